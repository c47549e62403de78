"""What follows from readings once they are identified: quads of the sources' graphs and of the passages' graphs.

Pure functions: a record and the ids of its readings in, quads out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from graph import terms
from graph.records import claim_iri
from graph.terms import RDF_TYPE, iri, ma

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from graph.model import Claim, LocalEntity, SourceRecord

REFERS_TO = ma("refersTo")
DERIVED = (REFERS_TO, terms.SUBJECT, terms.OBJECT)
"""Properties that settling adds to the graph of a source."""


def statements(
    record: SourceRecord,
    ids: Mapping[str, str],
    symmetric: Collection[str],
    rejected: Collection[tuple[str, str, str]] = frozenset(),
) -> Iterator[Quad]:
    """Return what a source's readings and claims say of entities.

    In the graph of the source: which entity each reading refers to, and between which entities each claim holds. In
    the graph of each passage: what the passage states. Relations in ``symmetric`` are stated both ways there, and
    claimed from the id that sorts first. A claim of a thing with itself is dropped, and so is one that is ``rejected``.
    """
    part = terms.source_part(record.source.key)
    graph = terms.source_iri(record.source.key)
    known = {entity.key: ids[terms.reading_iri(part, entity.key).value] for entity in record.entities}
    for entity in record.entities:
        yield Quad(terms.reading_iri(part, entity.key), REFERS_TO, iri(known[entity.key]), graph)
        yield from _named(entity, iri(known[entity.key]), part)
    for claim in record.claims:
        ends = claim_ends(claim, known, symmetric, rejected)
        if ends is not None:
            yield from _claimed(claim, iri(ends[0]), iri(ends[1]), graph, part)
            yield from _stated(claim, iri(ends[0]), iri(ends[1]), part, both_ways=claim.predicate in symmetric)


def claim_ends(
    claim: Claim,
    known: Mapping[str, str],
    symmetric: Collection[str],
    rejected: Collection[tuple[str, str, str]] = frozenset(),
) -> tuple[str, str] | None:
    """Return the ids between which a claim holds, or None when they are one or a curator says that it does not hold.

    ``known`` maps local keys to ids.
    """
    subject = known[claim.subject]
    object_ = f"theme:{claim.object}" if claim.predicate == "ADDRESSES" else known[claim.object]
    if subject == object_ or (subject, claim.predicate, object_) in rejected:
        return None
    return (object_, subject) if claim.predicate in symmetric and object_ < subject else (subject, object_)


def _named(entity: LocalEntity, node: NamedNode, part: str) -> Iterator[Quad]:
    """Say in each passage which things it names; their names and kinds in the first one."""
    for rank, start in enumerate(sorted({mention.passage for mention in entity.mentions})):
        passage = terms.passage_iri(part, start)
        yield Quad(node, RDF_TYPE, ma(entity.type), passage)
        yield Quad(node, ma("mentionedIn"), passage, passage)
        if rank == 0:
            yield from _described(entity, node, passage)


def _described(entity: LocalEntity, node: NamedNode, passage: NamedNode) -> Iterator[Quad]:
    yield from (Quad(node, terms.ALT_LABEL, Literal(form), passage) for form in set(entity.names))
    yield from (Quad(node, ma("kind"), NamedNode(terms.KIND + terms.safe(k)), passage) for k in set(entity.kinds))


def _claimed(claim: Claim, subject: NamedNode, object_: NamedNode, graph: NamedNode, part: str) -> Iterator[Quad]:
    node = claim_iri(part, claim)
    yield Quad(node, terms.SUBJECT, subject, graph)
    yield Quad(node, terms.OBJECT, object_, graph)


def _stated(claim: Claim, subject: NamedNode, object_: NamedNode, part: str, *, both_ways: bool) -> Iterator[Quad]:
    passage = terms.passage_iri(part, claim.passage)
    relation = terms.property_of(claim.predicate)
    yield Quad(subject, relation, object_, passage)
    if both_ways:
        yield Quad(object_, relation, subject, passage)
