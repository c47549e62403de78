"""Expressions rewritten: aggregating calls and repeated expressions replaced by the names of their results."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, TypeVar

from graph.cypher import syntax
from graph.cypher.evaluate import AGGREGATES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")


def is_aggregate(part: object) -> bool:
    """Tell whether a part is a call of an aggregating function."""
    return isinstance(part, syntax.CountAll) or (isinstance(part, syntax.Call) and part.name.lower() in AGGREGATES)


def aggregates(part: object) -> Iterator[syntax.Expression]:
    """Yield the aggregating calls of an expression, outermost first; those of subqueries are their own."""
    if isinstance(part, syntax.Subquery):
        return
    if isinstance(part, syntax.Expression) and is_aggregate(part):
        yield part
    else:
        for inner in _parts(part):
            yield from aggregates(inner)


def replaced(part: T, change: Callable[[syntax.Expression], syntax.Expression | None]) -> T:
    """Return a part with every expression for which ``change`` gives another replaced by it, outermost first."""
    if isinstance(part, syntax.Expression):
        other = change(part)
        if other is not None:
            return other  # type: ignore[return-value]
    if isinstance(part, tuple):
        return tuple(replaced(item, change) for item in part)  # type: ignore[return-value]
    if not dataclasses.is_dataclass(part) or isinstance(part, type):
        return part
    fields: dict[str, Any] = {field.name: getattr(part, field.name) for field in dataclasses.fields(part)}
    changed = {name: replaced(value, change) for name, value in fields.items()}
    return part if changed == fields else dataclasses.replace(part, **changed)


def _parts(part: object) -> Iterator[object]:
    if isinstance(part, tuple):
        yield from part
    elif dataclasses.is_dataclass(part) and not isinstance(part, type):
        for field in dataclasses.fields(part):
            yield getattr(part, field.name)


def free_names(part: object) -> frozenset[str]:
    """Return the variables that an expression takes from outside it; those that a list expression binds are its own."""
    if isinstance(part, syntax.Variable):
        return frozenset({part.name})
    if isinstance(part, (syntax.ListComprehension, syntax.Quantified)):
        inside = [part.condition] + ([part.result] if isinstance(part, syntax.ListComprehension) else [])
        return free_names(part.source) | (free_names(tuple(inside)) - {part.variable})
    if isinstance(part, syntax.Reduce):
        outside = free_names(part.source) | free_names(part.initial)
        return outside | (free_names(part.step) - {part.total, part.variable})
    found: frozenset[str] = frozenset()
    for inner in _parts(part):
        found |= free_names(inner)
    return found
