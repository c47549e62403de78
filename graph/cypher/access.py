"""What stands after a value: ``.key``, ``[index]``, ``[first..last]``."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from graph.cypher.arithmetic import listed
from graph.cypher.durations import duration_part
from graph.cypher.failures import wrong_type
from graph.cypher.functions.declared import number
from graph.cypher.functions.elements import properties_of
from graph.cypher.functions.places import point_part
from graph.cypher.memory import StoredNode, StoredRelationship
from graph.cypher.moments import part_of
from graph.cypher.values import Duration, Point

if TYPE_CHECKING:
    from graph.cypher.values import Value


def property_of(value: Value, key: str) -> Value:
    """Return ``value.key`` of anything that has such parts; null of null."""
    if value is None:
        return None
    if isinstance(value, (StoredNode, StoredRelationship, dict)):
        return properties_of(value, key).get(key)
    if isinstance(value, (datetime.date, datetime.time)):
        return part_of(value, key)
    if isinstance(value, Duration):
        return duration_part(value, key)
    if isinstance(value, Point):
        return point_part(value, key)
    raise wrong_type(f".{key}", value, "NODE, RELATIONSHIP, MAP, DATE")


def item_of(value: Value, index: Value) -> Value:
    """Return ``value[index]``: an item of a list, or a property by its name."""
    if value is None or index is None:
        return None
    if isinstance(value, list):
        if isinstance(index, bool) or not isinstance(index, int):
            raise wrong_type("[…]", index, "INTEGER")
        return value[index] if -len(value) <= index < len(value) else None
    if not isinstance(index, str):
        raise wrong_type("[…]", index, "STRING")
    if not isinstance(value, (StoredNode, StoredRelationship, dict)):
        raise wrong_type("[…]", value, "LIST, MAP, NODE, RELATIONSHIP")
    return properties_of(value, "[…]").get(index)


def slice_of(value: Value, first: Value, last: Value) -> Value:
    """Return ``value[first..last]``, last excluded; negative bounds count from the end."""
    if value is None or first is None or last is None:
        return None
    return listed(value)[int(number(first, "[…..…]")) : int(number(last, "[…..…]"))]
