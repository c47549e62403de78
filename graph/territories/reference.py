"""Looking territories up: by id, by code, by name as people write it, around a place, inside another."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from graph.names import fold, fold_words
from graph.territories.asked import readings, stated_level, tidied
from graph.territories.data import FORMER_CODE, POSTCODE, PREFIX, QUIET, Tables
from graph.territories.geometry import distance_km
from graph.territories.grid import Grid, open_grid
from graph.territories.spelling import same_words, without_epci_head
from graph.territories.territory import Territory, TerritoryMatch

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

_LEVEL_WEIGHT = {
    "pays-national": 60,
    "region": 50,
    "departement": 50,
    "pnr": 12,
    "massif": 12,
    "pays": 10,
    "autre": 10,
    "epci": 4,
    "commune": 2,
    "commune-deleguee": 1,
}
"""How likely a level is meant by a bare name: « la Loire » is the département before any commune. Communes weigh more
the more people they have."""
SAME_PLACE = 0.2
SHORTEST_START = 4
_CODED = ("departement", "commune", "epci", "region", "commune-deleguee")


class TerritoryReference:
    """The territories of the package, and the rurality of those that a loaded grid knows."""

    def __init__(self, tables: Tables | None = None, grid: Grid | None = None) -> None:
        self.tables = tables or Tables()
        self.grid = grid

    def get(self, id_: str) -> Territory | None:
        """Return the territory of an id (``territory:departement-07``), or None."""
        found = self.tables.territory(id_)
        return replace(found, rurality=self.grid.level(found)) if found and self.grid else found

    def by_code(self, level: str, code: str) -> Territory | None:
        """Return a territory by its official code; a former commune's code gives the commune that it is part of now."""
        found = self.get(f"{PREFIX}{level}-{code}")
        if found is None and level == "commune":
            for id_ in self.tables.ids_of(FORMER_CODE + code):
                return self.get(id_)
        return found

    def names(self) -> Iterator[tuple[str, str, str]]:
        """Yield each name met in texts, with the id and the level of what bears it."""
        return self.tables.written_names()

    @lru_cache(maxsize=65536)  # noqa: B019
    def named(self, key: str) -> tuple[Territory, ...]:
        """Return those whose folded name (`graph.names.fold`) is ``key``, official or former."""
        return tuple(t for t in map(self.get, self.tables.ids_of(key)) if t is not None)

    @lru_cache(maxsize=65536)  # noqa: B019
    def ancestors(self, id_: str) -> tuple[Territory, ...]:
        """Return what contains a territory, nearest first: commune, EPCI, département, région, country."""
        found: dict[str, Territory] = {}
        waiting = [id_]
        while waiting:
            inner = self.get(waiting.pop(0))
            for parent in inner.parents if inner else ():
                outer = self.get(parent)
                if outer is not None and parent not in found:
                    found[parent] = outer
                    waiting.append(parent)
        return tuple(found.values())

    def contains(self, outer: str, inner: str) -> bool:
        """Whether ``inner`` lies wholly in ``outer``, both ids; a territory does not contain itself."""
        return any(ancestor.id == outer for ancestor in self.ancestors(inner))

    def descendants(self, id_: str, level: str) -> tuple[Territory, ...]:
        """Return the territories of ``level`` that lie in ``id_``, by id."""
        found: dict[str, Territory] = {}
        waiting = [id_.removeprefix(PREFIX)]
        while waiting:
            for child in self.tables.children.get(waiting.pop(), ()):
                territory = self.get(PREFIX + child)
                if territory is not None and territory.level == level:
                    found[territory.id] = territory
                waiting.append(child)
        return tuple(found[i] for i in sorted(found))

    def overlapping(self, id_: str) -> tuple[Territory, ...]:
        """Return what shares a part with a territory without lying wholly in it or around it, by id."""
        here = self.get(id_)
        ids = {
            *(here.overlaps if here else ()),
            *(PREFIX + s for s in self.tables.overlapping.get(id_.removeprefix(PREFIX), ())),
        }
        apart = [i for i in sorted(ids) if not self.contains(id_, i) and not self.contains(i, id_)]
        return tuple(t for t in map(self.get, apart) if t is not None)

    def distance_km(self, one: str, other: str) -> float | None:
        """Return the distance between two centres, or None when one is unknown."""
        a, b = self.get(one), self.get(other)
        if a is None or b is None or None in (a.latitude, a.longitude, b.latitude, b.longitude):
            return None
        return distance_km(a.latitude or 0.0, a.longitude or 0.0, b.latitude or 0.0, b.longitude or 0.0)

    def near(self, id_: str, km: float, level: str = "commune") -> tuple[Territory, ...]:
        """Return the territories of ``level`` whose centre is within ``km`` of that of ``id_``, nearest first."""
        here = self.get(id_)
        if here is None or here.latitude is None or here.longitude is None:
            return ()
        found = [
            (distance_km(here.latitude, here.longitude, latitude, longitude), other)
            for other, latitude, longitude in self.tables.centres(level)
            if abs(latitude - here.latitude) * 111 <= km and other != id_
        ]
        near = sorted((d, other) for d, other in found if d <= km)
        return tuple(t for t in (self.get(other) for _, other in near) if t is not None)

    def search(
        self, name: str, context: Collection[str] = (), levels: Collection[str] | None = None, limit: int = 20
    ) -> list[TerritoryMatch]:
        """Return what ``name`` may mean, the likeliest first.

        ``context`` holds ids of territories named nearby: those that share a département or a région with them come
        first, then the larger levels, then population. Names, codes, postcodes and near spellings are tried in turn.
        """
        found = self._found(name, levels)
        if not found:
            return self._near_names(name, levels, limit)
        weighed = {t.id: self._likelihood(t, context) * (3.0 if same_words(t.name, name) else 1.0) for t, _ in found}
        weighed |= {id_: weighed[id_] * SAME_PLACE for id_ in _doubled([t for t, _ in found])}
        ranked = sorted(found, key=lambda pair: (-weighed[pair[0].id], pair[0].id))
        total = sum(weighed.values()) or 1.0
        return [
            TerritoryMatch(t, weighed[t.id] / total, t.name, how)  # type: ignore[arg-type]
            for t, how in ranked[:limit]
        ]

    def _found(self, name: str, levels: Collection[str] | None) -> list[tuple[Territory, str]]:
        """Return what bears the name in the first way of reading it in which anything does, and how it matches."""
        for reading in readings(name):
            found = self._exact(reading.name)
            if found and reading.inside is not None:
                found = self._inside(found, reading.inside)
            if found and (wanted := levels or ({reading.level} if reading.level else None)):
                found = [(t, how) for t, how in found if t.level in wanted]
            if found:
                return found
        return []

    def _inside(self, found: list[tuple[Territory, str]], inside: str) -> list[tuple[Territory, str]]:
        """Return those that have a postcode or a code, or lie in what bears a name or a code."""
        here = []
        for territory, how in found:
            around = [a for a in self.ancestors(territory.id) if a.level in {"departement", "region"}]
            codes = {territory.code, *territory.postcodes, *(a.code for a in around if a.level == "departement")}
            if inside in codes or fold(inside) in {fold(a.name) for a in around}:
                here.append((territory, how))
        return here

    def _exact(self, name: str) -> list[tuple[Territory, str]]:
        key = fold(name)
        written = dict.fromkeys((key, QUIET + key, fold_words(name).replace(" ", "")))
        found = [(t, "name") for k in written for t in self.named(k)]
        if not found and (one := self.get(PREFIX + name.strip())) is not None:
            found = [(one, "code")]
        if not found and (bare := without_epci_head(name)):
            found = [(t, "name") for t in self.named(fold(bare)) if t.level == "epci"]
        if not found and re.fullmatch(r"\d[\dAB]\d{0,7}", name.strip()):
            found = self._coded(name.strip())
        return list({t.id: (t, how) for t, how in found}.values())

    def _coded(self, code: str) -> list[tuple[Territory, str]]:
        """Return what has a code, or a postcode; two figures are a département rather than a région."""
        found = [(t, "code") for level in _CODED if (t := self.by_code(level, code))]
        return found[:1] + [(t, "postcode") for t in self.named(POSTCODE + code)]

    def _likelihood(self, territory: Territory, context: Collection[str]) -> float:
        weight = _LEVEL_WEIGHT.get(territory.level, 1.0)
        if territory.level == "commune":
            weight += min((territory.population or 0) / 5_000, 30.0)
        around = {territory.id, *(a.id for a in self.ancestors(territory.id) if a.level != "pays-national")}
        shared = around & set(context)
        return weight * (20.0 if shared else 1.0)

    def _near_names(self, name: str, levels: Collection[str] | None, limit: int) -> list[TerritoryMatch]:
        """Return those whose name starts with ``name``, the most peopled first, then those whose name resembles it."""
        from rapidfuzz import fuzz, process

        wanted, level = fold(tidied(stated_level(name)[0])), stated_level(name)[1]
        accepted = levels or ({level} if level else None)
        keys = [key for key in self.tables.ids if key[:1].isalpha()]
        starting = [key for key in keys if len(wanted) >= SHORTEST_START and key.startswith(wanted)]
        close = process.extract(wanted, keys, scorer=fuzz.ratio, limit=limit * 2, score_cutoff=75)
        begun = sorted({t for key in starting for t in self.named(key)}, key=lambda t: (-(t.population or 0), t.id))
        found = [TerritoryMatch(t, 0.5, t.name, "start") for t in begun]
        found += [
            TerritoryMatch(t, score / 100 * 0.5, t.name, "near") for key, score, _ in close for t in self.named(key)
        ]
        once = {
            match.territory.id: match for match in reversed(found) if not accepted or match.territory.level in accepted
        }
        return sorted(once.values(), key=lambda match: (-match.score, -(match.territory.population or 0)))[:limit]


def _doubled(found: Collection[Territory]) -> set[str]:
    """Return the ids of the régions that are one département of the same name: either may be meant, it is one place."""
    parents = {parent for t in found if t.level == "departement" for parent in t.parents}
    return {
        t.id
        for t in found
        if t.level == "region" and t.id in parents and t.name in {o.name for o in found if o is not t}
    }


@cache
def reference() -> TerritoryReference:
    """Return the reference of the package, read once a process; no rurality is known in it."""
    return TerritoryReference()


@cache
def reference_of(graph: Path) -> TerritoryReference:
    """Return the reference with the rurality that the grid loaded into a graph's folder tells, read once a process.

    Raises
    ------
    InputError
        When the grid is damaged.
    """
    grid = open_grid(graph)
    return TerritoryReference(reference().tables, grid) if grid else reference()
