"""What a territory is here: one frozen value, whatever its level, official or not."""

from dataclasses import dataclass
from typing import Literal

UNKNOWN = "unknown"
"""Rurality of a territory as long as no grid is loaded, or when the grid does not know it."""

RURAL_LEVELS = frozenset({"5", "6", "7"})
"""Levels of INSEE's density grid that are rural: small towns of the countryside, dispersed, very dispersed housing."""

LEVELS = (
    "pays-national",
    "region",
    "departement",
    "epci",
    "commune",
    "commune-deleguee",
    "pnr",
    "pays",
    "massif",
    "autre",
)
"""Every level, notations of the ontology's kinds; ``commune-deleguee`` holds the associated communes as well."""


@dataclass(frozen=True)
class Territory:
    """A territory of the reference.

    Attributes
    ----------
    id
        ``territory:<level>-<code>`` when official (``territory:departement-07``), ``territory:<slug>`` otherwise.
    code
        Code of the official geographic code, SIREN number of an EPCI, None for an informal area.
    population
        Legal municipal population; None where the reference does not tell it.
    latitude, longitude
        Centre of gravity of the outline (WGS 84, degrees); for an informal area and a park, the middle of
        communes that lie in it.
    parents
        Ids of the territories that contain it wholly, the smallest first: those of one level up only.
    overlaps
        Ids of official territories that share a part with it, the largest part first.
    members
        Ids of the territories that it consists of: with nothing else, and nothing left out.
    former_of
        For a former commune or région, the id of the territory that it belongs to now.
    nature
        ``CC``, ``CA``, ``CU`` or ``METRO`` for an EPCI; ``deleguee`` or ``associee`` for a former commune;
        ``regional`` or ``national`` for a park.
    aliases
        Other names in use. `TerritoryReference.named` answers to all but `quiet_aliases`, `search` to those too.
    quiet_aliases
        Acronyms and short forms, good for a person who asks and too common to be looked for in texts.
    rurality
        Level of the density grid, ``"1"`` (large city) to ``"7"`` (very dispersed), or ``"unknown"``.
    """

    id: str
    level: str
    name: str
    code: str | None = None
    nature: str | None = None
    population: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    area_km2: float | None = None
    parents: tuple[str, ...] = ()
    overlaps: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    former_of: str | None = None
    former_codes: tuple[str, ...] = ()
    postcodes: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    quiet_aliases: tuple[str, ...] = ()
    rurality: str = UNKNOWN

    @property
    def is_rural(self) -> bool | None:
        """Whether the density grid counts it as rural; None when that is unknown."""
        return None if self.rurality == UNKNOWN else self.rurality in RURAL_LEVELS


@dataclass(frozen=True)
class TerritoryMatch:
    """One answer to a search.

    ``score``, 0 to 1, is the share of likelihood that this one is meant rather than another of the answers, times
    how near its name is to what was asked. ``how`` tells what matched: ``name``, ``code``, ``postcode``, ``start``
    (the name begins so) or ``near`` (the name resembles).
    """

    territory: Territory
    score: float
    matched_name: str
    how: Literal["name", "code", "postcode", "start", "near"] = "name"
