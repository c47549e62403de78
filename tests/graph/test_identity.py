"""Which readings are one thing, and under which id: each rule by an example, and no effect of the order."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.identity import Candidate, Decisions, clusters
from graph.naming import resolve, usual_name
from graph.terms import name_key

GENERIC = frozenset({"association", "parc"})


def reading(
    number: int, name: str, *aliases: str, type_: str = "Actor", source: int | None = None, **more: object
) -> Candidate:
    at = f"source:{number if source is None else source}"
    return Candidate(f"reading:{number}", at, type_, name, aliases, **more)  # type: ignore[arg-type]


def joined(*candidates: Candidate, **options: object) -> list[list[int]]:
    found = clusters(candidates, generic=GENERIC, **options)  # type: ignore[arg-type]
    return [[int(c.reading.partition(":")[2]) for c in cluster] for cluster in found]


def test_names_are_equal_whatever_their_case_accents_and_articles() -> None:
    assert joined(reading(1, "L’Étrier"), reading(2, "ETRIER"), reading(3, "Étrier du Vercors")) == [[1, 2], [3]]


def test_an_alias_joins_to_a_name() -> None:
    assert joined(reading(1, "Centre de ressources des tiers-lieux", "CRTL"), reading(2, "CRTL")) == [[1, 2]]


def test_a_short_acronym_needs_a_second_witness() -> None:
    long, short = reading(1, "Pays du Rhin", "PR"), reading(2, "Pays de Redon", "PR")
    assert joined(long, short) == [[1], [2]]
    site = {"site": "pr.example"}
    assert joined(reading(1, "PR", identifiers=site), reading(2, "Pays de Redon", "PR", identifiers=site)) == [[1, 2]]


def test_a_generic_form_joins_no_one() -> None:
    assert joined(reading(1, "Le Tremplin", "l’association"), reading(2, "La Source", "association")) == [[1], [2]]


def test_types_are_never_mixed() -> None:
    assert joined(reading(1, "Ardèche"), reading(2, "Ardèche", type_="Territory")) == [[1], [2]]


def test_equal_identifiers_join_and_different_ones_keep_apart() -> None:
    one, other = {"siren": "111111111"}, {"siren": "222222222"}
    assert joined(reading(1, "Le Relais", identifiers=one), reading(2, "Relais 26", identifiers=one)) == [[1, 2]]
    assert joined(reading(1, "Le Relais", identifiers=one), reading(2, "Le Relais", identifiers=other)) == [[1], [2]]


def test_a_reading_without_identifier_never_bridges_two_that_differ() -> None:
    one, other = {"siren": "111111111"}, {"siren": "222222222"}
    found = joined(
        reading(1, "Le Relais", identifiers=one), reading(2, "Le Relais", identifiers=other), reading(3, "Le Relais")
    )
    assert sorted(map(len, found)) == [1, 2]
    assert [1, 2] not in found


def test_an_ordinary_name_in_two_departements_is_two_things() -> None:
    here, there = frozenset({"07"}), frozenset({"29"})
    assert joined(reading(1, "L’Escale", departments=here), reading(2, "L’Escale", departments=there)) == [[1], [2]]
    long = "Réseau des cafés culturels"
    assert joined(reading(1, long, departments=here), reading(2, long, departments=there)) == [[1, 2]]


def test_namesakes_of_different_organisations_are_two_persons() -> None:
    def person(number: int, name: str, *organisations: str, source: int | None = None) -> Candidate:
        return reading(number, name, type_="Person", organisations=frozenset(organisations), source=source)

    assert joined(person(1, "Anne Roux", "relais"), person(2, "Anne Roux", "escale")) == [[1], [2]]
    assert joined(person(1, "Anne Roux", "relais"), person(2, "Anne Roux", "relais", "escale")) == [[1, 2]]
    assert joined(person(1, "Anne Roux", "relais"), person(2, "Anne Roux")) == [[1, 2]]
    assert joined(person(1, "Anne"), person(2, "Anne")) == [[1], [2]]


def test_curators_decide_against_names() -> None:
    a, b, c = reading(1, "Ronalpia"), reading(2, "Ronalpia"), reading(3, "Rhône-Alpes pionniers")
    assert joined(a, b, c, decisions=Decisions(different=frozenset({(a.reading, b.reading)}))) == [[1], [2], [3]]
    assert joined(a, b, c, decisions=Decisions(same=frozenset({(a.reading, c.reading)}))) == [[1, 2, 3]]


def test_names_in_other_alphabets_are_not_all_one() -> None:
    assert joined(reading(1, "Коллектив"), reading(2, "Другие"), reading(3, "КОЛЛЕКТИВ")) == [[1, 3], [2]]
    assert name_key("Коллектив") != name_key("Другие")


def test_namesakes_get_ids_that_say_what_sets_them_apart() -> None:
    here, there = frozenset({"07"}), frozenset({"29"})
    found = resolve([reading(1, "L’Escale", departments=here, mentions=5), reading(2, "L’Escale", departments=there)])
    assert found.ids == {"reading:1": "actor:l-escale", "reading:2": "actor:l-escale-29"}


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Atis", "ATIS", "ATIS"], "ATIS"),
        (["Relais", "Le Relais"], "Le Relais"),
        (["Parc", "Parc du Pilat"], "Parc du Pilat"),
    ],
)
def test_the_usual_name_is_the_one_used_most(names: list[str], expected: str) -> None:
    assert usual_name(tuple(reading(i, name) for i, name in enumerate(names)), GENERIC) == expected


FORMS = ["Ronalpia", "RONALPIA", "PR", "Le Relais", "Relais", "Parc", "Pays de Redon", "Anne Roux", "Ardèche"]


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    def one(number: int) -> Candidate:
        return reading(
            number,
            draw(st.sampled_from(FORMS)),
            *draw(st.sets(st.sampled_from(FORMS), max_size=2)),
            type_=draw(st.sampled_from(["Actor", "Person", "Territory"])),
            source=draw(st.integers(1, 3)),
            mentions=draw(st.integers(0, 3)),
            identifiers=draw(st.dictionaries(st.sampled_from(["siren", "site"]), st.sampled_from("12"), max_size=2)),
            departments=draw(st.frozensets(st.sampled_from(["07", "26"]), max_size=2)),
            organisations=draw(st.frozensets(st.sampled_from(["relais", "escale"]), max_size=1)),
        )

    return [one(number) for number in range(1, draw(st.integers(2, 12)))]


@given(candidates(), st.integers(0, 1000))
@settings(max_examples=200, deadline=None)
def test_the_order_of_readings_changes_nothing(given_readings: list[Candidate], seed: int) -> None:
    shuffled = random.Random(seed).sample(given_readings, len(given_readings))
    assert resolve(shuffled, generic=GENERIC) == resolve(given_readings, generic=GENERIC)


@given(candidates())
@settings(max_examples=200, deadline=None)
def test_no_thing_has_two_values_of_an_identifier_unless_one_joined_it(given_readings: list[Candidate]) -> None:
    found = resolve(given_readings, generic=GENERIC)
    assert set(found.ids) == {candidate.reading for candidate in given_readings}
    sirens: dict[str, set[str]] = {}
    for candidate in given_readings:
        if "siren" in candidate.identifiers:
            sirens.setdefault(found.ids[candidate.reading], set()).add(candidate.identifiers["siren"])
    assert all(len(values) == 1 for values in sirens.values())
