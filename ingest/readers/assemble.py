"""From blocks to the running text, keeping for every character the line it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.readers.draft import Draft
from ingest.readers.hyphens import IsWord, Lexicon, glue
from ingest.readers.shape import hashtags
from ingest.readers.text import Block, LineMap, Section

_BETWEEN_BLOCKS = "\n\n"


@dataclass
class _Writer:
    """The text as it grows, with the offset at which each fragment begins."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    starts: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)

    def write(self, text: str) -> None:
        self.pieces.append(text)
        self.length += len(text)

    def mark(self, line: int, page: int) -> None:
        self.starts.append(self.length)
        self.lines.append(line)
        self.pages.append(page)


@dataclass(frozen=True)
class Assembled:
    """A text, its blocks and the way back to the lines of the file."""

    text: str
    blocks: tuple[Block, ...]
    origin: LineMap


def assemble(
    drafts: Sequence[Draft], lexicon: Lexicon, is_word: IsWord | None = None, *, paged: bool = False
) -> Assembled:
    """Write ``drafts`` one after the other, line-end hyphens undone, a blank line between blocks.

    ``paged`` keeps the pages of the fragments. ``is_word`` is passed to `ingest.readers.hyphens.keeps_hyphen`.
    """
    writer = _Writer()
    blocks: list[Block] = []
    for draft in drafts:
        if blocks:
            writer.write(_BETWEEN_BLOCKS)
        start = writer.length
        _write_block(writer, draft, lexicon, is_word)
        blocks.append(Block(start, writer.length, draft.kind, draft.level))
    origin = LineMap(tuple(writer.starts), tuple(writer.lines), tuple(writer.pages) if paged else ())
    return Assembled("".join(writer.pieces), tuple(blocks), origin)


def _write_block(writer: _Writer, draft: Draft, lexicon: Lexicon, is_word: IsWord | None) -> None:
    for index, fragment in enumerate(draft.fragments):
        writer.mark(fragment.line, fragment.page)
        if index + 1 == len(draft.fragments):
            writer.write(fragment.text)
            continue
        text, between = glue(fragment.text, draft.fragments[index + 1].text, lexicon, is_word)
        writer.write(text + between)


def on_own_lines(assembled: Assembled) -> Assembled:
    """Return the same text with lines counted in itself, pages kept: for files that have no lines of their own."""
    origin, text = assembled.origin, assembled.text
    lines, line, before = [], 1, 0
    for start in origin.starts:
        line += text.count("\n", before, start)
        before = start
        lines.append(line)
    return replace(assembled, origin=LineMap(origin.starts, tuple(lines), origin.pages))


def sections_of(text: str, blocks: Sequence[Block]) -> tuple[Section, ...]:
    """Return the sections that the headings among ``blocks`` open, nested, in order of their start."""
    sections: list[Section] = []
    ends = _ends([block for block in blocks if block.kind == "heading"], len(text))
    for index, block in enumerate(blocks):
        if block.kind == "heading":
            sections.append(_section(text, blocks, index, ends[block.start]))
    first = sections[0].start if sections else len(text)
    return tuple([Section(0, first, "", 0)] * (first > 0) + sections)


def _ends(headings: Sequence[Block], length: int) -> dict[int, int]:
    """Return where the section of each heading ends, by where it starts: at the next that is as high, or higher."""
    ends: dict[int, int] = {}
    above: list[Block] = []
    for heading in reversed(headings):
        while above and above[-1].level > heading.level:
            above.pop()
        ends[heading.start] = above[-1].start if above else length
        above.append(heading)
    return ends


def _section(text: str, blocks: Sequence[Block], index: int, end: int) -> Section:
    heading = blocks[index]
    below = blocks[index + 1] if index + 1 < len(blocks) else None
    tags = hashtags(text[below.start : below.end]) if below is not None and below.kind == "hashtags" else ()
    return Section(heading.start, end, text[heading.start : heading.end], heading.level, tags)
