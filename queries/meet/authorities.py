"""The public authorities of a territory, known by their names: « Département de la Drôme » is that of the Drôme.

Texts seldom say where a local authority acts, since its name does. The written forms come from the ontology; the
evidence is the passage that names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Evidence, Link
from graph.terms import DATE, EXACT, LABEL, SETTLED, id_of, iri, ma, name_key
from ontology.vocabulary import vocabulary
from queries.meet.area import Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import NamedNode

    from graph.reading import GraphReader
    from queries.lookup import Place
    from queries.meet.area import Area, Cover

GOVERNS = "GOVERNS"
"""What such a link is called here; it is read from a name and never stored."""
CERTAINTY = 0.8
KINDS_OF_LEVEL = {
    "commune": ("mairie",),
    "epci": ("intercommunalite",),
    "departement": ("conseil-departemental",),
    "region": ("conseil-regional",),
    "pnr": ("parc-naturel",),
    "pays": ("petr",),
}
"""Kinds of the authority of a level of territory: those whose written forms open its name."""
LINKING_WORDS = ("", "de ", "du ", "de la ", "des ", "de l'", "d'")


def authorities(reader: GraphReader, area: Area) -> Iterator[tuple[Link, Cover]]:
    """Yield the authorities, known in the graph, of the territory and of those that contain it."""
    for cover in area.values():
        if cover.position in (Position.HERE, Position.AROUND):
            for id_ in _named(reader, cover.place):
                evidence = naming_passages(reader, id_)[:3]
                if evidence:
                    yield Link(id_, GOVERNS, cover.place.id, CERTAINTY, evidence), cover


def names_of(place: Place) -> set[str]:
    """Return the folded names that the authority of a territory may have; none for levels without one.

    Examples
    --------
    >>> from queries.lookup import Place
    >>> "conseildepartementaldelaloire" in names_of(Place("territory:departement-42", "Loire", "departement"))
    True
    """
    kinds = [vocabulary().kinds[kind] for kind in KINDS_OF_LEVEL.get(place.level, ()) if kind in vocabulary().kinds]
    forms = [form.removesuffix(" de") for kind in kinds for form in kind.forms]
    return {name_key(f"{form} {linking}{place.name}") for form in forms for linking in LINKING_WORDS}


def naming_passages(reader: GraphReader, id_: str) -> tuple[Evidence, ...]:
    """Return the passages that name an entity, in the order of their ids, as evidence that it is there."""
    return tuple(_evidence(reader, passage) for passage in reader.passages(id_))


def _named(reader: GraphReader, place: Place) -> list[str]:
    from pyoxigraph import Literal

    found = set()
    for key in names_of(place):
        for quad in reader.store.quads_for_pattern(None, ma("nameKey"), Literal(key), SETTLED):
            found.add(id_of(str(quad.subject).strip("<>")))
    return sorted(id_ for id_ in found if id_.startswith("actor:"))


def _evidence(reader: GraphReader, passage: str) -> Evidence:
    known = _properties(reader, iri(passage))
    source = _properties(reader, iri(id_of(known[ma("source").value])))
    page = known.get(ma("page").value)
    return Evidence(
        document=source[LABEL.value],
        line=int(known[ma("line").value]),
        page=int(page) if page else None,
        quote=known[EXACT.value],
        source=source[ma("key").value],
        date=source.get(DATE.value),
        confidence=CERTAINTY,
        passage=passage,
    )


def _properties(reader: GraphReader, node: NamedNode) -> dict[str, str]:
    quads = reader.store.quads_for_pattern(node, None, None, None)
    return {quad.predicate.value: getattr(quad.object, "value", "") for quad in quads}
