"""What was pushed answers as the graph folder does: each look-up, and the questions made of them."""

from __future__ import annotations

import datetime
import itertools
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.errors import ServerError
from graph.neo4j import push
from graph.neo4j.reader import ServerReader
from graph.reading import GraphReader, open_reader
from graph.view import property_graph
from queries.lookup import find_entity, find_place
from queries.meet import meet
from queries.path import find_paths
from tests.graph.records import ARDECHE, actor, record, small_corpus
from tests.neo4j_server.conftest import FORGET, ODD
from tests.queries.conftest import stored
from tests.queries.scene import scene

if TYPE_CHECKING:
    from graph.lookups import Lookups
    from graph.neo4j import Connection
    from tests.neo4j_server.running import RunningServer

pytestmark = pytest.mark.neo4j

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 1, 15)


@pytest.fixture(scope="module")
def graph_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph with hubs, symmetric links, several sources of one link, dates, and a name that is data."""
    path = tmp_path_factory.mktemp("asked") / "maillage.graph"
    odd = record("odd.txt", (actor(ODD), "ACTIVE_IN", ARDECHE), (actor(ODD, "Élan"), "PARTNERS_WITH", actor("Elan 2")))
    small = [replace(each, source=replace(each.source, key=f"autre/{each.source.key}")) for each in small_corpus()]
    stored(path, [*scene(), *small, odd])
    return path


@pytest.fixture(scope="module")
def folder(graph_path: Path) -> GraphReader:
    return open_reader(graph_path)


@pytest.fixture
def server(connection: Connection, folder: GraphReader) -> ServerReader:
    push(connection, property_graph(folder))
    return ServerReader(connection)


def test_each_look_up_answers_alike(folder: GraphReader, server: ServerReader) -> None:
    entities = list(folder.entities())
    assert len(entities) > 100
    for entity in entities[::3]:
        id_ = entity.id
        found = server.entity(id_)
        assert found is not None
        told = {**entity.identifiers, **entity.attributes}
        assert found == replace(entity, mentions=(), identifiers={}, attributes=found.attributes)
        assert {name: _number(value) for name, value in found.attributes.items()} == {
            name: _number(value) for name, value in told.items()
        }
        assert server.degree(id_) == folder.degree(id_)
        assert server.naming(id_, 0.8) == folder.naming(id_, 0.8)
        if entity.type == "Territory":
            assert server.containing(id_) == folder.containing(id_)
            assert server.contained(id_) == folder.contained(id_)


def _number(value: str) -> object:
    """Return a number as such: a server gives back the number and not how it was written."""
    try:
        return float(value)
    except ValueError:
        return value


@pytest.mark.parametrize("direction", ["both", "out", "in"])
@pytest.mark.parametrize("predicates", [None, ("PARTNERS_WITH", "FUNDS"), ("WITHIN",)])
@pytest.mark.parametrize("limit", [None, 2])
def test_links_are_the_same_with_their_evidence(
    folder: GraphReader, server: ServerReader, direction: str, predicates: tuple[str, ...] | None, limit: int | None
) -> None:
    some = [*itertools.islice(folder.ids(), 0, None, 7), "actor:fonds-continental", "actor:ronalpia", "actor:absent"]
    for id_ in some:
        wanted = folder.links(id_, predicates, direction, limit)  # type: ignore[arg-type]
        assert server.links(id_, predicates, direction, limit) == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["Ronalpia", "RONALPIA", "elan", ODD, "Incubalp", "fonds", "xyzzy", "actor:ronalpia"])
def test_names_are_found_alike(folder: GraphReader, server: ServerReader, text: str) -> None:
    def shown(reader: Lookups) -> list[tuple[str, float, str]]:
        found = reader.find(text, types=("Actor", "Programme"))
        return [(match.entity.id, match.score, match.matched_name) for match in found]

    assert shown(server) == shown(folder)


def test_meetings_are_the_same(folder: GraphReader, server: ServerReader) -> None:
    def asked(reader: Lookups, place: str, seeker: str | None) -> object:
        entity = find_entity(reader, seeker).entity if seeker else None
        return meet(reader, find_place(reader, place), entity, today=TODAY).as_json()

    for place, seeker in (("Ardèche", "Fondation du Versant"), ("Aubenas", None), ("Drôme", "Fondation ARHM")):
        wanted = asked(folder, place, seeker)
        assert isinstance(wanted, dict)
        assert wanted["suggestions"] != []
        assert asked(server, place, seeker) == wanted


def test_paths_are_the_same(folder: GraphReader, server: ServerReader) -> None:
    def asked(reader: Lookups) -> dict[str, object]:
        ends = [find_entity(reader, name).entity for name in ("Fondation du Versant", "L’Atelier du Col")]
        return find_paths(reader, *ends, today=TODAY).as_json()

    assert asked(folder)["introductions"] != []
    assert asked(server) == asked(folder)


def test_what_others_added_is_not_seen(connection: Connection, folder: GraphReader, server: ServerReader) -> None:
    connection.write("MATCH (a:Maillage {id: 'actor:ronalpia'}) SET a.note = 'x' CREATE (:OfATest)-[:FUNDS]->(a)")
    connection.write("MATCH (a:Maillage {id: 'actor:ronalpia'}), (b:Maillage:Programme) CREATE (a)-[:FUNDS]->(b)")
    connection.write("CREATE (:OfATest:Actor {id: 'actor:a-moi', name: 'À moi'})")
    found = server.entity("actor:ronalpia")
    assert found is not None
    assert "note" not in found.attributes
    assert server.links("actor:ronalpia") == folder.links("actor:ronalpia")
    assert server.degree("actor:ronalpia") == folder.degree("actor:ronalpia")
    assert server.entity("actor:a-moi") is None
    assert server.named("amoi") == []


def test_a_server_without_a_graph_of_ours_is_told(connection: Connection) -> None:
    with pytest.raises(ServerError, match="neo4j push"):
        ServerReader(connection)


CYPHER = "MATCH (a:Actor)-[r]->(b) RETURN a, type(r), r.quotes, r.since, b.name ORDER BY a.id, type(r), b.id"


@pytest.mark.parametrize(
    "question",
    [["cypher", CYPHER], ["meet", "Ardèche", "--for", "Fondation du Versant"], ["path", "ARHM", "Ronalpia"]],
)
def test_commands_ask_the_server(
    connection: Connection, graph_path: Path, folder: GraphReader, neo4j_server: RunningServer, question: list[str]
) -> None:
    push(connection, property_graph(folder))

    def asked(graph: Path, *more: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "maillage", "--graph", str(graph), *question, "--format", "json", *more]
        variables = {**neo4j_server.environment, "PYTHONPATH": str(ROOT)}
        return subprocess.run(command, env=variables, capture_output=True, text=True, check=False)

    here, there = asked(graph_path), asked(graph_path / "absent", "--on", neo4j_server.uri)
    assert (there.returncode, there.stderr) == (here.returncode, here.stderr)
    assert json.loads(there.stdout) == json.loads(here.stdout)
    connection.write(FORGET)
    assert asked(graph_path).stdout == here.stdout
    if question[0] != "cypher":  # a query may be about what others have there
        assert "neo4j push" in asked(graph_path, "--on", neo4j_server.uri).stderr
