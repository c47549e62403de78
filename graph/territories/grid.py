"""INSEE's density grid, kept in the folder of a graph: whether a commune is rural, once somebody has loaded it.

The package does not hold the grid: it is revised on its own calendar, and a graph says which one it was asked under.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import InputError
from graph.folder import check_free, replace_file, translated
from graph.territories.territory import UNKNOWN
from ontology.language import Phrase

if TYPE_CHECKING:
    from _csv import Reader
    from collections.abc import Mapping
    from pathlib import Path

    from graph.territories.territory import Territory
    from ontology.language import Lang

GRID_LEVELS = ("1", "2", "3", "4", "5", "6", "7")
CODE = re.compile(r"\d[\dAB]\d{3}", re.ASCII)
FOLDER, FILE = "territories", "density.tsv"
LEVEL_COLUMN = "DENS"
CODE_COLUMN = "CODGEO"

UNREADABLE = Phrase(
    fr="Impossible de lire {path} : {reason}. La grille en place n'a pas changé.",
    en="Cannot read {path}: {reason}. The grid in place has not changed.",
)
NOT_A_GRID = Phrase(
    fr="{path} n'est pas une grille de densité : il y manque {missing}. On attend un CSV avec les colonnes CODGEO "
    "(code de la commune), DENS (niveau, de 1 à 7) et PMUN21 (ou PMUN d'une autre année : population). Rien n'a changé.",
    en="{path} is not a density grid: {missing} is missing. Expected: a CSV with the columns CODGEO (code of the "
    "commune), DENS (level, 1 to 7) and PMUN21 (or PMUN of another year: population). Nothing has changed.",
)
ROWS = Phrase(fr="toute ligne utilisable", en="any row that can be used")
DAMAGED = Phrase(
    fr="La grille {path} est abîmée. Rechargez-la : maillage territories load FICHIER.",
    en="The grid {path} is damaged. Load it again: maillage territories load FILE.",
)
BAD_CODE = Phrase(fr="« {value} » n'est pas un code de commune", en="“{value}” is not a code of a commune")
BAD_LEVEL = Phrase(fr="le niveau « {value} » n'est pas de 1 à 7", en="the level “{value}” is not one of 1 to 7")
BAD_POPULATION = Phrase(fr="la population « {value} » n'est pas un nombre", en="the population “{value}” is no number")
TWICE = Phrase(fr="le code {value} a déjà une ligne", en="the code {value} has a row already")


@dataclass(frozen=True)
class BadRow:
    """A row that was left out: the line of the file that it ends on, and why."""

    line: int
    why: Phrase
    value: str

    def told(self, lang: Lang) -> str:
        """Return why the row was left out."""
        return self.why(lang, value=self.value)


@dataclass(frozen=True)
class Grid:
    """A density grid as its year has it: a level and a population, joined by a tab, by commune code.

    Cells stay text until they are asked for, as the rest of the reference does.
    """

    source: str
    cells: Mapping[str, str]

    def cell(self, code: str) -> tuple[str, int]:
        """Return the level, ``"1"`` to ``"7"``, and the population of a code that the grid has."""
        level, _, population = self.cells[code].partition("\t")
        return level, int(population)

    def level(self, territory: Territory) -> str:
        """Return the level of a commune, or ``"unknown"``.

        A commune that was merged after the grid was made has the level at which most of its people live.
        """
        if territory.code is None or territory.level not in {"commune", "commune-deleguee"}:
            return UNKNOWN
        people: Counter[str] = Counter()
        for code in sorted({territory.code, *territory.former_codes} & self.cells.keys()):
            level, population = self.cell(code)
            people[level] += population
        return max(sorted(people), key=people.__getitem__, default=UNKNOWN)


def read_grid(path: Path) -> tuple[Grid, tuple[BadRow, ...]]:
    """Read a grid as INSEE publishes it (CSV, commas or semicolons) and the rows that had to be left out.

    Raises
    ------
    InputError
        When the file cannot be read, is no grid, or has no row that can be used.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(UNREADABLE, path=path, reason=getattr(error, "strerror", None) or error) from error
    sheet = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
    try:
        columns = _columns(path, next(sheet, []))
        cells, bad = _cells(sheet, columns)
    except csv.Error as error:
        raise InputError(UNREADABLE, path=path, reason=error) from error
    if not cells:
        raise InputError(NOT_A_GRID, path=path, missing=ROWS)
    return Grid(path.name, cells), tuple(bad)


def save_grid(graph: Path, grid: Grid) -> None:
    """Keep a grid in the folder of a graph, which need not exist yet, in the place of the one before.

    Raises
    ------
    StoreError
        When the folder holds something else than a graph, or cannot be written.
    """
    lines = [grid.source.replace("\n", " "), *(f"{code}\t{cell}" for code, cell in sorted(grid.cells.items()))]
    with translated(graph):
        graph.mkdir(parents=True, exist_ok=True)
        check_free(graph)
        (graph / FOLDER).mkdir(exist_ok=True)
        replace_file(graph / FOLDER / FILE, "\n".join(lines) + "\n")


def open_grid(graph: Path) -> Grid | None:
    """Return the grid that was loaded into the folder of a graph, or None.

    Raises
    ------
    InputError
        When what is there is not what `save_grid` wrote.
    """
    path = graph / FOLDER / FILE
    try:
        source, *lines = path.read_text(encoding="utf-8").splitlines()
        return Grid(source, dict(line.split("\t", 1) for line in lines))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:
        raise InputError(DAMAGED, path=path) from error


def _delimiter(text: str) -> str:
    first, _, _ = text.partition("\n")
    return ";" if first.count(";") > first.count(",") else ","


def _columns(path: Path, header: list[str]) -> tuple[int, int, int]:
    """Return where the code, the level and the population stand."""
    names = [name.strip().upper() for name in header]
    people = next((place for place, name in enumerate(names) if name.startswith("PMUN")), None)
    missing = [name for name in (CODE_COLUMN, LEVEL_COLUMN) if name not in names]
    if people is None or missing:
        raise InputError(
            NOT_A_GRID, path=path, missing=", ".join([*missing, *([] if people is not None else ["PMUN…"])])
        )
    return names.index(CODE_COLUMN), names.index(LEVEL_COLUMN), people


def _cells(sheet: Reader, columns: tuple[int, int, int]) -> tuple[dict[str, str], list[BadRow]]:
    """Return the cells by code, and the rows that are none."""
    cells: dict[str, str] = {}
    bad: list[BadRow] = []
    for row in sheet:
        if not any(row):
            continue
        code, level, population = (row[place].strip() if place < len(row) else "" for place in columns)
        if wrong := _wrong(code, level, population, cells):
            bad.append(BadRow(sheet.line_num, *wrong))
        else:
            cells[code] = f"{level}\t{population or 0}"
    return cells, bad


def _wrong(code: str, level: str, population: str, cells: Mapping[str, str]) -> tuple[Phrase, str] | None:
    if not CODE.fullmatch(code):
        return BAD_CODE, code
    if level not in GRID_LEVELS:
        return BAD_LEVEL, level
    if population and not (population.isascii() and population.isdigit()):
        return BAD_POPULATION, population
    return (TWICE, code) if code in cells else None
