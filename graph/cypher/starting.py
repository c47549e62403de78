"""Where the walk of a pattern starts: at the node for which least is to be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.evaluate import compiled
from graph.cypher.labels import required_label
from graph.cypher.memory import StoredRelationship
from graph.cypher.patterns import names_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from graph.cypher.context import Context, Row
    from graph.cypher.evaluate import Scope
    from graph.cypher.memory import StoredNode
    from graph.cypher.patterns import Spot, Walk

    Waiting = Sequence[tuple[syntax.Expression, frozenset[str]]]


@dataclass(frozen=True)
class Start:
    """The place of a spot in its walk, the nodes to try there, and about how many they are."""

    place: int
    cost: float
    candidates: Callable[[Row], Iterable[StoredNode]]


def best_start(context: Context, walk: Walk, bound: set[str], waiting: Waiting, scope: Scope) -> Start:
    """Return the cheapest start; a walk with a repeated group starts at its left."""
    last = 1 if any(isinstance(link.pattern, syntax.Group) for link in walk.links) else len(walk.spots)
    return min(
        (_start(context, walk, place, bound, waiting, scope) for place in range(last)), key=lambda each: each.cost
    )


def _start(context: Context, walk: Walk, place: int, bound: set[str], waiting: Waiting, scope: Scope) -> Start:
    spot = walk.spots[place]
    if spot.name in bound:
        return Start(place, 0, lambda row: (row[spot.name],))
    for number, link in enumerate(walk.links):
        if place in (number, number + 1) and link.name in bound and link.length is None:
            return Start(place, 1, _ends_of(link.name))
    sought = _sought(context, spot, bound, waiting, scope)
    if sought is not None:
        return Start(place, 2, sought)
    label = required_label(spot.labels)
    nodes = context.graph.nodes if label is None else context.graph.by_label.get(label, [])
    return Start(place, 3 + len(nodes), lambda row: nodes)  # noqa: ARG005


def _ends_of(name: str) -> Callable[[Row], Iterable[StoredNode]]:
    """Return what gives the ends of a relationship that an earlier clause bound."""

    def ends(row: Row) -> Iterable[StoredNode]:
        link = row[name]
        if not isinstance(link, StoredRelationship):
            return ()
        return (link.start,) if link.start is link.end else (link.start, link.end)

    return ends


def _sought(
    context: Context, spot: Spot, bound: set[str], waiting: Waiting, scope: Scope
) -> Callable[[Row], Iterable[StoredNode]] | None:
    """Return the look-up by a property that a condition compares with something known, or None."""
    for condition, needed in waiting:
        if not isinstance(condition, syntax.Binary) or needed - bound != {spot.name}:
            continue
        sides = [(condition.left, condition.right)] + [(condition.right, condition.left)] * (condition.sign == "=")
        for part, value in sides:
            if condition.sign in ("=", "IN") and _is_property(part, spot.name) and spot.name not in names_in(value):
                assert isinstance(part, syntax.Property)
                return _look_up(context, part.key, compiled(context, value, scope), several=condition.sign == "IN")
    return None


def _is_property(part: syntax.Expression, name: str) -> bool:
    return isinstance(part, syntax.Property) and isinstance(part.base, syntax.Variable) and part.base.name == name


def _look_up(
    context: Context, key: str, value: Callable[[Row], object], *, several: bool
) -> Callable[[Row], Iterable[StoredNode]]:
    def one(row: Row) -> Iterable[StoredNode]:
        wanted = value(row)
        return () if wanted is None else context.graph.having(key, wanted)

    def any_of(row: Row) -> Iterator[StoredNode]:
        wanted = value(row)
        met = set()
        for item in wanted if isinstance(wanted, list) else ():
            for node in context.graph.having(key, item) if item is not None else ():
                if node.index not in met:
                    met.add(node.index)
                    yield node

    return any_of if several else one
