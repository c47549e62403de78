"""SPARQL through our command and our endpoint, against the bare engine on the same store; print the table of README.md.

``python benchmarks/sparql.py [ACTORS] [FOLDER]`` from the checkout: 62,500 actors make a million triples; in FOLDER
the made-up graph is kept for the next run. Each query runs in turn in each way, several times over; the best counts.
"""

from __future__ import annotations

import http.client
import os
import platform
import random
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

sys.path.insert(0, str(Path(__file__).parents[1]))

import pyoxigraph as ox

from graph import folder, terms
from graph.terms import SETTLED, ma
from graph.union import union_folder
from maillage.tables import Table, table_csv
from queries.sparql import run_sparql
from queries.sparql_text import PREFIXES
from queries.sparql_worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent
ROUNDS, LONG_ENOUGH = 5, 4.0
"""Rounds at least, and seconds after which no more are begun."""
LINKS = ("funds", "partnersWith", "supports", "memberOf")
QUERIES = {
    "one actor's links": "SELECT ?p ?o { m:actor:a77 ?p ?o }",
    "with their sentences": "SELECT ?b ?q { GRAPH ?g { m:actor:a77 ma:funds ?b } ?g oa:exact ?q }",
    "join and sort": "SELECT ?a ?b ?l { ?a ma:basedIn m:territory:t7 ; ma:funds ?b . ?b rdfs:label ?l } ORDER BY ?l",
    "group by": "SELECT ?t (COUNT(?a) AS ?n) { ?a ma:basedIn ?t ; ma:funds ?b } GROUP BY ?t ORDER BY DESC(?n)",
    "three steps": "SELECT (COUNT(*) AS ?n) { m:actor:a77 (ma:funds|ma:supports)/ma:partnersWith/ma:memberOf ?b }",
    "regex on names": "SELECT ?a { ?a rdfs:label ?l FILTER REGEX(?l, '99 de la Vallée 1') }",
    "20,000 rows": "SELECT ?a ?l ?t { ?a rdfs:label ?l ; ma:basedIn ?t } LIMIT 20000",
    "5,000 triples": "CONSTRUCT { ?a ma:funds ?b } WHERE { ?a ma:funds ?b } LIMIT 5000",
}


def quads(actors: int) -> Iterator[ox.Quad]:
    """Yield the quads of a made-up graph: 16 for each actor, half of them about the passages of its four links."""
    dice = random.Random(7)  # noqa: S311 - no secret here
    for number in range(actors):
        actor = terms.iri(f"actor:a{number}")
        yield ox.Quad(actor, terms.RDF_TYPE, ma("Actor"), SETTLED)
        yield ox.Quad(actor, terms.LABEL, ox.Literal(f"Atelier {number % 977} de la Vallée {number}"), SETTLED)
        yield ox.Quad(actor, ma("basedIn"), terms.iri(f"territory:t{dice.randrange(300)}"), SETTLED)
        yield ox.Quad(actor, ma("degree"), ox.Literal(len(LINKS)), SETTLED)
        for place, name in enumerate(LINKS):
            passage, source = (
                terms.iri(f"passage:s{number // 50}:{number * 10 + place}"),
                terms.iri(f"source:s{number // 50}"),
            )
            yield ox.Quad(actor, ma(name), terms.iri(f"actor:a{dice.randrange(actors)}"), passage)
            yield ox.Quad(passage, terms.RDF_TYPE, ma("Passage"), source)
            yield ox.Quad(passage, terms.EXACT, ox.Literal(f"Phrase {place} sur l'atelier {number}."), source)


def made(path: Path, actors: int) -> Path:
    """Make the graph unless it is there, and return the folder that SPARQL reads."""
    if not (path / "current").exists():
        folder.prepare(path)
        snapshot = folder.next_snapshot(path)
        store = ox.Store(str(snapshot))
        store.bulk_extend(quads(actors))
        store.flush()
        del store
        folder.publish(path, snapshot, f"made-up {actors}")
    began = time.perf_counter()
    found = union_folder(path)
    print(f"the view was there after {time.perf_counter() - began:.2f} s (once after each ingestion)", file=sys.stderr)
    return found


def seconds(run: Callable[[], object]) -> float:
    """Return how long a call takes."""
    began = time.perf_counter()
    run()
    return time.perf_counter() - began


def repeated(run: Callable[[], list[float]]) -> Iterator[list[float]]:
    """Yield the results of some rounds: the shorter they are, the more."""
    began = time.perf_counter()
    done = 0
    while done < ROUNDS or time.perf_counter() - began < LONG_ENOUGH:
        yield run()
        done += 1


def bare(store: ox.Store, text: str) -> int:
    """Put a query to the engine and read every cell as text; return the number of rows."""
    found = store.query(text, prefixes=dict(PREFIXES))
    assert isinstance(found, (ox.QuerySolutions, ox.QueryTriples))
    return len([[str(cell) for cell in row] for row in found])


def command(worker: Worker, path: Path, text: str) -> str:
    """Do what the command does once its processes are there: put the query, write all rows as CSV."""
    answer = run_sparql(path, text, 300, 1_000_000, worker=worker).answer()
    return table_csv(Table(answer.columns, answer.rows))


def process(*arguments: str) -> None:
    """Run Python as a whole process."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)


def request(connection: http.client.HTTPConnection, text: str) -> None:
    """Put a query to the endpoint and read the whole answer."""
    connection.request("GET", "/sparql?" + urlencode({"query": text}))
    answer = connection.getresponse()
    answer.read()
    assert answer.status == 200, answer.status


def measure(path: Path, view: Path, address: str) -> None:
    """Measure every query in every way, and print the table."""
    store = ox.Store.read_only(str(view))
    whole = min(seconds(lambda: process("-m", "maillage", "--graph", str(path), "sparql", "ASK {}")) for _ in range(9))
    alone = min(seconds(lambda: process("-c", "import pyoxigraph")) for _ in range(9))
    print(
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores; ",
        end="",
    )
    print(f"{len(store):,} quads. The command on `ASK {{}}`: {whole:.2f} s; Python with the engine: {alone:.2f} s.\n")
    print(
        "| query | rows | bare engine | command | ratio | endpoint | ratio |\n| --- | --- | --- | --- | --- | --- | --- |"
    )
    with closing(http.client.HTTPConnection(urlsplit(address).netloc)) as connection, Worker() as worker:
        for name, text in QUERIES.items():
            ways = (lambda: bare(store, text), lambda: command(worker, path, text), lambda: request(connection, text))  # noqa: B023
            rounds = list(repeated(lambda: [seconds(way) for way in ways]))  # noqa: B023
            engine, ours, http_ = (min(times) * 1000 for times in zip(*rounds, strict=True))
            print(f"| {name} | {bare(store, text):,} | {engine:.1f} ms | {ours:.1f} ms | {ours / engine:.2f} ", end="")
            print(f"| {http_:.1f} ms | {http_ / engine:.2f} |", flush=True)


def main(arguments: list[str]) -> None:
    """Make the graph, open the endpoint, measure."""
    actors = int(arguments[0]) if arguments else 62_500
    with tempfile.TemporaryDirectory() as name:
        path = (Path(arguments[1]) if len(arguments) > 1 else Path(name)) / "made-up.graph"
        view = made(path, actors)
        serve = ["--graph", str(path), "serve", "--port", "0", "--timeout", "300"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "MAILLAGE_LANG": "en"}
        with subprocess.Popen(
            [sys.executable, "-m", "maillage", *serve], stderr=subprocess.PIPE, text=True, env=environment
        ) as server:
            assert server.stderr
            address = server.stderr.readline().split()[-1]
            try:
                measure(path, view, address)
            finally:
                server.terminate()


if __name__ == "__main__":
    main(sys.argv[1:])
