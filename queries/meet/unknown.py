"""What an answer cannot say, and why: told as plainly as what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontology.language import Phrase
from ontology.vocabulary import vocabulary
from queries.meet.answer import Role, Tier

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from graph.lookups import Lookups
    from graph.model import Entity
    from ontology.language import Lang
    from queries.lookup import Place
    from queries.meet.answer import Suggestion
    from queries.meet.introduction import Network

EXPECTED = (Role.GUIDE, Role.AUTHORITY, Role.ALLY, Role.FUNDER)
"""Roles whose absence is worth telling."""
HUBS_NAMED = 3

NOBODY = Phrase(
    fr="Aucun acteur connu dans ce graphe n'agit sur {place}, autour ou à l'intérieur : ingérez des documents ou des "
    "registres qui en parlent.",
    en="No actor known in this graph acts in {place}, around it or inside it: ingest documents or registers about it.",
)
NO_SEEKER = Phrase(
    fr="Qui demande n'est pas connu : sans --for, aucune introduction n'a été cherchée.",
    en="Who asks is not known: without --for, no introduction was looked for.",
)
NO_THEME = Phrase(
    fr="Aucun thème n'est connu ni donné (--theme) : l'intérêt de chacun pour votre sujet n'a pas été pesé.",
    en="No theme is known or given (--theme): how far each cares for your subject was not weighed.",
)
NO_NETWORK = Phrase(
    fr="Aucun lien d'interconnaissance de {seeker} n'est connu : personne ne peut être dit à sa portée.",
    en="No acquaintance of {seeker} is known: nobody can be said to be within reach.",
)
NO_PATH = Phrase(
    fr="Aucun chemin vérifié de trois pas au plus depuis {seeker} vers {names} (maillage path en cherche de quatre). "
    "{nearest}",
    en="No verified path of three steps at most from {seeker} to {names} (maillage path looks for four). {nearest}",
)
NEAREST_GUIDE = Phrase(
    fr="Le guide le plus proche à qui demander une introduction est {guide}.",
    en="The nearest guide to ask for an introduction is {guide}.",
)
NO_GUIDE = Phrase(
    fr="Aucun guide n'est à portée : il faudra se présenter soi-même.",
    en="No guide is within reach: you will have to introduce yourself.",
)
NO_ROLE = Phrase(
    fr="Aucun acteur connu ici ne tient ce rôle : {roles}. Cela ne veut pas dire qu'il n'y en a pas.",
    en="No actor known here has this role: {roles}. It does not mean that there is none.",
)
RURALITY = Phrase(
    fr="Le caractère rural de {place} est inconnu : chargez la grille de densité (maillage territories load FICHIER).",
    en="Whether {place} is rural is unknown: load the density grid (maillage territories load FILE).",
)
HUBS = Phrase(
    fr="Liés à tant d'autres qu'un lien par eux ne vaut pas introduction : {names}.",
    en="Tied to so many others that a tie through them is no introduction: {names}.",
)
CUT = Phrase(
    fr="Tout n'a pas été lu, tant ce territoire ou ce réseau a de liens : resserrez la question.",
    en="Not everything was read, so many links this territory or network has: narrow the question.",
)


def unknown_of(
    reader: Lookups,
    place: Place,
    seeker: Entity | None,
    wanted: Collection[str],
    suggestions: Sequence[Suggestion],
    network: Network,
    lang: Lang,
    *,
    guide: Entity | None,
    missing: Sequence[Role],
    cut: bool,
) -> tuple[str, ...]:
    """Return the sentences that tell what could not be said.

    ``guide`` is the nearest of all, ``missing`` are roles that nobody has: of those who are shown and of the others.
    """
    said: list[str] = []
    if not suggestions:
        said.append(NOBODY(lang, place=place.name))
    said += _of_seeker(seeker, suggestions, network, guide, lang)
    if not wanted:
        said.append(NO_THEME(lang))
    if suggestions and missing:
        said.append(NO_ROLE(lang, roles=", ".join(vocabulary().role(role).label(lang) for role in missing)))
    if place.rurality == "unknown" and place.level in ("commune", "commune-deleguee"):
        said.append(RURALITY(lang, place=place.name))
    said += _hubs(reader, network, lang)
    if cut or network.found.cut:
        said.append(CUT(lang))
    return tuple(said)


def _of_seeker(
    seeker: Entity | None, suggestions: Sequence[Suggestion], network: Network, guide: Entity | None, lang: Lang
) -> Iterator[str]:
    if seeker is None:
        yield NO_SEEKER(lang)
        return
    if not network.found.ties:
        yield NO_NETWORK(lang, seeker=seeker.name)
    cold = [suggestion.actor.name for suggestion in suggestions if suggestion.tier is Tier.COLD]
    if cold:
        nearest = NEAREST_GUIDE(lang, guide=guide.name) if guide else NO_GUIDE(lang)
        yield NO_PATH(lang, seeker=seeker.name, names=", ".join(cold), nearest=nearest)


def _hubs(reader: Lookups, network: Network, lang: Lang) -> Iterator[str]:
    worst = sorted(network.found.hubs.items(), key=lambda item: (-item[1], item[0]))[:HUBS_NAMED]
    named = [f"{entity.name} ({degree})" for id_, degree in worst if (entity := reader.entity(id_)) is not None]
    if named:
        yield HUBS(lang, names=", ".join(named))
