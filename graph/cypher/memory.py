"""The property graph in memory: nodes and relationships that know each other, and look-ups by label and property.

Made for one process that answers queries: 100,000 nodes and 500,000 relationships are loaded from the cache in a few
seconds. It is read only; the store stays the truth.
"""

from __future__ import annotations

import contextlib
import datetime
import gc
import marshal
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from graph.cypher.comparison import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from graph.cypher.values import Value


class _Element:
    """What nodes and relationships share: properties, which the cache holds packed until they are asked for."""

    __slots__ = ("_packed", "_properties", "index")

    def __init__(self, index: int, properties: dict[str, Value] | None, packed: bytes = b"") -> None:
        self.index = index
        self._properties = properties
        self._packed = packed

    @property
    def properties(self) -> dict[str, Value]:
        """The properties by name, none of them null."""
        if self._properties is None:
            self._properties = _unpacked(self._packed)
        return self._properties


class StoredNode(_Element):
    """A node; ``out`` and ``into`` are its relationships by type."""

    __slots__ = ("into", "labels", "out")

    def __init__(
        self, index: int, labels: tuple[str, ...], properties: dict[str, Value] | None, packed: bytes = b""
    ) -> None:
        super().__init__(index, properties, packed)
        self.labels = labels
        self.out: dict[str, list[StoredRelationship]] = {}
        self.into: dict[str, list[StoredRelationship]] = {}


class StoredRelationship(_Element):
    """A relationship from ``start`` to ``end``."""

    __slots__ = ("end", "start", "type")

    def __init__(
        self,
        index: int,
        type_: str,
        start: StoredNode,
        end: StoredNode,
        properties: dict[str, Value] | None,
        packed: bytes = b"",
    ) -> None:
        super().__init__(index, properties, packed)
        self.type = type_
        self.start = start
        self.end = end


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
        named = tuple(labels)
        for label in named:
            self._ranks.setdefault(label, len(self._ranks))
        ranked = tuple(sorted(named, key=self._ranks.__getitem__))
        return self._placed(StoredNode(len(self.nodes), ranked, _present(properties)))

    def add_relationship(self, type_: str, start: StoredNode, end: StoredNode, properties: Mapping[str, Value]) -> None:
        """Add a relationship between nodes of this graph."""
        self._joined(StoredRelationship(len(self.relationships), type_, start, end, _present(properties)))

    def _placed(self, node: StoredNode) -> StoredNode:
        self.nodes.append(node)
        for label in node.labels:
            self.by_label[label].append(node)
        return node

    def _joined(self, link: StoredRelationship) -> None:
        self.relationships.append(link)
        self.types.add(link.type)
        link.start.out.setdefault(link.type, []).append(link)
        link.end.into.setdefault(link.type, []).append(link)

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
        with _without_collecting():
            nodes, links = marshal.loads(data)  # noqa: S302 - written by this program in the graph's folder
            for number, (labels, packed) in enumerate(nodes):
                graph._placed(StoredNode(number, labels, None, packed))
            known = graph.nodes
            for number, (type_, start, end, packed) in enumerate(links):
                graph._joined(StoredRelationship(number, type_, known[start], known[end], None, packed))
        return graph


@contextlib.contextmanager
def _without_collecting() -> Iterator[None]:
    """Keep the garbage collector from counting a million new objects again and again, and from them afterwards."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        if collecting:
            gc.enable()


def _present(properties: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in properties.items() if value is not None}


def _packed(properties: Mapping[str, Value]) -> bytes:
    """Return the properties as bytes: marshal knows no dates, so that a date becomes bytes, which no property is."""
    return marshal.dumps(
        {
            name: value.isoformat().encode() if isinstance(value, datetime.date) else value
            for name, value in properties.items()
        }
    )


def _unpacked(packed: bytes) -> dict[str, Value]:
    properties: dict[str, Any] = marshal.loads(packed)  # noqa: S302 - written by this program in the graph's folder
    for name, value in properties.items():
        if type(value) is bytes:
            properties[name] = datetime.date.fromisoformat(value.decode())
    return properties
