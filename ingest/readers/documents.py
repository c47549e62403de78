"""Any document file to its running text: the reader is chosen by the suffix."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from graph.errors import InputError, cause_of
from ingest.readers import problems
from ingest.readers.assemble import Assembled, sections_of
from ingest.readers.decoding import decode
from ingest.readers.hyphens import IsWord
from ingest.readers.language import date_in_name, guess_language
from ingest.readers.problems import MEGABYTE, problem
from ingest.readers.text import DocumentText, Notice


@dataclass(frozen=True)
class Reading:
    """What one reader draws from a file: its text, and what the file says of itself."""

    assembled: Assembled
    title: str | None = None
    date: str | None = None
    url: str | None = None
    language: str | None = None
    notices: tuple[Notice, ...] = field(default=())


Reader = Callable[[bytes, Path, IsWord | None], Reading]

READERS: Mapping[str, tuple[str, str, int]] = {
    ".txt": ("ingest.readers.documents:read_plain_file", "text/plain", 10),
    ".md": ("ingest.readers.markdown:read_markdown", "text/markdown", 10),
    ".html": ("ingest.readers.html:read_html", "text/html", 10),
    ".htm": ("ingest.readers.html:read_html", "text/html", 10),
    ".pdf": ("ingest.readers.pdf:read_pdf", "application/pdf", 200),
    ".docx": (
        "ingest.readers.docx:read_docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        200,
    ),
}
"""Suffix → the reader ("module:function"), the media type, and the most megabytes that are read."""


def read_document(path: Path, *, key: str | None = None, is_word: IsWord | None = None) -> DocumentText:
    """Return the running text of the document at ``path``.

    Parameters
    ----------
    path
        A file with one of the suffixes of `READERS`.
    key
        What identifies the source; the file's name by default.
    is_word
        Tells whether a string is a French word, to undo line-end hyphens; by default the document's own words do.

    Raises
    ------
    InputError
        When the file cannot be read, is empty, is not what its suffix says, is protected or too large.
    """
    suffix = path.suffix.lower()
    if suffix not in READERS:
        raise problems.unknown_suffix(path)
    return _document(read_bytes(path, READERS[suffix][2]), path, key, is_word)


def read_text(text: str, name: str = "texte.txt", *, is_word: IsWord | None = None) -> DocumentText:
    r"""Return the running text of ``text`` as if a file called ``name`` held it.

    Examples
    --------
    >>> document = read_text("Le réseau accom-\npagne des projets\nà Crest.", "note.txt")
    >>> document.text
    'Le réseau accompagne des projets à Crest.'
    >>> document.line_at(document.text.index("Crest"))
    3
    """
    return _document(text.encode(), Path(name), None, is_word)


def read_bytes(path: Path, limit: int) -> bytes:
    """Return the content of the file at ``path``, of ``limit`` megabytes at most.

    Raises
    ------
    InputError
        When it is missing, may not be read, or is larger.
    """
    try:
        size = path.stat().st_size
        if size > limit * MEGABYTE:
            raise problem(problems.TOO_LARGE, path, size=-(-size // MEGABYTE), limit=limit)
        return path.read_bytes()
    except FileNotFoundError:
        raise problem(problems.NOT_FOUND, path) from None
    except PermissionError:
        raise problem(problems.DENIED, path) from None
    except OSError as error:
        raise problem(problems.UNREADABLE, path, reason=cause_of(error)) from error


def read_plain_file(data: bytes, path: Path, is_word: IsWord | None) -> Reading:
    """Read a plain text; its title is its first heading, if it opens with one."""
    from ingest.readers.plain import read_plain

    return Reading(read_plain(decode(data, path), path, is_word))


def _document(data: bytes, path: Path, key: str | None, is_word: IsWord | None) -> DocumentText:
    target, media_type, _ = READERS[path.suffix.lower()]
    if not data:
        raise problem(problems.EMPTY, path)
    module, _, name = target.partition(":")
    reader: Reader = getattr(import_module(module), name)
    reading = reader(data, path, is_word)
    assembled = reading.assembled
    language = guess_language(_prose(assembled)) if reading.language in (None, "fr") else reading.language
    return DocumentText(
        text=assembled.text,
        blocks=assembled.blocks,
        sections=sections_of(assembled.text, assembled.blocks),
        origin=assembled.origin,
        name=path.name,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=media_type,
        key=key or path.name,
        title=reading.title or _first_heading(assembled),
        date=reading.date or date_in_name(path.stem),
        url=reading.url,
        language=language or "unknown",
        notices=reading.notices + _language_notice(language, path),
    )


def _prose(assembled: Assembled) -> str:
    blocks = (block for block in assembled.blocks if block.kind in {"paragraph", "item"})
    return " ".join(assembled.text[block.start : block.end] for block, _ in zip(blocks, range(200), strict=False))


def _first_heading(assembled: Assembled) -> str | None:
    first = next((block for block in assembled.blocks if block.kind not in {"boilerplate", "caption"}), None)
    return assembled.text[first.start : first.end] if first is not None and first.kind == "heading" else None


def _language_notice(language: str | None, path: Path) -> tuple[Notice, ...]:
    return (Notice(problems.NOT_FRENCH, {"name": str(path)}),) if language in {"en", "other"} else ()


def is_document(path: Path) -> bool:
    """Return whether there is a reader for the suffix of ``path``."""
    return path.suffix.lower() in READERS


__all__ = ["READERS", "InputError", "Reading", "is_document", "read_bytes", "read_document", "read_text"]
