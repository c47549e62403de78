"""``maillage neo4j`` as people use it: what it says, what it asks, and that a password is never shown."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.errors import InputError, ServerError
from graph.neo4j import Address
from graph.neo4j.server import _check_version
from tests.graph.records import small_corpus
from tests.queries.conftest import stored

if TYPE_CHECKING:
    from graph.neo4j import Connection
    from tests.neo4j_server.running import RunningServer

pytestmark = pytest.mark.neo4j

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def graph_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("small") / "maillage.graph"
    stored(path, small_corpus())
    return path


def environment(server: RunningServer, **others: str) -> dict[str, str]:
    return {**os.environ, **server.environment, "PYTHONPATH": str(ROOT), **others}


def run(graph_path: Path, server: RunningServer, *arguments: str, **others: str) -> subprocess.CompletedProcess[str]:
    """Run ``maillage neo4j`` as a process, away from any terminal."""
    return subprocess.run(
        [sys.executable, "-m", "maillage", "--graph", str(graph_path), "neo4j", *arguments],
        env=environment(server, **others),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_push_then_diff_then_push_again(connection: Connection, graph_path: Path, neo4j_server: RunningServer) -> None:
    first = run(graph_path, neo4j_server, "push")
    assert (first.returncode, first.stderr) == (0, "")
    assert "contient maintenant ce graphe" in first.stdout
    assert "sans différence" in run(graph_path, neo4j_server, "diff").stdout
    again = run(graph_path, neo4j_server, "push")
    assert "rien n'a changé" in " ".join(again.stdout.split())
    connection.write("MATCH (n {id: 'actor:ronalpia'}) SET n.name = 'Autre'")
    found = json.loads(run(graph_path, neo4j_server, "diff", "--format", "json").stdout)
    assert found["nodes"]["changed"] == [{"id": "actor:ronalpia", "names": ["name"]}]
    counts = json.loads(run(graph_path, neo4j_server, "push", "--format", "json").stdout)
    assert (counts["nodes"]["changed"], counts["relationships"]["changed"]) == (1, 0)


def test_persons_stay_out_when_asked(connection: Connection, graph_path: Path, neo4j_server: RunningServer) -> None:
    assert run(graph_path, neo4j_server, "push").returncode == 0
    count = "MATCH (n:Person) RETURN count(n)"
    assert connection.read(count, lambda rows: next(row[0] for row in rows)) == 1
    assert run(graph_path, neo4j_server, "push", "--no-personal").returncode == 0
    assert connection.read(count, lambda rows: next(row[0] for row in rows)) == 0


@pytest.mark.parametrize(
    ("arguments", "variables", "said"),
    [
        ([], {"NEO4J_PASSWORD": "secret-faux-7f3"}, "refuse le nom « neo4j » ou son mot de passe"),
        ([], {"NEO4J_PASSWORD": "secret-faux-7f3", "NEO4J_USER": "quelqu'un"}, "« quelqu'un »"),
        (["--database", "absente"], {}, "n'a pas de base « absente »"),
        (["--on", "bolt://127.0.0.1:9"], {}, "ne répond pas"),
        (["--on", "bolt://nulle.part.invalid"], {}, "ne répond pas"),
        (["--on", "http://localhost:7474"], {}, "n'est pas l'adresse d'un serveur Neo4j"),
        (["--on", "bolt://localhost:port"], {}, "n'est pas l'adresse d'un serveur Neo4j"),
        (["--on", "bolt://neo4j:secret-faux-7f3@localhost"], {}, "ne porte ni nom ni mot de passe"),
        ([], {"NEO4J_URI": ""}, "NEO4J_URI"),
    ],
)
def test_what_is_wrong_is_said_in_one_line_without_a_password(
    graph_path: Path, neo4j_server: RunningServer, arguments: list[str], variables: dict[str, str], said: str
) -> None:
    for command in ("push", "diff"):
        result = run(graph_path, neo4j_server, command, *arguments, **variables)
        assert (result.returncode, result.stdout) == (1, "")
        assert said in result.stderr
        assert len(result.stderr.splitlines()) == 1
        for secret in ("secret-faux-7f3", neo4j_server.password):
            assert secret not in result.stderr


def test_encryption_that_the_server_lacks_is_told(graph_path: Path, neo4j_server: RunningServer) -> None:
    if not neo4j_server.uri.startswith("bolt://"):
        pytest.skip("this server of NEO4J_URI may be encrypted; unset it to start one that is not")
    for scheme in ("bolt+s", "bolt+ssc", "neo4j+s"):
        encrypted = neo4j_server.uri.replace("bolt", scheme, 1)
        result = run(graph_path, neo4j_server, "diff", "--on", encrypted)
        assert result.returncode == 1
        assert "chiffré" in result.stderr


def test_an_old_server_is_told() -> None:
    address = Address("bolt://localhost", password="x")
    with pytest.raises(ServerError, match="Neo4j 5"):
        _check_version(address, "Neo4j/4.4.38")
    for agent in ("Neo4j/5.26.25", "Neo4j/2025.06.0", "Neo4j/v5.2.0 compatible graph database server"):
        _check_version(address, agent)


def test_no_password_shows_in_what_a_programmer_sees() -> None:
    assert "secret" not in repr(Address("bolt://localhost", password="secret"))
    with pytest.raises(InputError) as caught:
        Address("bolt://moi:secret@localhost")
    assert "secret" not in f"{caught.value!r} {caught.value.fields}"


def test_without_a_terminal_a_missing_password_is_said(graph_path: Path, neo4j_server: RunningServer) -> None:
    variables = environment(neo4j_server)
    del variables["NEO4J_PASSWORD"]
    command = [sys.executable, "-m", "maillage", "--graph", str(graph_path), "neo4j", "diff"]
    result = subprocess.run(
        command, env=variables, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    assert result.returncode == 1
    assert "NEO4J_PASSWORD" in result.stderr


@pytest.mark.parametrize("right", [True, False])
def test_at_a_terminal_the_password_is_asked_for_and_not_echoed(
    connection: Connection, graph_path: Path, neo4j_server: RunningServer, right: bool
) -> None:
    password = neo4j_server.password if right else "secret-faux-7f3"
    variables = environment(neo4j_server)
    del variables["NEO4J_PASSWORD"]
    command = [sys.executable, "-m", "maillage", "--graph", str(graph_path), "neo4j", "push"]
    seen = b""
    terminal, inside = pty.openpty()
    with subprocess.Popen(
        command, env=variables, stdin=inside, stdout=inside, stderr=inside, start_new_session=True
    ) as child:
        os.close(inside)
        while b"Mot de passe" not in seen:
            seen += os.read(terminal, 1000)
        os.write(terminal, password.encode() + b"\n")
        while chunk := _read(terminal):
            seen += chunk
    os.close(terminal)
    assert child.returncode == (0 if right else 1)
    assert password.encode() not in seen
    assert ("contient maintenant" if right else "refuse le nom") in seen.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1000)
    except OSError:  # how Linux says that the other end is closed
        return b""
