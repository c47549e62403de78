"""Grouping: rows gathered by the columns that aggregate nothing, aggregating calls computed for each group."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.aggregation import AGGREGATIONS, Collector
from graph.cypher.comparison import key_of
from graph.cypher.evaluate import compiled
from graph.cypher.messages import AMBIGUOUS, ARGUMENTS, NESTED, CypherError
from graph.cypher.rewriting import aggregates, free_names, is_aggregate, replaced

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.cypher.context import Context, Evaluate, Row
    from graph.cypher.evaluate import Scope

    Pairs = Callable[[Iterator[Row], Row], Iterator[tuple[Row, Row]]]

_numbers = itertools.count()


def grouping(context: Context, items: tuple[syntax.Item, ...], scope: Scope, constants: Scope) -> Pairs:
    """Return what makes one pair of rows of each group: the values that stay visible, and its columns."""
    keys = [item for item in items if not any(True for _ in aggregates(item.expression))]
    calls: dict[syntax.Expression, str] = {}
    for item in items:
        for call in aggregates(item.expression):
            calls.setdefault(call, f" call{next(_numbers)}")
    results = _results(items, keys, calls, constants)
    key_parts = [(item.name, compiled(context, item.expression, scope)) for item in keys]
    gathered = [_gatherer(context, call, scope) for call in calls]
    inner = constants | set(calls.values()) | {f" key {item.name}" for item in keys}
    result_parts = [(name, compiled(context, expression, inner)) for name, expression in results]

    def pairs(rows: Iterator[Row], outer: Row) -> Iterator[tuple[Row, Row]]:
        groups: dict[object, tuple[Row, list[Collector]]] = {}
        if not key_parts:
            groups[()] = ({}, [make() for make, _ in gathered])
        for row in rows:
            context.step()
            values = {name: part(row) for name, part in key_parts}
            key = tuple(map(key_of, values.values()))
            if key not in groups:
                groups[key] = (values, [make() for make, _ in gathered])
            for collector, (_, feed) in zip(groups[key][1], gathered, strict=True):
                feed(collector, row)
        for values, collectors in groups.values():
            local = {**outer, **{f" key {name}": value for name, value in values.items()}}
            local.update(zip(calls.values(), (collector.result() for collector in collectors), strict=True))
            computed = {name: part(local) for name, part in result_parts}
            yield (
                outer,
                {item.name: values[item.name] if item.name in values else computed[item.name] for item in items},
            )

    return pairs


def _results(
    items: tuple[syntax.Item, ...], keys: list[syntax.Item], calls: dict[syntax.Expression, str], constants: Scope
) -> list[tuple[str, syntax.Expression]]:
    """Return the aggregating columns as expressions on keys and on results of calls."""
    shown = {item.expression: f" key {item.name}" for item in keys}

    def change(part: syntax.Expression) -> syntax.Expression | None:
        name = calls.get(part) or shown.get(part)
        return syntax.Variable(name) if name else None

    found = []
    for item in items:
        if item not in keys:
            expression = replaced(item.expression, change)
            stray = [name for name in free_names(expression) if not name.startswith(" ") and name not in constants]
            if stray:
                raise CypherError(AMBIGUOUS, name=stray[0])
            found.append((item.name, expression))
    return found


def _gatherer(
    context: Context, call: syntax.Expression, scope: Scope
) -> tuple[Callable[[], Collector], Callable[[Collector, Row], None]]:
    """Return what makes a collector for a call, and what feeds it a row."""
    if isinstance(call, syntax.CountAll):
        return lambda: Collector("count", distinct=False), lambda collector, _: collector.values.append(True)
    assert isinstance(call, syntax.Call)
    name = call.name.lower()
    wanted = AGGREGATIONS[name][1]
    if len(call.arguments) != wanted:
        raise CypherError(ARGUMENTS, name=call.name, least=wanted, most=wanted, found=len(call.arguments))
    if any(is_aggregate(inner) for argument in call.arguments for inner in aggregates(argument)):
        raise CypherError(NESTED, name=call.name)
    value, *others = (compiled(context, argument, scope) for argument in call.arguments)
    return lambda: Collector(name, distinct=call.distinct), _feeder(value, others)


def _feeder(value: Evaluate, others: list[Evaluate]) -> Callable[[Collector, Row], None]:
    if others:
        return lambda collector, row: collector.take(value(row), [other(row) for other in others])
    return lambda collector, row: collector.take(value(row), [])
