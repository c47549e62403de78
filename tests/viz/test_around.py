"""What a page shows around a territory or an actor, read from a real store."""

import pytest

from graph.model import Claim, LocalEntity, Mention, Passage, Source, SourceRecord
from graph.reading import GraphReader, open_reader
from graph.store import GraphStore
from viz.around import around_actor, around_territory

ARDECHE, PRIVAS, DROME = "territory:departement-07", "territory:commune-07186", "territory:departement-26"

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


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> GraphReader:
    path = tmp_path_factory.mktemp("around") / "essai.graph"
    with GraphStore.open_writer(path) as store:
        store.put(record())
        store.settle()
    return open_reader(path)


def allie(reader: GraphReader) -> str:
    return reader.find("L'Allié")[0].entity.id


def names(reader: GraphReader, territory: str, depth: int) -> set[str]:
    return {entity.name for entity in around_territory(reader, territory, depth).entities}


def test_a_territory_shows_what_is_in_the_places_that_lie_in_it(reader: GraphReader) -> None:
    assert names(reader, ARDECHE, 1) == {"Ardèche", "Privas", "Le Local"}


def test_one_step_more_shows_whom_they_are_linked_with_and_not_other_places(reader: GraphReader) -> None:
    assert names(reader, ARDECHE, 2) == {"Ardèche", "Privas", "Le Local", "L'Allié"}


def test_a_place_is_not_a_way_from_one_actor_to_another(reader: GraphReader) -> None:
    shown = {entity.name for entity in around_actor(reader, allie(reader), 2).entities}
    assert shown == {"L'Allié", "Le Local", "Le Cycle", "Le Lointain", "Drôme"}


def test_every_link_shown_has_both_ends_and_its_sentence(reader: GraphReader) -> None:
    picture = around_actor(reader, allie(reader), 2)
    assert all({link.subject, link.object} <= set(picture.by_id) for link in picture.links)
    assert {link.predicate for link in picture.links} == {"PARTNERS_WITH", "RUNS", "TAKES_PART_IN", "ACTIVE_IN"}
    assert all(link.evidence for link in picture.links)


def test_the_focus_comes_first_and_the_nearest_are_kept(reader: GraphReader) -> None:
    picture = around_actor(reader, allie(reader), 2, limit=2)
    assert next(entity.id for entity in picture.entities) == allie(reader)
    assert (len(picture.entities), picture.left_out) == (2, 3)


def test_a_territory_that_no_document_names_is_shown_alone(reader: GraphReader) -> None:
    picture = around_territory(reader, "territory:departement-23")
    assert [entity.name for entity in picture.entities] == ["Creuse"]
    assert picture.links == ()
