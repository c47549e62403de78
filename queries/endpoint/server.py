"""The endpoint on an address of this computer: open it, answer until interrupted, end what is under way.

waitress does HTTP: bodies in chunks, limits on sizes, slow clients, connections that stay open, several at once.
"""

from __future__ import annotations

import contextlib
import ipaddress
import os
import signal
import socket
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import InputError
from graph.union import union_folder
from ontology.language import Lang, Phrase
from queries.endpoint.app import Endpoint
from queries.endpoint.pool import Pool
from queries.sparql import TIMEOUT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import FrameType

PLACES = max(2, min(4, os.cpu_count() or 2))
"""Queries that are answered at once."""
WAITING = 4
"""Requests that may be under way for each place; the others wait in line."""
LARGEST_QUERY = 1 << 20
"""Bytes that the body of a request may have."""

NOT_LOOPBACK = Phrase(
    fr="« {host} » n'est pas une adresse de cet ordinateur seul. Le point d'accès n'a pas de mot de passe : il n'écoute "
    "que sur 127.0.0.1, ::1 ou localhost. Pour l'ouvrir à d'autres, mettez devant lui un serveur qui les identifie.",
    en="“{host}” is not an address of this computer alone. The endpoint has no password: it listens on 127.0.0.1, ::1 "
    "or localhost only. To open it to others, put a server before it that identifies them.",
)
NOT_FREE = Phrase(
    fr="Le port {port} de {host} ne peut pas être ouvert : {reason}. Choisissez-en un autre avec --port, ou 0 pour un "
    "port libre.",
    en="The port {port} of {host} cannot be opened: {reason}. Choose another with --port, or 0 for a free one.",
)


@dataclass(frozen=True)
class Running:
    """An endpoint that is open: its address, and `run` to answer until it is interrupted."""

    address: str
    pool: Pool
    server: Any

    def run(self) -> None:
        """Answer until SIGINT or SIGTERM; what is under way is ended, and this returns."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._stop)
        self.server.run()

    def _stop(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - the signature of handlers
        self.pool.close()
        raise KeyboardInterrupt  # which ends the loop of the server, and that alone


@contextlib.contextmanager
def opened(
    path: Path,
    host: str = "127.0.0.1",
    port: int = 7878,
    timeout: float = TIMEOUT,
    lang: Lang = Lang.FR,
    origins: frozenset[str] = frozenset(),
) -> Iterator[Running]:
    """Open the endpoint of the graph at ``path``; on leaving it is closed, and its processes are ended.

    Raises
    ------
    InputError
        When the host is not of this computer alone, or the port is taken.
    StoreError
        When there is no graph to answer from.
    """
    if not _is_loopback(host):
        raise InputError(NOT_LOOPBACK, host=host)
    union_folder(path)
    with _listening("127.0.0.1" if host == "localhost" else host, port) as listener:
        address = f"http://{_bracketed(host)}:{listener.getsockname()[1]}/sparql"
        pool = Pool(PLACES)
        server = _server(Endpoint(path, pool, timeout, lang, origins), listener)
        try:
            yield Running(address, pool, server)
        finally:
            pool.close()
            server.close()


def _listening(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise InputError(NOT_FREE, host=host, port=port, reason=error.strerror or error) from error


def _server(endpoint: Endpoint, listener: socket.socket) -> Any:
    import logging

    from waitress.server import create_server

    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that requests wait in line is no news
    return create_server(
        endpoint,
        sockets=[listener],
        threads=PLACES * WAITING,
        ident="maillage",
        max_request_body_size=LARGEST_QUERY,
        clear_untrusted_proxy_headers=True,
    )


def _is_loopback(host: str) -> bool:
    """Tell whether an address is reached from this computer only.

    Examples
    --------
    >>> [_is_loopback(host) for host in ("127.0.0.1", "::1", "localhost", "0.0.0.0", "192.168.1.2", "exemple.fr")]
    [True, True, True, False, False, False]
    """
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host
