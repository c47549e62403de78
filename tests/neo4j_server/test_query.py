"""Queries of users on a server: answered as the embedded engine answers, and only reading, whatever they try."""

from __future__ import annotations

import datetime
import time
from typing import TYPE_CHECKING

import pytest

from graph.cypher.values import Duration, Node, Path, Point, Relationship
from graph.errors import InputError
from graph.neo4j import push
from graph.neo4j.query import run_on_server
from graph.view import Edge
from tests.neo4j_server.conftest import ODD, elements, everything

if TYPE_CHECKING:
    from graph.neo4j import Address, Connection

pytestmark = pytest.mark.neo4j

WRITING = (
    "CREATE (n) RETURN n",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) DETACH DELETE n",
    "MERGE (n:Actor {id: 'neuf'}) RETURN n",
    "MATCH (n) REMOVE n:Actor",
    "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n",
    "UNWIND [1] AS x CALL { CREATE (n) } IN TRANSACTIONS",
    "FOREACH (x IN [1] | CREATE ({a: x}))",
    "CREATE INDEX FOR (n:Actor) ON (n.x)",
    "DROP CONSTRAINT maillage_id",
    "CREATE USER intrus SET PASSWORD 'motdepasse'",
    "/* MATCH */ CREATE (n) // RETURN n",
    "CYPHER 5 CREATE (n)",
    "EXPLAIN CREATE (n)",
    "PROFILE CREATE (n)",
    "MATCH (n) RETURN n; CREATE (m)",
    "MATCH (n) RETURN n UNION CREATE (n) RETURN n",
    "CALL db.createLabel('x')",
)
REACHING_OUT = (
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "RETURN [x IN [1] WHERE EXISTS { LOAD /**/ CSV FROM 'http://127.0.0.1/x' AS l RETURN l } | x]",
    r"L\u004FAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "CALL dbms.listConfig() YIELD name, value RETURN name, value",
    "CALL dbms.killConnection('bolt-1')",
    "RETURN [x IN [1] WHERE EXISTS { CALL dbms.listConfig() YIELD name RETURN name } | x]",
    "RETURN COLLECT { CALL db.ping() YIELD success RETURN success }",
    "CALL `db`.`ping`()",
    "call /* */ db . clearQueryCaches ( )",
    "SHOW TRANSACTIONS",
    "SHOW USERS",
    "SHOW SETTINGS YIELD name, value RETURN name, value",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "USE system SHOW USERS",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'motdepasse'",
)


@pytest.mark.parametrize("text", [*WRITING, *REACHING_OUT])
def test_what_does_more_than_read_is_refused_and_changes_nothing(
    text: str, connection: Connection, address: Address
) -> None:
    push(connection, elements())
    before = everything(connection)
    with pytest.raises(InputError):
        run_on_server(address, text)
    assert everything(connection) == before


@pytest.mark.parametrize(
    "text",
    [
        "MATCH (n) WHERE n.name <> 'CALL db.ping()' RETURN count(n)",
        "RETURN \"LOAD CSV FROM 'x'\" AS x",
        "MATCH (load {id: 'x'}) RETURN load.csv // LOAD CSV",
        "RETURN 1 AS `CALL db.ping()`",
        "CALL db.labels() YIELD label RETURN label ORDER BY label",
        "CALL { RETURN 1 AS x } RETURN x",
        "CALL () { MATCH (a:Actor) RETURN a ORDER BY a.id LIMIT 1 } RETURN a.name",
    ],
)
def test_what_only_looks_like_it_is_answered(text: str, address: Address) -> None:
    assert run_on_server(address, text).columns


def test_things_come_without_our_marks(connection: Connection, address: Address) -> None:
    push(connection, elements())
    ((node, link, path),) = run_on_server(address, "MATCH p = (a:PTCE)-[r:PARTNERS_WITH]->(b) RETURN a, r, p").rows
    assert isinstance(node, Node)
    assert (node.id, node.labels) == ("actor:un", ("Actor", "PTCE"))
    assert node.properties == {"aliases": [], "id": "actor:un", "kinds": ["ptce"], "name": "Un"}
    assert isinstance(link, Relationship)
    assert (link.start, link.type, link.end) == ("actor:un", "PARTNERS_WITH", "actor:odd")
    assert link.properties == {"confidence": 0.8, "quotes": [ODD]}
    assert isinstance(path, Path)
    assert [each.id for each in path.nodes] == ["actor:un", "actor:odd"]


def test_a_relationship_alone_names_its_ends(connection: Connection, address: Address) -> None:
    push(connection, elements())
    ((links,),) = run_on_server(address, "MATCH ()-[r:BASED_IN]->() RETURN collect({r: [r]})").rows
    assert (links[0]["r"][0].start, links[0]["r"][0].end) == ("actor:un", "territory:t")


def test_values_are_those_of_the_embedded_engine(address: Address) -> None:
    text = (
        "RETURN duration('P1Y2M3DT-0.5S') AS a, date('2020-02-03') AS b, datetime('2020-02-03T10:00:00Z') AS c, "
        "localtime('10:30') AS d, point({x: 1, y: 2}) AS e, {a: [1, 2.5, null, true]} AS f"
    )
    assert run_on_server(address, text).rows[0] == (
        Duration(14, 3, -1, 500_000_000),
        datetime.date(2020, 2, 3),
        datetime.datetime(2020, 2, 3, 10, tzinfo=datetime.UTC),
        datetime.time(10, 30),
        Point(7203, (1.0, 2.0)),
        {"a": [1, 2.5, None, True]},
    )


def test_dates_of_relationships_are_dates(connection: Connection, address: Address) -> None:
    dated = [*elements()[:2], Edge("actor:un", "actor:odd", "FUNDS", {"since": "2019-05", "until": "2020"})]
    push(connection, dated)
    found = run_on_server(address, "MATCH ()-[r:FUNDS]->() WHERE r.since > date('2019-04-30') RETURN r.since, r.until")
    assert found.rows == ((datetime.date(2019, 5, 1), datetime.date(2020, 1, 1)),)
    assert push(connection, dated).changed_nothing


def test_parameters_are_values(connection: Connection, address: Address) -> None:
    push(connection, elements())
    text = "MATCH (n:Actor) WHERE n.name = $name RETURN n.id"
    assert run_on_server(address, text, {"name": ODD}).rows == (("actor:odd",),)
    assert run_on_server(address, text, {"name": "x' OR true RETURN n //"}).rows == ()


def test_rows_are_cut_at_the_limit_and_it_is_said(address: Address) -> None:
    found = run_on_server(address, "UNWIND range(1, 100000) AS x RETURN x", limit=3)
    assert found.rows == ((1,), (2,), (3,))
    assert found.more
    assert not run_on_server(address, "UNWIND range(1, 3) AS x RETURN x", limit=3).more


@pytest.mark.parametrize(
    "text",
    [
        "UNWIND range(1, 10000000) AS x UNWIND range(1, 1000000) AS y RETURN sum(x * y)",
        "RETURN reduce(s = 0, x IN range(1, 1000000000) | s + x)",
    ],
)
def test_a_query_ends_when_its_time_is_over(text: str, address: Address) -> None:
    start = time.monotonic()
    with pytest.raises(InputError, match="arrêtée après 1 s"):
        run_on_server(address, text, timeout=1)
    assert time.monotonic() - start < 10
    assert run_on_server(address, "RETURN 1 AS one").rows == ((1,),)


def test_a_mistake_is_shown_where_it_is(address: Address) -> None:
    with pytest.raises(InputError, match="RETRUN"):
        run_on_server(address, "MATCH (n) RETRUN n")
    with pytest.raises(InputError, match=r"\bx\b"):
        run_on_server(address, "RETURN $x")
