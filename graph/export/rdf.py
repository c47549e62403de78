"""RDF: Turtle for what is known, TriG for that with what each source says and where.

Turtle holds the facts in one graph, each relation once. TriG holds the graphs as the store has them: what each
passage states is in the graph named after it. What only serves the store (keys, marks), what curators noted for
themselves and what they are to be asked stay inside.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from pyoxigraph import Literal, Quad, RdfFormat, Triple, serialize

from graph import terms
from graph.evidence import rows
from graph.privacy import redacted
from graph.terms import CURATION, DOUBTS, REFERENCE, SETTLED, iri, ma, property_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyoxigraph import BlankNode, NamedNode

    from graph.reading import GraphReader
    from ontology.language import Lang

    Nodes = set[NamedNode | BlankNode | Literal | Triple]

INSIDE = frozenset(map(ma, ("nameKey", "degree", "settledAs", "settledFor", "recordDigest")))
"""Properties that only serve the store."""
PREFIXES = {
    "ma": terms.ONTOLOGY,
    "kind": terms.KIND,
    "theme": terms.THEME,
    "id": terms.IDENTIFIER,
    "attribute": terms.ATTRIBUTE,
    "m": terms.ITEM,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def fact_triples(reader: GraphReader, *, personal: bool = False) -> Iterator[Triple]:
    """Yield what is known, without evidence; persons and contact data only if ``personal``. Not sorted."""
    hidden = set() if personal else _personal_nodes(reader)
    for graph in (SETTLED, REFERENCE):
        for quad in _allowed(reader.store.quads_for_pattern(None, None, None, graph), hidden, personal):
            yield quad.triple
    for row in rows(reader.store, None, None, ("subject",)):
        subject, object_ = iri(row.subject), iri(row.object)
        if not {subject, object_} & hidden:
            yield Triple(subject, property_of(row.predicate), object_)


def statement_quads(reader: GraphReader, *, personal: bool = False) -> Iterator[Quad]:
    """Yield what is known and what each source and passage states; persons and contact data only if ``personal``."""
    hidden = set() if personal else _personal_nodes(reader)
    quads = reader.store.quads_for_pattern(None, None, None, None)
    yield from _allowed((quad for quad in quads if quad.graph_name not in (CURATION, DOUBTS)), hidden, personal)


def turtle_files(reader: GraphReader, lang: Lang, personal: bool) -> Iterator[tuple[str, Iterator[bytes]]]:  # noqa: ARG001
    """Yield the one file of Turtle."""
    triples = sorted(set(fact_triples(reader, personal=personal)), key=str)
    yield "graph.ttl", _serialized(triples, RdfFormat.TURTLE)


def trig_files(reader: GraphReader, lang: Lang, personal: bool) -> Iterator[tuple[str, Iterator[bytes]]]:  # noqa: ARG001
    """Yield the one file of TriG."""
    quads = sorted(statement_quads(reader, personal=personal), key=lambda quad: (str(quad.graph_name), str(quad)))
    yield "graph.trig", _serialized(quads, RdfFormat.TRIG)


def _serialized(statements: Iterable[Triple] | Iterable[Quad], format_: RdfFormat) -> Iterator[bytes]:
    """Yield the text, its prefixes in a fixed order: the engine's changes from run to run."""
    content = serialize(statements, format=format_, prefixes=PREFIXES)
    assert content is not None
    lines = content.splitlines(keepends=True)
    declared = list(itertools.takewhile(lambda line: line.startswith(b"@prefix"), lines))
    yield from (*sorted(declared), *lines[len(declared) :])


def _allowed(quads: Iterable[Quad], hidden: Nodes, personal: bool) -> Iterator[Quad]:
    """Yield the quads that may leave: none about hidden nodes, none that only serve the store."""
    for quad in quads:
        if quad.predicate not in INSIDE and quad.subject not in hidden and quad.object not in hidden:
            yield quad if personal else _without_contacts(quad)


def _without_contacts(quad: Quad) -> Quad:
    value = quad.object
    if not isinstance(value, Literal) or (kept := redacted(value.value)) == value.value:
        return quad
    return Quad(quad.subject, quad.predicate, Literal(kept), quad.graph_name)


def _personal_nodes(reader: GraphReader) -> Nodes:
    """Return the persons, the readings that refer to them, and the claims that are about them."""
    marked = reader.store.quads_for_pattern(None, ma("personal"), None, SETTLED)
    hidden: Nodes = {quad.subject for quad in marked}
    for person in sorted(hidden, key=str):
        for name in (ma("refersTo"), terms.SUBJECT, terms.OBJECT):
            hidden.update(quad.subject for quad in reader.store.quads_for_pattern(None, name, person, None))
    return hidden
