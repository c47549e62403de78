"""How much the graph knows: things by type and kind, links by predicate, sources, and what the evidence is worth."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.reading import GraphReader

_LINKS = """SELECT ?predicate (COUNT(DISTINCT CONCAT(STR(?subject), " ", STR(?object))) AS ?links) (COUNT(*) AS ?claims)
WHERE { GRAPH ?source { ?claim rdf:predicate ?predicate ; rdf:subject ?subject ; rdf:object ?object } }
GROUP BY ?predicate"""
_SOURCES = """SELECT ?document ?date (COUNT(?passage) AS ?passages)
WHERE { GRAPH ?source { ?source ma:sha256 ?sha ; rdfs:label ?document OPTIONAL { ?source dcterms:date ?date }
        OPTIONAL { ?passage ma:source ?source } } }
GROUP BY ?source ?document ?date ORDER BY ?document ?source"""


@dataclass(frozen=True)
class SourceStats:
    """One document or table: its date when it is known, and how many passages of it state something."""

    name: str
    date: str | None
    passages: int


@dataclass(frozen=True)
class Stats:
    """Numbers of entities by type and by kind, of links and claims by predicate, and the sources."""

    types: Mapping[str, int]
    kinds: Mapping[str, int]
    themes: Mapping[str, int]
    links: Mapping[str, int]
    claims: Mapping[str, int]
    sources: tuple[SourceStats, ...]

    def as_json(self) -> dict[str, object]:
        """Return the numbers under their names."""
        return {
            "entities": dict(self.types),
            "kinds": dict(self.kinds),
            "themes": dict(self.themes),
            "links": dict(self.links),
            "claims": dict(self.claims),
            "sources": [{"document": s.name, "date": s.date, "passages": s.passages} for s in self.sources],
        }


def stats(reader: GraphReader) -> Stats:
    """Count what the graph holds. Costs as much as the graph is large."""
    counted = _counted_links(reader)
    return Stats(
        types={name: count for name in vocabulary().classes if (count := len(reader.ids(name)))},
        kinds=_objects(reader, "kind"),
        themes=_objects(reader, "addresses"),
        links={name: counted[name][0] for name in vocabulary().predicates if name in counted},
        claims={name: counted[name][1] for name in vocabulary().predicates if name in counted},
        sources=_sources(reader),
    )


def _objects(reader: GraphReader, name: str) -> dict[str, int]:
    """Return how many entities have each kind, or address each theme; the most frequent first."""
    from graph.terms import SETTLED, ma

    found = reader.store.quads_for_pattern(None, ma(name), None, SETTLED)
    counts = Counter(str(quad.object).strip("<>").rpartition("/")[2] for quad in found)
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _counted_links(reader: GraphReader) -> dict[str, tuple[int, int]]:
    from graph.terms import relationship_of

    found = _query(reader, _LINKS)
    return {
        relationship_of(row["predicate"].value): (int(row["links"].value), int(row["claims"].value)) for row in found
    }


def _sources(reader: GraphReader) -> tuple[SourceStats, ...]:
    return tuple(
        SourceStats(row["document"].value, row["date"].value if row["date"] else None, int(row["passages"].value))
        for row in _query(reader, _SOURCES)
    )


def _query(reader: GraphReader, text: str) -> Any:  # the engine's rows have no types
    from queries.sparql_text import PREFIXES

    return reader.store.query(text, prefixes=dict(PREFIXES))
