"""Quotes of one answer: a passage is quoted once, and told by its place alone when it comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maillage.layout.prose import QUOTE_LENGTH, place, quoted
from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from collections.abc import Collection

    from graph.model import Evidence

AGAIN = Phrase(fr="(phrase citée plus haut) {place}", en="(sentence quoted above) {place}")


class Quotes:
    """Remembers which passages an answer has quoted already."""

    def __init__(self, lang: Lang = Lang.FR) -> None:
        self.lang = lang
        self._quoted: set[str] = set()

    def cite(self, evidence: Evidence, names: Collection[str] = (), length: int = QUOTE_LENGTH) -> str:
        """Return the sentence and its place, or its place alone when it was quoted before."""
        where = place(evidence, self.lang)
        if evidence.passage in self._quoted:
            return AGAIN(self.lang, place=where)
        self._quoted.add(evidence.passage)
        return f"{quoted(evidence, names, self.lang, length)} {where}"
