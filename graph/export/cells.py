"""Cells of spreadsheets that are never formulas: what others wrote must not compute on the reader's machine.

In CSV, text that a spreadsheet would compute gets an apostrophe before it; in a workbook, text is written as text, so
that codes keep their leading zeros too.
"""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Cell: TypeAlias = str | int | float | None
LONGEST_CELL = 32_767
"""Characters that a cell of a workbook can hold."""
LONGEST_TITLE = 31
"""Characters that the title of a sheet can have."""
CORE = "docProps/core.xml"
_DATES = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</)")
_COMPUTED = ("=", "+", "-", "@", "\t", "\r")


def csv_cell(value: Cell) -> Cell:
    """Return a cell for the ``csv`` module; numbers stay as they are, negative ones too.

    Examples
    --------
    >>> csv_cell("=1+1"), csv_cell("Ronalpia"), csv_cell(-3)
    ("'=1+1", 'Ronalpia', -3)
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(_COMPUTED) else value


def workbook(sheets: Iterable[tuple[str, Iterable[Sequence[Cell]]]]) -> bytes:
    """Return a workbook (XLSX) of sheets, each a title and rows of which the first is kept in sight."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    for title, rows in sheets:
        sheet = book.create_sheet(title[:LONGEST_TITLE])
        sheet.freeze_panes = "A2"
        for row in rows:
            sheet.append([_sheet_cell(sheet, value) for value in row])
    content = io.BytesIO()
    book.save(content)
    return undated(content.getvalue())


def undated(workbook: bytes) -> bytes:
    """Return the workbook without the moment at which it was made, so that the same rows give the same bytes."""
    import zipfile

    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook)) as dated, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in dated.namelist():
            part = _DATES.sub(rb"\g<1>1980-01-01T00:00:00Z\2", dated.read(name)) if name == CORE else dated.read(name)
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _sheet_cell(sheet: object, value: Cell) -> object:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, value=ILLEGAL_CHARACTERS_RE.sub(" ", value)[:LONGEST_CELL])
    cell.data_type = "s"
    return cell
