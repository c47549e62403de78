"""PDF files through pdfplumber: pages, columns, type sizes; then the same reading as plain text."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.readers import problems, shape
from ingest.readers.assemble import on_own_lines
from ingest.readers.columns import PrintedLine, lines_in_order
from ingest.readers.documents import Reading
from ingest.readers.draft import Draft
from ingest.readers.hyphens import IsWord
from ingest.readers.lines import SourceLine, clean
from ingest.readers.markup import CELL_SEPARATOR
from ingest.readers.plain import drafts_of, written
from ingest.readers.problems import problem
from ingest.readers.text import Notice

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.pdf import PDF

_TITLE_SIZE = 1.12
_PARAGRAPH_GAP = 1.45
_FEWEST_SIGNS = 20
_SIGN_WIDTH = 0.5
_DATE = re.compile(r"D:((?:19|20)\d\d)(\d\d)?(\d\d)?")
_PROGRAM_TITLE = re.compile(r"microsoft|untitled|sans titre|\.(?:docx?|indd|pub|pptx?|odt)\b", re.IGNORECASE)


def read_pdf(data: bytes, path: Path, is_word: IsWord | None) -> Reading:
    """Read a PDF file; lines are those of the text that is drawn from it, pages those of the file.

    Raises
    ------
    InputError
        When it is protected, damaged, or holds pictures of pages only.
    """
    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    with _open(data, path) as pdf:
        pages, empty = _printed(pdf, path)
        total, metadata = len(pdf.pages), pdf.metadata or {}
    if not any(pages.values()):
        raise problem(problems.SCANNED, path, pages=total)
    lines, printed = _source_lines(pages)
    drafts = _with_sizes(drafts_of(lines, _full(lines, printed)), {number: p.size for number, p in printed.items()})
    title = clean(str(metadata.get("Title") or ""))
    return Reading(
        on_own_lines(written(drafts, lines, path, is_word, paged=True)),
        title=title if title and not _PROGRAM_TITLE.search(title) else None,
        date=_date(str(metadata.get("CreationDate") or "")),
        notices=_missing(path, empty, total),
    )


def _open(data: bytes, path: Path) -> "PDF":
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    try:
        return pdfplumber.open(io.BytesIO(data))
    except Exception as error:
        chain = (error, error.__cause__, error.__context__, *error.args)
        protected = any(isinstance(one, PDFPasswordIncorrect) for one in chain)
        raise problem(problems.ENCRYPTED if protected else problems.BROKEN, path, format="PDF") from error


def _printed(pdf: "PDF", path: Path) -> tuple[dict[int, list[PrintedLine]], int]:
    """Return the lines of each page by its number, and how many pages are pictures without text."""
    pages: dict[int, list[PrintedLine]] = {}
    empty = 0
    try:
        for number, page in enumerate(pdf.pages, start=1):
            pages[number] = _lines(page)
            empty += not pages[number] and bool(page.images)
            page.close()
    except Exception as error:
        raise problem(problems.BROKEN, path, format="PDF") from error
    if not pages:
        raise problem(problems.BROKEN, path, format="PDF")
    return pages, empty


def _lines(page: "Page") -> list[PrintedLine]:
    """Return the lines of a page in reading order, a line for each row of its ruled tables."""
    tables = [(table.bbox, rows) for table in page.find_tables() if (rows := _rows(table.extract()))]
    words = [word for word in _words(page) if not any(_inside(word, box) for box, _ in tables)]
    across = [line for box, rows in tables for line in _as_lines(box, rows)]
    return lines_in_order(words, float(page.width), across)


def _rows(cells: Sequence[Sequence[str | None]]) -> list[str]:
    """Return the rows of a table as text, or nothing for a mere frame: two by two and mostly filled make a table."""
    filled = [[clean((cell or "").replace("\n", " ")) for cell in row] for row in cells]
    count = sum(bool(cell) for row in filled for cell in row)
    if len(filled) < 2 or len(filled[0]) < 2 or count < 0.6 * sum(len(row) for row in filled):
        return []
    return [CELL_SEPARATOR.join(cell for cell in row if cell) for row in filled]


def _as_lines(box: tuple[float, float, float, float], rows: Sequence[str]) -> list[PrintedLine]:
    left, top, right, bottom = box
    height = (bottom - top) / len(rows)
    return [PrintedLine(row, left, right, top + index * height, 0.0) for index, row in enumerate(rows) if row]


def _inside(word: Mapping[str, Any], box: tuple[float, float, float, float]) -> bool:
    x, y = (float(word["x0"]) + float(word["x1"])) / 2, (float(word["top"]) + float(word["bottom"])) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _words(page: "Page") -> list[dict[str, Any]]:
    words = page.dedupe_chars().extract_words(x_tolerance_ratio=0.15, extra_attrs=["size"], keep_blank_chars=False)
    upright = [word for word in words if word.get("upright", True)]
    return upright if sum(len(word["text"]) for word in upright) >= _FEWEST_SIGNS or not page.images else []


def _source_lines(
    pages: Mapping[int, Sequence[PrintedLine]],
) -> tuple[list[SourceLine], dict[int, PrintedLine]]:
    """Return the lines of all pages, a blank one where a gap or another type size parts them, and as printed."""
    lines: list[SourceLine] = []
    as_printed: dict[int, PrintedLine] = {}
    for page, printed in pages.items():
        for index, line in enumerate(printed):
            if index and _parted(printed[index - 1], line):
                lines.append(SourceLine(len(lines) + 1, "", page, 0, opens_page=False))
            lines.append(SourceLine(len(lines) + 1, clean(line.text), page, 0, opens_page=index == 0 and bool(lines)))
            as_printed[len(lines)] = line
    return lines, as_printed


def _full(lines: Sequence[SourceLine], printed: Mapping[int, PrintedLine]) -> dict[int, bool]:
    """Return of each line that another follows whether the first word of that one would not have fitted in it."""
    full: dict[int, bool] = {}
    for line, below in pairwise(lines):
        if line.text and below.text:
            place = printed[line.number]
            word = (len(below.text.split(" ", 1)[0]) + 1) * _SIGN_WIDTH * place.size
            full[line.number] = place.edge - place.right < word
    return full


def _parted(above: PrintedLine, below: PrintedLine) -> bool:
    gap = below.top - above.top
    return abs(above.size - below.size) > 0.6 or gap < 0 or gap > _PARAGRAPH_GAP * max(above.size, below.size) * 1.15


def _with_sizes(drafts: Iterable[Draft], sizes: Mapping[int, float]) -> list[Draft]:
    """Take for headings the short blocks in larger type, and give all headings levels by their size."""
    drafts = list(drafts)
    body = _body_size(drafts, sizes)
    told = [_told(draft, sizes, body) for draft in drafts]
    largest = sorted({_size(d, sizes) for d in told if d.kind == "heading" and _size(d, sizes) > body}, reverse=True)
    if not largest:
        return told
    order = {size: level for level, size in enumerate(largest, start=1)}
    below = len(largest)
    return [replace(d, level=order.get(_size(d, sizes), below + d.level)) if d.kind == "heading" else d for d in told]


def _body_size(drafts: Iterable[Draft], sizes: Mapping[int, float]) -> float:
    signs: Counter[float] = Counter()
    for draft in drafts:
        signs[_size(draft, sizes)] += len(draft.text)
    return signs.most_common(1)[0][0] if signs else 0.0


def _size(draft: Draft, sizes: Mapping[int, float]) -> float:
    return round(sizes.get(draft.fragments[0].line, 0.0) * 2) / 2


def _told(draft: Draft, sizes: Mapping[int, float], body: float) -> Draft:
    large = _size(draft, sizes) >= _TITLE_SIZE * body
    short = len(draft.text) <= 160 and len(draft.fragments) <= 4
    if draft.kind in {"paragraph", "item"} and large and short and not draft.text.endswith((".", ";", ",")):
        return draft.as_kind("heading")
    small_figure = draft.kind == "heading" and shape.is_figure(draft.text)
    return draft.as_kind("caption") if small_figure else draft


def _date(creation: str) -> str | None:
    match = _DATE.match(creation)
    return "-".join(part for part in match.groups() if part) if match else None


def _missing(path: Path, empty: int, total: int) -> tuple[Notice, ...]:
    fields = {"name": str(path), "missing": empty, "pages": total}
    return (Notice(problems.SOME_PAGES_WITHOUT_TEXT, fields),) if empty else ()
