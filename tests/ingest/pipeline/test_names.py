"""Names that the pipeline finds: with their nouns, in titles and lists, authorities under one name, places apart."""

import pytest

from tests.ingest.pipeline.reading import names, read

CASES = {
    "a noun tells the kind and is no part of the name": (
        "La SCIC Le Bon Commun et l'association Roue Libre travaillent ensemble.",
        {"Le Bon Commun": "Actor", "Roue Libre": "Actor"},
    ),
    "a noun that belongs to the name": ("La fondation Terreau aide des jeunes.", {"fondation Terreau": "Actor"}),
    "a motto in a list": (
        "Ils sont aidés par la Fondation Terreau, la Fondation La Ronce s'engage, le Crédit Mutuel et la Région Bretagne.",
        {"Fondation La Ronce s'engage": "Actor", "Région Bretagne": "Actor"},
    ),
    "the département that acts and the one that is a place": (
        "L'association Roue Libre agit dans le Lot. Elle est financée par le Département du Lot.",
        {"Lot": "Territory", "Département du Lot": "Actor"},
    ),
    "a council is the authority": (
        "Le conseil départemental de la Creuse finance la SCIC Le Bon Commun.",
        {"Département de la Creuse": "Actor"},
    ),
    "an authority without its name": (
        "La coopérative Terre d'Élan intervient en Ardèche. Le département a financé son atelier.",
        {"Département de l’Ardèche": "Actor", "Ardèche": "Territory"},
    ),
    "the mayor's commune acts": (
        "Guillaume Martin, maire de Saillans, soutient le tiers-lieu La Forge.",
        {"Commune de Saillans": "Actor", "Guillaume Martin": "Person", "La Forge": "Actor"},
    ),
    "a département named after a direction": (
        "L'association Roue Libre intervient dans le département du Nord.",
        {"Nord": "Territory"},
    ),
    "a public programme in lower case": (
        "L'association Roue Libre accueille des jeunes en service civique.",
        {"service civique": "Programme"},
    ),
    "a title before what it is": (
        "Nos adhérents :\n\n- La Cabane à Dons, ressourcerie à Die\n- Fil Vert, atelier de couture à Crest\n",
        {"Cabane à Dons": "Actor", "Die": "Territory"},
    ),
    "a label says the sort": (
        "Programme : Premier élan · Porteur : la SCIC Le Bon Commun · Année : 2025",
        {"Premier élan": "Programme", "Le Bon Commun": "Actor"},
    ),
    "an article before the noun of a name": (
        "La Communauté de communes Montagne d'Ardèche souhaite continuer avec l'association Roue Libre.",
        {"Communauté de communes Montagne d'Ardèche": "Actor"},
    ),
    "a part of a département": ("L'association Roue Libre agit dans le nord Ardèche.", {"nord Ardèche": "Territory"}),
    "a network named once": ("Le réseau Relief a ouvert un lieu.", {"Relief": "Actor"}),
    "a natural area": ("L'association Roue Libre agit dans la Lomagne.", {"Lomagne": "Territory"}),
    "a facility named after its place": (
        "L'association Roue Libre aide l'hôpital de Crest et le lycée agricole de Die.",
        {"hôpital de Crest": "Actor", "lycée agricole de Die": "Actor"},
    ),
    "a federation named after whom it gathers and where": (
        "La fédération départementale des pêcheurs du Gers soutient l'association Roue Libre.",
        {"fédération départementale des pêcheurs du Gers": "Actor"},
    ),
    "a phrase that a verb ends": (
        "À Crest, le Syndicat du poiré mène une fête avec l'association Roue Libre.",
        {"Syndicat du poiré": "Actor"},
    ),
    "a role that only people have, after a first name of no list": (
        "L'atelier est animé par Zorzi Pujoule, gérante de la SCIC Le Bon Commun.",
        {"Zorzi Pujoule": "Person", "Le Bon Commun": "Actor"},
    ),
    "a name in lower case that a site bears": (
        "À Crest, rouelibre a formé des jeunes. Avec rouelibre, la SCIC Le Bon Commun répare des vélos. Voir www.rouelibre.org.",
        {"rouelibre": "Actor"},
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_names(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= names(text).items()


def test_an_acronym_and_its_long_form_are_one() -> None:
    text = "Le Point d'appui aux villages (PAV) accompagne des projets. Le PAV est implanté à Aubenas, en Ardèche."
    actors = [entity for entity in read(text).entities if entity.type == "Actor"]
    assert [set(entity.names) for entity in actors] == [{"Point d'appui aux villages", "PAV"}]


def test_the_name_of_an_organisation_known_by_its_acronym_is_the_acronym() -> None:
    text = "Le Point d'appui aux villages (PAV) accompagne des projets. Le PAV est implanté à Aubenas. Le PAV forme des élus. Le PAV a un site."
    actors = [entity for entity in read(text).entities if entity.type == "Actor"]
    assert [(entity.name, set(entity.names)) for entity in actors] == [("PAV", {"Point d'appui aux villages", "PAV"})]


def test_an_initial_and_a_surname_stand_for_the_person_named_in_full() -> None:
    text = "Présents : Dominique Chaigneau, président de l'association Roue Libre.\n\nM. Chaigneau ouvre la séance. Sont élus : D. Chaigneau et L. Bouard."
    people = {e.name: len(e.mentions) for e in read(text).entities if e.type == "Person"}
    assert people == {"Dominique Chaigneau": 3, "L. Bouard": 1}


def test_a_name_with_and_without_its_noun_is_one() -> None:
    actors = [
        e
        for e in read(
            "Le Collectif Relief est né à Crest. Depuis 2019, Relief accompagne la SCIC Le Bon Commun."
        ).entities
        if e.type == "Actor"
    ]
    assert sorted(e.name for e in actors) == ["Le Bon Commun", "Relief"]


def test_a_foundation_is_not_what_it_is_named_after() -> None:
    actors = names(
        "La Fondation Terreau finance la SCIC Le Bon Commun. Le groupe Terreau vend des graines à la SCIC Le Bon Commun."
    )
    assert {"Fondation Terreau", "Terreau"} <= actors.keys()


def test_a_noun_in_the_plural_before_a_list_is_that_of_the_first() -> None:
    first = "Le tiers-lieu La Forge est aidé par la Fondation Terreau."
    listed = names(f"{first} La SCIC Le Bon Commun est aidée par les Fondations Terreau, Ronce et Glub.")
    assert "Fondation Terreau" in listed
    assert "Fondations Terreau" not in listed
    assert "Ronce" in listed
    alone = names(f"{first} La SCIC Le Bon Commun est aidée par les Fondations Terreau.")
    assert {"Fondation Terreau", "Fondations Terreau"} <= alone.keys()


def test_what_only_a_list_of_foundations_names_is_the_foundation() -> None:
    known = "Le tiers-lieu La Forge est aidé par la Fondation Ronce."
    listed = "La SCIC Le Bon Commun est aidée par les Fondations Terreau, Ronce et Glub."
    found = {entity.name: entity for entity in read(f"{known} {listed}").entities}
    assert len(found["Fondation Ronce"].mentions) == 2
    assert "Ronce" not in found
    assert "Ronce" not in found["Fondation Ronce"].aliases
    elsewhere = names(f"{known} {listed} L'entreprise Ronce fabrique des vélos.")
    assert {"Fondation Ronce", "Ronce"} <= elsewhere.keys()


SHORTENED = (
    "Le Prieuré de Bellecombe accueille des artistes. L'association Roue Libre est partenaire du Prieuré de Bellecombe."
    "\n\nDepuis 2019, le Prieuré organise un festival avec la SCIC Le Bon Commun. Le Prieuré forme des jeunes."
)


def test_the_noun_of_a_name_alone_recalls_it() -> None:
    found = [entity for entity in read(SHORTENED).entities if "Prieuré" in entity.name]
    assert len(found) == 1
    assert len(found[0].mentions) >= 3


def test_an_acronym_alone_is_another_than_its_branch() -> None:
    found = names(
        "La CAF de la Drôme finance l'association Roue Libre. Plus tard, la CAF a soutenu la SCIC Le Bon Commun."
    )
    assert len([name for name in found if "CAF" in name or "llocations" in name]) == 2


def test_two_names_with_a_dash_or_and_between_are_two() -> None:
    found = names(
        "L'association Roue Libre accueille des jeunes à Crest. La SCIC Le Bon Commun vend du pain à Crest.\n\n"
        "Anne Martin, directrice de Roue Libre - Le Bon Commun\n\n"
        "Le carnet de route de Roue Libre et du Bon Commun paraît en mars."
    )
    assert {"Roue Libre", "Le Bon Commun"} <= found.keys()
    assert not any("Roue Libre" in name and "Bon Commun" in name for name in found)


def test_streets_and_roles_are_no_names() -> None:
    found = names("La SCIC Le Bon Commun, 14 rue de la Libération, 26400 Crest.\n\nTrésorier : Paul Durand")
    assert not {"Libération", "Trésorier", "rue de la Libération"} & found.keys()


def test_a_common_infinitive_in_capitals_is_no_name() -> None:
    text = "## SENSIBILISER\n\nL'association Roue Libre veut sensibiliser les jeunes au vélo.\n"
    assert "SENSIBILISER" not in names(text)


def test_common_words_are_no_names() -> None:
    assert names("Les élus et les habitants veulent un café associatif. Une réunion aura lieu en mars.") == {}


def test_names_of_any_document_are_data() -> None:
    found = names('L\'association <script>alert("x")</script> Roue Libre agit à Crest.')
    assert "Crest" in found


def test_mentions_tell_their_lines() -> None:
    record = read("Un titre\n\nL'association Roue Libre agit à Crest.\n\nPlus tard, Roue Libre a grandi.")
    roue = next(entity for entity in record.entities if entity.name == "Roue Libre")
    assert [mention.line for mention in roue.mentions] == [3, 5]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("L'association Roue Libre est installée à Lesperon.", "territory:commune-40152"),
        ("L'association Roue Libre est installée à Lespéron.", "territory:commune-07142"),
    ],
)
def test_homonyms_are_told_apart_by_their_accents(text: str, place: str) -> None:
    found = {entity.identifiers.get("cog") for entity in read(text).entities if entity.type == "Territory"}
    assert found == {place}
