"""The operators between values: ``+ - * / % ^``, ``IN``, ``=~``, text comparison, with integers of 64 bits."""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING, Any, TypeVar

from graph.cypher.comparison import equal, family, less
from graph.cypher.durations import added, negated, scaled, summed
from graph.cypher.failures import failure, wrong_type
from graph.cypher.patterns_of_text import java_pattern
from graph.cypher.text import text_of
from graph.cypher.values import Duration

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.cypher.values import Value

T = TypeVar("T", str, list[Any])
LARGEST = 2**63 - 1
SMALLEST = -(2**63)
JOINED = frozenset(
    ["STRING", "NUMBER", "BOOLEAN", "DATE", "DATE_TIME", "LOCAL_DATE_TIME", "TIME", "LOCAL_TIME", "DURATION", "POINT"]
)
"""What may be joined to text."""
LONGEST = 10_000_000
"""Characters or items beyond which a value is refused, so that doubling again and again ends."""


def is_number(value: Value) -> bool:
    """Tell whether a value is an INTEGER or a FLOAT."""
    return type(value) is int or type(value) is float


def within(number: int) -> int:
    """Return an integer that fits in 64 bits, or fail as Neo4j does."""
    if SMALLEST <= number <= LARGEST:
        return number
    raise failure("un entier dépasse 64 bits", "an integer is larger than 64 bits")


def add(left: Value, right: Value) -> Value:
    """Return the sum of numbers or durations, the later moment, the joined text or list."""
    if left is None or right is None:
        return None
    if is_number(left) and is_number(right):
        return within(left + right) if type(left) is type(right) is int else left + right
    if isinstance(left, list) or isinstance(right, list):
        return _joined(left, right)
    if isinstance(left, str) or isinstance(right, str):
        return _text_sum(left, right)
    if isinstance(left, Duration) and isinstance(right, Duration):
        return summed(left, right)
    if isinstance(right, Duration) and isinstance(left, (datetime.date, datetime.time)):
        return added(left, right)
    if isinstance(left, Duration) and isinstance(right, (datetime.date, datetime.time)):
        return added(right, left)
    raise wrong_type("+", right if is_number(left) else left, "INTEGER, FLOAT, STRING, LIST")


def _joined(left: Value, right: Value) -> list[Value]:
    found = (left if isinstance(left, list) else [left]) + (right if isinstance(right, list) else [right])
    return _bounded(found)


def _text_sum(left: Value, right: Value) -> str:
    for value in (left, right):
        if family(value) not in JOINED:
            raise wrong_type("+", value, "STRING, INTEGER, FLOAT, BOOLEAN, DATE, DURATION, POINT")
    return _bounded(text_of(left) + text_of(right))


def _bounded(found: T) -> T:
    if len(found) > LONGEST:
        raise failure(f"une valeur dépasse {LONGEST} éléments", f"a value has more than {LONGEST} elements")
    return found


def concatenate(left: Value, right: Value) -> Value:
    """Return ``left || right``: two texts or two lists joined."""
    if left is None or right is None:
        return None
    if isinstance(left, str) and isinstance(right, str):
        return _bounded(left + right)
    if isinstance(left, list) and isinstance(right, list):
        return _bounded(left + right)
    raise wrong_type("||", right if isinstance(left, (str, list)) else left, "STRING, LIST")


def subtract(left: Value, right: Value) -> Value:
    """Return the difference of numbers or durations, or the earlier moment."""
    if left is None or right is None:
        return None
    if is_number(left) and is_number(right):
        return within(left - right) if type(left) is type(right) is int else left - right
    if isinstance(right, Duration) and isinstance(left, Duration):
        return summed(left, negated(right))
    if isinstance(right, Duration) and isinstance(left, (datetime.date, datetime.time)):
        return added(left, negated(right))
    raise wrong_type("-", left if not is_number(left) else right, "INTEGER, FLOAT, DURATION")


def multiply(left: Value, right: Value) -> Value:
    """Return the product of numbers, or a duration so many times."""
    if left is None or right is None:
        return None
    if is_number(left) and is_number(right):
        return within(left * right) if type(left) is type(right) is int else left * right
    for one, other in ((left, right), (right, left)):
        if isinstance(one, Duration) and is_number(other):
            return scaled(one, other)
    raise wrong_type("*", left if not is_number(left) else right, "INTEGER, FLOAT")


def divide(left: Value, right: Value) -> Value:
    """Return the quotient: of integers cut towards zero, of floats perhaps infinite."""
    if left is None or right is None:
        return None
    if isinstance(left, Duration) and is_number(right):
        return scaled(left, 1 / right)
    _two_numbers("/", left, right)
    if type(right) is int and right == 0:
        raise failure("division par zéro", "division by zero")
    if type(left) is type(right) is int:
        quotient = abs(left) // abs(right)
        return within(quotient if (left < 0) == (right < 0) else -quotient)
    if right == 0:
        return math.nan if left == 0 or left != left else math.copysign(math.inf, left) * math.copysign(1, right)
    return left / right


def modulo(left: Value, right: Value) -> Value:
    """Return the rest, which has the sign of ``left``."""
    if left is None or right is None:
        return None
    _two_numbers("%", left, right)
    if type(left) is type(right) is int:
        if right == 0:
            raise failure("division par zéro", "division by zero")
        return int(math.copysign(1, left)) * (abs(left) % abs(right))
    if right == 0 or math.isinf(left) or left != left or right != right:
        return math.nan
    return math.fmod(left, right)


def power(left: Value, right: Value) -> Value:
    """Return the power, always a FLOAT."""
    if left is None or right is None:
        return None
    _two_numbers("^", left, right)
    try:
        found = float(left) ** float(right)
    except OverflowError:
        return math.inf if left > 0 or right % 2 == 0 else -math.inf
    except ZeroDivisionError:
        return math.inf
    return math.nan if isinstance(found, complex) else found


def _two_numbers(sign: str, left: Value, right: Value) -> None:
    for value in (left, right):
        if not is_number(value):
            raise wrong_type(sign, value, "INTEGER, FLOAT")


def negative(value: Value) -> Value:
    """Return the number with the other sign."""
    if value is None:
        return None
    if not is_number(value):
        raise wrong_type("-", value, "INTEGER, FLOAT")
    return within(-value) if type(value) is int else -value


def contained(value: Value, items: Value) -> bool | None:
    """Return ``value IN items``: unknown when no item is equal and one might be."""
    if items is None:
        return None
    unknown = False
    for item in listed(items):
        same = equal(value, item)
        if same:
            return True
        unknown = unknown or same is None
    return None if unknown else False


def listed(value: Value) -> list[Value]:
    """Return a list as it is, and anything else as a list of it alone, as Neo4j does where a list is wanted."""
    return value if isinstance(value, list) else [value]


def _text_test(test: Callable[[str, str], bool]) -> Callable[[Value, Value], bool | None]:
    """Return a comparison of texts that is unknown for anything else."""

    def compared(left: Value, right: Value) -> bool | None:
        return test(left, right) if isinstance(left, str) and isinstance(right, str) else None

    return compared


def matches(value: Value, pattern: Value) -> bool | None:
    """Return ``value =~ pattern``: whether a regular expression of Java matches the whole text."""
    if value is None or pattern is None or not isinstance(value, str):
        return None
    if not isinstance(pattern, str):
        raise wrong_type("=~", pattern, "STRING")
    return java_pattern(pattern).fullmatch(value) is not None


def differ(left: Value, right: Value) -> bool | None:
    """Return ``left <> right``."""
    same = equal(left, right)
    return None if same is None else not same


OPERATORS: dict[str, Callable[[Value, Value], Value]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
    "%": modulo,
    "^": power,
    "||": concatenate,
    "=": equal,
    "<>": differ,
    "<": less,
    "<=": lambda left, right: less(left, right, or_equal=True),
    ">": lambda left, right: less(right, left),
    ">=": lambda left, right: less(right, left, or_equal=True),
    "IN": contained,
    "STARTS WITH": _text_test(str.startswith),
    "ENDS WITH": _text_test(str.endswith),
    "CONTAINS": _text_test(lambda left, right: right in left),
    "=~": matches,
}
