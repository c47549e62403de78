"""Names in lower case that a web address of the document bears: « makers.org » tells that « makers » names somebody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.names import fold
from ingest.pipeline.candidates import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ingest.pipeline.candidates import Stretch

SITE = "site"
"""The finder's name, in the signs of a candidate."""
_ADDRESS = re.compile(
    r"(?:www\.|https?://(?:www\.)?|@)([a-z][a-z0-9-]{3,})\.(?:org|fr|com|coop|net|eu|info|io|bzh|alsace)\b",
    re.IGNORECASE,
)
_DETERMINER = re.compile(
    r"(?:\b(?:la|le|les|une?|des|ces?|cette|son|sa|ses|leurs?|nos|notre|du|aux?)\s|[ldLD][’'])$", re.IGNORECASE
)
_LEAST_USES = 2


def site_names(stretches: Iterable[Stretch]) -> Iterator[Candidate]:
    """Yield the uses of words in lower case that an address bears, where no determiner makes common nouns of them."""
    known = list(stretches)
    if not known:
        return
    text = known[0].text
    sites = {fold(match.group(1)) for match in _ADDRESS.finditer(text)}
    if not sites:
        return
    uses: dict[str, list[tuple[int, int]]] = {}
    common = set()
    for stretch in known:
        for word in stretch.words:
            key = fold(word.text) if word.sort == "word" and word.text.islower() else ""
            if (
                key not in sites
                or text[word.end : word.end + 1] == "."
                or text[word.start - 1 : word.start] in {".", "@", "/"}
            ):
                continue
            if _DETERMINER.search(text, max(0, word.start - 8), word.start):
                common.add(key)
            uses.setdefault(key, []).append((word.start, word.end))
    for key in sorted(uses.keys() - common):
        if len(uses[key]) >= _LEAST_USES:
            yield from (Candidate(start, end, "Actor", 1.0, SITE) for start, end in uses[key])
