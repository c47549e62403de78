"""Loading a density grid: what is read, what is left out, what is refused, and what it tells of a commune."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError, StoreError
from graph.store import GraphStore, open_reader
from graph.territories.grid import GRID_LEVELS, Grid, open_grid, read_grid, save_grid
from graph.territories.reference import TerritoryReference

SMALL = """CODGEO,LIBGEO,DENS,LIBDENS,PMUN21,P1
26108,Crest,4,Petites villes,8800,0
26113,Die,5,Bourgs ruraux,4800,0
26001,Solaure en Diois,7,Rural,400,0
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "grille.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_grid_is_read(tmp_path: Path) -> None:
    grid, bad = read_grid(written(tmp_path, SMALL))
    assert not bad
    assert grid.source == "grille.csv"
    assert grid.cell("26108") == ("4", 8800)


@pytest.mark.parametrize("change", [("", "\ufeff"), (",", ";"), ("PMUN21", "pmun22"), ("\n", "\r\n")])
def test_other_spellings_of_the_same_file(tmp_path: Path, change: tuple[str, str]) -> None:
    old, new = change
    text = new + SMALL if not old else SMALL.replace(old, new)
    assert read_grid(written(tmp_path, text))[0].cells == read_grid(written(tmp_path, SMALL))[0].cells


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("2610,Court,5,x,10,0", "2610"),
        ("26200,Niveau,8,x,10,0", "8"),
        ("26200,Population,5,x,12.5,0", "12.5"),
        ("26108,Encore,5,x,10,0", "26108"),
        ("26200", "niveau"),
        ("²6200,Exposant,5,x,10,0", "²6200"),
    ],
)
def test_a_bad_row_is_told_with_its_line_and_the_others_are_read(tmp_path: Path, row: str, why: str) -> None:
    grid, bad = read_grid(written(tmp_path, f"{SMALL}{row}\n26114,Dieulefit,5,Bourgs ruraux,3200,0\n"))
    assert [found.line for found in bad] == [5]
    assert why in bad[0].why(value=bad[0].value)
    assert set(grid.cells) == {"26108", "26113", "26001", "26114"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "CODGEO, DENS, PMUN"),
        ("insee_code,status\n01001,NC\n", "CODGEO, DENS, PMUN"),
        ("CODGEO,DENS\n01001,6\n", "PMUN"),
        ("CODGEO,DENS,PMUN21\n", "ligne"),
        ("CODGEO,DENS,PMUN21\nx,y,z\n", "ligne"),
    ],
)
def test_what_is_no_grid_is_refused(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        read_grid(written(tmp_path, text))


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="absent"):
        read_grid(tmp_path / "absent.csv")
    (tmp_path / "binaire.csv").write_bytes(b"\x89PNG\r\n\x1a\n\xff\xfe\x00")
    with pytest.raises(InputError, match="binaire"):
        read_grid(tmp_path / "binaire.csv")


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mes-documents.txt").write_text("à moi", encoding="utf-8")
    with pytest.raises(StoreError, match="autre chose"):
        save_grid(tmp_path, Grid("g.csv", {"26108": "4\t8800"}))
    assert [entry.name for entry in tmp_path.iterdir()] == ["mes-documents.txt"]


def test_a_grid_may_be_there_before_the_graph_and_outlives_its_making(tmp_path: Path) -> None:
    save_grid(tmp_path, Grid("g.csv", {"26108": "4\t8800"}))
    with pytest.raises(StoreError, match="pas de graphe"):
        open_reader(tmp_path)
    with GraphStore.open_writer(tmp_path):
        pass
    assert open_grid(tmp_path) == Grid("g.csv", {"26108": "4\t8800"})
    save_grid(tmp_path, Grid("h.csv", {"26108": "5\t8800"}))
    open_reader(tmp_path)


def test_a_damaged_grid_is_told(tmp_path: Path) -> None:
    save_grid(tmp_path, Grid("g.csv", {"26108": "4\t8800"}))
    (tmp_path / "territories" / "density.tsv").write_text("g.csv\nune ligne sans tabulation\n", encoding="utf-8")
    with pytest.raises(InputError, match="Rechargez"):
        open_grid(tmp_path)


def test_without_a_grid_nothing_is_known(tmp_path: Path) -> None:
    assert open_grid(tmp_path / "absent") is None
    commune = TerritoryReference().get("territory:commune-26108")
    assert commune is not None
    assert (commune.rurality, commune.is_rural) == ("unknown", None)


def test_the_reference_tells_what_the_grid_tells() -> None:
    known = TerritoryReference(grid=Grid("g.csv", {"26108": "4\t8800", "26113": "5\t4800"}))
    crest, die, valence = (known.by_code("commune", code) for code in ("26108", "26113", "26362"))
    assert crest
    assert die
    assert valence
    assert [(t.rurality, t.is_rural) for t in (crest, die, valence)] == [
        ("4", False),
        ("5", True),
        ("unknown", None),
    ]


def test_a_commune_merged_since_has_the_level_of_most_of_its_people() -> None:
    """Pays de Montbenoît (25390) took in La Longeville (25347) and others."""
    known = TerritoryReference(grid=Grid("g.csv", {"25390": "5\t400", "25347": "6\t700", "25398": "6\t100"}))
    commune = known.by_code("commune", "25390")
    assert commune is not None
    assert commune.rurality == "6"


codes = st.from_regex(r"[0-9][0-9AB][0-9]{3}", fullmatch=True)
cells = st.builds(lambda level, people: f"{level}\t{people}", st.sampled_from(GRID_LEVELS), st.integers(0, 3_000_000))


@given(st.dictionaries(codes, cells, min_size=1))
def test_what_is_saved_is_opened_again(tmp_path_factory: pytest.TempPathFactory, found: dict[str, str]) -> None:
    folder = tmp_path_factory.mktemp("graph")
    save_grid(folder, Grid("g.csv", found))
    assert open_grid(folder) == Grid("g.csv", found)
