"""Which forms the graph can be exported in, and what writes each; a writer is imported when it is asked for."""

from __future__ import annotations

import contextlib
import importlib
import os
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import InputError, cause_of
from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO

    from graph.reading import GraphReader

    Writer = Callable[[GraphReader, Lang, bool], Iterator[tuple[str, Iterator[bytes]]]]
    """Yields each file's name with its content in pieces; the third argument keeps personal data."""

CANNOT_WRITE = Phrase(
    fr="Impossible d'écrire {path} : {reason}. Ce qui s'y trouvait n'a pas été changé ; indiquez un autre endroit "
    "avec -o.",
    en="Cannot write {path}: {reason}. What was there was not changed; name another place with -o.",
)


@dataclass(frozen=True)
class Format:
    """A form of export: what writes it, and whether it is a folder of several files or one that is not text."""

    writer: str
    several: bool = False
    binary: bool = False

    @property
    def needs_path(self) -> bool:
        """Whether it cannot go to standard output."""
        return self.several or self.binary

    def files(self, reader: GraphReader, lang: Lang, personal: bool) -> Iterator[tuple[str, Iterator[bytes]]]:
        """Yield each file's name with its content in pieces."""
        module, _, name = self.writer.partition(":")
        writer: Writer = getattr(importlib.import_module(module), name)
        return writer(reader, lang, personal)


FORMATS = {
    "jsonl": Format("graph.export.jsonl:files"),
    "ttl": Format("graph.export.rdf:turtle_files"),
    "trig": Format("graph.export.rdf:trig_files"),
    "graphml": Format("graph.export.graphml:files"),
    "csv": Format("graph.export.sheets:csv_files", several=True),
    "xlsx": Format("graph.export.sheets:xlsx_files", binary=True),
}
"""Name of a form → how it is written."""


def export(
    reader: GraphReader,
    format_: str,
    target: Path | BinaryIO,
    *,
    personal: bool = False,
    lang: Lang = Lang.FR,
) -> None:
    """Write the graph in one of `FORMATS` to a path, whole or not at all, or to an open binary stream.

    For ``csv`` the path is that of a folder; its two files replace those of an earlier export. What ``personal``
    keeps depends on the format, see docs/export.md.

    Raises
    ------
    InputError
        When the path cannot be written.
    """
    files = FORMATS[format_].files(reader, lang, personal)
    if not isinstance(target, Path):
        for _, pieces in files:
            target.writelines(pieces)
        return
    try:
        if FORMATS[format_].several:
            _write_folder(target, files)
        else:
            _, pieces = next(files)
            _write_file(target, pieces)
    except OSError as error:
        raise InputError(CANNOT_WRITE, path=target, reason=cause_of(error)) from error


def _write_folder(folder: Path, files: Iterator[tuple[str, Iterator[bytes]]]) -> None:
    folder.mkdir(exist_ok=True)
    drafts = Path(tempfile.mkdtemp(prefix=".export.", dir=folder))
    try:
        for name, pieces in files:
            with (drafts / name).open("wb") as file:
                file.writelines(pieces)
        for draft in sorted(drafts.iterdir()):
            draft.replace(folder / draft.name)
    finally:
        shutil.rmtree(drafts, ignore_errors=True)


def _write_file(path: Path, pieces: Iterator[bytes]) -> None:
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    try:
        with draft.open("wb") as file:
            file.writelines(pieces)
        draft.replace(path)
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
