"""The best path between two nodes: the one whose weakest tie is strongest.

This is the widest-path (bottleneck) problem, with a bound on the number of ties, because nobody asks to be introduced
to an introducer of an introducer of an introducer. networkx has the unbounded problem (a path in its maximum spanning
tree is a widest path) but no bound and no tie-breaking, and costs 0.2 s to import; a test compares the two.

References
----------
M. Pollack, "The maximum capacity through a network", Operations Research 8 (1960).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from queries.acquaintance import Tie

    Ties = Mapping[str, Sequence[Tie]]

MAX_HOPS = 4


def widths(
    ties: Ties,
    start: str,
    max_hops: int = MAX_HOPS,
    value: Callable[[Tie], float] = lambda tie: tie.strength,
    banned: Collection[str] = (),
) -> dict[str, float]:
    """Return, for each node within ``max_hops`` of ``start``, the value of the weakest tie of its widest path.

    ``start`` itself is left out; nodes in ``banned`` are neither reached nor passed. The cost is ``max_hops`` times
    the number of ties.
    """
    best: dict[str, float] = {}
    frontier = {start: float("inf")}
    for _ in range(max_hops):
        frontier = _widened(ties, frontier, best, value, {start, *banned})
        best.update(frontier)
    return best


def widest_path(
    ties: Ties, start: str, end: str, max_hops: int = MAX_HOPS, banned: Collection[str] = ()
) -> list[Tie] | None:
    """Return the ties of the best path of at most ``max_hops``, or None when there is none.

    Best is: the strongest weakest tie; then the freshest stalest tie; then the fewest ties; then the order of ids.
    """
    strength = widths(ties, start, max_hops, banned=banned).get(end)
    if strength is None:
        return None
    strong = {node: [tie for tie in found if tie.strength >= strength] for node, found in ties.items()}
    freshness = widths(strong, start, max_hops, lambda tie: tie.freshness, banned)[end]
    fresh = {node: [tie for tie in found if tie.freshness >= freshness] for node, found in strong.items()}
    return _shortest(fresh, start, end, banned)


def _widened(
    ties: Ties,
    frontier: Mapping[str, float],
    best: Mapping[str, float],
    value: Callable[[Tie], float],
    banned: Collection[str],
) -> dict[str, float]:
    """Return the nodes that one more tie reaches by a wider path than any before."""
    reached: dict[str, float] = {}
    for node, width in frontier.items():
        for tie in ties.get(node, ()):
            wide = min(width, value(tie))
            if tie.end not in banned and wide > max(best.get(tie.end, 0.0), reached.get(tie.end, 0.0)):
                reached[tie.end] = wide
    return reached


def _shortest(ties: Ties, start: str, end: str, banned: Collection[str]) -> list[Tie] | None:
    """Return the path of fewest ties, nodes being taken in the order of ids (breadth first)."""
    came: dict[str, Tie] = {}
    layer = [start]
    while layer and end not in came:
        following: list[str] = []
        for node in layer:
            for tie in sorted(ties.get(node, ()), key=lambda tie: (tie.end, -tie.strength, tie.link.predicate)):
                if tie.end not in came and tie.end != start and tie.end not in banned:
                    came[tie.end] = tie
                    following.append(tie.end)
        layer = following
    return _walked_back(came, start, end) if end in came else None


def _walked_back(came: Mapping[str, Tie], start: str, end: str) -> list[Tie]:
    path = []
    while end != start:
        path.append(came[end])
        end = came[end].start
    return path[::-1]
