"""Themes: what the sentences that name an actor show that it addresses, by the words of the ontology's themes."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from graph.names import fold_words
from ingest.pipeline.lexicon import alternatives
from ingest.pipeline.scene import Stated
from ingest.pipeline.sentences import sentences
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.uses import Things

_CONFIDENCE = 0.6
_ADDRESSING = frozenset({"Actor", "Programme", "Initiative"})


@cache
def _terms() -> tuple[re.Pattern[str], dict[str, str], dict[str, str]]:
    """One pattern over folded text for all terms, the theme of each folded term and that of each in the singular."""
    theme_of = {fold_words(term): theme.notation for theme in vocabulary().themes.values() for term in theme.terms}
    words = sorted((t for t in theme_of if len(t) > 2), key=len, reverse=True)
    pattern = alternatives(" ".join(rf"{re.escape(w)}[sx]?" for w in term.split()) for term in words)
    singulars: dict[str, str] = {}
    for term, theme in theme_of.items():
        singulars.setdefault(_singular(term), theme)
    return re.compile(rf"\b(?:{pattern})\b"), theme_of, singulars


def _singular(term: str) -> str:
    return " ".join(word.rstrip("sx") for word in term.split())


def themes_in(text: str) -> frozenset[str]:
    """Return the notations of the themes whose words stand in ``text``.

    Examples
    --------
    >>> sorted(themes_in("Un garage solidaire et du covoiturage pour les jeunes"))
    ['jeunesse', 'mobilite']
    """
    pattern, theme_of, singulars = _terms()
    terms = {match.group() for match in pattern.finditer(fold_words(text))}
    found = {theme_of.get(term) or singulars.get(_singular(term), "") for term in terms}
    return frozenset(found - {""})


def addressed(text: str, things: Things, blocks: Sequence[ReadBlock], stated: Sequence[Stated]) -> Iterator[Stated]:
    """Yield ADDRESSES from the things that a sentence names, or is about, to the themes that it shows."""
    subjects = defaultdict(set)
    for relation in stated:
        subjects[relation.start].add(relation.subject)
    uses = sorted(things.uses, key=lambda u: u.start)
    position = 0
    for block in blocks:
        if block.kind in {"hashtags", "boilerplate", "heading"}:
            continue
        for start, end in sentences(text, block.start, block.end):
            while position < len(uses) and uses[position].start < start:
                position += 1
            named = [
                u.thing
                for u in uses[position : position + 40]
                if u.start < end and things.by_key[u.thing].type in _ADDRESSING
            ]
            about = dict.fromkeys(
                [
                    *named[:1],
                    *sorted(s for s in subjects[start] if s in things.by_key and things.by_key[s].type in _ADDRESSING),
                ]
            )
            if about:
                for theme in sorted(themes_in(text[start:end])):
                    for thing in about:
                        yield Stated(thing, "ADDRESSES", theme, start, end, _CONFIDENCE, "theme-words")
