"""Widest paths against all simple paths tried one by one, and against networkx."""

import itertools

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from graph.model import Link
from queries.acquaintance import Tie
from queries.neighbourhood import Neighbourhood
from queries.path import alternatives
from queries.widest import widest_path, widths

NODES = [f"actor:{letter}" for letter in "abcdef"]
LEVELS = (0.2, 0.4, 0.6, 0.8)
PAIRS = list(itertools.combinations(NODES, 2))

edges = st.dictionaries(st.sampled_from(PAIRS), st.tuples(st.sampled_from(LEVELS), st.sampled_from(LEVELS)))


def network(weighted: dict[tuple[str, str], tuple[float, float]]) -> Neighbourhood:
    found = Neighbourhood()
    for (start, end), (strength, fresh) in weighted.items():
        found.add(Tie(start, end, Link(start, "PARTNERS_WITH", end, strength, ()), strength, fresh))
    return found


def rank(path: list[Tie]) -> tuple[float, float, int]:
    return (-min(t.strength for t in path), -min(t.freshness for t in path), len(path))


def every_path(found: Neighbourhood, start: str, end: str, hops: int) -> list[list[Tie]]:
    graph = found.as_networkx()
    if start not in graph or end not in graph:
        return []
    by_pair = {(t.start, t.end): t for ties in found.ties.values() for t in ties}
    walks = nx.all_simple_paths(graph, start, end, cutoff=hops)
    return [[by_pair[pair] for pair in itertools.pairwise(walk)] for walk in walks]


@given(edges, st.integers(1, 4))
def test_no_path_ranks_before_the_one_found(weighted: dict[tuple[str, str], tuple[float, float]], hops: int) -> None:
    found = network(weighted)
    path = widest_path(found.ties, NODES[0], NODES[-1], hops)
    every = every_path(found, NODES[0], NODES[-1], hops)
    if path is None:
        assert every == []
    else:
        assert rank(path) == min(map(rank, every))
        assert [path[0].start, path[-1].end] == [NODES[0], NODES[-1]]


@given(edges)
def test_unbounded_widths_are_those_of_the_maximum_spanning_tree(
    weighted: dict[tuple[str, str], tuple[float, float]],
) -> None:
    found = network(weighted)
    tree = nx.maximum_spanning_tree(found.as_networkx(), weight="strength")
    expected = {}
    for node in set(tree) - {NODES[0]}:
        if NODES[0] in tree and nx.has_path(tree, NODES[0], node):
            walk = nx.shortest_path(tree, NODES[0], node)
            expected[node] = min(tree.edges[pair]["strength"] for pair in itertools.pairwise(walk))
    assert widths(found.ties, NODES[0], len(NODES)) == expected


@given(edges)
def test_alternatives_go_through_others(weighted: dict[tuple[str, str], tuple[float, float]]) -> None:
    paths = alternatives(network(weighted), NODES[0], NODES[-1], 4)
    doors = [path[0].end for path in paths]
    assert len(doors) == len(set(doors))
    assert all(path[0].start == NODES[0] and path[-1].end == NODES[-1] for path in paths)


def test_a_strong_detour_is_better_than_a_weak_short_cut() -> None:
    a, b, c = "actor:a", "actor:b", "actor:c"
    found = network({(a, c): (0.3, 1.0), (a, b): (0.8, 1.0), (b, c): (0.8, 1.0)})
    path = widest_path(found.ties, a, c)
    assert path is not None
    assert [tie.end for tie in path] == [b, c]


def test_an_introduction_has_a_bounded_number_of_steps() -> None:
    chain = [f"actor:{i}" for i in range(7)]
    found = network(dict.fromkeys(itertools.pairwise(chain), (0.9, 1.0)))
    assert widest_path(found.ties, chain[0], chain[4]) is not None
    assert widest_path(found.ties, chain[0], chain[5]) is None
