"""How long a push to a Neo4j server takes: ``python benchmarks/neo4j_push.py [NODES [RELATIONSHIPS]]``.

A made-up graph in the shape of the view is pushed to an empty server, pushed again unchanged, pushed with one node in a
hundred changed, and taken away; the client's memory is what it needed at most beside the graph itself, which here is made
as it is pushed. The server is the one of NEO4J_URI, or one that is started as for the tests.
"""

import platform
import random
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from graph.neo4j import Address, connected, difference, push
from graph.view import Edge, Node
from ontology.vocabulary import vocabulary
from tests.neo4j_server.running import running_server

SHARES = {"Actor": 30, "Programme": 4, "Initiative": 6, "Territory": 10, "Person": 10, "Passage": 39, "Source": 1}
LONGEST_QUOTE = 12
WORDS = [
    "la",
    "coopérative",
    "du",
    "village",
    "accueille",
    "des",
    "porteurs",
    "de",
    "projet",
    "et",
    "anime",
    "un",
    "tiers-lieu",
    "avec",
    "la",
    "commune",
]


def identifiers(nodes: int) -> dict[str, list[str]]:
    """Return the ids of each class, in the shares of a real graph."""
    total = sum(SHARES.values())
    return {name: [f"{name.lower()}:n{i}" for i in range(nodes * share // total)] for name, share in SHARES.items()}


def elements(nodes: int, links: int, *, changed_every: int | None = None) -> Iterator[Node | Edge]:
    """Yield the graph, the same each time; every so many a node is named otherwise."""
    ids = identifiers(nodes)
    dice = random.Random(1)  # noqa: S311 - no secret here
    kinds = {name: vocabulary().kinds_of(name) for name in ids}
    for name, those in ids.items():
        for number, id_ in enumerate(those):
            chosen = dice.choices(kinds[name], k=dice.randrange(3)) if kinds[name] else []
            labels = vocabulary().cypher_labels(name, [kind.notation for kind in chosen])
            changed = changed_every is not None and number % changed_every == 0
            yield Node(id_, labels, {"id": id_, "name": f"Nom{' nouveau' * changed} {number}", "aliases": [id_, "x"]})
    yield from relationships(ids, links, dice)


def relationships(ids: dict[str, list[str]], links: int, dice: random.Random) -> Iterator[Edge]:
    """Yield as many relationships: two fifths are of passages, the others of the predicates, with their evidence."""
    things = [id_ for name, those in ids.items() if name not in ("Passage", "Source") for id_ in those]
    for passage in ids["Passage"]:
        yield Edge(passage, dice.choice(ids["Source"]), "FROM")
    seen: set[tuple[str, str, str]] = set()
    while len(seen) < links - len(ids["Passage"]):
        mention = dice.random() < 0.4
        key = (
            (dice.choice(ids["Passage"]), "MENTIONS", dice.choice(things))
            if mention
            else (dice.choice(things), dice.choice(list(vocabulary().predicates)), dice.choice(things))
        )
        if key not in seen:
            seen.add(key)
            yield Edge(key[0], key[2], key[1], {} if mention else evidence(dice, ids))


def evidence(dice: random.Random, ids: dict[str, list[str]]) -> dict[str, str | float | list[str] | None]:
    """Return the properties of a relationship that one passage states."""
    quote = " ".join(dice.choices(WORDS, k=LONGEST_QUOTE))
    passage = dice.choice(ids["Passage"])
    return {
        "confidence": round(dice.random(), 2),
        "quotes": [quote],
        "sources": ["s.txt"],
        "passages": [passage],
        "since": "2021-05" if dice.random() < 0.3 else None,
        "until": None,
    }


def main(nodes: int, links: int) -> None:
    """Push, and print the table."""
    with running_server() as server, connected(Address(server.uri, server.user, server.password)) as connection:
        version = connection.driver.get_server_info().agent
        print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {version}")
        print(f"{nodes} nodes, {links} relationships\n\n| step | time | client's memory at most |\n| --- | --- | --- |")

        def step(title: str, graph: Iterator[Node | Edge]) -> None:
            began = time.perf_counter()
            report = push(connection, graph)
            print(f"| {title} | {time.perf_counter() - began:.1f} s | {peak()} MB |", flush=True)
            print(f"  {report.as_json()}", file=sys.stderr)

        began = time.perf_counter()
        made = sum(1 for _ in elements(nodes, links))
        print(f"| (making these {made}) | {time.perf_counter() - began:.1f} s | {peak()} MB |", flush=True)
        step("push", elements(nodes, links))
        step("push again", elements(nodes, links))
        began = time.perf_counter()
        empty = difference(connection, elements(nodes, links)).empty
        print(f"| diff (empty: {empty}) | {time.perf_counter() - began:.1f} s | {peak()} MB |", flush=True)
        step("push, 1 node in 100 changed", elements(nodes, links, changed_every=100))
        step("push of nothing: all taken away", iter(()))


def peak() -> int:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    main(size, int(sys.argv[2]) if len(sys.argv) > 2 else 5 * size)
