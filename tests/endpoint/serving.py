"""The endpoint as users start it, in a process of its own, and requests as they go over the wire."""

from __future__ import annotations

import contextlib
import http.client
import re
import signal
import subprocess
import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NEVER_ENDING = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{i} ?b{i} ?c{i} ." for i in range(9)) + " }"


@dataclass(frozen=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def media_type(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]


@dataclass(frozen=True)
class Server:
    address: str
    process: subprocess.Popen[str] = field(hash=False)

    def send(
        self,
        method: str = "GET",
        target: str = "/sparql",
        body: bytes | str | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float = 30,
    ) -> Reply:
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=timeout)
        with contextlib.closing(connection):
            payload = body.encode() if isinstance(body, str) else body
            connection.request(method, target, payload, dict(headers or {}))
            answer = connection.getresponse()
            return Reply(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())

    def query(self, text: str, accept: str = "application/sparql-results+json", **fields: str) -> Reply:
        return self.send("GET", "/sparql?" + urlencode({"query": text, **fields}), headers={"Accept": accept})

    def stop(self, number: int = signal.SIGINT) -> int:
        self.process.send_signal(number)
        return self.process.wait(10)


@contextlib.contextmanager
def serving(graph: Path, *options: str) -> Iterator[Server]:
    """Start ``maillage serve`` on a free port; end it afterwards."""
    command = [sys.executable, "-m", "maillage", "--graph", str(graph), "serve", "--port", "0", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr
            found = re.search(r"http://\S+", process.stderr.readline())
            assert found, process.stderr.read()
            yield Server(found[0], process)
        finally:
            process.kill()
