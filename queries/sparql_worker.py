"""A process that answers SPARQL queries, one after the other, and is ended when one takes too long or too much.

Everything that a query could use up is bounded here: time (by ending the process), memory and processor (by the
system's limits, where it has them), the size of the answer. Ending a process costs the next query 0.05 s.
"""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.errors import InputError, StoreError
from ontology.language import Phrase
from queries.sparql_text import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

CHILD = Path(__file__).with_name("sparql_child.py")
MEMORY = 2 << 30
"""Bytes that a query may take in memory."""
KEPT = 512 << 20
"""Bytes that a process may hold when it has answered; one that holds more ends."""
LARGEST = 256 << 20
"""Bytes that an answer may have."""
OUT_OF_MEMORY = ("memory allocation", "MemoryError", "bad_alloc", "Resource temporarily unavailable")
"""What the engine, Python and the system say when there is no more."""
EXCERPT = 76
"""Characters of the line where a mistake is that are shown."""

TOO_LONG = Phrase(
    fr="La requête a été arrêtée après {seconds:g} s. Resserrez-la (partez d'un acteur ou d'un territoire précis, "
    "ajoutez LIMIT) ou donnez-lui plus de temps avec --timeout.",
    en="The query was stopped after {seconds:g} s. Narrow it (start from one actor or territory, add LIMIT) "
    "or give it more time with --timeout.",
)
TOO_MUCH = Phrase(
    fr="La requête a été arrêtée : elle demandait plus de mémoire que les {megabytes} Mo permis. Resserrez-la, ou "
    "évitez de joindre de longs textes (CONCAT, GROUP_CONCAT, REPLACE).",
    en="The query was stopped: it wanted more memory than the {megabytes} MB that it may have. Narrow it, or avoid "
    "joining long texts (CONCAT, GROUP_CONCAT, REPLACE).",
)
TOO_LARGE = Phrase(
    fr="La réponse dépasse {megabytes} Mo ; demandez-en moins avec LIMIT.",
    en="The answer is larger than {megabytes} MB; ask for less of it with LIMIT.",
)
TOO_DEEP = Phrase(
    fr="La requête a fait tomber le moteur, sans dommage pour le graphe : elle est sans doute trop imbriquée. "
    "Simplifiez-la.",
    en="The query brought the engine down, without harm to the graph: it is probably nested too deep. Simplify it.",
)
NOT_UNDERSTOOD = Phrase(
    fr="La requête SPARQL n'est pas comprise (ligne {line}, colonne {column}) :\n{excerpt}\nLe moteur dit : {reason}",
    en="The SPARQL query is not understood (line {line}, column {column}):\n{excerpt}\nThe engine says: {reason}",
)
MISTAKEN = Phrase(
    fr="La requête SPARQL n'est pas comprise. Le moteur dit : {reason}",
    en="The SPARQL query is not understood. The engine says: {reason}",
)
FAILED = Phrase(
    fr="La requête n'a pas pu être menée à bout. Le moteur dit : {reason}",
    en="The query could not be completed. The engine says: {reason}",
)


class BoundsError(InputError):
    """A query took more time or memory, or has a larger answer, than it may."""


class TimeIsUpError(BoundsError):
    """A query took more time than it may."""


@dataclass(frozen=True)
class Request:
    """A query for a worker; the caller has made sure that it only reads (`queries.sparql_text`).

    ``store`` is the folder of a store whose default graph is the union of all (`graph.union`).

    ``rows`` and ``triples`` are the engine's format names for what SELECT and ASK, CONSTRUCT and DESCRIBE answer.
    ``dataset`` names the default graphs and the named graphs, in the place of what FROM says. ``limit`` cuts rows and triples; it
    goes with ``tsv`` and ``nt``.
    """

    store: Path
    query: str
    rows: str = "tsv"
    triples: str = "nt"
    limit: int | None = None
    dataset: Mapping[str, tuple[str, ...]] | None = None
    base: str | None = None

    def as_line(self, timeout: float, memory: int, kept: int) -> bytes:
        """Return the request as `queries.sparql_child` reads it."""
        wanted = {
            **vars(self),
            "store": str(self.store),
            "prefixes": dict(PREFIXES),
            "bytes": LARGEST,
            "seconds": int(timeout) + 2,
            "memory": memory,
            "kept": kept,
        }
        return json.dumps(wanted).encode() + b"\n"


@dataclass(frozen=True)
class Reply:
    """What a worker answers: ``kind`` is ``rows``, ``truth`` or ``triples``; ``more`` says that rows were cut."""

    kind: str
    body: bytes
    truth: bool = False
    more: bool = False


class Worker:
    """One process at a time, started anew when it was ended; use it as a context to have it ended, whatever happens."""

    def __init__(self, memory: int = MEMORY, kept: int = KEPT) -> None:
        self.memory = memory
        self.kept = kept
        self._start()

    def _start(self) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `end`
        command = [sys.executable, "-P", str(CHILD)]
        self._process = subprocess.Popen(  # noqa: S603 - our own script, run by our own interpreter
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            start_new_session=True,  # Ctrl-C is for this process, which ends the other
            env={**os.environ, "RUST_BACKTRACE": "0"},
        )

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.end()

    @property
    def alive(self) -> bool:
        """Whether its process is there; if not, the next query starts another, which takes 0.05 s."""
        return self._process.poll() is None

    def kill(self) -> None:
        """End the process from another thread than the one that asks."""
        self._process.kill()

    def end(self) -> None:
        """End the process, and close what led to it."""
        self.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout, self._errors):
            if pipe and not pipe.closed:
                _close(pipe)

    def ask(self, request: Request, timeout: float) -> Reply:
        """Return what the query answers.

        Raises
        ------
        BoundsError
            When it takes longer than ``timeout`` seconds, too much memory, or its answer is too large.
        InputError
            When the engine finds a mistake in it.
        StoreError
            When the engine cannot complete it.
        """
        if not self.alive:
            self.end()
            self._start()
        late = threading.Event()
        alarm = threading.Timer(timeout, self._ring, [late])
        alarm.daemon = True
        alarm.start()
        try:
            header, body = self._exchange(request.as_line(timeout, self.memory, self.kept))
        except (EOFError, OSError):
            raise self._why_ended(late.is_set(), timeout) from None
        finally:
            alarm.cancel()
            if late.is_set():
                self._process.wait()  # so that nobody takes it for alive
        if header is None:
            raise self._why_ended(late.is_set(), timeout)
        return _reply(header, body, request.query)

    def _exchange(self, line: bytes) -> tuple[dict[str, Any] | None, bytes]:
        """Send a request and return the header and the body of the reply; None when the process ended."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(line)
        self._process.stdin.flush()
        first = self._process.stdout.readline()
        if not first.endswith(b"\n"):
            return None, b""
        header: dict[str, Any] = json.loads(first)
        body = self._process.stdout.read(header["length"])
        if header["last"]:
            self._process.wait()  # so that nobody takes it for alive
        return (header, body) if len(body) == header["length"] else (None, b"")

    def _ring(self, late: threading.Event) -> None:
        late.set()
        self.kill()

    def _why_ended(self, late: bool, timeout: float) -> BoundsError | StoreError:
        """Return the error that says why there is no answer."""
        code = self._process.wait()
        self._errors.seek(0)
        said = self._errors.read().decode(errors="replace").strip()
        if late or (code < 0 and -code in _named("SIGXCPU")):
            return TimeIsUpError(TOO_LONG, seconds=timeout)
        if any(word in said for word in OUT_OF_MEMORY):
            return BoundsError(TOO_MUCH, megabytes=self.memory >> 20)
        if "overflow" in said or (code < 0 and -code in _named("SIGSEGV", "SIGBUS", "SIGILL")):
            return BoundsError(TOO_DEEP)
        return StoreError(FAILED, reason=(said.splitlines() or [f"exit {code}"])[-1])


def _close(pipe: Any) -> None:
    try:
        pipe.close()
    except OSError:  # what was still to be written to a process that has ended
        pipe.raw.close()


def _named(*names: str) -> set[int]:
    return {int(getattr(signal, name)) for name in names if hasattr(signal, name)}


def _reply(header: dict[str, Any], body: bytes, query: str) -> Reply:
    if "refused" in header:
        raise _not_understood(header["refused"], query)
    if "failed" in header:
        raise StoreError(FAILED, reason=header["failed"])
    if "large" in header:
        raise BoundsError(TOO_LARGE, megabytes=LARGEST >> 20)
    return Reply(header["kind"], body, header.get("truth", False), header.get("more", False))


def _not_understood(reason: str, query: str) -> InputError:
    """Return the engine's complaint with the line it is about, and without its long lists of what it expected."""
    found = re.match(r"error at (\d+):(\d+): ", reason)
    if not found:
        return InputError(MISTAKEN, reason=_shortened(reason))
    line, column = int(found[1]), int(found[2])
    source = [*query.splitlines(), ""][min(line, len(query.splitlines()) + 1) - 1]
    start = max(0, column - 1 - EXCERPT // 2)
    excerpt = f"  {source[start : start + EXCERPT]}\n  {' ' * (column - 1 - start)}^"
    reason = _shortened(reason[found.end() :])
    return InputError(NOT_UNDERSTOOD, line=line, column=column, excerpt=excerpt, reason=reason)


def _shortened(reason: str) -> str:
    return reason if len(reason) <= 160 else reason[:150].rsplit(",", 1)[0] + "…"
