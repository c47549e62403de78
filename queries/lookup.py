"""Find what a person means by a name: one clear best, or the choices with what tells them apart, or the nearest names.

Case, accents, articles, hyphens, acronyms and other known names are folded by the store's index; ids are taken as
they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import AmbiguousError, NotFoundError
from graph.names import fold
from graph.terms import name_key
from ontology.language import Lang, Phrase
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from graph.likeness import Match
    from graph.lookups import Lookups
    from graph.model import Entity
    from graph.territories import Territory, TerritoryMatch, TerritoryReference

ID = re.compile(r"[a-z]+:[^\s:][^\s]*\Z")
CLEAR = 0.9
"""Likeness from which a name that is not exactly known may be taken for one that is."""
APART = 0.05
"""How far the second best must be behind for the best to be clear."""
NEAREST = 5
SHOWN = 12
LIKELY = 0.6
"""Share of likelihood from which one of several territories of a name is taken without asking."""
GUESSED = ("near", "start")
"""Ways in which a territory matches a name that is not its own."""

UNKNOWN_NAME = Phrase(
    fr="Rien ne s'appelle « {text} » dans ce graphe, et rien n'a de nom proche. "
    "`maillage stats` dit ce qu'il contient.",
    en="Nothing is called “{text}” in this graph, and no name is near. `maillage stats` tells what it holds.",
)
UNKNOWN_BUT_NEAR = Phrase(
    fr="Rien ne s'appelle « {text} » dans ce graphe. Les noms les plus proches :\n{choices}",
    en="Nothing is called “{text}” in this graph. The nearest names:\n{choices}",
)
UNKNOWN_PLACE = Phrase(
    fr="Aucun territoire ne s'appelle « {text} ». Donnez un nom officiel, ou un code : commune-26108, departement-07.",
    en="No territory is called “{text}”. Give an official name, or a code: commune-26108, departement-07.",
)
UNKNOWN_PLACE_BUT_NEAR = Phrase(
    fr="Aucun territoire ne s'appelle « {text} ». Les noms les plus proches :\n{choices}",
    en="No territory is called “{text}”. The nearest names:\n{choices}",
)
SEVERAL = Phrase(
    fr="« {text} » désigne plusieurs choses ; redonnez la commande avec l'identifiant voulu :\n{choices}",
    en="“{text}” means several things; give the command again with the id that you mean:\n{choices}",
)
TAKEN_FOR = Phrase(fr="« {text} » : {name} ({id}).", en="“{text}”: {name} ({id}).")


@dataclass(frozen=True)
class Place:
    """A territory, official or only named in texts; ``level`` is the notation of its kind."""

    id: str
    name: str
    level: str
    code: str | None = None
    context: str = ""
    rurality: str | None = None


@dataclass(frozen=True)
class Found:
    """What a name was taken for."""

    text: str
    entity: Entity

    def said(self, lang: Lang) -> str | None:
        """Return the sentence that tells what was understood, or None where there is nothing to tell."""
        if fold(self.text) == fold(self.entity.name) or self.text == self.entity.id:
            return None
        return TAKEN_FOR(lang, text=self.text, name=self.entity.name, id=self.entity.id)


def find_entity(reader: Lookups, text: str, types: Collection[str] | None = None) -> Found:
    """Return the entity that ``text`` means, of one of ``types`` when they are given.

    Raises
    ------
    NotFoundError
        When nothing has that name or one near enough; the nearest are listed.
    AmbiguousError
        When several have it; they are listed with what tells them apart.
    """
    if ID.match(text) and (entity := reader.entity(text)) is not None:
        return Found(text, entity)
    matches = reader.find(text, types=types, limit=12)
    exact = _best_named([match for match in matches if name_key(match.matched_name) == name_key(text)])
    if len(exact) == 1:
        return Found(text, exact[0].entity)
    if exact:
        raise AmbiguousError(SEVERAL, text=text, choices=_choices(reader, exact))
    if (types is None or "Territory" in types) and (known := _known_territory(reader, text)) is not None:
        return Found(text, known)
    return Found(text, _clear_best(reader, text, matches))


def _known_territory(reader: Lookups, text: str) -> Entity | None:
    """Return what the graph knows of the official territory that ``text`` clearly means: « Crest (26) », « 07 »."""
    found = reader.territories.search(text, limit=1)
    if not found or found[0].how in GUESSED or found[0].score < LIKELY:
        return None
    return reader.entity(found[0].territory.id)


def find_place(reader: Lookups, text: str, context: Collection[str] = ()) -> Place:
    """Return the territory that ``text`` means: official, known in the graph or not, or only named in its texts.

    ``context`` are ids of territories that the one meant is likely to be near.

    Raises
    ------
    NotFoundError
        When there is none; the nearest names are listed.
    AmbiguousError
        When several official ones are as likely; each is told with what it lies in.
    """
    if ID.match(text) and (place := place_of(reader, text)) is not None:
        return place
    known = reader.territories
    official = known.search(text, context)
    if official and official[0].how not in GUESSED:
        return _one_official(known, text, official)
    named = [m for m in reader.find(text, types=("Territory",)) if name_key(m.matched_name) == name_key(text)]
    if named and (place := place_of(reader, named[0].entity.id)) is not None:
        return place
    if official:
        raise NotFoundError(UNKNOWN_PLACE_BUT_NEAR, text=text, choices=_official_choices(known, official[:NEAREST]))
    raise NotFoundError(UNKNOWN_PLACE, text=text)


def place_of(reader: Lookups, id_: str) -> Place | None:
    """Return the territory of that id, official or of the graph, or None; ``commune-26108`` will do as an id."""
    known = reader.territories
    official = known.get(id_) or known.get(f"territory:{id_}")
    if official is not None:
        return _official_place(known, official)
    entity = reader.entity(id_)
    if entity is None or entity.type != "Territory":
        return None
    level = entity.attributes.get("level") or next(iter(entity.kinds), "autre")
    return Place(entity.id, entity.name, level, entity.attributes.get("code"))


def _best_named(matches: Sequence[Match]) -> list[Match]:
    """Return those whose very name it is, or else those that have it as another name."""
    best = max((match.score for match in matches), default=0.0)
    return [match for match in matches if match.score == best]


def _clear_best(reader: Lookups, text: str, matches: Sequence[Match]) -> Entity:
    """Return the one that is near enough and well ahead of the others, or say which are near."""
    if matches and matches[0].score >= CLEAR and (len(matches) == 1 or matches[1].score <= matches[0].score - APART):
        return matches[0].entity
    if not matches:
        raise NotFoundError(UNKNOWN_NAME, text=text)
    raise NotFoundError(UNKNOWN_BUT_NEAR, text=text, choices=_choices(reader, matches[:NEAREST]))


def _choices(reader: Lookups, matches: Sequence[Match]) -> str:
    return "\n".join(f"  {match.entity.id} : {describe(reader, match.entity)}" for match in matches)


def describe(reader: Lookups, entity: Entity, lang: Lang = Lang.FR) -> str:
    """Return what tells an entity apart from others of its name: its kinds, where it is, how much is known of it."""
    kinds = [vocabulary().kinds[kind].label(lang) for kind in entity.kinds if kind in vocabulary().kinds]
    places = reader.links(entity.id, predicates=("BASED_IN", "ACTIVE_IN", "WITHIN"), direction="out", limit=2)
    names = [place.name for link in places if (place := reader.entity(link.object)) is not None]
    told = [", ".join(kinds) or vocabulary().class_(entity.type).label(lang), *names]
    return f"{entity.name} ({' ; '.join(told)})"


def theme_notation(text: str) -> str:
    """Return the notation of the theme that ``text`` names by its notation or one of its labels.

    Raises
    ------
    ontology.errors.UnknownTermError
        When there is no such theme; the choices are listed.

    Examples
    --------
    >>> theme_notation("Santé-autonomie")
    'sante-autonomie'
    """
    wanted = fold(text)
    for notation, theme in vocabulary().themes.items():
        if wanted in {fold(name) for name in (notation, theme.label(Lang.FR), theme.label(Lang.EN))}:
            return notation
    return vocabulary().theme(text).notation


def _one_official(known: TerritoryReference, text: str, found: Sequence[TerritoryMatch]) -> Place:
    """Return the one that is meant, or say which ones may be."""
    best = found[0]
    if best.score < LIKELY and len(found) > 1:
        raise AmbiguousError(SEVERAL, text=text, choices=_official_choices(known, found[:SHOWN]))
    return _official_place(known, best.territory)


def _official_choices(known: TerritoryReference, found: Sequence[TerritoryMatch]) -> str:
    places = (_official_place(known, match.territory) for match in found)
    kinds = vocabulary().kinds
    return "\n".join(f"  {place.id} : {place.name} ({kinds[place.level].label()}{place.context})" for place in places)


def _official_place(known: TerritoryReference, territory: Territory) -> Place:
    parents = ", ".join(parent.name for parent in known.ancestors(territory.id) if parent.level != "pays-national")
    context = f" ; {parents}" if parents else ""
    return Place(territory.id, territory.name, territory.level, territory.code, context, territory.rurality)
