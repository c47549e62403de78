"""Blocks of files that say themselves what is a heading and what a list: HTML, Markdown, Word."""

from collections.abc import Sequence
from pathlib import Path

from ingest.readers import shape
from ingest.readers.assemble import Assembled, assemble
from ingest.readers.draft import Draft, Fragment
from ingest.readers.hyphens import Lexicon
from ingest.readers.lines import clean
from ingest.readers.problems import NO_TEXT, problem
from ingest.readers.text import BlockKind

CELL_SEPARATOR = " | "


def marked_draft(text: str, kind: BlockKind, level: int = 0, line: int = 0) -> Draft | None:
    """Return the block that ``text`` is, or None when nothing is written; what only looks marked is told apart."""
    written = clean(text.replace("\n", " "))
    if not written or not any(sign.isalnum() for sign in written):
        return None
    return Draft(_told(written, kind), (Fragment(written, line),), level if kind == "heading" else 0)


def _told(text: str, kind: BlockKind) -> BlockKind:
    if shape.is_address(text) or shape.is_furniture(text) or shape.is_page_number(text):
        return "boilerplate"
    if shape.is_hashtags(text):
        return "hashtags"
    if kind == "paragraph" and (
        shape.is_legend(text) or (text.lower().startswith("par ") and shape.is_signature(text))
    ):
        return "caption"
    return kind


def with_whole_levels(drafts: Sequence[Draft]) -> list[Draft]:
    """Return ``drafts`` with the levels of headings counted from 1, none left out."""
    levels = sorted({draft.level for draft in drafts if draft.kind == "heading"})
    order = {level: index for index, level in enumerate(levels, start=1)}
    return [draft.as_kind("heading", order[draft.level]) if draft.kind == "heading" else draft for draft in drafts]


def signed(drafts: Sequence[Draft]) -> list[Draft]:
    """Return ``drafts`` with the signatures under quotations as captions."""
    told: list[Draft] = []
    for draft in drafts:
        quoted = bool(told) and told[-1].text.endswith(("»", "”", "».", '"'))
        is_name = draft.kind == "paragraph" and (
            shape.is_signature(draft.text) or shape.is_first_name_signature(draft.text)
        )
        told.append(draft.as_kind("caption") if quoted and is_name else draft)
    return told


def assembled_markup(drafts: Sequence[Draft], path: Path | str) -> Assembled:
    """Return the running text of ``drafts``.

    Raises
    ------
    InputError
        When there is nothing to read.
    """
    if not any(draft.kind != "boilerplate" for draft in drafts):
        raise problem(NO_TEXT, path)
    words = Lexicon(draft.text for draft in drafts)
    return assemble(signed(with_whole_levels(drafts)), words)
