"""The sources and passages of a graph, listed: what was read, and every stretch of it that states something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, QuerySolutions

from graph import terms
from graph.records import PASSAGE, SOURCE
from graph.terms import id_of, ma, value_of

if TYPE_CHECKING:
    from pyoxigraph import Store

_PASSAGES = f"""
PREFIX ma: <{terms.ONTOLOGY}>
PREFIX oa: <http://www.w3.org/ns/oa#>
SELECT ?passage ?source ?quote ?line ?last ?page WHERE {{ GRAPH ?source {{
  ?passage a {PASSAGE} ; oa:exact ?quote ; ma:line ?line ; ma:lastLine ?last .
  OPTIONAL {{ ?passage ma:page ?page }} }} }}"""


@dataclass(frozen=True, order=True)
class SourceEntry:
    """A source as it is listed: its id, the file's name, its key, and what is known of the document."""

    id: str
    name: str
    key: str
    media_type: str
    date: str | None = None
    heading: str | None = None
    url: str | None = None
    licence: str | None = None


@dataclass(frozen=True, order=True)
class PassageEntry:
    """A passage as it is listed; ``source`` is the id of its source, lines are 1-based."""

    source: str
    line: int
    id: str
    last_line: int
    quote: str
    page: int | None = None


def sources(store: Store) -> list[SourceEntry]:
    """Return the sources of the store, by id."""
    nodes = {quad.subject for quad in store.quads_for_pattern(None, terms.RDF_TYPE, SOURCE, None)}
    return sorted(_source(store, node) for node in nodes if isinstance(node, NamedNode))


def passages(store: Store) -> list[PassageEntry]:
    """Return the passages of the store, by source and line."""
    found = store.query(_PASSAGES)
    assert isinstance(found, QuerySolutions)
    entries = []
    for solution in found:
        passage, source, quote, line, last, page = (value.value if value else None for value in solution)
        assert passage and source and quote is not None and line and last  # noqa: PT018 - narrows the types
        number = int(page) if page else None
        entries.append(PassageEntry(id_of(source), int(line), id_of(passage), int(last), quote, number))
    return sorted(entries, key=lambda entry: (entry.source, entry.line, entry.id))


def _source(store: Store, node: NamedNode) -> SourceEntry:
    facts = {quad.predicate: value_of(quad.object) for quad in store.quads_for_pattern(node, None, None, node)}
    return SourceEntry(
        id=id_of(node.value),
        name=facts[terms.LABEL],
        key=facts[ma("key")],
        media_type=facts[ma("mediaType")],
        date=facts.get(terms.DATE),
        heading=facts.get(terms.TITLE),
        url=facts.get(ma("url")),
        licence=facts.get(terms.LICENSE),
    )
