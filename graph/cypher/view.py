"""The property graph of a graph folder in memory, kept in a cache that follows the published state.

The cache is a file in the folder's ``views``, named after the state it was made from: readers of different states do
not disturb each other, and a file is there whole or not at all. It can be deleted at any time.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import ontology
from graph.cypher.memory import MemoryGraph
from graph.dates import dated
from graph.folder import published_state

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.view import Edge, Node

FORMAT = 2
"""Raised when what the cache holds changes."""

KINDS = Path(ontology.__file__).with_name("kinds.ttl")
"""What the labels of kinds come from: when it changes, so does the view."""


def memory_graph(path: Path) -> MemoryGraph:
    """Return the published property graph of the graph folder at ``path``, from the cache when it is of this state.

    Raises
    ------
    StoreError
        When the graph is missing or cannot be read.
    """
    with view_file(path) as file, contextlib.suppress(OSError, EOFError, ValueError, TypeError):
        return MemoryGraph.loads(file.read_bytes())
    return _built(path)


@contextlib.contextmanager
def view_file(path: Path) -> Iterator[Path]:
    """Give the file of the published state's view: the cache, made if it is missing.

    Where the folder cannot be written it is another file, which lasts as long as it is needed.

    Raises
    ------
    StoreError
        When the graph is missing or cannot be read.
    """
    cache = _cache_file(path)
    if os.access(cache, os.R_OK):
        yield cache
        return
    data = _built(path).dumps()
    try:
        _write(cache, data, like=path / "current")
    except OSError:
        with tempfile.NamedTemporaryFile(prefix="maillage-") as file:
            file.write(data)
            file.flush()
            yield Path(file.name)
    else:
        yield cache


def _cache_file(path: Path) -> Path:
    engine = f"{FORMAT}.{marshal.version}.{sys.version_info.major}{sys.version_info.minor}"
    labels = hashlib.sha256(KINDS.read_bytes()).hexdigest()[:8]
    return path / "views" / f"cypher-{engine}-{labels}-{published_state(path)}"


def _built(path: Path) -> MemoryGraph:
    from graph.reading import open_reader
    from graph.view import property_graph

    return graph_of(property_graph(open_reader(path)))


def graph_of(elements: Iterable[Node | Edge]) -> MemoryGraph:
    """Return nodes and edges, nodes first, as a graph to query; ``since`` and ``until`` become dates."""
    from graph.view import Node

    graph, known = MemoryGraph(), {}
    for element in elements:
        if isinstance(element, Node):
            known[element.id] = graph.add_node(element.labels, element.properties)
        else:
            graph.add_relationship(element.type, known[element.start], known[element.end], dated(element.properties))
    return graph


def _write(cache: Path, data: bytes, *, like: Path) -> None:
    """Write the cache whole, readable by those who may read ``like``, then remove those of older states."""
    cache.parent.mkdir(exist_ok=True)
    descriptor, draft = tempfile.mkstemp(prefix=".draft-", dir=cache.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        shutil.copymode(like, draft)
        Path(draft).replace(cache)
    except OSError:
        Path(draft).unlink(missing_ok=True)
        raise
    for other in cache.parent.glob("cypher-*"):
        if other != cache:
            other.unlink(missing_ok=True)
