"""A section on one place's own version of a programme: there « la Fabrique » is « la Fabrique en Creuse », not the national one."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.uses import Things, Use

_WHERE = re.compile(r"\s+(?:en |de |du |des |d[’'])(?:la |l[’'])?[A-ZÀ-Ý]")
_DEFINITE = re.compile(r"(?:\b(?:la|le|cette|ce|du|au)\s|\bl[’'])$", re.IGNORECASE)
_ITS_OWN_ARTICLE = re.compile(r"(?:la |le |l[’'])", re.IGNORECASE)


def use_local_versions(
    text: str, bounds: Sequence[tuple[int, int]], headings: Sequence[tuple[int, int]], things: Things
) -> None:
    """Let the name of a programme stand, in a section with a heading on one version of it, for that version."""
    versions = _versions(things)
    if not versions:
        return
    uses = sorted(things.uses, key=lambda use: use.start)
    starts = [use.start for use in uses]
    titles = [uses[bisect_left(starts, start) : bisect_left(starts, end)] for start, end in headings]
    headed = {use.start for title in titles for use in title}
    changed: list[Use] = []
    for start, end in bounds:
        section = uses[bisect_left(starts, start) : bisect_left(starts, end)]
        titled = {use.thing for use in section if use.start in headed}
        changed += _localised(text, section, {programme: keys & titled for programme, keys in versions.items()})
    things.uses = changed


def _versions(things: Things) -> dict[str, frozenset[str]]:
    """Programme → the actors called by its name and a place."""
    found: dict[str, set[str]] = defaultdict(set)
    names = {thing.display: thing.key for thing in things.by_key.values() if thing.type == "Programme"}
    for thing in things.by_key.values():
        where = _WHERE.search(thing.display) if thing.type == "Actor" else None
        if where and (programme := names.get(thing.display[: where.start()])):
            found[programme].add(thing.key)
    return {programme: frozenset(keys) for programme, keys in found.items()}


def _localised(text: str, section: Sequence[Use], versions: dict[str, frozenset[str]]) -> Iterator[Use]:
    """Yield the uses of a section, those of a programme with one version that the section is on as that version's."""
    local = {programme: next(iter(keys)) for programme, keys in versions.items() if len(keys) == 1}
    for use in section:
        definite = _ITS_OWN_ARTICLE.match(text, use.start, use.end) or _DEFINITE.search(
            text, max(0, use.start - 8), use.start
        )
        yield replace(use, thing=local[use.thing]) if use.thing in local and definite else use
