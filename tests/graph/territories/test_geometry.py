"""Distances, neighbours, containment; areas and centres of outlines."""

import struct
from math import cos, pi, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.territories import reference
from graph.territories.geometry import EARTH_RADIUS_KM, Point, area_and_centre, distance_km
from graph.territories.tools.outlines import Extent, polygons, union

latitudes, longitudes = st.floats(-89, 89), st.floats(-180, 180)


@given(latitudes, longitudes, latitudes, longitudes)
def test_a_distance_is_the_same_both_ways_and_at_most_half_way_round(a: float, b: float, c: float, d: float) -> None:
    there = distance_km(a, b, c, d)
    assert there == pytest.approx(distance_km(c, d, a, b))
    assert 0 <= there <= pi * EARTH_RADIUS_KM
    assert distance_km(a, b, a, b) == 0


def square(west: float, south: float, side: float) -> list[Point]:
    east, north = west + side, south + side
    return [(west, south), (east, south), (east, north), (west, north), (west, south)]


@given(st.floats(-60, 60), st.floats(-20, 50), st.floats(0.01, 0.5))
def test_the_extent_of_a_small_square(west: float, south: float, side: float) -> None:
    area, (longitude, latitude) = area_and_centre([[square(west, south, side)]])
    assert longitude == pytest.approx(west + side / 2, abs=1e-3)
    assert latitude == pytest.approx(south + side / 2, abs=1e-2)
    assert area == pytest.approx((side * 111.2) ** 2 * cos(radians(south + side / 2)), rel=0.01)


def test_a_hole_counts_less_and_the_direction_of_rings_does_not_matter() -> None:
    outer, hole = square(2, 45, 0.4), square(2.1, 45.1, 0.2)
    whole, _ = area_and_centre([[outer]])
    pierced, centre = area_and_centre([[outer[::-1], hole]])
    assert pierced == pytest.approx(whole * 0.75, rel=0.01)
    assert centre == pytest.approx((2.2, 45.2), abs=0.01)


def test_an_outline_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="encloses no area"):
        area_and_centre([[[(2, 45), (3, 45), (2, 45)]]])


@given(st.lists(st.lists(st.lists(st.tuples(longitudes, latitudes), max_size=5), max_size=3), max_size=3))
def test_outlines_are_read_as_they_were_written(outline: list[list[list[Point]]]) -> None:
    assert polygons(written(outline)) == outline


def written(outline: list[list[list[Point]]]) -> bytes:
    parts = [struct.pack("<BII", 1, 6, len(outline))]
    for polygon in outline:
        parts.append(struct.pack("<BII", 1, 3, len(polygon)))
        for ring in polygon:
            parts += [struct.pack("<I", len(ring)), *(struct.pack("<2d", *point) for point in ring)]
    return b"".join(parts)


def test_another_geometry_is_refused() -> None:
    with pytest.raises(ValueError, match="MultiPolygon"):
        polygons(struct.pack("<BI2d", 1, 1, 2.0, 45.0))


def test_the_extent_of_several() -> None:
    assert union([Extent(10, 45, 2), Extent(30, 46, 4)]) == Extent(40, 45.75, 3.5)


@pytest.mark.parametrize(
    ("one", "other", "km"),
    [
        ("commune-26108", "commune-26113", 29),
        ("commune-07019", "commune-07186", 22),
        ("commune-75056", "commune-69123", 392),
        ("departement-07", "departement-26", 60),
    ],
)
def test_distances_between_centres(one: str, other: str, km: float) -> None:
    found = reference().distance_km(f"territory:{one}", f"territory:{other}")
    assert found == pytest.approx(km, rel=0.12)


def test_a_distance_to_what_has_no_centre_is_unknown() -> None:
    assert reference().distance_km("territory:commune-26108", "territory:nulle-part") is None


def test_neighbours_come_nearest_first_and_leave_out_the_place_itself() -> None:
    known = reference()
    found = known.near("territory:commune-26108", 8)
    distances = [known.distance_km("territory:commune-26108", t.id) or 0.0 for t in found]
    assert distances == sorted(distances)
    assert max(distances) <= 8
    assert "Aouste-sur-Sye" in [t.name for t in found[:4]]
    assert "territory:commune-26108" not in {t.id for t in found}
    everyone = [
        t for t in known.descendants("territory:departement-26", "commune") if t.id != "territory:commune-26108"
    ]
    close = {t.id for t in everyone if (known.distance_km("territory:commune-26108", t.id) or 99) <= 8}
    assert close == {t.id for t in found}


def test_what_lies_in_what() -> None:
    known = reference()
    assert [a.level for a in known.ancestors("territory:commune-26108")] == [
        "epci", "departement", "region", "pays-national",
    ]  # fmt: skip
    assert known.contains("territory:departement-07", "territory:commune-07019")
    assert not known.contains("territory:commune-07019", "territory:departement-07")
    assert not known.contains("territory:departement-07", "territory:departement-07")
    assert len(known.descendants("territory:departement-07", "commune")) == 335
    assert len(known.descendants("territory:region-84", "departement")) == 12


def test_what_shares_a_part() -> None:
    known = reference()
    across = {t.id for t in known.overlapping("territory:pnr-vercors")}
    assert {"territory:departement-26", "territory:departement-38"} <= across
    assert "territory:pnr-vercors" in {t.id for t in known.overlapping("territory:departement-26")}
    assert "territory:alsace" in {t.id for t in known.overlapping("territory:departement-67")}
    assert "territory:pnr-queyras" not in {t.id for t in known.overlapping("territory:departement-05")}
