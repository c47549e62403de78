"""Which files are to be read: named ones, and those of folders, in one order whatever the file system says."""

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError, cause_of
from ingest.readers import is_document, problems
from ingest.tables import is_table

_TEMPORARY = ("~$", "._", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True, order=True)
class FoundFile:
    """A file to read, and the key of its source: its path within the folder that was named, or its name."""

    key: str
    path: Path


@dataclass(frozen=True)
class Discovery:
    """What there is to read under the paths that were named.

    ``skipped`` are files of folders that were left aside: hidden ones, those of types that are not read, and links to
    other folders. ``missing`` are paths that cannot be followed, each with the reason.
    """

    files: tuple[FoundFile, ...]
    skipped: tuple[Path, ...]
    missing: tuple[tuple[Path, InputError], ...]


def discover(paths: Iterable[Path]) -> Discovery:
    """Return the files under ``paths``, sorted by key, each once.

    A folder is walked without following links out of it. A file that is named itself is kept whatever its type, so
    that a wrong one is told; two named files of one name are told apart by their folders.
    """
    files: dict[Path, FoundFile] = {}
    skipped: list[Path] = []
    missing: list[tuple[Path, InputError]] = []
    for path in paths:
        try:
            found = _walk(path, skipped, missing) if path.is_dir() else _named(path)
            for file in found:
                files.setdefault(_real(file.path), file)
        except OSError as error:
            missing.append((path, _reason(path, error)))
    return Discovery(tuple(sorted(_told_apart(files.values()))), tuple(skipped), tuple(missing))


def source_key(path: Path, root: Path | None = None) -> str:
    """Return the key of the source at ``path``, seen from ``root``: the same on every system and file system.

    Examples
    --------
    >>> source_key(Path("docs/2024/note.txt"), Path("docs")), source_key(Path("docs/2024/note.txt"))
    ('2024/note.txt', 'note.txt')
    """
    relative = path.relative_to(root).as_posix() if root is not None else path.name
    return unicodedata.normalize("NFC", relative)


def _named(path: Path) -> Iterator[FoundFile]:
    path.stat()
    yield FoundFile(source_key(path), path)


def _walk(root: Path, skipped: list[Path], missing: list[tuple[Path, InputError]]) -> Iterator[FoundFile]:
    """Yield the files to read under ``root``; a folder that may not be entered is noted, and the others are read."""

    def refuse(error: OSError) -> None:
        at = Path(error.filename or root)
        missing.append((at, _reason(at, error)))

    for folder, folders, names in os.walk(root, onerror=refuse):
        left = {name for name in folders if name.startswith(".") or Path(folder, name).is_symlink()}
        skipped.extend(Path(folder, name) for name in sorted(left))
        folders[:] = sorted(set(folders) - left)
        for name in sorted(names):
            path = Path(folder, name)
            if is_read(path):
                yield FoundFile(source_key(path, root), path)
            else:
                skipped.append(path)


def is_read(path: Path) -> bool:
    """Return whether a file of a folder is one to read: no hidden or temporary one, of a known type."""
    hidden = path.name.startswith((".", *_TEMPORARY))
    return not hidden and (is_document(path) or is_table(path))


def _told_apart(files: Iterable[FoundFile]) -> Iterator[FoundFile]:
    """Yield the files under keys of their own: two of one key get as much of their folders as tells them apart."""
    by_key: dict[str, list[FoundFile]] = {}
    for file in files:
        by_key.setdefault(file.key, []).append(file)
    for key, same in by_key.items():
        if len(same) == 1:
            yield same[0]
        else:
            yield from (FoundFile(_longer(key, file.path, same), file.path) for file in same)


def _longer(key: str, path: Path, same: list[FoundFile]) -> str:
    for length in range(len(Path(key).parts) + 1, len(_real(path).parts)):
        ends = [_real(file.path).parts[-length:] for file in same]
        if len(set(ends)) == len(ends):
            return unicodedata.normalize("NFC", Path(*_real(path).parts[-length:]).as_posix())
    return key


def _real(path: Path) -> Path:
    """Return the path without links; unlike ``Path.resolve`` it bears one that leads to itself."""
    return Path(os.path.realpath(path))


def _reason(path: Path, error: OSError) -> InputError:
    at = error.filename or path
    if isinstance(error, FileNotFoundError):
        return problems.problem(problems.NOT_FOUND, at)
    if isinstance(error, PermissionError):
        return problems.problem(problems.DENIED, at)
    return problems.problem(problems.UNREADABLE, at, reason=cause_of(error))
