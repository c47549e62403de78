"""Bring a server to state what the graph states: only what differs is written, in batches, each a transaction.

What was written stays when a push is cut off, and the next one goes on from there, because each push compares first.
Until it is done, readers of the server see some of the old and some of the new.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.neo4j import messages, statements
from graph.neo4j.batches import BATCH, Batches
from graph.neo4j.comparison import compared
from graph.neo4j.marks import labels_in, properties_in
from graph.neo4j.standing import read_stands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from graph.neo4j.comparison import Compared
    from graph.neo4j.marks import Key, Names, Standing
    from graph.neo4j.server import Connection
    from graph.neo4j.standing import Stands
    from graph.view import Edge, Node
    from ontology.language import Phrase

    Progress = Callable[[Phrase, dict[str, object]], None]


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
        self.batches = Batches(connection, self._sent)
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
        nodes_are_there = False
        for found in compared(elements, stands):
            if isinstance(found.key, tuple) and not nodes_are_there:
                self.batches.send()
                nodes_are_there = True
            counts = self.report.links if isinstance(found.key, tuple) else self.report.nodes
            counts[found.what] += 1
            self.done += 1
            if found.what != "same":
                self.kept.discard(str(found.key))
                for text, row in _written(found):
                    self.batches.add(text, row)
                self.batches.send_if_full()
        self.batches.send()

    def _drop_twins(self, stands: Stands) -> None:
        for start, type_, end in set(stands.twins):
            self.batches.add(statements.drop_twins(type_), {"start": start, "end": end})
        self.batches.send()

    def _drop(self, stands: Stands) -> None:
        """Take away what stands there, but for stubs: relationships, then the nodes that they held."""
        for key, standing in _stale(stands.links):
            assert isinstance(key, tuple)
            row = {"start": key[0], "end": key[2], "properties": _nulls(standing.mark)}
            self.batches.add(statements.drop_links(key[1]), row)
            self.batches.send_if_full()
            self.report.links["removed"] += 1
        self.batches.send()
        stale = _stale(stands.nodes)
        for at in range(0, len(stale), BATCH):
            self._drop_nodes(dict(stale[at : at + BATCH]))
        self.report.nodes["removed"] += len(stale)

    def _drop_nodes(self, stale: Mapping[Key, Standing]) -> None:
        answer = self.connection.write(statements.DROP_NODES, [{"id": key} for key in stale])
        self._sent(len(stale))
        for id_ in answer["kept"]:
            self.kept.add(id_)
            mark = stale[id_].mark
            for label in labels_in(mark):
                self.batches.add(statements.remove_label(label), {"id": id_})
            self.batches.add(statements.EMPTY_NODES, {"id": id_, "properties": _nulls(mark)})
        self.batches.send()

    def _sent(self, rows: int) -> None:
        self.written += rows
        self.progress(messages.WRITING, {"done": self.done, "written": self.written})


def _written(found: Compared) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the texts and rows that write an element; what is gone is sent as null, by which Neo4j removes it."""
    row = {"properties": properties_in(found.content) | _nulls(found.gone), "mark": found.mark}
    if isinstance(found.key, tuple):
        start, type_, end = found.key
        text = statements.add_links(type_) if found.before is None else statements.change_links(type_)
        yield text, row | {"start": start, "end": end}
        return
    yield statements.WRITE_NODES, row | {"id": found.key}
    yield from ((statements.set_label(label), {"id": found.key}) for label in labels_in(found.content))
    yield from ((statements.remove_label(label), {"id": found.key}) for label in labels_in(found.gone))


def _stale(group: Mapping[Key, Standing]) -> list[tuple[Key, Standing]]:
    return [(key, standing) for key, standing in group.items() if not standing.stub]


def _nulls(names: Names) -> dict[str, None]:
    return {name: None for name in names if name != "id" and not name.startswith(":")}
