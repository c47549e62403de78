"""How long a push to a Neo4j server takes: ``python benchmarks/neo4j_push.py [NODES [RELATIONSHIPS]]``.

A made-up graph in the shape of the view is pushed to an empty server, pushed again unchanged, pushed with one node in a
hundred changed, and taken away; the client's memory is what it needed at most beside the graph itself, which here is made
as it is pushed. The server is the one of NEO4J_URI, or one that is started as for the tests.
"""

import functools
import platform
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
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
        print(
            f"{nodes} nodes, {links} relationships\n\n| step | time | of which the client computes | its memory at most |"
        )
        print("| --- | --- | --- | --- |")

        def step(title: str, work: Callable[[], object]) -> None:
            began, computed = time.perf_counter(), time.process_time()
            found = work()
            taken, own = time.perf_counter() - began, time.process_time() - computed
            print(f"| {title} | {taken:.0f} s | {own:.0f} s | {peak()} MB |", flush=True)
            print(f"  {found}", file=sys.stderr)

        step("(making them)", lambda: sum(1 for _ in elements(nodes, links)))
        step("push", lambda: push(connection, elements(nodes, links)).as_json())
        step("push again", lambda: push(connection, elements(nodes, links)).as_json())
        changed = functools.partial(elements, nodes, links, changed_every=100)
        step("push, 1 node in 100 changed", lambda: push(connection, changed()).as_json())
        step("diff, 1 node in 100 changed", lambda: len(difference(connection, elements(nodes, links)).changed))
        step("push of nothing: all is taken away", lambda: push(connection, iter(())).as_json())


def peak() -> int:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    main(size, int(sys.argv[2]) if len(sys.argv) > 2 else 5 * size)
