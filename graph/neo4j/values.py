"""Values of a server's answer as those of `graph.cypher.values`, without the marks by which ours are told from others'."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.cypher.values import Duration, Node, Path, Point, Relationship
from graph.neo4j.marks import LABEL, MARK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from neo4j import graph as engine

    from graph.cypher.values import Value

BILLION = 1_000_000_000


def nameless_ends(value: Any) -> Iterator[str]:
    """Yield the server's own names of the ends of relationships that came without their nodes."""
    from neo4j.graph import Relationship as EngineRelationship

    if isinstance(value, EngineRelationship):
        yield from (node.element_id for node in value.nodes if node is not None and "id" not in node)
    elif isinstance(value, (list, tuple, dict)) and not hasattr(value, "srid"):
        for item in value.values() if isinstance(value, dict) else value:
            yield from nameless_ends(item)


def value_of(value: Any, names: Mapping[str, str]) -> Value:
    """Return one value; ``names`` gives the ids of nodes by the server's own names."""
    from neo4j import graph, spatial, time

    if isinstance(value, list):
        return [value_of(item, names) for item in value]
    if isinstance(value, dict):
        return {name: value_of(item, names) for name, item in value.items()}
    if isinstance(value, graph.Node):
        return _node(value, names)
    if isinstance(value, graph.Relationship):
        return _relationship(value, names)
    if isinstance(value, graph.Path):
        nodes = tuple(_node(node, names) for node in value.nodes)
        return Path(nodes, tuple(_relationship(each, names) for each in value.relationships))
    if isinstance(value, time.Duration):
        seconds, nanoseconds = divmod(value.seconds * BILLION + value.nanoseconds, BILLION)
        return Duration(value.months, value.days, seconds, nanoseconds)
    if isinstance(value, (time.Date, time.DateTime, time.Time)):
        return value.to_native()
    return Point(value.srid, tuple(value)) if isinstance(value, spatial.Point) and value.srid else value


def _node(node: engine.Node, names: Mapping[str, str]) -> Node:
    return Node(_name(node, names), tuple(_ordered(node.labels)), _properties(node, names))


def _relationship(link: engine.Relationship, names: Mapping[str, str]) -> Relationship:
    start, end = (_name(node, names) if node is not None else "" for node in (link.start_node, link.end_node))
    return Relationship(link.element_id, link.type, start, end, _properties(link, names))


def _name(node: engine.Node, names: Mapping[str, str]) -> str:
    return str(node.get("id", names.get(node.element_id, node.element_id)))


def _properties(entity: engine.Entity, names: Mapping[str, str]) -> dict[str, Value]:
    return {name: value_of(value, names) for name, value in sorted(entity.items()) if name != MARK}


def _ordered(labels: Iterable[str]) -> list[str]:
    """Return the labels but for that of the marks, the class first; the server gives no order."""
    from ontology.vocabulary import vocabulary

    return sorted(
        (label for label in labels if label != LABEL), key=lambda name: (name not in vocabulary().classes, name)
    )
