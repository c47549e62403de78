"""Functions of dates, times and durations."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from graph.cypher import durations, moments
from graph.cypher.failures import failure, wrong_type
from graph.cypher.functions.declared import Function, number, text
from graph.cypher.truncation import truncated_date, truncated_moment, truncated_time
from graph.cypher.values import Duration

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.cypher.context import Context
    from graph.cypher.values import Value

NONE = object()
"""Stands for an argument that was not given."""


def _zoned_now(context: Context, zone: Value) -> datetime.datetime:
    named = zone.get("timezone") if isinstance(zone, dict) else zone
    return context.now if named is None else context.now.astimezone(moments.zone_of(named))


def _date(context: Context, value: Value = NONE) -> datetime.date:
    if value is NONE or (isinstance(value, dict) and set(value) == {"timezone"}):
        return _zoned_now(context, None if value is NONE else value).date()
    if isinstance(value, str):
        return moments.read_date(value)
    if isinstance(value, dict):
        return moments.date_of(value)
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    raise wrong_type("date()", value, "STRING, MAP, DATE, DATETIME")


def _zoned(context: Context, value: Value = NONE) -> datetime.datetime:
    if value is NONE or (isinstance(value, dict) and set(value) == {"timezone"}):
        return _zoned_now(context, None if value is NONE else value)
    found = _moment("datetime()", value)
    return found if found.tzinfo is not None else found.replace(tzinfo=datetime.UTC)


def _local(context: Context, value: Value = NONE) -> datetime.datetime:
    if value is NONE or (isinstance(value, dict) and set(value) == {"timezone"}):
        return _zoned_now(context, None if value is NONE else value).replace(tzinfo=None)
    if isinstance(value, str) and moments.read_moment(value).tzinfo is not None:
        raise failure(
            f"« {value} » a un fuseau ; localdatetime() n'en prend pas",
            f"“{value}” has a zone; localdatetime() takes none",
        )
    return _moment("localdatetime()", value).replace(tzinfo=None)


def _moment(where: str, value: Value) -> datetime.datetime:
    if isinstance(value, str):
        return moments.read_moment(value)
    if isinstance(value, datetime.datetime):
        return value
    if isinstance(value, datetime.date):
        return datetime.datetime.combine(value, datetime.time())
    if not isinstance(value, dict):
        raise wrong_type(where, value, "STRING, MAP, DATE, DATETIME")
    for name, scale in (("epochSeconds", 1_000_000), ("epochMillis", 1000)):
        if name in value:
            nanoseconds = moments.microseconds(int(value.get("nanosecond") or 0))
            return _since_epoch(int(number(value[name], name)) * scale + nanoseconds)
    return _combined(value)


def _since_epoch(microseconds: int) -> datetime.datetime:
    start = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
    return moments.checked(lambda: start + datetime.timedelta(microseconds=microseconds))


def _combined(parts: dict[str, Value]) -> datetime.datetime:
    if not {"date", "datetime"} & set(parts):
        names = {name: 1 for name, value in parts.items() if value is not None}
        moments.without_gap(names, ("year", "month", "day", "hour") if _by_month(parts) else ("year", "hour"))
    clock = moments.time_of(parts)
    base = parts.get("datetime") or parts.get("time")
    named = parts.get("timezone")
    if named is not None and isinstance(base, (datetime.datetime, datetime.time)) and base.tzinfo is not None:
        moved = datetime.datetime.combine(moments.date_of(parts), clock.replace(tzinfo=base.tzinfo))
        return moved.astimezone(moments.zone_of(named))
    return datetime.datetime.combine(moments.date_of(parts), clock)


def _by_month(parts: dict[str, Value]) -> bool:
    """Tell whether the day is given by month and day, not by week, quarter or its place in the year."""
    return not {"week", "quarter", "ordinalDay", "dayOfQuarter", "dayOfWeek", "time"} & set(parts)


def _time(context: Context, value: Value = NONE) -> datetime.time:
    if value is NONE or (isinstance(value, dict) and set(value) == {"timezone"}):
        return _zoned_now(context, None if value is NONE else value).timetz()
    found = _clock("time()", value)
    return found if found.tzinfo is not None else found.replace(tzinfo=datetime.UTC)


def _local_time(context: Context, value: Value = NONE) -> datetime.time:
    if value is NONE or (isinstance(value, dict) and set(value) == {"timezone"}):
        return _zoned_now(context, None if value is NONE else value).time()
    return _clock("localtime()", value).replace(tzinfo=None)


def _clock(where: str, value: Value) -> datetime.time:
    if isinstance(value, str):
        return moments.read_time(value)
    if isinstance(value, datetime.datetime):
        return value.timetz()
    if isinstance(value, datetime.time):
        return value
    if isinstance(value, dict):
        return moments.time_of(value)
    raise wrong_type(where, value, "STRING, MAP, TIME, DATETIME")


def _duration(value: Value) -> Duration:
    if isinstance(value, Duration):
        return value
    if isinstance(value, dict):
        return durations.duration_of(value)
    return durations.read_duration(text(value, "duration()"))


def _truncate(
    cut: Callable[[str, Value], Value], finish: Callable[[Value], Value], rebuild: Callable[..., Value]
) -> Function:
    def run(context: Context, unit: Value, value: Value = NONE, parts: Value = NONE) -> Value:
        found = finish(cut(text(unit, "truncate()"), context.now if value is NONE else value))
        if parts is NONE or not parts:
            return found
        if "timezone" in parts and type(found) is not datetime.date:
            found = found.replace(tzinfo=None)
        kinds = {datetime.date: "date", datetime.datetime: "datetime", datetime.time: "time"}
        return rebuild(context, {kinds[type(found)]: found, **parts})

    return Function(run, 1, 3, with_context=True)


def _as_zoned(value: datetime.datetime) -> datetime.datetime:
    return value if value.tzinfo is not None else value.replace(tzinfo=datetime.UTC)


def _now(make: Callable[[Context, Value], Value]) -> Function:
    return Function(lambda context, zone=None: make(context, {"timezone": zone or "UTC"}), 0, 1, with_context=True)


def _family(
    name: str, make: Callable[..., Value], cut: Callable[[str, Value], Value], finish: Callable[[Value], Value]
) -> dict[str, Function]:
    return {
        name: Function(make, 0, 1, with_context=True),
        f"{name}.truncate": _truncate(cut, finish, make),
        **{f"{name}.{clock}": _now(make) for clock in ("statement", "transaction", "realtime")},
    }


FUNCTIONS = {
    **_family("date", _date, truncated_date, lambda value: value),
    **_family("datetime", _zoned, truncated_moment, _as_zoned),
    **_family("localdatetime", _local, truncated_moment, lambda value: value.replace(tzinfo=None)),
    **_family(
        "time", _time, truncated_time, lambda value: value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
    ),
    **_family("localtime", _local_time, truncated_time, lambda value: value.replace(tzinfo=None)),
    "datetime.fromEpoch": Function(
        lambda context, seconds, nanoseconds: _zoned(context, {"epochSeconds": seconds, "nanosecond": nanoseconds}),
        2,
        2,
        with_context=True,
    ),
    "datetime.fromEpochMillis": Function(
        lambda context, millis: _zoned(context, {"epochMillis": millis}), with_context=True
    ),
    "timestamp": Function(lambda context: int(context.now.timestamp() * 1000), 0, 0, with_context=True),
    "duration": Function(_duration),
    "duration.between": Function(durations.between, 2, 2),
    "duration.inMonths": Function(durations.in_months, 2, 2),
    "duration.inDays": Function(durations.in_days, 2, 2),
    "duration.inSeconds": Function(durations.in_seconds, 2, 2),
}
