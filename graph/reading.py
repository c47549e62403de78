"""The graph for those who ask: entities by id or by name, links with the sentences that state them.

A reader opens the published snapshot, to which nobody writes: it neither waits for a writer nor sees half an
ingestion. What it costs depends on what is asked for, not on the size of the graph.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import NamedNode, Quad, QuerySolutions, Store

from graph import terms
from graph.evidence import Row, details, evidence_of, links_of, rows
from graph.folder import published_folder, translated
from graph.likeness import EXACT_NAME, Match, best_first, exact_match, near_matches, of_types
from graph.model import Entity, Link
from graph.terms import REFERENCE, SETTLED, id_of, iri, ma, mention_place, name_key, value_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from graph.model import Evidence
    from graph.territories import TerritoryReference

__all__ = ["Direction", "GraphReader", "Match", "open_reader"]

Direction = Literal["both", "out", "in"]
Facts = defaultdict[str, list[str]]
"""IRI of a property → its values."""

_ENDS: dict[Direction, tuple[str, ...]] = {"both": ("subject", "object"), "out": ("subject",), "in": ("object",)}
_KNOWN = (SETTLED, REFERENCE)
_CLOSURE = "SELECT DISTINCT ?place {{ {start} {path} ?place }}"


def open_reader(path: Path) -> GraphReader:
    """Open the graph at ``path`` for reading, as it was last published.

    Raises
    ------
    StoreError
        When there is no graph, one of another version, one that was never finished, or its files are damaged.
    """
    with translated(path):
        return GraphReader(Store.read_only(str(published_folder(path))), path)


class GraphReader:
    """Answers from one snapshot; ``store`` is the engine's own object, to be read only."""

    def __init__(self, store: Store, path: Path) -> None:
        self.store = store
        self.path = path

    @property
    def territories(self) -> TerritoryReference:
        """The official territories, with what the density grid in the folder tells of them, if one was loaded."""
        from graph.territories import reference_of

        return reference_of(self.path)

    def entity(self, id_: str) -> Entity | None:
        """Return what is known of an id, or None; its mentions are sorted, one for each document and line."""
        facts = self._facts(id_)
        return _entity(id_, facts, self.mentions(id_)) if terms.LABEL.value in facts else None

    def entities(self, type: str | None = None, kind: str | None = None) -> Iterator[Entity]:  # noqa: A002
        """Yield the entities of a type (``Actor``…), of a kind (``ptce``…), of both or all, sorted by id."""
        if type is None and kind is None:
            yield from self._all_entities()
            return
        for id_ in self.ids(type, kind):
            entity = self.entity(id_)
            assert entity is not None
            yield entity

    def ids(self, type: str | None = None, kind: str | None = None) -> list[str]:  # noqa: A002
        """Return the ids of the entities of a type, of a kind, of both or all, sorted."""
        name, value = (ma("kind"), NamedNode(terms.KIND + terms.safe(kind))) if kind else (terms.RDF_TYPE, None)
        if type is not None and kind is None:
            value = ma(type)
        found = {value_of(quad.subject) for quad in self.store.quads_for_pattern(None, name, value, SETTLED)}
        ids = sorted(map(id_of, found))
        return [id_ for id_ in ids if id_.startswith(f"{type.lower()}:")] if type else ids

    def mentions(self, id_: str) -> tuple[tuple[str, int], ...]:
        """Return where an entity is named: pairs of a file's name and a line, sorted, each once."""
        return tuple(sorted({(document, line) for document, line, _ in self._mentions(id_)}))

    def passages(self, id_: str) -> tuple[str, ...]:
        """Return the ids of the passages that name an entity, sorted."""
        return tuple(sorted({passage for _, _, passage in self._mentions(id_)}))

    def find(self, text: str, types: Collection[str] | None = None, limit: int = 10) -> list[Match]:
        """Return the entities that a name may mean, the nearest first, then the most linked, then by id.

        A name that folds to that of an entity (case, accents, articles, hyphens) leaves no room for similar ones. An
        id is always accepted.
        """
        entity = self.entity(text)
        if entity is not None:
            return [Match(entity, EXACT_NAME, entity.name)]
        matches = self._exact(text, types) or self._similar(text, types, limit)
        return best_first(matches, self.degree)[:limit]

    def links(
        self,
        id_: str,
        predicates: Iterable[str] | None = None,
        direction: Direction = "both",
        limit: int | None = None,
    ) -> list[Link]:
        """Return the links of an entity, sorted by predicate, subject and object.

        ``out`` are those of which it is the subject, ``in`` the object; relations without direction are both.
        ``limit`` keeps the first ones, and reads the evidence of no more. Costs as much as the claims there are.
        """
        wanted = None if predicates is None else frozenset(predicates)
        found = self._rows(id_, wanted, direction)
        if limit is not None:
            kept = set(itertools.islice(dict.fromkeys(_ends(row) for row in found), limit))
            found = [row for row in found if _ends(row) in kept]
        return links_of(found, details(self.store, {row.claim for row in found if row.claim}))

    def all_links(self) -> list[Link]:
        """Return every link with its evidence, sorted by predicate, subject and object."""
        return links_of(rows(self.store, None, None, ("subject",)), details(self.store, None))

    def degree(self, id_: str) -> int:
        """Return how many links an entity has, whatever their number of claims; one look-up."""
        found = self.store.quads_for_pattern(iri(id_), ma("degree"), None, SETTLED)
        return next((int(value_of(quad.object)) for quad in found), 0)

    def named(self, key: str) -> list[str]:
        """Return the ids of the entities that have a name of this key (`graph.terms.name_key`), sorted."""
        found = self.store.quads_for_pattern(None, ma("nameKey"), RdfLiteral(key), SETTLED)
        return sorted({id_of(value_of(quad.subject)) for quad in found})

    def containing(self, id_: str) -> set[str]:
        """Return the ids of what lies around a territory, however far, as texts and the reference say."""
        return self._closure(id_, "ma:within+")

    def contained(self, id_: str) -> set[str]:
        """Return the ids of what lies in a territory, however deep, as texts and the reference say."""
        return self._closure(id_, "^ma:within+")

    def naming(self, id_: str, confidence: float) -> tuple[Evidence, ...]:
        """Return the passages that name an entity, by their ids, as evidence of that confidence."""
        return tuple(evidence_of(self.store, passage, confidence) for passage in self.passages(id_))

    def _closure(self, id_: str, path: str) -> set[str]:
        query = _CLOSURE.format(start=iri(id_), path=path)
        found = self.store.query(query, prefixes={"ma": terms.ONTOLOGY}, use_default_graph_as_union=True)
        assert isinstance(found, QuerySolutions)
        return {id_of(value_of(solution["place"])) for solution in found} - {id_}

    def counts(self) -> dict[str, int]:
        """Return how many things there are: each type of entity, links, claims, passages, sources."""
        types = [id_.partition(":")[0].title() for id_ in self.ids()]
        found = {type_: types.count(type_) for type_ in sorted(set(types))}
        for name in ("Claim", "Passage", "Source"):
            found[name] = sum(1 for _ in self.store.quads_for_pattern(None, terms.RDF_TYPE, ma(name), None))
        return found

    def _rows(self, id_: str, predicates: frozenset[str] | None, direction: Direction) -> list[Row]:
        """Return the claims about an entity, sorted; those without direction count whichever end it is at."""
        found = set(rows(self.store, id_, predicates, _ENDS[direction]))
        if direction != "both":
            undirected = _symmetric() if predicates is None else predicates & _symmetric()
            found.update(rows(self.store, id_, undirected, _ENDS["both"]) if undirected else ())
        return sorted(found)

    def _facts(self, id_: str) -> Facts:
        return _gathered(itertools.chain(*(self.store.quads_for_pattern(iri(id_), None, None, g) for g in _KNOWN)))

    def _all_entities(self) -> Iterator[Entity]:
        """Yield every entity, sorted by id, from one scan of what is known instead of a look-up each."""
        facts: dict[str, Facts] = {}
        quads = itertools.chain(*(self.store.quads_for_pattern(None, None, None, graph) for graph in _KNOWN))
        for quad in quads:
            _add(facts.setdefault(value_of(quad.subject), defaultdict(list)), quad)
        mentions: dict[str, set[tuple[str, int]]] = defaultdict(set)
        for entity, document, line, _ in self.all_mentions():
            mentions[entity].add((document, line))
        ids = sorted(id_of(node) for node, known in facts.items() if terms.LABEL.value in known)
        for id_ in ids:
            yield _entity(id_, facts[iri(id_).value], tuple(sorted(mentions[id_])))

    def all_mentions(self) -> Iterator[tuple[str, str, int, str]]:
        """Yield every mention: the id of the entity, the file's name, the line, the id of the passage; not sorted."""
        referents = self.store.quads_for_pattern(None, ma("refersTo"), None, None)
        entities = {quad.subject: id_of(value_of(quad.object)) for quad in referents}
        documents = _Documents(self.store)
        for place in self.store.quads_for_pattern(None, ma("readAt"), None, None):
            passage, line = mention_place(value_of(place.object))
            yield entities[place.subject], documents[place.graph_name], line, id_of(passage)

    def _mentions(self, id_: str) -> Iterator[tuple[str, int, str]]:
        documents = _Documents(self.store)
        for quad in self.store.quads_for_pattern(None, ma("refersTo"), iri(id_), None):
            for place in self.store.quads_for_pattern(quad.subject, ma("readAt"), None, quad.graph_name):
                passage, line = mention_place(value_of(place.object))
                yield documents[quad.graph_name], line, id_of(passage)

    def _exact(self, text: str, types: Collection[str] | None) -> list[Match]:
        found = (self.entity(id_) for id_ in of_types(self.named(name_key(text)), types))
        return [exact_match(entity, text) for entity in found if entity is not None]

    def _similar(self, text: str, types: Collection[str] | None, limit: int) -> list[Match]:
        names: set[tuple[str, str]] = set()
        for name in (terms.LABEL, terms.ALT_LABEL):
            quads = self.store.quads_for_pattern(None, name, None, SETTLED)
            names.update((id_of(value_of(quad.subject)), value_of(quad.object)) for quad in quads)
        if types:
            kept = frozenset(of_types({id_ for id_, _ in names}, types))
            names = {(id_, form) for id_, form in names if id_ in kept}
        return near_matches(text, names, limit, self.entity)


class _Documents(dict[object, str]):
    """The name of the file of each source, by the graph of the source; looked up when first asked for."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store

    def __missing__(self, graph: object) -> str:
        assert isinstance(graph, NamedNode)
        found = self._store.quads_for_pattern(graph, terms.LABEL, None, graph)
        self[graph] = next(value_of(quad.object) for quad in found)
        return self[graph]


def _gathered(quads: Iterable[Quad]) -> Facts:
    facts: Facts = defaultdict(list)
    for quad in quads:
        _add(facts, quad)
    return facts


def _add(facts: Facts, quad: Quad) -> None:
    if value_of(quad.object) not in facts[value_of(quad.predicate)]:
        facts[value_of(quad.predicate)].append(value_of(quad.object))


def _entity(id_: str, facts: Facts, mentions: tuple[tuple[str, int], ...]) -> Entity:
    def after(base: str) -> dict[str, str]:
        named = ((name.removeprefix(base), values) for name, values in sorted(facts.items()) if name.startswith(base))
        return {terms.plain(name): values[0] for name, values in named}

    official = {name: facts[ma(iri_name).value][0] for name, iri_name in _OFFICIAL if ma(iri_name).value in facts}
    return Entity(
        id=id_,
        type=facts[terms.RDF_TYPE.value][0].removeprefix(terms.ONTOLOGY),
        name=facts[terms.LABEL.value][0],
        aliases=tuple(sorted(facts.get(terms.ALT_LABEL.value, ()))),
        kinds=_notations(facts, "kind", terms.KIND),
        themes=_notations(facts, "addresses", terms.THEME),
        identifiers=after(terms.IDENTIFIER),
        attributes=after(terms.ATTRIBUTE) | official,
        mentions=mentions,
        personal=ma("personal").value in facts,
    )


_OFFICIAL = tuple(
    (name, name if name != "area_km2" else "areaKm2")
    for name in ("code", "level", "population", "latitude", "longitude", "area_km2")
)


def _notations(facts: Facts, name: str, base: str) -> tuple[str, ...]:
    return tuple(sorted(terms.plain(value.removeprefix(base)) for value in facts.get(ma(name).value, ())))


def _ends(row: Row) -> tuple[str, str, str]:
    return row.predicate, row.subject, row.object


def _symmetric() -> frozenset[str]:
    from graph.settle import symmetric_relations

    return symmetric_relations()
