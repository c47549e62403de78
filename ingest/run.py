"""Ingestion from end to end: find the files, read those that are new or changed, put them into the graph.

What was put stays: a file that cannot be read does not stop the others, an interruption keeps what was done, and a
second run costs no more than a hash of each file that has not changed.
"""

import signal
import threading
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import AmbiguousError, MaillageError, NotFoundError
from graph.names import fold_words
from ingest.discovery import FoundFile, discover
from ingest.readers import Notice
from ingest.reading import FileReading, fingerprint, read_file
from ingest.tables import find_recipe
from ontology.language import Phrase

if TYPE_CHECKING:
    from graph.store import GraphStore

Progress = Callable[[int, int, str], None]
"""Called with the number of files done, their total, and the key of the next one (empty at the end)."""

NO_SOURCE = Phrase(
    fr="Aucune source ne s'appelle « {name} » dans ce graphe. Les plus proches : {near}.",
    en="No source is called “{name}” in this graph. The nearest: {near}.",
)
SEVERAL_SOURCES = Phrase(
    fr="Plusieurs sources s'appellent « {name} » : {keys}. Donnez le nom entier de l'une d'elles.",
    en="Several sources are called “{name}”: {keys}. Give the whole name of one of them.",
)


class Status(StrEnum):
    """What became of one file."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True)
class FileOutcome:
    """What became of one file; counts are of what was read in it, ``failure`` says why nothing was."""

    key: str
    status: Status
    passages: int = 0
    entities: int = 0
    claims: int = 0
    failure: Notice | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True)
class IngestReport:
    """What an ingestion did: an outcome for each file, in the order of their keys, and what was left aside."""

    outcomes: tuple[FileOutcome, ...]
    skipped: tuple[Path, ...] = ()
    interrupted: bool = False

    def of(self, status: Status) -> tuple[FileOutcome, ...]:
        """Return the outcomes of one status."""
        return tuple(outcome for outcome in self.outcomes if outcome.status is status)

    @property
    def exit_code(self) -> int:
        """The exit code of a command line: 0 when all was done, 1 when a file or everything was missing, 130 when cut."""
        return 130 if self.interrupted else int(not self.outcomes or bool(self.of(Status.FAILED)))


def ingest_paths(
    paths: Sequence[Path],
    store_path: Path,
    recipe: str | None = None,
    workers: int = 1,
    progress: Progress | None = None,
) -> IngestReport:
    """Read the files under ``paths`` into the graph at ``store_path``, settle it and give it to readers.

    Parameters
    ----------
    paths
        Files and folders.
    store_path
        The folder of the graph, made when there is none.
    recipe
        A recipe for tables, as a file or by its name; without it, tables are recognised by their columns.
    workers
        How many processes read; the graph is written by this one alone.
    progress
        Called before each file that is read.

    Raises
    ------
    InputError
        When the recipe cannot be read.
    StoreError
        When the graph cannot be written.
    """
    if recipe is not None:
        find_recipe(recipe)
    found = discover(paths)
    outcomes = [FileOutcome(str(path), Status.FAILED, failure=_notice(error)) for path, error in found.missing]
    if not found.files:
        return IngestReport(tuple(outcomes), found.skipped)
    from graph.store import GraphStore

    with GraphStore.open_writer(store_path) as store:
        known = store.sources()
        waiting = [file for file in found.files if not _done(file, known, recipe, outcomes)]
        readings = _with_progress(_readings(waiting, recipe, workers), waiting, progress)
        interrupted = not _put_all(store, readings, known, outcomes)
    return IngestReport(tuple(sorted(outcomes, key=lambda outcome: outcome.key)), found.skipped, interrupted)


def remove_source(store_path: Path, name: str) -> str:
    """Take a source out of the graph, with all that it alone states; return its key.

    ``name`` is a source's key, or a file name that only one source has; case and accents do not matter.

    Raises
    ------
    NotFoundError
        When no source has that name.
    AmbiguousError
        When several have it.
    StoreError
        When there is no graph, or it cannot be written.
    """
    from graph.reading import open_reader
    from graph.store import GraphStore

    open_reader(store_path)
    with GraphStore.open_writer(store_path) as store:
        key = _source_called(name, list(store.sources()))
        store.drop(key)
    return key


def _done(file: FoundFile, known: dict[str, str], recipe: str | None, outcomes: list[FileOutcome]) -> bool:
    """Note the outcome of a file that need not or cannot be read, and return whether it is one."""
    try:
        now = fingerprint(file.path, recipe)
    except MaillageError as error:
        outcomes.append(FileOutcome(file.key, Status.FAILED, failure=_notice(error)))
        return True
    if known.get(file.key) == now:
        outcomes.append(FileOutcome(file.key, Status.UNCHANGED))
        return True
    return False


def _readings(files: Sequence[FoundFile], recipe: str | None, workers: int) -> Generator[FileReading, None, None]:
    """Yield what is read in each file, in the order of ``files``."""
    if workers < 2 or len(files) < 2:
        yield from (read_file(file.path, file.key, recipe) for file in files)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(min(workers, len(files)), get_context("spawn"), _end_at_ctrl_c) as pool:
        with _deaf_to_ctrl_c():
            futures = [pool.submit(read_file, file.path, file.key, recipe) for file in files]
        try:
            yield from (future.result() for future in futures)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _end_at_ctrl_c() -> None:
    """Let Ctrl-C end a reading process at once; the one that writes tells of it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Start processes that Ctrl-C does not stop while they start, which would print where in Python they were."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _with_progress(
    readings: Generator[FileReading, None, None], files: Sequence[FoundFile], progress: Progress | None
) -> Iterator[FileReading]:
    """Yield ``readings``, telling before each which file comes next, and close them when left early."""
    tell = progress or _silent
    with closing(readings):
        for done, file in enumerate(files):
            tell(done, len(files), file.key)
            yield next(readings)
    if files:
        tell(len(files), len(files), "")


def _silent(done: int, total: int, key: str) -> None:
    pass


def _put_all(
    store: "GraphStore", readings: Iterable[FileReading], known: Collection[str], outcomes: list[FileOutcome]
) -> bool:
    """Put what is read as it comes, noting the outcomes; return False when a person interrupted."""
    try:
        for reading in readings:
            outcome = _put(store, reading, known)
            outcomes.append(outcome)
    except KeyboardInterrupt:
        return False
    return True


def _put(store: "GraphStore", reading: FileReading, known: Collection[str]) -> FileOutcome:
    failed = FileOutcome(reading.key, Status.FAILED, failure=reading.failure, notices=reading.notices)
    if reading.record is None:
        return failed
    try:
        store.put(reading.record)
    except MaillageError as error:
        if not _is_of_one_file(error):
            raise
        return replace(failed, failure=_notice(error))
    return FileOutcome(
        reading.key,
        Status.CHANGED if reading.key in known else Status.NEW,
        passages=len(reading.record.passages),
        entities=len(reading.record.entities),
        claims=len(reading.record.claims),
        notices=reading.notices,
    )


def _is_of_one_file(error: MaillageError) -> bool:
    from graph.errors import StoreError

    return not isinstance(error, StoreError)


def _notice(error: MaillageError) -> Notice:
    return Notice(error.phrase, error.fields)


def _source_called(name: str, keys: Sequence[str]) -> str:
    """Return the one key that ``name`` is, or ends with."""
    if name in keys:
        return name
    asked = fold_words(name)
    same = [key for key in keys if asked in {fold_words(key), fold_words(Path(key).name)}]
    if len(same) == 1:
        return same[0]
    if same:
        raise AmbiguousError(SEVERAL_SOURCES, name=name, keys=", ".join(same))
    from difflib import get_close_matches

    near = get_close_matches(name, keys, n=3, cutoff=0.4) or sorted(keys)[:3]
    raise NotFoundError(NO_SOURCE, name=name, near=", ".join(near) or "–")
