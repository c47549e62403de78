"""How well two actors can be said to know each other, from what is written of them.

A *tie* is a link read as acquaintance: its strength is the rank of its predicate (the ontology's), times how sure the
reading is, times how fresh it is, times a damping where one end is tied to everyone. A shared theme or territory is
relevance, not acquaintance: predicates without a rank make no tie.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable

    from graph.model import Link

HALF_LIFE_YEARS = 10.0
OLDEST = 0.5
UNDATED = 0.7
ENDED = 0.5
CROWD = 40
"""Ties beyond which an actor or programme is a hub: it is tied to everyone, so each tie says less."""


@dataclass(frozen=True)
class Tie:
    """A link seen from one of its ends, ``start``, towards the other, ``end``.

    ``strength`` and ``freshness`` run from 0 to 1; ``inverse`` says that the link reads from ``end`` to ``start``.
    """

    start: str
    end: str
    link: Link
    strength: float
    freshness: float

    @property
    def inverse(self) -> bool:
        """Whether the link's subject is the end of this tie."""
        return self.link.subject == self.end

    def reversed(self) -> Tie:
        """Return the same tie seen from the other end."""
        return Tie(self.end, self.start, self.link, self.strength, self.freshness)


def tie_predicates() -> tuple[str, ...]:
    """Return the predicates that state acquaintance, the strongest first."""
    ranked = [p for p in vocabulary().predicates.values() if p.acquaintance > 0]
    return tuple(p.name for p in sorted(ranked, key=lambda p: (-p.acquaintance, p.name)))


def tie(link: Link, start: str, today: datetime.date, crowd: int = 0) -> Tie:
    """Return ``link`` as a tie seen from ``start``; ``crowd`` is the larger degree of its two ends."""
    end = link.object if link.subject == start else link.subject
    fresh = freshness(link, today)
    rank = vocabulary().predicates[link.predicate].acquaintance
    return Tie(start, end, link, round(rank * link.confidence * fresh * damping(crowd), 4), round(fresh, 4))


def damping(degree: int) -> float:
    """Return what a tie to something of that many ties keeps of its strength.

    Examples
    --------
    >>> damping(12), damping(80), damping(400)
    (1.0, 0.5, 0.1)
    """
    return 1.0 if degree <= CROWD else CROWD / degree


def freshness(link: Link, today: datetime.date) -> float:
    """Return how fresh a link is, 1 for today: half in ten years, never under a half; less when it has ended.

    The latest date known counts: that of the link's end or start, or of the documents that state it.
    """
    dates = [year for year in map(year_of, _dates(link)) if year is not None]
    if not dates:
        return UNDATED
    age = max(0.0, today.year + (today.timetuple().tm_yday - 1) / 366 - max(dates))
    fresh: float = max(OLDEST, 0.5 ** (age / HALF_LIFE_YEARS))
    return fresh * ENDED if _has_ended(link, today) else fresh


def year_of(date: str | None) -> float | None:
    """Return an ISO date, possibly only a year or a month, as a number of years; None when it is none.

    Examples
    --------
    >>> year_of("2022-07"), year_of("2022"), year_of("vers 2022"), year_of(None)
    (2022.5, 2022.0, None, None)
    """
    parts = (date or "").split("-")
    if not parts[0].isdigit() or len(parts[0]) != 4:
        return None
    month = int(parts[1]) if len(parts) > 1 and parts[1].isdigit() else 1
    return int(parts[0]) + (month - 1) / 12


def _dates(link: Link) -> Iterable[str | None]:
    return [link.since, link.until, *(evidence.date for evidence in link.evidence)]


def _has_ended(link: Link, today: datetime.date) -> bool:
    until = year_of(link.until)
    return until is not None and until + 1 < today.year
