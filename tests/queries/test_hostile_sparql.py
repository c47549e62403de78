"""Hostile SPARQL: nothing is written, no address is asked, nothing outlives its limit, and the next query is answered.

Each text is put to the command's function and to one endpoint that must stand all of them, one after the other. The
address that the texts name is really there, and counts who comes.
"""

from __future__ import annotations

import hashlib
import socket
import sys
import threading
import time
from typing import TYPE_CHECKING, Any

import pytest

from graph.errors import MaillageError
from graph.store import GraphStore
from graph.union import union_folder
from queries.sparql import run_sparql
from queries.sparql_worker import Request, Worker
from tests.endpoint.serving import serving
from tests.queries.scene import scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.endpoint.serving import Server

LIMIT = 0.5
ANSWERED_BY = LIMIT + 2.5
"""Seconds in which even a query that is ended is answered, on a machine that is busy with other tests."""

TEN = "{ 1 2 3 4 5 6 7 8 9 10 }"
A_MILLION = " ".join(f"VALUES ?v{i} {TEN}" for i in range(6))
TOO_MANY = " ".join(f"VALUES ?v{i} {TEN}" for i in range(14))
A = "a" * 20_000

UPDATES = [
    "INSERT DATA { <urn:x> <urn:x> <urn:x> }",
    "DELETE WHERE { ?s ?p ?o }",
    "DROP ALL",
    "CLEAR DEFAULT",
    "CREATE GRAPH <urn:x>",
    "COPY DEFAULT TO <urn:x>",
    "MOVE <urn:a> TO <urn:b>",
    "ADD <urn:a> TO <urn:b>",
    "LOAD <{trap}>",
    "LOAD SILENT <{trap}> INTO GRAPH <urn:x>",
    "LOAD <file:///etc/passwd>",
    "# SELECT\nINSERT DATA { <urn:x> <urn:x> <urn:x> }",
    "#\rDELETE WHERE { ?s ?p ?o }",
    "PREFIX SELECT: <urn:x> INSERT DATA { SELECT:x <urn:x> <urn:x> }",
    "BASE <urn:x> WITH <urn:g> DELETE { ?s ?p ?o } INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }",
    "SELECT * { ?s ?p ?o } ; INSERT DATA { <urn:x> <urn:x> <urn:x> }",
    "ASK {} ; DROP ALL",
    "SELECT * { INSERT DATA { <urn:x> <urn:x> <urn:x> } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { DELETE WHERE { ?s ?p ?o } }",
    "SELECT * { ?s ?p '''x'''  } DROP ALL",
    "\ufeffDROP ALL",
    "InSeRt DaTa { <urn:x> <urn:x> <urn:x> }",
]
OTHER_ADDRESSES = [
    "SELECT * { SERVICE <{trap}> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <{trap}> { ?s ?p ?o } }",
    "ASK { FILTER EXISTS { SERVICE <{trap}> { ?s ?p ?o } } }",
    "SELECT * { VALUES ?where { <{trap}> } SERVICE ?where { ?s ?p ?o } }",
    "SELECT * { { SELECT * { SERVICE <{trap}> { ?s ?p ?o } } } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <{trap}> { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o MINUS { SERVICE <{trap}> { ?s ?p ?o } } }",
    "SELECT * { ?s ?p ?o OPTIONAL { sErViCe<{trap}>{ ?s ?p ?o } } }",
    "SELECT * { ?s ?p ?o # hidden\r SERVICE <{trap}> { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE<{trap}>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 3SERVICE<{trap}>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o SERVICESILENT<{trap}>{ ?s ?p ?o } }",
    "PREFIX : <{trap}> SELECT * { ?s ?p ?o SERVICE:s{ ?s ?p ?o } }",
    "PREFIX x: <{trap}> SELECT * { ?s ?p ?o SERVICE x:s { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER(1<2)SERVICE#>\n<{trap}>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER(1<2)SERVICE<{trap}>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p '1'SERVICE<{trap}>{ ?s ?p ?o } }",
    "SELECT * {{ ?s ?p 'x'@fr }} # SERVICE\n VALUES ?x {{ 1 }} \n SERVICE <{trap}> {{}}",
    "SELECT * FROM <{trap}> { ?s ?p ?o }",
    "SELECT * FROM NAMED <{trap}> { GRAPH <{trap}> { ?s ?p ?o } }",
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "SELECT * { GRAPH <file:///etc/passwd> { ?s ?p ?o } }",
    "DESCRIBE <{trap}>",
    "SELECT (<{trap}>(1) AS ?x) {}",
]
ENDLESS = [
    "SELECT (COUNT(*) AS ?n) { ?a ?p ?b . ?c ?q ?d . ?e ?r ?f . ?g ?s ?h . ?i ?t ?j }",
    "SELECT (COUNT(*) AS ?n) { ?a !<urn:x>* ?b . ?c !<urn:x>* ?d . ?e !<urn:x>* ?f }",
    "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)+ ?b . ?b (!<urn:x>|^!<urn:x>)+ ?c . ?c (!<urn:y>)* ?a }",
    f"SELECT (COUNT(*) AS ?n) {{ {TOO_MANY} }}",
    f"SELECT DISTINCT * {{ {TOO_MANY} }}",
    f"SELECT * {{ {TOO_MANY} }} ORDER BY ?v3",
    f"SELECT (SHA512(STR(RAND())) AS ?x) (COUNT(*) AS ?n) {{ {TOO_MANY} }} GROUP BY ?v1 ?v2 ?v3 ?v4 ?v5 ?v6 ?v7 ?v8",
    f"CONSTRUCT {{ ?v0 ?p ?v1 }} WHERE {{ {TOO_MANY} ?s ?p ?o FILTER(?v0 > 10) }}",
    f"ASK {{ {TOO_MANY} FILTER(?v0 + ?v13 > 20) }}",
    f"DESCRIBE ?s WHERE {{ {TOO_MANY} ?s ?p ?v0 }}",
    f"SELECT * {{ {TOO_MANY} FILTER NOT EXISTS {{ ?a ?p ?b . ?c ?q ?d FILTER(?v0 < 11) }} }}",
]
TOO_MUCH = [
    f'SELECT (GROUP_CONCAT(?t) AS ?x) {{ {A_MILLION} BIND("{A}" AS ?t) }}',
    f'SELECT (GROUP_CONCAT(?t ; SEPARATOR="{A}") AS ?x) {{ {A_MILLION} BIND(STR(?v0) AS ?t) }}',
    "SELECT (STRLEN(?j) AS ?x) { BIND('"
    + A
    + "' AS ?a) "
    + " ".join(
        f"BIND(CONCAT({', '.join([f'?{a}'] * 40)}) AS ?{b})" for a, b in zip("abcdefghi", "bcdefghij", strict=True)
    )
    + " }",
    f'SELECT (REPLACE("{A}", "a", "{A}") AS ?x) {{}}',
    f'SELECT (REPLACE(REPLACE("{A}", "a", "{A}"), "a", "{A}") AS ?x) {{}}',
    f'SELECT (REGEX("{A}", "^(a+)+$") AS ?x) {{}}',
    f'SELECT (REGEX("{A}b", "(a|a)*(a|a)*(a|a)*c") AS ?x) {{}}',
    'SELECT (REGEX("a", "((a{1000}){1000}){1000}") AS ?x) {}',
    'SELECT (REGEX("a", "' + "(" * 5000 + "a" + ")" * 5000 + '") AS ?x) {}',
    f'SELECT * {{ {A_MILLION} BIND("{A}" AS ?t) }}',
    "SELECT * { " + "{" * 30_000 + "}" * 30_000 + " }",
    "SELECT (" + "(" * 60_000 + "1" + ")" * 60_000 + " AS ?x) {}",
    "SELECT (" + "!" * 300_000 + "1 AS ?x) {}",
    "SELECT * { ?a " + "(" * 40_000 + "<urn:p>" + ")" * 40_000 + " ?b }",
    "SELECT * { ?s ?p ?o FILTER(" + " + ".join(["1"] * 50_000) + " > 1) }",
    "SELECT * { " + " UNION ".join(["{ ?s ?p ?o }"] * 20_000) + " }",
    "SELECT * { ?s ?p " + "[ ?p " * 5_000 + "1" + "]" * 5_000 + " }",
    "SELECT * { VALUES ?x { " + "<urn:x> " * 60_000 + "} ?s ?p ?x . ?x ?q ?y }",
    f"PREFIX {'a' * 100_000}: <urn:x> ASK {{}}",
    "SELECT ?" + "x" * 200_000 + " {}",
]
TYPED = {"Content-Type": "application/sparql-query"}
HOSTILE = [*UPDATES, *OTHER_ADDRESSES, *ENDLESS, *TOO_MUCH]
VALUES = [
    "x> } ; DROP ALL #",
    '" } ; INSERT DATA { <urn:x> <urn:x> <urn:x> } #',
    '"x" } SERVICE <{trap}> { ?s ?p ?o "',
    "<urn:x> } SERVICE <{trap}> { ?s ?p ?o } #>",
    "<{trap}>) SERVICE <{trap}> {}",
    "ma:x . SERVICE <{trap}> { ?a ?b ?c }",
    "actor:x } SERVICE <{trap}> { ?a ?b ?c",
    "1 } SERVICE <{trap}> { ?a ?b ?c",
    "true SERVICE <{trap}> {}",
    '"x"@fr } DROP ALL',
    '"x"^^<urn:y> . DROP ALL',
    "\\u0022 } DROP ALL",
    "x\n} DROP ALL",
    "x\r} DROP ALL",
    "'''x''' } DROP ALL",
    "$v ?v",
    "\\",
    '\\"',
]


class Trap:
    """An address on this computer that counts who comes."""

    def __init__(self) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.visits = 0
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}/"
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                visitor, _ = self.listener.accept()
            except OSError:
                return
            self.visits += 1
            visitor.close()


@pytest.fixture(scope="module")
def trap() -> Iterator[Trap]:
    made = Trap()
    yield made
    made.listener.close()


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "maillage.graph"
    with GraphStore.open_writer(path) as store:
        for record in scene():
            store.put(record)
    return path


@pytest.fixture(scope="module")
def server(graph: Path) -> Iterator[Server]:
    with serving(graph, "--timeout", str(LIMIT)) as running:
        yield running


def content(graph: Path) -> str:
    """Return a digest of every file of the graph but the engine's own diary."""
    files = sorted(path for path in graph.rglob("*") if path.is_file() and not path.name.startswith("LOG"))
    return hashlib.sha256(b"".join(str(path).encode() + path.read_bytes() for path in files)).hexdigest()


@pytest.mark.slow
@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_text(graph: Path, server: Server, trap: Trap, number: int) -> None:
    text = HOSTILE[number].replace("{trap}", trap.address)
    union_folder(graph)
    before = content(graph)
    for ask in (lambda: run_sparql(graph, text, timeout=LIMIT), lambda: server.send("POST", "/sparql", text, TYPED)):
        start = time.perf_counter()
        outcome = outcome_of(ask)
        assert time.perf_counter() - start < ANSWERED_BY, outcome
        if HOSTILE[number] in UPDATES:
            assert outcome != "answered"
    assert trap.visits == 0
    assert content(graph) == before
    assert server.query("ASK {}").status == 200


def outcome_of(ask: Callable[[], Any]) -> str:
    """Return ``answered``, or the message that says why not."""
    try:
        reply = ask()
    except MaillageError as error:
        said = str(error)
    else:
        if getattr(reply, "status", 200) == 200:
            return "answered"
        assert reply.status in (400, 403, 413, 500, 503)
        said = reply.text
    assert 20 < len(said) < 2000
    return said


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("text", ["SELECT ?x { BIND($v AS ?x) }", "SELECT ?s { ?s ?p $v }", "ASK { VALUES ?x { $v } }"])
def test_a_value_is_a_value(graph: Path, trap: Trap, value: str, text: str) -> None:
    value = value.replace("{trap}", trap.address)
    result = run_sparql(graph, text, parameters={"v": value})
    if "BIND" in text:
        assert len(result.rows) == 1
        assert value.strip('"') in str(result.rows[0][0])
    assert trap.visits == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux can take sockets from a process: run this there")
def test_the_process_has_no_network_even_if_a_text_passed(graph: Path, trap: Trap) -> None:
    with Worker() as worker, pytest.raises(MaillageError, match="ermission"):
        worker.ask(Request(union_folder(graph), f"SELECT * {{ SERVICE <{trap.address}> {{ ?s ?p ?o }} }}"), 5)
    assert trap.visits == 0
