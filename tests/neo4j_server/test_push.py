"""A push makes the server state what the graph states, once, whatever was there and whenever it was cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.errors import ServerError
from graph.neo4j import difference, push
from graph.view import Edge, Node
from tests.neo4j_server.conftest import ODD, elements, everything, without

if TYPE_CHECKING:
    from graph.neo4j import Connection

pytestmark = pytest.mark.neo4j


def one(connection: Connection, text: str) -> object:
    """Return the only value that a query answers."""
    return connection.read(text, lambda rows: next(row[0] for row in rows))


def test_all_arrives_with_its_labels_and_without_nulls(connection: Connection) -> None:
    report = push(connection, elements())
    assert (report.nodes["added"], report.links["added"]) == (5, 4)
    assert one(connection, "MATCH (n:Actor:PTCE:Maillage) RETURN n.name") == "Un"
    assert one(connection, "MATCH (n:Commune) RETURN n.population") == 12
    assert one(connection, "MATCH ()-[r:PARTNERS_WITH]->() RETURN 'since' IN keys(r)") is False
    assert one(connection, "MATCH (:Source)<-[:FROM]-(:Passage)-[:MENTIONS]->(a:Actor) RETURN a.id") == "actor:un"


def test_odd_names_are_data(connection: Connection) -> None:
    push(connection, elements())
    assert one(connection, "MATCH (n {id: 'actor:odd'}) RETURN n.aliases") == [ODD, "x"]
    odd = [Node("actor:q", ("Actor", "A`) DETACH DELETE (n"), {"id": "actor:q", "name": ODD, "a`b": "x"})]
    push(connection, [*odd, Edge("actor:q", "actor:q", "T`]->() DELETE (x")])
    assert one(connection, "MATCH (n:Maillage) RETURN count(n)") == 1
    assert one(connection, "MATCH (n:Maillage)-[r]->(n) RETURN type(r)") == "T`]->() DELETE (x"
    assert one(connection, "MATCH (n:Maillage) RETURN n.`a``b`") == "x"


def test_a_second_push_changes_nothing_and_says_so(connection: Connection) -> None:
    assert not push(connection, elements()).changed_nothing
    before = everything(connection)
    report = push(connection, elements())
    assert report.changed_nothing
    assert (report.nodes["same"], report.links["same"]) == (5, 4)
    assert everything(connection) == before


def test_what_is_no_longer_stated_goes_and_what_changed_changes(connection: Connection) -> None:
    push(connection, elements())
    changed = [
        Node("actor:un", ("Actor", "SCIC"), {"id": "actor:un", "name": "Deux"}) if each.id == "actor:un" else each
        for each in without("territory:t")
        if isinstance(each, Node)
    ]
    report = push(connection, [*changed, Edge("actor:un", "actor:odd", "PARTNERS_WITH", {"confidence": 0.9})])
    assert dict(report.nodes) == {"changed": 1, "same": 3, "removed": 1}
    assert dict(report.links) == {"changed": 1, "removed": 3}
    assert one(connection, "MATCH (n {id: 'actor:un'}) RETURN labels(n)") == ["Maillage", "Actor", "SCIC"]
    assert one(connection, "MATCH (n {id: 'actor:un'}) RETURN n.kinds") is None
    assert one(connection, "MATCH ()-[r:PARTNERS_WITH]->() RETURN r.quotes") is None


def test_a_push_equals_one_to_an_empty_server(connection: Connection) -> None:
    push(connection, elements())
    wanted = everything(connection)
    push(connection, without("actor:un"))
    push(connection, elements())
    assert everything(connection) == wanted
    assert push(connection, elements(), wipe=True).nodes["removed"] == 5
    assert everything(connection) == wanted


def test_what_somebody_changed_of_ours_is_put_right(connection: Connection) -> None:
    push(connection, elements())
    wanted = everything(connection)
    connection.write("MATCH (n {id: 'actor:un'}) SET n.name = 'Autre' REMOVE n:PTCE, n.aliases")
    connection.write("MATCH ()-[r:PARTNERS_WITH]->() DELETE r")
    report = push(connection, elements())
    assert (report.nodes["changed"], report.links["added"]) == (1, 1)
    assert everything(connection) == wanted


def test_relationships_that_two_pushes_doubled_become_one(connection: Connection) -> None:
    push(connection, elements())
    wanted = everything(connection)
    connection.write("MATCH (a)-[r:PARTNERS_WITH]->(b) CREATE (a)-[s:PARTNERS_WITH]->(b) SET s = properties(r)")
    push(connection, elements())
    assert everything(connection) == wanted


def test_our_ids_are_unique_and_things_are_indexed(connection: Connection) -> None:
    push(connection, elements())
    constraints = "SHOW CONSTRAINTS YIELD name, labelsOrTypes, properties WHERE name = 'maillage_id' RETURN properties"
    assert one(connection, constraints) == ["id"]
    indexes = "SHOW INDEXES YIELD name, type WHERE name STARTS WITH 'maillage_' AND type = 'RANGE' RETURN count(*)"
    assert one(connection, indexes) == 1 + 2 * 8 + 1


def test_a_node_of_others_under_our_label_and_id_stops_the_push(connection: Connection) -> None:
    connection.write("CREATE (:Maillage {id: 'actor:un', name: 'à moi'})")
    with pytest.raises(ServerError, match="actor:un"):
        push(connection, elements())
    assert one(connection, "MATCH (n) WHERE n.id = 'actor:un' RETURN n.name") == "à moi"


def test_the_difference_is_named_thing_by_thing(connection: Connection) -> None:
    assert len(difference(connection, elements()).added) == 9
    push(connection, elements())
    assert difference(connection, elements()).empty
    connection.write("MATCH (n {id: 'actor:un'}) SET n.name = 'Autre' REMOVE n:PTCE")
    found = difference(connection, [*without("territory:t"), Node("actor:neuf", ("Actor",), {"id": "actor:neuf"})])
    assert found.added == ["actor:neuf"]
    assert found.removed == ["territory:t", ("actor:un", "BASED_IN", "territory:t")]
    assert found.changed == {"actor:un": (":PTCE", "name")}
    assert found.same == 6
