"""Durations: read from text or parts, taken apart, between two moments, added to moments."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from graph.cypher.failures import failure, wrong_type
from graph.cypher.moments import UTC, checked
from graph.cypher.values import Duration

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.cypher.values import Value

BILLION = 1_000_000_000
DAY = 86_400
MONTH = 2_629_746
"""Average seconds of a month, by which fractions of months become days."""

_NUMBER = r"([+-]?\d+(?:[.,]\d+)?)"
_TEXT = re.compile(
    rf"([+-]?)P(?:{_NUMBER}Y)?(?:{_NUMBER}M)?(?:{_NUMBER}W)?(?:{_NUMBER}D)?"
    rf"(?:T(?:{_NUMBER}H)?(?:{_NUMBER}M)?(?:{_NUMBER}S)?)?$",
    re.IGNORECASE,
)
_DATED = re.compile(r"P(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d(?:[.,]\d+)?)$")
_UNITS = ("years", "months", "weeks", "days", "hours", "minutes", "seconds")
PARTS = {
    "years": ("months", 12),
    "months": ("months", 1),
    "weeks": ("days", 7),
    "days": ("days", 1),
    "hours": ("seconds", 3600),
    "minutes": ("seconds", 60),
    "seconds": ("seconds", 1),
    "milliseconds": ("nanoseconds", 1_000_000),
    "microseconds": ("nanoseconds", 1000),
    "nanoseconds": ("nanoseconds", 1),
}


def made(months: int, days: int, seconds: int, nanoseconds: int) -> Duration:
    """Return the duration with nanoseconds carried into seconds."""
    carried, rest = divmod(nanoseconds, BILLION)
    return Duration(months, days, seconds + carried, rest)


def duration_of(parts: Mapping[str, Value]) -> Duration:
    """Return the duration with these parts; a fraction of a unit is carried into the smaller ones."""
    if not any(value is not None for value in parts.values()):
        raise failure("une durée demande au moins une unité", "a duration takes at least one unit")
    totals: dict[str, float] = {"months": 0, "days": 0, "seconds": 0, "nanoseconds": 0}
    for name, value in parts.items():
        if name not in PARTS:
            raise failure(f"une durée n'a pas de « {name} »", f"a duration has no “{name}”")
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise wrong_type(name, value, "INTEGER, FLOAT")
        unit, scale = PARTS[name]
        totals[unit] += value * scale
    return approximate(**totals)


def approximate(months: float, days: float, seconds: float, nanoseconds: float) -> Duration:
    """Return the duration of amounts that may be fractions: a fraction of a month becomes days, of a day seconds."""
    if isinstance(months, float):
        days += (months - int(months)) * MONTH / DAY
    if isinstance(days, float):
        seconds += (days - int(days)) * DAY
    if isinstance(seconds, float):
        nanoseconds += (seconds - int(seconds)) * BILLION
    return made(int(months), int(days), int(seconds), int(nanoseconds))


def read_duration(text: str) -> Duration:
    """Return the duration that ISO 8601 text such as ``P1Y2M10DT2H30M`` names."""
    dated = _DATED.match(text)
    if dated:
        units = ("years", "months", "days", "hours", "minutes")
        return duration_of({**dict(zip(units, map(int, dated.groups()), strict=False)), **_exact_seconds(dated[6])})
    found = _TEXT.match(text)
    if not found or not any(found.groups()[1:]) or text.upper().endswith("T"):
        raise failure(
            f"« {text} » n'est pas une durée ; écrivez par exemple P1Y2M10DT2H30M",
            f"“{text}” is not a duration; write for instance P1Y2M10DT2H30M",
        )
    amounts = dict(zip(_UNITS, found.groups()[1:], strict=True))
    parts: dict[str, float] = {
        name: _number(amount) for name, amount in amounts.items() if amount and name != "seconds"
    }
    parts |= _exact_seconds(amounts["seconds"]) if amounts["seconds"] else {}
    return duration_of({name: -amount if found[1] == "-" else amount for name, amount in parts.items()})


def _number(written: str) -> int | float:
    return float(written.replace(",", ".")) if "." in written or "," in written else int(written)


def _exact_seconds(written: str) -> dict[str, int]:
    """Return seconds as whole ones and nanoseconds: a decimal fraction of them is exact."""
    whole, _, fraction = written.replace(",", ".").partition(".")
    nanoseconds = int(fraction[:9].ljust(9, "0")) if fraction else 0
    return {"seconds": int(whole), "nanoseconds": -nanoseconds if whole.startswith("-") else nanoseconds}


def duration_part(value: Duration, name: str) -> Value:
    """Return a component such as ``months`` (of the months part) or ``minutesOfHour``."""
    if name not in READERS:
        raise failure(f"une durée n'a pas de « {name} »", f"a duration has no “{name}”")
    return READERS[name](value)


def _whole(amount: int, unit: int) -> int:
    return abs(amount) // unit * (1 if amount >= 0 else -1)


def _rest(amount: int, unit: int) -> int:
    return amount - _whole(amount, unit) * unit


def _nanos(value: Duration) -> int:
    return value.seconds * BILLION + value.nanoseconds


READERS: dict[str, Callable[[Duration], int]] = {
    "years": lambda d: _whole(d.months, 12),
    "quarters": lambda d: _whole(d.months, 3),
    "months": lambda d: d.months,
    "weeks": lambda d: _whole(d.days, 7),
    "days": lambda d: d.days,
    "hours": lambda d: _whole(d.seconds, 3600),
    "minutes": lambda d: _whole(d.seconds, 60),
    "seconds": lambda d: d.seconds,
    "milliseconds": lambda d: _nanos(d) // 1_000_000,
    "microseconds": lambda d: _nanos(d) // 1000,
    "nanoseconds": _nanos,
    "quartersOfYear": lambda d: _rest(_whole(d.months, 3), 4),
    "monthsOfQuarter": lambda d: _rest(d.months, 3),
    "monthsOfYear": lambda d: _rest(d.months, 12),
    "daysOfWeek": lambda d: _rest(d.days, 7),
    "minutesOfHour": lambda d: _rest(_whole(d.seconds, 60), 60),
    "secondsOfMinute": lambda d: _rest(d.seconds, 60),
    "millisecondsOfSecond": lambda d: d.nanoseconds // 1_000_000,
    "microsecondsOfSecond": lambda d: d.nanoseconds // 1000,
    "nanosecondsOfSecond": lambda d: d.nanoseconds,
}


def between(start: Value, end: Value) -> Duration:
    """Return the time from ``start`` to ``end`` in months, days and seconds, each towards zero."""
    if isinstance(start, datetime.time) or isinstance(end, datetime.time):
        return _between_times(start, end)
    first, last = _comparable(start, end)
    months = _months(first, last)
    first = plus_months(first, months)
    days = _towards_zero(last - first, datetime.timedelta(days=1))
    rest = last - first - datetime.timedelta(days=days)
    return made(months, days, 0, _nanoseconds(rest))


def in_months(start: Value, end: Value) -> Duration:
    """Return the whole months from ``start`` to ``end``."""
    return Duration(_months(*_comparable(start, end)))


def in_days(start: Value, end: Value) -> Duration:
    """Return the whole days from ``start`` to ``end``."""
    first, last = _comparable(start, end)
    return Duration(0, _towards_zero(last - first, datetime.timedelta(days=1)))


def in_seconds(start: Value, end: Value) -> Duration:
    """Return the seconds from ``start`` to ``end``."""
    if isinstance(start, datetime.time) or isinstance(end, datetime.time):
        return _between_times(start, end)
    first, last = _comparable(start, end)
    if first.tzinfo is not None:
        first, last = first.astimezone(UTC), last.astimezone(UTC)
    return made(0, 0, 0, _nanoseconds(last - first))


def _between_times(start: Value, end: Value) -> Duration:
    first, last = _clock(start), _clock(end)
    if (first.tzinfo is None) != (last.tzinfo is None):
        first, last = first.replace(tzinfo=None), last.replace(tzinfo=None)
    day = datetime.date(2000, 1, 1)
    gap = datetime.datetime.combine(day, last) - datetime.datetime.combine(day, first)
    return made(0, 0, 0, _nanoseconds(gap))


def _clock(value: Value) -> datetime.time:
    if isinstance(value, datetime.time):
        return value
    if isinstance(value, datetime.datetime):
        return value.timetz()
    if isinstance(value, datetime.date):
        return datetime.time()
    raise wrong_type("duration.between()", value, "DATE, DATETIME, TIME")


def _comparable(start: Value, end: Value) -> tuple[datetime.datetime, datetime.datetime]:
    first, last = (_midnight(value) for value in (start, end))
    if first.tzinfo is None and last.tzinfo is not None:
        first = first.replace(tzinfo=last.tzinfo)
    elif last.tzinfo is None and first.tzinfo is not None:
        last = last.replace(tzinfo=first.tzinfo)
    return first, last


def _midnight(value: Value) -> datetime.datetime:
    if isinstance(value, datetime.datetime):
        return value
    if isinstance(value, datetime.date):
        return datetime.datetime.combine(value, datetime.time())
    raise wrong_type("duration.between()", value, "DATE, DATETIME")


def _months(first: datetime.datetime, last: datetime.datetime) -> int:
    if last.tzinfo is not None:
        last = last.astimezone(first.tzinfo)
    months = (last.year - first.year) * 12 + last.month - first.month
    if months > 0 and (last.day, last.timetz()) < (first.day, first.timetz()):
        return months - 1
    if months < 0 and (last.day, last.timetz()) > (first.day, first.timetz()):
        return months + 1
    return months


def _towards_zero(gap: datetime.timedelta, unit: datetime.timedelta) -> int:
    return gap // unit if gap >= datetime.timedelta() else -(-gap // unit)


def _nanoseconds(gap: datetime.timedelta) -> int:
    return gap // datetime.timedelta(microseconds=1) * 1000


def plus_months(value: Value, months: int) -> Value:
    """Return a date, with or without a time, some months later; the day is at most the last of its month."""
    total = value.year * 12 + value.month - 1 + months
    year, month = divmod(total, 12)
    last = [31, 29 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return checked(lambda: value.replace(year=year, month=month + 1, day=min(value.day, last[month])))


def added(value: Value, amount: Duration) -> Value:
    """Return a moment some time later: first the months, then the days, then the seconds."""
    if isinstance(value, datetime.time):
        seconds = datetime.timedelta(seconds=amount.seconds, microseconds=amount.nanoseconds // 1000)
        shifted = datetime.datetime.combine(
            datetime.date(2000, 1, 2), value.replace(tzinfo=None)
        ) + seconds % datetime.timedelta(days=1)
        return shifted.time().replace(tzinfo=value.tzinfo)
    moved = plus_months(value, amount.months)
    if isinstance(value, datetime.datetime):
        return checked(lambda: _later(moved + datetime.timedelta(days=amount.days), amount))
    days = amount.days + _whole(amount.seconds, DAY)
    return checked(lambda: moved + datetime.timedelta(days=days))


def _later(value: datetime.datetime, amount: Duration) -> datetime.datetime:
    gap = datetime.timedelta(seconds=amount.seconds, microseconds=amount.nanoseconds // 1000)
    if value.tzinfo is None:
        return value + gap
    return (value.astimezone(UTC) + gap).astimezone(value.tzinfo)


def negated(amount: Duration) -> Duration:
    """Return the duration the other way round."""
    return made(-amount.months, -amount.days, -amount.seconds, -amount.nanoseconds)


def scaled(amount: Duration, factor: float) -> Duration:
    """Return the duration so many times over; fractions are carried into smaller units."""
    return approximate(
        amount.months * factor, amount.days * factor, amount.seconds * factor, amount.nanoseconds * factor
    )


def summed(one: Duration, other: Duration) -> Duration:
    """Return the sum of two durations, part by part."""
    return made(
        one.months + other.months,
        one.days + other.days,
        one.seconds + other.seconds,
        one.nanoseconds + other.nanoseconds,
    )
