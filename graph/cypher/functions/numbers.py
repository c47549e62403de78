"""Functions of numbers, and conversions to numbers and booleans."""

from __future__ import annotations

import decimal
import math
import random
import re
from typing import TYPE_CHECKING

from graph.cypher.arithmetic import LARGEST, SMALLEST
from graph.cypher.failures import failure, wrong_type
from graph.cypher.functions.declared import Function, number, or_nan

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.cypher.values import Value

_MODES = {
    "UP": decimal.ROUND_UP,
    "DOWN": decimal.ROUND_DOWN,
    "CEILING": decimal.ROUND_CEILING,
    "FLOOR": decimal.ROUND_FLOOR,
    "HALF_UP": decimal.ROUND_HALF_UP,
    "HALF_DOWN": decimal.ROUND_HALF_DOWN,
    "HALF_EVEN": decimal.ROUND_HALF_EVEN,
}
_FLOAT = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?$")


def _real(name: str, compute: Callable[[float], float]) -> Function:
    """Return a function from a number to a FLOAT."""
    return Function(lambda value: or_nan(lambda: float(compute(float(number(value, name))))))


def _whole_float(name: str, compute: Callable[[float], int]) -> Function:
    def run(value: Value) -> float:
        found = float(number(value, name))
        return math.copysign(float(compute(found)), found) if math.isfinite(found) else found

    return Function(run)


def _abs(value: Value) -> int | float:
    found = number(value, "abs()")
    return found if found == SMALLEST and isinstance(found, int) else abs(found)


def _sign(value: Value) -> int:
    found = number(value, "sign()")
    return (found > 0) - (found < 0)


def _round(value: Value, precision: Value = 0, mode: Value = None) -> float:
    """Round half towards positive infinity without precision, away from zero with one, or as the mode says."""
    found = float(number(value, "round()"))
    digits = int(number(precision, "round()"))
    if not math.isfinite(found):
        return found
    if digits < 0:
        raise failure("round() demande une précision d'au moins 0", "round() takes a precision of at least 0")
    if mode is not None and mode not in _MODES:
        raise failure(
            f"mode « {mode} » inconnu ; choix : {', '.join(_MODES)}",
            f"unknown mode “{mode}”; choices: {', '.join(_MODES)}",
        )
    if mode is None and digits == 0:
        whole_part = math.floor(found)
        return float(_cut(whole_part + (found - whole_part >= 0.5)))
    rounding = _MODES[mode] if mode is not None else decimal.ROUND_HALF_UP
    return float(decimal.Decimal(repr(found)).quantize(decimal.Decimal(1).scaleb(-digits), rounding=rounding))


def _to_integer(value: Value) -> int | None:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, int):
        return value
    if isinstance(value, float):
        return _cut(value)
    if isinstance(value, str):
        return _text_to_integer(value)
    raise wrong_type("toInteger()", value, "INTEGER, FLOAT, BOOLEAN, STRING")


def _cut(value: float) -> int:
    """Return the integer part, at most what 64 bits hold, as Java casts."""
    return (
        0
        if math.isnan(value)
        else max(SMALLEST, min(LARGEST, int(value)))
        if math.isfinite(value)
        else LARGEST
        if value > 0
        else SMALLEST
    )


def _text_to_integer(value: str) -> int | None:
    if re.fullmatch(r"[+-]?\d+", value):
        found = int(value)
        if not SMALLEST <= found <= LARGEST:
            raise failure(f"« {value} » dépasse 64 bits", f"“{value}” is larger than 64 bits")
        return found
    return _cut(float(value.rstrip("fFdD"))) if _FLOAT.match(value) else None


def _to_float(value: Value) -> float | None:
    if isinstance(value, str):
        written = value.strip()
        if written in ("NaN", "Infinity", "-Infinity", "+Infinity"):
            return float(written)
        return float(written.rstrip("fFdD")) if _FLOAT.match(written) else None
    return float(number(value, "toFloat()"))


def _to_boolean(value: Value) -> bool | None:
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return value != 0
    if isinstance(value, str):
        return {"true": True, "false": False}.get(value.strip().lower())
    raise wrong_type("toBoolean()", value, "BOOLEAN, INTEGER, STRING")


def or_null(convert: Callable[[Value], Value]) -> Callable[[Value], Value]:
    """Return a conversion that gives null for what it cannot convert."""
    from graph.cypher.messages import CypherError

    def run(value: Value) -> Value:
        try:
            return None if value is None else convert(value)
        except CypherError:
            return None

    return run


def _is_nan(value: Value) -> bool:
    return math.isnan(number(value, "isNaN()"))


def _haversin(value: float) -> float:
    return (1 - math.cos(value)) / 2


def _log(value: float) -> float:
    return -math.inf if value == 0 else math.log(value)


def _log10(value: float) -> float:
    return -math.inf if value == 0 else math.log10(value)


def _cot(value: float) -> float:
    return math.inf if value == 0 else 1 / math.tan(value)


def _atan2(first: Value, second: Value) -> float:
    return math.atan2(float(number(first, "atan2()")), float(number(second, "atan2()")))


CONVERSIONS: dict[str, Callable[[Value], Value]] = {
    "toInteger": _to_integer,
    "toFloat": _to_float,
    "toBoolean": _to_boolean,
}

FUNCTIONS = {
    **{name: Function(convert) for name, convert in CONVERSIONS.items()},
    **{f"{name}OrNull": Function(or_null(convert), of_null=True) for name, convert in CONVERSIONS.items()},
    "abs": Function(_abs),
    "sign": Function(_sign),
    "ceil": _whole_float("ceil()", math.ceil),
    "floor": _whole_float("floor()", math.floor),
    "round": Function(_round, 1, 3),
    "sqrt": _real("sqrt()", math.sqrt),
    "exp": _real("exp()", math.exp),
    "log": _real("log()", _log),
    "log10": _real("log10()", _log10),
    "sin": _real("sin()", math.sin),
    "cos": _real("cos()", math.cos),
    "tan": _real("tan()", math.tan),
    "cot": _real("cot()", _cot),
    "asin": _real("asin()", math.asin),
    "acos": _real("acos()", math.acos),
    "atan": _real("atan()", math.atan),
    "atan2": Function(_atan2, 2, 2),
    "degrees": _real("degrees()", math.degrees),
    "radians": _real("radians()", math.radians),
    "haversin": _real("haversin()", _haversin),
    "pi": Function(lambda: math.pi, 0, 0),
    "e": Function(lambda: math.e, 0, 0),
    "rand": Function(random.random, 0, 0),
    "isNaN": Function(_is_nan),
}
