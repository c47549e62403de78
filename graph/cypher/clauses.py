"""Whole queries: clauses in a row, each taking the rows of the one before, and UNION between such rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.comparison import key_of
from graph.cypher.evaluate import compiled, undefined
from graph.cypher.matching import compile_match
from graph.cypher.messages import COLUMNS, NO_RETURN, TAKEN, CypherError
from graph.cypher.procedures import compile_procedure
from graph.cypher.projection import compile_projection
from graph.cypher.statics import items_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.cypher.context import Context, Row
    from graph.cypher.evaluate import Scope

    Rows = Iterator[Row]
    Step = Callable[[Rows, Row], Rows]


@dataclass(frozen=True)
class CompiledQuery:
    """A query ready to run for a row of values it may name; ``columns`` is None when it has no RETURN."""

    run: Callable[[Row], Iterator[Row]]
    columns: tuple[str, ...] | None


NOTHING: frozenset[str] = frozenset()


def compile_query(
    context: Context, query: syntax.Query, constants: Scope, *, needs_return: bool = True, imports: Scope = NOTHING
) -> CompiledQuery:
    """Return the plan of a query, its UNION included.

    ``constants`` are names of the outer query that stay visible throughout; ``imports`` those that a first
    ``WITH a, b`` may take in, as in the older form of CALL.
    """
    parts = [_compile_part(context, part, constants, imports, needs_return=needs_return) for part in query.parts]
    columns = parts[0].columns
    if any(set(part.columns or ()) != set(columns or ()) for part in parts):
        raise CypherError(COLUMNS)
    if len(set(query.every)) > 1:
        raise CypherError(COLUMNS)
    if len(parts) == 1:
        return parts[0]

    def every(row: Row) -> Rows:
        for part in parts:
            yield from part.run(row)

    def distinct(row: Row) -> Rows:
        met = set()
        for found in every(row):
            key = tuple(key_of(found[name]) for name in columns or ())
            if key not in met:
                met.add(key)
                yield found

    return CompiledQuery(every if query.every[0] else distinct, columns)


def _compile_part(
    context: Context, part: tuple[syntax.Clause, ...], constants: Scope, imports: Scope, *, needs_return: bool
) -> CompiledQuery:
    last = part[-1]
    returns = isinstance(last, syntax.Projection) and last.word == "RETURN"
    alone = len(part) == 1 and isinstance(last, syntax.CallProcedure)
    if needs_return and not returns and not alone:
        raise CypherError(NO_RETURN)
    scope = constants | (imports if _takes_in(part[0], imports) else NOTHING)
    steps: list[Step] = []
    for place, clause in enumerate(part):
        if isinstance(clause, syntax.Projection) and clause.word == "RETURN" and place < len(part) - 1:
            raise CypherError(NO_RETURN)
        step, scope = _COMPILERS[type(clause)](context, clause, scope, constants)
        steps.append(step)

    def run(row: Row) -> Rows:
        outer = {name: row[name] for name in constants}
        rows: Rows = iter((row,))
        for step in steps:
            rows = step(rows, outer)
        return rows

    columns = _columns(last, scope) if returns or alone else None
    return CompiledQuery(run, columns)


def _columns(last: syntax.Clause, scope: Scope) -> tuple[str, ...]:
    if isinstance(last, syntax.Projection) and not last.everything:
        return tuple(item.name for item in last.items)
    named = [item.name for item in last.items] if isinstance(last, syntax.Projection) else []
    return (*sorted(scope - set(named)), *named)


def _takes_in(first: syntax.Clause, imports: Scope) -> bool:
    """Tell whether a first WITH only takes in names of the outer query."""
    if not isinstance(first, syntax.Projection) or first.word != "WITH" or not imports:
        return False
    if first.condition or first.order or first.skip or first.limit or first.distinct:
        return False
    return all(
        isinstance(item.expression, syntax.Variable) and item.name == item.expression.name for item in first.items
    )


def _match(context: Context, clause: syntax.Match, scope: Scope, _: Scope) -> tuple[Step, Scope]:
    step = compile_match(context, clause, scope)
    nothing = dict.fromkeys(step.added)

    def run(rows: Rows, _: Row) -> Rows:
        for row in rows:
            found = False
            for match in step.run(row):
                found = True
                yield match
            if clause.optional and not found:
                yield {**row, **nothing}

    return run, step.scope


def _unwind(context: Context, clause: syntax.Unwind, scope: Scope, _: Scope) -> tuple[Step, Scope]:
    source, name = compiled(context, clause.source, scope), clause.variable
    if name in scope:
        raise CypherError(TAKEN, name=name)
    context.note(name, items_kind(clause.source, context.kinds))

    def run(rows: Rows, _: Row) -> Rows:
        for row in rows:
            value = source(row)
            for item in value if isinstance(value, list) else () if value is None else (value,):
                context.step()
                yield {**row, name: item}

    return run, scope | {name}


def _projection(context: Context, clause: syntax.Projection, scope: Scope, constants: Scope) -> tuple[Step, Scope]:
    projected = compile_projection(context, clause, scope, constants)
    if clause.word == "RETURN":
        return projected.run, frozenset(projected.columns)

    def run(rows: Rows, outer: Row) -> Rows:
        for row in projected.run(rows, outer):
            yield {**outer, **row}

    return run, constants | set(projected.columns)


def _call_query(context: Context, clause: syntax.CallQuery, scope: Scope, _: Scope) -> tuple[Step, Scope]:
    if clause.imports is None:
        query = compile_query(context, clause.query, NOTHING, imports=scope)
    else:
        names = scope if clause.imports == ("*",) else frozenset(clause.imports)
        if names - scope:
            raise undefined(min(names - scope), scope)
        query = compile_query(context, clause.query, names)
    columns = query.columns or ()
    for name in columns:
        if name in scope:
            raise CypherError(TAKEN, name=name)
    nothing = dict.fromkeys(columns)

    def run(rows: Rows, _: Row) -> Rows:
        for row in rows:
            found = False
            for result in query.run(row):
                found = True
                yield {**row, **result}
            if clause.optional and not found:
                yield {**row, **nothing}

    return run, scope | set(columns)


def _call_procedure(context: Context, clause: syntax.CallProcedure, scope: Scope, _: Scope) -> tuple[Step, Scope]:
    step, added = compile_procedure(context, clause, scope)
    return step, scope | set(added)


_COMPILERS: dict[type[syntax.Clause], Callable[..., tuple[Step, Scope]]] = {
    syntax.Match: _match,
    syntax.Unwind: _unwind,
    syntax.Projection: _projection,
    syntax.CallQuery: _call_query,
    syntax.CallProcedure: _call_procedure,
}
