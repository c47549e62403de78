"""Run a user's SPARQL query: reading only, ended when its time is over, cut at a number of rows that is said.

The query runs in a process of its own (`queries.sparql_worker`), because the engine can neither be interrupted nor
given a time limit. This costs 0.05 s a query.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from queries.sparql_parameters import Value, with_parameters
from queries.sparql_terms import plain_rows, relationship, term_of
from queries.sparql_text import PREFIXES, refuse_all_but_reading
from queries.sparql_worker import Request, Worker

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from graph.answer import Answer
    from queries.sparql_terms import Term
    from queries.sparql_worker import Reply

TIMEOUT = 30.0
LIMIT = 1000
TRIPLE = ("subject", "predicate", "object")


@dataclass(frozen=True)
class SparqlResult:
    """What a query answers: rows (SELECT), a yes or no (ASK), or triples (CONSTRUCT, DESCRIBE).

    ``cells`` are the engine's terms, by row. ``more`` says that there were more rows than the limit. Triples are kept
    in ``triples`` as sorted N-Triples.
    """

    variables: tuple[str, ...] = ()
    cells: tuple[tuple[object, ...], ...] = ()
    truth: bool | None = None
    triples: str | None = None
    more: bool = False

    @cached_property
    def rows(self) -> tuple[tuple[Term | None, ...], ...]:
        """The rows of terms."""
        return tuple(tuple(map(term_of, row)) for row in self.cells)

    def as_json(self) -> dict[str, object]:
        """Return SPARQL 1.1 Query Results JSON; triples come as the rows of ?subject ?predicate ?object."""
        if self.truth is not None:
            return {"head": {}, "boolean": self.truth}
        bindings = [
            {name: term.as_json() for name, term in zip(self.variables, row, strict=True) if term} for row in self.rows
        ]
        return {"head": {"vars": list(self.variables)}, "results": {"bindings": bindings}}

    def answer(self) -> Answer:
        """Return the rows as plain values; triples between things that are linked are relationships too."""
        from graph.answer import Answer

        if self.truth is not None:
            return Answer(("answer",), ((self.truth,),))
        triples = self.cells if self.triples is not None else ()
        return Answer(
            self.variables, plain_rows(self.cells), self.more, lambda: filter(None, map(relationship, triples))
        )

    def turtle(self) -> str:
        """Return the triples as Turtle with the usual prefixes.

        Raises
        ------
        ValueError
            When the query did not ask for triples.
        """
        if self.triples is None:
            raise ValueError("only CONSTRUCT and DESCRIBE give triples")
        import pyoxigraph as ox

        used = {name: base for name, base in PREFIXES.items() if f"<{base}" in self.triples}
        text = ox.serialize(ox.parse(self.triples, ox.RdfFormat.N_TRIPLES), format=ox.RdfFormat.TURTLE, prefixes=used)
        assert text is not None
        return text.decode()


def run_sparql(
    path: Path,
    text: str,
    timeout: float = TIMEOUT,
    limit: int = LIMIT,
    parameters: Mapping[str, Value] | None = None,
    worker: Worker | None = None,
) -> SparqlResult:
    """Run one query on the graph at ``path`` and return what it answers.

    The default graph is the union of all graphs, each triple once: ``GRAPH ?passage { … }`` gives the evidence. The
    prefixes of `queries.sparql_text.PREFIXES` need no declaring. ``parameters`` are the values of ``$name`` in the
    text (`queries.sparql_parameters`). A ``worker`` that is given is asked, and left open for the next query.

    Raises
    ------
    InputError
        When the text is not a query, would change the graph or ask another address, has a mistake, or (`BoundsError`)
        takes longer than ``timeout`` seconds or too much memory.
    StoreError
        When the graph is missing or cannot be read.
    """
    from graph.union import union_folder

    query = with_parameters(text, parameters or {})
    refuse_all_but_reading(query)
    with contextlib.nullcontext(worker) if worker else Worker() as asked:
        return _result(asked.ask(Request(union_folder(path), query, limit=limit), timeout))


def _result(reply: Reply) -> SparqlResult:
    import pyoxigraph as ox

    if reply.kind == "truth":
        return SparqlResult(truth=reply.truth)
    if reply.kind == "triples":
        parsed = ox.parse(reply.body, ox.RdfFormat.N_TRIPLES)
        parts = tuple((each.subject, each.predicate, each.object) for each in parsed)
        return SparqlResult(TRIPLE, parts, triples=reply.body.decode(), more=reply.more)
    found = ox.parse_query_results(reply.body, ox.QueryResultsFormat.TSV)
    assert isinstance(found, ox.QuerySolutions)
    return SparqlResult(tuple(name.value for name in found.variables), tuple(map(tuple, found)), more=reply.more)
