"""Names as people write them: one clear best, several told apart, none with the nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from graph.errors import AmbiguousError, NotFoundError
from graph.territories.grid import Grid, save_grid
from ontology.errors import UnknownTermError
from ontology.language import Lang
from queries.lookup import find_entity, find_place, theme_notation
from tests.graph.records import ARDECHE, DROME, actor, record
from tests.queries.conftest import stored

if TYPE_CHECKING:
    from pathlib import Path

    from graph.reading import GraphReader


@pytest.mark.parametrize(
    "text", ["Montagne Active", "montagne-active", "la Montagne active", "MONTACT", "actor:montagne-active"]
)
def test_one_actor_under_all_its_written_forms(reader: GraphReader, text: str) -> None:
    assert find_entity(reader, text).entity.id == "actor:montagne-active"


def test_what_was_understood_is_said_when_it_was_not_written_so(reader: GraphReader) -> None:
    assert find_entity(reader, "MONTACT").said(Lang.FR) == "« MONTACT » : Montagne Active (actor:montagne-active)."
    assert find_entity(reader, "montagne active").said(Lang.FR) is None


def test_a_small_mistake_is_understood(reader: GraphReader) -> None:
    assert find_entity(reader, "Courrant Vif").entity.id == "actor:courant-vif"


def test_none_gives_the_nearest(reader: GraphReader) -> None:
    with pytest.raises(NotFoundError) as caught:
        find_entity(reader, "Atelier du Pic")
    assert "actor:l-atelier-du-col" in caught.value.message()


def test_nothing_near_is_said_too(reader: GraphReader) -> None:
    with pytest.raises(NotFoundError, match="zzzzqqqq"):
        find_entity(reader, "zzzzqqqq")


def test_several_are_listed_with_what_tells_them_apart(tmp_path: Path) -> None:
    first = record("a.txt", (actor("La Fabrique", kinds=["tiers-lieu"]), "BASED_IN", ARDECHE))
    second = record("b.txt", (actor("La Fabrique", kinds=["incubateur"]), "BASED_IN", DROME))
    reader = stored(tmp_path / "g", [first, second])
    if len(reader.ids("Actor")) < 2:
        pytest.skip("the store takes them for one")
    with pytest.raises(AmbiguousError) as caught:
        find_entity(reader, "la fabrique")
    message = caught.value.message()
    assert all(word in message for word in ("Ardèche", "Drôme", "tiers-lieu", "incubateur", "actor:la-fabrique"))


@pytest.mark.parametrize("text", ["Ardèche", "l'ardeche", "territory:departement-07", "departement-07", "07"])
def test_a_territory_by_name_id_and_code(reader: GraphReader, text: str) -> None:
    place = find_place(reader, text)
    assert (place.id, place.name, place.level, place.code) == (
        "territory:departement-07",
        "Ardèche",
        "departement",
        "07",
    )


def test_a_territory_of_which_nothing_is_known_yet(reader: GraphReader) -> None:
    assert find_place(reader, "Guéret").level == "commune"


def test_homonyms_are_told_apart(reader: GraphReader) -> None:
    with pytest.raises(AmbiguousError) as caught:
        find_place(reader, "Saint-Aubin")
    assert caught.value.message().count("territory:commune-") >= 5


def test_an_unknown_territory(reader: GraphReader) -> None:
    with pytest.raises(NotFoundError):
        find_place(reader, "Xyzzyville")


@pytest.mark.parametrize(("text", "notation"), [("jeunesse", "jeunesse"), ("Santé et autonomie", "sante-autonomie")])
def test_a_theme_by_notation_or_label(text: str, notation: str) -> None:
    assert theme_notation(text) == notation


def test_an_unknown_theme() -> None:
    with pytest.raises(UnknownTermError, match="mobilite"):
        theme_notation("mobilités douces")


@pytest.mark.parametrize(
    "text", ["07", "dans l'Ardèche", "Ardèche (département)", "en Ardèche", "territory:departement-07"]
)
def test_a_territory_of_the_graph_is_found_as_people_write_it(reader: GraphReader, text: str) -> None:
    assert find_entity(reader, text).entity.id == "territory:departement-07"
    assert find_place(reader, text).id == "territory:departement-07"


def test_a_territory_that_is_asked_for_among_actors_only_is_not_given(reader: GraphReader) -> None:
    with pytest.raises(NotFoundError):
        find_entity(reader, "en Ardèche", types=("Actor",))


def test_a_place_is_as_rural_as_the_grid_of_its_graph_says(tmp_path: Path) -> None:
    reader = stored(tmp_path / "g", [record("a.txt", (actor("La Fabrique"), "BASED_IN", ARDECHE))])
    save_grid(reader.path, Grid("grille.csv", {"26108": "4\t8800"}))
    assert find_place(reader, "Crest (26)").rurality == "4"
    assert find_place(reader, "Die").rurality == "unknown"
