"""Word files: paragraphs with their styles, lists and tables, in the order of the document."""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.readers import problems, shape
from ingest.readers.assemble import on_own_lines
from ingest.readers.documents import Reading
from ingest.readers.draft import Draft
from ingest.readers.hyphens import IsWord
from ingest.readers.markup import CELL_SEPARATOR, assembled_markup, marked_draft
from ingest.readers.problems import MEGABYTE, problem

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_MOST_UNPACKED = 500 * MEGABYTE
_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_HEADING = re.compile(r"(?:heading|titre)\s*(\d)", re.IGNORECASE)
_TITLES = frozenset(["title", "titre", "subtitle", "sous-titre"])


def read_docx(data: bytes, path: Path, is_word: IsWord | None) -> Reading:  # noqa: ARG001 - Word has no line ends
    """Read a Word file; lines are those of the text that is drawn from it, one a block with a blank line between."""
    document = _open(data, path)
    drafts = [draft for draft in _drafts(document) if draft is not None]
    properties = document.core_properties
    moment = properties.modified or properties.created
    return Reading(
        on_own_lines(assembled_markup(drafts, path)),
        title=properties.title or None,
        date=moment.date().isoformat() if moment and moment.year > 2013 else None,
    )


def _open(data: bytes, path: Path) -> "Document":
    """Open the file, or say what is wrong with it: protected, damaged, or grown out of all proportion when unpacked."""
    if data.startswith(_ENCRYPTED):
        raise problem(problems.ENCRYPTED, path, format="Word")
    from docx import Document

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
            if unpacked > _MOST_UNPACKED:
                raise problem(problems.TOO_LARGE, path, size=unpacked // MEGABYTE, limit=_MOST_UNPACKED // MEGABYTE)
        return Document(io.BytesIO(data))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError) as error:
        raise problem(problems.BROKEN, path, format="Word") from error


def _drafts(document: "Document") -> Iterator[Draft | None]:
    from docx.table import Table

    for part in document.iter_inner_content():
        if isinstance(part, Table):
            yield from _rows(part)
        else:
            yield _paragraph(part)


def _paragraph(paragraph: "Paragraph") -> Draft | None:
    style = str(paragraph.style.name or "") if paragraph.style is not None else ""
    text = paragraph.text
    heading = _HEADING.match(style)
    if heading or style.lower() in _TITLES:
        return marked_draft(text, "heading", int(heading.group(1)) + 1 if heading else 1)
    if _is_item(paragraph, style) or shape.bullet(text.strip()):
        return marked_draft(shape.without_bullet(text.strip()), "item")
    if style.lower() in {"caption", "légende"}:
        return marked_draft(text, "caption")
    if _is_bold_title(paragraph):
        return marked_draft(text, "heading", 9)
    return marked_draft(text, "paragraph")


def _is_item(paragraph: "Paragraph", style: str) -> bool:
    properties = paragraph._p.pPr
    return style.lower().startswith(("list", "liste")) or (properties is not None and properties.numPr is not None)


def _is_bold_title(paragraph: "Paragraph") -> bool:
    """Return whether the paragraph is a title made by hand: short, all in bold."""
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and all(run.bold for run in runs) and shape.is_title_like(paragraph.text.strip())


def _rows(table: "Table") -> Iterator[Draft | None]:
    """Yield the rows of a table as items; a cell that spans columns is read once, tables within cells too."""
    for row in table.rows:
        cells: list[str] = []
        for cell in row.cells:
            text = " ".join(paragraph.text for paragraph in cell.paragraphs).strip()
            if text and (not cells or cells[-1] != text):
                cells.append(text)
        yield marked_draft(CELL_SEPARATOR.join(cells), "item")
        inner = {id(table._tbl): table for cell in row.cells for table in cell.tables}
        for nested in inner.values():
            yield from _rows(nested)
