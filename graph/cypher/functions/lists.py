"""Functions of lists and maps, and those of any value."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from graph.cypher.arithmetic import LONGEST
from graph.cypher.comparison import equal
from graph.cypher.failures import failure, wrong_type
from graph.cypher.functions.declared import Function, items, number
from graph.cypher.functions.numbers import CONVERSIONS, or_null
from graph.cypher.text import text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.cypher.values import Value


def _size(value: Value) -> int:
    if isinstance(value, (str, list)):
        return len(value)
    raise wrong_type("size()", value, "STRING, LIST")


def _is_empty(value: Value) -> bool:
    if isinstance(value, (str, list, dict)):
        return not value
    raise wrong_type("isEmpty()", value, "STRING, LIST, MAP")


def _head(value: Value) -> Value:
    return next(iter(items(value, "head()")), None)


def _last(value: Value) -> Value:
    return items(value, "last()")[-1] if value else None


def _tail(value: Value) -> list[Value]:
    return items(value, "tail()")[1:]


def _range(start: Value, end: Value, step: Value = 1) -> list[int]:
    first, last, stride = (int(number(value, "range()")) for value in (start, end, step))
    if stride == 0:
        raise failure("range() demande un pas différent de 0", "range() takes a step other than 0")
    found = range(first, last + (1 if stride > 0 else -1), stride)
    if len(found) > LONGEST:
        raise failure(f"range() donnerait plus de {LONGEST} nombres", f"range() would give more than {LONGEST} numbers")
    return list(found)


def _coalesce(*values: Value) -> Value:
    return next((value for value in values if value is not None), None)


def _null_if(value: Value, other: Value) -> Value:
    return None if equal(value, other) else value


def _each(name: str, convert: Callable[[Value], Value]) -> Function:
    convert_or_null = or_null(convert)
    return Function(lambda value: [convert_or_null(item) for item in items(value, name)])


FUNCTIONS = {
    "size": Function(_size),
    "isEmpty": Function(_is_empty),
    "head": Function(_head),
    "last": Function(_last),
    "tail": Function(_tail),
    "range": Function(_range, 2, 3, of_null=True),
    "coalesce": Function(_coalesce, 1, 1000, of_null=True),
    "nullIf": Function(_null_if, 2, 2, of_null=True),
    "randomUUID": Function(lambda: str(uuid.uuid4()), 0, 0),
    **{f"{name}List": _each(f"{name}List()", convert) for name, convert in CONVERSIONS.items()},
    "toStringList": _each("toStringList()", text_of),
}
