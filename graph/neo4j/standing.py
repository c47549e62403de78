"""What stands on a server of ours, read in a few queries."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.neo4j import statements
from graph.neo4j.marks import standing_of

if TYPE_CHECKING:
    from neo4j import Result

    from graph.neo4j.marks import Key, LinkKey, Standing
    from graph.neo4j.server import Connection


@dataclass
class Stands:
    """Nodes by id and relationships by subject, predicate and object.

    ``strangers`` are ids of nodes that have our label but not our mark; ``twins`` are relationships that stand there
    twice, as two pushes at one time may leave them.
    """

    nodes: dict[Key, Standing] = field(default_factory=dict)
    links: dict[Key, Standing] = field(default_factory=dict)
    strangers: set[str] = field(default_factory=set)
    twins: list[LinkKey] = field(default_factory=list)


def read_stands(connection: Connection, *, keep: bool = False) -> Stands:
    """Return what stands on the server; ``keep`` keeps the contents, for saying what changed."""
    found = Stands()
    found.strangers.update(id_ for (id_,) in connection.rows(statements.STRANGERS))
    connection.read(statements.NODES, lambda rows: _take_nodes(found, rows, keep=keep))
    connection.read(statements.LINKS, lambda rows: _take_links(found, rows, keep=keep))
    return found


def _take_nodes(found: Stands, rows: Result, *, keep: bool) -> None:
    found.nodes.clear()
    marks = _Marks()
    for id_, labels, mark, values, others in rows:
        found.nodes[sys.intern(id_)] = standing_of(marks[mark], values, others, labels, keep=keep)


def _take_links(found: Stands, rows: Result, *, keep: bool) -> None:
    found.links.clear()
    found.twins.clear()
    marks = _Marks()
    for start, type_, end, mark, values, others in rows:
        key = (sys.intern(start), sys.intern(type_), sys.intern(end))
        if key in found.links:
            found.twins.append(key)
        else:
            found.links[key] = standing_of(marks[mark], values, others, keep=keep)


class _Marks(dict[str, tuple[str, ...]]):
    """The names that each text of a mark holds: there are few, and half a million things bear them."""

    def __missing__(self, text: str) -> tuple[str, ...]:
        self[text] = tuple(text.split(statements.PARTED)[1:])
        return self[text]
