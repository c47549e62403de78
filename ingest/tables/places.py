"""Cells to official territories: by code, by postcode and name, by name; doubts are told, not decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.readers.text import Notice
from ingest.tables.cells import code, listed
from ingest.tables.grid import title_key
from ingest.tables.problems import SEVERAL_PLACES, UNKNOWN_CODE, UNKNOWN_PLACE
from ingest.tables.recipe import ANY, TerritoryRule

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.territories import Territory, TerritoryReference

_SORTING = re.compile(r"\s+(?:cedex.*|\d{1,2}\s*(?:er|e|eme|ème)?(?:\s+arrondissement)?)$", re.IGNORECASE)
_OF_COMMUNE = ("commune", "commune-deleguee")
_DIGITS = {"commune": 5, "departement": 2, "region": 2, "epci": 9}
_SHOWN = 4
_COMMUNE_SIREN = re.compile(r"21(\d\d)\d(\d{3})\d")


@dataclass(frozen=True)
class Place:
    """What the cells of a row say of places: the territories, what stays in doubt, whether the row is lost."""

    territories: tuple[Territory, ...] = ()
    notices: tuple[Notice, ...] = ()
    fatal: bool = False

    @property
    def first(self) -> Territory | None:
        """The territory, or the first of several."""
        return self.territories[0] if self.territories else None


def place_of(rule: TerritoryRule, cells: Mapping[str, str], where: Mapping[str, object]) -> Place:
    """Return the territories that a row names under ``rule``.

    Parameters
    ----------
    rule
        Which cells tell it.
    cells
        The row's cells by the recipe's columns.
    where
        File ``name`` and ``line``, for the notices.
    """
    if rule.code and (written := cells.get(rule.code)):
        return _by_code(rule, written, where)
    name, postcode = cells.get(rule.name or "", ""), code(cells.get(rule.postcode or "", ""))
    if not name and not postcode:
        return Place(fatal=rule.required)
    whole = _by_name(rule, name, postcode, where)
    parts = listed(name) if rule.several and not whole.territories else []
    if len(parts) < 2:
        return whole
    places = [_by_name(rule, part, "", where) for part in parts]
    found = tuple(territory for place in places for territory in place.territories)
    notices = tuple(notice for place in places for notice in place.notices)
    return Place(found, notices, fatal=rule.required and not found)


def _by_code(rule: TerritoryRule, written: str, where: Mapping[str, object]) -> Place:
    found = current(code(written, _DIGITS[rule.level]), rule.level)
    if found is not None:
        return Place((found,))
    return Place(notices=(Notice(UNKNOWN_CODE, {**where, "value": written, "column": rule.code}),), fatal=True)


def _reference() -> TerritoryReference:
    from graph.territories import reference

    return reference()


def current(written: str, level: str) -> Territory | None:
    """Return the territory of today that has, or whose part had, an official code.

    Lists of EPCI also hold communes, by the SIREN number of the commune: it is made of the commune's code.

    Examples
    --------
    >>> current("200066223", "epci").name, current("212601083", "epci").name
    ('CC Arize Lèze', 'Crest')
    """
    known = _reference()
    levels = _OF_COMMUNE if level == "commune" else (level,)
    found = next((territory for each in levels if (territory := known.by_code(each, written))), None)
    if found is None and level == "epci" and (commune := _COMMUNE_SIREN.fullmatch(written)):
        return current("".join(commune.groups()), "commune")
    return known.get(found.former_of) if found is not None and found.former_of else found


def _by_name(rule: TerritoryRule, name: str, postcode: str, where: Mapping[str, object]) -> Place:
    if meant := _reference().get(rule.values.get(title_key(name), "")):
        return Place((meant,))
    near = _of_postcode(_named(rule, name), postcode)
    same = {territory.former_of or territory.id for territory in near}
    if len(same) == 1 and (only := _reference().get(same.pop())):
        return Place((only,))
    shown = {**where, "value": f"{postcode} {name}".strip(), "column": rule.name or rule.postcode}
    if not near:
        return Place(notices=(Notice(UNKNOWN_PLACE, shown),), fatal=rule.required)
    candidates = ", ".join(f"{t.name} ({t.code or t.level})" for t in near[:_SHOWN])
    return Place(notices=(Notice(SEVERAL_PLACES, {**shown, "candidates": candidates}),), fatal=rule.required)


def _named(rule: TerritoryRule, name: str) -> list[Territory]:
    """Return the territories that bear a name; where any level will do, those of the best answer's level alone."""
    if not name:
        return []
    levels = None if rule.level == ANY else _OF_COMMUNE if rule.level == "commune" else (rule.level,)
    plain = _SORTING.sub("", name) or name
    named = [match.territory for match in _reference().search(plain, levels=levels) if match.how == "name"]
    return [t for t in named if t.level == named[0].level] if rule.level == ANY else named


def _of_postcode(named: list[Territory], postcode: str) -> list[Territory]:
    """Keep those of the postcode, else those of its département (post offices have codes of their own)."""
    if not postcode:
        exact = [t for t in named if t.level != "commune-deleguee"]
        return exact or named
    own = [t for t in named if postcode in t.postcodes]
    return own or [t for t in named if (t.code or "").startswith(postcode[:2])]
