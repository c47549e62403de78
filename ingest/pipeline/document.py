"""The relations of a document, section by section: what a section is about is the implied subject of its sentences."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from ingest.pipeline.entries import first_named, headed_by, is_labelled, opened_by
from ingest.pipeline.fitting import sensible
from ingest.pipeline.lead_ins import led_in
from ingest.pipeline.membership import Announced, leads_in
from ingest.pipeline.persons import persons
from ingest.pipeline.placeholders import mask
from ingest.pipeline.relations import Scene, Stated, person_roles, scene_of, sentence_uses, stated_by_rules
from ingest.pipeline.sentences import sentences
from ingest.pipeline.titles import TITLE_PLACE
from ingest.pipeline.topics import Section, set_topics

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.membership import Membership
    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.uses import Things, Use
    from ingest.readers import DocumentText

BEARER = "labelled-bearer"
"""The rule that tells who bears the project of an entry (« Porteur : X »): the partners that follow are the bearer's."""
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
    set_topics(whole, things, headings, text)
    for start, end in bounds:
        section = Section(start, end, uses[bisect_left(starts, start) : bisect_left(starts, end)])
        set_topics(section, things, [h for h in headings if start <= h[0] < end], text)
        if end - start < _SHORT_SECTION:
            section.topics = {**whole.topics, **section.topics}
        for stated in _section_relations(scene, [b for b in blocks if start <= b.start < end], section):
            if sensible(stated.subject, stated.predicate, stated.object, things):
                yield stated


def _section_relations(scene: Scene, blocks: Sequence[ReadBlock], section: Section) -> Iterator[Stated]:
    announced = Announced()
    entry, lead_in = section, None
    for number, block in enumerate(blocks):
        if block.kind == "hashtags":
            continue
        uses = scene.between(block.start, block.end)
        labelled = is_labelled(block)
        heading = block.kind == "heading" and not labelled
        if heading or block.kind == "paragraph" or is_labelled(*blocks[number + 1 : number + 2]):
            name = headed_by(scene, block, uses)
            entry = section.about(name.thing, scene.types[name.thing]) if name else section if heading else entry
        if heading:
            yield from _heading_relations(scene, block, uses, section)
            yield from _title_places(scene, block, uses, section)
        if not labelled:
            announced.read(scene, block, uses, section)
        yield from _roles(scene, block, uses, entry)
        own = opened_by(scene, block, uses)
        local = entry.about(own[0].thing, scene.types[own[0].thing]) if own else entry
        if announced.members and not labelled:
            yield from _memberships(scene, announced.members, block, uses, own, entry)
        if lead_in is not None and block.kind == "item":
            yield from led_in(scene, lead_in, block, uses, section)
        elif block.kind != "item":
            lead_in = block if leads_in(block) else None
        for stated in _block_relations(scene, block, uses, local, announced.partners and not own and not labelled):
            if stated.rule.startswith(BEARER) and stated.object == entry.focus:
                entry = entry.borne_by(stated.subject)
            yield stated


def _memberships(
    scene: Scene, members: Membership, block: ReadBlock, uses: Sequence[Use], own: Sequence[Use], entry: Section
) -> Iterator[Stated]:
    """What a heading says of the names that a block is about: those it opens with, or first names, or consists of."""
    if block.kind == "heading":
        named = [use for use in uses if use.thing == entry.focus]
    else:
        named = list(own) or first_named(scene, block, uses)
    for use in named:
        yield from members.stated(use, scene)


def _block_relations(
    scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section, partners: bool
) -> Iterator[Stated]:
    for start, end in sentences(scene.text, block.start, block.end):
        found = sentence_uses(scene, start, end, block.start, uses, section)
        masked = mask(scene.text, start, end, found, scene.types, scene.communes)
        if masked.uses:
            yield from stated_by_rules(scene, masked, section, partners=partners)


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
            seated = len(places) == 1 and place in scene.communes and scene.types[subject] == "Actor"
            predicate = "BASED_IN" if seated else "ACTIVE_IN"
            yield Stated(subject, predicate, place, block.start, block.end, 0.7, section.rule("title-place", subject))


def _roles(scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section) -> Iterator[Stated]:
    for person in persons(scene.text, block.start, block.end):
        thing = next(
            (u.thing for u in uses if u.start <= person.start < u.end and scene.types[u.thing] == "Person"), None
        )
        if thing and (person.role or person.how == "contact"):
            yield from person_roles(scene, person.start, person.end, person.role_end, thing, section)
