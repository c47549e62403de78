"""Aggregating functions: one collector for each group and call."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from graph.cypher.arithmetic import LARGEST, SMALLEST
from graph.cypher.comparison import key_of, sort_key
from graph.cypher.durations import scaled, summed
from graph.cypher.failures import failure, wrong_type
from graph.cypher.functions.declared import number
from graph.cypher.values import Duration

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graph.cypher.values import Value


def _count(values: list[Value], _: list[Value]) -> int:
    return len(values)


def _collect(values: list[Value], _: list[Value]) -> list[Value]:
    return values


def _sum(values: list[Value], _: list[Value]) -> Value:
    if values and isinstance(values[0], Duration):
        return _durations(values)
    total: int | float = 0
    for value in values:
        total += number(value, "sum()")
    return total if isinstance(total, float) or SMALLEST <= total <= LARGEST else float(total)


def _durations(values: list[Value]) -> Duration:
    total = Duration()
    for value in values:
        if not isinstance(value, Duration):
            raise wrong_type("sum()", value, "DURATION")
        total = summed(total, value)
    return total


def _avg(values: list[Value], _: list[Value]) -> Value:
    if not values:
        return None
    if isinstance(values[0], Duration):
        return scaled(_durations(values), 1 / len(values))
    return _mean([number(value, "avg()") for value in values])


def _mean(numbers: Sequence[float]) -> float:
    """Return the mean as Neo4j adds it up, number by number."""
    mean = 0.0
    for place, value in enumerate(numbers, 1):
        mean += (value - mean) / place
    return mean


def _min(values: list[Value], _: list[Value]) -> Value:
    return min(values, key=sort_key, default=None)


def _max(values: list[Value], _: list[Value]) -> Value:
    return max(values, key=sort_key, default=None)


def _share(arguments: list[Value]) -> float:
    share = float(number(arguments[0], "percentile"))
    if not 0 <= share <= 1:
        raise failure("un centile se donne entre 0 et 1", "a percentile is between 0 and 1")
    return share


def _percentile_cont(values: list[Value], arguments: list[Value]) -> int | float | None:
    if not values:
        return None
    share, ordered = _share(arguments), sorted(number(value, "percentileCont()") for value in values)
    place = share * (len(ordered) - 1)
    low = math.floor(place)
    high = math.ceil(place)
    if low == high:
        return ordered[low]
    return float(ordered[low] * (high - place) + ordered[high] * (place - low))


def _percentile_disc(values: list[Value], arguments: list[Value]) -> Value:
    if not values:
        return None
    share, ordered = _share(arguments), sorted(number(value, "percentileDisc()") for value in values)
    place = share * len(ordered)
    return ordered[max(0, math.ceil(place) - 1)]


def _spread(values: list[Value], less: int) -> float:
    """Return the standard deviation, computed number by number (Welford) as Neo4j does."""
    mean = squares = 0.0
    for place, value in enumerate(values, 1):
        gap = float(number(value, "stDev()")) - mean
        mean += gap / place
        squares += gap * (value - mean)
    return math.sqrt(squares / (len(values) - less)) if len(values) > 1 else 0.0


AGGREGATIONS: dict[str, tuple[Callable[[list[Value], list[Value]], Value], int]] = {
    "count": (_count, 1),
    "collect": (_collect, 1),
    "sum": (_sum, 1),
    "avg": (_avg, 1),
    "min": (_min, 1),
    "max": (_max, 1),
    "percentilecont": (_percentile_cont, 2),
    "percentiledisc": (_percentile_disc, 2),
    "stdev": (lambda values, _: _spread(values, 1), 1),
    "stdevp": (lambda values, _: _spread(values, 0), 1),
}
"""Name in lower case → what is computed from the values that are not null, and how many arguments it takes."""


class Collector:
    """Gathers the values of one aggregating call in one group."""

    def __init__(self, name: str, *, distinct: bool) -> None:
        self.run = AGGREGATIONS[name][0]
        self.distinct = distinct
        self.values: list[Value] = []
        self.others: list[Value] = []
        self.met: set[object] = set()

    def take(self, value: Value, others: list[Value]) -> None:
        """Add a value; null is left out, and with DISTINCT what was met before."""
        self.others = others
        if value is None:
            return
        if self.distinct:
            key = key_of(value)
            if key in self.met:
                return
            self.met.add(key)
        self.values.append(value)

    def result(self) -> Value:
        """Return what the values come to."""
        return self.run(self.values, self.others)
