"""The package's data against figures that others publish, and against itself."""

import csv
from collections import Counter
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from graph.territories import Territory, reference

DATA = Path(__file__).parents[4] / "shared" / "data"
CODE_COLUMNS = {
    "anct_fabriques_de_territoire.csv": "code_commune",
    "anct_manufactures_de_proximite.csv": "code_commune",
    "anct_petites_villes_de_demain.csv": "code_commune",
    "anct_villages_davenir.csv": "code_commune",
    "insee_grille_densite_7_niveaux_2024.csv": "CODGEO",
    "tiers_lieux_numeriques_extrait_recensement2023.csv": "Insee",
    "zrr_20221109.csv": "insee_code",
}
OVERSEAS_COLLECTIVITIES = ("975", "977", "978", "98")
"""Codes of what INSEE does not count among the communes of France with its départements."""


@cache
def everything() -> tuple[Territory, ...]:
    known = reference()
    return tuple(t for short in known.tables.rows if (t := known.get(f"territory:{short}")) is not None)


def of(level: str) -> list[Territory]:
    return [territory for territory in everything() if territory.level == level]


def communes() -> list[Territory]:
    return [c for c in of("commune") if not (c.code or "").startswith(OVERSEAS_COLLECTIVITIES)]


def test_numbers_of_the_geographic_code_of_2026() -> None:
    """34,875 communes, 101 départements and 18 régions; 1,254 EPCI and the métropole de Lyon."""
    assert len(communes()) == 34_875
    assert len([d for d in of("departement") if not (d.code or "").startswith(OVERSEAS_COLLECTIVITIES)]) == 101
    assert len([r for r in of("region") if r.code and len(r.code) == 2]) == 18
    assert Counter(e.nature for e in of("epci")) == {"CC": 989, "CA": 230, "METRO": 21, "CU": 14, "MET69": 1}
    assert len([t for t in of("region") if t.former_of]) == 16
    assert len(of("pnr")) == 59


def test_populations_add_up() -> None:
    france = reference().get("territory:pays-fr")
    assert france is not None
    assert sum(c.population or 0 for c in communes()) == pytest.approx(68_350_000, rel=0.001)
    assert france.population == sum(c.population or 0 for c in of("commune"))
    for level in ("departement", "epci"):
        for whole in of(level):
            inner = reference().descendants(whole.id, "commune") if level == "epci" else ()
            if inner:
                assert whole.population == sum(c.population or 0 for c in inner), whole.name
    assert sum(d.population or 0 for d in of("departement")) == france.population
    assert sum(r.population or 0 for r in of("region") if r.former_of is None) == france.population


@pytest.mark.parametrize(
    ("id_", "population", "area"),
    [
        ("commune-75056", 2_103_778, 105.4),
        ("departement-07", 334_231, 5529),
        ("departement-973", 293_996, 83_534),
        ("region-84", 8_205_557, 69_711),
        ("region-94", 355_486, 8_680),
        ("alsace", 1_930_000, None),
    ],
)
def test_known_populations_and_areas(id_: str, population: int, area: float | None) -> None:
    """Areas are those of the land register, to which outlines come within 2 %."""
    territory = reference().get(f"territory:{id_}")
    assert territory is not None
    assert territory.population == pytest.approx(population, rel=0.01)
    assert area is None or territory.area_km2 == pytest.approx(area, rel=0.02)


def test_each_commune_lies_in_one_departement_and_at_most_one_epci() -> None:
    for commune in of("commune"):
        levels = [parent.split(":")[1].split("-")[0] for parent in commune.parents]
        assert levels in (["epci", "departement"], ["departement"]), commune.id
    alone = [c.name for c in communes() if "epci" not in c.parents[0]]
    assert sorted(alone) == ["L'Île-d'Yeu", "Ouessant", "Île-de-Bréhat", "Île-de-Sein"]


def test_each_parent_overlap_and_former_whole_is_there() -> None:
    ids = {territory.id for territory in everything()}
    for territory in everything():
        related = {*territory.parents, *territory.overlaps, *filter(None, (territory.former_of,))}
        assert related <= ids, territory.id


def test_nothing_contains_itself() -> None:
    assert all(t.id not in {a.id for a in reference().ancestors(t.id)} for t in everything())


def test_centres_lie_in_france_and_near_those_of_what_contains_them() -> None:
    for commune in communes():
        if commune.latitude is None or commune.longitude is None:
            continue
        assert -22 < commune.latitude < 51.2
        departement = reference().distance_km(commune.id, commune.parents[-1])
        assert departement is not None
        assert departement < (450 if commune.code and commune.code.startswith("973") else 130), commune.name
    without = [c.name for c in communes() if c.latitude is None]
    assert sorted(without) == ["Celles", "Chalinargues", "Chavagnac", "Sainte-Anastasie"]


def test_areas_tell_their_sources_and_towns() -> None:
    with files("graph.territories").joinpath("data", "areas.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert all(len(row["source"]) > 10 for row in rows)
    assert all(row["towns"] or row["level"] == "region" for row in rows)
    assert len({row["slug"] for row in rows}) == len(rows)
    assert {row["level"] for row in rows} == {"pnr", "massif", "pays", "autre", "region"}


def test_former_regions_are_the_present_departements() -> None:
    parts = Counter(d for r in of("region") if r.former_of for d in r.overlaps)
    assert set(parts.values()) == {1}
    unchanged = {
        f"territory:region-{code}" for code in ("11", "24", "52", "53", "93", "94", "01", "02", "03", "04", "06")
    }
    rest = {d.id for d in of("departement") if d.parents[0] not in unchanged and len(d.code or "") == 2}
    assert set(parts) == rest


def test_former_codes_give_the_commune_of_today() -> None:
    known = reference()
    for old, new in (
        ("02311", "02589"),
        ("25347", "25390"),
        ("50602", "50129"),
        ("75111", "75056"),
        ("69387", "69123"),
    ):
        commune = known.by_code("commune", old)
        assert commune is not None
        assert commune.code == new
    codes = [code for commune in of("commune") for code in commune.former_codes]
    assert len(codes) == len(set(codes)) > 4_000
    assert not {commune.code for commune in of("commune")} & set(codes)


def test_the_data_take_at_most_two_megabytes() -> None:
    folder = Path(str(files("graph.territories").joinpath("data")))
    assert sum(file.stat().st_size for file in folder.iterdir()) <= 2_000_000


@pytest.mark.shared
@pytest.mark.skipif(not DATA.exists(), reason="the shared registers are not beside the checkout")
def test_codes_of_registers_join() -> None:
    known = reference()
    direct, former, lost = 0, 0, []
    for name, column in CODE_COLUMNS.items():
        with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
            for code in filter(None, (row[column] for row in csv.DictReader(file))):
                commune = known.by_code("commune", code)
                direct += commune is not None and commune.code == code
                former += commune is not None and commune.code != code
                lost += [] if commune else [(name, code)]
    assert lost == []
    assert direct / (direct + former) == pytest.approx(0.997, abs=0.001)


@pytest.mark.shared
@pytest.mark.skipif(not DATA.exists(), reason="the shared registers are not beside the checkout")
def test_epci_of_registers_join() -> None:
    """The register has communes and other bodies among its EPCI; those that are named as EPCI all join."""
    with (DATA / "anct_territoires_epci_ti_amm_fabp.csv").open(encoding="utf-8-sig", newline="") as file:
        codes = {row["siren_epci"] for row in csv.DictReader(file) if row["epci"].startswith(("CC ", "CA ", "CU "))}
    assert len(codes) > 500
    assert [code for code in sorted(codes) if reference().by_code("epci", code) is None] == []
