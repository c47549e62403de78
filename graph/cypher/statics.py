"""What Neo4j refuses before it runs a query because of types that are plain to see, though it would compute them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.comparison import family
from graph.cypher.messages import WRONG_TYPE, CypherError

if TYPE_CHECKING:
    from collections.abc import Mapping

    Kinds = Mapping[str, str]

_BOOLEAN_SIGNS = frozenset(
    {"AND", "OR", "XOR", "=", "<>", "<", ">", "<=", ">=", "IN", "STARTS WITH", "ENDS WITH", "CONTAINS", "=~"}
)
_RESULTS = {
    "STRING": "toString toUpper toLower upper lower trim bTrim lTrim rTrim replace substring left right type elementId",
    "LIST": "split labels keys nodes relationships range tail collect toStringList toIntegerList toFloatList",
    "NUMBER": "size length count id abs ceil floor round sqrt rand toInteger toFloat sign timestamp avg",
    "BOOLEAN": "toBoolean isEmpty isNaN exists",
    "DATE": "date date.truncate",
    "DATE_TIME": "datetime datetime.truncate",
    "LOCAL_DATE_TIME": "localdatetime localdatetime.truncate",
    "TIME": "time time.truncate",
    "LOCAL_TIME": "localtime localtime.truncate",
    "DURATION": "duration duration.between duration.inDays duration.inMonths duration.inSeconds",
    "POINT": "point",
    "MAP": "properties",
}
RESULTS = {name.lower(): kind for kind, names in _RESULTS.items() for name in names.split()}
_MOMENTS = frozenset({"DATE", "DATE_TIME", "LOCAL_DATE_TIME", "TIME", "LOCAL_TIME"})


def kind_of(expression: syntax.Expression, kinds: Kinds) -> str | None:
    """Return the type that an expression plainly has, or None; ``kinds`` are those of variables."""
    if isinstance(expression, syntax.Literal):
        return None if expression.value is None else family(expression.value)
    if isinstance(expression, syntax.Variable):
        return kinds.get(expression.name) or None
    if isinstance(expression, (syntax.ListOf, syntax.ListComprehension, syntax.PatternComprehension)):
        return "LIST"
    if isinstance(expression, (syntax.MapOf, syntax.MapProjection)):
        return "MAP"
    if isinstance(expression, (syntax.IsNull, syntax.IsTyped, syntax.HasLabels, syntax.Quantified)):
        return "BOOLEAN"
    if isinstance(expression, syntax.Unary):
        return "BOOLEAN" if expression.sign == "NOT" else "NUMBER"
    if isinstance(expression, syntax.Binary):
        return "BOOLEAN" if expression.sign in _BOOLEAN_SIGNS else None
    if isinstance(expression, syntax.CountAll):
        return "NUMBER"
    return RESULTS.get(expression.name.lower()) if isinstance(expression, syntax.Call) else None


def items_kind(expression: syntax.Expression, kinds: Kinds) -> str | None:
    """Return the type that all items of a list plainly have, or None."""
    if not isinstance(expression, syntax.ListOf):
        return None
    found = {kind_of(item, kinds) for item in expression.items}
    return found.pop() if len(found) == 1 else None


def check_operands(expression: syntax.Binary, kinds: Kinds) -> None:
    """Refuse an operator between types that it does not take.

    Raises
    ------
    CypherError
        When both are plain to see and Neo4j would not start the query.
    """
    left, right = kind_of(expression.left, kinds), kind_of(expression.right, kinds)
    if expression.sign == "+" and left and right and right not in _addable(left):
        raise CypherError(WRONG_TYPE, where="+", wanted=", ".join(sorted(_addable(left))), found=right)
    if expression.sign == "IN" and right not in (None, "LIST"):
        raise CypherError(WRONG_TYPE, where="IN", wanted="LIST", found=right)
    if expression.sign == "=~":
        for kind in (left, right):
            if kind not in (None, "STRING"):
                raise CypherError(WRONG_TYPE, where="=~", wanted="STRING", found=kind)


def _addable(left: str) -> frozenset[str]:
    if left == "LIST":
        return frozenset({"LIST", "STRING", "NUMBER", "BOOLEAN", "MAP", "POINT", "DURATION"}) | _MOMENTS
    if left in ("STRING", "NUMBER"):
        return frozenset({"STRING", "NUMBER", "LIST"})
    if left == "DURATION":
        return frozenset({"DURATION", "LIST"}) | _MOMENTS
    return frozenset({"DURATION", "LIST"}) if left in _MOMENTS else frozenset({"LIST"})


def check_arguments(expression: syntax.Call, kinds: Kinds) -> None:
    """Refuse a number with a decimal point where ``range`` takes whole ones."""
    for argument in expression.arguments:
        literal = isinstance(argument, syntax.Literal) and isinstance(argument.value, float)
        if expression.name.lower() == "range" and (literal or kind_of(argument, kinds) not in (None, "NUMBER")):
            raise CypherError(WRONG_TYPE, where="range()", wanted="INTEGER", found=kind_of(argument, kinds))
