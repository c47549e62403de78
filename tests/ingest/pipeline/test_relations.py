"""Links that sentences, lists and titles state, and those that a negation or a wish keeps from being stated."""

import pytest

from ingest.pipeline.judging import ENOUGH
from tests.ingest.pipeline.reading import Said, read, said, says

STATED: dict[str, tuple[str, Said]] = {
    "member": (
        "L'association Roue Libre est membre de la Fédération des ateliers vélo.",
        ("Roue Libre", "MEMBER_OF", "Fédération des ateliers vélo"),
    ),
    "member, with an adverb": (
        "La SCIC Le Bon Commun fait également partie du réseau Relief.",
        ("Le Bon Commun", "MEMBER_OF", "Relief"),
    ),
    "funders of a list": (
        "Les partenaires financiers de la SCIC Le Bon Commun sont la Région Bretagne, la Fondation Terreau et le Crédit Mutuel de Bretagne.",
        ("Fondation Terreau", "FUNDS", "Le Bon Commun"),
    ),
    "member, by a pronoun": (
        "L'association Les Passeurs de Haies agit dans la Drôme. Elle est membre du réseau Relief.",
        ("Les Passeurs de Haies", "MEMBER_OF", "Relief"),
    ),
    "support": (
        "Le Collectif d'appui rural (CAR) accompagne l'association Roue Libre depuis 2019.",
        ("Collectif d'appui rural", "SUPPORTS", "Roue Libre"),
    ),
    "founded": ("Le réseau Relief a créé la SCIC Le Bon Commun.", ("Relief", "FOUNDED", "Le Bon Commun")),
    "based": (
        "L'épicerie Au Coin du Puits a ouvert ses portes à Ambert.",
        ("Au Coin du Puits", "BASED_IN", "Ambert"),
    ),
    "nested places": (
        "Le Collectif d'appui rural (CAR) est implanté à Aubenas, en Ardèche.",
        ("Aubenas", "WITHIN", "Ardèche"),
    ),
    "active": (
        "L'association Les Passeurs de Haies agit dans la Drôme.",
        ("Les Passeurs de Haies", "ACTIVE_IN", "Drôme"),
    ),
    "seeks": (
        "La SCIC Le Bon Commun existe depuis 2012. Elle souhaite s'implanter en Corrèze.",
        ("Le Bon Commun", "SEEKS", "Corrèze"),
    ),
    "laureate": (
        "L'épicerie Au Coin du Puits est lauréate du programme « Villages en fête ».",
        ("Au Coin du Puits", "TAKES_PART_IN", "Villages en fête"),
    ),
    "items under a heading": (
        "Les lauréats du programme « Graines d'ici » :\n\n- La Cabane à Dons, ressourcerie à Die\n- Roue Libre, atelier vélo à Crest",
        ("Roue Libre", "TAKES_PART_IN", "Graines d'ici"),
    ),
    "role": ("Anne Durand, directrice de l'association Roue Libre", ("Anne Durand", "WORKS_FOR", "Roue Libre")),
    "led by": (
        "La fédération Relief est présidée par Agathe Couronne.",
        ("Agathe Couronne", "WORKS_FOR", "fédération Relief"),
    ),
    "a role before the person": (
        "L'association Roue Libre a grandi. « C'est écrit », résume la présidente, Agathe Couronne.",
        ("Agathe Couronne", "WORKS_FOR", "Roue Libre"),
    ),
    "a person of an organisation": (
        "Zoé Blanc, de la SCIC Le Bon Commun, est venue.",
        ("Zoé Blanc", "WORKS_FOR", "Le Bon Commun"),
    ),
    "done with": (
        "L'association Roue Libre a organisé des ateliers avec la SCIC Le Bon Commun.",
        ("Roue Libre", "PARTNERS_WITH", "Le Bon Commun"),
    ),
    "member, by the verb": (
        "L'association Roue Libre adhère à la Fédération des ateliers vélo et au réseau Relief.",
        ("Roue Libre", "MEMBER_OF", "Relief"),
    ),
    "money that has a verb only": (
        "La SCIC Le Bon Commun a rénové un moulin. La SCIC Le Bon Commun y reçoit des artisans. La Fondation Terreau a payé les travaux.",
        ("Fondation Terreau", "FUNDS", "Le Bon Commun"),
    ),
    "that somebody runs": (
        "Le festival « Lune d'août », que l'association Roue Libre organise chaque été, revient.",
        ("Roue Libre", "RUNS", "Lune d'août"),
    ),
    "a label that somebody gives": (
        "La SCIC Le Bon Commun est labellisée « Villages en fête » par la Région Bretagne.",
        ("Région Bretagne", "RUNS", "Villages en fête"),
    ),
    "items of a lead-in": (
        "En 2022, l'association Roue Libre a travaillé avec :\n\n- la SCIC Le Bon Commun, à Crest ;\n- la Fondation Terreau.\n",
        ("Roue Libre", "PARTNERS_WITH", "Fondation Terreau"),
    ),
    "a line of a directory, and what it leaves unsaid": (
        "Association Roue Libre\n\nMembre de la Fédération des ateliers vélo.\n\nSCIC Le Bon Commun\n\nMembre du réseau Relief.",
        ("Le Bon Commun", "MEMBER_OF", "Relief"),
    ),
    "partners of the bearer of a notice": (
        "Le programme Sillons\n\nPorteur du projet : association Roue Libre\n\nPartenaires : Fondation Terreau, Région Bretagne",
        ("Roue Libre", "PARTNERS_WITH", "Fondation Terreau"),
    ),
    "places that the reference nests": (
        "Le tiers-lieu La Forge a ouvert à Nérac l'an dernier, en Lot-et-Garonne.",
        ("Nérac", "WITHIN", "Lot-et-Garonne"),
    ),
    "created there": (
        "Née en 2015 au cœur de Crest, l'association Roue Libre a grandi.",
        ("Roue Libre", "BASED_IN", "Crest"),
    ),
    "what somebody does for us": (
        "L'association Roue Libre répare des vélos. L'association Roue Libre forme des jeunes. La Fondation Terreau nous a accompagnés.",
        ("Fondation Terreau", "SUPPORTS", "Roue Libre"),
    ),
}

NOT_STATED: dict[str, tuple[str, str]] = {
    "negation": ("La SCIC Le Bon Commun n'est pas membre du réseau Relief.", "MEMBER_OF"),
    "wish": ("L'association Roue Libre envisage de créer la SCIC Le Bon Commun.", "FOUNDED"),
    "held by is not run by": (
        "L'association Roue Libre est soutenue par la Fondation Terreau et par le Département de la Drôme.",
        "RUNS",
    ),
    "another subject than the topic": (
        "L'association Roue Libre est née à Crest. Un mécanicien a été financé par la Fondation Terreau.",
        "FUNDS",
    ),
    "an elected person does not work for what is near": (
        "Patrick Morel, maire de Saillans\n\nLa SCIC Le Bon Commun est née en 2012.",
        "FOUNDED",
    ),
}


@pytest.mark.parametrize(("text", "link"), STATED.values(), ids=STATED)
def test_stated(text: str, link: Said) -> None:
    assert says(text, link)


@pytest.mark.parametrize(("text", "predicate"), NOT_STATED.values(), ids=NOT_STATED)
def test_not_stated(text: str, predicate: str) -> None:
    assert predicate not in {link[1] for link in said(text)}


@pytest.mark.parametrize("text", [text for text, _ in STATED.values()], ids=STATED)
def test_every_link_has_its_sentence_and_a_confidence_between_enough_and_one(text: str) -> None:
    record = read(text)
    passages = {passage.start: passage for passage in record.passages}
    names = {entity.key: entity.names for entity in record.entities}
    for claim in record.claims:
        assert ENOUGH <= claim.confidence < 1
        assert claim.passage in passages
        assert claim.subject in names


def test_a_title_tells_where_its_subject_acts() -> None:
    text = (
        "LE RÉSEAU RELIEF, UN APPUI AUX VILLAGES (CORRÈZE)\n\nLe réseau Relief réunit des associations. "
        "Né en Corrèze, le réseau Relief a grandi. Le réseau Relief accompagne la SCIC Le Bon Commun."
    )
    assert ("Relief", "ACTIVE_IN", "Corrèze") in said(text)
