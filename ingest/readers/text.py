"""What a reader makes of a document: one running text, its blocks and sections, the way back to the file's lines."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal

from ontology.language import Lang, Phrase

BlockKind = Literal["heading", "paragraph", "item", "caption", "hashtags", "boilerplate"]


@dataclass(frozen=True)
class Notice:
    """Something that a person should know of a document or a row that was read all the same."""

    phrase: Phrase
    fields: Mapping[str, object] = field(default_factory=dict)

    def message(self, lang: Lang = Lang.FR) -> str:
        """Return the message in ``lang``."""
        return self.phrase(lang, **self.fields)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text, ``start`` to ``end`` (excluded), that is of one kind.

    ``caption`` is a line that tells of what stands beside it: the signature under a quotation, a by-line, a legend, a
    footnote. ``boilerplate`` is page furniture: numbers, running titles, bare addresses. ``level`` is 1 for the
    highest headings and 0 for all that is no heading.
    """

    start: int
    end: int
    kind: BlockKind
    level: int = 0


@dataclass(frozen=True, slots=True)
class Section:
    """From one heading (included) to the next of the same or a higher level; sections nest.

    What stands before the first heading is a section of level 0 without a title. ``hashtags`` are the words of a line
    like ``#INCUBATION #PTCE`` under the title, without the sign.
    """

    start: int
    end: int
    title: str
    level: int
    hashtags: tuple[str, ...] = ()


@dataclass(frozen=True)
class LineMap:
    """Where stretches of the text come from: ``starts[i]`` is the offset from which the text is of ``lines[i]``.

    Lines need not ascend: a heading that the file prints after its first paragraph is read before it. ``pages`` is
    empty for a document without pages.
    """

    starts: tuple[int, ...]
    lines: tuple[int, ...]
    pages: tuple[int, ...] = ()

    def _index(self, offset: int) -> int:
        return max(bisect_right(self.starts, offset) - 1, 0)

    def line(self, offset: int) -> int:
        """Return the 1-based line that the character at ``offset`` comes from."""
        return self.lines[self._index(offset)]

    def page(self, offset: int) -> int | None:
        """Return the 1-based page, or None in a document without pages."""
        return self.pages[self._index(offset)] if self.pages else None


@dataclass(frozen=True)
class DocumentText:
    """A document as the pipeline reads it.

    ``text`` is unwrapped: one block a paragraph, no soft line break, no line-end hyphenation, blocks separated by a
    blank line. ``key`` identifies the source where two files bear one ``name``. ``language`` is a guess: ``fr``,
    ``en``, ``other`` or ``unknown``. ``date`` is what the document says of itself (ISO, possibly only a year).
    """

    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    origin: LineMap
    name: str
    sha256: str
    media_type: str
    key: str = ""
    title: str | None = None
    date: str | None = None
    url: str | None = None
    language: str = "unknown"
    notices: tuple[Notice, ...] = ()

    def line_at(self, offset: int) -> int:
        """Return the 1-based line of the file (.txt, .md) or of ``text`` (.html, .docx, .pdf) at ``offset``."""
        return self.origin.line(offset)

    def page_at(self, offset: int) -> int | None:
        """Return the 1-based page at ``offset``, or None where the format has no pages."""
        return self.origin.page(offset)

    def last_line(self, start: int, end: int) -> int:
        """Return the highest line number that ``text[start:end]`` comes from."""
        return self.line_span(start, end)[1]

    def line_span(self, start: int, end: int) -> tuple[int, int]:
        r"""Return the first and the last line that ``text[start:end]`` comes from, in the file's order.

        Examples
        --------
        >>> from ingest.readers import read_text
        >>> document = read_text("La Smalah est à\nSaint-Julien-en-Born.", "note.txt")
        >>> document.line_span(0, len(document.text))
        (1, 2)
        """
        first = self.origin._index(start)
        last = self.origin._index(max(end - 1, start))
        lines = self.origin.lines[first : last + 1]
        return min(lines), max(lines)

    def block_text(self, block: Block) -> str:
        """Return the text of one block."""
        return self.text[block.start : block.end]

    def block_at(self, offset: int) -> Block | None:
        """Return the block in which ``offset`` falls, or None between two blocks."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        return self.blocks[index] if index >= 0 and offset < self.blocks[index].end else None

    def section_at(self, offset: int) -> Section | None:
        """Return the innermost section in which ``offset`` falls."""
        within = [section for section in self.sections if section.start <= offset < section.end]
        return within[-1] if within else None

    def top_sections(self) -> Iterator[Section]:
        """Yield the sections that lie in no other: together they are the whole text, in order."""
        end = -1
        for section in self.sections:
            if section.start >= end:
                yield section
                end = section.end


def natural_lines(text: str, page_breaks: tuple[tuple[int, int], ...] = ()) -> LineMap:
    r"""Return the map of a text onto its own lines; ``page_breaks`` are (offset, page) in ascending order.

    Examples
    --------
    >>> natural_lines("a\nb").line(2)
    2
    """
    starts = [0, *(i + 1 for i, character in enumerate(text) if character == "\n")]
    if not page_breaks:
        return LineMap(tuple(starts), tuple(range(1, len(starts) + 1)))
    offsets = sorted({*starts, *(offset for offset, _ in page_breaks)})
    lines = tuple(bisect_right(starts, offset) for offset in offsets)
    breaks = [offset for offset, _ in page_breaks]
    pages = tuple(page_breaks[max(bisect_right(breaks, offset) - 1, 0)][1] for offset in offsets)
    return LineMap(tuple(offsets), lines, pages)


def check_order(blocks: tuple[Block, ...]) -> bool:
    """Return whether blocks ascend and do not overlap."""
    return all(one.end <= two.start for one, two in pairwise(blocks))
