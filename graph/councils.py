"""Which territory a council governs, as its name says: a council has many names, and the territory tells that they are one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.identity.lexicon import in_words
from graph.names import fold_words, unaccented

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from graph.territories import Territory, TerritoryReference

_EPCI = (
    r"communaute de communes?|communaute d['’]agglomeration|communaute urbaine|agglomeration|agglo|eurometropole|"
    r"metropole"
)
_BEFORE = re.compile(
    r"(?:la |le |l['’])?(?P<noun>conseil regional|region|conseil departemental|departement|commune|ville|mairie|"
    rf"municipalite|{_EPCI}|cc|ca|cu)\s+(?P<of>de la |de l['’]|des |du |de |d['’])?(?P<place>\S.*)",
    re.IGNORECASE,
)
_INSIDE = re.compile(rf"(?P<place>\S.*?)[\s-]+(?:{_EPCI})", re.IGNORECASE)
_BRACKETED = re.compile(r"\s*\([^()]*\)$")
_LEVELS = {
    "conseil regional": "region",
    "region": "region",
    "conseil departemental": "departement",
    "departement": "departement",
    "commune": "commune",
    "ville": "commune",
    "mairie": "commune",
    "municipalite": "commune",
}
"""Level of the territory by the noun of its council; the others are those of EPCI."""
_URBAN = frozenset({"CA", "CU", "METRO", "MET69"})
"""Natures of the EPCI that are an agglomeration, known by the city in their midst."""
_OF_VILLAGES = frozenset({"communaute de communes", "communaute de commune", "cc"})
_ARTICLES = {"du": "le ", "des": "les ", "de la": "la ", "de l": "l "}
"""The article of a commune's name by the words before it."""


def governed(name: str, departments: frozenset[str] = frozenset(), nearby: Collection[str] = frozenset()) -> str | None:
    """Return the id of the territory whose council a name names, where only one can be meant.

    Of several that bear the name, the one that is written with its article as the name is, then the one in one of
    the ``departments`` (codes), then the one that is ``nearby``: among the ids of the territories that the source names.

    Examples
    --------
    >>> governed("Conseil régional d'Occitanie"), governed("Mairie d'Aubenas"), governed("Le Moulin bleu")
    ('territory:region-76', 'territory:commune-07019', None)
    >>> governed("Commune de Saint-Aubin"), governed("Commune de Saint-Aubin", frozenset({"21"}))
    (None, 'territory:commune-21541')
    >>> governed("Agglomération de Nevers"), governed("Ville du Crest"), governed("Commune de Crest")
    ('territory:epci-245804406', 'territory:commune-63126', 'territory:commune-26108')
    """
    name = _BRACKETED.sub("", name.strip())
    found = _named(name)
    if len(found) > 1 and departments:
        found = [each for each in found if departments & _departments(each)]
    if len(found) > 1:
        found = [each for each in found if each.id in nearby]
    return found[0].id if len(found) == 1 else None


def _named(name: str) -> list[Territory]:
    name = unaccented(name)
    match = _BEFORE.fullmatch(name)
    if match is None:
        return _before_its_nature(name)
    level = _LEVELS.get(fold_words(match["noun"]), "epci")
    if level == "epci":
        named = _bearing((name, in_words(name)), level)
        return named if named or fold_words(match["noun"]) in _OF_VILLAGES else _around_city(match["place"])
    return _spelt_so(match, _bearing((match["place"],), level))


def _bearing(names: Iterable[str], level: str) -> list[Territory]:
    """Return the territories of a level that bear one of the names, an acronym in brackets aside: the first that any bears."""
    for name in dict.fromkeys(names):
        near = _reference().search(name, levels=(level,))
        found = [each.territory for each in near if each.how == "name"] or [
            each.territory for each in near if each.how == "start" and _but_for_acronym(each.territory, name)
        ]
        if found:
            return found
    return []


def _but_for_acronym(territory: Territory, name: str) -> bool:
    written = {fold_words(_BRACKETED.sub("", each)) for each in (territory.name, *territory.aliases)}
    return fold_words(name) in written


def _before_its_nature(name: str) -> list[Territory]:
    """Return the EPCI whose name has its nature behind it, in full or short (« Lorient Agglomération », « Lorient Agglo »)."""
    match = _INSIDE.fullmatch(name)
    return _bearing((name, *(f"{match['place']} {n}" for n in ("Agglo", "Agglomération"))), "epci") if match else []


def _around_city(city: str) -> list[Territory]:
    """Return the agglomerations that the name of a city names, when theirs holds it (« l'agglomération de Pau »)."""
    around = (above for each in _bearing((city,), "commune") for above in _reference().ancestors(each.id))
    words = f" {fold_words(city)} "
    return [each for each in around if each.nature in _URBAN and words in f" {fold_words(each.name)} "]


def _spelt_so(match: re.Match[str], found: list[Territory]) -> list[Territory]:
    """Return those whose article is the one that is written, all of them where none has it."""
    written = _ARTICLES.get(fold_words(match["of"] or ""), "") + fold_words(match["place"])
    return [each for each in found if fold_words(each.name) == written] or found


def _departments(territory: Territory) -> frozenset[str | None]:
    around = (territory, *_reference().ancestors(territory.id))
    return frozenset(each.code for each in around if each.level == "departement")


def _reference() -> TerritoryReference:
    from graph.territories import reference

    return reference()
