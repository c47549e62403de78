"""Values as text, the way Neo4j writes them."""

from __future__ import annotations

import datetime
import math
from typing import TYPE_CHECKING

from graph.cypher.failures import wrong_type
from graph.cypher.moments import moment_text
from graph.cypher.values import Duration, Point

if TYPE_CHECKING:
    from graph.cypher.values import Value


def text_of(value: Value) -> str:
    """Return a value as ``toString`` does.

    Examples
    --------
    >>> text_of(1.5), text_of(1e10), text_of(True), text_of(0.0001)
    ('1.5', '1.0E10', 'true', '1.0E-4')
    """
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return float_text(value)
    if isinstance(value, (datetime.date, datetime.time)):
        return moment_text(value)
    if isinstance(value, (Duration, Point)):
        return str(value)
    raise wrong_type("toString()", value, "STRING, INTEGER, FLOAT, BOOLEAN, DATE, DURATION, POINT")


def float_text(value: float) -> str:
    """Return a FLOAT as Java writes it: scientific from 10^7 on and below 10^-3."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == 0 or 1e-3 <= abs(value) < 1e7:
        return repr(value)
    digits, _, exponent = f"{value:e}".partition("e")
    shortest = repr(abs(value))
    mantissa, _, _ = shortest.partition("e")
    figures = mantissa.replace(".", "").strip("0")
    body = f"{figures[0]}.{figures[1:] or '0'}"
    return f"{'-' if digits.startswith('-') else ''}{body}E{int(exponent)}"
