"""What the territory reference holds, and how much of the country the loaded density grid counts as rural."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.territories import RURAL_LEVELS
from graph.territories.grid import GRID_LEVELS
from graph.territories.territory import LEVELS, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.territories import TerritoryReference
    from graph.territories.grid import Grid


@dataclass(frozen=True)
class GridLevel:
    """One level of the grid: its communes and the people who live in them, as the grid counts them."""

    level: str
    communes: int
    population: int


@dataclass(frozen=True)
class TerritoryStats:
    """Numbers of territories by level; and, when a grid is loaded, its file and its levels."""

    territories: Mapping[str, int]
    grid: str | None
    levels: tuple[GridLevel, ...]

    @property
    def communes(self) -> int:
        """Communes of the grid, those of its year."""
        return sum(level.communes for level in self.levels)

    @property
    def population(self) -> int:
        """People that the grid counts."""
        return sum(level.population for level in self.levels)

    @property
    def rural_communes(self) -> float | None:
        """Share of the grid's communes that are rural, or None without a grid."""
        return self._rural([(level.level, level.communes) for level in self.levels])

    @property
    def rural_population(self) -> float | None:
        """Share of the grid's people who live in rural communes, or None without a grid."""
        return self._rural([(level.level, level.population) for level in self.levels])

    def _rural(self, counts: list[tuple[str, int]]) -> float | None:
        total = sum(count for _, count in counts)
        return sum(count for level, count in counts if level in RURAL_LEVELS) / total if total else None

    def as_json(self) -> dict[str, object]:
        """Return the figures; what no grid tells is ``"unknown"``."""
        shares = {"communes": self.rural_communes, "population": self.rural_population}
        return {
            "territories": dict(self.territories),
            "grid": self.grid,
            "levels": [vars(level) for level in self.levels],
            "rural": {name: UNKNOWN if share is None else round(share, 4) for name, share in shares.items()},
        }


@dataclass(frozen=True)
class Join:
    """How a grid's commune codes meet the reference: as codes of today, as codes of communes since merged, not at all."""

    current: int
    former: int
    lost: tuple[str, ...]


def territory_stats(known: TerritoryReference) -> TerritoryStats:
    """Count the territories of the reference, and the communes and people at each level of its grid."""
    counted = known.tables.counts()
    grid = known.grid
    levels = {level: counted[level] for level in LEVELS if level in counted}
    return TerritoryStats(levels, grid.source if grid else None, _levels(grid) if grid else ())


def join(grid: Grid, known: TerritoryReference) -> Join:
    """Look the codes of a grid up in the reference."""
    found = {code: known.by_code("commune", code) for code in grid.cells}
    current = sum(1 for code, commune in found.items() if commune and commune.code == code)
    lost = tuple(sorted(code for code, commune in found.items() if commune is None))
    return Join(current, len(found) - current - len(lost), lost)


def _levels(grid: Grid) -> tuple[GridLevel, ...]:
    communes: Counter[str] = Counter()
    people: Counter[str] = Counter()
    for level, population in map(grid.cell, grid.cells):
        communes[level] += 1
        people[level] += population
    return tuple(GridLevel(level, communes[level], people[level]) for level in GRID_LEVELS)
