"""Walks over the graph: the relationships of a node, and the trails (no relationship twice) that start from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cypher.labels import labels_test, only_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.cypher.memory import StoredNode, StoredRelationship
    from graph.cypher.syntax import Labels, RelationshipPattern

    Hop = tuple[StoredRelationship, StoredNode]
    Hops = Callable[[StoredNode], Iterator[Hop]]
    Passes = Callable[[StoredRelationship], bool]

TURNED = {"out": "in", "in": "out", "both": "both"}


def hops_of(pattern: RelationshipPattern, *, backwards: bool = False) -> Hops:
    """Return what yields the relationships of a node that fit the pattern, each with the node at its other end.

    ``backwards`` walks the pattern from right to left. A relationship from a node to itself is met once. The newest
    come first, as on a Neo4j server that was given the same in the same order.
    """
    direction = TURNED[pattern.direction] if backwards else pattern.direction
    names = only_names(pattern.types) if pattern.types else None
    test = _type_test(pattern.types, names) if pattern.types else None

    def chosen(by_type: dict[str, list[StoredRelationship]]) -> list[StoredRelationship]:
        if names is not None and len(names) == 1:
            (name,) = names
            return by_type.get(name, [])[::-1]
        kept = [links for name, links in by_type.items() if (test(name) if test else True)]
        return sorted((link for links in kept for link in links), key=_newest) if len(kept) > 1 else _turned(kept)

    def outgoing(node: StoredNode) -> Iterator[Hop]:
        return ((link, link.end) for link in chosen(node.out))

    def incoming(node: StoredNode) -> Iterator[Hop]:
        return ((link, link.start) for link in chosen(node.into))

    def both(node: StoredNode) -> Iterator[Hop]:
        into = [link for link in chosen(node.into) if link.end is not link.start]
        for link in sorted([*chosen(node.out), *into], key=_newest):
            yield link, link.end if link.start is node else link.start

    return {"out": outgoing, "in": incoming, "both": both}[direction]


def _newest(link: StoredRelationship) -> int:
    return -link.index


def _turned(lists: list[list[StoredRelationship]]) -> list[StoredRelationship]:
    return lists[0][::-1] if lists else []


def _type_test(types: Labels, names: frozenset[str] | None) -> Callable[[str], bool]:
    if names is not None:
        return names.__contains__
    test = labels_test(types)
    return lambda name: test((name,))


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
