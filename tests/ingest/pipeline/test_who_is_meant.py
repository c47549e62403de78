"""Whom a sentence is about that does not name its subject: « nous », « elle », « cette structure », what a sentence opens or goes on with."""

import re

import pytest

from ingest.pipeline.local_versions import use_local_versions
from ingest.pipeline.naming import Mention
from ingest.pipeline.uses import Things
from tests.ingest.pipeline.reading import Said, names, said, says

MEANT: dict[str, tuple[str, Said]] = {
    "the author of a tribune": (
        "Par Jeanne Dupont, directrice de la coopérative Zorgal\n\nDans la Drôme, nous accompagnons le tiers-lieu La Halle Vivante.",
        ("Zorgal", "SUPPORTS", "La Halle Vivante"),
    ),
    "who is quoted": (
        "L'association Roue Libre agit dans la Drôme.\n\n« Nous avons rejoint le réseau Grand Relief », explique Jeanne Dupont, directrice de la coopérative Zorgal.",
        ("Zorgal", "MEMBER_OF", "Grand Relief"),
    ),
    "who signs": (
        "Roue Libre agit dans la Drôme. Roue Libre répare.\n\nNous avons rejoint le réseau Grand Relief.\n\nJeanne Dupont, coordinatrice de la coopérative Zorgal",
        ("Zorgal", "MEMBER_OF", "Grand Relief"),
    ),
    "after a circumstance": (
        "En collaboration avec l’association Roue Libre, la SCIC Le Bon Commun a ouvert un atelier.",
        ("Le Bon Commun", "PARTNERS_WITH", "Roue Libre"),
    ),
    "after two that help": (
        "Financé par la Fondation Terreau et par la Région Bretagne, le programme « Premier élan » a démarré.",
        ("Région Bretagne", "FUNDS", "Premier élan"),
    ),
    "shares of a budget": (
        "Financé à 60 % par le FEDER et à 40 % par la Région Bretagne, le programme « Premier élan » a démarré.",
        ("Région Bretagne", "FUNDS", "Premier élan"),
    ),
    "a relative clause": (
        "La SCIC Le Bon Commun travaille avec l’association Roue Libre, qui intervient dans la Drôme.",
        ("Roue Libre", "ACTIVE_IN", "Drôme"),
    ),
    "this one": (
        "La SCIC Le Bon Commun répare des fours. Elle loge l’association Roue Libre. Cette association est membre du réseau Grand Relief.",
        ("Roue Libre", "MEMBER_OF", "Grand Relief"),
    ),
    "a pronoun after a date": (
        "La SCIC Le Bon Commun répare des fours à pain. En 2019, elle a rejoint le réseau Grand Relief.",
        ("Le Bon Commun", "MEMBER_OF", "Grand Relief"),
    ),
    "a group and its members": (
        "La Fédération des ateliers vélo est une alliance de trois associations. Ce sont l'association Roue Libre et l'association Coup de main.",
        ("Roue Libre", "MEMBER_OF", "Fédération des ateliers vélo"),
    ),
    "who organises with others": (
        "Roue Libre est à l’origine du Forum des moissons, coorganisé en 2020 avec la Fondation Terreau.",
        ("Fondation Terreau", "RUNS", "Forum des moissons"),
    ),
    "several with a name each": (
        "Le programme « Premier élan » est porté par deux structures – l'association Roue Libre et la SCIC Le Bon Commun.",
        ("Le Bon Commun", "RUNS", "Premier élan"),
    ),
    "who fed into it": (
        "Le programme « Premier élan » a démarré. À Crest, le programme « Premier élan » aide. L'association Roue Libre et la SCIC Le Bon Commun ont nourri le programme de leurs témoignages.",
        ("Roue Libre", "TAKES_PART_IN", "Premier élan"),
    ),
    "a part of a territory": (
        "L'association Roue Libre agit sur le nord Ardèche. L'Ardèche manque de vélos.",
        ("nord Ardèche", "WITHIN", "Ardèche"),
    ),
}


@pytest.mark.parametrize(("text", "link"), MEANT.values(), ids=MEANT.keys())
def test_meant(text: str, link: Said) -> None:
    assert says(text, link), said(text)


NOT_MEANT: dict[str, tuple[str, Said]] = {
    "a call of somebody": (
        "L'association Roue Libre a répondu à un appel à projets lancé par la Fondation Terreau.",
        ("Fondation Terreau", "FOUNDED", "Roue Libre"),
    ),
    "the second agent": (
        "Portée par l'association Roue Libre et soutenue par la Fondation Terreau, l'expérimentation « La boucle » démarre.",
        ("Fondation Terreau", "RUNS", "La boucle"),
    ),
    "associated with somebody": (
        "L'association Roue Libre s’est associée à la SCIC Le Bon Commun.",
        ("Roue Libre", "MEMBER_OF", "Le Bon Commun"),
    ),
    "a place of another": (
        "L'association Roue Libre en Bretagne et la SCIC Le Bon Commun en Normandie réparent des vélos.",
        ("Roue Libre", "ACTIVE_IN", "Normandie"),
    ),
    "those who benefit": (
        "L'association Roue Libre aide les bénéficiaires du programme « Premier élan ».",
        ("Roue Libre", "TAKES_PART_IN", "Premier élan"),
    ),
    "a person": (
        "Accompagnée par la Fondation Terreau, Jeanne Dupont a ouvert un café. L'association Roue Libre aussi.",
        ("Fondation Terreau", "SUPPORTS", "Roue Libre"),
    ),
}


@pytest.mark.parametrize(("text", "link"), NOT_MEANT.values(), ids=NOT_MEANT.keys())
def test_not_meant(text: str, link: Said) -> None:
    assert not says(text, link), said(text)


NATIONAL, LOCAL = "Relais vert", "Relais vert en Creuse"
TITLED = f"{LOCAL}\n\nLe {NATIONAL} aide. Le dispositif {NATIONAL} existe. "


def test_a_section_titled_by_a_local_version_is_about_it() -> None:
    text = TITLED + f"Ailleurs, le {NATIONAL} aide."
    things = Things()
    things.add(Mention(0, len(LOCAL), "local"), "Actor", LOCAL)
    for match in re.finditer(f"{NATIONAL} (?!en)", text):
        things.add(Mention(match.start(), match.start() + len(NATIONAL), "national"), "Programme", NATIONAL)
    use_local_versions(text, [(0, len(TITLED)), (len(TITLED), len(text))], [(0, len(LOCAL))], things)
    assert [use.thing for use in things.uses] == [
        "Actor:local",
        "Actor:local",
        "Programme:national",
        "Programme:national",
    ]


SAME: dict[str, tuple[str, str]] = {
    "renamed since": (
        "En 2018, Terres actives Poitou (actuellement Terres actives Aquitaine) a ouvert un lieu.",
        "Terres actives Poitou",
    ),
    "initials of a noun": (
        "La Chambre régionale de l’économie sociale et solidaire du Poitou agit. La CRESS du Poitou répond.",
        "CRESS du Poitou",
    ),
    "with its rank": (
        "Le Syndicat mixte du Pays de Zorg a voté. Le Syndicat du Pays de Zorg a payé.",
        "Syndicat du Pays de Zorg",
    ),
}


@pytest.mark.parametrize(("text", "other"), SAME.values(), ids=SAME.keys())
def test_one_actor_under_two_names(text: str, other: str) -> None:
    actors = [name for name, type_ in names(text).items() if type_ == "Actor"]
    assert len(actors) == 1, actors
    assert actors != [other]


def test_a_programme_in_the_singular_and_the_plural_is_one() -> None:
    text = "Le programme « Ateliers ouverts » aide. Un programme « Atelier ouvert » a eu lieu à Crest."
    assert list(names(text).values()).count("Programme") == 1, names(text)
