"""Run a user's Cypher on a server: reading only, ended when its time is over, cut at a number of rows that is said."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Any

from graph.answer import Answer
from graph.cypher.messages import TOO_LONG
from graph.errors import InputError
from graph.neo4j import messages
from graph.neo4j.guard import refuse_loading, refuse_plan
from graph.neo4j.server import connected, translated
from graph.neo4j.values import nameless_ends, value_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from neo4j import Driver, Record, Transaction
    from neo4j.exceptions import Neo4jError

    from graph.neo4j.server import Address

TIMEOUT = 30.0
LIMIT = 1000
GRACE = 3.0
"""Seconds after its time that a server is given to end a query; it looks every two."""
_NAMES = "MATCH (n) WHERE elementId(n) IN $elements AND n.id IS NOT NULL RETURN elementId(n), n.id"


def run_on_server(
    address: Address,
    text: str,
    parameters: Mapping[str, Any] | None = None,
    timeout: float = TIMEOUT,
    limit: int = LIMIT,
) -> Answer:
    """Run one query and return what it answers; ``timeout`` in seconds, kept by the server to within two.

    Raises
    ------
    InputError
        When the text is not understood, would write, load a file, administer the server, or takes too long.
    ServerError
        When the server does not answer or refuses.
    """
    refuse_loading(text)
    with connected(address) as connection:

        def ask() -> Answer:
            return _answer(connection.driver, address, text, dict(parameters or {}), timeout, limit)

        return _within(timeout + GRACE, ask, timeout, connection.driver)


def _within(seconds: float, ask: Callable[[], Answer], timeout: float, driver: Driver) -> Answer:
    """Return the answer, or give up on a server that does not end what it was told to end.

    It is asked from a thread, since the driver waits without end; closing the connections ends that wait.
    """
    found: list[Answer | BaseException] = []

    def work() -> None:
        try:
            found.append(ask())
        except BaseException as error:
            found.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(seconds)
    if not found:
        with contextlib.suppress(Exception):
            driver.close()
        raise InputError(TOO_LONG, seconds=timeout)
    if isinstance(found[0], BaseException):
        raise found[0]
    return found[0]


def _answer(
    driver: Driver, address: Address, text: str, parameters: dict[str, Any], timeout: float, limit: int
) -> Answer:
    from neo4j.exceptions import Neo4jError

    with translated(address):
        try:
            return _read(driver, address.database, text, parameters, timeout, limit)
        except Neo4jError as error:
            raise _for_people(error, timeout) from error


def _read(
    driver: Driver, database: str | None, text: str, parameters: dict[str, Any], timeout: float, limit: int
) -> Answer:
    with (
        driver.session(database=database, default_access_mode="READ") as session,
        session.begin_transaction(timeout=timeout) as transaction,
    ):
        planned = transaction.run(f"EXPLAIN {text}", parameters).consume()
        refuse_plan(planned.query_type, planned.plan)
        result = transaction.run(text, parameters)
        columns = tuple(result.keys())
        rows = result.fetch(limit)
        more = result.peek() is not None
        result.consume()
        names = _names(transaction, rows)
        return Answer(columns, tuple(tuple(value_of(v, names) for v in row.values()) for row in rows), more)


def _names(transaction: Transaction, rows: list[Record]) -> dict[str, str]:
    """Return the ids of the nodes that relationships of the answer join, where these came without them."""
    elements = sorted({name for row in rows for name in nameless_ends(row.values())})
    if not elements:
        return {}
    return {element: str(id_) for element, id_ in transaction.run(_NAMES, elements=elements)}


def _for_people(error: Neo4jError, timeout: float) -> Exception:
    code, reason = error.code or "", (error.message or "").strip()
    if "TimedOut" in code or code.endswith(".Transaction.Terminated"):
        return InputError(TOO_LONG, seconds=timeout)
    if code.endswith("Statement.AccessMode"):
        return InputError(messages.WRITES)
    return InputError(messages.MISTAKEN, reason=reason.replace("EXPLAIN ", "", 1)) if ".Statement." in code else error
