"""Dates and amounts that a sentence gives to its links, and those that it gives to something else."""

import pytest

from ingest.pipeline.dating import Told, told_in
from tests.ingest.pipeline.reading import read

TOLD = {
    "since a month": ("Depuis mars 2020, elle y tient un marché.", Told(since="2020-03")),
    "since a day": ("Elle est adhérente depuis le 1er juin 2019.", Told(since="2019-06-01")),
    "a period": ("Entre 2018 et 2021, trois foires ont eu lieu.", Told("2018", "2021")),
    "years with a dash": ("Elle a mené le projet (2019–2022).", Told("2019", "2022")),
    "until": ("Elle l'a porté jusqu'en 2017.", Told(until="2017")),
    "born in two years is no period": ("Née en 2016-2017, elle a grandi.", Told(within="2016")),
    "an edition": ("Lauréate 2022 du concours.", Told(within="2022")),
    "an amount with a scale": ("La Région a versé 1,2 million d'euros.", Told(amount="1200000 EUR")),
    "two amounts tell neither": ("Elle a reçu 3 000 € puis 5 000 €.", Told()),
    "a number that is no year": ("Elle compte 2100 adhérents.", Told()),
}


@pytest.mark.parametrize(("sentence", "told"), TOLD.values(), ids=TOLD)
def test_told(sentence: str, told: Told) -> None:
    assert told_in(sentence) == told


def test_a_link_keeps_when_it_began_and_what_it_is_worth() -> None:
    claims = read(
        "L'association Roue Libre répare des vélos. L'association Roue Libre est financée par la Fondation Terreau depuis 2019, "
        "à hauteur de 12 000 €."
    ).claims
    funded = [claim for claim in claims if claim.predicate == "FUNDS"]
    assert [(claim.since, claim.until, claim.amount) for claim in funded] == [("2019", None, "12000 EUR")]


def test_where_a_place_lies_has_no_date() -> None:
    claims = read("Depuis 2015, l'association Roue Libre est implantée à Crest, dans la Drôme.").claims
    since = {claim.predicate: claim.since for claim in claims}
    assert (since["BASED_IN"], since["WITHIN"]) == ("2015", None)
