"""The public authorities of a territory, known by their names: « Département de la Drôme » is that of the Drôme.

Texts seldom say where a local authority acts, since its name does. The written forms come from the ontology; the
evidence is the passage that names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Link
from graph.terms import name_key
from ontology.vocabulary import vocabulary
from queries.meet.area import Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.lookups import Lookups
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


def authorities(reader: Lookups, area: Area) -> Iterator[tuple[Link, Cover]]:
    """Yield the authorities, known in the graph, of the territory and of those that contain it."""
    for cover in area.values():
        if cover.position in (Position.HERE, Position.AROUND):
            for id_ in _named(reader, cover.place):
                evidence = reader.naming(id_, CERTAINTY)[:3]
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


def _named(reader: Lookups, place: Place) -> list[str]:
    found = {id_ for key in names_of(place) for id_ in reader.named(key)}
    return sorted(id_ for id_ in found if id_.startswith("actor:"))
