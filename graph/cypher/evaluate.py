"""Expressions made into Python functions of a row, names checked once, before any row is read."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.arithmetic import OPERATORS, listed, negative
from graph.cypher.durations import duration_part
from graph.cypher.failures import wrong_type
from graph.cypher.functions import function_named, function_names
from graph.cypher.functions.declared import number
from graph.cypher.functions.elements import properties_of
from graph.cypher.functions.places import point_part
from graph.cypher.labels import labels_test
from graph.cypher.memory import StoredNode, StoredRelationship
from graph.cypher.messages import ARGUMENTS, MISPLACED, NOT_A_VALUE, PARAMETER, UNDEFINED, UNKNOWN_FUNCTION, CypherError
from graph.cypher.moments import part_of
from graph.cypher.statics import check_arguments, check_operands
from graph.cypher.types import is_typed
from graph.cypher.values import Duration, Point
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.cypher.context import Context, Evaluate, Row
    from graph.cypher.values import Value

Scope = frozenset[str]
AGGREGATES = frozenset(
    {"count", "collect", "sum", "avg", "min", "max", "percentilecont", "percentiledisc", "stdev", "stdevp"}
)
HINTS = {
    "distance": "point.distance(a, b)",
    "percentile_cont": "percentileCont(x, 0.5)",
    "percentile_disc": "percentileDisc(x, 0.5)",
    "exists": "x.name IS NOT NULL, EXISTS { … }",
    "filter": "[x IN xs WHERE …]",
    "extract": "[x IN xs | …]",
    "rels": "relationships(p)",
    "tostr": "toString(x)",
    "len": "size(x)",
    "lcase": "toLower(x)",
    "ucase": "toUpper(x)",
    "ifnull": "coalesce(x, y)",
    "concat": "x + y",
    "now": "datetime()",
    "avgdistinct": "avg(DISTINCT x)",
}
"""What to write instead of functions that other dialects have."""


def compiled(context: Context, expression: syntax.Expression, scope: Scope) -> Evaluate:
    """Return the function of a row that an expression is; variables must be in ``scope``.

    Raises
    ------
    CypherError
        For an unknown variable, parameter or function, for an aggregation where none may stand, and for a pattern,
        which is a condition and no value.
    """
    if isinstance(expression, syntax.PatternExists) and not expression.pattern.function:
        raise CypherError(NOT_A_VALUE)
    return condition_of(context, expression, scope)


def condition_of(context: Context, expression: syntax.Expression, scope: Scope) -> Evaluate:
    """Return the same for an expression that stands as a condition, where a pattern may."""
    return _COMPILERS[type(expression)](context, expression, scope)


def _literal(_: Context, expression: syntax.Literal, __: Scope) -> Evaluate:
    value = expression.value
    return lambda row: value  # noqa: ARG005


def _parameter(context: Context, expression: syntax.Parameter, _: Scope) -> Evaluate:
    if expression.name not in context.parameters:
        raise CypherError(PARAMETER, name=expression.name)
    value = context.parameters[expression.name]
    return lambda row: value  # noqa: ARG005


def _variable(_: Context, expression: syntax.Variable, scope: Scope) -> Evaluate:
    name = expression.name
    if name not in scope:
        raise undefined(name, scope)
    return lambda row: row[name]


def undefined(name: str, scope: Scope) -> CypherError:
    """Return the error of a variable that is not there, with those that are."""
    import difflib

    known = sorted(scope)
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    hint = (
        Phrase(fr=f" ; vouliez-vous dire {near[0]} ?", en=f"; did you mean {near[0]}?")
        if near
        else Phrase(fr="", en="")
    )
    return CypherError(UNDEFINED, name=name, hint=hint, known=", ".join(known) or "—")


def _property(context: Context, expression: syntax.Property, scope: Scope) -> Evaluate:
    base, key = compiled(context, expression.base, scope), expression.key

    def read(row: Row) -> Value:
        value = base(row)
        if type(value) is StoredNode or type(value) is StoredRelationship:
            return value.properties.get(key)
        return property_of(value, key)

    return read


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


def _index(context: Context, expression: syntax.Index, scope: Scope) -> Evaluate:
    base, index = compiled(context, expression.base, scope), compiled(context, expression.index, scope)
    return lambda row: item_of(base(row), index(row))


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


def _slice(context: Context, expression: syntax.Slice, scope: Scope) -> Evaluate:
    base = compiled(context, expression.base, scope)
    bounds = [compiled(context, bound, scope) if bound else None for bound in (expression.first, expression.last)]

    def cut(row: Row) -> Value:
        value = base(row)
        ends = [bound(row) if bound else missing for bound, missing in zip(bounds, (0, 2**62), strict=True)]
        if value is None or None in ends:
            return None
        first, last = (int(number(end, "[…..…]")) for end in ends)
        return listed(value)[first:last]

    return cut


def _list(context: Context, expression: syntax.ListOf, scope: Scope) -> Evaluate:
    parts = [compiled(context, item, scope) for item in expression.items]
    return lambda row: [part(row) for part in parts]


def _map(context: Context, expression: syntax.MapOf, scope: Scope) -> Evaluate:
    parts = [(key, compiled(context, item, scope)) for key, item in expression.items]
    return lambda row: {key: part(row) for key, part in parts}


def _unary(context: Context, expression: syntax.Unary, scope: Scope) -> Evaluate:
    if expression.sign == "NOT":
        operand = condition_of(context, expression.operand, scope)
        return lambda row: negation(operand(row))
    operand = compiled(context, expression.operand, scope)
    return lambda row: negative(operand(row))


def negation(value: Value) -> bool | None:
    """Return ``NOT value``."""
    truth = truth_of(value)
    return None if truth is None else not truth


def truth_of(value: Value) -> bool | None:
    """Return a condition's value; a list counts as whether it has items, as Neo4j 5 does; other values fail."""
    if value is None or value is True or value is False:
        return value
    if isinstance(value, list):
        return bool(value)
    raise wrong_type("WHERE, AND, OR, NOT", value, "BOOLEAN")


def _binary(context: Context, expression: syntax.Binary, scope: Scope) -> Evaluate:
    if expression.sign in _LOGIC:
        left, right = (condition_of(context, side, scope) for side in (expression.left, expression.right))
        logic = _LOGIC[expression.sign]
        return lambda row: logic(truth_of(left(row)), lambda: truth_of(right(row)))
    check_operands(expression, context.kinds)
    left, right = compiled(context, expression.left, scope), compiled(context, expression.right, scope)
    operator = OPERATORS[expression.sign]
    return lambda row: operator(left(row), right(row))


def _and(left: bool | None, right: Callable[[], bool | None]) -> bool | None:
    if left is False:
        return False
    other = right()
    return False if other is False else None if left is None or other is None else True


def _or(left: bool | None, right: Callable[[], bool | None]) -> bool | None:
    if left is True:
        return True
    other = right()
    return True if other is True else None if left is None or other is None else False


def _xor(left: bool | None, right: Callable[[], bool | None]) -> bool | None:
    other = right()
    return None if left is None or other is None else left is not other


_LOGIC = {"AND": _and, "OR": _or, "XOR": _xor}


def _is_null(context: Context, expression: syntax.IsNull, scope: Scope) -> Evaluate:
    operand = compiled(context, expression.operand, scope)
    if expression.negated:
        return lambda row: operand(row) is not None
    return lambda row: operand(row) is None


def _is_typed(context: Context, expression: syntax.IsTyped, scope: Scope) -> Evaluate:
    operand, type_, negated = compiled(context, expression.operand, scope), expression.type, expression.negated
    return lambda row: is_typed(operand(row), type_) is not negated


def _has_labels(context: Context, expression: syntax.HasLabels, scope: Scope) -> Evaluate:
    operand, test = compiled(context, expression.operand, scope), labels_test(expression.labels)

    def tested(row: Row) -> bool | None:
        value = operand(row)
        if value is None:
            return None
        if isinstance(value, StoredRelationship):
            return test((value.type,))
        if not isinstance(value, StoredNode):
            raise wrong_type(":Label", value, "NODE, RELATIONSHIP")
        return test(value.labels)

    return tested


def _case(context: Context, expression: syntax.Case, scope: Scope) -> Evaluate:
    branches = [
        (condition_of(context, test, scope), compiled(context, then, scope)) for test, then in expression.branches
    ]
    otherwise = compiled(context, expression.otherwise or syntax.Literal(None), scope)

    def chosen(row: Row) -> Value:
        for test, then in branches:
            if truth_of(test(row)):
                return then(row)
        return otherwise(row)

    return chosen


def _call(context: Context, expression: syntax.Call, scope: Scope) -> Evaluate:
    name = expression.name
    if name.lower() in AGGREGATES:
        raise CypherError(MISPLACED, name=name)
    if name.lower() == "exists" and len(expression.arguments) == 1:
        return _exists(context, expression.arguments[0], scope)
    function = function_named(name)
    if function is None or expression.distinct:
        raise _unknown(name)
    if not function.least <= len(expression.arguments) <= function.most:
        raise CypherError(
            ARGUMENTS, name=name, least=function.least, most=function.most, found=len(expression.arguments)
        )
    check_arguments(expression, context.kinds)
    arguments = [compiled(context, argument, scope) for argument in expression.arguments]
    return lambda row: function.call(context, [argument(row) for argument in arguments])


def _exists(context: Context, argument: syntax.Expression, scope: Scope) -> Evaluate:
    """Return ``exists((a)-->())``; of a property it is no function of Neo4j 5 any more."""
    if isinstance(argument, syntax.PatternExists):
        return condition_of(context, argument, scope)
    raise _unknown("exists")


def _unknown(name: str) -> CypherError:
    import difflib

    instead = HINTS.get(name.lower()) or next(
        iter(difflib.get_close_matches(name, function_names(), n=1, cutoff=0.7)), ""
    )
    said = Phrase(fr=" Écrivez {instead}.", en=" Write {instead}.") if instead else Phrase(fr="", en="")
    hint = Phrase(fr=said.fr.replace("{instead}", _braced(instead)), en=said.en.replace("{instead}", _braced(instead)))
    return CypherError(UNKNOWN_FUNCTION, name=name, hint=hint)


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _nested(context: Context, expression: syntax.Expression, scope: Scope) -> Evaluate:
    """Compile what has variables or patterns of its own; the module is imported late because it needs this one."""
    from graph.cypher import evaluate_inner

    return evaluate_inner.COMPILERS[type(expression)](context, expression, scope)


_COMPILERS: dict[type[syntax.Expression], Callable[..., Evaluate]] = {
    syntax.Literal: _literal,
    syntax.Parameter: _parameter,
    syntax.Variable: _variable,
    syntax.Property: _property,
    syntax.Index: _index,
    syntax.Slice: _slice,
    syntax.ListOf: _list,
    syntax.MapOf: _map,
    syntax.Unary: _unary,
    syntax.Binary: _binary,
    syntax.IsNull: _is_null,
    syntax.IsTyped: _is_typed,
    syntax.HasLabels: _has_labels,
    syntax.Case: _case,
    syntax.Call: _call,
    **dict.fromkeys(
        (
            syntax.ListComprehension,
            syntax.Quantified,
            syntax.Reduce,
            syntax.PatternComprehension,
            syntax.PatternExists,
            syntax.Subquery,
            syntax.MapProjection,
            syntax.CountAll,
        ),
        _nested,
    ),
}
