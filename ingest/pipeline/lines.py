"""Names that stand on a line of their own: entries of a directory, laureates of a list, titles of notices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.names import fold, fold_words
from ingest.pipeline.candidates import VERB_TAGS, Candidate, is_generic
from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.places import known

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.pipeline.candidates import Stretch

_LINE = re.compile(
    r"[\s›•●*–—\-−→>|]*(?:\d{1,2} ?[.)–—-]+ ?)?(?:(?:[Ll][ae]s? |[Ll][’']))?(?P<name>[«“\"]?[A-ZÀ-Ý0-9@][^|:;\n(]{1,75}?)\s*[»”\"]?"
    r"(?:\s*\([^()\n]{1,40}\))?\s*(?P<after>$|\||:|\s[–—·-]\s|,\s|\.\s)",
)
_WORDS = 9
_LONGEST_BLOCK = 450


_AT_PLACE = re.compile(r"(?P<name>.+?),? (?:à|au|aux) (?P<place>[A-ZÀ-Ý].*)")


def _without_place(name: str) -> str:
    """Return what a line names without the town after it: « Prés en fleurs à Crest », « Prés en fleurs »."""
    placed = _AT_PLACE.fullmatch(name)
    return placed["name"] if placed and any(t.level == "commune" for t in known(fold(placed["place"]))) else name


def line_names(stretch: Stretch, start: int, end: int) -> Iterator[Candidate]:
    """Yield what a short block consists of, or what an entry opens with up to the sign that closes it."""
    if end - start > _LONGEST_BLOCK:
        return
    match = _LINE.match(stretch.text, start, end)
    if match is None:
        return
    name = _without_place(match["name"].strip(' «»“”"*@'))
    first = match.start("name") + match["name"].index(name) if name else match.start("name")
    last = first + len(name)
    whole = match.end() >= end
    if (
        len(name.split()) > _WORDS
        or is_generic(name)
        or fold_words(name.split()[0]) in lexicon().folded_roles
        or (not whole and match["after"].strip() in {",", "."} and len(name.split()) > 6)
        or any(stretch.tags.get(offset) in VERB_TAGS for offset in range(first, last))
    ):
        return
    head = lexicon().opening_head(name)
    type_ = head.type if head and not head.level else None
    yield Candidate(first, last, type_, 0.6, "line" if whole else "entry", head.kind if head else None)
