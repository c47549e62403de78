"""A push that is cut off, killed, or meets others on the way ends as if it had run undisturbed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.errors import ServerError
from graph.neo4j import Address, batches, connected, difference, push, server
from graph.view import Edge, Node
from tests.neo4j_server.conftest import everything
from tests.neo4j_server.proxy import door
from tests.neo4j_server.test_push import one

if TYPE_CHECKING:
    from graph.neo4j import Connection
    from tests.neo4j_server.running import RunningServer

pytestmark = pytest.mark.neo4j

ROOT = Path(__file__).resolve().parents[2]
PUSHING = """
import os
from graph.neo4j import Address, batches, connected, push
from tests.neo4j_server.test_cut_off import many
batches.BATCH = 100
with connected(Address(os.environ["NEO4J_URI"], os.environ["NEO4J_USER"], os.environ["NEO4J_PASSWORD"])) as connection:
    push(connection, many(), progress=lambda *said: print("at work", flush=True))
print("done", flush=True)
"""


def many() -> list[Node | Edge]:
    """Return a graph of 1,000 nodes and 2,000 relationships, the same each time."""
    dice = random.Random(5)
    labels = (("Actor",), ("Actor", "PTCE"), ("Programme",), ("Territory", "Commune"))
    ids = [f"thing:{number}" for number in range(1000)]
    nodes = [Node(id_, dice.choice(labels), {"id": id_, "name": f"Nom {id_}", "aliases": [id_]}) for id_ in ids]
    ends = {(dice.choice(ids), dice.choice(ids), dice.choice(("FUNDS", "RUNS"))) for _ in range(2000)}
    return [*nodes, *(Edge(*end, {"confidence": 0.5, "quotes": ["à dire"]}) for end in sorted(ends))]


@pytest.mark.slow
def test_a_push_killed_at_any_moment_and_run_again_ends_equal(
    connection: Connection, neo4j_server: RunningServer
) -> None:
    push(connection, many())
    wanted = everything(connection)
    dice = random.Random()
    for _ in range(3):
        push(connection, [])
        killed_after(dice.randrange(1, 30), neo4j_server)
        assert difference(connection, many()).added != []
        push(connection, many())
        assert everything(connection) == wanted
        assert push(connection, many()).changed_nothing


def killed_after(batches_done: int, neo4j_server: RunningServer) -> None:
    environment = {**os.environ, **neo4j_server.environment, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", PUSHING], env=environment, stdout=subprocess.PIPE) as child:
        assert child.stdout
        for _ in range(batches_done + 1):
            assert child.stdout.readline() == b"at work\n"
        child.send_signal(signal.SIGKILL)
    assert child.returncode == -signal.SIGKILL


@pytest.mark.parametrize("bytes_before", [20_000, 100_000, 250_000])
def test_a_broken_connection_is_tried_again(
    connection: Connection, address: Address, monkeypatch: pytest.MonkeyPatch, bytes_before: int
) -> None:
    monkeypatch.setattr(batches, "BATCH", 500)
    with door(address.uri, bytes_before=bytes_before) as entrance:
        through = Address(entrance.uri, address.user, address.password)
        with connected(through) as unsteady:
            push(unsteady, many())
        assert entrance.shut_at is not None
    assert difference(connection, many()).empty


@pytest.mark.parametrize("commits_before", [20, 25, 31])
def test_an_answer_that_is_lost_after_the_commit_doubles_nothing(
    connection: Connection, address: Address, monkeypatch: pytest.MonkeyPatch, commits_before: int
) -> None:
    """The schema takes 18 commits, reading 3, the nodes 7, the relationships 5."""
    monkeypatch.setattr(batches, "BATCH", 400)
    with door(address.uri, commits_before=commits_before) as entrance:
        through = Address(entrance.uri, address.user, address.password)
        with connected(through) as unsteady:
            push(unsteady, many())
        assert entrance.shut_at is not None
    assert difference(connection, many()).empty
    assert one(connection, "MATCH (:Maillage)-[r]->(:Maillage) RETURN count(r)") == len(many()) - 1000


def test_a_server_that_stays_away_is_told(
    connection: Connection, address: Address, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "RETRY_SECONDS", 1.0)
    with door(address.uri, bytes_before=100_000, seconds_shut=60) as entrance:
        through = Address(entrance.uri, address.user, address.password)
        with connected(through) as unsteady, pytest.raises(ServerError, match="relancez la même commande"):
            push(unsteady, many())
    push(connection, many())
    assert difference(connection, many()).empty


def test_locks_of_others_are_waited_for(connection: Connection, address: Address) -> None:
    push(connection, many())
    held = threading.Event()

    def hold() -> None:
        with connected(address) as other, other.driver.session() as session, session.begin_transaction() as work:
            work.run("MATCH (n:Maillage) SET n.reading = 1 REMOVE n.reading").consume()
            held.set()
            time.sleep(2)

    holder = threading.Thread(target=hold)
    holder.start()
    assert held.wait(30)
    changed = [Node(e.id, e.labels, {**e.properties, "site": "x"}) if isinstance(e, Node) else e for e in many()]
    assert push(connection, changed).nodes["changed"] == 1000
    holder.join()
    assert difference(connection, changed).empty


def test_two_pushes_at_one_time_leave_one_graph(connection: Connection, address: Address) -> None:
    def other() -> None:
        with connected(address) as second:
            push(second, many())

    beside = threading.Thread(target=other)
    beside.start()
    push(connection, many())
    beside.join()
    push(connection, many())
    assert difference(connection, many()).empty
    assert one(connection, "MATCH (:Maillage)-[r]->(:Maillage) RETURN count(r)") == len(many()) - 1000
