"""``maillage ask`` as it is typed: the list, an answer in every form, the user's own, and what goes wrong."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from typing import TYPE_CHECKING

import openpyxl
import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner, Result

from graph.neo4j import Address, connected, push
from graph.reading import open_reader
from graph.view import property_graph
from maillage.cli import cli
from queries.questions import library
from tests.queries.conftest import stored
from tests.queries.question_scene import question_scene

if TYPE_CHECKING:
    from pathlib import Path

    from tests.neo4j_server.running import RunningServer

PARTNERS = ("partenaires", "--param", "acteur=Incubalpes")
OWN = "// title.fr: Combien ?\n\nMATCH (a:Actor) RETURN count(a) AS acteurs"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ask") / "maillage.graph"
    stored(path, question_scene())
    (path / "questions").mkdir()
    (path / "questions" / "combien.cypher").write_text(OWN, encoding="utf-8")
    (path / "questions" / "cassee.rq").write_text("SELECT * { ?s ?p ?o }", encoding="utf-8")
    return path


def ask(graph: Path, *arguments: str, lang: str = "fr") -> Result:
    return CliRunner().invoke(cli, ["--graph", str(graph), "--lang", lang, "ask", *arguments], catch_exceptions=True)


def test_the_list_fits_a_terminal_and_holds_every_question(graph: Path) -> None:
    for lang in ("fr", "en"):
        shown = ask(graph, lang=lang).stdout
        assert max(map(len, shown.splitlines())) <= 80
        for name, question in library(graph).questions.items():
            assert f"\n  {name}\n" in shown
            assert all(f"{each.name}={each.default or '…'}" in shown for each in question.parameters)
    assert "Questions" not in ask(graph).stdout
    assert "Autres questions" in ask(graph).stdout


def test_the_list_in_other_forms(graph: Path) -> None:
    names = set(library(graph).questions)
    assert {each["name"] for each in json.loads(ask(graph, "--format", "json").stdout)} == names
    assert {row["question"] for row in csv.DictReader(io.StringIO(ask(graph, "--format", "csv").stdout))} == names
    assert ask(graph, "--format", "md").stdout.count("\n### `") == len(names)


def test_what_is_asked_is_told_and_ids_are_left_out_for_people(graph: Path) -> None:
    found = ask(graph, *PARTNERS)
    assert found.exit_code == 0
    assert "Quels sont les partenaires de cet acteur ? (acteur=Incubalpes)" in found.stderr
    assert found.stdout.splitlines()[0].split() == ["partenaire", "phrase", "document", "ligne"]
    assert "actor:" not in found.stdout
    assert max(map(len, found.stdout.splitlines())) <= 80
    assert "actor:" not in ask(graph, *PARTNERS, "--format", "md").stdout


def test_every_form(graph: Path, tmp_path: Path) -> None:
    rows = json.loads(ask(graph, *PARTNERS, "--format", "json").stdout)["rows"]
    assert rows[0]["id"] == "actor:courant-vif"
    assert [json.loads(line) for line in ask(graph, *PARTNERS, "--format", "jsonl").stdout.splitlines()] == rows
    table = list(csv.DictReader(io.StringIO(ask(graph, *PARTNERS, "--format", "csv").stdout)))
    assert [row["id"] for row in table] == [row["id"] for row in rows]
    ask(graph, *PARTNERS, "--format", "xlsx", "-o", str(tmp_path / "a.xlsx"))
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert [cell.value for cell in sheet[1]] == list(rows[0])


def test_sparql_answers_the_same(graph: Path) -> None:
    cypher, sparql = (ask(graph, *PARTNERS, "--engine", engine).stdout for engine in ("cypher", "sparql"))
    assert cypher == sparql


def test_a_page_shows_what_an_answer_names(graph: Path, tmp_path: Path) -> None:
    chain = ("chemins", "--param", "de=Fondation du Versant", "--param", "vers=Courant Vif")
    found = ask(graph, *chain, "--graph", str(tmp_path / "page.html"))
    assert found.exit_code == 0, found.output
    page = BeautifulSoup((tmp_path / "page.html").read_text(encoding="utf-8"), "html.parser")
    for name in ("Fondation du Versant", "Les Passerelles", "Incubalpes", "Courant Vif"):
        assert name in page.text


def test_ones_own_is_asked_and_a_bad_one_told(graph: Path) -> None:
    found = ask(graph, "combien", "--format", "csv")
    assert found.stdout.splitlines()[0] == "acteurs"
    assert "cassee.rq" in found.stderr
    assert "titre" in found.stderr


def test_a_name_that_was_taken_for_another_is_told(graph: Path) -> None:
    found = ask(graph, "une-seule-source", "--param", "acteur=montact")
    assert "« montact » : Montagne Active (actor:montagne-active)." in found.stderr
    assert "Finistère" in ask(graph, "acteurs-ici", "--param", "territoire=Finistère").stderr


def test_the_limit_is_told(graph: Path) -> None:
    found = ask(graph, "financeurs-ici", "--limit", "1", "--format", "jsonl")
    assert len(found.stdout.splitlines()) == 1
    assert "--limit" in found.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("partenaire",), "Vouliez-vous dire partenaires"),
        (("partenaires",), "Il manque « acteur » (un acteur du graphe, par son nom) : ajoutez --param acteur=…"),
        (("partenaires", "--param", "acteur=Inconnue au bataillon"), "Rien ne s'appelle"),
        (("partenaires", "--param", "qui=Incubalpes"), "n'a pas de paramètre « qui »"),
        (("chemins", "--engine", "sparql"), "n'est pas écrite en sparql"),
        (("liens-anciens", "--param", "mois=peu"), "« peu » n'en est pas un"),
    ],
)
def test_what_goes_wrong_is_one_message(graph: Path, arguments: tuple[str, ...], said: str) -> None:
    command = [sys.executable, "-m", "maillage", "--graph", str(graph), "ask", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.neo4j
def test_a_server_answers_the_same(
    graph: Path, neo4j_server: RunningServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in neo4j_server.environment.items():
        monkeypatch.setenv(name, value)
    with connected(Address(neo4j_server.uri, neo4j_server.user, neo4j_server.password)) as connection:
        push(connection, property_graph(open_reader(graph)))
        page = tmp_path / "page.html"
        there = ask(graph, *PARTNERS, "--on", neo4j_server.uri, "--graph", str(page))
        refused = ask(graph, *PARTNERS, "--on", neo4j_server.uri, "--engine", "sparql")
        query = "MATCH (a:PTCE)-[r]->(t:Territory) RETURN a, r, t"
        whole = ["--graph", str(graph), "cypher", query, "--on", neo4j_server.uri, "--graph", str(page)]
        drawn = CliRunner().invoke(cli, whole)
        connection.write("MATCH (n:Maillage) DETACH DELETE n")
    assert there.stdout == ask(graph, *PARTNERS).stdout
    assert "Neo4j ne répond pas en SPARQL" in str(refused.exception)
    assert "Pôle du Mézenc" in drawn.stdout
    assert "Pôle du Mézenc" in page.read_text(encoding="utf-8")
