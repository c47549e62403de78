"""Dates and times: read from text, put together from parts, taken apart, cut to a unit (Cypher 5, temporal values)."""

from __future__ import annotations

import datetime
import itertools
import re
from typing import TYPE_CHECKING, Any, TypeVar

from graph.cypher.failures import failure, unsupported, wrong_type

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.cypher.values import Value

UTC = datetime.UTC
T = TypeVar("T")
Moment = datetime.date | datetime.datetime | datetime.time

_DATE = re.compile(
    r"""(?P<year>\d{4})(?:
        -?W(?P<week>\d{2})(?:-?(?P<weekday>\d))?
      | -?Q(?P<quarter>\d)(?:-?(?P<quarterday>\d{2}))?
      | -(?P<month>\d{2})
      | -(?P<month4>\d{1,2})-(?P<day>\d{1,2})
      | (?P<month2>\d{2})(?P<day2>\d{2})
      | -?(?P<ordinal>\d{3})
      | (?P<month3>\d{2})
    )?$""",
    re.VERBOSE,
)
_TIME = re.compile(
    r"(?P<hour>\d{2})(?::?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,](?P<fraction>\d{1,9}))?)?)?"
    r"(?P<offset>Z|[+-]\d{2}(?::?\d{2})?)?(?:\[(?P<zone>[^\]]+)\])?$"
)


def read_date(text: str) -> datetime.date:
    """Return the date that ISO 8601 text names; a month or a year alone is its first day."""
    found = _DATE.match(text.strip())
    if not found:
        raise _unreadable(text, "2024-05-17")
    part = {name: int(value) for name, value in found.groupdict().items() if value}
    if "ordinal" in part:
        return date_of({"year": part["year"], "ordinalDay": part["ordinal"]})
    if "week" in part:
        return date_of({"year": part["year"], "week": part["week"], "dayOfWeek": part.get("weekday", 1)})
    if "quarter" in part:
        return date_of({"year": part["year"], "quarter": part["quarter"], "dayOfQuarter": part.get("quarterday", 1)})
    month = (
        part.get("month")
        or part.get("month2")
        or part.get("month3")
        or part.get("month4")
        or (1 if _no_zero(found) else 0)
    )
    day = part.get("day") or part.get("day2") or (1 if not (found["day"] or found["day2"]) else 0)
    return checked(lambda: datetime.date(part["year"], month, day))


def _no_zero(found: re.Match[str]) -> bool:
    return not any(found[name] for name in ("month", "month2", "month3", "month4"))


def read_time(text: str) -> datetime.time:
    """Return the time of day that text names, with its offset if it has one."""
    found = _TIME.match(text.strip())
    if not found:
        raise _unreadable(text, "10:30:00")
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    micro = microseconds(int((found["fraction"] or "").ljust(9, "0")))
    zone = zone_of(found["zone"] or found["offset"]) if found["zone"] or found["offset"] else None
    return checked(lambda: datetime.time(hour, minute, second, micro, tzinfo=zone))


def read_moment(text: str) -> datetime.datetime:
    """Return the date and time that text names; the time may be missing; without an offset it is local."""
    date, _, time = text.strip().partition("T")
    day = read_date(date)
    clock = read_time(time) if time else datetime.time()
    return datetime.datetime.combine(day, clock)


def zone_of(name: str) -> datetime.tzinfo:
    """Return a time zone: ``Z``, an offset such as ``+02:00``, or a name such as ``Europe/Paris``."""
    if name in ("Z", "UTC", "+00:00", "z"):
        return UTC
    if name[0] in "+-":
        digits = name[1:].replace(":", "").ljust(4, "0")
        offset = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:4]))
        return checked(lambda: datetime.timezone(-offset if name[0] == "-" else offset))
    import zoneinfo

    try:
        return zoneinfo.ZoneInfo(name)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError) as error:
        raise failure(f"le fuseau horaire « {name} » est inconnu", f"the time zone “{name}” is unknown") from error


def checked(make: Callable[[], T]) -> T:
    """Return what ``make`` makes, or refuse the text when there is no such day or hour."""
    try:
        return make()
    except (ValueError, OverflowError) as error:
        raise failure(f"cette date ou cette heure n'existe pas ({error})", f"no such date or time ({error})") from error


def microseconds(nanoseconds: int) -> int:
    """Return nanoseconds as microseconds; what is finer is refused, since Python keeps no more."""
    if nanoseconds % 1000:
        raise unsupported("les nanosecondes", "nanoseconds", "Arrondissez à la microseconde.", "Round to microseconds.")
    return nanoseconds // 1000


def date_of(parts: Mapping[str, Value]) -> datetime.date:
    """Return the date with these parts: year and month, week, quarter or ordinal day, or another date as ``date``."""
    base = parts.get("date") or parts.get("datetime")
    if base is not None and (not isinstance(base, datetime.date)):
        raise wrong_type("date()", base, "DATE")
    known = _numbers(parts, _DATE_PARTS)
    if base is None and "year" not in known:
        raise failure("il manque l'année (year)", "the year is missing")
    if "week" in known or "dayOfWeek" in known:
        return _week_date(known, base)
    year = known.get("year", base.year if base else 1)
    if "ordinalDay" in known:
        return checked(lambda: _first(year) + datetime.timedelta(days=_within(known["ordinalDay"], 1, _days_in(year))))
    if "quarter" in known or "dayOfQuarter" in known:
        return _quarter_date(known, base, year)
    if base is None:
        without_gap(known, ("year", "month", "day"))
    month = known.get("month", base.month if base else 1)
    day = known.get("day", min(base.day, _last_day(year, month)) if base else 1)
    return checked(lambda: datetime.date(year, month, day))


def without_gap(known: Mapping[str, int], names: tuple[str, ...]) -> None:
    """Refuse parts of which a smaller one is given and a larger one is not."""
    for larger, smaller in itertools.pairwise(names):
        if smaller in known and larger not in known:
            raise failure(f"il manque « {larger} »", f"“{larger}” is missing")


def _last_day(year: int, month: int) -> int:
    import calendar

    return calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 31


_DATE_PARTS = ("year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay")
_TIME_PARTS = ("hour", "minute", "second", "millisecond", "microsecond", "nanosecond")


def _numbers(parts: Mapping[str, Value], names: tuple[str, ...]) -> dict[str, int]:
    known = {}
    for name in names:
        value = parts.get(name)
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int):
            raise wrong_type(name, value, "INTEGER")
        known[name] = value
    return known


def _within(value: int, low: int, high: int) -> int:
    if not low <= value <= high:
        raise ValueError(f"{value} is not in {low}..{high}")
    return value - low


def _first(year: int) -> datetime.date:
    return datetime.date(year, 1, 1)


def _days_in(year: int) -> int:
    return 366 if year % 4 == 0 and (year % 100 or year % 400 == 0) else 365


def _week_date(known: Mapping[str, int], base: datetime.date | None) -> datetime.date:
    iso = base.isocalendar() if base else None
    year = known.get("year", iso.year if iso else 1)
    week = known.get("week", iso.week if iso else 1)
    weekday = known.get("dayOfWeek", iso.weekday if iso else 1)
    return checked(lambda: datetime.date.fromisocalendar(year, week, weekday))


def _quarter_date(known: Mapping[str, int], base: datetime.date | None, year: int) -> datetime.date:
    quarter = known.get("quarter", (base.month + 2) // 3 if base else 1)
    day = known.get("dayOfQuarter", part_of(base, "dayOfQuarter") if base else 1)

    def make() -> datetime.date:
        start = datetime.date(year, _within(quarter, 1, 4) * 3 + 1, 1)
        end = datetime.date(year + (quarter == 4), quarter * 3 % 12 + 1, 1)
        return start + datetime.timedelta(days=_within(day, 1, (end - start).days))

    return checked(make)


def time_of(parts: Mapping[str, Value]) -> datetime.time:
    """Return the time of day with these parts; ``time`` or ``datetime`` gives those that are missing; with a zone if named."""
    base = parts.get("time") or parts.get("datetime")
    if isinstance(base, datetime.datetime):
        base = base.timetz()
    known = _numbers(parts, _TIME_PARTS)
    if base is None:
        finest = {"fraction": 1} if any(name in known for name in _TIME_PARTS[3:]) else {}
        without_gap({**known, **finest}, ("hour", "minute", "second", "fraction"))
    hour, minute, second = (known.get(n, getattr(base, n) if base else 0) for n in ("hour", "minute", "second"))
    fine = ("millisecond", "microsecond", "nanosecond")
    nanos = sum(known.get(name, 0) * scale for name, scale in zip(fine, (1_000_000, 1000, 1), strict=True))
    micro = microseconds(nanos) if any(name in known for name in fine) else (base.microsecond if base else 0)
    named = parts.get("timezone")
    zone = zone_of(named) if named is not None else (base.tzinfo if base else None)
    return checked(lambda: datetime.time(hour, minute, second, micro, tzinfo=zone))


def part_of(value: Moment, name: str) -> Value:
    """Return a component of a date or time such as ``year``, ``week`` or ``epochMillis``; None if it has no such one."""
    if isinstance(value, datetime.date) and name in DATE_READERS:
        return DATE_READERS[name](value)
    if isinstance(value, (datetime.datetime, datetime.time)) and name in TIME_READERS:
        return TIME_READERS[name](value)
    if isinstance(value, (datetime.datetime, datetime.time)) and value.tzinfo is not None and name in ZONE_READERS:
        return ZONE_READERS[name](value)
    if isinstance(value, datetime.datetime) and value.tzinfo is not None and name in EPOCH_READERS:
        return EPOCH_READERS[name](value)
    raise failure(f"une valeur de ce type n'a pas de « {name} »", f"a value of this type has no “{name}”")


def _offset_text(value: Any) -> str:
    minutes = int((value.utcoffset() or datetime.timedelta()).total_seconds()) // 60
    return "Z" if not minutes else f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _epoch_microseconds(value: datetime.datetime) -> int:
    return (value - datetime.datetime(1970, 1, 1, tzinfo=UTC)) // datetime.timedelta(microseconds=1)


DATE_READERS: dict[str, Callable[[Any], Value]] = {
    "year": lambda d: d.year,
    "quarter": lambda d: (d.month + 2) // 3,
    "month": lambda d: d.month,
    "week": lambda d: d.isocalendar().week,
    "weekYear": lambda d: d.isocalendar().year,
    "dayOfQuarter": lambda d: (
        (datetime.date(d.year, d.month, d.day) - datetime.date(d.year, (d.month - 1) // 3 * 3 + 1, 1)).days + 1
    ),
    "day": lambda d: d.day,
    "ordinalDay": lambda d: d.timetuple().tm_yday,
    "dayOfWeek": lambda d: d.isoweekday(),
    "weekDay": lambda d: d.isoweekday(),
}
TIME_READERS: dict[str, Callable[[Any], Value]] = {
    "hour": lambda t: t.hour,
    "minute": lambda t: t.minute,
    "second": lambda t: t.second,
    "millisecond": lambda t: t.microsecond // 1000,
    "microsecond": lambda t: t.microsecond,
    "nanosecond": lambda t: t.microsecond * 1000,
}
ZONE_READERS: dict[str, Callable[[Any], Value]] = {
    "timezone": lambda t: zone_name(t) or _offset_text(t),
    "offset": _offset_text,
    "offsetMinutes": lambda t: int((t.utcoffset() or datetime.timedelta()).total_seconds()) // 60,
    "offsetSeconds": lambda t: int((t.utcoffset() or datetime.timedelta()).total_seconds()),
}
EPOCH_READERS: dict[str, Callable[[Any], Value]] = {
    "epochSeconds": lambda t: _epoch_microseconds(t) // 1_000_000,
    "epochMillis": lambda t: _epoch_microseconds(t) // 1000,
}


def zone_name(value: Moment) -> str:
    """Return the name of the zone of a value, '' when it has an offset only."""
    zone = getattr(value, "tzinfo", None)
    return str(getattr(zone, "key", "") or "")


def moment_text(value: Moment) -> str:
    """Return a date or time as Neo4j writes it: seconds always, fractions without trailing zeros, ``Z`` for UTC."""
    if not isinstance(value, (datetime.datetime, datetime.time)):
        return value.isoformat()
    day = f"{value.date().isoformat()}T" if isinstance(value, datetime.datetime) else ""
    fraction = f".{value.microsecond:06d}".rstrip("0") if value.microsecond else ""
    clock = f"{value.hour:02d}:{value.minute:02d}:{value.second:02d}{fraction}"
    if value.tzinfo is None:
        return day + clock
    name = zone_name(value)
    return f"{day}{clock}{_offset_text(value)}" + (f"[{name}]" if name else "")


def _unreadable(text: str, example: str) -> Exception:
    return failure(
        f"« {text} » n'est pas une date ou une heure ; écrivez par exemple {example}",
        f"“{text}” is not a date or a time; write for instance {example}",
    )
