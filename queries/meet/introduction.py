"""How near the candidates are to the seeker: tiers, and the path through those who can introduce."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.meet.answer import Tier
from queries.neighbourhood import Neighbourhood, neighbourhood
from queries.widest import widest_path, widths

if TYPE_CHECKING:
    import datetime

    from graph.lookups import Lookups
    from queries.acquaintance import Tie

REACHABLE_HOPS = 3
VERIFIED = 0.12
"""Strength of the weakest tie under which a path is no introduction (old, doubtful, or through one tied to all)."""
EACH_STEP = 0.9


class Network:
    """The seeker's network, read once: how strongly each candidate is within reach, and by which path.

    Without a seeker nobody is within reach.
    """

    def __init__(self, reader: Lookups, seeker: str | None, today: datetime.date | None) -> None:
        self.seeker = seeker
        self.found = neighbourhood(reader, [seeker], REACHABLE_HOPS, today) if seeker else Neighbourhood()
        reached = widths(self.found.ties, seeker, REACHABLE_HOPS) if seeker else {}
        self.strength = {node: width for node, width in reached.items() if width >= VERIFIED}
        self._paths: dict[str, list[Tie] | None] = {}

    def path(self, target: str) -> list[Tie] | None:
        """Return the best verified path to ``target``, or None."""
        if target not in self._paths:
            verified = self.seeker is not None and target in self.strength
            path = widest_path(self.found.ties, self.seeker or "", target, REACHABLE_HOPS) if verified else None
            self._paths[target] = path
        return self._paths[target]

    def tier(self, target: str) -> Tier:
        """Return how near ``target`` is."""
        path = self.path(target)
        if path is None:
            return Tier.COLD
        return Tier.KNOWN if len(path) == 1 or _meets_in_programme(path) else Tier.WARM

    def closeness(self, target: str) -> float:
        """Return the strength of the path to ``target``, less for each step beyond the first; 0 without a path."""
        path = self.path(target)
        return min(tie.strength for tie in path) * EACH_STEP ** (len(path) - 1) if path else 0.0


def _meets_in_programme(path: list[Tie]) -> bool:
    """Whether the path is that of one who takes part in what the other runs: they have met."""
    done = [tie.link.predicate for tie in path]
    return done in (["TAKES_PART_IN", "RUNS"], ["RUNS", "TAKES_PART_IN"], ["RUNS", "RUNS"])
