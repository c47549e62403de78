"""What stands on a server of ours, read in two queries."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, cast

from graph.neo4j import statements
from graph.neo4j.marks import Key, standing_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.neo4j.marks import Standing
    from graph.neo4j.server import Connection


@dataclass
class Stands:
    """Nodes by id and relationships by subject, predicate and object.

    ``strangers`` are ids of nodes that have our label but not our mark; ``twins`` the second ones (by the server's
    own name) of relationships that stand there twice, as two pushes at one time may leave them.
    """

    nodes: dict[Key, Standing] = field(default_factory=dict)
    links: dict[Key, Standing] = field(default_factory=dict)
    strangers: set[str] = field(default_factory=set)
    twins: list[str] = field(default_factory=list)


def read_stands(connection: Connection, *, keep: bool = False) -> Stands:
    """Return what stands on the server; ``keep`` keeps the contents, for saying what changed."""
    found = Stands()
    connection.read(statements.NODES, lambda rows: _take_nodes(found, rows, keep=keep))
    connection.read(statements.LINKS, lambda rows: _take_links(found, rows, keep=keep))
    return found


def _take_nodes(found: Stands, rows: Iterable[object], *, keep: bool) -> None:
    found.nodes.clear()
    marks: dict[tuple[str, ...], tuple[str, ...]] = {}
    for id_, labels, properties in cast("Iterable[tuple[str, list[str], dict[str, object]]]", rows):
        standing = standing_of(properties, labels, keep=keep)  # type: ignore[arg-type]
        if standing is None:
            found.strangers.add(id_)
        else:
            found.nodes[sys.intern(id_)] = _shared(standing, marks)


def _take_links(found: Stands, rows: Iterable[object], *, keep: bool) -> None:
    found.links.clear()
    found.twins.clear()
    marks: dict[tuple[str, ...], tuple[str, ...]] = {}
    for start, type_, end, properties, element in cast("Iterable[tuple[str, str, str, dict[str, object], str]]", rows):
        key = (sys.intern(start), sys.intern(type_), sys.intern(end))
        standing = standing_of(properties, keep=keep)  # type: ignore[arg-type]
        if standing is not None and key in found.links:
            found.twins.append(element)
        elif standing is not None:
            found.links[key] = _shared(standing, marks)


def _shared(standing: Standing, marks: dict[tuple[str, ...], tuple[str, ...]]) -> Standing:
    """Return the same with a mark that equal ones share, since there are few and half a million bear them."""
    return replace(standing, mark=marks.setdefault(standing.mark, standing.mark))
