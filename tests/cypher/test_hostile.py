"""Hostile queries through the command's own door: none writes, none outlives its limit, the next one is answered."""

from __future__ import annotations

import contextlib
import hashlib
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.errors import MaillageError
from queries.cypher import run_cypher
from tests.queries.conftest import stored
from tests.queries.scene import scene

if TYPE_CHECKING:
    from collections.abc import Iterator

QUERIES = [
    line.replace("⏎", "\n")
    for line in Path(__file__).with_name("hostile.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
SECONDS = 1.0
LEEWAY = 6.0
"""Seconds beyond the limit that a slow machine may take to start a process and to end it."""
PARAMETERS = {
    "name": "x' OR 1 = 1 DETACH DELETE n //",
    "key": "name}) DELETE n //",
    "label": "Actor",
    "type": "RUNS",
    "map": {"id": "x"},
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("hostile") / "maillage.graph"
    stored(path, scene())
    run_cypher(path, "RETURN 1 AS one")
    before = _contents(path)
    yield path
    assert _contents(path) == before, "a query changed the graph"
    assert run_cypher(path, "RETURN 1 AS one").rows == ((1,),)


def _contents(path: Path) -> dict[str, str]:
    files = sorted(file for file in path.rglob("*") if file.is_file() and file.name != "LOCK")
    return {str(file.relative_to(path)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def test_there_are_a_hundred() -> None:
    assert len(QUERIES) == len(set(QUERIES)) >= 100


@pytest.mark.parametrize("query", QUERIES)
def test_it_neither_writes_nor_outlives_its_limit(path: Path, query: str) -> None:
    start = time.monotonic()
    with contextlib.suppress(MaillageError):
        assert len(run_cypher(path, query, PARAMETERS, timeout=SECONDS, limit=50).rows) <= 50
    assert time.monotonic() - start < SECONDS + LEEWAY


@pytest.mark.parametrize("query", [query for query in QUERIES if " DELETE" in query and not set("$`\\") & set(query)])
def test_what_deletes_is_refused_by_name(path: Path, query: str) -> None:
    with pytest.raises(MaillageError) as refused:
        run_cypher(path, query, PARAMETERS, timeout=SECONDS)
    assert str(refused.value)
