"""From readings to facts: identify what sources speak of, then write what follows, wherever it has changed.

Each step is one transaction, and the mark that tells that all is settled is written last: an interruption leaves
readings whole and the mark missing, and settling again ends in the same facts. What sources say is read in full each
time; only what has changed is written.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad, Store

from graph import terms
from graph.candidates import candidates, generic_names
from graph.curation import identity_decisions
from graph.doubts import doubt_quads
from graph.facts import add_territories, summaries, summary_quads, territory_quads
from graph.naming import Identities, resolve
from graph.records import SOURCE, read_record
from graph.rejections import rejected_links
from graph.statements import DERIVED, statements
from graph.terms import CURATION, DOUBTS, REFERENCE, SETTLED, digest, ma, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from graph.model import SourceRecord
    from graph.territories import Territory, TerritoryReference

    Progress = Callable[[int, int], None]
    """Called with the number of steps done and their total."""

VERSION = 3
"""Raised whenever settling comes to other facts from the same readings, so that graphs are settled again."""
SETTLED_AS, SETTLED_FOR = ma("settledAs"), ma("settledFor")


def state(store: Store) -> str:
    """Return a digest of all that facts depend on: the sources' records, the curators' decisions, this version."""
    records = sorted(value_of(quad.object) for quad in store.quads_for_pattern(None, ma("recordDigest"), None, None))
    curated = sorted(map(str, store.quads_for_pattern(None, None, None, CURATION)))
    return digest("\n".join([str(VERSION), *records, *curated]))


def is_settled(store: Store) -> bool:
    """Tell whether the facts are those of the readings that the store holds."""
    marks = store.quads_for_pattern(SETTLED, SETTLED_FOR, None, SETTLED)
    return [value_of(mark.object) for mark in marks] == [state(store)]


def settle(store: Store, progress: Progress | None = None) -> None:
    """Identify the readings and write the facts that follow; does nothing when they are settled already."""
    if is_settled(store):
        return
    graphs = _source_graphs(store)
    records = [read_record(store, graph) for graph in graphs]
    readings = list(candidates(records))
    found = resolve(readings, identity_decisions(store), generic_names())
    rejected = rejected_links(store, readings, found.ids, symmetric_relations())
    for done, (graph, record) in enumerate(zip(graphs, records, strict=True)):
        _settle_source(store, graph, record, found, rejected)
        if progress:
            progress(done + 1, len(graphs))
    _settle_things(store, records, found, rejected)


def symmetric_relations() -> frozenset[str]:
    """Return the relationship types that have no direction."""
    from ontology.vocabulary import vocabulary

    return frozenset(name for name, predicate in vocabulary().predicates.items() if predicate.symmetric)


def rewrite(store: Store, old: Iterable[Quad], new: Iterable[Quad], *more: str) -> None:
    """Replace quads by others in one transaction, touching only those that differ; ``more`` are further updates."""
    before, after = set(old), set(new)
    parts = [*_data("DELETE", before - after), *_data("INSERT", after - before), *more]
    if parts:
        store.update(" ;\n".join(parts))


def _data(verb: str, quads: Iterable[Quad]) -> Iterator[str]:
    by_graph: dict[object, list[str]] = defaultdict(list)
    for quad in quads:
        by_graph[quad.graph_name].append(str(quad.triple))
    if by_graph:
        blocks = (f"GRAPH {graph} {{ {' . '.join(triples)} }}" for graph, triples in by_graph.items())
        yield f"{verb} DATA {{ {' '.join(blocks)} }}"


def _source_graphs(store: Store) -> list[NamedNode]:
    nodes = (quad.subject for quad in store.quads_for_pattern(None, terms.RDF_TYPE, SOURCE, None))
    return sorted((node for node in nodes if isinstance(node, NamedNode)), key=lambda node: node.value)


def _settle_source(
    store: Store, graph: NamedNode, record: SourceRecord, found: Identities, rejected: frozenset[tuple[str, str, str]]
) -> None:
    """Write what follows from one source, in one transaction, unless it is there already."""
    part = terms.source_part(record.source.key)
    readings = sorted(terms.reading_iri(part, entity.key).value for entity in record.entities)
    own = {found.ids[reading] for reading in readings}
    untold = sorted(" ".join(link) for link in rejected if {link[0], link[2]} <= own)
    mapping = digest("\n".join([str(VERSION), *(f"{reading} {found.ids[reading]}" for reading in readings), *untold]))
    marks = list(store.quads_for_pattern(graph, SETTLED_AS, None, graph))
    if [value_of(mark.object) for mark in marks] == [mapping]:
        return
    old = [*derived_quads(store, graph), *marks]
    mark = Quad(graph, SETTLED_AS, Literal(mapping), graph)
    rewrite(store, old, [*statements(record, found.ids, symmetric_relations(), rejected), mark])


def derived_quads(store: Store, graph: NamedNode) -> Iterator[Quad]:
    """Return the quads that settling wrote for a source, in its graph and in those of its passages."""
    for name in DERIVED:
        yield from store.quads_for_pattern(None, name, None, graph)
    for quad in store.quads_for_pattern(None, ma("source"), graph, graph):
        yield from store.quads_for_pattern(None, None, None, quad.subject)  # type: ignore[arg-type]


def _settle_things(
    store: Store, records: list[SourceRecord], found: Identities, rejected: frozenset[tuple[str, str, str]]
) -> None:
    """Write what is shown of each thing and of the territories around, then the mark that all is settled."""
    known = summaries(records, found.ids, found.names, symmetric_relations(), rejected)
    territories = _with_ancestors(known)
    add_territories(known, territories)
    reference = (quad for territory in territories for quad in territory_quads(territory))
    rewrite(store, store.quads_for_pattern(None, None, None, REFERENCE), reference)
    rewrite(store, store.quads_for_pattern(None, None, None, DOUBTS), doubt_quads(found.doubts))
    shown = [quad for id_, summary in known.items() for quad in summary_quads(id_, summary)]
    mark = Quad(SETTLED, SETTLED_FOR, Literal(state(store)), SETTLED)
    rewrite(store, store.quads_for_pattern(None, None, None, SETTLED), [*shown, mark])


def _reference() -> TerritoryReference:
    from graph.territories import reference

    return reference()


def _with_ancestors(known: Mapping[str, object]) -> list[Territory]:
    """Return the territories of the reference that are known, and all those that they lie in, by id."""
    reference = _reference()
    found: dict[str, Territory] = {}
    waiting = [id_ for id_ in known if id_.startswith("territory:")]
    while waiting:
        id_ = waiting.pop()
        territory = None if id_ in found else reference.get(id_)
        if territory is not None:
            found[id_] = territory
            waiting.extend(territory.parents)
    return [found[id_] for id_ in sorted(found)]
