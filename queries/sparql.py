"""Run a user's SPARQL query: reading only, ended when its time is over, cut at a number of rows that is said.

The query runs in a process of its own (`queries.sparql_worker`), because the engine can neither be interrupted nor
given a time limit. This costs 0.05 s a query.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from queries.sparql_parameters import Value, with_parameters
from queries.sparql_text import PREFIXES, refuse_all_but_reading, short_iri
from queries.sparql_worker import Request, Worker

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from graph.answer import Answer, Relationship
    from queries.sparql_worker import Reply

TIMEOUT = 30.0
LIMIT = 1000
TRIPLE = ("subject", "predicate", "object")
WHOLE = frozenset({"integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger"})
BROKEN = frozenset({"decimal", "double", "float"})


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

    def plain(self) -> object:
        """Return the term as a plain value: a number or a yes or no where it is one, an `Id` where it names a thing.

        Examples
        --------
        >>> Term("literal", "7", PREFIXES["xsd"] + "integer").plain(), Term("literal", "07").plain()
        (7, '07')
        """
        from graph.answer import Id

        if self.kind == "uri":
            return Id(self)
        kind = (self.datatype or "").removeprefix(PREFIXES["xsd"])
        try:
            if kind in WHOLE:
                return int(self.value)
            if kind in BROKEN:
                return float(self.value)
        except ValueError:  # a literal may say that it is a number and not be one
            return self.value
        if kind == "boolean" and self.value in ("true", "false"):
            return self.value == "true"
        return str(self)


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

    def answer(self) -> Answer:
        """Return the rows as plain values; triples between things that are linked are relationships too."""
        from graph.answer import Answer

        if self.truth is not None:
            return Answer(("answer",), ((self.truth,),))
        rows = tuple(tuple(None if term is None else term.plain() for term in row) for row in self.rows)
        links = () if self.triples is None else tuple(link for row in self.rows if (link := _relationship(row)))
        return Answer(self.variables, rows, self.more, links)

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
) -> SparqlResult:
    """Run one query on the graph at ``path`` and return what it answers.

    The default graph is the union of all graphs, each triple once: ``GRAPH ?passage { … }`` gives the evidence. The prefixes of
    `queries.sparql_text.PREFIXES` need no declaring. ``parameters`` are the values of ``$name`` in the text
    (`queries.sparql_parameters`).

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
    with Worker() as worker:
        return _result(worker.ask(Request(union_folder(path), query, limit=limit), timeout))


def _relationship(row: tuple[Term | None, ...]) -> Relationship | None:
    """Return the relationship that a triple is, when the ontology lists its predicate and both ends are things."""
    from graph.answer import Relationship
    from graph.terms import ITEM, ONTOLOGY, relationship_of
    from ontology.vocabulary import vocabulary

    start, predicate, end = row
    assert start
    assert predicate
    assert end
    known = vocabulary().predicates
    if not predicate.value.startswith(ONTOLOGY) or (type_ := relationship_of(predicate.value)) not in known:
        return None
    if not all(each.kind == "uri" and each.value.startswith(ITEM) for each in (start, end)):
        return None
    return Relationship(f"{start} {type_} {end}", type_, str(start), str(end))


def _result(reply: Reply) -> SparqlResult:
    import pyoxigraph as ox

    if reply.kind == "truth":
        return SparqlResult(truth=reply.truth)
    if reply.kind == "triples":
        parsed = ox.parse(reply.body, ox.RdfFormat.N_TRIPLES)
        parts = _rows((each.subject, each.predicate, each.object) for each in parsed)
        return SparqlResult(TRIPLE, parts, triples=reply.body.decode(), more=reply.more)
    found = ox.parse_query_results(reply.body, ox.QueryResultsFormat.TSV)
    assert isinstance(found, ox.QuerySolutions)
    return SparqlResult(tuple(name.value for name in found.variables), _rows(found), more=reply.more)


def _rows(rows: Iterable[Iterable[object]]) -> tuple[tuple[Term | None, ...], ...]:
    return tuple(tuple(map(_term, row)) for row in rows)


def _term(term: object) -> Term | None:
    import pyoxigraph as ox

    if isinstance(term, ox.NamedNode):
        return Term("uri", term.value)
    if isinstance(term, ox.Literal):
        return Term("literal", term.value, term.datatype.value, term.language)
    if isinstance(term, ox.BlankNode):
        return Term("bnode", term.value)
    return None if term is None else Term("triple", str(term))
