"""Plain text: whatever was typed, exported or drawn from a PDF, made into blocks."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from ingest.readers.assemble import Assembled, assemble
from ingest.readers.blocks import NOTHING, Layout, to_blocks
from ingest.readers.draft import Draft
from ingest.readers.furniture import running_titles
from ingest.readers.hyphens import IsWord, Lexicon
from ingest.readers.interruptions import made_whole
from ingest.readers.lines import SourceLine, split_lines
from ingest.readers.problems import NO_TEXT, TOO_MANY_LINES, problem
from ingest.readers.titles import settle_titles, with_levels

MOST_LINES = 2_000_000


def read_plain(text: str, path: Path | str, is_word: IsWord | None = None) -> Assembled:
    """Return the running text of ``text``, a plain text whose lines may be wrapped.

    Raises
    ------
    InputError
        When there is no text, or more than `MOST_LINES` lines of it.
    """
    count = text.count("\n") + 1
    if count > MOST_LINES:
        raise problem(TOO_MANY_LINES, path, count=count, limit=MOST_LINES)
    lines = split_lines(text)
    return from_lines(lines, path, is_word, paged=lines[-1].page > 1)


def from_lines(
    lines: Sequence[SourceLine], path: Path | str, is_word: IsWord | None = None, *, paged: bool
) -> Assembled:
    """Return the running text of ``lines``; ``paged`` keeps their pages."""
    return written(drafts_of(lines), lines, path, is_word, paged=paged)


def written(
    drafts: Sequence[Draft],
    lines: Sequence[SourceLine],
    path: Path | str,
    is_word: IsWord | None = None,
    *,
    paged: bool = False,
) -> Assembled:
    """Return the running text of ``drafts``; the words of ``lines`` undo its hyphens.

    Raises
    ------
    InputError
        When there is nothing but page furniture.
    """
    if not any(draft.kind != "boilerplate" for draft in drafts):
        raise problem(NO_TEXT, path)
    return assemble(drafts, Lexicon(line.text for line in lines), is_word, paged=paged)


def drafts_of(lines: Sequence[SourceLine], full: Mapping[int, bool] = NOTHING) -> list[Draft]:
    """Return the blocks of ``lines`` in reading order, headings with their levels.

    ``full`` tells of lines, by their numbers, whether the next word would not have fitted, where that was measured.
    """
    layout = Layout.of(lines, running_titles(lines), full)
    drafts = settle_titles(to_blocks(lines, layout))
    return with_levels(drafts if layout.unwrapped else made_whole(drafts))
