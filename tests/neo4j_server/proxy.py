"""A door in front of a server that shuts for a while, so that connections break in the middle of the work."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator


COMMIT = b"\x00\x02\xb0\x12\x00\x00"
"""How a client asks for the end of a transaction (Bolt message COMMIT, in a chunk of its own)."""


class Door:
    """Passes bytes on; after ``bytes_before`` from clients it shuts, breaks all connections, and reopens later.

    With ``commits_before`` it shuts instead once that many transactions were committed: the last answer is lost.
    """

    def __init__(self, uri: str, bytes_before: int, commits_before: int, seconds_shut: float) -> None:
        target = urlsplit(uri)
        self.target = (target.hostname or "127.0.0.1", target.port or 7687)
        self.left, self.commits_left, self.seconds = bytes_before, commits_before, seconds_shut
        self.shut_at: float | None = None
        self.open_sockets: list[socket.socket] = []
        self.entrance = socket.create_server(("127.0.0.1", 0))
        self.uri = f"bolt://127.0.0.1:{self.entrance.getsockname()[1]}"

    @property
    def shut(self) -> bool:
        return self.shut_at is not None and time.monotonic() < self.shut_at + self.seconds

    def serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                inside, _ = self.entrance.accept()
                if self.shut:
                    inside.close()
                    continue
                outside = socket.create_connection(self.target)
                self.open_sockets += [inside, outside]
                threading.Thread(target=self.carry, args=(inside, outside, True), daemon=True).start()
                threading.Thread(target=self.carry, args=(outside, inside, False), daemon=True).start()

    def carry(self, source: socket.socket, target: socket.socket, counted: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if counted:
                    self.left -= len(data)
                    self.commits_left -= data.count(COMMIT)
                elif self.commits_left <= 0 and self.shut_at is None:
                    self.shut_now()
                    break
                target.sendall(data)
                if self.left < 0 and self.shut_at is None:
                    self.shut_now()
        self.end(source, target)

    def shut_now(self) -> None:
        self.shut_at = time.monotonic()
        self.break_all()

    def break_all(self) -> None:
        self.end(*self.open_sockets)

    @staticmethod
    def end(*sockets: socket.socket) -> None:
        for each in sockets:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()


@contextlib.contextmanager
def door(
    uri: str, *, bytes_before: int = 10**9, commits_before: int = 10**9, seconds_shut: float = 2
) -> Iterator[Door]:
    """Open a door before the server of ``uri``."""
    found = Door(uri, bytes_before, commits_before, seconds_shut)
    thread = threading.Thread(target=found.serve, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        with contextlib.suppress(OSError):
            found.entrance.shutdown(socket.SHUT_RDWR)
        found.entrance.close()
        found.break_all()
        thread.join()
