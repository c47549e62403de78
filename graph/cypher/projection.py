"""WITH and RETURN: columns, groups, DISTINCT, ORDER BY, SKIP, LIMIT and the WHERE of WITH."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.comparison import key_of, sort_key
from graph.cypher.evaluate import compiled, condition_of, truth_of, undefined
from graph.cypher.failures import failure, wrong_type
from graph.cypher.grouping import grouping
from graph.cypher.messages import AMBIGUOUS, DUPLICATE, UNALIASED, CypherError
from graph.cypher.rewriting import aggregates, free_names, replaced
from graph.cypher.statics import kind_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graph.cypher.context import Context, Evaluate, Row
    from graph.cypher.evaluate import Scope

    Pair = tuple[Row, Row]
    """What a row held before the projection, and its columns."""


@dataclass(frozen=True)
class Projected:
    """A compiled projection: ``run`` takes rows and the values that stay visible whatever is projected."""

    run: Callable[[Iterator[Row], Row], Iterator[Row]]
    columns: tuple[str, ...]


def compile_projection(context: Context, clause: syntax.Projection, scope: Scope, constants: Scope) -> Projected:
    """Return the plan of a WITH or RETURN; ``constants`` are names of an outer query, visible throughout."""
    items = _items(clause, scope, constants)
    columns = tuple(item.name for item in items)
    if len(set(columns)) < len(columns):
        raise CypherError(DUPLICATE, name=next(name for name in columns if columns.count(name) > 1))
    grouped = any(True for item in items for _ in aggregates(item.expression))
    closed = grouped or clause.distinct
    order = [(_on_columns(key, items) if closed else key, descending) for key, descending in clause.order]
    if grouped:
        extra = tuple(
            syntax.Item(key, f" order{place}", aliased=True)
            for place, (key, _) in enumerate(order)
            if any(True for _ in aggregates(key))
        )
        pairs = grouping(context, (*items, *extra), scope, constants)
        made = {item.expression: syntax.Variable(item.name) for item in extra}
        order = [(made.get(key, key), descending) for key, descending in order]
    else:
        pairs = _plain(context, items, scope)
    visible = constants | set(columns) if closed else scope | set(columns)
    _check_order(order, visible, closed=closed)
    sorts = [(compiled(context, key, visible | _hidden(key)), descending) for key, descending in order]
    for item in items:
        context.note(item.name, kind_of(item.expression, context.kinds))
    kept = _on_columns(clause.condition, items) if clause.condition and closed else clause.condition
    condition = condition_of(context, kept, visible) if kept else None
    skip, limit = (_count(context, bound, word) for bound, word in ((clause.skip, "SKIP"), (clause.limit, "LIMIT")))

    def run(rows: Iterator[Row], outer: Row) -> Iterator[Row]:
        found: Iterable[Pair] = pairs(rows, outer)
        if clause.distinct:
            found = _distinct(found, columns)
        found = _sorted(found, sorts) if sorts else found
        if clause.skip or clause.limit:
            first = skip() if skip else 0
            found = itertools.islice(found, first, first + limit() if limit else None)
        for before, after in found:
            if condition is None or truth_of(condition({**before, **after})):
                yield {name: after[name] for name in columns}

    return Projected(run, columns)


def _items(clause: syntax.Projection, scope: Scope, constants: Scope) -> tuple[syntax.Item, ...]:
    for item in clause.items:
        if clause.word == "WITH" and not item.aliased:
            raise CypherError(UNALIASED, text=item.name)
    if not clause.everything:
        return clause.items
    names = sorted(scope - constants) or sorted(scope)
    if not names and not clause.items:
        raise failure("il n'y a rien à rendre par *", "there is nothing to return with *")
    return (*(syntax.Item(syntax.Variable(name), name, aliased=True) for name in names), *clause.items)


def _on_columns(key: syntax.Expression, items: tuple[syntax.Item, ...]) -> syntax.Expression:
    """Return a sort key in which what a column shows is that column."""
    shown = {item.expression: item.name for item in items}

    def change(part: syntax.Expression) -> syntax.Expression | None:
        return syntax.Variable(shown[part]) if part in shown else None

    return replaced(key, change)


def _hidden(key: syntax.Expression) -> frozenset[str]:
    return frozenset(name for name in free_names(key) if name.startswith(" "))


def _check_order(order: list[tuple[syntax.Expression, bool]], visible: Scope, *, closed: bool) -> None:
    for key, _ in order:
        unknown = [name for name in free_names(key) if name not in visible and not name.startswith(" ")]
        if not unknown or _has_pattern(key):
            continue
        if closed:
            raise CypherError(AMBIGUOUS, name=unknown[0])
        raise undefined(unknown[0], visible)


def _has_pattern(key: syntax.Expression) -> bool:
    return isinstance(key, (syntax.Subquery, syntax.PatternComprehension, syntax.PatternExists))


def _plain(
    context: Context, items: tuple[syntax.Item, ...], scope: Scope
) -> Callable[[Iterator[Row], Row], Iterator[Pair]]:
    parts = [(item.name, compiled(context, item.expression, scope)) for item in items]

    def pairs(rows: Iterator[Row], _: Row) -> Iterator[Pair]:
        for row in rows:
            context.step()
            yield row, {name: part(row) for name, part in parts}

    return pairs


def _distinct(pairs: Iterable[Pair], columns: tuple[str, ...]) -> Iterator[Pair]:
    met = set()
    for before, after in pairs:
        key = tuple(key_of(after[name]) for name in columns)
        if key not in met:
            met.add(key)
            yield before, after


def _sorted(pairs: Iterable[Pair], sorts: list[tuple[Evaluate, bool]]) -> list[Pair]:
    keyed = []
    for before, after in pairs:
        shown = {**before, **after}
        keyed.append(([sort_key(sort(shown)) for sort, _ in sorts], before, after))
    for place in range(len(sorts) - 1, -1, -1):
        keyed.sort(key=lambda each: each[0][place], reverse=sorts[place][1])
    return [(before, after) for _, before, after in keyed]


def _count(context: Context, bound: syntax.Expression | None, word: str) -> Callable[[], int] | None:
    if bound is None:
        return None
    value = compiled(context, bound, frozenset())

    def counted() -> int:
        number = value({})
        if isinstance(number, bool) or not isinstance(number, int):
            raise wrong_type(word, number, "INTEGER")
        if number < 0:
            raise failure(f"{word} demande un nombre d'au moins 0", f"{word} takes a number of at least 0")
        return number

    return counted
