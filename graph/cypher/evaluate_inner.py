"""Expressions with variables or patterns of their own: comprehensions, quantifiers, reduce, subqueries, projections."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.arithmetic import LONGEST, listed
from graph.cypher.evaluate import compiled, condition_of, property_of, truth_of, undefined
from graph.cypher.failures import failure
from graph.cypher.functions.elements import properties_of
from graph.cypher.matching import compile_match
from graph.cypher.messages import MISPLACED, CypherError
from graph.cypher.patterns import hidden

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.cypher.context import Context, Evaluate, Row
    from graph.cypher.evaluate import Scope
    from graph.cypher.values import Value


def _source(value: Value) -> list[Value] | None:
    return None if value is None else listed(value)


def _comprehension(context: Context, expression: syntax.ListComprehension, scope: Scope) -> Evaluate:
    name, inner = expression.variable, scope | {expression.variable}
    source = compiled(context, expression.source, scope)
    condition = condition_of(context, expression.condition, inner) if expression.condition else None
    result = compiled(context, expression.result, inner) if expression.result else None

    def listed(row: Row) -> Value:
        items = _source(source(row))
        if items is None:
            return None
        found, local = [], dict(row)
        for item in items:
            context.step()
            local[name] = item
            if condition is None or truth_of(condition(local)):
                found.append(result(local) if result else item)
        return found

    return listed


def _quantified(context: Context, expression: syntax.Quantified, scope: Scope) -> Evaluate:
    name = expression.variable
    source = compiled(context, expression.source, scope)
    condition = condition_of(context, expression.condition or syntax.Variable(name), scope | {name})
    verdict = _VERDICTS[expression.quantifier]

    def tested(row: Row) -> bool | None:
        items = _source(source(row))
        if items is None:
            return None
        local = dict(row)

        def answers() -> Iterator[bool | None]:
            for item in items:
                context.step()
                local[name] = item
                yield truth_of(condition(local))

        return verdict(answers())

    return tested


def _all(answers: Iterator[bool | None]) -> bool | None:
    unknown = False
    for answer in answers:
        if answer is False:
            return False
        unknown = unknown or answer is None
    return None if unknown else True


def _any(answers: Iterator[bool | None]) -> bool | None:
    found = _all(None if answer is None else not answer for answer in answers)
    return None if found is None else not found


def _none(answers: Iterator[bool | None]) -> bool | None:
    return _all(None if answer is None else not answer for answer in answers)


def _single(answers: Iterator[bool | None]) -> bool | None:
    true = unknown = 0
    for answer in answers:
        true += answer is True
        unknown += answer is None
        if true > 1:
            return False
    return None if unknown else true == 1


_VERDICTS: dict[str, Callable[[Iterator[bool | None]], bool | None]] = {
    "all": _all,
    "any": _any,
    "none": _none,
    "single": _single,
}


def _reduce(context: Context, expression: syntax.Reduce, scope: Scope) -> Evaluate:
    total, name = expression.total, expression.variable
    initial, source = compiled(context, expression.initial, scope), compiled(context, expression.source, scope)
    step = compiled(context, expression.step, scope | {total, name})

    def reduced(row: Row) -> Value:
        items = _source(source(row))
        if items is None:
            return None
        local = dict(row)
        local[total] = initial(row)
        for item in items:
            context.step()
            local[name] = item
            local[total] = step(local)
        return local[total]

    return reduced


def _map_projection(context: Context, expression: syntax.MapProjection, scope: Scope) -> Evaluate:
    base = compiled(context, expression.variable, scope)
    parts = [(key, None if value is None else compiled(context, value, scope)) for key, value in expression.items]

    def projected(row: Row) -> Value:
        value = base(row)
        if value is None:
            return None
        found: dict[str, Value] = {}
        for key, part in parts:
            if part is not None:
                found[key] = part(row)
            elif key == "*":
                found.update(properties_of(value, "{.*}"))
            else:
                found[key] = property_of(value, key)
        return found

    return projected


def _pattern_comprehension(context: Context, expression: syntax.PatternComprehension, scope: Scope) -> Evaluate:
    step = compile_match(context, syntax.Match((expression.pattern,), expression.condition), scope)
    result = compiled(context, expression.result, step.scope)
    return lambda row: _bounded(result(found) for found in step.run(row))


def _pattern_exists(context: Context, expression: syntax.PatternExists, scope: Scope) -> Evaluate:
    if expression.pattern.function:
        return _shortest(context, expression.pattern, scope)
    step = compile_match(context, syntax.Match((expression.pattern,)), scope, new_variables=False)
    return lambda row: next(step.run(row), None) is not None


def _shortest(context: Context, pattern: syntax.PathPattern, scope: Scope) -> Evaluate:
    """Return ``shortestPath((a)-[*]-(b))`` as a value: the path or null, or the list of all the shortest."""
    name = pattern.variable or hidden("p")
    clause = syntax.Match((dataclasses.replace(pattern, variable=name),))
    step = compile_match(context, clause, scope)
    if set(step.added) - {name}:
        raise undefined(step.added[0], scope)
    if pattern.function == "allShortestPaths":
        return lambda row: [found[name] for found in step.run(row)]
    return lambda row: next((found[name] for found in step.run(row)), None)


def _subquery(context: Context, expression: syntax.Subquery, scope: Scope) -> Evaluate:
    from graph.cypher.clauses import compile_query

    query = compile_query(context, expression.query, scope, needs_return=expression.form == "COLLECT")
    if expression.form == "EXISTS":
        return lambda row: next(query.run(row), None) is not None
    if expression.form == "COUNT":
        return lambda row: sum(1 for _ in query.run(row))
    if query.columns is None or len(query.columns) != 1:
        raise failure("COLLECT { … } doit rendre une seule colonne", "COLLECT { … } must return one column")
    (column,) = query.columns
    return lambda row: _bounded(found[column] for found in query.run(row))


def _bounded(values: Iterator[Value]) -> list[Value]:
    found = []
    for value in values:
        found.append(value)
        if len(found) > LONGEST:
            raise failure(f"une liste dépasse {LONGEST} éléments", f"a list has more than {LONGEST} items")
    return found


def _misplaced_count(_: Context, __: syntax.CountAll, ___: Scope) -> Evaluate:
    raise CypherError(MISPLACED, name="count")


COMPILERS: dict[type[syntax.Expression], Callable[..., Evaluate]] = {
    syntax.ListComprehension: _comprehension,
    syntax.Quantified: _quantified,
    syntax.Reduce: _reduce,
    syntax.MapProjection: _map_projection,
    syntax.PatternComprehension: _pattern_comprehension,
    syntax.PatternExists: _pattern_exists,
    syntax.Subquery: _subquery,
    syntax.CountAll: _misplaced_count,
}
