"""A table file to the record of what it says."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from graph.errors import InputError
from graph.model import Source, SourceRecord
from ingest.readers.documents import read_bytes
from ingest.readers.language import date_in_name
from ingest.readers.problems import problem
from ingest.readers.text import Notice
from ingest.tables.catalogue import best_recipe, missing_columns, packaged
from ingest.tables.grid import MOST_MEGABYTES, Grid, RawRow, grids, read_rows
from ingest.tables.problems import MISSING_COLUMNS, NO_RECIPE
from ingest.tables.recipe import Recipe
from ingest.tables.record import Gathered
from ingest.tables.rows import RowReader

VERSION = "maillage-table-2"
MEDIA_TYPES = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True)
class TableReading:
    """The record of a table, by which recipe, with what could not be read of it; ``skipped`` counts rows left out."""

    record: SourceRecord
    recipe: str
    rows: int
    skipped: int
    notices: tuple[Notice, ...]


def extractor_of(recipe: Recipe | None) -> str:
    """Return name and version of what reads tables; it changes with the recipes, so that tables are then read again."""
    digests = [recipe.digest] if recipe is not None else [known.digest for known in packaged().values()]
    return f"{VERSION}-{hashlib.sha256(' '.join(digests).encode()).hexdigest()[:12]}"


def read_table(path: Path, recipe: Recipe | None = None, *, key: str | None = None) -> TableReading:
    """Read the table at ``path`` by ``recipe``, or by the packaged one that knows its columns.

    Parameters
    ----------
    path
        A .csv, .tsv or .xlsx file.
    recipe
        What its columns mean; found by the columns when None.
    key
        What identifies the source; the file's name by default.

    Raises
    ------
    InputError
        When it cannot be read, no recipe knows its columns, or the one given lacks a column.
    """
    data = read_bytes(path, MOST_MEGABYTES)
    sheets = _by_sheet(read_rows(data, path))
    parts = [part for rows in sheets if (part := _part(list(grids(rows)), path, recipe)) is not None]
    if not parts:
        raise _no_recipe(next(grids(sheets[0])), path, recipe)
    gathered = Gathered()
    readers: list[RowReader] = []
    for chosen, grid in parts:
        sheet = grid.rows[0].sheet if len(sheets) > 1 else ""
        first = 1 + sum(len(reader.grid.rows) for reader in readers)
        readers.append(RowReader(chosen, grid, path, gathered, first, sheet))
        readers[-1].read()
    source = _source(readers[0], path, hashlib.sha256(data).hexdigest(), key, extractor_of(recipe))
    return _reading(readers, source)


def _by_sheet(rows: Sequence[RawRow]) -> list[list[RawRow]]:
    return [list(of_sheet) for _, of_sheet in groupby(rows, key=lambda row: row.sheet)]


def _part(candidates: Sequence[Grid], path: Path, recipe: Recipe | None) -> tuple[Recipe, Grid] | None:
    """Return the recipe of a sheet and the part that it reads, under the first row that has its columns, or None."""
    for grid in candidates:
        if recipe is not None and not missing_columns(recipe, grid.keys):
            return recipe, grid
        if recipe is None and (found := best_recipe(grid, path.stem)) is not None:
            return found, grid
    return None


def _no_recipe(grid: Grid, path: Path, recipe: Recipe | None) -> InputError:
    columns = ", ".join(title for title in grid.titles if title)
    if recipe is not None:
        missing = ", ".join(recipe.columns.get(column, (column,))[0] for column in missing_columns(recipe, grid.keys))
        return problem(MISSING_COLUMNS, path, recipe=recipe.name, missing=missing, columns=columns)
    return problem(NO_RECIPE, path, columns=columns, recipes=", ".join(packaged()))


def _source(reader: RowReader, path: Path, sha256: str, key: str | None, extractor: str) -> Source:
    said = reader.recipe.source
    return Source(
        key=key or path.name,
        name=path.name,
        sha256=sha256,
        media_type=MEDIA_TYPES[path.suffix.lower()],
        extractor=extractor,
        title=said.get("title") or ", ".join(reader.about) or None,
        date=said.get("date") or date_in_name(path.stem),
        url=said.get("url"),
        licence=said.get("licence"),
    )


def _reading(readers: Sequence[RowReader], source: Source) -> TableReading:
    gathered = readers[0].gathered
    return TableReading(
        SourceRecord(source, tuple(gathered.passages), gathered.sorted_entities(), gathered.sorted_claims()),
        recipe=", ".join(dict.fromkeys(reader.recipe.name for reader in readers)),
        rows=sum(len(reader.grid.rows) for reader in readers),
        skipped=sum(reader.skipped for reader in readers),
        notices=tuple(notice for reader in readers for notice in reader.notices),
    )


def is_table(path: Path) -> bool:
    """Return whether the suffix of ``path`` is one of a table that is read."""
    return path.suffix.lower() in MEDIA_TYPES
