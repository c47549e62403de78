"""The process that runs one user query, so that it can be ended: the engine has no time limit and no cancel.

Run as a script by `queries.sparql`; it imports the engine and nothing of maillage (0.04 s to start). It reads one
JSON request on standard input and writes one JSON reply on standard output::

    {"store": path, "query": text, "prefixes": {…}, "limit": rows, "seconds": cpu}
    {"variables": [name…], "rows": [[term or null…]…], "more": bool} | {"truth": bool}
    | {"triples": N-Triples, "more": bool} | {"refused": message} | {"failed": message}

where a term is ``[kind, value, datatype, language]`` and kind is ``uri``, ``bnode``, ``literal`` or ``triple``.
"""

from __future__ import annotations

import itertools
import json
import sys
from typing import Any

import pyoxigraph as ox


def main() -> None:
    """Answer the one request."""
    request = json.load(sys.stdin)
    _limit_processor(request["seconds"])
    try:
        reply = _answer(request)
    except SyntaxError as error:
        reply = {"refused": str(error)}
    except (OSError, ValueError, RuntimeError) as error:
        reply = {"failed": str(error)}
    json.dump(reply, sys.stdout)


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    store = ox.Store.read_only(request["store"])
    found = store.query(request["query"], prefixes=request["prefixes"], use_default_graph_as_union=True)
    if isinstance(found, ox.QueryBoolean):
        return {"truth": bool(found)}
    if isinstance(found, ox.QuerySolutions):
        return _solutions(found, request["limit"])
    triples = list(itertools.islice(found, request["limit"] + 1))
    kept = sorted(triples[: request["limit"]], key=str)
    text = ox.serialize(kept, format=ox.RdfFormat.N_TRIPLES)
    assert text is not None
    return {"triples": text.decode(), "more": len(triples) > len(kept)}


def _solutions(found: ox.QuerySolutions, limit: int) -> dict[str, Any]:
    names = [variable.value for variable in found.variables]
    rows = [[_term(value) for value in solution] for solution in itertools.islice(found, limit + 1)]
    return {"variables": names, "rows": rows[:limit], "more": len(rows) > limit}


def _term(term: object) -> list[str | None] | None:
    if term is None:
        return None
    if isinstance(term, ox.NamedNode):
        return ["uri", term.value, None, None]
    if isinstance(term, ox.BlankNode):
        return ["bnode", term.value, None, None]
    if isinstance(term, ox.Literal):
        return ["literal", term.value, term.datatype.value, term.language]
    return ["triple", str(term), None, None]


def _limit_processor(seconds: int) -> None:
    """Let the system end this process if the one that started it is no longer there to do so."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))


if __name__ == "__main__":
    main()
