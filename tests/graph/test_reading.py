"""Reading: entities by id and by name, links with their evidence, in a stable order and from either end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.lookups import link_between
from graph.store import GraphStore, open_reader
from tests.graph.records import (
    ARDECHE,
    ARHM,
    MARIE,
    SENTIERS,
    VIVANTS,
    actor,
    place,
    record,
    small_corpus,
)

if TYPE_CHECKING:
    from graph.reading import GraphReader


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> GraphReader:
    path = tmp_path_factory.mktemp("reading") / "g"
    with GraphStore.open_writer(path) as store:
        for each in small_corpus():
            store.put(each)
    return open_reader(path)


def said(links: list[object]) -> list[tuple[str, str, str]]:
    return [(link.subject, link.predicate, link.object) for link in links]  # type: ignore[attr-defined]


def test_an_entity_gathers_what_every_source_says(reader: GraphReader) -> None:
    found = reader.entity("actor:villages-vivants")
    assert found is not None
    assert found.name == "Villages Vivants"
    assert found.aliases == ("foncière Villages Vivants", "villages-vivants")
    assert found.kinds == ("fonciere", "scic")
    assert found.themes == ("foncier-vacant",)
    assert found.mentions == (("bilan.txt", 1), ("guide.txt", 1), ("guide.txt", 2), ("guide.txt", 5), ("page.txt", 3))


@pytest.mark.parametrize("text", ["actor:nobody", "", "no id at all", "<script>", "theme:mobilite", "source:x y"])
def test_what_is_no_entity_is_none(reader: GraphReader, text: str) -> None:
    assert reader.entity(text) is None
    assert reader.links(text) == []
    assert reader.degree(text) == 0


def test_official_territories_have_what_the_reference_says(reader: GraphReader) -> None:
    crest = reader.entity("territory:commune-26108")
    assert crest is not None
    assert (crest.name, crest.attributes["code"], crest.attributes["level"]) == ("Crest", "26108", "commune")
    assert int(crest.attributes["population"]) > 5000
    assert 44 < float(crest.attributes["latitude"]) < 45
    assert "commune" in crest.kinds


def test_territories_stand_in_those_that_contain_them(reader: GraphReader) -> None:
    around = {link.object for link in reader.links("territory:commune-26108", ["WITHIN"], "out")}
    assert "territory:departement-26" in around
    drome = reader.entity("territory:departement-26")
    assert drome is not None
    assert drome.mentions == ()
    assert link_between(reader, "territory:departement-26", "WITHIN", "territory:region-84") is not None


def test_links_are_the_same_from_either_end(reader: GraphReader) -> None:
    out = reader.links("actor:ronalpia", ["RUNS"], "out")
    assert out == reader.links("programme:les-sentiers", ["RUNS"], "in")
    assert reader.links("programme:les-sentiers", ["RUNS"], "out") == []


def test_a_relation_without_direction_is_found_in_both(reader: GraphReader) -> None:
    for id_ in ("actor:ronalpia", "actor:villages-vivants"):
        for direction in ("in", "out", "both"):
            found = reader.links(id_, ["PARTNERS_WITH"], direction)
            assert said(found) == [("actor:ronalpia", "PARTNERS_WITH", "actor:villages-vivants")]  # type: ignore[arg-type]
    either = [
        link_between(reader, a, "PARTNERS_WITH", b) for a, b in (("actor:ronalpia", "actor:villages-vivants"),) * 2
    ]
    assert either[0] is not None
    assert link_between(reader, "actor:villages-vivants", "PARTNERS_WITH", "actor:ronalpia") == either[0]


def test_evidence_tells_the_sentence_and_its_place(reader: GraphReader) -> None:
    link = link_between(reader, "actor:ronalpia", "PARTNERS_WITH", "actor:villages-vivants")
    assert link is not None
    assert [(each.document, each.line, each.date) for each in link.evidence] == [
        ("bilan.txt", 1, None),
        ("page.txt", 3, "2023-05"),
    ]
    assert link.evidence[1].quote == "page.txt : villages-vivants ; PARTNERS_WITH ; Ronalpia"
    assert link.confidence == pytest.approx(1 - 0.5 * 0.2)


def test_a_passage_is_a_graph_of_what_it_states(reader: GraphReader) -> None:
    link = link_between(reader, "programme:les-sentiers", "RUNS", "actor:ronalpia")
    assert link is None
    query = """
        PREFIX ma: <https://w3id.org/maillage/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
        SELECT ?quote WHERE {
            GRAPH ?passage { <urn:maillage:actor:ronalpia> ma:runs <urn:maillage:programme:les-sentiers> }
            GRAPH ?source { ?passage oa:exact ?quote } }"""
    assert [row[0].value for row in reader.store.query(query)] == ["guide.txt : Ronalpia ; RUNS ; Les Sentiers"]  # type: ignore[union-attr]


def test_links_are_sorted_and_a_limit_keeps_the_first(reader: GraphReader) -> None:
    every = reader.links("actor:ronalpia")
    assert every == sorted(every, key=lambda link: (link.predicate, link.subject, link.object))
    assert reader.links("actor:ronalpia", limit=2) == every[:2]
    assert len(every) == reader.degree("actor:ronalpia") == 4


def test_links_one_by_one_are_all_links(reader: GraphReader) -> None:
    one_by_one = {link for e in reader.entities() for link in reader.links(e.id)}
    assert one_by_one == set(reader.all_links())
    assert all(reader.degree(e.id) == len(reader.links(e.id)) for e in reader.entities())


def test_entities_one_by_one_are_all_entities(reader: GraphReader) -> None:
    every = list(reader.entities())
    assert every == [reader.entity(id_) for id_ in reader.ids()]
    assert [e.id for e in reader.entities(type="Actor")] == [e.id for e in every if e.type == "Actor"]
    assert [e.id for e in reader.entities(kind="scic")] == ["actor:villages-vivants"]
    assert list(reader.entities(type="Person", kind="scic")) == []


@pytest.mark.parametrize(
    "text", ["VILLAGES vivants", "les Villages-Vivants", "villages’vivants", "actor:villages-vivants"]
)
def test_a_name_is_found_as_people_write_it(reader: GraphReader, text: str) -> None:
    best = reader.find(text)[0]
    assert best.entity.id == "actor:villages-vivants"
    assert best.score >= 0.95


def test_a_name_with_a_slip_is_found_and_says_so(reader: GraphReader) -> None:
    best = reader.find("Vilages vivant")[0]
    assert best.entity.id == "actor:villages-vivants"
    assert best.score < 0.95
    assert reader.find("Zyxwvu") == []


def test_find_keeps_to_the_types_asked_for(reader: GraphReader) -> None:
    assert reader.find("Les Sentiers", types=["Actor"]) == []
    assert [match.entity.type for match in reader.find("Les Sentiers", types=["Programme"])] == ["Programme"]


def test_counts_tell_what_there_is(reader: GraphReader) -> None:
    counts = reader.counts()
    assert (counts["Actor"], counts["Person"], counts["Programme"], counts["Source"]) == (3, 1, 1, 3)
    assert counts["Claim"] == 10


def test_a_thing_linked_to_itself_by_merging_has_no_such_link(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("self") / "g"
    with GraphStore.open_writer(path) as store:
        lyon, paris = (actor(f"Ronalpia {town}", siren="111111111") for town in ("Lyon", "Paris"))
        store.put(record("a.txt", (lyon, "PARTNERS_WITH", paris)))
    assert open_reader(path).all_links() == []


def test_an_authority_and_its_place_are_two_things(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("two") / "g"
    with GraphStore.open_writer(path) as store:
        store.put(record("a.txt", (actor("Ardèche", kinds=["collectivite"]), "ACTIVE_IN", ARDECHE)))
        store.put(record("b.txt", (VIVANTS, "ACTIVE_IN", place("Nord Ardèche")), (ARHM, SENTIERS, MARIE)))
    reader = open_reader(path)
    assert {"actor:ardeche", "territory:departement-07", "territory:nord-ardeche"} <= set(reader.ids())
    assert [match.entity.id for match in reader.find("Crest")] == []
