"""One endpoint for the tests that only ask, and the graphs behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from graph import folder
from graph.store import GraphStore
from tests.endpoint.serving import serving
from tests.queries.scene import scene

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.endpoint.serving import Server

DATA = "http://kasei.us/2009/09/sparql/data/data{}.rdf"
"""The graphs that the protocol tests of W3C are about: each states that it is a document."""


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("endpoint") / "maillage.graph"
    with GraphStore.open_writer(path) as store:
        for record in scene():
            store.put(record)
    return path


@pytest.fixture(scope="session")
def server(graph: Path) -> Iterator[Server]:
    with serving(graph, "--timeout", "2", "--allow-origin", "https://yasgui.example") as running:
        yield running


@pytest.fixture(scope="session")
def w3c(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    path = tmp_path_factory.mktemp("w3c") / "maillage.graph"
    folder.prepare(path)
    snapshot = folder.next_snapshot(path)
    store = ox.Store(str(snapshot))
    a, document = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), "http://xmlns.com/foaf/0.1/Document"
    graphs = [ox.NamedNode(DATA.format(number)) for number in range(4)]
    store.extend(ox.Quad(graph, a, ox.NamedNode(document), graph) for graph in graphs)
    store.flush()
    del store
    folder.publish(path, snapshot, "w3c")
    with serving(path) as running:
        yield running
