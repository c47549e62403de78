"""How long ``maillage check`` takes on a made-up graph: ``python benchmarks/check_cost.py [ENTITIES]``.

Sources of three hundred passages name the same entities at random and relate them by the relations that their classes
allow; the store is settled as ingestion does, then checked.
"""

import random
import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from pyoxigraph import Store

from graph.check import check
from graph.model import Claim, LocalEntity, Mention, Passage, Source, SourceRecord
from graph.records import record_quads
from graph.settle import settle
from ontology.vocabulary import vocabulary

PASSAGES = 600
CLAIMS = 900
SHARES = {"Actor": 16, "Programme": 2, "Initiative": 2, "Territory": 3, "Person": 2}


def entities(count: int, dice: random.Random) -> list[LocalEntity]:
    """Return made-up entities of all classes, each with a kind of its class."""
    kinds = {name: [kind.notation for kind in vocabulary().kinds_of(name)] for name in SHARES}
    made = []
    for number in range(count):
        (class_name,) = dice.choices(list(SHARES), list(SHARES.values()))
        chosen = (dice.choice(kinds[class_name]),) if kinds[class_name] else ()
        made.append(LocalEntity(f"e{number}", class_name, f"Nom propre {number}", kinds=chosen))
    return made


def source(number: int, known: list[LocalEntity], dice: random.Random) -> SourceRecord:
    """Return what one made-up source says of some of the entities."""
    passages = tuple(Passage(i * 200, i * 200 + 150, i + 1, i + 2, f"Phrase {i} de {number}.") for i in range(PASSAGES))
    named = [
        LocalEntity(
            e.key, e.type, e.name, kinds=e.kinds, mentions=(Mention(p.start, p.line),), personal=e.type == "Person"
        )
        for e, p in zip(dice.sample(known, min(len(known), PASSAGES)), passages, strict=False)
    ]
    claims = (claim(named, dice.choice(passages), dice) for _ in range(CLAIMS))
    name = f"source-{number}.txt"
    stated = tuple(found for found in claims if found is not None)
    return SourceRecord(Source(name, name, "0" * 64, "text/plain", "made-up 1"), passages, tuple(named), stated)


def claim(named: list[LocalEntity], passage: Passage, dice: random.Random) -> Claim | None:
    """Return a claim between two of the entities that a relation allows, or None when the draw finds none."""
    one, other = dice.sample(named, 2)
    allowed = [p.name for p in vocabulary().predicates.values() if one.type in p.domain and other.type in p.range]
    allowed = [name for name in allowed if name != "WITHIN"]
    return Claim(one.key, dice.choice(allowed), other.key, passage.start, 0.8, "made-up") if allowed else None


def main(count: int) -> None:
    """Build, settle and check a graph of that many entities, and say how long each took."""
    dice = random.Random(1)  # noqa: S311 - no secret here
    known = entities(count, dice)
    store = Store()
    claims = 0
    for number in range(max(1, count // 300)):
        record = source(number, known, dice)
        claims += len(record.claims)
        store.bulk_extend(record_quads(record))
    settle(store)
    start = time.perf_counter()
    report = check(store)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{count} entities, {claims} claims, {len(store)} quads: {seconds:.1f} s, {peak} MB at most")
    print(f"{report.checked} things checked, {len(report.findings)} findings")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
