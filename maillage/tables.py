"""One table in five forms: columns for people, CSV and XLSX for spreadsheets, Markdown for notes, JSON Lines.

rich could draw the first, at 60 ms of import on each command; forty lines do what our answers need.
"""

from __future__ import annotations

import csv
import io
import math
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.export.cells import Cell

GAP = "  "
NARROWEST_COLUMN = 8


@dataclass(frozen=True)
class Table:
    """Named columns and rows; a cell is any value of `graph.answer`."""

    columns: Sequence[str]
    rows: Sequence[Sequence[object]]


def cell(value: object) -> str:
    """Return what a cell shows.

    Examples
    --------
    >>> cell(None), cell(0.75), cell(1234), cell(["ptce", "scic"])
    ('', '0.75', '1234', 'ptce; scic')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.4g}" if abs(value) < 10_000 else f"{value:.15g}"
    if isinstance(value, (list, tuple)):
        return "; ".join(cell(part) for part in value)
    if isinstance(value, dict):
        return "; ".join(f"{name}: {cell(part)}" for name, part in value.items())
    return str(value)


def table_csv(table: Table) -> str:
    r"""Return the table as CSV (RFC 4180 quoting, line breaks ``\n``, UTF-8 once written); no cell is a formula."""
    from graph.export.cells import csv_cell

    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerows([csv_cell(_computable(value)) for value in row] for row in (table.columns, *table.rows))
    return sheet.getvalue()


def table_xlsx(table: Table) -> bytes:
    """Return the table as a workbook of one sheet; numbers are numbers, all else is text."""
    from graph.export.cells import workbook

    return workbook([("maillage", [[_computable(value) for value in row] for row in (table.columns, *table.rows)])])


def table_jsonl(table: Table) -> str:
    """Return one JSON object a row, named by the columns.

    Examples
    --------
    >>> print(table_jsonl(Table(("nom", "liens"), [("Ronalpia", 12)])), end="")
    {"nom": "Ronalpia", "liens": 12}
    """
    import json

    from graph.answer import plain

    objects = ({name: plain(value) for name, value in zip(table.columns, row, strict=True)} for row in table.rows)
    return "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in objects)


def _computable(value: object) -> Cell:
    """Return a number as it is, not rounded, and all else as text."""
    if isinstance(value, str):
        return value
    numeric = isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value)
    return value if numeric else cell(value)  # type: ignore[return-value]


def table_markdown(table: Table) -> str:
    r"""Return the table as Markdown; bars and line breaks of cells are escaped.

    Examples
    --------
    >>> print(table_markdown(Table(("nom",), [("a|b",)])))
    | nom |
    | --- |
    | a\|b |
    """
    lines = [table.columns, ["---"] * len(table.columns), *table.rows]
    return "\n".join("| " + " | ".join(_markdown_cell(value) for value in line) + " |" for line in lines)


def table_text(table: Table, width: int = 80) -> str:
    """Return aligned columns of at most ``width``; where they cannot fit, one field a line.

    Examples
    --------
    >>> print(table_text(Table(("nom", "liens"), [("Ronalpia", 12), ("Courant Fort", 7)])))
    nom           liens
    ────────────  ─────
    Ronalpia         12
    Courant Fort      7
    """
    cells = [[cell(value) for value in row] for row in table.rows]
    widths = _fitted_widths([table.columns, *cells], width)
    if widths is None:
        return _as_records(table.columns, cells, width)
    numeric = [_is_numeric(table.rows, column) for column in range(len(table.columns))]
    rule = ["─" * columns for columns in widths]
    return "\n".join(_text_row(row, widths, numeric) for row in [list(table.columns), rule, *cells])


def _fitted_widths(rows: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """Return the columns' widths, the widest narrowed first, or None when there are too many columns."""
    widths = [max(len(row[column]) for row in rows) or 1 for column in range(len(rows[0]))]
    room = width - len(GAP) * (len(widths) - 1)
    if room < sum(min(columns, NARROWEST_COLUMN) for columns in widths):
        return None
    while sum(widths) > room:
        widest = max(range(len(widths)), key=lambda column: widths[column])
        second = max((w for i, w in enumerate(widths) if i != widest), default=NARROWEST_COLUMN)
        over = sum(widths) - room
        widths[widest] = max(widths[widest] - over, min(second, widths[widest] - 1), NARROWEST_COLUMN)
    return widths


def _text_row(cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    """Return one row, over several lines where a cell is wrapped."""
    wrapped = [_wrapped(text, columns) for text, columns in zip(cells, widths, strict=True)]
    lines = []
    for number in range(max(len(parts) for parts in wrapped)):
        parts = [part[number] if number < len(part) else "" for part in wrapped]
        aligned = [p.rjust(w) if right else p.ljust(w) for p, w, right in zip(parts, widths, numeric, strict=True)]
        lines.append(GAP.join(aligned).rstrip())
    return "\n".join(lines)


def _wrapped(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False) or [""]


def _as_records(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    """Return one field a line, records parted by a blank line."""
    margin = max(len(column) for column in columns) + 2
    records = []
    for row in rows:
        fields = [
            textwrap.fill(
                value, max(width, margin + 20), initial_indent=name.ljust(margin), subsequent_indent=" " * margin
            )
            for name, value in zip(columns, row, strict=True)
            if value
        ]
        records.append("\n".join(fields))
    return "\n\n".join(records)


def _is_numeric(rows: Sequence[Sequence[object]], column: int) -> bool:
    values = [row[column] for row in rows if row[column] is not None]
    return bool(values) and all(isinstance(value, (int, float)) and not isinstance(value, bool) for value in values)


def _markdown_cell(value: object) -> str:
    return " ".join(cell(value).replace("|", "\\|").split())
