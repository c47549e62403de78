"""Run a user's SPARQL query: reading only, ended when its time is over, cut at a number of rows that is said.

The query runs in a process of its own (`queries.sparql_child`), because the engine can neither be interrupted nor
given a time limit. This costs 0.05 s a query.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import InputError, StoreError
from ontology.language import Phrase
from queries.sparql_text import PREFIXES, refuse_all_but_reading, short_iri, with_parameters

if TYPE_CHECKING:
    from collections.abc import Mapping

TIMEOUT = 30.0
LIMIT = 1000
CHILD = Path(__file__).with_name("sparql_child.py")

TOO_LONG = Phrase(
    fr="La requête a été arrêtée après {seconds:g} s. Resserrez-la (partez d'un acteur ou d'un territoire précis, "
    "ajoutez LIMIT) ou donnez-lui plus de temps avec --timeout.",
    en="The query was stopped after {seconds:g} s. Narrow it (start from one actor or territory, add LIMIT) "
    "or give it more time with --timeout.",
)
NOT_UNDERSTOOD = Phrase(
    fr="La requête SPARQL n'est pas comprise (ligne {line}, colonne {column}) :\n{excerpt}\nLe moteur dit : {reason}",
    en="The SPARQL query is not understood (line {line}, column {column}):\n{excerpt}\nThe engine says: {reason}",
)
MISTAKEN = Phrase(
    fr="La requête SPARQL n'est pas comprise. Le moteur dit : {reason}",
    en="The SPARQL query is not understood. The engine says: {reason}",
)
FAILED = Phrase(
    fr="La requête n'a pas pu être menée à bout. Le moteur dit : {reason}",
    en="The query could not be completed. The engine says: {reason}",
)


@dataclass(frozen=True, order=True)
class Term:
    """One RDF term of an answer; ``kind`` is ``uri``, ``bnode``, ``literal`` or ``triple``."""

    kind: str
    value: str
    datatype: str | None = None
    language: str | None = None

    def as_json(self) -> dict[str, str]:
        """Return the term as in SPARQL 1.1 Query Results JSON, section 3.2.2."""
        shown = {"type": self.kind, "value": self.value}
        if self.language:
            shown["xml:lang"] = self.language
        elif self.datatype and self.datatype != PREFIXES["xsd"] + "string":
            shown["datatype"] = self.datatype
        return shown

    def __str__(self) -> str:
        return (
            short_iri(self.value) if self.kind == "uri" else f"_:{self.value}" if self.kind == "bnode" else self.value
        )


@dataclass(frozen=True)
class SparqlResult:
    """What a query answers: rows (SELECT), a yes or no (ASK), or triples (CONSTRUCT, DESCRIBE).

    ``more`` says that there were more rows than the limit. Triples are kept in ``triples`` as sorted N-Triples.
    """

    variables: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    truth: bool | None = None
    triples: str | None = None
    more: bool = False

    def as_json(self) -> dict[str, object]:
        """Return SPARQL 1.1 Query Results JSON; triples come as the rows of ?subject ?predicate ?object."""
        if self.truth is not None:
            return {"head": {}, "boolean": self.truth}
        bindings = [
            {name: term.as_json() for name, term in zip(self.variables, row, strict=True) if term} for row in self.rows
        ]
        return {"head": {"vars": list(self.variables)}, "results": {"bindings": bindings}}

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
    parameters: Mapping[str, str] | None = None,
) -> SparqlResult:
    """Run one query on the graph at ``path`` and return what it answers.

    The default graph is the union of all graphs: ``GRAPH ?passage { … }`` gives the evidence. The prefixes of
    `queries.sparql_text.PREFIXES` need no declaring. ``parameters`` replace ``$name`` in the text.

    Raises
    ------
    InputError
        When the text is not a query, would change the graph or ask another address, has a mistake, or takes longer
        than ``timeout`` seconds.
    StoreError
        When the graph is missing or cannot be read.
    """
    refuse_all_but_reading(text)
    query = with_parameters(text, parameters or {})
    request = {
        "store": str(_store_folder(path)),
        "query": query,
        "prefixes": dict(PREFIXES),
        "limit": limit,
        "seconds": int(timeout) + 2,
    }
    return _result(_reply(request, timeout), query)


def _store_folder(path: Path) -> Path:
    """Return the folder of the engine's files that readers of the graph at ``path`` are given."""
    from graph.store import published_folder

    return published_folder(path)


def _reply(request: dict[str, object], timeout: float) -> dict[str, Any]:
    command = [sys.executable, "-P", str(CHILD)]
    try:
        done = subprocess.run(  # noqa: S603 - our own script, run by our own interpreter
            command, input=json.dumps(request), capture_output=True, encoding="utf-8", timeout=timeout, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(TOO_LONG, seconds=timeout) from error
    if done.returncode != 0:
        last_line = (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
        raise StoreError(FAILED, reason=last_line)
    reply: dict[str, Any] = json.loads(done.stdout)
    return reply


def _result(reply: dict[str, Any], query: str) -> SparqlResult:
    if "refused" in reply:
        raise _not_understood(reply["refused"], query)
    if "failed" in reply:
        raise StoreError(FAILED, reason=reply["failed"])
    if "truth" in reply:
        return SparqlResult(truth=reply["truth"])
    if "triples" in reply:
        columns = ("subject", "predicate", "object")
        return SparqlResult(columns, _triple_rows(reply["triples"]), triples=reply["triples"], more=reply["more"])
    rows = tuple(tuple(Term(*term) if term else None for term in row) for row in reply["rows"])
    return SparqlResult(tuple(reply["variables"]), rows, more=reply["more"])


def _triple_rows(text: str) -> tuple[tuple[Term, ...], ...]:
    import pyoxigraph as ox

    from queries.sparql_child import _term

    triples = ox.parse(text, ox.RdfFormat.N_TRIPLES)
    return tuple(tuple(Term(*(_term(part) or ())) for part in (t.subject, t.predicate, t.object)) for t in triples)


def _not_understood(reason: str, query: str) -> InputError:
    """Return the engine's complaint with the line it is about, and without its long lists of what it expected."""
    found = re.match(r"error at (\d+):(\d+): ", reason)
    if not found:
        return InputError(MISTAKEN, reason=_shortened(reason))
    line, column = int(found[1]), int(found[2])
    source = [*query.splitlines(), ""][min(line, len(query.splitlines()) + 1) - 1]
    excerpt = f"  {source}\n  {' ' * (column - 1)}^"
    reason = _shortened(reason[found.end() :])
    return InputError(NOT_UNDERSTOOD, line=line, column=column, excerpt=excerpt, reason=reason)


def _shortened(reason: str) -> str:
    return reason if len(reason) <= 160 else reason[:150].rsplit(",", 1)[0] + "…"
