"""Whether a graph satisfies the ontology's shapes, and where it does not: pySHACL's report as findings one can act on.

pySHACL wants an rdflib graph and answers with another one. The union of all named graphs is copied once, only the
properties that the shapes look at, and each result is traced back to the document and line that it comes from.
"""

from __future__ import annotations

import functools
import gc
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.whereabouts import Place, Whereabouts
from ontology.language import Phrase
from ontology.vocabulary import SHAPE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyoxigraph as ox
    import rdflib

    Term = ox.NamedNode | ox.BlankNode | ox.Literal

_SH = "http://www.w3.org/ns/shacl#"
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


class Severity(StrEnum):
    """How much a finding matters, the worst first."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Finding:
    """Something in the graph that a shape does not allow.

    ``id`` is what it was found at (an entity's id, or the IRI of anything else), ``name`` what people call that.
    ``value`` is what is wrong there (for a misplaced relation, its other ends), None when something is missing.
    ``place`` is where a document says it, None when no document does. ``shape`` is the end of the shape's IRI.
    """

    severity: Severity
    shape: str
    message: Phrase
    id: str
    name: str
    value: str | None
    place: Place | None

    @property
    def is_entity(self) -> bool:
        """Whether it was found at an entity, whose id other commands accept, rather than at a passage or a claim."""
        from ontology.vocabulary import vocabulary

        return self.id.partition(":")[0].capitalize() in vocabulary().entity_classes

    def as_json(self) -> dict[str, object]:
        """Return the finding as plain values; messages by language."""
        return {
            "severity": self.severity.value,
            "shape": self.shape,
            "message": {"fr": self.message.fr, "en": self.message.en},
            "id": self.id,
            "name": self.name,
            "value": self.value,
            "document": self.place.document if self.place else None,
            "line": self.place.line if self.place else None,
        }


@dataclass(frozen=True)
class CheckReport:
    """What was checked and what was found, the worst first, then by shape, document, line and id."""

    checked: int
    findings: tuple[Finding, ...]

    def count(self, severity: Severity) -> int:
        """Return how many findings are of a severity."""
        return sum(finding.severity is severity for finding in self.findings)

    @property
    def conforms(self) -> bool:
        """Whether nothing is wrong; warnings do not count."""
        return self.count(Severity.VIOLATION) == 0

    def as_json(self) -> dict[str, object]:
        """Return the report as plain values."""
        return {
            "conforms": self.conforms,
            "checked": self.checked,
            "findings": [finding.as_json() for finding in self.findings],
        }


def check(store: ox.Store) -> CheckReport:
    """Check all that a store holds, every named graph together, against the ontology's shapes.

    The cost grows with the number of passages, readings and claims: some twenty seconds for ten thousand entities
    that twenty-four thousand claims relate. pySHACL and rdflib are imported here.
    """
    import pyshacl
    import rdflib

    from ontology.shapes import shapes_turtle

    shapes = rdflib.Graph().parse(data=shapes_turtle(), format="turtle")
    with _rare_collections():
        data, checked = _data_graph(store, shapes)
        _conforms, results, _text = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    assert isinstance(results, rdflib.Graph), "pySHACL returns a graph unless asked to serialise it"
    findings = _without_repeats(_findings(results, shapes, Whereabouts(store)))
    return CheckReport(checked, tuple(sorted(findings, key=_key)))


@contextmanager
def _rare_collections() -> Iterator[None]:
    """Let Python look for dead cycles less often: millions of objects live here, and looking takes a quarter."""
    usual = gc.get_threshold()
    gc.set_threshold(200_000, 50, 100)
    try:
        yield
    finally:
        gc.set_threshold(*usual)


def _data_graph(store: ox.Store, shapes: rdflib.Graph) -> tuple[rdflib.Graph, int]:
    """Return the triples that shapes look at, with the vocabulary, and how many things they describe."""
    import rdflib

    from ontology.vocabulary import FILES

    looked_at = {str(node) for node in shapes.objects() if isinstance(node, rdflib.URIRef)} | {_RDF_TYPE}
    graph = rdflib.Graph()
    translated = functools.cache(_translated)
    typed = set()
    for quad in store.quads_for_pattern(None, None, None, None):
        if quad.predicate.value in looked_at:
            graph.add((translated(quad.subject), translated(quad.predicate), translated(quad.object)))
            if quad.predicate.value == _RDF_TYPE:
                typed.add(quad.subject)
    for path in FILES:
        graph.parse(path, format="turtle")
    return graph, len(typed)


def _translated(term: Term) -> rdflib.term.IdentifiedNode | rdflib.Literal:
    """Return rdflib's term for a term of pyoxigraph."""
    import pyoxigraph as ox
    import rdflib

    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    if term.language:
        return rdflib.Literal(term.value, lang=term.language)
    return rdflib.Literal(term.value, datatype=rdflib.URIRef(term.datatype.value))


def _findings(results: rdflib.Graph, shapes: rdflib.Graph, whereabouts: Whereabouts) -> Iterator[Finding]:
    """Return one finding for each result of a validation report.

    Messages are read from the shapes: pySHACL drops the languages of those of SPARQL constraints.
    """
    import rdflib

    sh = rdflib.Namespace(_SH)
    for result in results.subjects(rdflib.RDF.type, sh.ValidationResult):
        focus = str(results.value(result, sh.focusNode))
        source = results.value(result, sh.sourceShape)
        shape = str(source)
        yield Finding(
            severity=Severity(str(results.value(result, sh.resultSeverity)).removeprefix(_SH).lower()),
            shape=_shape_name(shape),
            message=_message(shapes.objects(source, sh.message)),
            id=whereabouts.id_of(focus),
            name=whereabouts.name(focus),
            value=_value(results.value(result, sh.value), focus, shape, whereabouts),
            place=whereabouts.place(focus, _relation(shape)),
        )


def _value(value: rdflib.term.Node | None, focus: str, shape: str, whereabouts: Whereabouts) -> str | None:
    """Return what is wrong at a node: the value that a shape refuses, or the other ends of a misplaced relation."""
    relation = _relation(shape)
    if relation is not None:
        return whereabouts.other_ends(focus, relation, outgoing=shape.startswith(SHAPE + "domain/"))
    return None if value is None or str(value) == focus else whereabouts.name(str(value))


def _shape_name(iri: str) -> str:
    return iri.removeprefix(SHAPE)


def _relation(shape: str) -> str | None:
    """Return the IRI of the relation whose end a shape is about, if it is about one."""
    from ontology.vocabulary import vocabulary

    predicate = vocabulary().predicates.get(shape.rpartition("/")[2])
    return predicate.iri if predicate else None


def _message(messages: Iterable[rdflib.term.Node]) -> Phrase:
    said = {getattr(message, "language", None): str(message) for message in messages}
    return Phrase(fr=said["fr"], en=said["en"])


def _without_repeats(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Drop what is found twice: a shape may say of one thing both that a value is wrong and that there are too many."""
    by_thing: dict[tuple[str, str], dict[str | None, Finding]] = defaultdict(dict)
    for finding in findings:
        by_thing[finding.shape, finding.id][finding.value] = finding
    for same in by_thing.values():
        if len(same) > 1:
            same.pop(None, None)
        yield from same.values()


def _key(finding: Finding) -> tuple[object, ...]:
    rank = list(Severity).index(finding.severity)
    return (rank, finding.shape, finding.place or ("", 0), finding.id, finding.value or "")
