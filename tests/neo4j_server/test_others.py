"""What users of a server added is theirs: neither a push nor a wipe touches it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.neo4j import difference, push
from tests.neo4j_server.conftest import elements, everything, without
from tests.neo4j_server.test_push import one

if TYPE_CHECKING:
    from graph.neo4j import Connection
    from graph.view import Edge, Node

pytestmark = pytest.mark.neo4j

OTHERS = (
    "CREATE (:OfATest:Actor {id: 'actor:un', name: 'mon acteur', maillage: 'fort'})-[:FUNDS]->(:OfATest {name: 'là'})",
    "MATCH (a:Maillage {id: 'actor:un'}) CREATE (:OfATest {name: 'moi'})-[:KNOWS {since: 2020}]->(a)",
    "MATCH (a:Maillage {id: 'actor:un'}), (b:Maillage {id: 'territory:t'}) CREATE (a)-[:BASED_IN {note: 'à moi'}]->(b)",
    "MATCH (a:Maillage {id: 'actor:odd'}) SET a.note = 'rappeler', a:Favori",
    "MATCH ()-[r:PARTNERS_WITH]->() SET r.avis = 'solide'",
)
THEIRS = (
    "MATCH (:OfATest)-[r:FUNDS]->() RETURN type(r)",
    "MATCH (:OfATest {name: 'moi'})-[r:KNOWS]->({id: 'actor:un'}) RETURN r.since",
    "MATCH ({id: 'actor:un'})-[r:BASED_IN {note: 'à moi'}]->({id: 'territory:t'}) RETURN count(r)",
    "MATCH (a:Favori {id: 'actor:odd'}) RETURN a.note",
    "MATCH (:OfATest:Actor {id: 'actor:un'}) RETURN count(*)",
)


def pushed_and_built_upon(connection: Connection) -> list[object]:
    """Push the small graph, let others add to it, and return what they would look up."""
    push(connection, elements())
    for text in OTHERS:
        connection.write(text)
    return [one(connection, text) for text in THEIRS]


@pytest.mark.parametrize("wipe", [False, True])
def test_a_push_again_leaves_what_others_added(connection: Connection, wipe: bool) -> None:
    theirs = pushed_and_built_upon(connection)
    assert theirs == ["FUNDS", 2020, 1, "rappeler", 1]
    before = everything(connection)
    assert difference(connection, elements()).empty
    report = push(connection, elements(), wipe=wipe)
    assert report.changed_nothing is not wipe
    assert report.kept == []
    assert everything(connection) == before


@pytest.mark.parametrize("rest", [[], without("actor:un"), without("actor:odd", "territory:t")])
@pytest.mark.parametrize("wipe", [False, True])
def test_what_is_no_longer_stated_is_emptied_where_others_built(
    connection: Connection, rest: list[Node | Edge], wipe: bool
) -> None:
    theirs = pushed_and_built_upon(connection)
    before = everything(connection)
    report = push(connection, rest, wipe=wipe)
    assert [one(connection, text) for text in THEIRS] == theirs
    assert difference(connection, rest).empty
    assert push(connection, rest).changed_nothing
    stubs = one(connection, "MATCH (n:Maillage) WHERE '(kept)' IN n.maillage_wrote RETURN collect(n.id)")
    assert sorted(stubs) == report.kept != []  # type: ignore[call-overload]
    assert one(connection, "MATCH (n:Maillage) WHERE '(kept)' IN n.maillage_wrote RETURN count(n.name)") == 0
    push(connection, elements())
    assert everything(connection) == before


def test_a_property_that_others_gave_first_stays_theirs(connection: Connection) -> None:
    push(connection, without("territory:t"))
    connection.write("MATCH (n:Maillage {id: 'actor:un'}) SET n.site = 'le mien', n:SCIC")
    found = elements()
    found[0].properties["site"] = "le nôtre"  # type: ignore[index]
    push(connection, found)
    assert one(connection, "MATCH (n:Maillage {id: 'actor:un'}) RETURN n.site") == "le mien"
    assert difference(connection, found).empty
    push(connection, [])
    assert one(connection, "MATCH (n:Maillage:SCIC {id: 'actor:un'}) RETURN n.site") == "le mien"
