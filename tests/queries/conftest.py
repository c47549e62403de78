"""Small graphs, made by hand and really stored, that the questions are asked of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.reading import open_reader
from graph.store import GraphStore
from tests.queries.scene import scene

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from graph.model import SourceRecord
    from graph.reading import GraphReader


def stored(path: Path, records: Iterable[SourceRecord]) -> GraphReader:
    """Store records in a new graph and open it."""
    with GraphStore.open_writer(path) as store:
        for record in records:
            store.put(record)
    return open_reader(path)


@pytest.fixture(scope="session")
def scene_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("scene") / "maillage.graph"
    stored(path, scene())
    return path


@pytest.fixture(scope="session")
def reader(scene_path: Path) -> GraphReader:
    return open_reader(scene_path)
