"""Bring a server to state what the graph states: only what differs is written, in batches, each a transaction.

What was written stays when a push is cut off, and the next one goes on from there, because each push compares first.
Until it is done, readers of the server see some of the old and some of the new.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.neo4j import messages, statements
from graph.neo4j.comparison import compared
from graph.neo4j.marks import labels_in, properties_in
from graph.neo4j.standing import Stands, read_stands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from graph.neo4j.comparison import Compared
    from graph.neo4j.marks import Key, Names, Standing
    from graph.neo4j.server import Connection
    from graph.view import Edge, Node
    from ontology.language import Phrase

    Progress = Callable[[Phrase, dict[str, object]], None]

BATCH = 2000
"""Rows of one transaction."""


@dataclass
class PushReport:
    """What a push did: nodes and relationships that were added, changed, removed or found the same.

    ``kept`` are ids of nodes that are no longer stated but that others built upon: they are left, emptied.
    """

    nodes: Counter[str] = field(default_factory=Counter)
    links: Counter[str] = field(default_factory=Counter)
    kept: list[str] = field(default_factory=list)

    @property
    def changed_nothing(self) -> bool:
        """Whether the server stated all this already."""
        return not any(count[what] for count in (self.nodes, self.links) for what in ("added", "changed", "removed"))

    def as_json(self) -> dict[str, object]:
        """Return the counts by name."""
        names = ("added", "changed", "removed", "same")
        return {
            "nodes": {name: self.nodes[name] for name in names},
            "relationships": {name: self.links[name] for name in names},
            "kept": self.kept,
        }


def push(
    connection: Connection, elements: Iterable[Node | Edge], *, wipe: bool = False, progress: Progress | None = None
) -> PushReport:
    """Write the elements of a property graph (nodes first) to a server, and take away what they no longer hold.

    ``wipe`` takes away all that maillage wrote before it writes. Nothing of others is touched.

    Raises
    ------
    ServerError
        When the server stops answering for longer than retries last, or refuses; a later push goes on.
    """
    return _Push(connection, progress or _silent).run(elements, wipe=wipe)


def _silent(phrase: Phrase, fields: dict[str, object]) -> None:
    """Say nothing."""


class _Push:
    """One push under way."""

    def __init__(self, connection: Connection, progress: Progress) -> None:
        self.connection = connection
        self.progress = progress
        self.report = PushReport()
        self.waiting: dict[str, list[dict[str, Any]]] = defaultdict(list)
        self.kept: set[str] = set()
        self.done = self.written = 0

    def run(self, elements: Iterable[Node | Edge], *, wipe: bool) -> PushReport:
        for text in statements.schema():
            self.connection.write(text)
        self.progress(messages.READING, {})
        stands = read_stands(self.connection)
        self._drop_twins(stands)
        if wipe:
            self._drop(stands)
            stands = read_stands(self.connection)
        self._write(elements, stands)
        self._drop(stands)
        self.report.kept = sorted(self.kept)
        return self.report

    def _write(self, elements: Iterable[Node | Edge], stands: Stands) -> None:
        """Write what differs; all nodes are there before the first relationship is."""
        at_links = False
        for found in compared(elements, stands):
            is_link = isinstance(found.key, tuple)
            if is_link and not at_links:
                self._flush()
            at_links = is_link
            (self.report.links if is_link else self.report.nodes)[found.what] += 1
            self.done += 1
            if found.what != "same":
                self._add(*_written(found))
                self.kept.discard(str(found.key))
            if self.done % BATCH == 0:
                self.progress(messages.WRITING, {"done": self.done, "written": self.written})
        self._flush()

    def _drop_twins(self, stands: Stands) -> None:
        for element in stands.twins:
            self._add(statements.drop_twins(), {"element": element})
        self._flush()

    def _drop(self, stands: Stands) -> None:
        """Take away what stands there but for stubs: relationships, then the nodes that they held."""
        for counted, group in ((self.report.links, stands.links), (self.report.nodes, stands.nodes)):
            stale = ((key, standing) for key, standing in group.items() if not standing.stub)
            for key, standing in stale:
                counted["removed"] += 1
                self._add(*_dropped(key, standing))
            self._flush()

    def _add(self, text: str, row: dict[str, Any]) -> None:
        rows = self.waiting[text]
        rows.append(row)
        if len(rows) >= BATCH:
            self._send(text)

    def _flush(self) -> None:
        for text in list(self.waiting):
            self._send(text)

    def _send(self, text: str) -> None:
        rows = self.waiting.pop(text)
        kept = self.connection.write(text, rows).get("kept")
        self.written += len(rows)
        self.kept.update(kept or ())
        self.progress(messages.WRITING, {"done": self.done, "written": self.written})


def _written(found: Compared) -> tuple[str, dict[str, Any]]:
    """Return the text and the row that write an element; what is gone is sent as null, by which Neo4j removes it."""
    row = {"properties": properties_in(found.content) | _nulls(found.gone), "mark": found.mark}
    if isinstance(found.key, str):
        text = statements.write_nodes(labels_in(found.content), labels_in(found.gone))
        return text, row | {"id": found.key}
    start, type_, end = found.key
    text = statements.add_links(type_) if found.before is None else statements.change_links(type_)
    return text, row | {"start": start, "end": end}


def _dropped(key: Key, standing: Standing) -> tuple[str, dict[str, Any]]:
    """Return the text and the row that take an element away."""
    row = {"properties": _nulls(standing.mark)}
    if isinstance(key, str):
        return statements.drop_nodes(labels_in(standing.mark)), row | {"id": key}
    start, type_, end = key
    return statements.drop_links(type_), row | {"start": start, "end": end}


def _nulls(names: Names) -> dict[str, None]:
    return {name: None for name in names if name != "id" and not name.startswith(":")}
