"""The card of one actor, programme, place or person: what it is, and its links with the sentences that state them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.curation import notes
from graph.doubts import doubted_with
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from graph.curation import Note
    from graph.model import Entity, Evidence, Link
    from graph.reading import GraphReader
    from ontology.language import Lang


@dataclass(frozen=True)
class CardLink:
    """One link of the card's entity, and the other end of it."""

    other: Entity
    link: Link

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The passages that state it, as the store ranks them."""
        return self.link.evidence


@dataclass(frozen=True)
class CardGroup:
    """The links of one predicate in one direction; ``inverse`` when the card's entity is their object."""

    predicate: str
    inverse: bool
    links: tuple[CardLink, ...]

    def label(self, lang: Lang) -> str:
        """Return what the card's entity does, or what is done to it: « finance », « est financé par »."""
        predicate = vocabulary().predicate(self.predicate)
        return (predicate.inverse_label if self.inverse else predicate.label)(lang)


@dataclass(frozen=True)
class Card:
    """All that is known of one entity: links grouped by predicate in the ontology's order, the private notes on it.

    ``maybe_same`` are those that may be one with it (`queries.review` tells why).
    """

    entity: Entity
    groups: tuple[CardGroup, ...]
    notes: tuple[Note, ...] = ()
    maybe_same: tuple[Entity, ...] = ()

    @property
    def links(self) -> tuple[CardLink, ...]:
        """All the links, group after group."""
        return tuple(link for group in self.groups for link in group.links)

    def as_json(self) -> dict[str, object]:
        """Return the entity and its links, in the shapes of interface.md."""
        entity = self.entity
        return {
            "id": entity.id,
            "type": entity.type,
            "name": entity.name,
            "aliases": list(entity.aliases),
            "kinds": list(entity.kinds),
            "themes": list(entity.themes),
            "identifiers": dict(entity.identifiers),
            "attributes": dict(entity.attributes),
            "mentions": [{"document": document, "line": line} for document, line in entity.mentions],
            "links": [
                _link_json(link.link, group.inverse, link.other) for group in self.groups for link in group.links
            ],
            "notes": [note.as_json() for note in self.notes],
            "maybe_same": [{"id": other.id, "name": other.name} for other in self.maybe_same],
        }


def show(reader: GraphReader, entity: Entity) -> Card:
    """Return the card of ``entity``; links are sorted by confidence, then by the other end's name."""
    grouped: dict[tuple[int, bool], list[Link]] = defaultdict(list)
    for link in reader.links(entity.id):
        grouped[_group_key(link, entity.id)].append(link)
    groups = tuple(_group(reader, entity.id, same) for _, same in sorted(grouped.items()))
    others = (reader.entity(id_) for id_ in doubted_with(reader.store, entity.id))
    maybe_same = tuple(other for other in others if other is not None)
    return Card(entity, groups, tuple(notes(reader.store, entity.id)), maybe_same)


def _group_key(link: Link, id_: str) -> tuple[int, bool]:
    """Return the predicate's place in the ontology's order, and whether the link reads from its other end."""
    predicate = vocabulary().predicate(link.predicate)
    return predicate.order, link.object == id_ and not predicate.symmetric


def _group(reader: GraphReader, id_: str, links: list[Link]) -> CardGroup:
    first = links[0]
    inverse = _group_key(first, id_)[1]
    found = [CardLink(other, link) for link in links if (other := reader.entity(_other(link, id_))) is not None]
    found.sort(key=lambda each: (-each.link.confidence, each.other.name, each.other.id))
    return CardGroup(first.predicate, inverse, tuple(found))


def _other(link: Link, id_: str) -> str:
    return link.object if link.subject == id_ else link.subject


def _link_json(link: Link, inverse: bool, other: Entity) -> dict[str, object]:
    return {
        "predicate": link.predicate,
        "inverse": inverse,
        "other": {"id": other.id, "type": other.type, "name": other.name},
        "confidence": link.confidence,
        "since": link.since,
        "until": link.until,
        "evidence": [evidence.as_json() for evidence in link.evidence],
    }
