"""What one source says, as RDF: a `SourceRecord` becomes the quads of the graph named after its source, and back.

Nothing here depends on other sources. Readings have properties of their own (``ma:readName``…), so that a query about
entities never meets them by accident; `graph.settle` says which entity each reading refers to.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, Store

from graph import terms
from graph.model import Claim, LocalEntity, Mention, Passage, Source, SourceRecord
from graph.terms import RDF_TYPE, digest, ma, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Node = NamedNode
    Facts = Mapping[str, list[str]]
    Pairs = Iterable[tuple[NamedNode, NamedNode | Literal | None]]

CLAIM, PASSAGE, READING, SOURCE = ma("Claim"), ma("Passage"), ma("Reading"), ma("Source")
FORMAT = 1
"""Raised whenever the quads of a record change shape, so that records written before are written again."""

_SOURCE_FIELDS = {
    "key": ma("key"),
    "name": terms.LABEL,
    "sha256": ma("sha256"),
    "media_type": ma("mediaType"),
    "extractor": ma("extractor"),
    "title": terms.TITLE,
    "date": terms.DATE,
    "url": ma("url"),
    "licence": terms.LICENSE,
}


def record_digest(record: SourceRecord) -> str:
    """Return a digest of all that the record says, the same whatever the order in which it is listed."""
    return digest(f"{FORMAT}\n" + "\n".join(sorted(map(str, _content(record)))))


def record_quads(record: SourceRecord) -> list[Quad]:
    """Return the quads of a record, all in the graph of its source, its digest included."""
    graph = terms.source_iri(record.source.key)
    return [*_content(record), Quad(graph, ma("recordDigest"), Literal(record_digest(record)), graph)]


def _content(record: SourceRecord) -> Iterator[Quad]:
    graph = terms.source_iri(record.source.key)
    part = terms.source_part(record.source.key)
    yield from _quads(graph, SOURCE, graph, _source_pairs(record.source))
    for passage in record.passages:
        yield from _quads(terms.passage_iri(part, passage.start), PASSAGE, graph, _passage_pairs(passage, graph))
    for entity in record.entities:
        yield from _quads(terms.reading_iri(part, entity.key), READING, graph, _reading_pairs(entity, part))
    for claim in record.claims:
        yield from _quads(claim_iri(part, claim), CLAIM, graph, _claim_pairs(claim, part))


def _quads(node: NamedNode, type_: NamedNode, graph: NamedNode, pairs: Pairs) -> Iterator[Quad]:
    yield Quad(node, RDF_TYPE, type_, graph)
    yield from (Quad(node, name, value, graph) for name, value in pairs if value is not None)


def _optional(value: str | None) -> Literal | None:
    return None if value is None else Literal(value)


def _source_pairs(source: Source) -> Pairs:
    return ((name, _optional(getattr(source, field))) for field, name in _SOURCE_FIELDS.items())


def _passage_pairs(passage: Passage, source: NamedNode) -> Pairs:
    yield ma("source"), source
    yield terms.EXACT, Literal(passage.quote)
    yield ma("start"), Literal(passage.start)
    yield ma("end"), Literal(passage.end)
    yield ma("line"), Literal(passage.line)
    yield ma("lastLine"), Literal(passage.last_line)
    yield ma("page"), None if passage.page is None else Literal(passage.page)


def _reading_pairs(entity: LocalEntity, part: str) -> Pairs:
    yield ma("key"), Literal(entity.key)
    yield ma("readType"), ma(entity.type)
    yield ma("readName"), Literal(entity.name)
    yield from ((ma("readAlias"), Literal(alias)) for alias in set(entity.aliases))
    yield from ((ma("readKind"), NamedNode(terms.KIND + terms.safe(kind))) for kind in set(entity.kinds))
    yield from ((ma("readTheme"), NamedNode(terms.THEME + terms.safe(theme))) for theme in set(entity.themes))
    for name, facts in (("readIdentifier", entity.identifiers), ("readAttribute", entity.attributes)):
        yield from ((ma(name), Literal(f"{scheme}:{value}")) for scheme, value in facts.items())
    yield from ((ma("readAt"), mention_iri(part, mention)) for mention in set(entity.mentions))
    yield ma("personal"), Literal(True) if entity.personal else None


def _claim_pairs(claim: Claim, part: str) -> Pairs:
    yield ma("subjectReading"), terms.reading_iri(part, claim.subject)
    yield terms.PREDICATE, terms.property_of(claim.predicate)
    if claim.predicate == "ADDRESSES":
        yield ma("objectTheme"), NamedNode(terms.THEME + terms.safe(claim.object))
    else:
        yield ma("objectReading"), terms.reading_iri(part, claim.object)
    yield ma("passage"), terms.passage_iri(part, claim.passage)
    yield ma("confidence"), Literal(float(claim.confidence))
    yield ma("rule"), Literal(claim.rule)
    yield from ((ma(name), _optional(getattr(claim, name))) for name in ("since", "until", "amount"))


def claim_iri(part: str, claim: Claim) -> NamedNode:
    """Return the IRI of a claim: a digest of what it says, so that the same claim is never there twice."""
    said = (claim.subject, claim.predicate, claim.object, claim.passage, claim.rule, float(claim.confidence))
    return NamedNode(f"{terms.ITEM}claim:{part}:{digest(repr((*said, claim.since, claim.until, claim.amount)))[:16]}")


def mention_iri(part: str, mention: Mention) -> NamedNode:
    """Return the place of a mention: its passage, with the line of the file as a fragment."""
    return NamedNode(f"{terms.passage_iri(part, mention.passage).value}#L{mention.line}")


def read_record(store: Store, graph: NamedNode) -> SourceRecord:
    """Return the record that the graph of a source holds, its parts sorted, without what was derived from it."""
    return _record(_nodes(store.quads_for_pattern(None, None, None, graph)), graph)


def read_about(store: Store, reading: NamedNode) -> SourceRecord | None:
    """Return the part of a record that is about one reading: what it is, and what it is the subject of; or None."""
    placed = next(iter(store.quads_for_pattern(reading, ma("readType"), None, None)), None)
    if placed is None or not isinstance(graph := placed.graph_name, NamedNode):
        return None
    said = [quad.subject for quad in store.quads_for_pattern(None, ma("subjectReading"), reading, graph)]
    others = [q.object for claim in said for q in store.quads_for_pattern(claim, ma("objectReading"), None, graph)]
    parts = {graph, reading, *said, *(node for node in others if isinstance(node, NamedNode))}
    return _record(_nodes(quad for part in parts for quad in store.quads_for_pattern(part, None, None, graph)), graph)


def _record(nodes: dict[str, dict[str, list[str]]], graph: NamedNode) -> SourceRecord:
    source_facts = nodes.pop(graph.value)
    of_type: dict[str, list[tuple[str, Facts]]] = defaultdict(list)
    for node, facts in sorted(nodes.items()):
        of_type[facts[RDF_TYPE.value][0]].append((node, facts))
    readings = {node: facts[ma("key").value][0] for node, facts in of_type[READING.value]}
    return SourceRecord(
        Source(**{field: _first(source_facts, name) for field, name in _SOURCE_FIELDS.items()}),  # type: ignore[arg-type]
        tuple(sorted((_passage(facts) for _, facts in of_type[PASSAGE.value]), key=_by_start)),
        tuple(_reading(facts) for _, facts in of_type[READING.value]),
        tuple(_claim(facts, readings) for _, facts in of_type[CLAIM.value]),
    )


def _by_start(passage: Passage) -> tuple[int, int]:
    return passage.start, passage.end


def _nodes(quads: Iterable[Quad]) -> dict[str, dict[str, list[str]]]:
    """Return the values of each property of each node, sorted."""
    nodes: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        nodes[value_of(quad.subject)][value_of(quad.predicate)].append(value_of(quad.object))
    for facts in nodes.values():
        for values in facts.values():
            values.sort()
    return nodes


def _first(facts: Facts, name: NamedNode) -> str | None:
    return next(iter(facts.get(name.value, ())), None)


def _the(facts: Facts, name: NamedNode) -> str:
    return facts[name.value][0]


def _passage(facts: Facts) -> Passage:
    start, end, line, last = (int(_the(facts, ma(name))) for name in ("start", "end", "line", "lastLine"))
    page = _first(facts, ma("page"))
    return Passage(start, end, line, last, _the(facts, terms.EXACT), None if page is None else int(page))


def _reading(facts: Facts) -> LocalEntity:
    return LocalEntity(
        key=_the(facts, ma("key")),
        type=_the(facts, ma("readType")).removeprefix(terms.ONTOLOGY),
        name=_the(facts, ma("readName")),
        aliases=tuple(facts.get(ma("readAlias").value, ())),
        kinds=_notations(facts, "readKind", terms.KIND),
        themes=_notations(facts, "readTheme", terms.THEME),
        mentions=tuple(sorted(_mention(place) for place in facts.get(ma("readAt").value, ()))),
        identifiers=_pairs(facts, "readIdentifier"),
        attributes=_pairs(facts, "readAttribute"),
        personal=ma("personal").value in facts,
    )


def _notations(facts: Facts, name: str, base: str) -> tuple[str, ...]:
    return tuple(terms.plain(value.removeprefix(base)) for value in facts.get(ma(name).value, ()))


def _pairs(facts: Facts, name: str) -> dict[str, str]:
    split = (value.partition(":") for value in facts.get(ma(name).value, ()))
    return {scheme: value for scheme, _, value in split}


def _mention(place: str) -> Mention:
    passage, line = terms.mention_place(place)
    return Mention(int(passage.rpartition(":")[2]), line)


def _claim(facts: Facts, readings: Mapping[str, str]) -> Claim:
    theme = _first(facts, ma("objectTheme"))
    since, until, amount = (_first(facts, ma(name)) for name in ("since", "until", "amount"))
    return Claim(
        subject=readings[_the(facts, ma("subjectReading"))],
        predicate=terms.relationship_of(_the(facts, terms.PREDICATE)),
        object=terms.plain(theme.removeprefix(terms.THEME)) if theme else readings[_the(facts, ma("objectReading"))],
        passage=int(_the(facts, ma("passage")).rpartition(":")[2]),
        confidence=float(_the(facts, ma("confidence"))),
        rule=_the(facts, ma("rule")),
        since=since,
        until=until,
        amount=amount,
    )
