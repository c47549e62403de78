"""The values of cells as people and exports write them: codes without their zero, 84200.0, lists in one cell."""

import re
from datetime import date, datetime
from html import unescape

from ingest.readers.lines import clean

_WHOLE_NUMBER = re.compile(r"-?\d+\.0+")
_LIST = re.compile(r"\s*(?:;|\||\n|/(?=\s)|(?<=\s)/)\s*")
_COMMAS = re.compile(r"\s*,\s*")
_ISO = re.compile(r"((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?(?!\d)")
_FRENCH = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)")
_NOTHING = frozenset(
    ["", "-", "–", "—", "/", "n/a", "na", "nan", "null", "none", "néant", "nr", "nc", "?", "sans objet"]
)


def cell_text(value: object) -> str:
    r"""Return the text of a cell, empty for what stands for nothing; line breaks are kept, ``&amp;`` is undone.

    Examples
    --------
    >>> cell_text(84200.0), cell_text("  Le\u00a0Germoir "), cell_text("n/a"), cell_text("A &amp; B")
    ('84200', 'Le Germoir', '', 'A & B')
    """
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    text = "\n".join(written for line in str(value).splitlines() if (written := clean(unescape(line))))
    if _WHOLE_NUMBER.fullmatch(text):
        return text.partition(".")[0]
    return "" if text.casefold() in _NOTHING else text


def listed(text: str, separator: str | None = None) -> list[str]:
    """Return the values of a cell: cut at ``separator``, else at semicolons, bars and lines, else at commas.

    Examples
    --------
    >>> listed("Région Occitanie ; FEDER"), listed("culture, mobilité"), listed("Ardèche")
    (['Région Occitanie', 'FEDER'], ['culture', 'mobilité'], ['Ardèche'])
    """
    if separator:
        return [part.strip() for part in text.split(separator) if part.strip()]
    parts = [part for part in _LIST.split(text) if part]
    return [part for part in (_COMMAS.split(text) if len(parts) == 1 else parts) if part]


def code(text: str, digits: int = 5) -> str:
    """Return an official code with the zeros that a spreadsheet took from its front.

    Examples
    --------
    >>> code("7110"), code("2a004"), code("26108")
    ('07110', '2A004', '26108')
    """
    compact = text.replace(" ", "").upper()
    return compact.zfill(digits) if compact.isdigit() and len(compact) >= digits - 1 else compact


def iso_date(text: str) -> str | None:
    """Return a date as ISO, possibly only a year or a month, or None.

    Examples
    --------
    >>> iso_date("28/05/2021"), iso_date("2021-05"), iso_date("en 2019"), iso_date("bientôt")
    ('2021-05-28', '2021-05', '2019', None)
    """
    if match := _FRENCH.search(text):
        day, month, year = match.groups()
        return f"{year}-{int(month):02}-{int(day):02}"
    found = _ISO.search(text)
    return "-".join(part for part in found.groups() if part) if found else None
