"""The engine against networkx on random graphs, and what it says when it refuses."""

from __future__ import annotations

import random

import networkx as nx
import pytest

from graph.cypher.engine import run
from graph.cypher.memory import MemoryGraph
from graph.cypher.messages import CypherError
from graph.cypher.parser import parse
from tests.cypher.battery import FILES, questions


def random_graph(seed: int, nodes: int = 12, links: int = 24) -> tuple[MemoryGraph, nx.MultiDiGraph]:
    chance, ours, theirs = random.Random(seed), MemoryGraph(), nx.MultiDiGraph()
    made = [ours.add_node(("N",), {"id": str(number)}) for number in range(nodes)]
    theirs.add_nodes_from(str(number) for number in range(nodes))
    for _ in range(links):
        one, other = chance.randrange(nodes), chance.randrange(nodes)
        type_ = chance.choice("AB")
        ours.add_relationship(type_, made[one], made[other], {"w": chance.randrange(5)})
        theirs.add_edge(str(one), str(other), type=type_)
    return ours, theirs


@pytest.mark.parametrize("seed", range(6))
def test_shortest_paths_are_those_of_networkx(seed: int) -> None:
    ours, theirs = random_graph(seed)
    text = "MATCH (a), (b) WHERE a <> b MATCH p = shortestPath((a)-[*]->(b)) RETURN a.id, b.id, length(p)"
    found = {(row[0], row[1]): row[2] for row in run(ours, text).rows}
    expected = {
        (source, target): length
        for source, lengths in nx.all_pairs_shortest_path_length(theirs)
        for target, length in lengths.items()
        if source != target
    }
    assert found == expected


@pytest.mark.parametrize("seed", range(6))
def test_all_shortest_paths_are_those_of_networkx(seed: int) -> None:
    ours, theirs = random_graph(seed, links=18)
    text = "MATCH p = allShortestPaths((a {id: '0'})-[*]-(b {id: '1'})) RETURN [n IN nodes(p) | n.id] AS ids"
    found = {tuple(row[0]) for row in run(ours, text).rows}
    undirected = nx.Graph(theirs.to_undirected())
    there = nx.has_path(undirected, "0", "1")
    assert found == ({tuple(path) for path in nx.all_shortest_paths(undirected, "0", "1")} if there else set())


@pytest.mark.parametrize("seed", range(6))
def test_trails_of_three_are_those_of_networkx(seed: int) -> None:
    ours, theirs = random_graph(seed)
    for text in ("MATCH (a)-[*3]->(b) RETURN count(*) AS n", "MATCH (a)-->()-->()-->(b) RETURN count(*) AS n"):
        assert run(ours, text).rows == ((_trails(theirs),),)
    assert run(ours, "MATCH (a) ((x)-->(y)){3} (b) RETURN count(*) AS n").rows == ((_trails(theirs),),)


def _trails(graph: nx.MultiDiGraph) -> int:
    edges = list(graph.edges(keys=True))
    return sum(
        1
        for one in edges
        for two in graph.out_edges(one[1], keys=True)
        for three in graph.out_edges(two[1], keys=True)
        if len({one, two, three}) == 3
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("MATCH (acteur) RETURN actuer.name", "vouliez-vous dire acteur"),
        ("RETURN tostr(1)", "toString(x)"),
        ("RETURN distance(1, 2)", "point.distance(a, b)"),
        ("MATCH (a) WHERE count(a) > 1 RETURN a", "WITH"),
        ("MATCH (a) RETURN exists(a.name)", "IS NOT NULL"),
        ("MATCH (a) RETURN $nom", "--param nom="),
        ("MATCH (a) SET a.x = 1 RETURN a", "maillage ingest"),
        ("CALL apoc.help('x')", "db.labels()"),
        ("MATCH (a) RETURN DISTINCT a.name ORDER BY a.id", "DISTINCT"),
    ],
)
def test_a_refusal_says_what_to_write(text: str, said: str) -> None:
    with pytest.raises(CypherError) as refused:
        run(random_graph(0)[0], text)
    assert said in str(refused.value)


def test_nothing_but_a_refusal_comes_out_of_any_beginning_of_a_query() -> None:
    beginnings = [each.text[:end] for file in FILES for each in questions(file) for end in range(0, len(each.text), 7)]
    assert sum(_refused(beginning) for beginning in beginnings) > len(beginnings) / 2


def _refused(text: str) -> bool:
    try:
        parse(text)
    except CypherError:
        return True
    return False
