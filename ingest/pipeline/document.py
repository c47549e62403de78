"""The relations of a document, section by section: what a section is about is the implied subject of its sentences."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from ingest.pipeline.membership import membership
from ingest.pipeline.persons import persons
from ingest.pipeline.placeholders import mask
from ingest.pipeline.relations import Scene, Stated, person_roles, scene_of, sentence_uses, stated_by_rules
from ingest.pipeline.sentences import sentences
from ingest.pipeline.titles import TITLE_PLACE
from ingest.pipeline.topics import Section, set_topics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.uses import Things, Use
    from ingest.readers import DocumentText

_PARTNERS = re.compile(r"\b(?:partenaires?|partenariats?|financeurs?|ils nous soutiennent|soutiens)\b", re.IGNORECASE)


_SHORT_SECTION = 4000
"""Characters under which a section (of a web page, say) also reads as a part of the whole document."""


def section_bounds(document: DocumentText) -> list[tuple[int, int]]:
    """Return the offsets of the document's main sections, its opening included: they tile the text."""
    cuts = sorted({0, *(section.start for section in document.sections if section.level <= 1)})
    return list(zip(cuts, [*cuts[1:], len(document.text)], strict=True))


def relations_of(
    text: str, blocks: Sequence[ReadBlock], bounds: Sequence[tuple[int, int]], things: Things
) -> Iterator[Stated]:
    """Yield what the blocks state, section by section (``bounds``), in the order of the text."""
    scene = scene_of(text, things)
    headings = [(b.start, b.end) for b in blocks if b.kind == "heading"]
    uses = sorted(things.uses, key=lambda use: use.start)
    starts = [use.start for use in uses]
    whole = Section(0, len(text), uses)
    set_topics(whole, things, headings)
    for start, end in bounds:
        section = Section(start, end, uses[bisect_left(starts, start) : bisect_left(starts, end)])
        set_topics(section, things, [h for h in headings if start <= h[0] < end])
        if end - start < _SHORT_SECTION:
            section.topics = {**whole.topics, **section.topics}
        yield from _section_relations(scene, [b for b in blocks if start <= b.start < end], section)


def _section_relations(scene: Scene, blocks: Sequence[ReadBlock], section: Section) -> Iterator[Stated]:
    partners, members = False, None
    for block in blocks:
        if block.kind == "hashtags":
            continue
        uses = scene.between(block.start, block.end)
        yield from _roles(scene, block, uses, section)
        if block.kind == "heading":
            yield from _heading_relations(scene, block, uses, section)
            yield from _title_places(scene, block, uses, section)
        if block.kind == "heading" or _leads_in(block):
            partners = bool(_PARTNERS.search(scene.text, block.start, block.end))
            members = membership(scene, block, uses, section)
        local = section
        if block.kind == "item" and (own := _own_subject(scene, block, uses, anywhere=members is not None)):
            local = section.about(own.thing, scene.types[own.thing])
            yield from members.stated(own, scene) if members else ()
        yield from _block_relations(scene, block, uses, local, partners)


def _block_relations(
    scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section, partners: bool
) -> Iterator[Stated]:
    for start, end in sentences(scene.text, block.start, block.end):
        found = sentence_uses(scene, start, end, block.start, uses, section)
        masked = mask(scene.text, start, end, found, scene.types, scene.communes)
        if masked.uses:
            yield from stated_by_rules(scene, masked, section, partners=partners)


_LEAD_IN = re.compile(r":\s*$")
_LONGEST_LEAD_IN = 400


def _leads_in(block: ReadBlock) -> bool:
    """Whether a paragraph announces the items after it (« Nos partenaires sont : »)."""
    if block.kind in {"item", "hashtags"} or block.end - block.start > _LONGEST_LEAD_IN:
        return False
    return _LEAD_IN.search(block.stretch.text[block.start : block.end]) is not None


_FAR = 12


def _own_subject(scene: Scene, block: ReadBlock, uses: Sequence[Use], *, anywhere: bool) -> Use | None:
    """The thing that an item opens with (or first names, where a heading says that each item is about one)."""
    limit = next(end for _, end in sentences(scene.text, block.start, block.end)) if anywhere else block.start + _FAR
    return next((u for u in uses if u.start <= limit and scene.types[u.thing] in {"Actor", "Initiative"}), None)


def _heading_relations(scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section) -> Iterator[Stated]:
    """A heading that is the name of a programme or a project, in a section on an actor: the actor runs it."""
    topic = section.topics.get("Actor")
    if (
        topic is None
        or block.shouted
        or len(uses) != 1
        or scene.types[uses[0].thing] not in {"Programme", "Initiative"}
    ):
        return
    rest = scene.text[block.start : uses[0].start] + scene.text[uses[0].end : block.end]
    if len(rest.split()) <= 3:
        yield Stated(topic, "RUNS", uses[0].thing, block.start, block.end, 0.6, "heading-programme")


def _title_places(scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section) -> Iterator[Stated]:
    """A section's title that closes on a place in brackets: what the section is about acts there."""
    bracket = TITLE_PLACE.search(scene.text, block.start, block.end)
    if bracket is None or not block.shouted:
        return
    places = [u.thing for u in uses if u.start >= bracket.start() and scene.types[u.thing] == "Territory"]
    named = [u.thing for u in uses if u.start < bracket.start() and scene.types[u.thing] in {"Programme", "Initiative"}]
    for subject in dict.fromkeys([*filter(None, [section.topics.get("Actor")]), *named]):
        for place in places:
            yield Stated(subject, "ACTIVE_IN", place, block.start, block.end, 0.7, "title-place")


def _roles(scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section) -> Iterator[Stated]:
    for person in persons(scene.text, block.start, block.end):
        thing = next(
            (u.thing for u in uses if u.start <= person.start < u.end and scene.types[u.thing] == "Person"), None
        )
        if thing and (person.role or person.how == "contact"):
            yield from person_roles(scene, person.start, person.end, person.role_end, thing, section)
