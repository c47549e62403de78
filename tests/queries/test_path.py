"""Introductions in the scene: through whom, resting on what, and what is never passed."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

import pytest

from graph.errors import InputError
from graph.model import Evidence, Link
from queries.acquaintance import CROWD, tie, tie_predicates
from queries.neighbourhood import neighbourhood
from queries.path import find_paths
from tests.graph.records import actor, record
from tests.queries.conftest import stored

if TYPE_CHECKING:
    from pathlib import Path

    from graph.model import Entity
    from graph.reading import GraphReader

TODAY = datetime.date(2026, 1, 1)


def known(reader: GraphReader, id_: str) -> Entity:
    entity = reader.entity(id_)
    assert entity is not None
    return entity


def test_the_operator_of_a_programme_introduces_to_its_partner(reader: GraphReader) -> None:
    answer = find_paths(
        reader, known(reader, "actor:fondation-du-versant"), known(reader, "actor:courant-vif"), today=TODAY
    )
    best = answer.introductions[0]
    assert [hop.end.name for hop in best.hops] == ["Les Passerelles", "Incubalpes", "Courant Vif"]
    assert [hop.inverse for hop in best.hops] == [False, True, best.hops[2].inverse]
    assert best.introducer is not None
    assert best.introducer.name == "Incubalpes"
    assert all(hop.evidence and hop.evidence[0].quote and hop.evidence[0].line for hop in best.hops)


def test_the_path_back_is_the_same(reader: GraphReader) -> None:
    ends = known(reader, "actor:fondation-du-versant"), known(reader, "actor:courant-vif")
    there = find_paths(reader, *ends, today=TODAY).introductions[0]
    back = find_paths(reader, *reversed(ends), today=TODAY).introductions[0]
    assert [hop.start.id for hop in there.hops] == [hop.end.id for hop in reversed(back.hops)]
    assert there.weakest == back.weakest


def test_a_fund_that_pays_everyone_is_weak_and_said_so(reader: GraphReader) -> None:
    answer = find_paths(
        reader, known(reader, "actor:fondation-du-versant"), known(reader, "actor:montagne-active"), today=TODAY
    )
    assert [hop.end.name for hop in answer.introductions[0].hops] == ["Fonds Continental", "Montagne Active"]
    assert answer.introductions[0].weakest < 0.5 * 0.8 * CROWD / 90
    assert any("Fonds Continental" in said for said in answer.unknown)


def test_a_shared_territory_or_theme_is_no_path(tmp_path: Path) -> None:
    from tests.graph.records import ARDECHE

    a, b = actor("Un Café"), actor("Une Librairie")
    said = record(
        "a.txt",
        (a, "ACTIVE_IN", ARDECHE),
        (b, "BASED_IN", ARDECHE),
        (a, "ADDRESSES", "culture-patrimoine"),
        (b, "ADDRESSES", "culture-patrimoine"),
    )
    reader = stored(tmp_path / "g", [said])
    ends = known(reader, "actor:un-cafe"), known(reader, "actor:une-librairie")
    assert find_paths(reader, *ends, today=TODAY).introductions == ()


def test_one_is_not_introduced_to_oneself(reader: GraphReader) -> None:
    same = known(reader, "actor:incubalpes")
    with pytest.raises(InputError, match="Incubalpes"):
        find_paths(reader, same, same)


def test_reading_stops_at_the_budget_and_says_so(reader: GraphReader) -> None:
    found = neighbourhood(reader, ["actor:fondation-du-versant"], 3, TODAY, budget=3)
    assert found.cut
    assert sum(map(len, found.ties.values())) <= 2 * 4


def stated(date: str | None, until: str | None = None, predicate: str = "PARTNERS_WITH") -> Link:
    evidence = Evidence("a.txt", 1, None, "…", "a.txt", date, 1.0, "passage:a:1")
    return Link("actor:a", predicate, "actor:b", 1.0, (evidence,), until=until)


def test_what_is_fresh_is_stronger_and_what_has_ended_weaker() -> None:
    strengths = [
        tie(stated(date, until), "actor:a", TODAY).strength
        for date, until in [("2025-12", None), ("2020", None), ("1990", None), ("2012", "2014")]
    ]
    assert strengths == sorted(strengths, reverse=True)
    assert len(set(strengths)) == 4


def test_partnership_is_more_than_funding() -> None:
    ranks = [tie(stated("2025", predicate=p), "actor:a", TODAY).strength for p in ("PARTNERS_WITH", "RUNS", "FUNDS")]
    assert ranks == sorted(ranks, reverse=True)
    assert not {"ACTIVE_IN", "BASED_IN", "WITHIN", "SEEKS", "ADDRESSES"} & set(tie_predicates())
