"""``maillage sparql`` as it is typed: every form of answer, the page, parameters, limits, Ctrl-C."""

from __future__ import annotations

import csv
import io
import json
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import openpyxl
import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result

from graph.answer import Answer, Node, Path, Relationship
from graph.errors import InputError
from graph.reading import open_reader
from graph.store import GraphStore
from maillage.cli import cli
from maillage.tables import Table, table_csv, table_text
from tests.command import INTERRUPTED, heed_ctrl_c
from tests.queries.scene import scene
from viz.answer import picture_of

if TYPE_CHECKING:
    import pathlib

FUNDS = "SELECT ?who (COUNT(?whom) AS ?n) { ?who ma:funds ?whom } GROUP BY ?who ORDER BY ?n"
NEVER_ENDING = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(9)) + " }"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    path = tmp_path_factory.mktemp("answers") / "maillage.graph"
    with GraphStore.open_writer(path) as store:
        for record in scene():
            store.put(record)
    return path


def sparql(graph: pathlib.Path, *arguments: str, lang: str = "fr", text: str | None = None) -> Result:
    whole = ["--graph", str(graph), "--lang", lang, "sparql", *arguments]
    return CliRunner().invoke(cli, whole, input=text, catch_exceptions=True)


def test_a_table_for_people(graph: pathlib.Path) -> None:
    assert sparql(graph, FUNDS).output.splitlines() == [
        "who                       n",
        "───────────────────────  ──",
        "actor:fonds-des-vallees   1",
        "actor:fonds-continental  93",
    ]


def test_json_is_that_of_the_recommendation(graph: pathlib.Path) -> None:
    found = json.loads(sparql(graph, FUNDS, "--format", "json").output)
    assert found["head"]["vars"] == ["who", "n"]
    assert found["results"]["bindings"][0]["n"]["value"] == "1"


def test_json_lines_and_csv(graph: pathlib.Path) -> None:
    lines = sparql(graph, FUNDS, "--format", "jsonl").output.splitlines()
    assert [json.loads(line) for line in lines][1] == {"who": "actor:fonds-continental", "n": 93}
    rows = list(csv.reader(io.StringIO(sparql(graph, FUNDS, "--format", "csv").output)))
    assert rows == [["who", "n"], ["actor:fonds-des-vallees", "1"], ["actor:fonds-continental", "93"]]


def test_a_workbook(graph: pathlib.Path, tmp_path: pathlib.Path) -> None:
    sparql(graph, FUNDS, "--format", "xlsx", "-o", str(tmp_path / "x.xlsx"))
    rows = openpyxl.load_workbook(tmp_path / "x.xlsx").active.iter_rows(values_only=True)
    assert list(rows)[2] == ("actor:fonds-continental", 93)


def test_markdown_and_yes_or_no(graph: pathlib.Path) -> None:
    assert "| actor:fonds-continental | 93 |" in sparql(graph, FUNDS, "--format", "md").output
    assert sparql(graph, "ASK { ?a ma:funds ?b }").output == "oui\n"
    assert sparql(graph, "ASK { ?a ma:funds 'x' }", lang="en").output == "no\n"
    assert sparql(graph, "SELECT * { ?a ma:funds 'x' }").output == "Aucune réponse.\n"


def test_triples_are_turtle(graph: pathlib.Path) -> None:
    result = sparql(graph, "CONSTRUCT { ?a ma:funds ?b } WHERE { ?a ma:funds ?b } LIMIT 1")
    assert result.output.startswith("@prefix ma: <https://w3id.org/maillage/ontology#> .")


def test_the_page_draws_the_links_between_what_is_named(graph: pathlib.Path, tmp_path: pathlib.Path) -> None:
    page = tmp_path / "page.html"
    text = "SELECT ?qui { VALUES ?qui { m:actor:fonds-des-vallees m:actor:l-atelier-du-col m:person:marthe-ozil } }"
    result = sparql(graph, text, "--graph", str(page))
    assert "3 noms et 1 liens" in result.stderr
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
    assert "Réponse à une requête" in soup.get_text()
    assert [quote.get_text().split("«")[1].split("»")[0].strip() for quote in soup.select("#listing blockquote")] == [
        "guide.txt : Fonds des Vallées ; FUNDS ; L’Atelier du Col"
    ]


def test_the_page_of_triples_draws_these_and_no_others(graph: pathlib.Path, tmp_path: pathlib.Path) -> None:
    text = "CONSTRUCT { ?a ma:runs ?b } WHERE { ?a ma:runs ?b }"
    result = sparql(graph, text, "--graph", str(tmp_path / "page.html"))
    assert "4 noms et 2 liens" in result.stderr


def test_without_anything_to_draw_it_is_said(graph: pathlib.Path, tmp_path: pathlib.Path) -> None:
    result = sparql(graph, "SELECT (1 AS ?n) {}", "--graph", str(tmp_path / "page.html"))
    assert isinstance(result.exception, InputError)
    assert "rien à dessiner" in str(result.exception)
    assert not (tmp_path / "page.html").exists()


def test_parameters_are_values(graph: pathlib.Path) -> None:
    text = "SELECT ?nom { $qui rdfs:label ?nom }"
    assert "Fonds des Vallées" in sparql(graph, text, "--param", "qui=actor:fonds-des-vallees").output
    assert sparql(graph, text, "--param", "qui=x> ?p ?o } #").output == "Aucune réponse.\n"
    assert "nom=valeur" in str(sparql(graph, text, "--param", "qui").exception)


def test_a_file_and_standard_input(graph: pathlib.Path, tmp_path: pathlib.Path) -> None:
    (tmp_path / "q.rq").write_text("\ufeff" + FUNDS, encoding="utf-8")
    assert sparql(graph, str(tmp_path / "q.rq")).output == sparql(graph, "-", text=FUNDS).output
    assert "absent.rq" in str(sparql(graph, "absent.rq").exception)


def test_rows_beyond_the_limit_are_said(graph: pathlib.Path) -> None:
    result = sparql(graph, "SELECT ?a { ?a a ma:Actor }", "--limit", "3", "--format", "jsonl")
    assert len(result.stdout.splitlines()) == 3
    assert "3 premières lignes" in result.stderr


def test_too_much_memory_is_said(graph: pathlib.Path) -> None:
    values = " ".join(f"VALUES ?v{i} {{ 1 2 3 4 5 6 7 8 9 10 }}" for i in range(6))
    text = f'SELECT (GROUP_CONCAT(?t) AS ?x) {{ {values} BIND("{"a" * 20_000}" AS ?t) }}'
    assert "plus de mémoire" in str(sparql(graph, text).exception)


def test_ctrl_c_ends_it_and_the_query(graph: pathlib.Path) -> None:
    command = [sys.executable, "-m", "maillage", "--graph", str(graph), "sparql", NEVER_ENDING]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, preexec_fn=heed_ctrl_c
    ) as process:
        time.sleep(1.5)
        start = time.perf_counter()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=10)
    assert time.perf_counter() - start < 2
    assert process.returncode in INTERRUPTED
    assert "Traceback" not in said


FUND = Node("actor:fonds-des-vallees", ("Actor", "Fondation"), {"id": "actor:fonds-des-vallees", "name": "Fonds"})
STRANGER = Node("4:x:1", ("Actor",), {"name": "D'un autre serveur"})
LINK = Relationship("1", "FUNDS", FUND.id, "actor:l-atelier-du-col", {"confidence": 0.8})


def test_nodes_and_relationships_in_cells() -> None:
    table = Table(("a", "r", "p", "m"), [(FUND, LINK, Path((FUND,), ()), {"x": [1, True, None]})])
    assert table_csv(table).splitlines()[1] == (
        "Fonds (actor:fonds-des-vallees),actor:fonds-des-vallees —FUNDS→ actor:l-atelier-du-col,"
        "Fonds (actor:fonds-des-vallees),x: 1; true; "
    )
    assert "—FUNDS→" in table_text(table)


def test_a_picture_of_nodes_relationships_and_paths(graph: pathlib.Path) -> None:
    reader = open_reader(graph)
    answer = Answer(("n", "r"), ((STRANGER, [LINK]), (None, Path((FUND, Node(LINK.end)), (LINK,)))))
    picture = picture_of(reader, answer)
    assert [entity.name for entity in picture.entities] == [
        "D'un autre serveur",
        "Fonds des Vallées",
        "L’Atelier du Col",
    ]
    assert [(link.predicate, len(link.evidence)) for link in picture.links] == [("FUNDS", 1)]
    assert picture_of(reader, answer, limit=2).left_out == 1


def test_json_of_an_answer_holds_objects() -> None:
    answer = Answer(("r",), ((LINK,),))
    assert json.loads(json.dumps(answer.as_json()))["rows"][0]["r"]["type"] == "FUNDS"


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv", "xlsx", "md"])
@pytest.mark.parametrize(
    "text", ["SELECT * {}", "SELECT ?x {}", "SELECT ?x { FILTER(false) }", "ASK {}", "DESCRIBE m:x"]
)
def test_answers_with_nothing_in_them(graph: pathlib.Path, tmp_path: pathlib.Path, form: str, text: str) -> None:
    assert sparql(graph, text, "--format", form, "-o", str(tmp_path / "x")).exit_code == 0
    assert (tmp_path / "x").exists()


def test_numbers_that_are_none(graph: pathlib.Path, tmp_path: pathlib.Path) -> None:
    text = 'SELECT ("NaN"^^xsd:double AS ?a) ("-INF"^^xsd:double AS ?b) ("x"^^xsd:integer AS ?c) {}'
    assert json.loads(sparql(graph, text, "--format", "jsonl").output) == {"a": "nan", "b": "-inf", "c": "x"}
    sparql(graph, text, "--format", "xlsx", "-o", str(tmp_path / "x.xlsx"))
    rows = openpyxl.load_workbook(tmp_path / "x.xlsx").active.iter_rows(values_only=True)
    assert list(rows)[1] == ("nan", "-inf", "x")


def test_a_terminal_obeys_nothing(graph: pathlib.Path) -> None:
    for form in ("text", "md"):
        assert "\x1b" not in sparql(graph, 'SELECT ("a\\u001B[2Jb" AS ?x) {}', "--format", form).output


def test_a_wait_is_announced(graph: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "Préparation" not in sparql(graph, "ASK {}").stderr
    shutil.rmtree(graph / "views")
    monkeypatch.setattr("graph.union.LARGE", 0)
    assert "Préparation" in sparql(graph, "ASK {}").stderr
    assert "Préparation" not in sparql(graph, "ASK {}").stderr
