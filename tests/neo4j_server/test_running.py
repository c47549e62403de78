"""The server that the tests start is a Neo4j 5 that answers."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.neo4j_server.running import HOW_TO_GET_IT, RunningServer, can_start

pytestmark = pytest.mark.neo4j


def test_a_real_server_of_version_5_answers(neo4j_server: RunningServer) -> None:
    from neo4j import GraphDatabase

    with GraphDatabase.driver(neo4j_server.uri, auth=(neo4j_server.user, neo4j_server.password)) as driver:
        agent = driver.get_server_info().agent
        assert agent.startswith("Neo4j/5.")
        assert driver.execute_query("RETURN 1 AS one").records[0]["one"] == 1


def test_the_password_is_not_shown(neo4j_server: RunningServer) -> None:
    assert neo4j_server.password not in repr(neo4j_server)


@pytest.mark.slow
def test_a_server_of_ours_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    if not can_start() or sys.platform != "linux":
        pytest.skip(HOW_TO_GET_IT)
    code = (
        "from tests.neo4j_server.running import *\nwith running_server() as s: print(s.uri, flush=True); time.sleep(99)"
    )
    variables = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "TMPDIR": str(tmp_path), "NEO4J_URI": ""}
    with subprocess.Popen([sys.executable, "-c", code], env=variables, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout
        assert child.stdout.readline().startswith("bolt://")
        assert _servers_in(tmp_path) != []
        child.send_signal(signal.SIGKILL)
    end = time.monotonic() + 20
    while _servers_in(tmp_path):
        assert time.monotonic() < end, "the server outlived its tests"
        time.sleep(0.1)


def _servers_in(folder: Path) -> list[Path]:
    """Return the processes that have the folder on their command line."""
    found = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = process.read_bytes()
        except OSError:  # it has just ended
            continue
        if b"CommunityEntryPoint" in command and bytes(folder) in command:
            found.append(process)
    return found
