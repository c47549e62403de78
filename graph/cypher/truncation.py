"""Dates and times cut down to a unit: ``date.truncate('month', d)`` and its like."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from graph.cypher.failures import failure, wrong_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.cypher.values import Value

_Date = datetime.date

DAYS: dict[str, Callable[[_Date], _Date]] = {
    "millennium": lambda d: _Date(d.year // 1000 * 1000, 1, 1),
    "century": lambda d: _Date(d.year // 100 * 100, 1, 1),
    "decade": lambda d: _Date(d.year // 10 * 10, 1, 1),
    "year": lambda d: _Date(d.year, 1, 1),
    "weekyear": lambda d: _Date.fromisocalendar(d.isocalendar().year, 1, 1),
    "quarter": lambda d: _Date(d.year, (d.month - 1) // 3 * 3 + 1, 1),
    "month": lambda d: _Date(d.year, d.month, 1),
    "week": lambda d: d - datetime.timedelta(days=d.isoweekday() - 1),
    "day": lambda d: d,
}
TIMES: dict[str, Callable[[datetime.time], datetime.time]] = {
    "day": lambda t: datetime.time(tzinfo=t.tzinfo),
    "hour": lambda t: t.replace(minute=0, second=0, microsecond=0),
    "minute": lambda t: t.replace(second=0, microsecond=0),
    "second": lambda t: t.replace(microsecond=0),
    "millisecond": lambda t: t.replace(microsecond=t.microsecond // 1000 * 1000),
    "microsecond": lambda t: t,
}


def truncated_date(unit: str, value: Value) -> _Date:
    """Return the first day of the millennium, century… month, week or day of a date."""
    if not isinstance(value, _Date):
        raise wrong_type("date.truncate()", value, "DATE")
    if unit.lower() not in DAYS:
        raise _unknown(unit)
    return DAYS[unit.lower()](_Date(value.year, value.month, value.day))


def truncated_moment(unit: str, value: Value) -> datetime.datetime:
    """Return the first instant of a unit of a date, with or without a time; the zone is kept."""
    name = unit.lower()
    if isinstance(value, datetime.datetime) and name in TIMES and name != "day":
        return datetime.datetime.combine(value.date(), TIMES[name](value.timetz()))
    zone = value.tzinfo if isinstance(value, datetime.datetime) else None
    return datetime.datetime.combine(truncated_date(unit, value), datetime.time(tzinfo=zone))


def truncated_time(unit: str, value: Value) -> datetime.time:
    """Return a time of day cut down to a unit; the zone is kept."""
    if isinstance(value, datetime.datetime):
        value = value.timetz()
    if not isinstance(value, datetime.time):
        raise wrong_type("time.truncate()", value, "TIME")
    if unit.lower() not in TIMES:
        raise _unknown(unit)
    return TIMES[unit.lower()](value)


def _unknown(unit: str) -> Exception:
    choices = ", ".join([*DAYS, *(name for name in TIMES if name != "day")])
    return failure(
        f"l'unité « {unit} » est inconnue ; choix : {choices}", f"the unit “{unit}” is unknown; choices: {choices}"
    )
