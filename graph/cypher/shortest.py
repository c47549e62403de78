"""shortestPath and allShortestPaths: the shortest among the paths that satisfy the conditions, as in Neo4j.

Conditions on every relationship or node of the path (``all(r IN relationships(p) WHERE …)``) narrow a breadth-first
search; any other condition on the path is tried on the trails in the order of their length.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.evaluate import condition_of, truth_of
from graph.cypher.failures import failure, unsupported
from graph.cypher.memory import StoredPath
from graph.cypher.patterns import names_in
from graph.cypher.walking import hops_of, nodes_along

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from graph.cypher.context import Context, Evaluate, Row
    from graph.cypher.evaluate import Scope
    from graph.cypher.memory import StoredNode, StoredRelationship
    from graph.cypher.patterns import Walk
    from graph.cypher.walking import Hops

    Trail = list[StoredRelationship]
    Rule = tuple[str, Evaluate, bool]
    """The name of the item, its condition, and what the condition must be."""


def shortest_stage(
    context: Context, walk: Walk, conditions: Sequence[syntax.Expression], scope: Scope
) -> Callable[[Row], Iterator[Row]]:
    """Return the stage that yields a row for the shortest path, or for each of the shortest paths.

    Both ends are bound before it; ``conditions`` are those that name the path or its relationships.
    """
    if len(walk.links) != 1 or isinstance(walk.links[0].pattern, syntax.Group):
        raise unsupported(
            "un plus court chemin de plusieurs motifs",
            "a shortest path of several patterns",
            "Écrivez shortestPath((a)-[*]-(b)).",
            "Write shortestPath((a)-[*]-(b)).",
        )
    search = _Search(context, walk, conditions, scope)
    return search.run


class _Search:
    def __init__(self, context: Context, walk: Walk, conditions: Sequence[syntax.Expression], scope: Scope) -> None:
        self.context, self.walk = context, walk
        (self.link,) = walk.links
        self.low, self.high = self.link.length or (1, 1)
        self.selected = "selected" in walk.function
        if self.low > 1 and not self.selected:
            raise failure(
                "shortestPath() demande une longueur minimale de 0 ou 1",
                "shortestPath() takes a minimal length of 0 or 1",
            )
        assert isinstance(self.link.pattern, syntax.RelationshipPattern)
        self.hops: Hops = hops_of(self.link.pattern)
        self.hops_back: Hops = hops_of(self.link.pattern, backwards=True)
        self.every = walk.function.startswith("allShortestPaths")
        self.rules: dict[str, list[Rule]] = {"nodes": [], "relationships": []}
        self.rules["relationships"] += [
            (self.link.name, condition_of(context, each, scope), True) for each in self.link.filters
        ]
        self.others: list[Evaluate] = []
        for condition in conditions:
            self._sort_out(condition, scope)

    def _sort_out(self, condition: syntax.Expression, scope: Scope) -> None:
        """Make a condition on every item of the path a rule of the search, and keep any other for whole paths."""
        kind = self._items(condition)
        if kind and isinstance(condition, syntax.Quantified) and condition.condition is not None:
            rule = condition_of(self.context, condition.condition, scope | {condition.variable})
            self.rules[kind].append((condition.variable, rule, condition.quantifier == "all"))
        else:
            self.others.append(condition_of(self.context, condition, scope))

    def _items(self, condition: syntax.Expression) -> str:
        if not isinstance(condition, syntax.Quantified) or condition.quantifier not in ("all", "none"):
            return ""
        own = {self.link.name, self.walk.variable}
        if condition.condition is None or names_in(condition.condition) & own:
            return ""
        source = condition.source
        if isinstance(source, syntax.Variable) and source.name == self.link.name and self.link.length is not None:
            return "relationships"
        if isinstance(source, syntax.Call) and source.arguments == (syntax.Variable(self.walk.variable or ""),):
            return source.name.lower() if source.name.lower() in self.rules else ""
        return ""

    def run(self, row: Row) -> Iterator[Row]:
        start, end = (row[spot.name] for spot in self.walk.spots)
        if start is end and self.low > 0 and not self.selected:
            raise failure(
                "shortestPath() ne va pas d'un nœud à lui-même ; ajoutez WHERE a <> b, ou *0..",
                "shortestPath() does not go from a node to itself; add WHERE a <> b, or *0..",
            )
        local = dict(row)
        if not self._allowed("nodes", start, local) or not self._allowed("nodes", end, local):
            return
        found = (
            self._by_length(start, end, row)
            if self.others or self.low > 1 or start is end
            else self._breadth_first(start, end, local)
        )
        for trail in found:
            yield self._bound(row, start, trail)
            if not self.every:
                return

    def _bound(self, row: Row, start: StoredNode, trail: Trail) -> Row:
        shown = {**row, self.link.name: trail if self.link.length is not None else trail[0]}
        if self.walk.variable:
            shown[self.walk.variable] = StoredPath(nodes_along(start, trail), trail)
        return shown

    def _allowed(self, kind: str, item: object, local: Row) -> bool:
        for name, condition, wanted in self.rules[kind]:
            local[name] = item
            if truth_of(condition(local)) is not wanted:
                return False
        return True

    def _breadth_first(self, start: StoredNode, end: StoredNode, local: Row) -> Iterator[Trail]:
        """Yield the shortest trails between two different nodes, searched level by level from both ends."""
        sides = (_Side(start, self.hops), _Side(end, self.hops_back))
        while all(side.level for side in sides):
            if self.high is not None and sides[0].depth + sides[1].depth >= self.high:
                return
            near, far = sorted(sides, key=lambda side: len(side.level))
            self._next_level(near, local)
            meeting = [node for node in near.level if far.depths.get(node) == far.depth]
            if meeting:
                for node in meeting:
                    for first in sides[0].traced(node):
                        yield from (first + second[::-1] for second in sides[1].traced(node))
                return

    def _next_level(self, side: _Side, local: Row) -> None:
        side.depth += 1
        after: list[StoredNode] = []
        for node in side.level:
            for link, other in side.hops(node):
                self.context.step()
                known = side.depths.get(other)
                if (known is not None and known < side.depth) or not self._allowed("relationships", link, local):
                    continue
                if known is None:
                    if not self._allowed("nodes", other, local):
                        continue
                    side.depths[other] = side.depth
                    after.append(other)
                side.before.setdefault(other, []).append((link, node))
        side.level = after

    def _by_length(self, start: StoredNode, end: StoredNode, row: Row) -> Iterator[Trail]:
        """Yield the shortest trails that satisfy every condition, trying trails from the shortest on."""
        waiting: deque[tuple[Trail, StoredNode]] = deque([([], start)])
        shortest: int | None = None
        local = dict(row)
        while waiting:
            trail, node = waiting.popleft()
            if shortest is not None and len(trail) > shortest:
                return
            if node is end and len(trail) >= self.low and self._satisfies(row, start, trail):
                shortest = len(trail)
                yield trail
            if self.high is not None and len(trail) >= self.high:
                continue
            for link, other in self.hops(node):
                self.context.step()
                if (
                    link not in trail
                    and self._allowed("relationships", link, local)
                    and self._allowed("nodes", other, local)
                ):
                    waiting.append(([*trail, link], other))

    def _satisfies(self, row: Row, start: StoredNode, trail: Trail) -> bool:
        shown = self._bound(row, start, trail)
        return all(truth_of(condition(shown)) for condition in self.others)


class _Side:
    """The half of a search that has come from one end: how deep each node lies, and where it was come to from."""

    def __init__(self, origin: StoredNode, hops: Hops) -> None:
        self.origin, self.hops, self.depth = origin, hops, 0
        self.level = [origin]
        self.depths: dict[StoredNode, int] = {origin: 0}
        self.before: dict[StoredNode, list[tuple[StoredRelationship, StoredNode]]] = {}

    def traced(self, node: StoredNode) -> Iterator[Trail]:
        """Yield the trails from the origin to a node."""
        stack: list[tuple[StoredNode, Trail]] = [(node, [])]
        while stack:
            at, trail = stack.pop()
            if at is self.origin:
                yield trail
                continue
            stack += [(previous, [link, *trail]) for link, previous in reversed(self.before[at])]
