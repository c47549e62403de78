"""The pairs of things that may be one, as settling leaves them to curators: written with the facts, read by those who ask."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from graph.identity import Reason
from graph.terms import DOUBTS, ITEM, digest, id_of, iri, ma, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pyoxigraph import Store

BETWEEN, REASON = ma("between"), ma("reason")


@dataclass(frozen=True, order=True)
class DoubtedPair:
    """The ids of two things that may be one, in their order, and why that is in doubt."""

    one: str
    other: str
    reason: Reason


def doubt_quads(doubts: Mapping[tuple[str, str], Reason]) -> Iterator[Quad]:
    """Return what the graph of doubts says of pairs of ids."""
    for ends, reason in doubts.items():
        node = NamedNode(f"{ITEM}doubt:{digest(' '.join(ends))[:16]}")
        yield from (Quad(node, BETWEEN, iri(end), DOUBTS) for end in ends)
        yield Quad(node, REASON, Literal(reason.value), DOUBTS)


def doubted_pairs(store: Store) -> list[DoubtedPair]:
    """Return the pairs of things that may be one, sorted."""
    ends: dict[str, list[str]] = defaultdict(list)
    for quad in store.quads_for_pattern(None, BETWEEN, None, DOUBTS):
        ends[value_of(quad.subject)].append(id_of(value_of(quad.object)))
    reasons = {
        value_of(q.subject): Reason(value_of(q.object)) for q in store.quads_for_pattern(None, REASON, None, DOUBTS)
    }
    return sorted(DoubtedPair(min(pair), max(pair), reasons[node]) for node, pair in ends.items())


def doubted_with(store: Store, id_: str) -> list[str]:
    """Return the ids of the things that the thing of an id may be the same as, sorted."""
    nodes = [quad.subject for quad in store.quads_for_pattern(None, BETWEEN, iri(id_), DOUBTS)]
    ends = {q.object for node in nodes for q in store.quads_for_pattern(node, BETWEEN, None, DOUBTS)} - {iri(id_)}
    return sorted(id_of(value_of(end)) for end in ends)
