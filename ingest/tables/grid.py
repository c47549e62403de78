"""A table file as rows of cells under column titles, each row with the lines of the file that it takes."""

import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.names import fold_words
from ingest.readers import problems
from ingest.readers.decoding import decode
from ingest.readers.problems import problem
from ingest.tables.cells import cell_text
from ingest.tables.problems import NO_ROWS, TOO_MANY_ROWS

MOST_ROWS = 500_000
MOST_MEGABYTES = 50
_LONGEST_CELL = 1_000_000
_TITLE_ROWS = 10
_SAMPLE_ROWS = 30
_DELIMITERS = ";,\t|"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class RawRow:
    """Cells of one row, from line ``line`` to ``last_line`` of the file (of the sheet, for a workbook)."""

    line: int
    last_line: int
    cells: tuple[str, ...]
    sheet: str = ""

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(bool(cell) for cell in self.cells)


@dataclass(frozen=True)
class Grid:
    """Column titles and the rows under them; ``titles`` are as written, ``keys`` folded for comparison."""

    titles: tuple[str, ...]
    rows: tuple[RawRow, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """The titles as they are compared."""
        return tuple(title_key(title) for title in self.titles)

    def cells(self, row: RawRow) -> Mapping[str, str]:
        """Return the cells of a row that hold something, by their folded titles."""
        return {key: cell for key, cell in zip(self.keys, row.cells, strict=False) if key and cell}


def title_key(title: str) -> str:
    """Return the form under which column titles are compared.

    Examples
    --------
    >>> title_key("Code_Commune"), title_key("  Réseau(x) ")
    ('code commune', 'reseau x')
    """
    return fold_words(title)


def read_rows(data: bytes, path: Path) -> list[RawRow]:
    """Return all rows that hold something, in the file's order, titles included.

    Raises
    ------
    InputError
        When the file is empty, damaged, protected, of another type, or has too many rows.
    """
    if not data:
        raise problem(problems.EMPTY, path)
    suffix = path.suffix.lower()
    rows: list[RawRow] = []
    for row in _workbook(data, path) if suffix == ".xlsx" else _text(data, path):
        if row.filled:
            rows.append(row)
        if len(rows) > MOST_ROWS:
            raise problem(TOO_MANY_ROWS, path, limit=MOST_ROWS)
    if len(rows) < 2:
        raise problem(NO_ROWS, path)
    return rows


def grids(rows: Sequence[RawRow]) -> Iterator[Grid]:
    """Yield the ways to read ``rows``: the titles in the first row, or under the lines that often stand above it."""
    for index, row in enumerate(rows[:_TITLE_ROWS]):
        if row.filled >= 1 and index + 1 < len(rows):
            below = tuple(other for other in rows[index + 1 :] if other.sheet == row.sheet)
            yield Grid(row.cells, below)


def _text(data: bytes, path: Path) -> Iterator[RawRow]:
    text = decode(data, path).removeprefix("\ufeff")
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    line = 1
    try:
        for cells in reader:
            yield RawRow(line, reader.line_num, tuple(cell_text(cell) for cell in cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise problem(problems.BROKEN, path, format="CSV") from error


def _delimiter(text: str) -> str:
    """Return the sign between cells: the one under which most rows have one and the same number of cells, above one."""
    best = max(_DELIMITERS, key=lambda sign: _evenness(text, sign))
    return best if _evenness(text, best) > 0 else ","


def _evenness(text: str, delimiter: str) -> float:
    sample = csv.reader(io.StringIO(text[:200_000], newline=""), delimiter=delimiter)
    widths = [len(row) for row, _ in zip(sample, range(_SAMPLE_ROWS), strict=False) if row]
    width, count = Counter(widths).most_common(1)[0] if widths else (1, 0)
    return count / len(widths) + width / 1000 if width > 1 else 0.0


def _workbook(data: bytes, path: Path) -> Iterator[RawRow]:
    if data.startswith(_OLD_OFFICE):
        raise problem(problems.ENCRYPTED, path, format="Excel")
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        for sheet in book.worksheets:
            for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
                yield RawRow(number, number, tuple(cell_text(cell) for cell in cells), sheet.title)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError, SyntaxError) as error:
        raise problem(problems.BROKEN, path, format="Excel") from error
