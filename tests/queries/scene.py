"""A scene for the questions: a seeker, a programme that it is in, its operator, and who is there or elsewhere.

The Ardèche has an incubator that covers the region, a local association that works with it, one that nobody knows, a
funder, an authority, a third place, and a fund that pays for everyone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.graph.records import ARDECHE, CREST, DROME, actor, entity, record

if TYPE_CHECKING:
    from graph.model import SourceRecord

SEEKER = actor("Fondation du Versant", kinds=["fondation"])
PROGRAMME = entity("Programme", "Les Passerelles", kinds=["programme"])
OPERATOR = actor("Incubalpes", kinds=["incubateur"])
NEIGHBOUR = actor("Courant Vif", kinds=["association"])
STRANGER = actor("Montagne Active", "MONTACT", kinds=["association"])
HELPED = actor("L’Atelier du Col", kinds=["tiers-lieu"])
FUND = actor("Fonds des Vallées", kinds=["fondation"])
COUNTY = actor("Département de l’Ardèche", kinds=["collectivite"])
PEER = actor("Maison Roulante")
SEEKING = actor("Petit Théâtre Ambulant")
ELSEWHERE = actor("Ferme de Crest")
WORKSHOP = entity("Programme", "Démarre ici", kinds=["cycle"])
HUB = actor("Fonds Continental", kinds=["financeur"])
MARTHE = entity("Person", "Marthe Ozil")
FAR = actor("Loin d’Ici")


def scene() -> list[SourceRecord]:
    """Return the documents of the scene."""
    crowd = [actor(f"Bénéficiaire {number}") for number in range(90)]
    return [
        record(
            "page.txt",
            (SEEKER, "TAKES_PART_IN", PROGRAMME),
            (PEER, "TAKES_PART_IN", PROGRAMME),
            (OPERATOR, "RUNS", PROGRAMME),
            (SEEKER, "SEEKS", ARDECHE),
            (SEEKING, "SEEKS", ARDECHE),
            date="2025",
        ),
        record(
            "guide.txt",
            (OPERATOR, "ACTIVE_IN", entity("Territory", "Auvergne-Rhône-Alpes", cog="region:84")),
            (OPERATOR, "PARTNERS_WITH", NEIGHBOUR),
            (NEIGHBOUR, "RUNS", WORKSHOP),
            (WORKSHOP, "ACTIVE_IN", ARDECHE),
            (STRANGER, "ACTIVE_IN", ARDECHE),
            (STRANGER, "SUPPORTS", HELPED),
            (FUND, "FUNDS", HELPED),
            (HELPED, "BASED_IN", entity("Territory", "Aubenas", cog="commune:07019")),
            (HELPED, "ADDRESSES", "jeunesse"),
            (ELSEWHERE, "BASED_IN", CREST),
            (ELSEWHERE, "PARTNERS_WITH", STRANGER),
            (MARTHE, "WORKS_FOR", NEIGHBOUR),
            (COUNTY,),
            (FAR, "ACTIVE_IN", DROME),
            date="2022-12",
        ),
        record("fonds.txt", *((HUB, "FUNDS", each) for each in (SEEKER, STRANGER, FAR, *crowd)), date="2024"),
    ]
