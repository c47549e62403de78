"""A scene in which every question of the library has an answer, and what each is asked there.

It is the scene of the other questions, with a hub of which a third place is a member, and who was read unsurely.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.graph.records import ARDECHE, DROME, actor, entity, record
from tests.queries.scene import HELPED, NEIGHBOUR, PEER, SEEKER, STRANGER, scene

if TYPE_CHECKING:
    from graph.model import SourceRecord

HUB_HERE = actor("Pôle du Mézenc", kinds=["ptce"])

CASES: dict[str, tuple[dict[str, str], str]] = {
    "acteurs-ici": ({"territoire": "Ardèche"}, "actor:l-atelier-du-col"),
    "acteurs-par-departement": ({"territoire": "Auvergne-Rhône-Alpes"}, "territory:departement-26"),
    "communes-sans-appui": ({"communes": "Ardèche", "km": "30"}, "territory:commune-07010"),
    "entre-deux-territoires": ({"territoire": "Drôme", "autre": "Ardèche"}, "actor:pole-du-mezenc"),
    "ponts-entre-departements": ({}, "actor:pole-du-mezenc"),
    "programmes-ici": ({"territoire": "Ardèche"}, "programme:demarre-ici"),
    "veulent-venir": ({"territoire": "Aubenas"}, "actor:petit-theatre-ambulant"),
    "accompagner-idee": ({"territoire": "ardeche"}, "actor:incubalpes"),
    "guides-les-plus-relies": ({"territoire": "07"}, "actor:incubalpes"),
    "qui-accompagne-qui": ({"territoire": "Aubenas"}, "actor:montagne-active"),
    "a-presenter": ({"acteur": "Fondation du Versant"}, "actor:incubalpes"),
    "autour-du-programme": ({"programme": "Passerelles"}, "actor:maison-roulante"),
    "chemins": ({"de": "Fondation du Versant", "vers": "Courant Vif"}, "programme:les-passerelles"),
    "co-laureats": ({"acteur": "fondation du versant"}, "actor:maison-roulante"),
    "liens-communs": ({"acteur": "Fondation du Versant", "autre": "Incubalpes"}, "programme:les-passerelles"),
    "membres-de-reseaux": ({"territoire": "Aubenas"}, "actor:l-atelier-du-col"),
    "partenaires": ({"acteur": "Incubalpes"}, "actor:courant-vif"),
    "tiers-lieux-de-ptce": ({"territoire": "CC du Bassin d'Aubenas"}, "actor:l-atelier-du-col"),
    "financeurs-du-theme": ({"theme": "jeunesse"}, "actor:fonds-des-vallees"),
    "financeurs-ici": ({"territoire": "Ardèche"}, "actor:fonds-continental"),
    "qui-finance-qui": ({"theme": "Jeunesse"}, "actor:fonds-des-vallees"),
    "acteurs-du-theme": ({"theme": "youth", "territoire": "Ardèche"}, "actor:l-atelier-du-col"),
    "memes-themes": ({"acteur": "Courant Vif"}, "actor:l-atelier-du-col"),
    "themes-sans-acteur": ({"territoire": "Drôme"}, "theme:jeunesse"),
    "personnes-de": ({"acteur": "Courant Vif"}, "person:marthe-ozil"),
    "personnes-ici": ({"territoire": "Ardèche"}, "person:marthe-ozil"),
    "a-relire": ({"seuil": "0,5"}, "actor:pole-du-mezenc"),
    "acteurs-sans-lieu": ({}, "actor:maison-roulante"),
    "apports-des-sources": ({}, "fonds.txt"),
    "liens-anciens": ({"mois": "12"}, "actor:courant-vif"),
    "une-seule-source": ({"acteur": "MONTACT"}, "actor:l-atelier-du-col"),
}
"""Name of a question → what is given to it, and something that its answer holds."""


def question_scene() -> list[SourceRecord]:
    """Return the documents of the scene."""
    town = entity("Territory", "Aubenas", cog="commune:07019")
    return [
        *scene(),
        record(
            "pole.txt",
            (HUB_HERE, "BASED_IN", town),
            (HUB_HERE, "ACTIVE_IN", DROME),
            (HELPED, "MEMBER_OF", HUB_HERE),
            (NEIGHBOUR, "BASED_IN", ARDECHE),
            (NEIGHBOUR, "ADDRESSES", "jeunesse"),
            (PEER, "PARTNERS_WITH", SEEKER),
            (STRANGER, "PARTNERS_WITH", HUB_HERE),
            confidence=0.5,
            date="2025-10",
        ),
    ]
