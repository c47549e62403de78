"""Run a user's Cypher query: reading only, ended when its time is over, cut at a number of rows that is said.

The query runs in a process of its own (`queries.cypher_child`), which can be ended whatever it does and whose memory
is bounded. Starting it and loading the graph costs 0.2 s on a graph of 20,000 nodes.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.cypher.engine import CypherResult
from graph.cypher.messages import TOO_BIG, TOO_LONG, CypherError
from graph.errors import StoreError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CypherResult", "run_cypher"]

TIMEOUT = 30.0
LIMIT = 1000
MEGABYTES = 4096
ATTEMPTS = 3
GRACE = 2.0
"""Seconds that the process may take to start and reply, beside the time of the query."""
BYTES_A_SECOND = 5_000_000
"""What a slow machine loads of the view in a second, at the least."""

FAILED = Phrase(
    fr="La requête n'a pas pu être menée à bout. Le moteur dit : {reason}",
    en="The query could not be completed. The engine says: {reason}",
)


def run_cypher(
    path: Path,
    text: str,
    parameters: Mapping[str, Any] | None = None,
    timeout: float = TIMEOUT,
    limit: int = LIMIT,
) -> CypherResult:
    """Run one query on the graph at ``path`` and return what it answers.

    ``parameters`` are values, not text: strings, numbers, lists, maps, dates.

    Raises
    ------
    InputError
        When the text is no reading query, has a mistake, asks for what is not answered here as on Neo4j, or takes
        longer than ``timeout`` seconds.
    StoreError
        When the graph is missing or cannot be read.
    """
    for _ in range(ATTEMPTS):
        reply = _attempt(path, text, dict(parameters or {}), timeout, limit)
        if isinstance(reply, CypherError):
            raise reply
        if reply is not None:
            return reply
    raise StoreError(FAILED, reason="views")


def _attempt(
    path: Path, text: str, parameters: dict[str, Any], timeout: float, limit: int
) -> CypherResult | CypherError | None:
    from graph.cypher.view import memory_graph, prepared_view

    view = prepared_view(path)
    if view is None:
        from graph.cypher.engine import run

        return run(memory_graph(path), text, parameters, timeout, limit)
    return _reply(
        {
            "view": view,
            "text": text,
            "parameters": parameters,
            "seconds": timeout,
            "limit": limit,
            "megabytes": MEGABYTES,
        },
        timeout,
    )


def _reply(request: dict[str, Any], timeout: float) -> CypherResult | CypherError | None:
    """Return the reply of a process of its own; None when the graph was changed before it had read it."""
    command = [sys.executable, "-P", "-m", "queries.cypher_child"]
    allowed = timeout + GRACE + _size(request["view"]) / BYTES_A_SECOND
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    try:
        done = subprocess.run(  # noqa: S603 - our own module, run by our own interpreter
            command,
            input=pickle.dumps(request),
            capture_output=True,
            timeout=allowed,
            check=False,
            env=environment,
        )
    except subprocess.TimeoutExpired as error:
        raise CypherError(TOO_LONG, seconds=timeout) from error
    if done.returncode != 0:
        last_line = (done.stderr.decode(errors="replace").strip().splitlines() or [f"exit {done.returncode}"])[-1]
        if "MemoryError" in last_line:
            raise CypherError(TOO_BIG, megabytes=request["megabytes"])
        raise StoreError(FAILED, reason=last_line)
    reply: CypherResult | CypherError | None = pickle.loads(done.stdout)  # noqa: S301 - from the process started above
    return reply


def _size(view: Path) -> int:
    return view.stat().st_size if view.exists() else 0
