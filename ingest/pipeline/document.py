"""All that one document says: its things and what it states of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
import re

from ingest.pipeline.naming import BlockLike, Entity, ReadBlock, collect, find_mentions, forms_of, read_block
from ingest.pipeline.persons import persons
from ingest.pipeline.registry import Registry
from ingest.pipeline.relations import Scene, Stated, partner_block, person_roles, scene_of, sentence_uses, stated_in_sentence
from ingest.pipeline.sentences import sentences
from ingest.pipeline.topics import Section, set_topics
from ingest.pipeline.uses import Things, Use, things_of

_PARTNERS = re.compile(r"\b(?:partenaires?|partenariats?|financeurs?|ils nous soutiennent|soutiens)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """What a document says, in its own terms."""

    things: Things
    stated: list[Stated]


def read(text: str, blocks: Sequence[BlockLike], sections: Sequence[tuple[int, int]], tags: dict[int, str], entities: dict[int, Sequence[Entity]]) -> Reading:
    """Read a document: its names, what they stand for, and what is stated."""
    read_blocks = [read_block(text, block, tags, entities.get(block.start, ())) for block in blocks]
    registry = Registry()
    pairs = collect(read_blocks, registry)
    lower = frozenset(key for pair in pairs for key in pair)
    mentions = list(find_mentions(read_blocks, forms_of(registry), lower))
    things = things_of(text, registry, pairs, mentions)
    return Reading(things, list(_relations(text, read_blocks, sections, things)))


def _relations(text: str, blocks: Sequence[ReadBlock], bounds: Sequence[tuple[int, int]], things: Things) -> Iterator[Stated]:
    scene = scene_of(text, things)
    headings = [(b.start, b.end) for b in blocks if b.kind == "heading"]
    for start, end in bounds:
        section = Section(start, end)
        set_topics(section, things, [h for h in headings if start <= h[0] < end])
        yield from _section_relations(scene, [b for b in blocks if start <= b.start < end], section)


def _section_relations(scene: Scene, blocks: Sequence[ReadBlock], section: Section) -> Iterator[Stated]:
    listing = False
    for block in blocks:
        if block.kind == "hashtags":
            continue
        uses = scene.between(block.start, block.end)
        yield from _roles(scene, block, uses, section)
        if block.kind == "heading":
            listing = bool(_PARTNERS.search(scene.text, block.start, block.end))
            continue
        if listing:
            yield from partner_block(scene, block.start, block.end, section)
        for start, end in sentences(scene.text, block.start, block.end):
            yield from stated_in_sentence(scene, start, end, sentence_uses(scene, start, end, uses, section, (block.start, block.end)), section)


def _roles(scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section) -> Iterator[Stated]:
    for person in persons(scene.text, block.start, block.end):
        thing = next((u.thing for u in uses if u.start <= person.start < u.end and scene.types[u.thing] == "Person"), None)
        if thing and (person.role or person.how == "contact"):
            yield from person_roles(scene, person.end, person.role_end, thing, section)
