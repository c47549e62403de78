"""Dates that documents state in full or in part (``2019``, ``2019-05``), as the days that engines compare."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping

T = TypeVar("T")

DATES = ("since", "until")
"""Properties of relationships that engines hold as dates."""

_STATED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def day_of(stated: str | None) -> datetime.date | None:
    """Return the day that a stated date names, the first of the month or year where no day is said; None if it is no date.

    Examples
    --------
    >>> day_of("2019-05"), day_of("2019"), day_of("un jour")
    (datetime.date(2019, 5, 1), datetime.date(2019, 1, 1), None)
    """
    found = _STATED.fullmatch(stated or "")
    if not found:
        return None
    try:
        return datetime.date(int(found[1]), int(found[2] or 1), int(found[3] or 1))
    except ValueError:
        return None


def dated(properties: Mapping[str, T]) -> dict[str, T | datetime.date | None]:
    """Return the properties of a relationship with `DATES` as days; what is no date is None."""
    return {n: day_of(v) if n in DATES and isinstance(v, str) else v for n, v in properties.items()}
