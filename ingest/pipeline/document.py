"""The relations of a document, section by section: what a section is about is the implied subject of its sentences."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ingest.pipeline.dating import dated
from ingest.pipeline.entries import first_named, headed_by, is_labelled, listing_sentences, opened_by, opening_uses
from ingest.pipeline.fitting import sensible
from ingest.pipeline.lead_ins import led_in
from ingest.pipeline.local_versions import use_local_versions
from ingest.pipeline.membership import TEAM, Announced, leads_in
from ingest.pipeline.persons import persons, role_of
from ingest.pipeline.placeholders import mask
from ingest.pipeline.relations import stated_by_rules
from ingest.pipeline.roles import person_roles
from ingest.pipeline.scene import Scene, Stated, scene_of, sentence_uses
from ingest.pipeline.speakers import author, signatories
from ingest.pipeline.titles import TITLE_PLACE
from ingest.pipeline.topics import UNDERTAKINGS, Section, set_topics

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

_ENTRIES = 2
"""Headings of one level that open entries: with so many, others of this level do, too."""


def section_bounds(document: DocumentText) -> list[tuple[int, int]]:
    """Return the offsets of the document's main sections, its opening included: they tile the text."""
    cuts = sorted({0, *(section.start for section in document.sections if section.level <= 1)})
    return list(zip(cuts, [*cuts[1:], len(document.text)], strict=True))


def relations_of(
    text: str, blocks: Sequence[ReadBlock], bounds: Sequence[tuple[int, int]], things: Things
) -> Iterator[Stated]:
    """Yield what the blocks state, section by section (``bounds``), in the order of the text."""
    headings = [(b.start, b.end) for b in blocks if b.kind == "heading"]
    use_local_versions(text, bounds, headings, things)
    scene = scene_of(text, things)
    uses = sorted(things.uses, key=lambda use: use.start)
    starts = [use.start for use in uses]
    whole = Section(0, len(text), uses)
    set_topics(whole, things, headings, text)
    voice = _voice(uses, things)
    whole.signatory = author(text, uses, things)
    for start, end in bounds:
        section = Section(start, end, uses[bisect_left(starts, start) : bisect_left(starts, end)])
        section.signatory = whole.signatory
        set_topics(section, things, [h for h in headings if start <= h[0] < end], text)
        short = end - start < _SHORT_SECTION
        if short:
            section.topics = {**whole.topics, **section.topics}
        if voice and section.many and (short or any(use.thing == voice for use in section.uses)):
            section.topics["Actor"] = voice
        for stated in _section_relations(scene, [b for b in blocks if start <= b.start < end], section):
            if sensible(stated.subject, stated.predicate, stated.object, things):
                yield dated(stated, text)


_MASTHEAD = 200
"""Characters with which a document says whose it is."""


def _voice(uses: Sequence[Use], things: Things) -> str | None:
    """The one actor that the head of a document names: whom its sections are about where they tell of many."""
    named = {use.thing for use in uses if use.start < _MASTHEAD and things.by_key[use.thing].type == "Actor"}
    return named.pop() if len(named) == 1 else None


def _section_relations(scene: Scene, blocks: Sequence[ReadBlock], section: Section) -> Iterator[Stated]:
    reading = _Reading(scene, section, section, signatories(scene, blocks))
    for number, block in enumerate(blocks):
        if block.kind != "hashtags":
            yield from reading.stated(block, blocks[number + 1] if number + 1 < len(blocks) else None)


@dataclass
class _Reading:
    """A section while it is read, block by block: what is announced, which entry it is in, which lead-in goes on."""

    scene: Scene
    section: Section
    entry: Section
    signatories: dict[int, str] = field(default_factory=dict)
    """Who signs the words of a block, by its start."""
    announced: Announced = field(default_factory=Announced)
    lead_in: ReadBlock | None = None
    opened: list[int] = field(default_factory=list)
    """Levels of the headings that have opened an entry."""
    titled: ReadBlock | None = None
    """The heading that opened the entry, while nothing but its subtitle has followed."""
    person: Use | None = None
    """Who has the last block to himself, so that the next may tell his role."""

    def stated(self, block: ReadBlock, following: ReadBlock | None) -> Iterator[Stated]:
        """Yield what one block states, and keep what it says of the blocks after it."""
        uses = self.scene.between(block.start, block.end)
        labelled = is_labelled(block)
        if block.kind == "heading" and not labelled:
            yield from self._heading(block, uses, following)
        elif block.kind in {"paragraph", "heading"} or is_labelled(following):
            unknown = self.entry.borne and not uses and not labelled and is_labelled(following)
            self.entry = self.section.of_somebody() if unknown else self._told_of(block, uses) or self.entry
        if block.kind != "heading":
            self.titled = None
        if not labelled and not self._in_team(block, uses):
            self.announced.read(self.scene, block, uses, self.section)
        if self.person and role_of(self.scene.text[block.start : block.end]):
            yield from _held_by(self.scene, self.person, block, self.section)
        self.person = _lone_person(self.scene, block, uses)
        yield from _roles(self.scene, block, uses, self.entry)
        yield from self._led_in(block, uses)
        own = opened_by(self.scene, block, uses)
        if self.announced.members and not labelled:
            yield from _memberships(self.scene, self.announced.members, block, uses, own, self.entry)
        yield from self._sentences(block, uses, own, self.announced.partners and not own and not labelled)

    def _in_team(self, block: ReadBlock, uses: Sequence[Use]) -> bool:
        """Whether a heading is one of the people whom the last heading announces."""
        members = self.announced.members
        return members is not None and members.predicate == TEAM and bool(_people(self.scene, block, uses))

    def _told_of(self, block: ReadBlock, uses: Sequence[Use]) -> Section | None:
        """The section as the entry that a name on a line of its own opens."""
        name = headed_by(self.scene, block, uses)
        return self.section.about(name.thing, self.scene.types[name.thing]) if name else None

    def _heading(self, block: ReadBlock, uses: Sequence[Use], following: ReadBlock | None) -> Iterator[Stated]:
        self.entry = self._entry_under(block, uses, following)
        if not is_labelled(following):
            yield from _heading_relations(self.scene, block, uses, self.section)
        yield from _title_places(self.scene, block, uses, self.section)

    def _entry_under(self, heading: ReadBlock, uses: Sequence[Use], following: ReadBlock | None) -> Section:
        """The entry that a heading opens, or that it goes on with as its subtitle.

        Among headings that are names, one that is not read as a name opens the entry of somebody unknown, if labels follow.
        """
        if told := self._told_of(heading, uses):
            self.opened.append(heading.level)
            self.titled = heading
            return told
        if self.titled is not None and heading.level > self.titled.level:
            self.titled = None
            return self.entry
        if is_labelled(following) and self.opened.count(heading.level) >= _ENTRIES and not uses:
            return self.section.of_somebody()
        return self.section

    def _led_in(self, block: ReadBlock, uses: Sequence[Use]) -> Iterator[Stated]:
        if block.kind != "item":
            self.lead_in = block if leads_in(block) else None
        elif self.lead_in is not None:
            yield from led_in(self.scene, self.lead_in, block, uses, self.section)

    def _sentences(self, block: ReadBlock, uses: Sequence[Use], own: Sequence[Use], partners: bool) -> Iterator[Stated]:
        local = self.entry.about(own[0].thing, self.scene.types[own[0].thing]) if own else self.entry
        if signatory := self.signatories.get(block.start):
            local = replace(local, signatory=signatory)
        for stated in _block_relations(self.scene, block, uses, local, partners):
            if stated.rule.startswith(BEARER) and stated.object == self.entry.focus:
                self.entry = self.entry.borne_by(stated.subject)
            yield stated


def _memberships(
    scene: Scene, members: Membership, block: ReadBlock, uses: Sequence[Use], own: Sequence[Use], entry: Section
) -> Iterator[Stated]:
    """What a heading says of the names that a block is about: those it opens with, or first names, or consists of."""
    if members.predicate == TEAM:
        named = _people(scene, block, uses)
    elif block.kind == "heading":
        named = [use for use in uses if use.thing == entry.focus]
    else:
        named = list(own) or first_named(scene, block, uses)
    for use in named:
        yield from members.stated(use, scene)


def _people(scene: Scene, block: ReadBlock, uses: Sequence[Use]) -> list[Use]:
    """The people whom a block opens with."""
    return [use for use in opening_uses(scene, block, uses) if scene.types[use.thing] == "Person"]


_LONE = 2
"""Words beside the name of somebody who has a block to himself."""


def _lone_person(scene: Scene, block: ReadBlock, uses: Sequence[Use]) -> Use | None:
    """The person whom a block names and says no more of."""
    if len(uses) != 1 or scene.types[uses[0].thing] != "Person":
        return None
    rest = scene.text[block.start : uses[0].start] + " " + scene.text[uses[0].end : block.end]
    return uses[0] if len(rest.split()) <= _LONE else None


def _held_by(scene: Scene, person: Use, block: ReadBlock, section: Section) -> Iterator[Stated]:
    """What a block that opens with a role states of the person whom the block before names."""
    for stated in person_roles(scene, person.start, block.start, block.end, person.thing, section):
        yield replace(stated, rule=f"{stated.rule.split(', ')[0]}-below")


def _block_relations(
    scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section, partners: bool
) -> Iterator[Stated]:
    for start, end in listing_sentences(scene, block, uses):
        found = sentence_uses(scene, start, end, block.start, uses, section)
        masked = mask(scene.text, start, end, found, scene.types, scene.communes)
        if masked.uses:
            yield from stated_by_rules(scene, masked, section, partners=partners)


def _heading_relations(scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section) -> Iterator[Stated]:
    """A heading that is the name of a programme or a project, in a section on an actor: the actor runs it."""
    topic = section.topics.get("Actor")
    if topic is None or block.shouted or len(uses) != 1 or scene.types[uses[0].thing] not in UNDERTAKINGS:
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
    named = [u.thing for u in uses if u.start < bracket.start() and scene.types[u.thing] in UNDERTAKINGS]
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
