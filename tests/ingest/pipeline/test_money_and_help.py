"""What the pipeline reads of money and help: who pays, who helps, whose guest one is, who takes part."""

import pytest

from tests.ingest.pipeline.reading import Said, said

ROUE = "L'association Roue Libre"
CREST = f"{ROUE} répare des vélos à Crest. Roue Libre y a deux ateliers. Roue Libre forme des jeunes."
STATED: dict[str, tuple[str, Said]] = {
    "whom an authority pays a part": (
        f"{CREST} La Fondation Terreau met 5 000 euros.",
        ("Fondation Terreau", "FUNDS", "Roue Libre"),
    ),
    "a financial support": (
        f"{ROUE} bénéficie du concours financier de la Fondation Terreau.",
        ("Fondation Terreau", "FUNDS", "Roue Libre"),
    ),
    "whom a pronoun stands for": (
        f"{CREST} La Fondation Terreau la finance depuis 2019.",
        ("Fondation Terreau", "FUNDS", "Roue Libre"),
    ),
    "that somebody funds": (
        f"{ROUE}, que la Fondation Terreau a financée, répare des vélos.",
        ("Fondation Terreau", "FUNDS", "Roue Libre"),
    ),
    "that somebody has helped": (
        f"{ROUE}, que la SCIC Le Bon Commun a épaulée dès 2019, répare des vélos.",
        ("Le Bon Commun", "SUPPORTS", "Roue Libre"),
    ),
    "whose guest one is": (
        f"{ROUE} est hébergée dans les locaux de la SCIC Le Bon Commun.",
        ("Le Bon Commun", "SUPPORTS", "Roue Libre"),
    ),
    "those who take part, after a colon": (
        "Deux associations ont adhéré au programme Petites villes de demain : l'association Roue Libre et la SCIC Le Bon Commun.",
        ("Le Bon Commun", "TAKES_PART_IN", "Petites villes de demain"),
    ),
    "of which promotion one is": (
        f"{ROUE} figure dans la première promotion du programme Sprint rural.",
        ("Roue Libre", "TAKES_PART_IN", "Sprint rural"),
    ),
    "a programme that one joins": (
        f"{ROUE} a rejoint en 2021 le programme Sprint rural.",
        ("Roue Libre", "TAKES_PART_IN", "Sprint rural"),
    ),
    "an event that is referred back to": (
        f"{ROUE} participe au programme Sprint rural. L'expérimentation est financée par la Fondation Terreau.",
        ("Fondation Terreau", "FUNDS", "Sprint rural"),
    ),
}
NOT_STATED: dict[str, tuple[str, str]] = {
    "money that is refused": (f"{ROUE}, que la Fondation Terreau ne finance pas, répare des vélos.", "FUNDS"),
    "a seat in a board": (f"{ROUE} siège au sein de la SCIC Le Bon Commun.", "SUPPORTS"),
}


@pytest.mark.parametrize(("text", "link"), STATED.values(), ids=STATED)
def test_stated(text: str, link: Said) -> None:
    assert link in said(text)


@pytest.mark.parametrize(("text", "predicate"), NOT_STATED.values(), ids=NOT_STATED)
def test_not_stated(text: str, predicate: str) -> None:
    assert predicate not in {link[1] for link in said(text)}


def test_the_first_of_a_list_of_funders_is_not_the_one_who_is_funded() -> None:
    found = said(f"{ROUE} répare des vélos à Crest.\n\nFinanceurs : Fondation Terreau, Crédit Mutuel, Région Bretagne")
    assert ("Crédit Mutuel", "FUNDS", "Fondation Terreau") not in found
    assert ("Crédit Mutuel", "FUNDS", "Roue Libre") in found


def test_an_amount_is_no_part_of_a_name() -> None:
    found = said(f"{ROUE} répare des vélos à Crest. Elle a reçu une subvention de la Fondation Terreau 15 000 euros.")
    assert all("15" not in end for link in found for end in (link[0], link[2]))
