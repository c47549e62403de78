"""From lines to blocks: which lines belong together, and what each group is.

A line goes on in the next one when it is full, that is when the next word would not have fitted, or when it stops
where no sentence can. Bullets, hashtags, addresses, running titles and lines that recur stand alone.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from ingest.readers import shape
from ingest.readers.draft import Draft, Fragment
from ingest.readers.lines import SourceLine, chunks, is_unwrapped, repeated
from ingest.readers.text import BlockKind

NOTHING: Mapping[int, bool] = MappingProxyType({})
_FULL = 0.85
_WINDOW = 30
_NARROWEST = 40
_TITLE_LINES = 4


@dataclass(frozen=True)
class Layout:
    """What the whole document tells about each of its lines."""

    unwrapped: bool
    recurring: frozenset[str]
    furniture: frozenset[int]
    numbers: tuple[int, ...]
    lengths: tuple[int, ...]
    full: Mapping[int, bool]

    @classmethod
    def of(cls, lines: Sequence[SourceLine], furniture: frozenset[int], full: Mapping[int, bool] = NOTHING) -> "Layout":
        """Measure ``lines``.

        Parameters
        ----------
        lines
            All lines of the document.
        furniture
            Numbers of the lines known to be page furniture.
        full
            Whether a line, by its number, leaves no room for the next word, where the page itself tells it.
        """
        written = [line for line in lines if not line.blank]
        return cls(
            is_unwrapped(written),
            frozenset(t for t in repeated(written) if shape.is_title_like(t) or shape.in_capitals(t)),
            furniture,
            tuple(line.number for line in written),
            tuple(len(line.text) for line in written),
            full,
        )

    def width_around(self, number: int) -> int:
        """Return the width of the printed lines near line ``number``: nine in ten are shorter."""
        index = bisect_left(self.numbers, number)
        near = sorted(self.lengths[max(0, index - _WINDOW) : index + _WINDOW])
        return near[int(0.9 * (len(near) - 1))]


def to_blocks(lines: Sequence[SourceLine], layout: Layout) -> list[Draft]:
    """Return the blocks of ``lines`` in the file's order, each with its kind; headings have no final level yet."""
    drafts: list[Draft] = []
    for chunk in chunks(lines):
        drafts.extend(_draft(group, layout) for group in _groups(chunk, layout))
    return drafts


def _groups(chunk: list[SourceLine], layout: Layout) -> Iterator[list[SourceLine]]:
    """Cut a run of written lines where a new block begins."""
    width = _width(chunk, layout)
    group = [chunk[0]]
    for line in chunk[1:]:
        if _begins(group, line, width, layout):
            yield group
            group = []
        group.append(line)
    yield group


def _width(chunk: list[SourceLine], layout: Layout) -> int:
    longest = max(len(line.text) for line in chunk)
    own = len(chunk) > 2 and longest >= 35
    return longest if own else max(longest, layout.width_around(chunk[0].number), _NARROWEST)


def _begins(group: list[SourceLine], line: SourceLine, width: int, layout: Layout) -> bool:
    """Return whether ``line`` begins a block after the lines of ``group``."""
    before = group[-1]
    if before.text.endswith(("•", "|")) and shape.is_address(line.text):
        return False
    if shape.is_address(before.text) and before.text.endswith(("-", "/", "_")):
        return " " in line.text
    if layout.unwrapped or _stands_alone(before, layout) or _stands_alone(line, layout):
        return True
    if shape.bullet(line.text):
        return not _dash_within(group, line)
    if shape.in_capitals(before.text) != shape.in_capitals(line.text) and _is_title(group):
        return True
    return not _goes_on(group, line, width, layout)


def _stands_alone(line: SourceLine, layout: Layout) -> bool:
    return (
        line.number in layout.furniture
        or line.text in layout.recurring
        or shape.is_hashtags(line.text)
        or shape.is_address(line.text)
        or shape.is_page_number(line.text)
        or shape.is_letter_spaced(line.text)
        or shape.is_row(line.text)
    )


def _dash_within(group: list[SourceLine], line: SourceLine) -> bool:
    """Return whether the dash (or number) that opens ``line`` is one of a sentence and no bullet."""
    sort, before = shape.bullet_sort(line.text), group[-1].text
    if before.endswith((".", ":", ";", ",", "!", "?")) or sort == shape.bullet_sort(group[0].text):
        return False
    if sort in "–—-":
        return shape.opens_low(shape.without_bullet(line.text))
    return sort == "1" and shape.is_unfinished(before)


def _is_title(group: list[SourceLine]) -> bool:
    return len(group) <= _TITLE_LINES and shape.is_title_like(" ".join(line.text for line in group))


def _goes_on(group: list[SourceLine], line: SourceLine, width: int, layout: Layout) -> bool:
    """Return whether the sentence, or the title, of ``group`` goes on in ``line``."""
    before = group[-1].text
    if (
        shape.is_unfinished(before)
        or shape.opens_more(before)
        or (shape.opens_low(line.text) and not line.text.startswith("«"))
    ):
        return True
    if shape.in_capitals(before):
        return shape.in_capitals(line.text) or line.text.startswith("(")
    if group[-1].number in layout.full:
        return layout.full[group[-1].number]
    if shape.is_label(line.text) and len(before) < width * 0.9:
        return False
    first_word = line.text.split(" ", 1)[0]
    return len(before) + 1 + len(first_word) > _FULL * width


def _draft(group: list[SourceLine], layout: Layout) -> Draft:
    text = " ".join(line.text for line in group)
    kind = _kind(group, text, layout)
    glyph = shape.bullet_sort(text) if kind == "item" else ""
    fragments = [Fragment(line.text, line.number, line.page) for line in group]
    if glyph:
        fragments[0] = fragments[0]._replace(text=shape.without_bullet(fragments[0].text))
    return Draft(kind, tuple(fragments), glyph=glyph, opens_page=group[0].opens_page)


def _kind(group: list[SourceLine], text: str, layout: Layout) -> BlockKind:
    if group[0].number in layout.furniture or _is_furniture(text):
        return "boilerplate"
    if shape.is_hashtags(text):
        return "hashtags"
    if text.startswith(("# ", "## ")):
        return "heading"
    if shape.bullet(text) or shape.is_row(text):
        return "item"
    if shape.is_figure(text) or shape.is_legend(text):
        return "caption"
    if len(group) <= _TITLE_LINES and (
        (shape.in_capitals(text) and text[-1] not in ".;,") or shape.is_title_like(text)
    ):
        return "heading"
    return "paragraph"


def _is_furniture(text: str) -> bool:
    if shape.is_address(text.replace("- ", "-").replace("/ ", "/")):
        return True
    return shape.is_page_number(text) or shape.is_letter_spaced(text) or shape.is_furniture(text)
