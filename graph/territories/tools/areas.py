"""The parks, massifs, pays and areas named by usage, from the table that is kept by hand."""

import csv
from collections.abc import Mapping
from pathlib import Path

from graph.territories.spelling import park_names

DATA = Path(__file__).parent.parent / "data"
Row = dict[str, str]


def areas(rows: Mapping[str, Row]) -> dict[str, Row]:
    """Return the rows of the areas by id, each checked against the official ones and placed amid its towns.

    Raises
    ------
    ValueError
        When an area names a territory that is not official, or a town that is not in the territories it lies in, or in
        several of them.
    """
    towns = _towns(rows)
    with (DATA / "areas.tsv").open(encoding="utf-8", newline="") as file:
        return {area["slug"]: _area(area, rows, towns) for area in csv.DictReader(file, delimiter="\t")}


def _area(area: Row, rows: Mapping[str, Row], towns: Mapping[tuple[str, str], Row]) -> Row:
    within = [("departement-" if code[0] == "D" else "region-") + code[1:] for code in area["within"].split(",")]
    if lost := [id_ for id_ in within if id_ not in rows]:
        raise ValueError(f"{area['slug']}: no {', '.join(lost)}")
    inside = [_town(area["slug"], name, within, rows, towns) for name in filter(None, area["towns"].split("|"))]
    former = rows[within[0]]["parents"] if area["level"] == "region" else ""
    return {
        "name": area["name"],
        "nature": "regional" if area["level"] == "pnr" else area["level"],
        "parents": former or (within[0] if len(within) == 1 else ""),
        "overlaps": "|".join(within) if former or len(within) > 1 else "",
        "former_of": former,
        "population": str(sum(int(rows[id_]["population"]) for id_ in within)) if former else "",
        "aliases": area["aliases"],
        "quiet_aliases": "|".join(park_names(area["name"])) if area["level"] == "pnr" else "",
        **{axis: _mean(axis, inside or [rows[id_] for id_ in within]) for axis in ("latitude", "longitude")},
    }


def _town(
    slug: str, name: str, within: list[str], rows: Mapping[str, Row], towns: Mapping[tuple[str, str], Row]
) -> Row:
    inner = [id_ for id_, row in rows.items() if id_ in within or row.get("parents") in within]
    found = [towns[id_, name] for id_ in inner if (id_, name) in towns]
    if len(found) != 1:
        raise ValueError(f"{slug}: {len(found)} communes of {', '.join(within)} are called {name}")
    return found[0]


def _towns(rows: Mapping[str, Row]) -> dict[tuple[str, str], Row]:
    """Return the communes, former ones too, by their département and name; those of today come first in ``rows``."""
    found: dict[tuple[str, str], Row] = {}
    for id_, row in rows.items():
        if id_.startswith("commune-") and row.get("latitude"):
            around = rows[row["parents"]]["parents"] if row.get("former_of") else row["parents"]
            found.setdefault((around.rpartition("|")[2], row["name"]), row)
    return found


def _mean(axis: str, placed: list[Row]) -> str:
    known = [float(row[axis]) for row in placed if row.get(axis)]
    return f"{sum(known) / len(known):.3f}" if known else ""
