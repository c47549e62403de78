"""The types of Cypher: the name of the type of a value, and whether a value is of a type (``IS :: LIST<STRING>``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.cypher.comparison import family
from graph.cypher.failures import unsupported

if TYPE_CHECKING:
    from graph.cypher.values import Value

_NAMES = {
    "DATE_TIME": "ZONED DATETIME",
    "LOCAL_DATE_TIME": "LOCAL DATETIME",
    "TIME": "ZONED TIME",
    "LOCAL_TIME": "LOCAL TIME",
}
ORDER = (
    "NOTHING",
    "NULL",
    "BOOLEAN",
    "STRING",
    "INTEGER",
    "FLOAT",
    "DATE",
    "LOCAL TIME",
    "ZONED TIME",
    "LOCAL DATETIME",
    "ZONED DATETIME",
    "DURATION",
    "POINT",
    "NODE",
    "RELATIONSHIP",
    "MAP",
    "LIST",
    "PATH",
)
"""The order in which the types of a mixed list are named."""
_SAME = {
    "BOOL": "BOOLEAN",
    "VARCHAR": "STRING",
    "INT": "INTEGER",
    "SIGNED INTEGER": "INTEGER",
    "INTEGER64": "INTEGER",
    "INT64": "INTEGER",
    "FLOAT64": "FLOAT",
    "VERTEX": "NODE",
    "EDGE": "RELATIONSHIP",
    "ARRAY": "LIST",
    "TIMESTAMP WITH TIME ZONE": "ZONED DATETIME",
    "TIMESTAMP WITHOUT TIME ZONE": "LOCAL DATETIME",
    "TIME WITH TIME ZONE": "ZONED TIME",
    "TIME WITHOUT TIME ZONE": "LOCAL TIME",
    "ANY VALUE": "ANY",
    "PROPERTY VALUE": "PROPERTY VALUE",
}
_KNOWN = (
    frozenset(
        [
            "BOOLEAN",
            "STRING",
            "INTEGER",
            "FLOAT",
            "DATE",
            "DURATION",
            "POINT",
            "NODE",
            "RELATIONSHIP",
            "MAP",
            "PATH",
            "NULL",
            "NOTHING",
            "ANY",
        ]
    )
    | set(_NAMES.values())
    | {"PROPERTY VALUE"}
)


def base_name(value: Value) -> str:
    """Return the name of the type of a value without ``NOT NULL`` and without what a list holds."""
    name = family(value)
    if name == "NUMBER":
        return "FLOAT" if isinstance(value, float) else "INTEGER"
    return _NAMES.get(name, name)


def type_name(value: Value) -> str:
    """Return what ``valueType`` gives."""
    name = base_name(value)
    if name == "NULL":
        return "NULL"
    if name != "LIST":
        return f"{name} NOT NULL"
    inside = {type_name(item) for item in value} - {"NULL"}
    nullable = any(item is None for item in value)
    if not inside:
        return "LIST<NULL> NOT NULL" if nullable else "LIST<NOTHING> NOT NULL"
    kinds = [kind.removesuffix(" NOT NULL") if nullable else kind for kind in sorted(inside, key=_rank)]
    return f"LIST<{' | '.join(kinds)}> NOT NULL"


def _rank(name: str) -> tuple[int, ...]:
    """Return the place of a type in a list of several; lists come in the order of what they hold."""
    if name.startswith("LIST<"):
        return (ORDER.index("LIST"), *_rank(name.removeprefix("LIST<").partition(" |")[0].partition(">")[0]))
    return (ORDER.index(name.removesuffix(" NOT NULL")),)


def is_typed(value: Value, type_: str) -> bool:
    """Tell whether a value is of a type; null is of every type that does not say ``NOT NULL``."""
    choices = _choices(type_)
    if len(choices) > 1:
        return any(is_typed(value, choice) for choice in choices)
    name = re.sub(r"\s+", " ", type_.strip())
    strict = name.endswith(" NOT NULL")
    name = name.removesuffix(" NOT NULL")
    if value is None:
        return not strict
    inner = re.fullmatch(r"(?:LIST|ARRAY) ?<(.*)>", name)
    if inner:
        return isinstance(value, list) and all(is_typed(item, inner[1]) for item in value)
    name = _SAME.get(name, name)
    if name not in _KNOWN:
        raise unsupported(f"le type {type_}", f"the type {type_}")
    if name == "PROPERTY VALUE":
        return base_name(value) not in ("NODE", "RELATIONSHIP", "PATH", "MAP")
    return name == "ANY" or base_name(value) == name


def _choices(type_: str) -> list[str]:
    """Return the types between the ``|`` that stand outside ``<…>``."""
    found, depth = [""], 0
    for letter in type_:
        depth += (letter == "<") - (letter == ">")
        if letter == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += letter
    return found
