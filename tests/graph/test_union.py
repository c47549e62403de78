"""The view that SPARQL reads: made once for each state, by one process, also where the graph may not be written to."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.errors import StoreError
from graph.folder import published_folder
from graph.store import GraphStore
from graph.union import union_folder
from tests.graph.records import actor, record


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    link = (actor("Fondation du Versant"), "FUNDS", actor("Courant Vif"))
    with GraphStore.open_writer(tmp_path / "g") as store:
        store.put(record("a.txt", link))
        store.put(record("b.txt", link))
    return tmp_path / "g"


def triples(folder: Path) -> set[ox.Triple]:
    store = ox.Store.read_only(str(folder))
    found = [quad.triple for quad in store.quads_for_pattern(None, None, None, ox.DefaultGraph())]
    assert len(found) == len(set(found))
    return set(found)


def test_the_default_graph_is_the_union_and_the_named_graphs_are_there(graph: Path) -> None:
    named = list(ox.Store.read_only(str(published_folder(graph))))
    view = union_folder(graph)
    assert triples(view) == {quad.triple for quad in named}
    assert len(named) > len(triples(view))
    assert set(named) < set(ox.Store.read_only(str(view)))


def test_the_published_files_stay_as_they_were(graph: Path) -> None:
    before = {path: path.read_bytes() for path in published_folder(graph).iterdir()}
    union_folder(graph)
    assert {path: path.read_bytes() for path in published_folder(graph).iterdir()} == before


def test_it_is_made_once(graph: Path) -> None:
    first = union_folder(graph)
    made = first.stat().st_mtime_ns
    assert union_folder(graph) == first
    assert first.stat().st_mtime_ns == made


def test_several_at_once_make_one(graph: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        found = set(threads.map(union_folder, [graph] * 8))
    assert len(found) == 1
    assert [path.name for path in (graph / "views" / "sparql").iterdir() if path.is_dir()] == [found.pop().name]


def test_what_an_interrupted_one_left_is_taken_away(graph: Path) -> None:
    leftover = graph / "views" / "sparql" / "draft-1-x"
    leftover.mkdir(parents=True)
    (leftover / "000001.sst").write_text("half", encoding="utf-8")
    union_folder(graph)
    assert not leftover.exists()


def test_without_hard_links_files_are_copied(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", refused)
    assert triples(union_folder(graph))


def test_where_it_may_not_write_the_view_is_elsewhere(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Path.mkdir

    def refused(path: Path, *arguments: object, **options: object) -> None:
        if graph in path.parents:
            raise OSError(errno.EROFS, "read-only")
        made(path, *arguments, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "mkdir", refused)
    view = union_folder(graph)
    assert graph not in view.parents
    assert triples(view)
    assert union_folder(graph) == view


def test_a_full_disk_is_said(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("shutil.copytree", full)
    with pytest.raises(StoreError, match="disque est plein"):
        union_folder(graph)
