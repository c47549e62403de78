"""Every named question, asked of one scene on each engine: it answers, and all engines answer alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.neo4j import Address, connected, push
from graph.neo4j.reader import ServerReader
from graph.reading import open_reader
from graph.view import property_graph
from queries.ask import ask
from queries.questions import library
from tests.queries.conftest import stored
from tests.queries.question_scene import CASES, question_scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from graph.answer import Answer
    from tests.neo4j_server.running import RunningServer

    Asking = Callable[[str], Answer]

QUESTIONS = library().questions
TWINS = [name for name in QUESTIONS if len(QUESTIONS[name].texts) > 1]
ON_NEO4J = [pytest.param(name, "neo4j", marks=pytest.mark.neo4j) for name in QUESTIONS]
FORGET = "MATCH (n:Maillage) DETACH DELETE n"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("library") / "maillage.graph"
    stored(path, question_scene())
    return path


@pytest.fixture(scope="module")
def on_neo4j(neo4j_server: RunningServer, graph: Path) -> Iterator[Asking]:
    address = Address(neo4j_server.uri, neo4j_server.user, neo4j_server.password)
    with connected(address) as connection:
        connection.write(FORGET)
        push(connection, property_graph(open_reader(graph)))
        reader = ServerReader(connection)
        yield lambda name: ask(address, reader, QUESTIONS[name], CASES[name][0]).answer
        connection.write(FORGET)


def embedded(graph: Path, name: str) -> Answer:
    return ask(graph, open_reader(graph), QUESTIONS[name], CASES[name][0]).answer


def in_sparql(graph: Path, name: str) -> Answer:
    return ask(graph, open_reader(graph), QUESTIONS[name], CASES[name][0], engine="sparql").answer


def test_every_question_has_a_case_and_most_have_a_twin() -> None:
    assert set(CASES) == set(QUESTIONS)
    assert len(QUESTIONS) >= 25
    assert len(TWINS) >= 15
    assert library().problems == ()


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_answers_what_the_scene_says(graph: Path, name: str) -> None:
    answer = embedded(graph, name)
    assert CASES[name][1] in repr(answer.rows)
    assert not answer.more
    assert len(set(map(repr, answer.rows))) == len(answer.rows)


@pytest.mark.parametrize(("name", "engine"), [*((name, "sparql") for name in TWINS), *ON_NEO4J])
def test_all_engines_answer_alike(graph: Path, name: str, engine: str, request: pytest.FixtureRequest) -> None:
    expected = embedded(graph, name)
    if engine == "sparql":
        found = in_sparql(graph, name)
    else:
        asking: Asking = request.getfixturevalue("on_neo4j")
        found = asking(name)
    assert found.columns == expected.columns
    assert found.rows == expected.rows
