"""Points: made, measured."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from graph.cypher.failures import failure, wrong_type
from graph.cypher.functions.declared import Function, number
from graph.cypher.memory import StoredNode, StoredRelationship
from graph.cypher.values import SRIDS, Point

if TYPE_CHECKING:
    from graph.cypher.values import Value

EARTH = 6_378_140.0
"""Radius in metres that Neo4j computes with."""
_PARTS = {"x": 0, "longitude": 0, "y": 1, "latitude": 1, "z": 2, "height": 2}


def _point(parts: Value) -> Point | None:
    if isinstance(parts, (StoredNode, StoredRelationship)):
        parts = parts.properties
    if not isinstance(parts, dict):
        raise wrong_type("point()", parts, "MAP")
    found: list[float | None] = [None, None, None]
    for name, place in _PARTS.items():
        if name in parts:
            if parts[name] is None:
                return None
            found[place] = float(number(parts[name], f"point().{name}"))
    mixed = {"x", "y", "z"} & set(parts) and {"longitude", "latitude", "height"} & set(parts)
    if found[0] is None or found[1] is None or mixed:
        raise failure(
            "point() demande x et y, ou longitude et latitude", "point() takes x and y, or longitude and latitude"
        )
    coordinates = tuple(part for part in found if part is not None)
    srid = _srid(parts, len(coordinates))
    return Point(srid, _turned(coordinates) if srid in (4326, 4979) else coordinates)


def _srid(parts: dict[str, Value], size: int) -> int:
    if parts.get("srid") is not None:
        srid = parts["srid"]
    elif parts.get("crs") is not None:
        srid = next((number_ for number_, name in SRIDS.items() if name == str(parts["crs"]).lower()), None)
    else:
        geographic = "longitude" in parts or "latitude" in parts
        srid = (4326 if geographic else 7203) if size == 2 else (4979 if geographic else 9157)
    if srid not in SRIDS or (srid in (4979, 9157)) != (size == 3):
        raise failure("le système de coordonnées de point() est inconnu", "the reference system of point() is unknown")
    return int(srid)


def _turned(coordinates: tuple[float, ...]) -> tuple[float, ...]:
    longitude, latitude, *height = coordinates
    if not -90 <= latitude <= 90:
        raise failure(
            f"la latitude {latitude} n'est pas entre -90 et 90", f"the latitude {latitude} is not between -90 and 90"
        )
    if not -180 <= longitude <= 180:
        longitude = (longitude + 180) % 360 - 180
    return (longitude, latitude, *height)


def _distance(one: Value, other: Value) -> float | None:
    if not (isinstance(one, Point) and isinstance(other, Point)) or one.srid != other.srid:
        return None
    if not one.geographic:
        return math.dist(one.coordinates, other.coordinates)
    (lon1, lat1, *up1), (lon2, lat2, *up2) = (
        tuple(map(math.radians, point.coordinates[:2])) + point.coordinates[2:] for point in (one, other)
    )
    inside = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    angle = 2 * math.atan2(math.sqrt(inside), math.sqrt(1 - inside))
    if not up1:
        return EARTH * angle
    return math.hypot((EARTH + (up1[0] + up2[0]) / 2) * angle, up1[0] - up2[0])


def _within_box(point: Value, low: Value, high: Value) -> bool | None:
    if not all(isinstance(value, Point) for value in (point, low, high)) or not point.srid == low.srid == high.srid:
        return None
    if point.geographic and low.coordinates[0] > high.coordinates[0]:
        raise failure("la boîte traverse le 180e méridien", "the box crosses the 180th meridian")
    return all(a <= b <= c for a, b, c in zip(low.coordinates, point.coordinates, high.coordinates, strict=True))


def point_part(point: Point, name: str) -> Value:
    """Return a component of a point such as ``x``, ``latitude``, ``crs``."""
    if name == "srid":
        return point.srid
    if name == "crs":
        return SRIDS[point.srid]
    place = _PARTS.get(name)
    named_for_earth = name in ("longitude", "latitude", "height")
    if place is None or (named_for_earth and not point.geographic) or place >= len(point.coordinates):
        raise failure(f"ce point n'a pas de « {name} »", f"this point has no “{name}”")
    return point.coordinates[place]


FUNCTIONS = {
    "point": Function(_point),
    "point.distance": Function(_distance, 2, 2),
    "point.withinBBox": Function(_within_box, 3, 3),
}
