"""``maillage cypher``, and the view it asks: made when missing, made again when the graph has changed."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from graph.cypher.values import Node, Relationship
from graph.cypher.values import Path as WalkedPath
from graph.cypher.view import memory_graph, view_file
from graph.errors import InputError
from graph.store import GraphStore
from maillage.cli import cli
from queries.cypher import run_cypher
from tests.command import INTERRUPTED, heed_ctrl_c
from tests.graph.records import record
from tests.queries.scene import COUNTY, FUND

if TYPE_CHECKING:
    from pathlib import Path

RUNS = "MATCH p = (a:Actor)-[r:TAKES_PART_IN]->(x) RETURN a, r, p, x.name AS name ORDER BY a.name LIMIT 1"


def prepared_view(path: Path) -> Path:
    with view_file(path) as file:
        return file


def ask(path: Path, *arguments: str) -> str:
    result = CliRunner().invoke(cli, ["--graph", str(path), "cypher", *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_nodes_relationships_and_paths_are_values(scene_path: Path) -> None:
    result = run_cypher(scene_path, RUNS)
    node, link, path, name = result.rows[0]
    assert result.columns == ("a", "r", "p", "name")
    assert isinstance(node, Node)
    assert isinstance(link, Relationship)
    assert isinstance(path, WalkedPath)
    assert (link.start, path.nodes[0]) == (node.id, node)
    assert node.labels[0] == "Actor"
    assert node.properties["name"] < name
    assert link.properties["quotes"]


def test_each_form_of_answer(scene_path: Path) -> None:
    query = "MATCH (a:Actor) WHERE a.name STARTS WITH $x RETURN a.name AS nom, a:Incubateur AS inc, 1.5 AS n"
    assert ask(scene_path, query, "--param", "x=Incub", "--format", "csv") == "nom,inc,n\nIncubalpes,true,1.5\n"
    shown = json.loads(ask(scene_path, query, "--param", "x=Incub", "--format", "json"))
    assert shown == {
        "columns": ["nom", "inc", "n"],
        "rows": [{"nom": "Incubalpes", "inc": True, "n": 1.5}],
        "more": False,
    }
    assert "Incubalpes" in ask(scene_path, query, "--param", "x=Incub")
    assert ask(scene_path, query, "--param", "x=Zzz").strip() == "Aucune réponse."


def test_a_file_a_parameter_and_a_limit(scene_path: Path, tmp_path: Path) -> None:
    file = tmp_path / "q.cypher"
    file.write_text("MATCH (a:Actor) RETURN count(a) > $n AS more // fin", encoding="utf-8")
    assert "true" in ask(scene_path, str(file), "--param", "n=3")
    result = CliRunner().invoke(cli, ["--graph", str(scene_path), "cypher", "MATCH (a) RETURN a.id", "--limit", "2"])
    assert "2 premières" in result.stderr


def test_a_mistake_is_shown_where_it_is(scene_path: Path) -> None:
    result = CliRunner().invoke(cli, ["--graph", str(scene_path), "cypher", "MATCH (a:Actor RETURN a"])
    assert result.exit_code == 1
    assert isinstance(result.exception, InputError) or "ligne 1, colonne 16" in result.stderr


def test_the_view_follows_the_graph(tmp_path: Path) -> None:
    path = tmp_path / "maillage.graph"
    with GraphStore.open_writer(path) as store:
        store.put(record("un.txt", (FUND, "FUNDS", COUNTY)))
    count = "MATCH ()-[r:FUNDS|SUPPORTS]->() RETURN count(r) AS n"
    assert run_cypher(path, count).rows == ((1,),)
    before = prepared_view(path)
    with GraphStore.open_writer(path) as store:
        store.put(record("deux.txt", (FUND, "SUPPORTS", COUNTY)))
    assert not before.exists(), "what was made from the older state is gone as soon as the graph changes"
    assert run_cypher(path, count).rows == ((2,),)
    with GraphStore.open_writer(path) as store:
        store.put(record("deux.txt"))
    assert run_cypher(path, count).rows == ((1,),)


def test_a_damaged_view_is_made_again(scene_path: Path) -> None:
    view = prepared_view(scene_path)
    whole = view.read_bytes()
    view.write_bytes(whole[: len(whole) // 2])
    assert len(memory_graph(scene_path).nodes) > 10
    assert run_cypher(scene_path, "MATCH (a:Actor) RETURN count(a) > 10 AS x").rows == ((True,),)
    assert prepared_view(scene_path) == view
    assert view.read_bytes() == whole


def test_many_readers_at_once(scene_path: Path) -> None:
    view = prepared_view(scene_path)
    view.unlink()
    with ThreadPoolExecutor(4) as pool:
        answers = list(
            pool.map(lambda _: run_cypher(scene_path, "MATCH (a:Actor) RETURN count(a) AS n").rows, range(8))
        )
    assert len(set(answers)) == 1
    assert len(list(view.parent.iterdir())) == 1


def test_a_folder_that_cannot_be_written_is_asked_all_the_same(scene_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "maillage.graph"
    shutil.copytree(scene_path, path)
    shutil.rmtree(path / "views", ignore_errors=True)
    (path / "views").write_text("in the way", encoding="utf-8")
    assert run_cypher(path, "MATCH (a:Actor) RETURN count(a) > 10 AS x").rows == ((True,),)
    assert not prepared_view(path).exists()


@pytest.mark.slow
def test_ctrl_c_ends_it_and_its_child(scene_path: Path) -> None:
    query = "UNWIND range(1, 9999999) AS x UNWIND range(1, 9999999) AS y RETURN count(*)"
    command = [sys.executable, "-m", "maillage", "--graph", str(scene_path), "cypher", query, "--timeout", "60"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, preexec_fn=heed_ctrl_c
    ) as process:
        time.sleep(3)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=10)
    assert process.returncode in INTERRUPTED, said
    assert b"Traceback" not in said
