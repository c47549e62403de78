"""Values of an answer as JSON and as words."""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING

from graph.cypher.text import text_of
from graph.cypher.values import Duration, Node, Path, Point, Relationship

if TYPE_CHECKING:
    from graph.cypher.values import Value


def as_json(value: Value) -> object:
    """Return a value as JSON: dates and durations as ISO text, nodes with ``id``, ``labels`` and ``properties``.

    Examples
    --------
    >>> as_json([datetime.date(2024, 2, 29), Duration(1), math.inf])
    ['2024-02-29', 'P1M', 'Infinity']
    """
    if isinstance(value, Node):
        return {"id": value.id, "labels": list(value.labels), "properties": as_json(dict(value.properties))}
    if isinstance(value, Relationship):
        ends = {"start": value.start, "end": value.end}
        return {"id": value.id, "type": value.type, **ends, "properties": as_json(dict(value.properties))}
    if isinstance(value, Path):
        return {"nodes": as_json(list(value.nodes)), "relationships": as_json(list(value.relationships))}
    if isinstance(value, Point):
        return {"srid": value.srid, "coordinates": list(value.coordinates)}
    if isinstance(value, (list, tuple)):
        return [as_json(item) for item in value]
    if isinstance(value, dict):
        return {name: as_json(item) for name, item in value.items()}
    if isinstance(value, (datetime.date, datetime.time, Duration)) or (
        isinstance(value, float) and not math.isfinite(value)
    ):
        return text_of(value)
    return value


def in_words(value: Value) -> object:
    """Return a value as a cell shows it: a node by its name, a relationship by its ends, a path as arrows.

    Examples
    --------
    >>> in_words(Node("actor:atis", ("Actor",), {"name": "ATIS"}))
    '(ATIS)'
    """
    if isinstance(value, Node):
        return f"({value.properties.get('name', value.id)})"
    if isinstance(value, Relationship):
        return f"({value.start})-[{value.type}]->({value.end})"
    if isinstance(value, Path):
        return _arrows(value)
    if isinstance(value, list):
        return [in_words(item) for item in value]
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_quoted(item)}" for name, item in value.items()) + "}"
    if value is None or isinstance(value, (int, str)) or (isinstance(value, float) and math.isfinite(value)):
        return value
    return text_of(value)


def _quoted(value: Value) -> str:
    return "null" if value is None else f"{in_words(value)}"


def _arrows(path: Path) -> str:
    shown = f"{in_words(path.nodes[0])}"
    for link, before, after in zip(path.relationships, path.nodes, path.nodes[1:], strict=False):
        forwards = link.start == before.id
        shown += f"-[{link.type}]->" if forwards else f"<-[{link.type}]-"
        shown += f"{in_words(after)}"
    return shown
