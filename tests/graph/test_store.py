"""Writing: putting twice changes nothing, order does not matter, a source replaces only itself, readers do not wait."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import StoreError
from graph.export.jsonl import lines
from graph.store import GraphStore, open_reader, published_folder, published_state
from ontology.language import Lang
from tests.graph.records import ARDECHE, RONALPIA, VIVANTS, record, small_corpus

if TYPE_CHECKING:
    from pathlib import Path

    from graph.model import SourceRecord


def written(path: Path, *records: SourceRecord) -> str:
    """What is exported of a graph once the records were put."""
    with GraphStore.open_writer(path) as store:
        for each in records:
            store.put(each)
    return exported(path)


def exported(path: Path) -> str:
    return "\n".join(lines(open_reader(path)))


def put_and_be_interrupted(path: Path, record: SourceRecord) -> None:
    with GraphStore.open_writer(path) as store:
        store.put(record)
        raise KeyboardInterrupt


def test_putting_the_same_record_twice_changes_nothing(tmp_path: Path) -> None:
    first = written(tmp_path / "g", *small_corpus())
    state, folder = published_state(tmp_path / "g"), published_folder(tmp_path / "g")
    with GraphStore.open_writer(tmp_path / "g") as store:
        assert [store.put(each) for each in small_corpus()] == [False, False, False]
    assert exported(tmp_path / "g") == first
    assert (published_state(tmp_path / "g"), published_folder(tmp_path / "g")) == (state, folder)


@given(
    st.lists(st.sampled_from(range(3)), min_size=1, max_size=6), st.permutations(range(3)), st.sets(st.integers(0, 8))
)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_ingestion_does_not_matter(
    tmp_path_factory: pytest.TempPathFactory, before: list[int], order: list[int], settle_after: set[int]
) -> None:
    corpus = small_corpus()
    undisturbed = written(tmp_path_factory.mktemp("one") / "g", *corpus)
    path = tmp_path_factory.mktemp("other") / "g"
    with GraphStore.open_writer(path) as store:
        for step, number in enumerate([*before, *order]):
            store.put(corpus[number])
            if step in settle_after:
                store.settle()
    assert exported(path) == undisturbed


def test_a_changed_source_replaces_its_own_statements_only(tmp_path: Path) -> None:
    guide, page, report = small_corpus()
    changed = record("page.txt", (RONALPIA, "ACTIVE_IN", ARDECHE))
    written(tmp_path / "g", guide, page, report)
    assert written(tmp_path / "g", changed) == written(tmp_path / "fresh", guide, changed, report)
    assert "page.txt : Fondation" not in exported(tmp_path / "g")


def test_a_dropped_source_leaves_nothing(tmp_path: Path) -> None:
    guide, page, report = small_corpus()
    written(tmp_path / "g", guide, page, report)
    with GraphStore.open_writer(tmp_path / "g") as store:
        assert store.drop("page.txt")
        assert not store.drop("page.txt")
    assert exported(tmp_path / "g") == written(tmp_path / "fresh", guide, report)
    with GraphStore.open_writer(tmp_path / "g") as store:
        assert not [quad for quad in store.store if "page-txt" in str(quad)]


def test_dropping_everything_leaves_an_empty_graph(tmp_path: Path) -> None:
    written(tmp_path / "g", *small_corpus())
    with GraphStore.open_writer(tmp_path / "g") as store:
        for key in store.sources():
            store.drop(key)
    assert exported(tmp_path / "g") == ""


def test_sources_are_told_with_what_they_were_read_from(tmp_path: Path) -> None:
    with GraphStore.open_writer(tmp_path / "g") as store:
        guide = small_corpus()[0]
        store.put(guide)
        assert store.sources() == {"guide.txt": f"{guide.source.sha256}+by-hand-1"}
        found = store.record("guide.txt")
        assert found is not None
        assert found.source == guide.source
        assert store.record("other.txt") is None


def test_a_reader_sees_the_last_finished_ingestion(tmp_path: Path) -> None:
    before = written(tmp_path / "g", small_corpus()[0])
    with GraphStore.open_writer(tmp_path / "g") as store:
        store.put(small_corpus()[1])
        reader = open_reader(tmp_path / "g")
        assert exported(tmp_path / "g") == before
    assert exported(tmp_path / "g") != before
    assert "\n".join(lines(reader)) == before


def test_a_reader_outlives_the_next_publication(tmp_path: Path) -> None:
    before = written(tmp_path / "g", small_corpus()[0])
    reader = open_reader(tmp_path / "g")
    written(tmp_path / "g", small_corpus()[1])
    assert "\n".join(lines(reader)) == before


def test_old_snapshots_are_forgotten(tmp_path: Path) -> None:
    for number in range(4):
        written(tmp_path / "g", record(f"{number}.txt", (VIVANTS, "ACTIVE_IN", ARDECHE)))
    assert sorted(entry.name for entry in (tmp_path / "g" / "published").iterdir()) == ["3", "4"]


def test_what_an_interrupted_snapshot_left_is_in_nobody_s_way(tmp_path: Path) -> None:
    written(tmp_path / "g", small_corpus()[0])
    for name in ("2", "2.tmp"):
        (tmp_path / "g" / "published" / name).mkdir()
    before = written(tmp_path / "g", small_corpus()[1])
    assert sorted(entry.name for entry in (tmp_path / "g" / "published").iterdir()) == ["1", "2"]
    assert exported(tmp_path / "g") == before


def test_a_second_writer_is_told_who_is_writing(tmp_path: Path) -> None:
    with GraphStore.open_writer(tmp_path / "g"):
        code = f"""
import pathlib
from graph.store import GraphStore
from graph.errors import StoreError
try:
    with GraphStore.open_writer(pathlib.Path({str(tmp_path / "g")!r})):
        print("written")
except StoreError as error:
    print(error)
"""
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    import os

    assert "Un autre processus" in done.stdout
    assert str(os.getpid()) in done.stdout


@pytest.mark.parametrize(
    ("prepare", "message"),
    [
        ({}, "There is no graph"),
        ({"format": "maillage graph 99\n"}, "has the format “maillage graph 99”"),
        ({"format": "maillage graph 1\n"}, "has never been finished"),
        ({"format": "maillage graph 1\n", "current": '{"snapshot": "7", "state": ""}'}, "cannot be read"),
        ({"format": "maillage graph 1\n", "current": "half a wo"}, "cannot be read"),
        ({"format": b"\xff\xfe\x00"}, "cannot be read"),
    ],
)
def test_what_cannot_be_read_is_said_clearly(tmp_path: Path, prepare: dict[str, str | bytes], message: str) -> None:
    for name, content in prepare.items():
        (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(StoreError) as caught:
        open_reader(tmp_path)
    assert message in caught.value.message(Lang.EN)
    assert str(tmp_path) in caught.value.message(Lang.FR)


def test_a_folder_with_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.odt").write_text("three years of work")
    with pytest.raises(StoreError, match="autre chose qu'un graphe"), GraphStore.open_writer(tmp_path):
        pass
    assert [entry.name for entry in tmp_path.iterdir()] == ["thesis.odt"]


def test_a_graph_of_another_version_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "format").write_text("maillage graph 0\n")
    with pytest.raises(StoreError, match="au format"), GraphStore.open_writer(tmp_path):
        pass


def test_an_interrupted_body_keeps_what_was_put_for_the_next_writer(tmp_path: Path) -> None:
    guide, page, _ = small_corpus()
    before = written(tmp_path / "g", guide)
    with pytest.raises(KeyboardInterrupt):
        put_and_be_interrupted(tmp_path / "g", page)
    assert exported(tmp_path / "g") == before
    with GraphStore.open_writer(tmp_path / "g"):
        pass
    assert exported(tmp_path / "g") == written(tmp_path / "fresh", guide, page)
