"""A real Neo4j 5 Community for the tests: the one that NEO4J_URI names, or one of our own on a free loopback port.

The jars are fetched once by Maven (118 MB) into the user's cache folder; a start takes five seconds.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

POM = Path(__file__).with_name("pom.xml")
HOW_TO_GET_IT = (
    "no Neo4j server here: apt-get install openjdk-17-jre-headless maven (or bash .ci/run), "
    "or name a server for tests in NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD"
)
OLDEST_JAVA = 17
PASSWORD = "maillage-tests"
SECONDS_TO_START = 120
CONFIGURATION = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=256m
"""
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
"""Packages of java.base that Neo4j looks into, which Java 17 allows only when told."""
PR_SET_PDEATHSIG = 1


@dataclass(frozen=True)
class RunningServer:
    """Where a server listens, and who may enter."""

    uri: str
    user: str = "neo4j"
    password: str = field(default=PASSWORD, repr=False)

    @property
    def environment(self) -> dict[str, str]:
        """Return the variables by which a child process finds the server."""
        return {"NEO4J_URI": self.uri, "NEO4J_USER": self.user, "NEO4J_PASSWORD": self.password}


@contextlib.contextmanager
def running_server() -> Iterator[RunningServer]:
    """Give a server that answers, or skip the test and say how to get one."""
    if uri := os.environ.get("NEO4J_URI"):
        yield RunningServer(uri, os.environ.get("NEO4J_USER", "neo4j"), os.environ.get("NEO4J_PASSWORD", ""))
        return
    if not can_start():
        pytest.skip(HOW_TO_GET_IT)
    with tempfile.TemporaryDirectory(prefix="maillage-neo4j-") as home, _started(Path(home), jars()) as server:
        yield server


def can_start() -> bool:
    """Tell whether this machine has what a server of our own needs."""
    return bool(shutil.which("mvn") or _complete(jars_folder()).exists()) and _java_version() >= OLDEST_JAVA


def _java_version() -> int:
    if not shutil.which("java"):
        return 0
    said = subprocess.run(["java", "-version"], capture_output=True, text=True, check=False).stderr
    found = re.search(r'version "(\d+)', said)
    return int(found[1]) if found else 0


def jars_folder() -> Path:
    version = re.search(r"<neo4j.version>(.+?)<", POM.read_text(encoding="utf-8"))
    assert version
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "maillage" / f"neo4j-{version[1]}"


def _complete(folder: Path) -> Path:
    return folder / ".complete"


def jars() -> Path:
    """Return the folder of the server's jars, fetched when this is the first time."""
    folder = jars_folder()
    if not _complete(folder).exists():
        copy = ["mvn", "-q", "-B", "-f", str(POM), "dependency:copy-dependencies", f"-DoutputDirectory={folder}"]
        done = subprocess.run(copy, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"Maven could not fetch Neo4j:\n{done.stdout[-2000:]}{done.stderr[-2000:]}"
        _complete(folder).touch()
    return folder


@contextlib.contextmanager
def _started(home: Path, folder: Path) -> Iterator[RunningServer]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    _configure(home, port)
    java, places = ["java", "-cp", f"{folder}/*"], {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": f"{home}/conf"}
    entry = [*java, "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", PASSWORD]
    subprocess.run(entry, env=places, capture_output=True, check=True)
    server = [*java, *_options(), *_main(home)]
    log = home / "logs" / "console.log"
    with (
        log.open("wb") as console,
        subprocess.Popen(
            server, env=places, stdin=subprocess.DEVNULL, stdout=console, stderr=console, preexec_fn=_end_with_us
        ) as process,
    ):
        try:
            running = RunningServer(f"bolt://127.0.0.1:{port}")
            _wait_until_it_answers(running, process, log)
            yield running
        finally:
            process.kill()


def _configure(home: Path, port: int) -> None:
    for name in ("conf", "data", "logs", "run", "import", "plugins"):
        (home / name).mkdir()
    (home / "conf" / "neo4j.conf").write_text(CONFIGURATION.format(port=port), encoding="utf-8")


def _main(home: Path) -> list[str]:
    return ["org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={home / 'conf'}"]


def _end_with_us() -> None:
    """Have Linux end the server when the tests are killed before they could."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def _options() -> list[str]:
    opens = [f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED]
    return [*opens, "-Xms256m", "-Xmx1g", "-Dio.netty.tryReflectionSetAccessible=true"]


def _wait_until_it_answers(server: RunningServer, process: subprocess.Popen[bytes], log: Path) -> None:
    from neo4j import GraphDatabase
    from neo4j.exceptions import ServiceUnavailable

    end = time.monotonic() + SECONDS_TO_START
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        while True:
            try:
                return driver.verify_connectivity()
            except ServiceUnavailable:
                said = log.read_text(encoding="utf-8", errors="replace")[-2000:]
                still_starting = process.poll() is None and time.monotonic() < end
                assert still_starting, f"Neo4j did not start:\n{said}"
                time.sleep(0.2)
