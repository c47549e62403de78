"""Walks over the graph: the relationships of a node, and the trails (no relationship twice) that start from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cypher.labels import labels_test, only_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.cypher.memory import StoredNode, StoredRelationship
    from graph.cypher.syntax import RelationshipPattern

    Hop = tuple[StoredRelationship, StoredNode]
    Hops = Callable[[StoredNode], Iterator[Hop]]
    Passes = Callable[[StoredRelationship], bool]

TURNED = {"out": "in", "in": "out", "both": "both"}


def hops_of(pattern: RelationshipPattern, *, backwards: bool = False) -> Hops:
    """Return what yields the relationships of a node that fit the pattern, each with the node at its other end.

    ``backwards`` walks the pattern from right to left. A relationship from a node to itself is met once.
    """
    direction = TURNED[pattern.direction] if backwards else pattern.direction
    names = only_names(pattern.types) if pattern.types else None
    test = labels_test(pattern.types) if pattern.types and names is None else None

    def chosen(by_type: dict[str, list[StoredRelationship]]) -> Iterator[StoredRelationship]:
        if names is not None:
            for name in names:
                yield from by_type.get(name, ())
            return
        for name, links in by_type.items():
            if test is None or test((name,)):
                yield from links

    def outgoing(node: StoredNode) -> Iterator[Hop]:
        return ((link, link.end) for link in chosen(node.out))

    def incoming(node: StoredNode) -> Iterator[Hop]:
        return ((link, link.start) for link in chosen(node.into))

    def both(node: StoredNode) -> Iterator[Hop]:
        yield from outgoing(node)
        yield from (hop for hop in incoming(node) if hop[0].end is not hop[0].start)

    return {"out": outgoing, "in": incoming, "both": both}[direction]


def trails(
    start: StoredNode, hops: Hops, length: tuple[int, int | None], passes: Passes, step: Callable[[], None]
) -> Iterator[tuple[list[StoredRelationship], StoredNode]]:
    """Yield every trail from a node, depth first, with the node it leads to; ``step`` is called for each relationship."""
    low, high = length
    if low == 0:
        yield [], start
    if high == 0:
        return
    trail: list[StoredRelationship] = []
    used: set[StoredRelationship] = set()
    stack = [hops(start)]
    while stack:
        hop = next(stack[-1], None)
        if hop is None:
            stack.pop()
            if trail:
                used.discard(trail.pop())
            continue
        step()
        link, node = hop
        if link in used or not passes(link):
            continue
        if len(trail) + 1 >= low:
            yield [*trail, link], node
        if high is None or len(trail) + 1 < high:
            trail.append(link)
            used.add(link)
            stack.append(hops(node))


def nodes_along(start: StoredNode, links: list[StoredRelationship]) -> list[StoredNode]:
    """Return the nodes that a trail passes, the start included."""
    nodes = [start]
    for link in links:
        nodes.append(link.end if link.start is nodes[-1] else link.start)
    return nodes
