"""A small graph in a real store, for the pages that are read from one."""

from pathlib import Path

import pytest

from graph.model import Claim, LocalEntity, Mention, Passage, Source, SourceRecord
from graph.store import GraphStore

NAMES = {
    "local": ("Actor", "Le Local"),
    "allie": ("Actor", "L'Allié"),
    "voisin": ("Actor", "Le Voisin"),
    "lointain": ("Actor", "Le Lointain"),
    "programme": ("Programme", "Le Cycle"),
    "ardeche": ("Territory", "Ardèche"),
    "privas": ("Territory", "Privas"),
    "drome": ("Territory", "Drôme"),
}
CODES = {"ardeche": "departement:07", "privas": "commune:07186", "drome": "departement:26"}
LINKS = [
    ("local", "BASED_IN", "privas"),
    ("local", "PARTNERS_WITH", "allie"),
    ("allie", "RUNS", "programme"),
    ("lointain", "TAKES_PART_IN", "programme"),
    ("allie", "ACTIVE_IN", "drome"),
    ("voisin", "BASED_IN", "drome"),
]


def record() -> SourceRecord:
    quotes = [f"{NAMES[a][1]} {predicate} {NAMES[b][1]}." for a, predicate, b in LINKS]
    passages = tuple(Passage(100 * i, 100 * i + 50, i + 1, i + 1, quote) for i, quote in enumerate(quotes))
    places = {key: [100 * i for i, (a, _, b) in enumerate(LINKS) if key in (a, b)] for key in NAMES}
    entities = tuple(
        LocalEntity(
            key,
            type_,
            name,
            kinds=(CODES[key].partition(":")[0],) if key in CODES else (),
            mentions=tuple(Mention(place, place // 100 + 1) for place in places[key]),
            identifiers={"cog": CODES[key]} if key in CODES else {},
        )
        for key, (type_, name) in NAMES.items()
    )
    claims = tuple(Claim(a, predicate, b, 100 * i, 0.9, "test") for i, (a, predicate, b) in enumerate(LINKS))
    source = Source("essai.txt", "essai.txt", "0" * 64, "text/plain", "test/1")
    return SourceRecord(source, passages, entities, claims)


@pytest.fixture(scope="session")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a graph: two actors and a programme in a chain, and what is beside it."""
    path = tmp_path_factory.mktemp("viz") / "essai.graph"
    with GraphStore.open_writer(path) as store:
        store.put(record())
        store.settle()
    return path
