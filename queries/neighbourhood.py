"""The working set of a question: who is tied to whom around a few actors, read from the store within a bound.

Its cost grows with the neighbourhood, not with the graph: hubs are not opened, and reading stops at a budget; both are
told, never silent.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from queries.acquaintance import CROWD, Tie, tie, tie_predicates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.lookups import Lookups
    from graph.model import Link

BUDGET = 4000
"""Links read at most for one working set."""
TOO_MANY = 300
"""Ties beyond which a node is reached but never passed through."""


@dataclass
class Neighbourhood:
    """Ties by the node they start from (each is there twice, once from each end).

    ``hubs`` gives the degree of each node whose ties were damped or not followed; ``cut`` says that the budget was
    reached before the bound on hops.
    """

    ties: dict[str, list[Tie]] = field(default_factory=dict)
    hubs: dict[str, int] = field(default_factory=dict)
    cut: bool = False

    def add(self, tie: Tie) -> None:
        """Add a tie, seen from both ends."""
        self.ties.setdefault(tie.start, []).append(tie)
        self.ties.setdefault(tie.end, []).append(tie.reversed())

    def as_networkx(self) -> Any:  # networkx has no types
        """Return an undirected networkx graph: nodes are ids, the strongest tie of each pair is its edge.

        Edges carry ``strength``, ``freshness`` and ``link`` (a `graph.model.Link`).
        """
        import networkx as nx

        graph = nx.Graph()
        for found in self.ties.values():
            for each in sorted(found, key=lambda t: t.strength):
                graph.add_edge(each.start, each.end, strength=each.strength, freshness=each.freshness, link=each.link)
        return graph


def neighbourhood(
    reader: Lookups,
    seeds: Iterable[str],
    hops: int,
    today: datetime.date | None = None,
    budget: int = BUDGET,
) -> Neighbourhood:
    """Return the ties within ``hops`` of any of the ``seeds`` (ids), read breadth first.

    ``today`` is the day from which freshness is counted: that of the clock when it is not given.
    """
    gatherer = _Gatherer(reader, today or datetime.datetime.now(tz=datetime.UTC).date(), budget)
    layer = sorted(set(seeds))
    gatherer.opened.update(layer)
    for depth in range(hops):
        layer = gatherer.open(layer, always=depth == 0)
    return gatherer.found


class _Gatherer:
    """Reads links of node after node, until the budget is spent."""

    def __init__(self, reader: Lookups, today: datetime.date, budget: int) -> None:
        self.reader, self.today, self.budget = reader, today, budget
        self.predicates = tie_predicates()
        self.found = Neighbourhood()
        self.opened: set[str] = set()
        self.seen: set[tuple[str, str, str]] = set()
        self.degrees: dict[str, int] = {}

    def open(self, nodes: list[str], *, always: bool) -> list[str]:
        """Read the links of each of ``nodes`` and return the nodes that they lead to for the first time."""
        reached: set[str] = set()
        for node in nodes:
            if self.budget <= 0:
                self.found.cut = True
                break
            if always or self.degree(node) <= TOO_MANY:
                reached.update(self._ties_of(node))
        fresh = sorted(reached - self.opened)
        self.opened.update(fresh)
        return fresh

    def degree(self, node: str) -> int:
        """Return the degree of a node, noting it among the hubs when it is one."""
        if node not in self.degrees:
            self.degrees[node] = self.reader.degree(node)
            if self.degrees[node] > CROWD:
                self.found.hubs[node] = self.degrees[node]
        return self.degrees[node]

    def _ties_of(self, node: str) -> Iterable[str]:
        links = self.reader.links(node, predicates=self.predicates, limit=self.budget)
        self.budget -= len(links)
        return [self._tie(link, node).end for link in links if link.subject != link.object]

    def _tie(self, link: Link, node: str) -> Tie:
        crowd = max(self.degree(link.subject), self.degree(link.object))
        found = tie(link, node, self.today, crowd)
        if (link.subject, link.predicate, link.object) not in self.seen:
            self.seen.add((link.subject, link.predicate, link.object))
            self.found.add(found)
        return found
