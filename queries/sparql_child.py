"""The process that runs users' queries, so that it can be ended: the engine has no time limit and no cancel.

Run as a script by `queries.sparql_worker`; it imports the engine and nothing of maillage (0.04 s to start). It reads
one JSON request a line on standard input and, for each, writes a header, one line of JSON, and ``length`` bytes::

    {"store": path, "query": text, "prefixes": {…}, "base": IRI or null, "dataset": null or {"default", "named": [IRI…]},
     "rows": format, "triples": format, "limit": rows or null, "bytes": most, "seconds": cpu, "memory": most, "kept": most}
    {"kind": "rows" | "truth" | "triples", "more": bool} | {"refused": why} | {"failed": why} | {"large": true}

each with ``length`` and ``last``, which says that the process ends.

Formats are the file extensions of the engine; a ``limit`` goes with TSV and N-Triples, where a line is a row.
"""

from __future__ import annotations

import ctypes
import io
import json
import os
import struct
import sys
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Callable


class EnoughError(Exception):
    """There are more rows than the limit."""


class TooLargeError(Exception):
    """The answer has more bytes than it may."""


class Sink(io.BytesIO):
    """Keeps what the engine writes, up to a number of bytes and, where a line is a row, of lines."""

    def __init__(self, most: int, lines: int | None = None) -> None:
        super().__init__()
        self.room = most
        self.lines = lines

    def write(self, piece: Any, /) -> int:
        """Keep a piece, unless there is enough."""
        self.room -= len(piece)
        if self.room < 0:
            raise TooLargeError
        if self.lines is not None:
            self.lines -= bytes(piece).count(b"\n")
        written = super().write(piece)
        if self.lines is not None and self.lines < 0:
            raise EnoughError
        return written


def main() -> None:
    """Answer requests until there are no more, or until what they leave in memory is too much for the next."""
    forbid_network()
    last = False
    while not last and (line := sys.stdin.buffer.readline()):
        request = json.loads(line)
        limit_resources(request["seconds"], request["memory"])
        header, body = answer(request)
        last = memory_taken() > request["kept"]
        sys.stdout.buffer.write(json.dumps({**header, "length": len(body), "last": last}).encode() + b"\n" + body)
        sys.stdout.buffer.flush()


def answer(request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Return the header and the body that answer a request."""
    try:
        found = ask(request)
        if isinstance(found, ox.QueryTriples):
            return triples(found, request)
        return rows(found, request)
    except SyntaxError as error:
        return {"refused": str(error)}, b""
    except TooLargeError:
        return {"large": True}, b""
    except (OSError, ValueError, RuntimeError) as error:
        return {"failed": str(error)}, b""


def ask(request: dict[str, Any]) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """Put the query to the store, or to the part of it that the request names."""
    return opened(request["store"]).query(
        request["query"],
        prefixes=request["prefixes"],
        base_iri=request["base"],
        default_graph=graphs(request, "default"),
        named_graphs=graphs(request, "named"),
    )


def graphs(request: dict[str, Any], part: str) -> Any:
    """Return the graphs that a part of the dataset has, or None when the request leaves the dataset to the query."""
    return request["dataset"] and [ox.NamedNode(name) for name in request["dataset"][part]]


STORES: dict[str, ox.Store] = {}


def opened(folder: str) -> ox.Store:
    """Return the store of a folder; another that was open is closed."""
    if folder not in STORES:
        STORES.clear()
        STORES[folder] = ox.Store.read_only(folder)
    return STORES[folder]


def rows(found: ox.QuerySolutions | ox.QueryBoolean, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Return rows, or a yes or no, in the format that was asked for."""
    format_ = ox.QueryResultsFormat.from_extension(request["rows"])
    if isinstance(found, ox.QueryBoolean):
        return {"kind": "truth", "truth": bool(found)}, found.serialize(format=format_) or b""
    limit = request["limit"]
    body, more = lines(lambda sink: found.serialize(sink, format_), request, None if limit is None else limit + 1)
    return {"kind": "rows", "more": more}, body


def triples(found: ox.QueryTriples, request: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    """Return triples in the format that was asked for; with a limit, as N-Triples, sorted and each once."""
    limit = request["limit"]
    if limit is None:
        sink = Sink(request["bytes"])
        ox.serialize(found, sink, ox.RdfFormat.from_extension(request["triples"]), prefixes=request["prefixes"])
        return {"kind": "triples"}, sink.getvalue()
    body, more = lines(lambda sink: found.serialize(sink, ox.RdfFormat.N_TRIPLES), request, limit)
    return {"kind": "triples", "more": more}, b"".join(sorted(set(body.splitlines(keepends=True))))


def lines(write: Callable[[Sink], object], request: dict[str, Any], most: int | None) -> tuple[bytes, bool]:
    """Return what is written, cut after a number of lines, and whether there was more."""
    sink = Sink(request["bytes"], most)
    try:
        write(sink)
    except EnoughError:
        return b"".join(line + b"\n" for line in sink.getvalue().split(b"\n", most or 0)[:most]), True
    return sink.getvalue(), False


def limit_resources(seconds: int, memory: int) -> None:
    """Let the system end this process when it takes too much, even if the one that started it is no longer there."""
    try:
        import resource
    except ImportError:  # no such limits on Windows
        return
    spent = resource.getrusage(resource.RUSAGE_SELF)
    until = int(spent.ru_utime + spent.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.getrlimit(resource.RLIMIT_CPU)[1]))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_DATA, (memory, resource.getrlimit(resource.RLIMIT_DATA)[1]))


def memory_taken() -> int:
    """Return the bytes that this process has in memory, or 0 where the system does not tell."""
    try:
        with open("/proc/self/statm", encoding="ascii") as told:  # noqa: PTH123 - pathlib takes as long to import as this process to start
            return int(told.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


SOCKET_CALLS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""Machine → its number in audits and that of the system call ``socket`` (linux/audit.h, asm/unistd.h)."""
SET_SECCOMP, FILTER_MODE, NO_NEW_PRIVILEGES = 22, 2, 38
LOAD, JUMP_IF_EQUAL, RETURN = 0x20, 0x15, 0x06
ALLOW, REFUSE = 0x7FFF0000, 0x00050000 | 13


def forbid_network() -> bool:
    """Have the system refuse every socket to this process, and tell whether it does: on Linux, on usual machines.

    A text that asks another address is refused before it comes here (`queries.sparql_text`); this holds should one
    pass. Seccomp in filter mode, see seccomp(2): load the machine, compare, load the number of the call, compare.
    """
    if sys.platform != "linux" or os.uname().machine not in SOCKET_CALLS:
        return False
    machine, socket = SOCKET_CALLS[os.uname().machine]
    steps = [
        (LOAD, 0, 0, 4),
        (JUMP_IF_EQUAL, 0, 2, machine),
        (LOAD, 0, 0, 0),
        (JUMP_IF_EQUAL, 1, 0, socket),
        (RETURN, 0, 0, ALLOW),
        (RETURN, 0, 0, REFUSE),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *step) for step in steps))
    program = struct.pack("H6xQ", len(steps), ctypes.addressof(code))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    return bool(libc.prctl(SET_SECCOMP, FILTER_MODE, program, 0, 0) == 0)


if __name__ == "__main__":
    main()
