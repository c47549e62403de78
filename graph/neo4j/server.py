"""A connection to a Neo4j server through the official driver: who enters, retries, and errors said to people.

The password is held by `Address` alone, which does not show it; no message, log or traceback of ours holds it.
"""

from __future__ import annotations

import contextlib
import logging
import re
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from graph.errors import InputError, ServerError
from graph.neo4j import messages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from neo4j import Driver, ManagedTransaction, Result, Session

    from ontology.language import Phrase

    Row = Mapping[str, Any]

T = TypeVar("T")

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
"""Those with +s are encrypted and check the server's certificate, those with +ssc take any certificate."""
OLDEST = 5
RETRY_SECONDS = 60.0
"""How long a transaction is tried again when the server is restarting, or when transactions stand in each other's way."""
CONNECT_SECONDS = 15.0
_PROBLEMS = {
    "Neo.ClientError.Security.Unauthorized": messages.WRONG_PASSWORD,
    "Neo.ClientError.Security.AuthenticationRateLimit": messages.TOO_OFTEN,
    "Neo.ClientError.Security.CredentialsExpired": messages.EXPIRED,
    "Neo.ClientError.Security.Forbidden": messages.FORBIDDEN,
    "Neo.ClientError.Database.DatabaseNotFound": messages.NO_DATABASE,
}


@dataclass(frozen=True)
class Address:
    """Where a server is and who enters; without a password, the server is taken to ask for none.

    Raises
    ------
    InputError
        When the address is not one of a Neo4j server, or holds a name or a password.
    """

    uri: str
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str | None = None

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.uri)
            usable = parts.scheme in SCHEMES and bool(parts.hostname) and (parts.port or 1) > 0
        except ValueError:
            usable = False
        if "@" in self.uri:
            raise InputError(messages.PASSWORD_IN_ADDRESS)
        if not usable:
            raise InputError(messages.NOT_AN_ADDRESS, uri=self.uri, schemes=", ".join(f"{s}://" for s in SCHEMES))


class Connection:
    """A server that answered; one session, used by one thread."""

    def __init__(self, address: Address, driver: Driver, session: Session) -> None:
        self.address = address
        self.driver = driver
        self._session = session

    def read(self, text: str, take: Callable[[Result], T], **parameters: object) -> T:
        """Return what ``take`` makes of the rows of a query; it is called again when the reading is tried again."""
        with translated(self.address):
            return _answered(lambda: self._session.execute_read(lambda tx: take(tx.run(text, parameters))))

    def rows(self, text: str, **parameters: object) -> list[list[Any]]:
        """Return the rows of a query that answers few."""
        return self.read(text, lambda found: found.values(), **parameters)

    def write(self, text: str, rows: Sequence[Row] = ()) -> Row:
        """Run one writing query in a transaction of its own, and return its only row."""
        return self.write_all([(text, rows)])[0]

    def write_all(self, texts: Iterable[tuple[str, Sequence[Row]]]) -> list[Row]:
        """Run writing queries in one transaction, tried again if that may help; return the only row of each."""

        def work(transaction: ManagedTransaction) -> list[Row]:
            found = (transaction.run(text, rows=list(rows)) for text, rows in texts)
            return [next((record.data() for record in result), {}) for result in found]

        texts = list(texts)
        with translated(self.address, messages.CUT_OFF):
            return _answered(lambda: self._session.execute_write(work))


def _answered(transaction: Callable[[], T]) -> T:
    """Return what a transaction answers, done again when its end was not answered, which the driver does not do.

    It may have been committed then, so that each of ours leaves the same when it is done twice.
    """
    from neo4j.exceptions import IncompleteCommit

    end = time.monotonic() + RETRY_SECONDS
    while True:
        try:
            return transaction()
        except IncompleteCommit:
            if time.monotonic() > end:
                raise


@contextlib.contextmanager
def connected(address: Address) -> Iterator[Connection]:
    """Connect to a server, of version 5 or newer, and to the database that is asked for.

    Raises
    ------
    ServerError
        When it does not answer, refuses the name and password, is too old, or has no such database.
    """
    from neo4j import GraphDatabase

    logging.getLogger("neo4j").addHandler(_SILENT)
    credentials = (address.user, address.password) if address.password else None
    with translated(address):
        driver = GraphDatabase.driver(
            address.uri,
            auth=credentials,
            user_agent="maillage",
            connection_timeout=CONNECT_SECONDS,
            max_transaction_retry_time=RETRY_SECONDS,
        )
    with driver, driver.session(database=address.database) as session:
        with translated(address):
            _check_version(address, session.run("RETURN 1").consume().server.agent)
        yield Connection(address, driver, session)


@contextlib.contextmanager
def translated(address: Address, silence: Phrase = messages.NO_ANSWER) -> Iterator[None]:
    """Turn what the driver raises into errors for people; ``silence`` is what a server that does not answer means."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        yield
    except Neo4jError as error:
        problem = _PROBLEMS.get(error.code or "", messages.REFUSED)
        raise _error(problem, address, error.message or error.code or "") from error
    except (DriverError, OSError, ValueError) as error:
        raise _error(silence, address, str(error)) from error


def _error(problem: Phrase, address: Address, reason: str) -> ServerError:
    database = address.database or "neo4j"
    said = " ".join(reason.split())
    return ServerError(problem, uri=address.uri, user=address.user, database=database, reason=said)


def _check_version(address: Address, agent: str) -> None:
    version = re.match(r"Neo4j/v?(\d+)", agent)
    if version and int(version[1]) < OLDEST:
        raise ServerError(messages.TOO_OLD, uri=address.uri, agent=agent, oldest=OLDEST)


_SILENT = logging.NullHandler()
"""Without a handler, Python would print the server's notifications; who configures logging still gets them."""
