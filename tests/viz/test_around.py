"""What a page shows around a territory or an actor, read from a real store."""

from pathlib import Path

import pytest

from graph.reading import GraphReader, open_reader
from viz.around import around_actor, around_territory

ARDECHE = "territory:departement-07"


@pytest.fixture(scope="module")
def reader(stored: Path) -> GraphReader:
    return open_reader(stored)


def allie(reader: GraphReader) -> str:
    return reader.find("L'Allié")[0].entity.id


def names(reader: GraphReader, territory: str, depth: int) -> set[str]:
    return {entity.name for entity in around_territory(reader, territory, depth).entities}


def test_a_territory_shows_what_is_in_the_places_that_lie_in_it(reader: GraphReader) -> None:
    assert names(reader, ARDECHE, 1) == {"Ardèche", "Privas", "CA Privas Centre Ardèche", "Le Local"}


def test_one_step_more_shows_whom_they_are_linked_with_and_not_other_places(reader: GraphReader) -> None:
    assert names(reader, ARDECHE, 2) == {"Ardèche", "Privas", "CA Privas Centre Ardèche", "Le Local", "L'Allié"}


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
