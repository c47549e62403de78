"""The package's data, kept as text: a row is made into a `Territory` only when it is asked for.

Two compressed tables (written by `graph.territories.tools.generate`): territories by id, and ids by folded name. Read
and split they cost some tens of milliseconds, which is why there is neither a database nor a cache on disk.
"""

import gzip
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib.resources import files
from itertools import chain

from graph.territories.territory import Territory

PREFIX = "territory:"
TERRITORIES = "territories.tsv.gz"
NAMES = "names.tsv.gz"

COLUMNS = (
    "id",
    "name",
    "code",
    "nature",
    "population",
    "latitude",
    "longitude",
    "area_km2",
    "parents",
    "overlaps",
    "members",
    "former_of",
    "former_codes",
    "postcodes",
    "aliases",
    "quiet_aliases",
)
"""Columns of the table of territories; ids lack their prefix, lists are joined by bars, the level comes from the id or the nature (`level_of`)."""

OFFICIAL_LEVELS = ("commune-deleguee", "commune", "epci", "departement", "region", "pnr")
QUIET = "~"
POSTCODE = "#"
FORMER_CODE = "="
"""First character of the keys of the table of names that are not names met in texts."""


class Tables:
    """The two tables as text, read on first use."""

    @cached_property
    def rows(self) -> dict[str, str]:
        """Return the row of each territory (without its id), by id without prefix, in the order of ids."""
        return _pairs(TERRITORIES)

    @cached_property
    def ids(self) -> dict[str, str]:
        """Return the ids (without prefix, joined by bars) by key: a folded name, or a code after its sign."""
        return _pairs(NAMES)

    def ids_of(self, key: str) -> tuple[str, ...]:
        """Return the ids, with prefix, that stand under ``key``."""
        return with_prefix(self.ids.get(key, ""))

    def territory(self, id_: str) -> Territory | None:
        """Return the territory of an id with prefix, or None."""
        short = id_.removeprefix(PREFIX)
        row = self.rows.get(short) if short != id_ else None
        return None if row is None else parse(short, row)

    @cached_property
    def children(self) -> Mapping[str, tuple[str, ...]]:
        """Return the short ids of what each territory is the parent of, by short id."""
        found: dict[str, list[str]] = {}
        position = COLUMNS.index("parents") - 1
        for short, row in self.rows.items():
            for parent in row.split("\t", position + 1)[position].split("|"):
                found.setdefault(parent, []).append(short)
        return {parent: tuple(inner) for parent, inner in found.items()}

    @cached_property
    def overlapping(self) -> Mapping[str, tuple[str, ...]]:
        """Return the short ids of what says that it shares a part with each territory, by short id."""
        found: dict[str, list[str]] = {}
        position = COLUMNS.index("overlaps") - 1
        for short, row in self.rows.items():
            for other in filter(None, row.split("\t", position + 1)[position].split("|")):
                found.setdefault(other, []).append(short)
        return {other: tuple(inner) for other, inner in found.items()}

    def centres(self, level: str) -> Iterator[tuple[str, float, float]]:
        """Yield the id with prefix, the latitude and the longitude of each territory of a level that has them."""
        first = COLUMNS.index("latitude") - 1
        for short, row in self.rows.items():
            cells = row.split("\t", first + 2)
            if cells[first] and level_of(short, cells[2]) == level:
                yield PREFIX + short, float(cells[first]), float(cells[first + 1])

    def counts(self) -> Counter[str]:
        """Return how many territories each level has."""
        nature = COLUMNS.index("nature") - 1
        return Counter(level_of(short, row.split("\t", nature + 1)[nature]) for short, row in self.rows.items())

    def written_names(self) -> Iterator[tuple[str, str, str]]:
        """Yield each name met in texts, with the id (with prefix) and the level of what bears it."""
        aliases = COLUMNS.index("aliases") - 1
        for short, row in self.rows.items():
            cells = row.split("\t")
            level = level_of(short, cells[2])
            for name in chain((cells[0],), filter(None, cells[aliases].split("|"))):
                yield name, PREFIX + short, level


def parse(short: str, row: str) -> Territory:
    """Return the territory of a row."""
    name, code, nature, population, latitude, longitude, area, *lists = row.split("\t")
    parents, overlaps, members, former_of, former_codes, postcodes, aliases, quiet = lists
    return Territory(
        id=PREFIX + short,
        level=level_of(short, nature),
        name=name,
        code=code or None,
        nature=nature or None,
        population=int(population) if population else None,
        latitude=float(latitude) if latitude else None,
        longitude=float(longitude) if longitude else None,
        area_km2=float(area) if area else None,
        parents=with_prefix(parents),
        overlaps=with_prefix(overlaps),
        members=with_prefix(members),
        former_of=PREFIX + former_of if former_of else None,
        former_codes=_list(former_codes),
        postcodes=_list(postcodes),
        aliases=_list(aliases),
        quiet_aliases=_list(quiet),
    )


def level_of(short: str, nature: str) -> str:
    """Return the level of a territory: the first part of an official id, the nature of an informal area."""
    for level in OFFICIAL_LEVELS:
        if short.startswith(level + "-"):
            return level
    return nature


def with_prefix(joined: str) -> tuple[str, ...]:
    """Return the ids, with prefix, of short ids joined by bars."""
    return tuple(PREFIX + short for short in joined.split("|")) if joined else ()


def _list(joined: str) -> tuple[str, ...]:
    return tuple(joined.split("|")) if joined else ()


def _pairs(name: str) -> dict[str, str]:
    packed = files("graph.territories").joinpath("data", name).read_bytes()
    lines = gzip.decompress(packed).decode().splitlines()
    return dict(line.split("\t", 1) for line in lines)
