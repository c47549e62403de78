"""Lists of partners and funders: all their members, to the end of the sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.pipeline.scene import AFTER_PREPOSITION, Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.pipeline.placeholders import Masked
    from ingest.pipeline.scene import Scene
    from ingest.pipeline.topics import Section
    from ingest.pipeline.uses import Use

_PARTNERS = re.compile(
    r"(?P<funding>partenaires?(?: \w+){0,2}? financiers?|financeurs?|soutiens? financiers?|mécènes?)|(?P<partners>partenaires?(?: (?:opérationnels?|techniques?|publics?|privés?|associatifs?|locaux|institutionnels?))*|adhérents experts)",
    re.IGNORECASE,
)
_LIST_OPENS = re.compile(
    r"(?<=pour partenaires)(?: \w+){0,2}?(?= (?:la |le |les |l[’'])?⟨)|\((?=[^)]*⟨)|(?:,? ?(?::|comme|notamment|tels? que|telles? que|dont|parmi lesquels|sont|est|entre autres|à savoir)|et privés,?)\b|:",
    re.IGNORECASE,
)
_OF = r"\s*(?:d[eu] |de la |de l[’']|d[’'])(?:la |l[’'])?"
_OWNER = re.compile(rf"{_OF}(⟨A\d+⟩)")


def partner_list(scene: Scene, masked: Masked, section: Section, *, headed: bool) -> Iterator[Stated]:
    """Yield the partners and funders of a list: all its members, to the end of the sentence.

    ``headed`` says that a heading (« Les partenaires ») announces it, so that the sentence need not. A programme of the list
    is one that the owner takes part in; an actor said to be its own (« le programme X de la fondation Y ») runs it.
    """
    said = list(_PARTNERS.finditer(masked.text))
    markers = [(match.start(), "FUNDS" if match["funding"] else "PARTNERS_WITH") for match in said]
    if not markers and (
        not headed or _QUOTED.search(scene.text, masked.start, masked.end) or _names_person(scene, masked)
    ):
        return
    opened = _LIST_OPENS.search(masked.text, markers[0][0]) if markers else None
    owner_match = _OWNER.match(masked.text, said[0].end()) if said else None
    owner = masked.use_at(owner_match.group(1)).thing if owner_match else _owner(scene, masked, markers, section)
    if owner is None or (markers and opened is None and not headed):
        return
    floor = max(opened.end() if opened else 0, owner_match.end() if owner_match else 0)
    yield from _listed(scene, masked, owner, floor, markers, "partner-list" if opened else "under-partners")


_QUOTED = re.compile(r"[«»“”]\s*$|^\s*«|\btelles? que\b")


def _names_person(scene: Scene, masked: Masked) -> bool:
    return any(scene.types[use.thing] == "Person" for use in masked.uses)


def _owner(scene: Scene, masked: Masked, markers: list[tuple[int, str]], section: Section) -> str | None:
    limit = markers[0][0] if markers else 0
    before = [
        u.thing
        for p, u in masked.placed
        if p < limit and scene.types[u.thing] == "Actor" and not AFTER_PREPOSITION.search(masked.text[:p])
    ]
    return before[0] if before else section.topics.get("Actor") or section.speaker


def _listed(
    scene: Scene, masked: Masked, owner: str, floor: int, markers: list[tuple[int, str]], rule: str
) -> Iterator[Stated]:
    previous: Use | None = None
    end_of_previous = 0
    for position, use in masked.placed:
        type_ = scene.types[use.thing]
        if position < floor or type_ not in {"Actor", "Programme"} or use.thing == owner or use.anaphor:
            continue
        if previous is not None and re.fullmatch(_OF, masked.text[end_of_previous:position]):
            yield Stated(use.thing, "RUNS", previous.thing, masked.start, masked.end, 0.7, "partner-list-of")
            if scene.types[previous.thing] == "Actor":
                continue
        predicate = next((p for start, p in reversed(markers) if start < position), "PARTNERS_WITH")
        if predicate == "FUNDS" or "fonds" in scene.things.by_key[use.thing].kinds:
            yield Stated(use.thing, "FUNDS", owner, masked.start, masked.end, 0.85, "funder-list")
        elif type_ == "Actor":
            yield Stated(owner, "PARTNERS_WITH", use.thing, masked.start, masked.end, 0.85, rule)
        else:
            yield Stated(owner, "TAKES_PART_IN", use.thing, masked.start, masked.end, 0.6, rule)
        previous, end_of_previous = use, masked.after(position)
