"""Rows gathered by the query that writes them, sent together: many rows and several queries a transaction."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.neo4j.server import Connection, Row

BATCH = 10_000
"""Rows of one transaction."""


class Batches:
    """What waits to be written; ``sent`` is told after each transaction, with the number of its rows."""

    def __init__(self, connection: Connection, sent: Callable[[int], None]) -> None:
        self._connection = connection
        self._sent = sent
        self._waiting: dict[str, list[Row]] = defaultdict(list)
        self._count = 0

    def add(self, text: str, row: Row) -> None:
        """Add a row for the query ``text``, which runs after those that were there first."""
        self._waiting[text].append(row)
        self._count += 1

    def send_if_full(self) -> None:
        """Send all when there is enough for a transaction."""
        if self._count >= BATCH:
            self.send()

    def send(self) -> None:
        """Send all that waits."""
        if self._count:
            self._connection.write_all(self._waiting.items())
            count, self._count = self._count, 0
            self._waiting.clear()
            self._sent(count)
