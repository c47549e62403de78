"""Distances on the sphere, and areas and centres of outlines on the ellipsoid.

A library of geometry would do this and much more, at the price of a compiled dependency; three formulas suffice.
Outlines are projected to the Lambert cylindrical equal-area projection (Snyder, *Map Projections: A Working Manual*,
USGS Professional Paper 1395, 1987, pp. 76–85), in which the area of a polygon is that of the plane.
"""

import itertools
from collections.abc import Iterable, Sequence
from math import asin, atanh, cos, degrees, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088
"""Mean radius, for distances."""

_SEMI_MAJOR_KM = 6378.137
_E2 = 0.00669437999014
_E = sqrt(_E2)

Point = tuple[float, float]
"""Longitude and latitude, in degrees (WGS 84), in the order of GeoJSON."""


def distance_km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Return the great-circle distance, by the haversine formula; within 0.6 % of that on the ellipsoid.

    Examples
    --------
    >>> round(distance_km(45.767, 4.834, 48.857, 2.352))  # from Lyon to Paris
    391
    """
    half_latitude = sin(radians(other_latitude - latitude) / 2)
    half_longitude = sin(radians(other_longitude - longitude) / 2)
    chord = half_latitude**2 + cos(radians(latitude)) * cos(radians(other_latitude)) * half_longitude**2
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))


def area_and_centre(polygons: Iterable[Sequence[Sequence[Point]]]) -> tuple[float, Point]:
    """Return the area in km² and the centre of gravity of an outline.

    Parameters
    ----------
    polygons
        Each one a list of closed rings, the first being the outer ring and the others holes.

    Raises
    ------
    ValueError
        When the outline encloses nothing.
    """
    total = x_moment = y_moment = 0.0
    for rings in polygons:
        for position, ring in enumerate(rings):
            area, x, y = _ring([_project(point) for point in ring])
            sign = 1 if position == 0 else -1
            total += sign * area
            x_moment += sign * area * x
            y_moment += sign * area * y
    if total <= 0:
        raise ValueError("the outline encloses no area")
    return total, _unproject(x_moment / total, y_moment / total)


def _ring(points: Sequence[Point]) -> tuple[float, float, float]:
    """Return the area, always positive, and the centre of a plane ring (shoelace formula, from its first point)."""
    x0, y0 = points[0]
    doubled = x_moment = y_moment = 0.0
    for (x1, y1), (x2, y2) in itertools.pairwise(points):
        cross = (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)
        doubled += cross
        x_moment += cross * (x1 + x2 - 2 * x0)
        y_moment += cross * (y1 + y2 - 2 * y0)
    if not doubled:
        return 0.0, x0, y0
    return abs(doubled) / 2, x0 + x_moment / (3 * doubled), y0 + y_moment / (3 * doubled)


def _project(point: Point) -> Point:
    """Return the kilometres of a point in the equal-area projection (Snyder, 10-14, 10-15 and 3-12)."""
    longitude, latitude = point
    return _SEMI_MAJOR_KM * radians(longitude), _SEMI_MAJOR_KM * _q(sin(radians(latitude))) / 2


def _unproject(x: float, y: float) -> Point:
    """Return the longitude and latitude of a projected point (latitude from the authalic one: Snyder, 3-18)."""
    authalic = asin(2 * y / _SEMI_MAJOR_KM / _q(1.0))
    latitude = (
        authalic
        + (_E2 / 3 + 31 * _E2**2 / 180 + 517 * _E2**3 / 5040) * sin(2 * authalic)
        + (23 * _E2**2 / 360 + 251 * _E2**3 / 3780) * sin(4 * authalic)
        + 761 * _E2**3 / 45360 * sin(6 * authalic)
    )
    return degrees(x / _SEMI_MAJOR_KM), degrees(latitude)


def _q(sine: float) -> float:
    return (1 - _E2) * (sine / (1 - _E2 * sine**2) + atanh(_E * sine) / _E)
