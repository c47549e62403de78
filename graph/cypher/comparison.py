"""Equality, order and grouping of values as Cypher 5 defines them: three answers to a question, true, false, unknown."""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING

from graph.cypher.values import Duration, Point

if TYPE_CHECKING:
    from graph.cypher.values import Value

Truth = bool | None
NUMBER = (int, float)


def family(value: Value) -> str:
    """Return the name of the type of a value; values of one name can be compared."""
    kind = type(value)
    if kind in _FAMILIES:
        return _FAMILIES[kind]
    if kind is datetime.datetime:
        return "DATE_TIME" if value.tzinfo is not None else "LOCAL_DATE_TIME"
    if kind is datetime.time:
        return "TIME" if value.tzinfo is not None else "LOCAL_TIME"
    return {"StoredNode": "NODE", "StoredRelationship": "RELATIONSHIP", "StoredPath": "PATH"}.get(kind.__name__, "ANY")


_FAMILIES: dict[type, str] = {
    bool: "BOOLEAN",
    int: "NUMBER",
    float: "NUMBER",
    str: "STRING",
    list: "LIST",
    dict: "MAP",
    datetime.date: "DATE",
    Duration: "DURATION",
    Point: "POINT",
    type(None): "NULL",
}

ORDER = (
    "MAP",
    "NODE",
    "RELATIONSHIP",
    "LIST",
    "PATH",
    "POINT",
    "DATE_TIME",
    "LOCAL_DATE_TIME",
    "DATE",
    "TIME",
    "LOCAL_TIME",
    "DURATION",
    "STRING",
    "BOOLEAN",
    "NUMBER",
    "ANY",
    "NULL",
)
_RANK = {name: rank for rank, name in enumerate(ORDER)}


def equal(left: Value, right: Value) -> Truth:
    """Return whether two values are equal; None when one is null, or holds a null that decides."""
    if left is None or right is None:
        return None
    kind, other = family(left), family(right)
    if kind != other:
        return False
    if kind == "LIST":
        return _lists_equal(left, right)
    if kind == "MAP":
        return _maps_equal(left, right)
    if kind == "PATH":
        return bool(left.nodes == right.nodes and left.relationships == right.relationships)
    if kind in ("DATE_TIME", "TIME"):
        return instant_key(left) == instant_key(right)
    return bool(left == right)


def _lists_equal(left: list[Value], right: list[Value]) -> Truth:
    if len(left) != len(right):
        return False
    return all_of(equal(one, other) for one, other in zip(left, right, strict=True))


def _maps_equal(left: dict[str, Value], right: dict[str, Value]) -> Truth:
    if left.keys() != right.keys():
        return False
    return all_of(equal(left[key], right[key]) for key in left)


def all_of(answers: object) -> Truth:
    """Return false if one answer is false, else unknown if one is unknown, else true."""
    unknown = False
    for answer in answers:  # type: ignore[attr-defined]
        if answer is False:
            return False
        unknown = unknown or answer is None
    return None if unknown else True


def less(left: Value, right: Value, *, or_equal: bool = False) -> Truth:
    """Return whether ``left`` comes before ``right``; None for null and for values of types that do not compare."""
    kind = family(left)
    if left is None or right is None or kind != family(right):
        return None
    if kind in ("NUMBER", "STRING", "BOOLEAN", "DATE", "LOCAL_DATE_TIME", "LOCAL_TIME"):
        if left != left or right != right:
            return False
        return bool(left <= right if or_equal else left < right)
    if kind in ("DATE_TIME", "TIME"):
        one, other = instant_key(left), instant_key(right)
        return bool(one <= other if or_equal else one < other)
    if kind == "LIST":
        return _lists_less(left, right, or_equal=or_equal)
    if kind == "PATH":
        from graph.cypher.failures import unsupported

        raise unsupported(
            "l'ordre de deux chemins", "the order of two paths", "Comparez length(p).", "Compare length(p)."
        )
    if kind == "MAP":
        return _maps_less(left, right, or_equal=or_equal)
    if kind in ("NODE", "RELATIONSHIP"):
        return bool(left.index <= right.index if or_equal else left.index < right.index)
    return True if or_equal and equal(left, right) else None


def _maps_less(left: dict[str, Value], right: dict[str, Value], *, or_equal: bool) -> Truth:
    """Compare the numbers of keys, then the keys in order, then the values in the order of the keys."""
    names, others = sorted(left), sorted(right)
    if names != others:
        return (len(names), names) < (len(others), others)
    return _lists_less([left[name] for name in names], [right[name] for name in names], or_equal=or_equal)


def _lists_less(left: list[Value], right: list[Value], *, or_equal: bool) -> Truth:
    for one, other in zip(left, right, strict=False):
        same = equal(one, other)
        if same is None:
            return None
        if not same:
            return less(one, other)
    return len(left) <= len(right) if or_equal else len(left) < len(right)


def instant_key(value: datetime.datetime | datetime.time) -> tuple[object, ...]:
    """Return what zoned values are ordered by: the instant, then the offset."""
    offset = value.utcoffset() or datetime.timedelta()
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.UTC).replace(tzinfo=None), offset, str(value.tzinfo)
    since_midnight = datetime.timedelta(
        hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond
    )
    return since_midnight - offset, offset


def key_of(value: Value) -> object:
    """Return a key that is the same for values that count as one in DISTINCT and grouping (null is one value)."""
    kind = type(value)
    if kind is str or kind is int:
        return value
    if kind is bool:
        return ("BOOLEAN", value)
    if kind is float:
        return ("NAN",) if math.isnan(value) else value
    if kind is list:
        return ("LIST", tuple(map(key_of, value)))
    if kind is dict:
        return ("MAP", frozenset((name, key_of(part)) for name, part in value.items()))
    if kind.__name__ == "StoredPath":
        return ("PATH", value.nodes, value.relationships)
    if kind is datetime.datetime or kind is datetime.time:
        return (kind.__name__, instant_key(value)) if value.tzinfo is not None else value
    return value


def sort_key(value: Value) -> tuple[object, ...]:
    """Return what ORDER BY sorts by, whatever the types: null last, NaN the largest number."""
    kind = family(value)
    rank = _RANK[kind]
    if kind == "NUMBER":
        return (rank, 1, 0) if value != value else (rank, 0, value)
    if kind in ("STRING", "BOOLEAN", "DATE", "LOCAL_DATE_TIME", "LOCAL_TIME"):
        return (rank, value)
    if kind in ("DATE_TIME", "TIME"):
        return (rank, instant_key(value))
    return (rank, *_structured_key(kind, value))


def _structured_key(kind: str, value: Value) -> tuple[object, ...]:
    if kind == "LIST":
        return ([sort_key(part) for part in value],)
    if kind == "MAP":
        names = sorted(value)
        return (len(names), names, [sort_key(value[name]) for name in names])
    if kind in ("NODE", "RELATIONSHIP"):
        return (value.index,)
    if kind == "PATH":
        return ([node.index for node in value.nodes], [link.index for link in value.relationships])
    if kind == "DURATION":
        return (_average_seconds(value), value.months, value.days)
    if kind == "POINT":
        return (value.srid, value.coordinates)
    return ()


def _average_seconds(value: Duration) -> float:
    return value.months * 2_629_746 + value.days * 86_400 + value.seconds + value.nanoseconds / 1e9
