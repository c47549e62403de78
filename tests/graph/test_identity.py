"""Which readings are one thing, and under which id: each rule by an example, and no effect of the order."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.candidates import candidates as read_as_candidates
from graph.councils import governed
from graph.identity import Candidate, Decisions, Reason, Side, clusters
from graph.identity.blocking import MOST, pairs
from graph.naming import resolve, usual_name
from graph.terms import name_key
from tests.graph.readings import GENERIC, based, different, joined, reading, same, side
from tests.graph.records import ARDECHE, CREST, DROME, actor, entity, record


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


def test_a_reading_that_may_be_either_of_two_joins_neither_and_is_in_doubt_with_both() -> None:
    one, other = {"siren": "111111111"}, {"siren": "222222222"}
    readings = [
        reading(1, "Le Relais", identifiers=one),
        reading(2, "Le Relais", identifiers=other),
        reading(3, "Le Relais"),
        reading(4, "LE RELAIS"),
    ]
    assert joined(*readings) == [[1], [2], [3, 4]]
    doubts = clusters(readings).doubts
    assert [(doubt.one, doubt.other, doubt.reason) for doubt in doubts] == [
        (0, 2, Reason.SEVERAL),
        (1, 2, Reason.SEVERAL),
    ]


def test_a_name_in_two_places_does_not_keep_apart_those_that_have_none() -> None:
    here, there = based("07"), based("29")
    readings = [
        reading(1, "L’Escale", **here),
        reading(2, "L’Escale", **there),
        reading(3, "Escale"),
        reading(4, "Escale"),
    ]
    assert joined(*readings) == [[1], [2], [3, 4]]


def test_namesakes_of_different_organisations_are_two_persons() -> None:
    def person(number: int, name: str, *organisations: str, source: int | None = None) -> Candidate:
        return reading(number, name, type_="Person", organisations=frozenset(organisations), source=source)

    assert joined(person(1, "Anne Roux", "relais"), person(2, "Anne Roux", "escale")) == [[1], [2]]
    assert joined(person(1, "Anne Roux", "relais"), person(2, "Anne Roux", "relais", "escale")) == [[1, 2]]
    assert joined(person(1, "Anne Roux", "relais"), person(2, "Anne Roux")) == [[1, 2]]
    assert joined(person(1, "Anne"), person(2, "Anne")) == [[1], [2]]


def test_what_a_source_links_are_two_things_unless_it_names_them_alike() -> None:
    related: dict[str, Any] = {"related": frozenset({"reading:2"}), "source": 1}
    site = {"site": "moulin.example"}
    carrier = reading(1, "Les Amis du Moulin bleu", "Le Moulin bleu", identifiers=site, **related)
    assert joined(carrier, reading(2, "Le Moulin bleu", identifiers=site, source=1)) == [[1], [2]]
    assert joined(reading(1, "Cycle", **related), reading(2, "Cycle", source=1)) == [[1, 2]]


def test_curators_decide_against_names() -> None:
    a, b, c = reading(1, "Ronalpia"), reading(2, "Ronalpia"), reading(3, "Rhône-Alpes pionniers")
    assert joined(a, b, c, decisions=different(a, b)) == [[1], [2], [3]]
    assert joined(a, b, c, decisions=same(a, c)) == [[1, 2, 3]]


def test_curators_decide_against_numbers() -> None:
    a, b = (reading(n, "Le Relais", identifiers={"siren": str(n) * 9}) for n in (1, 2))
    assert joined(a, b, decisions=same(a, b)) == [[1, 2]]


def test_a_rejection_inside_a_group_wins_over_all_that_joins_it() -> None:
    a, b, c = reading(1, "Ronalpia"), reading(2, "Ronalpia"), reading(3, "Ronalpia")
    joining = Decisions(same=frozenset({(side(a), side(c)), (side(c), side(b))}), different=different(a, b).different)
    for decisions in (different(a, b), joining):
        groups = joined(a, b, c, decisions=decisions)
        assert not any({1, 2} <= set(group) for group in groups)


def test_a_decision_outlives_the_reading_that_it_named() -> None:
    a, b = reading(1, "Moulin bleu", **based("07")), reading(2, "Moulin azur", **based("07"))
    renamed = reading(7, "Moulin bleu", **based("07"))
    assert joined(renamed, b) == [[2], [7]]
    assert joined(renamed, b, decisions=same(a, b)) == [[2, 7]]
    elsewhere = reading(8, "Moulin bleu", **based("29"))
    assert joined(elsewhere, b, decisions=same(a, b)) == [[2], [8]]


def test_what_was_decided_is_in_doubt_no_more() -> None:
    a, b = reading(1, "Fondation Macif"), reading(2, "Macif")
    assert len(clusters([a, b]).doubts) == 1
    assert clusters([a, b], different(a, b)).doubts == ()
    assert clusters([a, b], same(a, b)).doubts == ()


def test_names_in_other_alphabets_are_not_all_one() -> None:
    assert joined(reading(1, "Коллектив"), reading(2, "Другие"), reading(3, "КОЛЛЕКТИВ")) == [[1, 3], [2]]
    assert name_key("Коллектив") != name_key("Другие")


def test_namesakes_get_ids_that_say_what_sets_them_apart() -> None:
    found = resolve([reading(1, "L’Escale", mentions=5, **based("07")), reading(2, "L’Escale", **based("29"))])
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
        places = based(*draw(st.sets(st.sampled_from(["07", "26", "29"]), max_size=1)))
        return reading(
            number,
            draw(st.sampled_from(FORMS)),
            *draw(st.sets(st.sampled_from(FORMS), max_size=2)),
            type_=draw(st.sampled_from(["Actor", "Person", "Territory"])),
            source=draw(st.integers(1, 3)),
            mentions=draw(st.integers(0, 3)),
            identifiers=draw(st.dictionaries(st.sampled_from(["siren", "site"]), st.sampled_from("12"), max_size=2)),
            organisations=draw(st.frozensets(st.sampled_from(["relais", "escale"]), max_size=1)),
            related=draw(st.frozensets(st.sampled_from([f"reading:{n}" for n in range(1, 6)]), max_size=1)),
            listed=draw(st.sampled_from([0, 50, 3000])),
            **places,
        )

    return [one(number) for number in range(1, draw(st.integers(2, 12)))]


@st.composite
def decided(draw: st.DrawFn) -> tuple[list[Candidate], Decisions]:
    """Readings, and decisions on pairs of them, which may contradict each other."""
    known = draw(candidates())
    pair = st.tuples(st.sampled_from(known), st.sampled_from(known)).filter(lambda two: two[0] is not two[1])
    sides = (
        st.frozensets(pair.map(lambda two: (side(two[0]), side(two[1]))), max_size=3)
        if len(known) > 1
        else st.just(frozenset[tuple[Side, Side]]())
    )
    return known, Decisions(draw(sides), draw(sides))


@given(decided(), st.integers(0, 1000))
@settings(max_examples=200, deadline=None)
def test_the_order_of_readings_changes_nothing(given_readings: tuple[list[Candidate], Decisions], seed: int) -> None:
    readings, decisions = given_readings
    shuffled = random.Random(seed).sample(readings, len(readings))
    assert resolve(shuffled, decisions, GENERIC) == resolve(readings, decisions, GENERIC)


@given(candidates())
@settings(max_examples=200, deadline=None)
def test_no_thing_has_two_values_of_an_identifier(given_readings: list[Candidate]) -> None:
    found = resolve(given_readings, generic=GENERIC)
    assert set(found.ids) == {candidate.reading for candidate in given_readings}
    sirens: dict[str, set[str]] = {}
    for candidate in given_readings:
        if "siren" in candidate.identifiers:
            sirens.setdefault(found.ids[candidate.reading], set()).add(candidate.identifiers["siren"])
    assert all(len(values) == 1 for values in sirens.values())


@given(decided())
@settings(max_examples=200, deadline=None)
def test_what_is_decided_to_be_two_things_never_is_one(given_readings: tuple[list[Candidate], Decisions]) -> None:
    readings, decisions = given_readings
    found = resolve(readings, decisions, GENERIC)
    for one, other in decisions.different:
        assert {found.ids[r] for r in one.readings}.isdisjoint({found.ids[r] for r in other.readings})


@given(decided())
@settings(max_examples=200, deadline=None)
def test_a_lone_decision_that_two_are_one_holds(given_readings: tuple[list[Candidate], Decisions]) -> None:
    readings, decisions = given_readings
    for pair in decisions.same:
        found = resolve(readings, Decisions(same=frozenset({pair})), GENERIC)
        assert len({found.ids[reading] for each in pair for reading in each.readings}) == 1


@given(decided())
@settings(max_examples=200, deadline=None)
def test_doubts_are_between_two_things_that_nobody_told_apart(
    given_readings: tuple[list[Candidate], Decisions],
) -> None:
    readings, decisions = given_readings
    found = resolve(readings, decisions, GENERIC)
    apart = [{found.ids[r] for each in pair for r in each.readings} for pair in decisions.different]
    for one, other in found.doubts:
        assert one < other
        assert {one, other} <= set(found.names)
        assert {one, other} not in apart


def test_a_council_is_known_by_the_places_that_its_source_names() -> None:
    assert governed("Commune de Saint-Aubin") is None
    assert governed("Commune de Saint-Aubin", nearby={"territory:commune-21541"}) == "territory:commune-21541"
    assert governed("Commune de Saint-Aubin", nearby={"territory:commune-07019"}) is None
    assert governed("Commune de Saint-Aubin", frozenset({"26"}), {"territory:commune-21541"}) is None


def test_rows_of_a_table_say_nothing_of_each_others_councils() -> None:
    named = entity("Territory", "Saint-Aubin", cog="commune:21541")
    text = record("t.txt", (actor("Commune de Saint-Aubin"), "PARTNERS_WITH", named))
    table = replace(text, source=replace(text.source, media_type="text/csv"))
    found = [each.identifiers for said in (text, table) for each in read_as_candidates([said]) if each.type == "Actor"]
    assert found == [{"authority": "territory:commune-21541"}, {}]


def test_who_carries_a_place_acts_where_it_is() -> None:
    carrier, lab, partner = actor("Zorg"), actor("Le Labo"), actor("Glub")
    said = record("t.txt", (carrier, "RUNS", lab), (lab, "BASED_IN", CREST), (partner, "TAKES_PART_IN", lab))
    found = {each.name: each for each in read_as_candidates([said])}
    assert found["Zorg"].active == {"26"}
    assert not found["Zorg"].departments
    assert not found["Glub"].active


def test_what_is_run_in_several_places_tells_no_place() -> None:
    runner, programme = actor("Zorg"), entity("Programme", "Chemins")
    said = record("t.txt", (runner, "RUNS", programme), *((programme, "ACTIVE_IN", at) for at in (ARDECHE, DROME)))
    assert not next(each for each in read_as_candidates([said]) if each.name == "Zorg").active


@pytest.mark.parametrize(
    ("forms", "expected"),
    [
        (("une fabrique Zorg", "La Fabrique Zorg"), "La Fabrique Zorg"),
        (("la Zorg Normande", "LA ZORG NORMANDE", "Zorg Normande"), "Zorg Normande"),
        (("PARC DU ZORGLON", "Parc du Zorglon"), "Parc du Zorglon"),
        (("chambre des Zorgs",), "Chambre des Zorgs"),
        (("l’atelier Zorg",), "Atelier Zorg"),
        (("Un Toit à Zorg",), "Un Toit à Zorg"),
    ],
)
def test_a_name_is_shown_as_a_heading_would_write_it(forms: tuple[str, ...], expected: str) -> None:
    name, *others = forms
    assert usual_name((reading(1, name, *others),)) == expected
    assert usual_name((reading(1, name, *others, listed=9),)) == name


def test_the_number_of_comparisons_grows_with_the_readings_not_with_their_square() -> None:
    def compared(count: int) -> int:
        homonyms = [reading(n, "Le Café associatif", **based(f"{n % 90 + 1:02}")) for n in range(count)]
        others = [reading(count + n, f"Atelier numérique {n} Zorg{n % 7}lub") for n in range(count)]
        return sum(1 for _ in pairs([*homonyms, *others], GENERIC))

    assert all(compared(count) <= 2 * count * MOST / 2 for count in (500, 2000, 8000))
