"""Values of Cypher that Python lacks, and the nodes, relationships and paths of an answer.

The others are plain Python: None, bool, int, float, str, list, dict, `datetime.date`, `datetime.datetime` and
`datetime.time` (without a zone: local).
"""

from __future__ import annotations

from dataclasses import dataclass

from graph.answer import Node, Path, Relationship, Value

__all__ = ["GEOGRAPHIC", "SRIDS", "Duration", "Node", "Path", "Point", "Relationship", "Value"]

SRIDS = {4326: "wgs-84", 4979: "wgs-84-3d", 7203: "cartesian", 9157: "cartesian-3d"}
GEOGRAPHIC = (4326, 4979)


@dataclass(frozen=True)
class Duration:
    """An amount of time in its four parts, which do not convert into each other; nanoseconds are never negative.

    Examples
    --------
    >>> str(Duration(14, 3, 5400))
    'P1Y2M3DT1H30M'
    >>> str(Duration(0, 0, -1, 500_000_000))
    'PT-0.5S'
    """

    months: int = 0
    days: int = 0
    seconds: int = 0
    nanoseconds: int = 0

    def __str__(self) -> str:
        years, months = _towards_zero(self.months, 12)
        date = "".join(f"{count}{unit}" for count, unit in ((years, "Y"), (months, "M"), (self.days, "D")) if count)
        time = self._time()
        if not date and not time:
            return "PT0S"
        return f"P{date}" + (f"T{time}" if time else "")

    def _time(self) -> str:
        whole = self.seconds + 1 if self.seconds < 0 and self.nanoseconds else self.seconds
        hours, rest = _towards_zero(whole, 3600)
        minutes, seconds = _towards_zero(rest, 60)
        shown = "".join(f"{count}{unit}" for count, unit in ((hours, "H"), (minutes, "M")) if count)
        if not seconds and not self.nanoseconds:
            return shown
        negative = self.seconds < 0 and self.nanoseconds
        part = 1_000_000_000 - self.nanoseconds if negative else self.nanoseconds
        fraction = f".{part:09d}".rstrip("0") if part else ""
        sign = "-" if negative and not seconds else ""
        return f"{shown}{sign}{seconds}{fraction}S"


@dataclass(frozen=True)
class Point:
    """A place: coordinates x, y and perhaps z in the reference system ``srid``."""

    srid: int
    coordinates: tuple[float, ...]

    def __str__(self) -> str:
        named = ", ".join(f"{name}: {part}" for name, part in zip("xyz", self.coordinates, strict=False))
        return f"point({{{named}, crs: '{SRIDS[self.srid]}'}})"

    @property
    def geographic(self) -> bool:
        """Whether the coordinates are degrees of longitude and latitude."""
        return self.srid in GEOGRAPHIC


def _towards_zero(amount: int, unit: int) -> tuple[int, int]:
    whole = abs(amount) // unit * (1 if amount >= 0 else -1)
    return whole, amount - whole * unit
