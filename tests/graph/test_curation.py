"""What curators decide wins over what is read, lasts through ingestion, can be taken back, and stays inside."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.curation import decide, decide_of, decisions, note, notes, readings_by_document, take_back
from graph.doubts import DoubtedPair, doubted_pairs
from graph.errors import InputError, NotFoundError
from graph.export.jsonl import lines
from graph.identity import Reason
from graph.reading import open_reader
from graph.rejections import reject, rejections
from graph.store import GraphStore
from queries.review import unsure_pairs
from tests.graph.records import ARDECHE, RONALPIA, actor, record, small_corpus

if TYPE_CHECKING:
    from pathlib import Path

    from graph.model import SourceRecord

MACIF = actor("Macif")
FOUNDATION = actor("Fondation Macif", kinds=["fondation"])
GUIDE = record("guide.txt", (MACIF, "ACTIVE_IN", ARDECHE), (MACIF, "PARTNERS_WITH", RONALPIA))
PAGE = record("page.txt", (FOUNDATION, "FUNDS", RONALPIA))
ONE, OTHER = "actor:fondation-macif", "actor:macif"


def put(path: Path, *records: SourceRecord) -> None:
    with GraphStore.open_writer(path) as store:
        for each in records:
            store.put(each)


def drop(path: Path, *keys: str) -> None:
    with GraphStore.open_writer(path) as store:
        for key in keys:
            store.drop(key)


def macifs(path: Path) -> list[str]:
    return [entity.id for entity in open_reader(path).entities("Actor") if "macif" in entity.id]


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    put(tmp_path / "g", GUIDE, PAGE)
    return tmp_path / "g"


def accepted(path: Path) -> str:
    with GraphStore.open_writer(path) as store:
        return decide(store.store, "same", ONE, OTHER).id


def test_a_pair_in_doubt_is_told_with_why_and_a_sentence_each(graph: Path) -> None:
    reader = open_reader(graph)
    assert doubted_pairs(reader.store) == [DoubtedPair(ONE, OTHER, Reason.ALIKE)]
    (pair,) = unsure_pairs(reader)
    assert [side.entity.name for side in (pair.one, pair.other)] == ["Fondation Macif", "Macif"]
    assert pair.other.places == ("Ardèche",)
    assert pair.one.sentence is not None
    assert pair.one.sentence.document == "page.txt"
    assert pair.as_json()["verdict"] is None


def test_what_is_accepted_is_one_thing_and_in_doubt_no_more(graph: Path) -> None:
    accepted(graph)
    assert len(macifs(graph)) == 1
    assert unsure_pairs(open_reader(graph)) == []


def test_a_decision_holds_when_documents_change_go_and_come_back(graph: Path) -> None:
    accepted(graph)
    put(graph, replace(GUIDE, source=replace(GUIDE.source, date="2024")))
    assert len(macifs(graph)) == 1
    drop(graph, "guide.txt", "page.txt")
    assert macifs(graph) == []
    put(graph, PAGE)
    put(graph, GUIDE)
    assert len(macifs(graph)) == 1


def test_a_decision_holds_for_a_document_of_another_name(graph: Path) -> None:
    accepted(graph)
    drop(graph, "guide.txt")
    put(graph, record("guide-2024.txt", (MACIF, "ACTIVE_IN", ARDECHE)))
    assert len(macifs(graph)) == 1


def test_a_decision_that_is_taken_back_leaves_no_trace(graph: Path) -> None:
    before = list(lines(open_reader(graph)))
    id_ = accepted(graph)
    assert list(lines(open_reader(graph))) != before
    with GraphStore.open_writer(graph) as store:
        assert take_back(store.store, id_)
        assert not take_back(store.store, id_)
    assert list(lines(open_reader(graph))) == before
    assert decisions(open_reader(graph).store) == []


def test_a_rejection_parts_what_names_had_joined(tmp_path: Path) -> None:
    guide, page, _ = small_corpus()
    put(tmp_path / "g", guide, page)
    with GraphStore.open_writer(tmp_path / "g") as store:
        store.settle()
        readings = readings_by_document(store.store, "actor:ronalpia")
        decide_of(store.store, "different", readings["guide.txt"], readings["page.txt"])
    apart = [entity.id for entity in open_reader(tmp_path / "g").entities() if "onalpia" in entity.id]
    assert len(apart) == 2
    put(tmp_path / "g", replace(guide, source=replace(guide.source, date="2024")))
    assert [entity.id for entity in open_reader(tmp_path / "g").entities() if "onalpia" in entity.id] == apart


def test_the_order_of_documents_and_decisions_changes_nothing(tmp_path: Path) -> None:
    found = set()
    for number, order in enumerate(itertools.permutations([GUIDE, PAGE, *small_corpus()[2:]])):
        path = tmp_path / str(number)
        put(path, *order[:2])
        if len(macifs(path)) == 2:
            accepted(path)
        put(path, *order[2:])
        if not decisions(open_reader(path).store):
            accepted(path)
        found.add("\n".join(lines(open_reader(path))))
    assert len(found) == 1


def test_decisions_are_listed_with_what_they_were_about(graph: Path) -> None:
    id_ = accepted(graph)
    (decision,) = decisions(open_reader(graph).store)
    assert (decision.id, decision.verdict) == (id_, "same")
    assert (decision.one_name, decision.other_name) == ("Fondation Macif", "Macif")
    assert decision.date.endswith("+00:00")


def test_what_is_not_there_or_is_one_cannot_be_decided(graph: Path) -> None:
    with GraphStore.open_writer(graph) as store:
        with pytest.raises(NotFoundError, match="actor:nobody"):
            decide(store.store, "same", ONE, "actor:nobody")
        with pytest.raises(InputError, match="une seule chose"):
            decide(store.store, "different", ONE, ONE)
        assert decisions(store.store) == []


def test_a_note_follows_its_thing_and_does_not_leave_the_graph(graph: Path) -> None:
    with GraphStore.open_writer(graph) as store:
        id_ = note(store.store, OTHER, "Zorglub en parle.").id
    assert [each.text for each in notes(open_reader(graph).store, OTHER)] == ["Zorglub en parle."]
    assert notes(open_reader(graph).store, ONE) == []
    accepted(graph)
    (only,) = macifs(graph)
    assert [each.id for each in notes(open_reader(graph).store, only)] == [id_]
    reader = open_reader(graph)
    assert "Zorglub" not in "\n".join(lines(reader, personal=True))


def test_no_export_tells_notes_decisions_or_doubts(graph: Path) -> None:
    from graph.export.rdf import trig_files, turtle_files
    from ontology.language import Lang

    with GraphStore.open_writer(graph) as store:
        note(store.store, OTHER, "Zorglub en parle.")
        decide(store.store, "different", OTHER, "actor:ronalpia")
    for files in (trig_files, turtle_files):
        ((_, parts),) = files(open_reader(graph), Lang.FR, True)
        text = b"".join(parts).decode()
        assert "Fondation Macif" in text
        assert not any(word in text for word in ("Zorglub", "verdict", "oneReading", "between"))


def funders(path: Path) -> list[str]:
    return [link.subject for link in open_reader(path).all_links() if link.predicate == "FUNDS"]


def test_a_rejected_link_is_told_no_more_and_comes_back_when_the_decision_goes(graph: Path) -> None:
    before = list(lines(open_reader(graph)))
    with GraphStore.open_writer(graph) as store:
        id_ = reject(store.store, ONE, "FUNDS", "actor:ronalpia").id
    assert funders(graph) == []
    assert open_reader(graph).degree(ONE) == 0
    drop(graph, "page.txt")
    put(graph, PAGE)
    assert funders(graph) == []
    put(graph, record("page-2.txt", (FOUNDATION, "FUNDS", RONALPIA)))
    assert funders(graph) == []
    drop(graph, "page-2.txt")
    with GraphStore.open_writer(graph) as store:
        assert take_back(store.store, id_)
    assert list(lines(open_reader(graph))) == before


def test_a_partnership_is_rejected_from_either_end(graph: Path) -> None:
    with GraphStore.open_writer(graph) as store:
        reject(store.store, "actor:ronalpia", "PARTNERS_WITH", OTHER)
    assert not any(link.predicate == "PARTNERS_WITH" for link in open_reader(graph).all_links())
    (rejection,) = rejections(open_reader(graph).store)
    assert (rejection.one_name, rejection.predicate, rejection.other_name) == ("Ronalpia", "PARTNERS_WITH", "Macif")
