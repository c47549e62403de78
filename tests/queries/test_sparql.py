"""Users' SPARQL: what it may say, how it is ended, what it answers."""

from __future__ import annotations

import ast
import sys
import time
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError, StoreError
from graph.store import GraphStore
from ontology.language import Lang
from queries.sparql import run_sparql
from queries.sparql_parameters import term_of, with_parameters
from queries.sparql_text import PREFIXES, refuse_all_but_reading
from queries.sparql_worker import CHILD, TimeIsUpError, Worker
from tests.graph.records import actor, record

if TYPE_CHECKING:
    from pathlib import Path

NEVER_ENDING = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(9)) + " }"


@pytest.mark.parametrize(
    "text",
    [
        "INSERT DATA { m:x m:y m:z }",
        "# a comment\nPREFIX x: <urn:x>\nDELETE WHERE { ?s ?p ?o }",
        "LOAD <http://127.0.0.1/x>",
        "clear all",
        "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_an_update_is_refused_in_words(scene_path: Path, text: str) -> None:
    with pytest.raises(InputError, match="changerait le graphe"):
        run_sparql(scene_path, text)


@pytest.mark.parametrize("word", ["SERVICE", "service", "SERVICE SILENT"])
def test_another_address_is_never_asked(scene_path: Path, word: str) -> None:
    with pytest.raises(InputError, match="SERVICE"):
        run_sparql(scene_path, f"SELECT * {{ {word} <http://127.0.0.1:8080/> {{ ?s ?p ?o }} }}")


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s rdfs:label 'SERVICE INSERT' }",
        'SELECT * { ?service ma:service """DELETE \\" LOAD""" } # SERVICE',
        "PREFIX ma: <urn:SERVICE> ASK { ?s ?p <urn:DELETE> }",
        "BASE <urn:x> ask { ?s ?p 'x'@en }",
    ],
)
def test_words_in_strings_names_and_comments_do_no_harm(text: str) -> None:
    refuse_all_but_reading(text)


def test_what_is_no_query_is_said_to_be_none() -> None:
    for text in ("", "MATCH (n) RETURN n", "qui est à Crest ?"):
        with pytest.raises(InputError, match="n'est pas une requête SPARQL"):
            refuse_all_but_reading(text)


def test_a_mistake_is_shown_where_it_is(scene_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        run_sparql(scene_path, "SELECT *\n{ ?s ?p ?o  ")
    message = caught.value.message(Lang.FR)
    assert "ligne 2" in message
    assert "  { ?s ?p ?o" in message
    assert len(message) < 500
    assert "line 2" in caught.value.message(Lang.EN)


def test_rows_come_from_all_graphs_and_evidence_from_one(scene_path: Path) -> None:
    text = "SELECT ?programme ?quote { GRAPH ?p { $who ma:takesPartIn ?programme } ?p oa:exact ?quote }"
    result = run_sparql(scene_path, text, parameters={"who": "actor:fondation-du-versant"})
    assert result.variables == ("programme", "quote")
    assert [str(term) for term in result.rows[0]] == [
        "programme:les-passerelles",
        "page.txt : Fondation du Versant ; TAKES_PART_IN ; Les Passerelles",
    ]


def test_json_is_that_of_the_recommendation(scene_path: Path) -> None:
    text = 'SELECT ?a ?b ?c ?d { VALUES (?a ?b ?c ?d) { (m:x "é"@fr 3 UNDEF) } }'
    assert run_sparql(scene_path, text).as_json() == {
        "head": {"vars": ["a", "b", "c", "d"]},
        "results": {
            "bindings": [
                {
                    "a": {"type": "uri", "value": "urn:maillage:x"},
                    "b": {"type": "literal", "value": "é", "xml:lang": "fr"},
                    "c": {"type": "literal", "value": "3", "datatype": PREFIXES["xsd"] + "integer"},
                }
            ]
        },
    }


def test_yes_and_no(scene_path: Path) -> None:
    assert run_sparql(scene_path, "ASK { ?a a ma:Actor }").truth is True
    assert run_sparql(scene_path, "ASK { ?a a ma:Nothing }").as_json() == {"head": {}, "boolean": False}


def test_triples_come_as_turtle_with_the_usual_prefixes(scene_path: Path) -> None:
    text = "CONSTRUCT { ?a a ma:Actor } WHERE { ?a a ma:Actor ; rdfs:label 'Incubalpes' }"
    result = run_sparql(scene_path, text)
    assert "@prefix ma:" in result.turtle()
    assert str(result.rows[0][0]) == "actor:incubalpes"
    assert len(result.rows) == 1


def test_more_rows_than_the_limit_are_cut_and_said(scene_path: Path) -> None:
    text = "SELECT ?a { ?a a ma:Actor } ORDER BY ?a"
    cut = run_sparql(scene_path, text, limit=5)
    whole = run_sparql(scene_path, text)
    assert (len(cut.rows), cut.more, whole.more) == (5, True, False)
    assert whole.rows[:5] == cut.rows


def test_a_long_query_is_ended_in_time(scene_path: Path) -> None:
    start = time.perf_counter()
    with pytest.raises(InputError, match="arrêtée après 1 s"):
        run_sparql(scene_path, NEVER_ENDING, timeout=1)
    assert time.perf_counter() - start < 3


def test_a_missing_graph_is_said(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Il n'y a pas de graphe"):
        run_sparql(tmp_path / "rien", "ASK { ?s ?p ?o }")


def test_a_parameter_that_is_not_in_the_query_is_said() -> None:
    with pytest.raises(InputError, match=r"\$ou"):
        with_parameters("SELECT * { $ou ?p ?o }", {"qui": "x"})


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_parameter_is_always_one_term(value: str) -> None:
    store = ox.Store()
    query = with_parameters("SELECT ?x { BIND($v AS ?x) }", {"v": value})
    found = [row["x"] for row in store.query(query)]  # type: ignore[union-attr]
    assert len(found) == 1
    term = term_of(value)
    assert isinstance(term, ox.NamedNode) or found[0].datatype == term.datatype
    if term == ox.Literal(value):
        assert found[0].value == value


def test_the_child_imports_nothing_of_maillage() -> None:
    tree = ast.parse(CHILD.read_text(encoding="utf-8"))
    imported = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    assert imported - sys.stdlib_module_names == {"pyoxigraph"}


def test_a_link_that_two_passages_state_is_one_link(tmp_path: Path) -> None:
    link = (actor("Fondation du Versant"), "FUNDS", actor("Courant Vif"))
    with GraphStore.open_writer(tmp_path / "g") as store:
        store.put(record("a.txt", link))
        store.put(record("b.txt", link))
    counted = run_sparql(tmp_path / "g", "SELECT (COUNT(*) AS ?n) { ?a ma:funds ?b }")
    stated = run_sparql(tmp_path / "g", "SELECT (COUNT(*) AS ?n) { GRAPH ?passage { ?a ma:funds ?b } }")
    assert (str(counted.rows[0][0]), str(stated.rows[0][0])) == ("1", "2")


def test_the_union_follows_the_graph(tmp_path: Path) -> None:
    path, text = tmp_path / "g", "SELECT (COUNT(DISTINCT ?a) AS ?n) { ?a a ma:Actor }"
    counts = []
    for number in range(1, 5):
        with GraphStore.open_writer(path) as store:
            store.put(record(f"{number}.txt", (actor(f"Une {number}"),)))
        counts.append(str(run_sparql(path, text).rows[0][0]))
    assert counts == ["1", "2", "3", "4"]
    assert len([each for each in (path / "views" / "sparql").iterdir() if each.is_dir()]) <= 2


def test_from_names_graphs_of_the_store_and_loads_nothing(scene_path: Path) -> None:
    graph = run_sparql(scene_path, "SELECT ?g { GRAPH ?g { ?a ma:funds ?b } } ORDER BY ?g LIMIT 1").rows[0][0]
    assert graph
    part = run_sparql(scene_path, f"SELECT ?a FROM <{graph.value}> {{ ?a ma:funds ?b }}")
    assert len(part.rows) == 1
    assert run_sparql(scene_path, "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }").rows == ()


def test_a_worker_answers_one_query_after_the_other(scene_path: Path) -> None:
    with Worker() as worker:
        counts = [run_sparql(scene_path, f"SELECT ({n} AS ?n) {{}}", worker=worker).rows[0][0] for n in range(3)]
        assert [str(count) for count in counts] == ["0", "1", "2"]
        with pytest.raises(InputError):
            run_sparql(scene_path, "SELECT * {", worker=worker)
        with pytest.raises(TimeIsUpError):
            run_sparql(scene_path, NEVER_ENDING, timeout=0.5, worker=worker)
        assert run_sparql(scene_path, "ASK {}", worker=worker).truth


def test_a_process_that_holds_much_memory_ends_after_its_answer(scene_path: Path) -> None:
    with Worker(kept=1) as worker:
        for _ in range(2):
            assert run_sparql(scene_path, "ASK {}", worker=worker).truth
            assert not worker.alive


def test_terms_of_every_kind_come_back_as_they_are(scene_path: Path) -> None:
    values = ['"a\\tb\\n\\"c\\\\"', '"été"@fr', "1", "1.50", "1e3", "true", '"x"^^xsd:date', '"x"^^<urn:t>', "<urn:é>"]
    result = run_sparql(scene_path, f"SELECT * {{ VALUES ?v {{ {' '.join(values)} UNDEF }} }}")
    store = ox.Store()
    found = store.query(f"SELECT * {{ VALUES ?v {{ {' '.join(values)} UNDEF }} }}", prefixes=dict(PREFIXES))
    assert [row[0] for row in result.cells] == [row["v"] for row in found]  # type: ignore[union-attr]
