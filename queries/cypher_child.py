"""The process that runs one user query in Cypher, so that it can be ended and cannot take all memory.

Run as a module by `queries.cypher`. It reads one request, pickled, from standard input and writes one pickled reply
to standard output; both sides are this program.
"""

from __future__ import annotations

import gc
import pickle
import signal
import sys
from typing import TYPE_CHECKING, Any

from graph.cypher.engine import run
from graph.cypher.memory import MemoryGraph
from graph.cypher.messages import TOO_BIG, TOO_LONG, CypherError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.cypher.engine import CypherResult


LOADING = 60
"""Seconds of processor that starting and loading the graph may take beside the query."""


def main() -> None:
    """Answer the one request."""
    gc.disable()  # it would look through a million lasting objects again and again
    request: dict[str, Any] = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    reply = _answer(request)
    pickle.dump(reply, sys.stdout.buffer, protocol=5)


def _answer(request: dict[str, Any]) -> CypherResult | CypherError | None:
    """Return the answer, or None when the view has gone or is damaged: it is to be made again."""
    try:
        _limit(request["seconds"], request["megabytes"])
        graph = _loaded(request["view"])
        if graph is None:
            return None
        _end_after(request["seconds"])
        return run(graph, request["text"], request["parameters"], request["seconds"], request["limit"])
    except CypherError as error:
        return error
    except MemoryError:
        return CypherError(TOO_BIG, megabytes=request["megabytes"])


def _loaded(view: Path) -> MemoryGraph | None:
    try:
        return MemoryGraph.loads(view.read_bytes())
    except (OSError, EOFError, ValueError, TypeError):
        view.unlink(missing_ok=True)
        return None


def _end_after(seconds: float) -> None:
    """Raise in the midst of whatever runs when the time is over, a regular expression included."""

    def stop(*_: object) -> None:
        raise CypherError(TOO_LONG, seconds=seconds)

    if hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, stop)
        signal.setitimer(signal.ITIMER_REAL, seconds)


def _limit(seconds: float, megabytes: int) -> None:
    """Let the system end this process if the one that started it is no longer there to do so, and bound its memory."""
    try:
        import resource
    except ImportError:
        return
    processor = int(seconds) + LOADING
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor + 1))
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


if __name__ == "__main__":
    main()
