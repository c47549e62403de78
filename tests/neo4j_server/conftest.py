"""A server without our nodes and without what earlier tests added, and the small graphs that are pushed to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.neo4j import Address, Connection, connected
from graph.view import Edge, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.neo4j_server.running import RunningServer

ODD = 'L\'"Élan" <script>alert(1)</script> `; DROP` \\ ${x} 家 🌾'
"""A name that is data, whatever it looks like."""
FORGET = "MATCH (n) WHERE n:Maillage OR n:OfATest DETACH DELETE n"


def elements() -> list[Node | Edge]:
    """Return a small graph in the shape of the view: things, a passage, its source, and relationships."""
    return [
        Node("actor:un", ("Actor", "PTCE"), {"id": "actor:un", "name": "Un", "aliases": [], "kinds": ["ptce"]}),
        Node("actor:odd", ("Actor",), {"id": "actor:odd", "name": ODD, "aliases": [ODD, "x"], "site": None}),
        Node("territory:t", ("Territory", "Commune"), {"id": "territory:t", "name": "T", "population": 12}),
        Node("passage:p", ("Passage",), {"id": "passage:p", "name": "p, l. 1", "quote": ODD, "line": 1}),
        Node("source:s", ("Source",), {"id": "source:s", "name": "s.txt"}),
        Edge("actor:un", "actor:odd", "PARTNERS_WITH", {"confidence": 0.8, "quotes": [ODD], "since": None}),
        Edge("actor:un", "territory:t", "BASED_IN", {"confidence": 1.0, "quotes": [], "passages": ["passage:p"]}),
        Edge("passage:p", "source:s", "FROM"),
        Edge("passage:p", "actor:un", "MENTIONS"),
    ]


def without(*ids: str) -> list[Node | Edge]:
    """Return the small graph without some nodes and their relationships."""
    return [
        each for each in elements() if not {*ids} & ({each.id} if isinstance(each, Node) else {each.start, each.end})
    ]


@pytest.fixture
def address(neo4j_server: RunningServer) -> Address:
    return Address(neo4j_server.uri, neo4j_server.user, neo4j_server.password)


@pytest.fixture
def connection(address: Address) -> Iterator[Connection]:
    with connected(address) as found:
        found.write(FORGET)
        yield found
        found.write(FORGET)


def everything(connection: Connection) -> list[dict[str, object]]:
    """Return all nodes and relationships of the server with all they bear, in a stable order."""
    nodes = connection.read(
        "MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties", lambda rows: [row.data() for row in rows]
    )
    links = connection.read(
        "MATCH (a)-[r]->(b) RETURN a.id AS start, type(r) AS type, b.id AS end, properties(r) AS properties",
        lambda rows: [row.data() for row in rows],
    )
    for node in nodes:
        node["labels"].sort()
    return sorted([*nodes, *links], key=repr)
