"""What the embedded engine answers is what a real Neo4j 5.26 answers, or a refusal; nothing is answered otherwise."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.cypher.battery import (
    FILES,
    Answer,
    Question,
    ask_engine,
    ask_server,
    connected,
    golden,
    load_sample,
    questions,
    sample,
    verdict,
)
from tests.neo4j_server.running import running_server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import neo4j

    from graph.cypher.memory import MemoryGraph

LEAST_EQUAL = 0.92


@pytest.fixture(scope="module")
def graph() -> MemoryGraph:
    return sample()


@pytest.fixture(scope="module")
def server() -> Iterator[neo4j.Driver]:
    """A server that holds the sample and nothing else, and nothing of it afterwards."""
    with running_server() as found, connected(found) as driver:
        with driver.session() as session:
            load_sample(session)
        yield driver
        with driver.session() as session:
            session.run("MATCH (n) DETACH DELETE n").consume()


@pytest.mark.parametrize("file", FILES)
def test_answers_are_those_that_neo4j_gave(graph: MemoryGraph, file: str) -> None:
    expected = golden(file)
    asked = list(questions(file))
    assert len(expected) == len(asked), "queries were added or removed: run python -m tests.cypher.ask_neo4j"
    _compare(asked, lambda place, _: expected[place], graph)


@pytest.mark.neo4j
@pytest.mark.slow
def test_answers_are_those_of_a_running_neo4j(graph: MemoryGraph, server: neo4j.Driver) -> None:
    with server.session() as session:
        _compare(list(questions("battery")), lambda _, question: ask_server(session, question), graph)


def test_the_battery_is_large_and_reads() -> None:
    names = [question.name for question in questions("battery")]
    assert len(names) == len(set(names)) > 250


def _compare(asked: list[Question], expect: Callable[[int, Question], Answer], graph: MemoryGraph) -> None:
    counts: Counter[str] = Counter()
    different = []
    for place, question in enumerate(asked):
        expected, found = expect(place, question), ask_engine(graph, question)
        said = verdict(question, expected, found)
        counts[said] += 1
        if said == "different":
            different.append(f"{question.text}\n  expected {str(expected)[:300]}\n  found    {str(found)[:300]}")
    assert not different, "\n".join(different)
    assert counts["equal"] >= LEAST_EQUAL * counts.total(), dict(counts)
