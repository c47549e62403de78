"""Markdown through markdown-it-py, which tells the lines of each block; the header of the file, if any, tells of it."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.readers import shape
from ingest.readers.decoding import decode
from ingest.readers.documents import Reading
from ingest.readers.draft import Draft, Fragment
from ingest.readers.hyphens import IsWord
from ingest.readers.lines import clean
from ingest.readers.markup import CELL_SEPARATOR, assembled_markup, marked_draft
from ingest.readers.text import BlockKind

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---\s*\n(.*?\n)(?:---|\.\.\.)\s*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^(?P<key>[\w-]+)\s*:\s*[\"']?(?P<value>.*?)[\"']?\s*$", re.MULTILINE)
_DATE = re.compile(r"(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")
_TAG = re.compile(r"<[^>]+>")


def read_markdown(data: bytes, path: Path, is_word: IsWord | None) -> Reading:  # noqa: ARG001 - lines are the author's
    """Read a Markdown file; lines are those of the file, the header (``title:``, ``date:``, ``url:``) left out."""
    text = decode(data, path).removeprefix("\ufeff")
    fields, skipped, body = _front_matter(text)
    drafts = list(_drafts(_tokens(body), skipped))
    date = _DATE.search(fields.get("date", ""))
    return Reading(
        assembled_markup(drafts, path),
        title=fields.get("title") or fields.get("titre"),
        date=date.group() if date else None,
        url=fields.get("url") or fields.get("source"),
        language=fields.get("lang"),
    )


def _front_matter(text: str) -> tuple[dict[str, str], int, str]:
    """Return the fields of the header, how many lines it takes, and the rest."""
    match = _FRONT_MATTER.match(text)
    if not match:
        return {}, 0, text
    fields = {found["key"].lower(): found["value"] for found in _FIELD.finditer(match.group(1))}
    return fields, match.group().count("\n"), text[match.end() :]


def _tokens(text: str) -> "list[Token]":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table").parse(text)


def _drafts(tokens: "Sequence[Token]", skipped: int) -> Iterator[Draft]:
    """Yield the blocks of ``tokens``; ``skipped`` lines stand before the first."""
    lists = 0
    level = 0
    cells: list[str] = []
    row = 0
    for token in tokens:
        lists += token.nesting if token.type.startswith("list_item") else 0
        line = skipped + (token.map[0] + 1 if token.map else 0)
        if token.type == "heading_open":
            level = int(token.tag[1:])
        elif token.type == "tr_open":
            cells, row = [], line
        elif token.type == "tr_close":
            yield from _whole(marked_draft(CELL_SEPARATOR.join(cells), "item", line=row))
            row = 0
        elif token.type == "inline" and row:
            cells.append(" ".join(text for _, text in _lines(token)))
        elif token.type == "inline":
            yield from _inline(token, "heading" if level else "item" if lists else "paragraph", level, line)
            level = 0
        elif token.type == "html_block":
            yield from _whole(marked_draft(_TAG.sub(" ", token.content), "paragraph", line=line))


def _whole(draft: Draft | None) -> list[Draft]:
    return [draft] if draft is not None else []


def _inline(token: "Token", kind: BlockKind, level: int, line: int) -> list[Draft]:
    """Return the blocks of one paragraph, heading or item, a fragment for each of their lines."""
    blocks = []
    for lines in _parted(token) if kind == "paragraph" else [_lines(token)]:
        fragments = tuple(Fragment(text, line + shift) for shift, text in lines if text)
        judged = marked_draft(" ".join(fragment.text for fragment in fragments), kind, level)
        blocks += _whole(Draft(judged.kind, fragments, judged.level) if judged is not None else None)
    return blocks


def _parted(token: "Token") -> list[list[tuple[int, str]]]:
    """Return the lines of a paragraph, parted at those that open with a label (« Lieu : … ») and after them: no sentence spans them."""
    parts: list[list[tuple[int, str]]] = [[]]
    for shift, text in _lines(token):
        part = parts[-1]
        in_lines = shape.is_label(text) or (part and shape.is_label(part[0][1]) and not shape.opens_low(text))
        if in_lines and part and not shape.is_unfinished(part[-1][1]):
            parts.append([])
        parts[-1].append((shift, text))
    return parts


def _lines(token: "Token") -> list[tuple[int, str]]:
    """Return the lines of an inline token as (lines after the first, text without marks)."""
    lines = [""]
    for child in token.children or []:
        if child.type in {"softbreak", "hardbreak"}:
            lines.append("")
        elif child.type in {"text", "code_inline", "image"}:
            lines[-1] += child.content
    return [(shift, clean(text)) for shift, text in enumerate(lines)]
