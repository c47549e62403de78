"""The generator on a country of two départements: merged communes, an EPCI across, an arrondissement, areas."""

import gzip
from pathlib import Path
from typing import Any

import pytest

from graph.territories.data import COLUMNS, parse
from graph.territories.tools.areas import areas
from graph.territories.tools.generate import names, territories, write
from graph.territories.tools.outlines import Extent

Record = dict[str, Any]


def commune(code: str, name: str, **more: object) -> Record:
    return {"code": code, "nom": name, "type": "commune-actuelle", "departement": code[:2], "region": "84", **more}


SOURCE: dict[str, list[Record]] = {
    "regions": [{"code": "84", "nom": "Auvergne-Rhône-Alpes"}],
    "departements": [
        {"code": code, "nom": name, "region": "84"} for code, name in (("07", "Ardèche"), ("26", "Drôme"))
    ],
    "communes": [
        commune("07001", "Haut", population=10, codesPostaux=["07100"]),
        commune("26001", "Val-Neuf", population=30, codesPostaux=["26100", "26110"], anciensCodes=["26002", "26001"]),
        {"code": "26002", "nom": "Vieux", "type": "commune-deleguee", "chefLieu": "26001"},
        {"code": "26901", "nom": "Val-Neuf 1er Arrondissement", "type": "arrondissement-municipal", "commune": "26001"},
    ],
    "epci": [{"code": "200", "nom": "CC du Val", "type": "CC", "membres": [{"code": "07001"}, {"code": "26001"}]}],
}
SHAPES = {
    ("COM", "07001"): Extent(10, 44, 4),
    ("COMD", "26002"): Extent(20, 45, 5),
    ("COMA", "26001"): Extent(10, 45, 5.3),
}


def test_a_merged_commune_has_its_former_codes_and_the_outlines_of_its_parts() -> None:
    row = territories(SOURCE, SHAPES)["commune-26001"]
    assert row["former_codes"] == "26002"
    assert (row["area_km2"], row["latitude"], row["longitude"]) == ("30.00", "45.0000", "5.1000")
    assert row["parents"] == "epci-200|departement-26"


def test_an_epci_across_departements_lies_in_the_region_and_names_the_larger_part_first() -> None:
    row = territories(SOURCE, SHAPES)["epci-200"]
    assert (row["parents"], row["overlaps"], row["population"]) == ("region-84", "departement-26|departement-07", "40")
    assert row["aliases"] == "Communauté de communes du Val|Val"


def test_names_codes_and_postcodes_lead_to_ids() -> None:
    found = names(territories(SOURCE, SHAPES))
    assert found["valneuf"] == ["commune-26001"]
    assert found["vieux"] == ["commune-deleguee-26002"]
    assert found["valneuf1er"] == ["arrondissement-26901"]
    assert found["=26002"] == found["=26901"] == found["#26110"] == ["commune-26001"]
    assert found["~aura"] == ["region-84"]


def test_rows_are_written_and_read_again(tmp_path: Path) -> None:
    rows = territories(SOURCE, SHAPES)
    write(
        tmp_path / "t.gz",
        ("\t".join([id_, *(row.get(c, "") for c in COLUMNS[1:])]) for id_, row in sorted(rows.items())),
    )
    lines = gzip.decompress((tmp_path / "t.gz").read_bytes()).decode().split("\n")
    read = {territory.id: territory for territory in (parse(*line.split("\t", 1)) for line in lines)}
    assert list(read) == [f"territory:{id_}" for id_ in sorted(rows)]
    merged = read["territory:commune-26001"]
    assert (merged.level, merged.population, merged.area_km2) == ("commune", 30, 30.0)
    assert merged.postcodes == ("26100", "26110")
    assert merged.parents == ("territory:epci-200", "territory:departement-26")
    assert read["territory:arrondissement-26901"].level == "autre"


def test_areas_that_name_what_is_not_there_are_refused() -> None:
    with pytest.raises(ValueError, match="pnr-"):
        areas(territories(SOURCE, SHAPES))
