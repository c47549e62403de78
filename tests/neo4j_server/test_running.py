"""The server that the tests start is a Neo4j 5 that answers."""

import pytest

from tests.neo4j_server.running import RunningServer

pytestmark = pytest.mark.neo4j


def test_a_real_server_of_version_5_answers(neo4j_server: RunningServer) -> None:
    from neo4j import GraphDatabase

    with GraphDatabase.driver(neo4j_server.uri, auth=(neo4j_server.user, neo4j_server.password)) as driver:
        agent = driver.get_server_info().agent
        assert agent.startswith("Neo4j/5.")
        assert driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1


def test_the_password_is_not_shown(neo4j_server: RunningServer) -> None:
    assert neo4j_server.password not in repr(neo4j_server)
