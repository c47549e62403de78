"""The endpoint beyond the protocol's table: forms, who may ask, limits, several at once, new graphs, its end."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from rdflib import RDF, Graph, Namespace, URIRef

from graph.errors import InputError
from graph.store import GraphStore
from queries.endpoint.server import opened
from tests.endpoint.serving import NEVER_ENDING, serving
from tests.graph.records import actor, record

if TYPE_CHECKING:
    from tests.endpoint.serving import Server

SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
COUNT = "SELECT (COUNT(?a) AS ?n) { ?a a ma:Actor }"


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("*/*", "application/sparql-results+json"),
        ("application/json", "application/json"),
        ("text/csv;q=0.3, text/tab-separated-values;q=0.8", "text/tab-separated-values"),
        ("text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.8", "application/xml"),
        ("text/turtle, application/sparql-results+xml;q=0.1", "application/sparql-results+xml"),
        ("text/*", "text/csv"),
    ],
)
def test_rows_come_in_the_form_that_is_liked_best(server: Server, accept: str, expected: str) -> None:
    reply = server.query("SELECT ?a { ?a a ma:Actor } LIMIT 1", accept)
    assert (reply.status, reply.media_type) == (200, expected)
    assert "urn:maillage:actor:" in reply.text


@pytest.mark.parametrize(
    ("accept", "format_"),
    [("text/turtle", "turtle"), ("application/n-triples", "nt"), ("application/rdf+xml", "xml"), ("*/*", "turtle")],
)
def test_graphs_come_in_the_form_that_is_liked_best(server: Server, accept: str, format_: str) -> None:
    reply = server.query("DESCRIBE m:actor:incubalpes", accept)
    assert len(Graph().parse(data=reply.text, format=format_)) > 5


def test_what_cannot_be_had_is_said_with_what_can(server: Server) -> None:
    reply = server.query("SELECT * {}", "image/png, text/turtle")
    assert reply.status == 406
    assert "text/csv" in reply.text
    assert server.query("CONSTRUCT {} WHERE {}", "text/csv").status == 406


@pytest.mark.parametrize("format_", ["text/turtle", "application/rdf+xml"])
def test_it_describes_itself(server: Server, format_: str) -> None:
    reply = server.send("GET", "/sparql", headers={"Accept": format_})
    graph = Graph().parse(data=reply.text, format=format_)
    service = URIRef(server.address)
    assert graph.value(predicate=RDF.type, object=SD.Service) == service
    assert graph.value(service, SD.endpoint) == service
    assert graph.value(service, SD.supportedLanguage) == SD.SPARQL11Query
    assert len(set(graph.objects(service, SD.resultFormat))) == 8


def test_a_browser_gets_a_page_that_asks_nothing_elsewhere(server: Server) -> None:
    reply = server.send("GET", "/", headers={"Accept": "text/html,*/*;q=0.8"})
    assert (reply.status, reply.media_type) == (200, "text/html")
    assert "default-src 'none'" in reply.headers["content-security-policy"]
    assert "<textarea" in reply.text
    assert "src=" not in reply.text


def test_head_gives_the_headers_alone(server: Server) -> None:
    reply = server.send("HEAD", "/sparql?query=ASK%20%7B%7D")
    assert (reply.status, reply.body, reply.headers["content-length"]) == (200, b"", "26")


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", ""])
def test_another_name_than_this_computers_is_refused(server: Server, host: str) -> None:
    reply = server.send("GET", "/sparql?query=ASK%20%7B%7D", headers={"Host": host})
    assert reply.status in (400, 421)
    assert "boolean" not in reply.text


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:7878", "127.0.0.1", "127.0.1.1:80", "[::1]:7878"])
def test_the_names_of_this_computer_are_known(server: Server, host: str) -> None:
    assert server.send("GET", "/sparql?query=ASK%20%7B%7D", headers={"Host": host}).status == 200


def test_pages_may_ask_when_their_origin_was_allowed_only(server: Server) -> None:
    target = "/sparql?query=ASK%20%7B%7D"
    allowed = server.send("GET", target, headers={"Origin": "https://yasgui.example"})
    assert (allowed.status, allowed.headers["access-control-allow-origin"]) == (200, "https://yasgui.example")
    preflight = server.send("OPTIONS", "/sparql", headers={"Origin": "https://yasgui.example"})
    assert (preflight.status, "POST" in preflight.headers["access-control-allow-methods"]) == (200, True)
    assert "access-control-allow-private-network" not in preflight.headers
    private = {"Origin": "https://yasgui.example", "Access-Control-Request-Private-Network": "true"}
    asked = server.send("OPTIONS", "/sparql", headers=private)
    assert asked.headers["access-control-allow-private-network"] == "true"
    for origin in ("https://evil.example", "null", "https://yasgui.example.evil.example"):
        reply = server.send("GET", target, headers={"Origin": origin})
        assert reply.status == 403
        assert "access-control-allow-origin" not in reply.headers
    assert server.send("POST", target, headers={"Origin": server.address.removesuffix("/sparql")}).status == 415


@pytest.mark.parametrize(
    ("site", "mode", "status"),
    [("cross-site", "no-cors", 403), ("same-site", "no-cors", 403), ("cross-site", "navigate", 200), ("none", "", 200)],
)
def test_pages_of_elsewhere_cannot_embed_answers(server: Server, site: str, mode: str, status: int) -> None:
    headers = {"Sec-Fetch-Site": site, "Sec-Fetch-Mode": mode}
    assert server.send("GET", "/sparql?query=ASK%20%7B%7D", headers=headers).status == status


@pytest.mark.parametrize("target", ["/other", "/sparql/x", "/../etc/passwd"])
def test_other_addresses_are_not_there(server: Server, target: str) -> None:
    assert server.send("GET", target).status == 404


def test_a_long_query_ends_in_time_and_the_next_are_answered(server: Server) -> None:
    start = time.perf_counter()
    reply = server.query(NEVER_ENDING)
    assert (reply.status, reply.media_type) == (503, "text/plain")
    assert "arrêtée après 2 s" in reply.text
    assert time.perf_counter() - start < 5
    assert server.query("ASK {}").status == 200


def test_too_large_an_answer_is_refused(server: Server) -> None:
    blow_up = " ".join(f"VALUES ?a{i} {{ 1 2 3 4 5 6 7 8 9 10 }}" for i in range(6))
    reply = server.query(f'SELECT * {{ {blow_up} BIND("{"x" * 500}" AS ?x) }}', "text/csv")
    assert reply.status in (500, 503)
    assert "LIMIT" in reply.text


def test_several_at_once_and_more_than_there_are_places(server: Server) -> None:
    with ThreadPoolExecutor(12) as threads:
        replies = list(threads.map(lambda n: server.query(f"SELECT ({n} AS ?n) {{}}", "text/csv"), range(60)))
    assert [reply.text.split() for reply in replies] == [["n", str(n)] for n in range(60)]


def test_a_short_query_is_answered_beside_a_long_one(server: Server) -> None:
    long = threading.Thread(target=server.query, args=[NEVER_ENDING])
    long.start()
    start = time.perf_counter()
    assert server.query("ASK {}").status == 200
    assert time.perf_counter() - start < 1.5
    long.join()


def test_a_body_that_is_too_large_is_refused(server: Server) -> None:
    body = b"ASK {} #" + b"x" * (2 << 20)
    with_type = {"Content-Type": "application/sparql-query"}
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # refused before the whole body had gone
        assert server.send("POST", "/sparql", body, with_type).status == 413
    assert server.query("ASK {}").status == 200


def test_a_client_that_goes_away_does_no_harm(server: Server) -> None:
    host, _, port = urlsplit(server.address).netloc.partition(":")
    for _ in range(5):
        with socket.create_connection((host, int(port))) as wire:
            wire.sendall(b"GET /sparql?query=ASK%20%7B%7D HTTP/1.1\r\nHost: localhost\r\n\r\n")
    assert server.query("ASK {}").status == 200


def test_it_follows_the_graph(tmp_path: Path) -> None:
    path = tmp_path / "g"
    with GraphStore.open_writer(path) as store:
        store.put(record("a.txt", (actor("Courant Vif"),)))
    with serving(path) as server:
        counts = [count(server)]
        for number in range(3):
            with GraphStore.open_writer(path) as store:
                store.put(record(f"{number}.txt", (actor(f"Ferme des Cimes {number}"),)))
            counts.append(count(server))
    assert counts == [1, 2, 3, 4]


def count(server: Server) -> int:
    return int(json.loads(server.query(COUNT).text)["results"]["bindings"][0]["n"]["value"])


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_and_cleanly_in_the_middle_of_a_query(graph: Path, number: int) -> None:
    with serving(graph) as server, ThreadPoolExecutor(1) as threads:
        asked = threads.submit(server.query, NEVER_ENDING)
        time.sleep(0.7)
        children = processes_of(server.process.pid)
        start = time.perf_counter()
        assert server.stop(number) == 0
        assert time.perf_counter() - start < 4
        assert asked.exception() or asked.result().status == 503
        assert server.process.stderr
        said = server.process.stderr.read()
        assert "Arrêté." in said
        assert "Traceback" not in said
    assert children or sys.platform != "linux"
    assert not [child for child in children if Path(f"/proc/{child}").exists()]


def processes_of(parent: int) -> list[int]:
    found = [path for path in Path("/proc").glob("[0-9]*/stat") if _parent(path) == parent]
    return [int(path.parent.name) for path in found]


def _parent(stat: Path) -> int:
    try:
        return int(stat.read_text().rpartition(")")[2].split()[1])
    except OSError:
        return -1


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.2", "::", "exemple.fr"])
def test_it_listens_on_this_computer_only(graph: Path, host: str) -> None:
    with pytest.raises(InputError, match="n'écoute que sur 127"), opened(graph, host, 0):
        pass


def test_a_port_that_is_taken_is_said(graph: Path, server: Server) -> None:
    port = urlsplit(server.address).port or 0
    with pytest.raises(InputError, match=str(port)), opened(graph, port=port):
        pass


def test_without_a_graph_it_does_not_start(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "maillage", "--graph", str(tmp_path / "rien"), "serve", "--port", "0"]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "NO_COLOR": "1"}, check=False)
    assert done.returncode == 1
    assert "Il n'y a pas de graphe" in done.stderr
