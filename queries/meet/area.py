"""Which territories of the graph bear on the one that is asked about, and how closely.

The territory itself, those that lie in it, those that contain it, and for a commune those nearby. A match on the very
territory says more than one on its whole region, and one on the country says next to nothing: this is the *coverage*
of a suggestion.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graph.territories import reference
from queries.lookup import Place, place_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.lookups import Lookups

NEARBY_KM = 15.0
SIZES = {"commune-deleguee": 0.0, "commune": 0.0, "epci": 1.0, "departement": 2.0, "region": 3.0, "pays-national": 6.0}
"""How large a level is, in steps; levels that are not named here lie between an EPCI and a département."""
BETWEEN = 1.5
WIDER_STEP = 0.15
PART_STEP = 0.1
COUNTRY = 0.15
NEARBY = 0.5
ACROSS = 0.7


class Position(StrEnum):
    """Where a territory lies with respect to the one asked about."""

    HERE = "here"
    PART = "part"
    ACROSS = "across"
    AROUND = "around"
    NEARBY = "nearby"


@dataclass(frozen=True)
class Cover:
    """A territory that bears on the one asked about; ``weight`` from 0 to 1, ``km`` for those nearby."""

    place: Place
    position: Position
    weight: float
    km: float | None = None


Area = dict[str, Cover]
"""Covers by the id of their territory, the closest first."""


def area_of(reader: Lookups, place: Place) -> Area:
    """Return the covers of ``place`` that the graph or the reference knows."""
    covers = [Cover(place, Position.HERE, 1.0)]
    covers += [_around(place, other) for other in _places(reader, containing(reader, place.id))]
    covers += [_part(place, other) for other in _places(reader, contained(reader, place.id))]
    covers += [Cover(other, Position.ACROSS, ACROSS) for other in _places(reader, across(place.id))]
    covers += nearby(reader, place)
    area: Area = {}
    for cover in sorted(covers, key=lambda cover: (-cover.weight, cover.place.id)):
        area.setdefault(cover.place.id, cover)
    return area


def containing(reader: Lookups, id_: str) -> set[str]:
    """Return the ids of the territories that contain one, officially or as a text says."""
    official = {ancestor.id for ancestor in reference().ancestors(id_)}
    return official | reader.containing(id_)


def contained(reader: Lookups, id_: str) -> set[str]:
    """Return the ids of the territories known in the graph that lie in one, officially or as a text says."""
    known = reference()
    stated = reader.contained(id_)
    return {other for other in stated if not known.contains(other, id_) and _plausible(other, id_)}


def across(id_: str) -> set[str]:
    """Return the ids of the territories that share a part with one, neither containing the other."""
    known = reference()
    territory = known.get(id_)
    sharing = {other.id for other in known.overlapping(id_)}
    return sharing | set(territory.overlaps if territory else ())


def nearby(reader: Lookups, place: Place) -> list[Cover]:
    """Return the other communes of the graph within `NEARBY_KM` of a commune; nothing for larger territories."""
    if place.level not in ("commune", "commune-deleguee"):
        return []
    known = reference()
    close = [near.id for near in known.near(place.id, NEARBY_KM, "commune") if near.id != place.id]
    distances = {id_: known.distance_km(place.id, id_) for id_ in close}
    return [Cover(other, Position.NEARBY, NEARBY, distances[other.id]) for other in _places(reader, distances)]


def _plausible(inner: str, outer: str) -> bool:
    """Whether one may lie in the other: between official territories, the reference is believed and no text."""
    known = reference()
    both_official = known.get(inner) is not None and known.get(outer) is not None
    return known.contains(outer, inner) if both_official else True


def _places(reader: Lookups, ids: Iterable[str]) -> list[Place]:
    found = (place_of(reader, id_) for id_ in ids)
    return [place for place in found if place is not None]


def _around(place: Place, other: Place) -> Cover:
    if other.level == "pays-national":
        return Cover(other, Position.AROUND, COUNTRY)
    steps = max(0.5, _size(other) - _size(place))
    return Cover(other, Position.AROUND, round(1 - WIDER_STEP * steps, 3))


def _part(place: Place, other: Place) -> Cover:
    steps = max(0.5, _size(place) - _size(other))
    return Cover(other, Position.PART, round(max(0.3, 1 - PART_STEP * steps), 3))


def _size(place: Place) -> float:
    return SIZES.get(place.level, BETWEEN)
