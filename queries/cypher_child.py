"""The process that runs one user query in Cypher, so that it can be ended and cannot take all memory.

Run as a module by `queries.cypher`. It reads one request, pickled, from standard input and writes one pickled reply
to standard output; both sides are this program.
"""

from __future__ import annotations

import pickle
import sys
from typing import TYPE_CHECKING, Any

from graph.cypher.engine import run
from graph.cypher.memory import MemoryGraph
from graph.cypher.messages import TOO_BIG, CypherError

if TYPE_CHECKING:
    from graph.answer import Answer


def main() -> None:
    """Answer the one request."""
    request: dict[str, Any] = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that started this one
    reply = _answer(request)
    pickle.dump(reply, sys.stdout.buffer, protocol=5)


def _answer(request: dict[str, Any]) -> Answer | CypherError | None:
    """Return the answer, or None when the view has gone: the graph was changed meanwhile."""
    try:
        _limit(request["seconds"], request["megabytes"])
        graph = MemoryGraph.loads(request["view"].read_bytes())
        return run(graph, request["text"], request["parameters"], request["seconds"], request["limit"])
    except CypherError as error:
        return error
    except FileNotFoundError:
        return None
    except MemoryError:
        return CypherError(TOO_BIG, megabytes=request["megabytes"])


def _limit(seconds: float, megabytes: int) -> None:
    """Let the system end this process if the one that started it is no longer there to do so, and bound its memory."""
    try:
        import resource
    except ImportError:
        return
    processor = int(seconds) + 5
    resource.setrlimit(resource.RLIMIT_CPU, (processor, processor + 1))
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


if __name__ == "__main__":
    main()
