"""The property graph in memory: nodes and relationships that know each other, and look-ups by label and property.

Made for one process that answers queries: 100,000 nodes and 500,000 relationships are loaded from the cache in a few
seconds. It is read only; the store stays the truth.
"""

from __future__ import annotations

import datetime
import gc
import marshal
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from graph.cypher.comparison import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from graph.cypher.values import Value


class StoredNode:
    """A node; ``out`` and ``into`` are its relationships by type."""

    __slots__ = ("index", "into", "labels", "out", "properties")

    def __init__(self, index: int, labels: tuple[str, ...], properties: dict[str, Value]) -> None:
        self.index = index
        self.labels = labels
        self.properties = properties
        self.out: dict[str, list[StoredRelationship]] = {}
        self.into: dict[str, list[StoredRelationship]] = {}


class StoredRelationship:
    """A relationship from ``start`` to ``end``."""

    __slots__ = ("end", "index", "properties", "start", "type")

    def __init__(
        self, index: int, type_: str, start: StoredNode, end: StoredNode, properties: dict[str, Value]
    ) -> None:
        self.index = index
        self.type = type_
        self.start = start
        self.end = end
        self.properties = properties


class StoredPath:
    """A walk: one more node than relationships."""

    __slots__ = ("nodes", "relationships")

    def __init__(self, nodes: Sequence[StoredNode], relationships: Sequence[StoredRelationship]) -> None:
        self.nodes = tuple(nodes)
        self.relationships = tuple(relationships)


class MemoryGraph:
    """All nodes and relationships, and indexes that are made when first asked for."""

    def __init__(self) -> None:
        self.nodes: list[StoredNode] = []
        self.relationships: list[StoredRelationship] = []
        self.by_label: dict[str, list[StoredNode]] = defaultdict(list)
        self.types: set[str] = set()
        self._ranks: dict[str, int] = {}
        self._by_property: dict[str, dict[object, list[StoredNode]]] = {}

    def add_node(self, labels: Iterable[str], properties: Mapping[str, Value]) -> StoredNode:
        """Add a node and return it; properties that are null are left out.

        Its labels come in the order in which the graph met them first, as on a Neo4j server that was given the same.
        """
        node = StoredNode(len(self.nodes), tuple(labels), _present(properties))
        self.nodes.append(node)
        for label in node.labels:
            self.by_label[label].append(node)
            self._ranks.setdefault(label, len(self._ranks))
        node.labels = tuple(sorted(node.labels, key=self._ranks.__getitem__))
        return node

    def add_relationship(self, type_: str, start: StoredNode, end: StoredNode, properties: Mapping[str, Value]) -> None:
        """Add a relationship between nodes of this graph."""
        link = StoredRelationship(len(self.relationships), type_, start, end, _present(properties))
        self.relationships.append(link)
        self.types.add(type_)
        start.out.setdefault(type_, []).append(link)
        end.into.setdefault(type_, []).append(link)

    def having(self, key: str, value: Value) -> list[StoredNode]:
        """Return the nodes whose property equals a value, in their order; the first call for a key reads all nodes."""
        if key not in self._by_property:
            index: dict[object, list[StoredNode]] = defaultdict(list)
            for node in self.nodes:
                if key in node.properties:
                    index[key_of(node.properties[key])].append(node)
            self._by_property[key] = index
        return self._by_property[key].get(key_of(value), [])

    def dumps(self) -> bytes:
        """Return the graph as bytes for `loads`."""
        nodes = [(node.labels, _packed(node.properties)) for node in self.nodes]
        links = [(link.type, link.start.index, link.end.index, _packed(link.properties)) for link in self.relationships]
        return marshal.dumps((nodes, links))

    @classmethod
    def loads(cls, data: bytes) -> MemoryGraph:
        """Return the graph that `dumps` wrote; the bytes must be our own, since they are trusted."""
        graph = cls()
        collecting = gc.isenabled()
        gc.disable()
        try:
            nodes, links = marshal.loads(data)  # noqa: S302 - the cache is written by this program in the graph's folder
            for labels, properties in nodes:
                graph.add_node(labels, _unpacked(properties))
            for type_, start, end, properties in links:
                graph.add_relationship(type_, graph.nodes[start], graph.nodes[end], _unpacked(properties))
            gc.freeze()
        finally:
            if collecting:
                gc.enable()
        return graph


def _present(properties: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in properties.items() if value is not None}


def _packed(properties: Mapping[str, Value]) -> dict[str, Any]:
    return {
        name: value.isoformat().encode() if isinstance(value, datetime.date) else value
        for name, value in properties.items()
    }


def _unpacked(properties: dict[str, Any]) -> dict[str, Value]:
    """Return the properties with dates where bytes stand: marshal knows no dates, and no property is bytes."""
    for name, value in properties.items():
        if type(value) is bytes:
            properties[name] = datetime.date.fromisoformat(value.decode())
    return properties
