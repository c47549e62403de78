"""The published graph for SPARQL: a store whose default graph is the union of all graphs, each triple once.

The engine can take the union of graphs as it answers, but then a triple that two passages state comes twice, and every
count of links is wrong (RDF 1.1 Datasets and SPARQL 1.1 mean a set). So the union is written out, as a view that is
made again when the graph has changed: beside the named graphs, whose files it shares by hard links, in
``views/sparql`` of the graph's folder. It costs about 17 s of processor time for a
million triples, and a third more space.
"""

from __future__ import annotations

import atexit
import contextlib
import errno
import os
import shutil
import tempfile
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pyoxigraph import Quad, Store

from graph.folder import KEPT, published_folder, published_state, translated

if TYPE_CHECKING:
    from collections.abc import Iterator

NOT_OURS = (errno.EACCES, errno.EPERM, errno.EROFS)
LARGE = 20 << 20
"""Bytes of a snapshot (some 80,000 triples) above which making its view takes seconds."""
ATTEMPTS = 3
"""How often a view is begun when ingestions take the snapshot away meanwhile."""


def union_folder(path: Path) -> Path:
    """Return the folder of the engine's files to open read-only for SPARQL, made first when the graph has changed.

    Where the graph's folder may not be written to, the view is made in a temporary folder, for this process.

    Raises
    ------
    StoreError
        When there is no graph, one of another version, one that was never finished, or the disk is full.
    """
    with translated(path):
        for attempt in range(ATTEMPTS):
            try:
                return _union_folder(path)
            except FileNotFoundError:
                if attempt == ATTEMPTS - 1:
                    raise
        raise AssertionError


def takes_long(path: Path) -> bool:
    """Tell whether `union_folder` would take more than a second or two now."""
    with translated(path):
        source = published_folder(path)
        if (path / "views" / "sparql" / _name(path, source)).is_dir():
            return False
        return sum(file.stat().st_size for file in source.iterdir()) > LARGE


def _union_folder(path: Path) -> Path:
    source = published_folder(path)
    name = _name(path, source)
    for views in (path / "views" / "sparql", _temporary(path)):
        if (views / name).is_dir():
            return views / name
        try:
            views.mkdir(parents=True, exist_ok=True)
            with _building(views):
                return _built(source, views, name)
        except OSError as error:
            if error.errno not in NOT_OURS:
                raise
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))


def _name(path: Path, source: Path) -> str:
    return f"{source.name}-{published_state(path)[:16]}"


def _built(source: Path, views: Path, name: str) -> Path:
    """Make a view and put it in its place; older ones go, but for the one before, which may be in use."""
    target = views / name
    if target.is_dir():
        return target
    for leftover in views.glob("draft-*"):
        shutil.rmtree(leftover, ignore_errors=True)
    draft = views / f"draft-{name}"
    shutil.copytree(source, draft, copy_function=_linked)
    named, union = Store.read_only(str(source)), Store(str(draft))
    union.bulk_extend(Quad(each.subject, each.predicate, each.object) for each in named)
    union.flush()
    del named, union  # the engine closes its files when nothing refers to it
    draft.rename(target)
    made = sorted(
        (each for each in views.iterdir() if each.is_dir()), key=lambda each: each.stat().st_ctime, reverse=True
    )
    for old in made[KEPT:]:
        shutil.rmtree(old, ignore_errors=True)
    return target


def _linked(source: str, target: str) -> None:
    """Share a file that the engine never changes again, copy any other; where there are no hard links, copy."""
    if source.endswith(".sst"):
        with contextlib.suppress(OSError):
            os.link(source, target)
            return
    shutil.copy2(source, target)


@contextlib.contextmanager
def _building(views: Path) -> Iterator[None]:
    """Let one process at a time make views; the system frees the lock when it ends, however it ends."""
    with (views / "lock").open("w", encoding="utf-8") as lock:
        with contextlib.suppress(ImportError):
            import fcntl

            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@lru_cache
def _temporary(path: Path) -> Path:  # noqa: ARG001 - one folder for each graph
    folder = Path(tempfile.gettempdir()) / f"maillage-{os.getpid()}-{os.urandom(4).hex()}"
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
