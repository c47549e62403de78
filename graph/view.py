"""The graph as labelled nodes and relationships: what Cypher, Neo4j and GraphML are given, never edited.

Labels are the class of a thing and its kinds in their usual spelling, relationship types are the predicates, and
every relationship carries its evidence. Labels come from the ontology.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.catalogue import passages as passages_of
from graph.catalogue import sources
from graph.privacy import exportable, redacted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graph.catalogue import PassageEntry, SourceEntry
    from graph.model import Entity, Link
    from graph.reading import GraphReader

    Value = str | int | float | bool | list[str] | list[float] | None

INTEGERS = frozenset({"population"})
NUMBERS = frozenset({"latitude", "longitude", "area_km2"})
RESERVED = frozenset({"id", "name", "type", "title", "label", "labels"})
"""Names that a stated attribute may not take in the property graph, since engines give them a meaning."""


@dataclass(frozen=True)
class Node:
    """A node: its id, its labels (the class first) and its properties, ``id`` and ``name`` among them."""

    id: str
    labels: tuple[str, ...]
    properties: Mapping[str, Value] = field(hash=False)


@dataclass(frozen=True)
class Edge:
    """A relationship from the node ``start`` to the node ``end`` (ids)."""

    start: str
    end: str
    type: str
    properties: Mapping[str, Value] = field(hash=False, default_factory=dict)


def property_graph(reader: GraphReader, *, personal: bool = True, passages: bool = True) -> Iterator[Node | Edge]:
    """Yield the nodes, then the relationships between them, in a stable order.

    ``personal`` keeps persons and contact data; ``passages`` keeps the nodes `Passage` and `Source` with the
    relationships ``MENTIONS`` and ``FROM``. Every relationship joins nodes that were yielded.
    """
    known = set()
    for node in (*_things(reader, personal=personal), *_themes()):
        known.add(node.id)
        yield node
    evidence = list(_evidence(reader, known, personal=personal)) if passages else []
    yield from (each for each in evidence if isinstance(each, Node))
    for link in reader.all_links():
        if link.subject in known and link.object in known:
            yield Edge(link.subject, link.object, link.predicate, link_properties(link, personal=personal))
    yield from (each for each in evidence if isinstance(each, Edge))


def entity_properties(entity: Entity, *, personal: bool = True) -> dict[str, Value]:
    """Return the properties of an entity's node; numbers as numbers, contact data only if ``personal``."""
    shown: dict[str, Value] = {"id": entity.id, "name": entity.name, "aliases": list(entity.aliases)}
    if entity.kinds:
        shown["kinds"] = list(entity.kinds)
    if entity.themes:
        shown["themes"] = list(entity.themes)
    stated = exportable({**entity.identifiers, **entity.attributes}, personal=personal)
    for name, value in sorted(stated.items()):
        shown[f"stated_{name}" if name in RESERVED else name] = _typed(name, value)
    if entity.personal:
        shown["personal"] = True
    return shown


def link_properties(link: Link, *, personal: bool = True) -> dict[str, Value]:
    """Return the properties of a relationship: confidence, quotes, sources (their keys), passages, since, until.

    ``confidences`` says how sure the reading of each of ``passages`` is, in their order.
    """
    quotes = (each.quote if personal else redacted(each.quote) for each in link.evidence)
    return {
        "confidence": link.confidence,
        "quotes": _distinct(quotes),
        "sources": _distinct(each.source for each in link.evidence),
        "passages": _distinct(each.passage for each in link.evidence),
        "confidences": list(_surest(link).values()),
        "since": link.since,
        "until": link.until,
    }


def _surest(link: Link) -> dict[str, float]:
    """Return the confidence of each passage, in the order in which they are first named."""
    surest: dict[str, float] = {}
    for each in link.evidence:
        surest[each.passage] = max(surest.get(each.passage, 0.0), each.confidence)
    return surest


def _distinct(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


def _typed(name: str, value: str) -> Value:
    if name in INTEGERS:
        return int(value)
    return float(value) if name in NUMBERS else value


def _things(reader: GraphReader, *, personal: bool) -> Iterator[Node]:
    from ontology.vocabulary import vocabulary

    labels_of = vocabulary().cypher_labels
    for entity in reader.entities():
        if personal or not entity.personal:
            labels = labels_of(entity.type, entity.kinds)
            yield Node(entity.id, labels, entity_properties(entity, personal=personal))


def _themes() -> Iterator[Node]:
    from ontology.vocabulary import vocabulary

    for notation, theme in sorted(vocabulary().themes.items()):
        names: dict[str, Value] = {"id": f"theme:{notation}", "name": theme.label()}
        yield Node(f"theme:{notation}", ("Theme",), names)


def _evidence(reader: GraphReader, known: set[str], *, personal: bool) -> Iterator[Node | Edge]:
    """Yield sources and passages, what each passage names, and which source it is from."""
    named: dict[str, set[str]] = defaultdict(set)
    for entity, _, _, place in reader.all_mentions():
        named[place].add(entity)
    names = {}
    for source in sources(reader.store):
        names[source.id] = source.name
        yield Node(source.id, ("Source",), source_properties(source))
    for passage in passages_of(reader.store):
        yield Node(passage.id, ("Passage",), passage_properties(passage, names[passage.source], personal=personal))
        yield Edge(passage.id, passage.source, "FROM")
        yield from (Edge(passage.id, entity, "MENTIONS") for entity in sorted(named[passage.id] & known))


def source_properties(source: SourceEntry) -> dict[str, Value]:
    """Return the properties of a source's node; what is not known is left out."""
    return {name: value for name, value in vars(source).items() if value is not None}


def passage_properties(passage: PassageEntry, document: str, *, personal: bool = True) -> dict[str, Value]:
    """Return the properties of a passage's node, named after its place; contact data only if ``personal``."""
    shown: dict[str, Value] = {
        "id": passage.id,
        "name": f"{document}, l. {passage.line}",
        "quote": passage.quote if personal else redacted(passage.quote),
        "line": passage.line,
        "last_line": passage.last_line,
    }
    return shown if passage.page is None else {**shown, "page": passage.page}
