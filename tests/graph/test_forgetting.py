"""A person who is forgotten is nowhere any more: not in facts, quotes, decisions, files or snapshots, nor after reading again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat

from graph.curation import decide, note
from graph.forgetting import digests_of, remember, withheld
from graph.reading import open_reader
from graph.store import GraphStore
from maillage.cli import cli
from tests.graph.records import ARHM, MARIE, RONALPIA, actor, entity, record, small_corpus

if TYPE_CHECKING:
    from pathlib import Path

OTHER_MARIE = entity("Person", "Marie Duprez")
REPORT = record(
    "bilan-2024.txt",
    (entity("Person", "MARIE DUPRÉ", "Mme Dupré"), "WORKS_FOR", ARHM),
    (actor("Fondation Marie-Dupré"), "FUNDS", RONALPIA),
)


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    with GraphStore.open_writer(tmp_path / "g") as store:
        for each in (*small_corpus(), REPORT, record("autre.txt", (OTHER_MARIE, "WORKS_FOR", ARHM))):
            store.put(each)
        store.settle()
        note(store.store, "person:marie-dupre", "À rappeler : Marie Dupré.")
        decide(store.store, "different", "person:marie-dupre", "person:marie-duprez")
    return tmp_path / "g"


def forget(path: Path) -> list[str]:
    with GraphStore.open_writer(path) as store:
        keys = store.forget_person("person:marie-dupre")
    GraphStore.purge(path)
    return keys


def dumped(path: Path) -> str:
    return open_reader(path).store.dump(format=RdfFormat.N_QUADS).decode()  # type: ignore[union-attr]


def persons(path: Path) -> list[str]:
    return [each.id for each in open_reader(path).entities("Person")]


def test_nothing_of_the_person_is_left_and_others_stay(graph: Path) -> None:
    assert "Dupr" in dumped(graph)
    assert forget(graph) == ["bilan-2024.txt", "guide.txt"]
    assert persons(graph) == ["person:marie-duprez"]
    left = dumped(graph).replace("marie-duprez", "").replace("fondation-marie-dupre", "")
    assert "marie-dupre" not in left
    assert "Marie Dupré" not in left
    assert "Mme Dupré" not in left
    assert "rappeler" not in left


def test_an_organisation_keeps_the_name_that_it_bears(graph: Path) -> None:
    forget(graph)
    assert any("Fondation Marie-Dupré" in each.name for each in open_reader(graph).entities("Actor"))


def test_no_file_of_the_graph_tells_the_name(graph: Path) -> None:
    forget(graph)
    assert len(list((graph / "published").iterdir())) == 1
    for file in graph.rglob("*"):
        assert not file.is_file() or "Mme Dupré".encode() not in file.read_bytes(), file


def test_the_person_stays_forgotten_when_documents_are_read_again(graph: Path) -> None:
    forget(graph)
    before = dumped(graph)
    with GraphStore.open_writer(graph) as store:
        assert not store.put(REPORT)
        store.drop("bilan-2024.txt")
        store.put(REPORT)
        store.put(record("nouveau.txt", (MARIE, "WORKS_FOR", ARHM)))
    assert persons(graph) == ["person:marie-duprez"]
    with GraphStore.open_writer(graph) as store:
        store.drop("nouveau.txt")
    assert dumped(graph) == before


def test_who_is_no_more_to_be_forgotten_is_read_again(graph: Path) -> None:
    forget(graph)
    with GraphStore.open_writer(graph) as store:
        assert remember(store.store, digests_of(["marie dupré"]))
        assert not remember(store.store, digests_of(["marie dupré"]))
        store.put(record("nouveau.txt", (MARIE, "WORKS_FOR", ARHM)))
    assert "person:marie-dupre" in persons(graph)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Avec Marie Dupré.", "Avec […]."),
        ("MARIE DUPRÉ et Marie\nDupre", "[…] et […]"),
        ("Marie Duprez, Marie et Dupré", "Marie Duprez, Marie et Dupré"),
        ("", ""),
    ],
)
def test_names_are_withheld_as_whole_words(text: str, left: str) -> None:
    assert withheld(text, digests_of(["Marie Dupré"])) == left


def test_the_command_asks_before_and_takes_persons_and_sources(graph: Path) -> None:
    def run(*arguments: str) -> tuple[int, str]:
        result = CliRunner().invoke(cli, ["--graph", str(graph), "forget", *arguments])
        return result.exit_code, result.output + str(result.exception)

    code, said = run("Marie Dupré")
    assert (code, "--yes" in said) == (1, True)
    assert "person:marie-dupre" in persons(graph)
    assert "bilan-2024.txt, guide.txt" in run("Marie Dupré", "--yes")[1]
    assert persons(graph) == ["person:marie-duprez"]
    assert run("autre.txt", "--yes")[0] == 0
    assert persons(graph) == []
    assert run("Marie Dupré", "--allow")[0] == 0
    assert run("Marie Dupré", "--allow")[0] == 1
    assert run("Ronalpia", "--yes")[0] == 1
