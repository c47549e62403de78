"""From claims to links: which claims state a link, where they stand, and how sure they are together.

Two queries: a cheap one finds which links there are (`rows`), a dearer one reads the evidence of those that are kept
(`details`).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, QuerySolutions

from graph import terms
from graph.model import Evidence, Link
from graph.terms import REFERENCE, id_of, iri, property_of, relationship_of, value_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from pyoxigraph import Store

WITHIN = "WITHIN"
_PREFIXES = f"""
PREFIX ma: <{terms.ONTOLOGY}>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX dcterms: <http://purl.org/dc/terms/>
"""
_ROWS = (
    _PREFIXES
    + """SELECT ?subject ?predicate ?object ?claim WHERE { %s
  GRAPH ?source { ?claim rdf:subject ?subject ; rdf:object ?object ; rdf:predicate ?predicate } %s }"""
)
_DETAILS = (
    _PREFIXES
    + """SELECT ?claim ?document ?key ?date ?passage ?line ?page ?quote ?confidence ?since ?until WHERE {
  GRAPH ?source {
    ?claim ma:confidence ?confidence ; ma:passage ?passage .
    ?passage ma:line ?line ; oa:exact ?quote ; ma:source ?source .
    ?source rdfs:label ?document ; ma:key ?key .
    OPTIONAL { ?passage ma:page ?page }
    OPTIONAL { ?source dcterms:date ?date }
    OPTIONAL { ?claim ma:since ?since }
    OPTIONAL { ?claim ma:until ?until } } }"""
)
_PASSAGE, _SOURCE, _LINE, _PAGE, _KEY, _CONFIDENCE, _SINCE, _UNTIL = (
    terms.ma(name).value for name in ("passage", "source", "line", "page", "key", "confidence", "since", "until")
)


@dataclass(frozen=True, order=True)
class Row:
    """A claim of a link; what the official geography says has no claim."""

    predicate: str
    subject: str
    object: str
    claim: str = ""


@dataclass(frozen=True)
class Detail:
    """What one claim adds to its link."""

    evidence: Evidence
    since: str | None
    until: str | None


def rows(store: Store, id_: str | None, predicates: Collection[str] | None, ends: Iterable[str]) -> Iterator[Row]:
    """Yield the claims of the links that have the entity ``id_`` at one of ``ends`` ("subject", "object").

    ``predicates`` restricts them; None stands for all predicates, or for all entities.
    """
    among = "" if predicates is None else _values("predicate", map(property_of, predicates))
    for end in ends:
        yield from _claimed(store, "" if id_ is None else _values(end, [iri(id_)]), among)
        if predicates is None or WITHIN in predicates:
            yield from _official(store, None if id_ is None else iri(id_), end)


def details(store: Store, claims: Iterable[str] | None) -> dict[str, Detail]:
    """Return what each claim adds to its link, by the claim's IRI; None stands for all claims.

    All at once they are read by a query; the few of one entity by look-ups, which is ten times as fast.
    """
    if claims is None:
        return {found[0]: _detail(found) for found in _solutions(store, _DETAILS)}
    sources: dict[str, Mapping[str, str]] = {}
    return {claim: _looked_up(store, claim, sources) for claim in sorted(claims)}


def _looked_up(store: Store, claim: str, sources: dict[str, Mapping[str, str]]) -> Detail:
    """Return what one claim adds; ``sources`` keeps what is known of those met before."""
    said = _known(store, claim)
    passage = id_of(said[_PASSAGE])
    return Detail(evidence_of(store, passage, float(said[_CONFIDENCE]), sources), said.get(_SINCE), said.get(_UNTIL))


def evidence_of(
    store: Store, passage: str, confidence: float, sources: dict[str, Mapping[str, str]] | None = None
) -> Evidence:
    """Return a passage, by its id, as evidence of that confidence; ``sources`` keeps what is known of those met."""
    place = _known(store, iri(passage).value)
    key = place[_SOURCE]
    known = {} if sources is None else sources
    source = known[key] = known.get(key) or _known(store, key)
    return Evidence(
        document=source[terms.LABEL.value],
        line=int(place[_LINE]),
        page=int(place[_PAGE]) if _PAGE in place else None,
        quote=place[terms.EXACT.value],
        source=source[_KEY],
        date=source.get(terms.DATE.value),
        confidence=confidence,
        passage=passage,
    )


def _known(store: Store, node: str) -> dict[str, str]:
    """Return the properties of a claim, a passage or a source; each has one value of those that matter here."""
    quads = store.quads_for_pattern(NamedNode(node), None, None, None)
    return {quad.predicate.value: value_of(quad.object) for quad in quads}


def links_of(found: Iterable[Row], known: Mapping[str, Detail]) -> list[Link]:
    """Return the links that the rows make, sorted by predicate, subject and object."""
    by_link: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in found:
        by_link[row.predicate, row.subject, row.object].add(row.claim)
    return [_link(*ends, [known[c] for c in claims if c]) for ends, claims in sorted(by_link.items())]


def _link(predicate: str, subject: str, object_: str, known: Sequence[Detail]) -> Link:
    evidence = tuple(sorted({detail.evidence for detail in known}, key=_reading_order))
    return Link(
        subject=subject,
        predicate=predicate,
        object=object_,
        confidence=together(evidence),
        evidence=evidence,
        since=min((detail.since for detail in known if detail.since), default=None),
        until=max((detail.until for detail in known if detail.until), default=None),
    )


def together(evidence: Iterable[Evidence]) -> float:
    """Return how sure a link is: the best passage of each source, then noisy-or over the sources; 1 for official ones.

    Examples
    --------
    >>> one = Evidence("a.txt", 3, None, "…", "a.txt", None, 0.5, "passage:a:0")
    >>> two = Evidence("b.txt", 9, None, "…", "b.txt", None, 0.8, "passage:b:7")
    >>> together([one, one]), together([one, two]), together([])
    (0.5, 0.9, 1.0)
    """
    best: dict[str, float] = defaultdict(float)
    for each in evidence:
        best[each.source] = max(best[each.source], each.confidence)
    doubt = 1.0 if best else 0.0
    for _, confidence in sorted(best.items()):
        doubt *= 1 - confidence
    return round(1 - doubt, 4)


def _reading_order(evidence: Evidence) -> tuple[str, int, str, float]:
    return evidence.source, evidence.line, evidence.passage, -evidence.confidence


def _claimed(store: Store, entity: str, among: str) -> Iterator[Row]:
    for subject, predicate, object_, claim in _solutions(store, _ROWS % (entity, among)):
        yield Row(relationship_of(predicate), id_of(subject), id_of(object_), claim)


def _official(store: Store, node: NamedNode | None, end: str) -> Iterator[Row]:
    subject, object_ = (node, None) if end == "subject" else (None, node)
    for quad in store.quads_for_pattern(subject, property_of(WITHIN), object_, REFERENCE):
        yield Row(WITHIN, id_of(value_of(quad.subject)), id_of(value_of(quad.object)))


def _detail(found: Sequence[str]) -> Detail:
    _, document, key, date, passage, line, page, quote, confidence, since, until = found
    evidence = Evidence(
        document=document,
        line=int(line),
        page=int(page) if page else None,
        quote=quote,
        source=key,
        date=date or None,
        confidence=float(confidence),
        passage=id_of(passage),
    )
    return Detail(evidence, since or None, until or None)


def _values(variable: str, nodes: Iterable[NamedNode]) -> str:
    return f"VALUES ?{variable} {{ {' '.join(map(str, nodes))} }}"


def _solutions(store: Store, query: str) -> Iterator[list[str]]:
    """Yield the rows of a query as plain strings, "" for what is unbound."""
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    for solution in found:
        yield [value.value if value is not None else "" for value in solution]
