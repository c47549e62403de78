"""The folder that a graph is: the engine's files, the snapshots that readers are given, the lock, the version.

::

    maillage.graph/
      format            "maillage graph 1"
      lock              who writes, since when; held for as long as they do
      store/            the writer's files
      published/3/      a snapshot, made after an ingestion was finished; hard links, so it costs little
      current           which snapshot readers open, replaced as a whole
      views/            caches of what is made from that snapshot; may be deleted

Readers open a snapshot that nobody writes to, so they neither wait nor see half an ingestion. The snapshot before the
current one is kept for those that have it open.
"""

from __future__ import annotations

import contextlib
import datetime
import errno
import json
import os
import shutil
from typing import IO, TYPE_CHECKING

from graph.errors import StoreError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORMAT = "maillage graph 1"
KEPT = 2
"""Snapshots kept: the current one, and the one before for those who are reading it."""

MISSING = Phrase(
    fr="Il n'y a pas de graphe dans {path}. Créez-le avec « maillage ingest DOSSIER », ou indiquez le bon dossier "
    "avec --graph.",
    en="There is no graph in {path}. Make one with “maillage ingest FOLDER”, or name the right folder with --graph.",
)
UNFINISHED = Phrase(
    fr="Le graphe {path} n'a encore jamais été terminé : son ingestion a été interrompue ou est en cours. "
    "Relancez « maillage ingest » sur les mêmes documents, ou attendez qu'elle finisse.",
    en="The graph {path} has never been finished: its ingestion was interrupted or is under way. "
    "Run “maillage ingest” again on the same documents, or wait until it ends.",
)
OTHER_VERSION = Phrase(
    fr="Le graphe {path} est au format « {found} », et cette version de maillage lit « {expected} ». "
    "Ingérez à nouveau les documents dans un autre dossier (--graph), ou installez la version qui l'a écrit.",
    en="The graph {path} has the format “{found}”, and this version of maillage reads “{expected}”. "
    "Ingest the documents again into another folder (--graph), or install the version that wrote it.",
)
NOT_A_GRAPH = Phrase(
    fr="Le dossier {path} contient autre chose qu'un graphe : rien n'y a été écrit. Indiquez avec --graph un dossier "
    "vide ou qui n'existe pas encore.",
    en="The folder {path} holds something else than a graph: nothing was written to it. Name with --graph a folder "
    "that is empty or does not exist yet.",
)
WRITING = Phrase(
    fr="Un autre processus ({who}) écrit dans le graphe {path}. Attendez qu'il finisse ; les lectures restent "
    "possibles.",
    en="Another process ({who}) is writing to the graph {path}. Wait until it ends; reading is still possible.",
)
NO_SPACE = Phrase(
    fr="Le disque est plein : le graphe {path} n'a pas pu être écrit. Ce qui était publié reste lisible. Libérez de "
    "la place, puis relancez la même commande.",
    en="The disk is full: the graph {path} could not be written. What was published can still be read. Free some "
    "space, then run the same command again.",
)
ENGINE = Phrase(
    fr="Le graphe {path} ne peut pas être lu ou écrit. Le moteur dit : {reason}",
    en="The graph {path} cannot be read or written. The engine says: {reason}",
)


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the engine and the system complain of into a `StoreError` about the graph at ``path``."""
    try:
        yield
    except OSError as error:
        full = error.errno == errno.ENOSPC or "No space left" in str(error)
        raise StoreError(NO_SPACE if full else ENGINE, path=path, reason=error) from error


def check_format(path: Path) -> None:
    """Make sure that ``path`` is a graph of this version.

    Raises
    ------
    StoreError
        When there is no graph there, or one of another version.
    """
    try:
        found = (path / "format").read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError):
        raise StoreError(MISSING, path=path) from None
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(ENGINE, path=path, reason=error) from error
    if found != FORMAT:
        raise StoreError(OTHER_VERSION, path=path, found=found, expected=FORMAT)


def prepare(path: Path) -> None:
    """Make ``path`` the folder of a graph, new or of this version.

    Raises
    ------
    StoreError
        When it holds something else, a graph of another version, or cannot be written.
    """
    with translated(path):
        path.mkdir(parents=True, exist_ok=True)
        if not (path / "format").exists():
            if any(entry.name != "territories" and not entry.name.startswith(".") for entry in path.iterdir()):
                raise StoreError(NOT_A_GRAPH, path=path)
            _replace(path / "format", FORMAT + "\n")
    check_format(path)


@contextlib.contextmanager
def writing(path: Path) -> Iterator[None]:
    """Hold the lock of the graph at ``path``; the system frees it when the process ends, however it ends.

    Raises
    ------
    StoreError
        When another process holds it; the message tells which, and since when.
    """
    with translated(path), (path / "lock").open("a+", encoding="utf-8") as lock:
        if not _locked(lock):
            lock.seek(0)
            raise StoreError(WRITING, path=path, who=lock.read().strip() or "?")
        now = datetime.datetime.now().astimezone().isoformat(sep=" ", timespec="seconds")
        lock.truncate(0)
        lock.write(f"{os.getpid()}, {now}\n")
        lock.flush()
        yield


def _locked(lock: IO[str]) -> bool:
    """Take the lock if it is free. Where the system has no such locks, the engine's own refuses a second writer."""
    try:
        import fcntl
    except ImportError:
        return True
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def published_folder(path: Path) -> Path:
    """Return the folder of the engine's files that readers of the graph at ``path`` are to open, read-only.

    Raises
    ------
    StoreError
        When there is no graph, one of another version, or one whose first ingestion was never finished.
    """
    check_format(path)
    current = _current(path)
    if current is None:
        raise StoreError(UNFINISHED, path=path)
    return path / "published" / current["snapshot"]


def published_state(path: Path) -> str:
    """Return a digest of what the published snapshot holds: equal digests, equal facts."""
    published_folder(path)
    current = _current(path)
    return current["state"] if current else ""


def publish(path: Path, snapshot: Path, state: str) -> None:
    """Make ``snapshot``, a folder in ``path/published``, the one that readers open, and forget the older ones.

    What was made from them goes too (``views``), so that nothing is left of what was taken out of the graph.
    """
    _replace(path / "current", json.dumps({"snapshot": snapshot.name, "state": state}) + "\n")
    shutil.rmtree(path / "views", ignore_errors=True)
    numbered = sorted((int(entry.name) for entry in (path / "published").iterdir()), reverse=True)
    for number in numbered[KEPT:]:
        shutil.rmtree(path / "published" / str(number), ignore_errors=True)


def next_snapshot(path: Path) -> Path:
    """Return the folder, not there yet, of the next snapshot; what an interrupted one left is removed."""
    folder = path / "published"
    folder.mkdir(exist_ok=True)
    current = _current(path)
    number = int(current["snapshot"]) if current else 0
    for entry in folder.iterdir():
        if int(entry.name) > number:
            shutil.rmtree(entry)
    return folder / str(number + 1)


def is_published(path: Path, state: str) -> bool:
    """Tell whether readers are given the facts of that state."""
    current = _current(path)
    return current is not None and current["state"] == state


def _current(path: Path) -> dict[str, str] | None:
    """Return which snapshot is published and its state, or None when none ever was."""
    try:
        found = json.loads((path / "current").read_text(encoding="utf-8"))
        return {"snapshot": str(int(found["snapshot"])), "state": str(found["state"])}
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise StoreError(ENGINE, path=path, reason=f"current: {error}") from error


def _replace(file: Path, text: str) -> None:
    """Write a file whole or not at all, also when the power fails."""
    draft = file.with_name(f".{file.name}.draft")
    with draft.open("w", encoding="utf-8") as opened:
        opened.write(text)
        opened.flush()
        os.fsync(opened.fileno())
    draft.replace(file)
