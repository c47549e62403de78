"""The lines of a file as it is on disk, with what can be measured on them: width, page, repetition."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_SPACES = re.compile(r"[ \t\xa0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufff9-\ufffb]|\u00ad(?=.)"
)
_PRINTED = str.maketrans({"ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl", "‐": "-", "‑": "-", "\u00ad": "-"})
_DIGITS = re.compile(r"\d+")
_LONG_LINE = 125


class SourceLine(NamedTuple):
    """One line of the file: 1-based number, text cleaned of odd spaces and signs, page, and two hints of layout.

    ``indent`` is the number of spaces or tabs before the text; ``opens_page`` says that a page begins here.
    """

    number: int
    text: str
    page: int
    indent: int
    opens_page: bool

    @property
    def blank(self) -> bool:
        """Whether nothing is written on it."""
        return not self.text


def clean(text: str) -> str:
    r"""Return ``text`` with plain single spaces, composed accents and no invisible sign.

    Examples
    --------
    >>> clean("Le\u00a0 Germoir\u200b"), clean("ﬁlière"), clean("com\u00admune")
    ('Le Germoir', 'filière', 'commune')
    """
    visible = _INVISIBLE.sub("", text).translate(_PRINTED)
    return _SPACES.sub(" ", unicodedata.normalize("NFC", visible)).strip()


def split_lines(text: str) -> list[SourceLine]:
    """Return the lines of ``text``; a form feed opens a page, and so does, as a hint, a single leading space.

    Text drawn from a PDF often keeps, of the form feed, no more than one space before the first word of a page.
    """
    lines: list[SourceLine] = []
    page = 1
    for number, raw in enumerate(text.split("\n"), start=1):
        page += raw.count("\f")
        content = raw.replace("\f", "")
        written = clean(content)
        indent = len(content) - len(content.lstrip()) if written else 0
        hint = (indent == 1 and content.startswith(" ")) or (indent > 1 and content.startswith(" \t"))
        lines.append(SourceLine(number, written, page, indent, "\f" in raw or hint))
    return lines


def chunks(lines: Iterable[SourceLine]) -> Iterator[list[SourceLine]]:
    """Yield the runs of written lines that no blank line and no page break interrupts."""
    run: list[SourceLine] = []
    for line in lines:
        if run and (line.blank or line.opens_page):
            yield run
            run = []
        if not line.blank:
            run.append(line)
    if run:
        yield run


def is_unwrapped(lines: Sequence[SourceLine]) -> bool:
    """Return whether each line is a paragraph of its own: most of the text stands in lines too long to be printed."""
    total = sum(len(line.text) for line in lines)
    in_long_lines = sum(len(line.text) for line in lines if len(line.text) > _LONG_LINE)
    return in_long_lines > total / 2


def repeated(lines: Iterable[SourceLine], times: int = 3) -> frozenset[str]:
    """Return the short texts that stand alone on a line at least ``times`` times."""
    counts = Counter(line.text for line in lines if 2 < len(line.text) <= 60)
    return frozenset(text for text, count in counts.items() if count >= times)


def without_digits(text: str) -> str:
    """Return ``text`` with every number as one sign, so that running titles with page numbers compare equal."""
    return _DIGITS.sub("0", text)
