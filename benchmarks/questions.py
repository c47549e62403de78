"""Every named question on three engines: are the rows equal, and how long does each take? Print the table of README.md.

``python benchmarks/questions.py [ACTORS]`` from the checkout: the scene of the tests amid as many made-up actors, with
four links each, in a graph folder, pushed to a Neo4j server that is started as for the tests (or the one of NEO4J_URI).
"""

from __future__ import annotations

import platform
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[1]))

from graph.cypher.engine import run
from graph.cypher.view import memory_graph
from graph.neo4j import Address, connected, push
from graph.neo4j.query import run_on_server
from graph.reading import open_reader
from graph.store import GraphStore
from graph.territories import reference
from graph.union import union_folder
from graph.view import property_graph
from queries.ask import ask
from queries.question import body
from queries.question_values import values_of
from queries.questions import LIBRARY, in_folder
from queries.sparql import run_sparql
from queries.sparql_worker import Worker
from tests.graph.records import actor, entity, record
from tests.neo4j_server.running import running_server
from tests.queries.question_scene import CASES, question_scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.answer import Answer
    from graph.model import LocalEntity, SourceRecord

    Way = Callable[[], Answer]

ROUNDS = 3
ACTORS_IN_A_DOCUMENT = 50
KINDS = ((), ("association",), ("tiers-lieu",), ("scic",), ("incubateur",), ("ptce",))
THEMES = ("jeunesse", "mobilite", "alimentation", "habitat")
BETWEEN = ("PARTNERS_WITH", "SUPPORTS", "MEMBER_OF", "FUNDS")
GIVEN = {name: given for name, (given, _) in CASES.items()} | {"communes-sans-appui": {"communes": "Haute-Loire"}}
"""What is given to each question; amid the crowd no commune of the Ardèche is far from support."""
FORGET = "MATCH (n:Maillage) DETACH DELETE n"


def crowd(actors: int) -> Iterator[SourceRecord]:
    """Yield documents about made-up actors of the Ardèche and the Drôme, each with four links."""
    dice = random.Random(7)  # noqa: S311 - no secret here
    communes = [
        each for code in ("07", "26") for each in reference().descendants(f"territory:departement-{code}", "commune")
    ]
    places = [entity("Territory", each.name, cog=f"commune:{each.code}") for each in communes]
    known = [actor(f"Atelier numéro {number}", kinds=dice.choice(KINDS)) for number in range(actors)]
    for start in range(0, actors, ACTORS_IN_A_DOCUMENT):
        lines: list[tuple[LocalEntity, str, LocalEntity | str]] = []
        for each in known[start : start + ACTORS_IN_A_DOCUMENT]:
            lines.append((each, dice.choice(("BASED_IN", "ACTIVE_IN")), dice.choice(places)))
            lines.append((each, "ADDRESSES", dice.choice(THEMES)))
            lines += [(each, dice.choice(BETWEEN), other) for other in dice.sample(known, 2) if other is not each]
        yield record(f"foule-{start}.txt", *lines, date=f"20{dice.randrange(18, 26)}")


def made(path: Path, actors: int) -> None:
    """Make the graph folder."""
    with GraphStore.open_writer(path) as store:
        for each in (*question_scene(), *crowd(actors)):
            store.put(each)


def main(actors: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder, running_server() as server, Worker() as worker:
        graph = Path(folder) / "maillage.graph"
        made(graph, actors)
        address = Address(server.uri, server.user, server.password)
        with connected(address) as connection:
            connection.write(FORGET)
            push(connection, property_graph(open_reader(graph)))
            compare(graph, address, worker)
            connection.write(FORGET)


def compare(graph: Path, address: Address, worker: Worker) -> None:
    """Ask every question in every way, in turn, and print what came of it."""
    memory, reader = memory_graph(graph), open_reader(graph)
    union_folder(graph)
    print(f"{len(memory.nodes):,} nodes; Python {platform.python_version()}, {platform.platform()}\n")
    print("| question | rows | equal | embedded | Neo4j | SPARQL |\n| --- | --- | --- | --- | --- | --- |")
    whole: dict[str, list[float]] = {"embedded": [], "sparql": []}
    for name, question in in_folder(LIBRARY).questions.items():
        meant = values_of(reader, question, GIVEN[name])
        cypher = body(question.texts["cypher"], "cypher")
        values = {key: each.cypher for key, each in meant.items()}
        ways: dict[str, Way] = {
            "embedded": lambda text=cypher, values=values: run(memory, text, values),  # type: ignore[misc]
            "neo4j": lambda text=cypher, values=values: run_on_server(address, text, values, limit=10**6),  # type: ignore[misc]
        }
        if "sparql" in question.texts:
            text = body(question.texts["sparql"], "sparql")
            terms = {key: each.sparql for key, each in meant.items()}
            ways["sparql"] = lambda text=text, terms=terms: run_sparql(  # type: ignore[misc]
                graph, text, limit=10**6, parameters=terms, worker=worker
            ).answer()
        answers, times = timed(ways)
        rows = {way: sorted(map(repr, answer.rows)) for way, answer in answers.items()}
        equal = "yes" if all(found == rows["embedded"] for found in rows.values()) else "NO"
        shown = [f"{times[way] * 1000:.0f} ms" if way in times else "–" for way in ("embedded", "neo4j", "sparql")]
        print(f"| {name} | {len(rows['embedded']):,} | {equal} | {' | '.join(shown)} |", flush=True)
        for engine, way in (("cypher", "embedded"), ("sparql", "sparql")):
            if engine in question.texts:
                start = time.perf_counter()
                ask(graph, reader, question, GIVEN[name], engine=engine, limit=10**6)  # type: ignore[arg-type]
                whole[way].append(time.perf_counter() - start - times[way])
    told = ", ".join(f"{way} {statistics.median(spent):.2f} s" for way, spent in whole.items())
    print(f"\nAround a query, to look up names and to start and load a process of its own: {told} (median).")


def timed(ways: dict[str, Way]) -> tuple[dict[str, Answer], dict[str, float]]:
    """Return the answer of each way, and the best of its times; the ways take turns."""
    answers, times = {}, dict.fromkeys(ways, float("inf"))
    for _ in range(ROUNDS):
        for name, way in ways.items():
            start = time.perf_counter()
            answers[name] = way()
            times[name] = min(times[name], time.perf_counter() - start)
    return answers, times


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
