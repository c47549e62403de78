"""One stage of a walk: from a bound node over a relationship, a trail or a repeated group to the next node."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.evaluate import truth_of
from graph.cypher.failures import wrong_type
from graph.cypher.labels import labels_test
from graph.cypher.memory import StoredNode, StoredRelationship
from graph.cypher.walking import hops_of, trails

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from graph.cypher.context import Context, Evaluate, Row
    from graph.cypher.patterns import Link, Spot, Walk
    from graph.cypher.walking import Hops

    Stage = Callable[[Row], Iterator[Row]]
    Accepts = Callable[[Row, StoredNode], bool]


def expansion(
    context: Context,
    link: Link,
    ends: tuple[str, Spot],
    filters: Sequence[Evaluate],
    met: tuple[str, ...],
    *,
    target_known: bool,
    link_known: bool,
    backwards: bool,
) -> Stage:
    """Return the stage from the node named first of ``ends`` to the other; ``met`` names relationships not to meet again."""
    assert isinstance(link.pattern, syntax.RelationshipPattern)
    source, target = ends
    hops = hops_of(link.pattern, backwards=backwards)
    accepts = _accepts(target, known=target_known)
    if link_known:
        return _along_bound(link, source, target.name, hops, accepts, backwards=backwards)
    if link.length is None:
        return _single(context, (link.name, source, target.name), hops, accepts, met)
    return _several(context, link, (source, target.name), hops, accepts, filters, met, backwards=backwards)


def _accepts(target: Spot, *, known: bool) -> Accepts:
    test = labels_test(target.labels) if target.labels else None
    name = target.name
    if known:
        return lambda row, node: row[name] is node and (test is None or test(node.labels))
    return lambda row, node: test is None or test(node.labels)  # noqa: ARG005


def _from(row: Row, name: str) -> StoredNode | None:
    node = row[name]
    if node is not None and not isinstance(node, StoredNode):
        raise wrong_type(f"({name})", node, "NODE")
    return node


def _already(row: Row, met: tuple[str, ...]) -> set[StoredRelationship]:
    found: set[StoredRelationship] = set()
    for name in met:
        part = row[name]
        found.update(part if isinstance(part, list) else (part,))
    return found


def _single(context: Context, names: tuple[str, str, str], hops: Hops, accepts: Accepts, met: tuple[str, ...]) -> Stage:
    link_name, source, target = names

    def run(row: Row) -> Iterator[Row]:
        node = _from(row, source)
        if node is None:
            return
        used = _already(row, met)
        for link, other in hops(node):
            context.step()
            if link not in used and accepts(row, other):
                found = row.copy()
                found[link_name] = link
                found[target] = other
                yield found

    return run


def _along_bound(link: Link, source: str, target: str, hops: Hops, accepts: Accepts, *, backwards: bool) -> Stage:
    """Return the stage over a relationship, or a list of them, that an earlier clause bound."""

    def reached(row: Row, node: StoredNode) -> StoredNode | None:
        bound = row[link.name]
        wanted = bound if isinstance(bound, list) else [bound]
        at: StoredNode | None = node
        for one in reversed(wanted) if backwards else wanted:
            at = next((other for found, other in hops(at) if found is one), None) if at else None
        return at

    def run(row: Row) -> Iterator[Row]:
        node = _from(row, source)
        if node is None or row[link.name] is None:
            return
        other = reached(row, node)
        if other is not None and accepts(row, other):
            yield {**row, target: other}

    return run


def _several(
    context: Context,
    link: Link,
    ends: tuple[str, str],
    hops: Hops,
    accepts: Accepts,
    filters: Sequence[Evaluate],
    met: tuple[str, ...],
    *,
    backwards: bool,
) -> Stage:
    source, target = ends
    length = link.length
    assert length is not None

    def run(row: Row) -> Iterator[Row]:
        node = _from(row, source)
        if node is None:
            return
        used, local = _already(row, met), dict(row)

        def passes(one: StoredRelationship) -> bool:
            if one in used:
                return False
            local[link.name] = one
            return all(truth_of(condition(local)) for condition in filters)

        for trail, other in trails(node, hops, length, passes, context.step):
            if accepts(row, other):
                found = row.copy()
                found[link.name] = trail[::-1] if backwards else trail
                found[target] = other
                yield found

    return run


def group_expansion(
    context: Context,
    link: Link,
    ends: tuple[str, Spot],
    walk: Walk,
    inner: Stage,
    met: tuple[str, ...],
    *,
    target_known: bool,
) -> Stage:
    """Return the stage over a group repeated between its bounds; its names become lists, one item a repetition."""
    source, target = ends
    accepts = _accepts(target, known=target_known)
    length = link.length
    assert length is not None
    low, high = length
    first, last = walk.spots[0].name, walk.spots[-1].name
    link_names = [each.name for each in walk.links]
    names = [spot.name for spot in walk.spots] + link_names

    def repeated(
        row: Row, node: StoredNode, turns: list[Row], used: list[StoredRelationship], already: set[StoredRelationship]
    ) -> Iterator[Row]:
        if len(turns) >= low and accepts(row, node):
            lists = {name: [turn[name] for turn in turns] for name in names}
            yield {**row, **lists, link.name: list(used), target.name: node}
        if high is not None and len(turns) >= high:
            return
        for turn in inner({**row, first: node}):
            context.step()
            walked = _walked(turn, link_names)
            if not any(one in used or one in already for one in walked):
                yield from repeated(row, turn[last], [*turns, turn], used + walked, already)

    def run(row: Row) -> Iterator[Row]:
        node = _from(row, source)
        if node is None:
            return
        yield from repeated(row, node, [], [], _already(row, met))

    return run


def _walked(turn: Row, names: list[str]) -> list[StoredRelationship]:
    found: list[StoredRelationship] = []
    for name in names:
        part = turn[name]
        found += part if isinstance(part, list) else [part]
    return found
