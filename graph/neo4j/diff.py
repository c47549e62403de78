"""What a push would change on a server, named thing by thing; nothing is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.neo4j.comparison import compared
from graph.neo4j.marks import digest
from graph.neo4j.standing import read_stands

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.neo4j.comparison import Compared
    from graph.neo4j.marks import Key, Names
    from graph.neo4j.server import Connection
    from graph.view import Edge, Node


@dataclass
class Difference:
    """What is ``added`` in the graph, ``removed`` from it, or ``changed``, beside what the server holds of ours.

    A node is named by its id, a relationship by subject, predicate and object; ``changed`` gives the names of the
    properties and labels (``:Actor``) that differ.
    """

    added: list[Key] = field(default_factory=list)
    removed: list[Key] = field(default_factory=list)
    changed: dict[Key, Names] = field(default_factory=dict)
    same: int = 0

    @property
    def empty(self) -> bool:
        """Whether a push would change nothing."""
        return not (self.added or self.removed or self.changed)

    def as_json(self) -> dict[str, object]:
        """Return the lists, nodes and relationships apart."""
        return {
            name: {
                "added": [_json(key) for key in self.added if isinstance(key, kind)],
                "removed": [_json(key) for key in self.removed if isinstance(key, kind)],
                "changed": [
                    {**_json(key), "names": list(names)} for key, names in self.changed.items() if isinstance(key, kind)
                ],
            }
            for name, kind in (("nodes", str), ("relationships", tuple))
        } | {"same": self.same}


def difference(connection: Connection, elements: Iterable[Node | Edge]) -> Difference:
    """Return what a push of these elements would change on the server.

    Raises
    ------
    ServerError
        When the server does not answer, refuses, or has a node of others where one of ours is to stand.
    """
    stands = read_stands(connection, keep=True)
    found = Difference()
    for each in compared(elements, stands):
        if each.what == "added":
            found.added.append(each.key)
        elif each.what == "changed":
            found.changed[each.key] = _changed(each)
        else:
            found.same += 1
    left = (*stands.nodes.items(), *stands.links.items())
    found.removed = [key for key, standing in left if not standing.stub]
    return found


def _changed(each: Compared) -> Names:
    assert each.before is not None
    before = each.before.content or {}
    names = {*each.content, *before}
    return tuple(
        sorted(name for name in names if digest({"": each.content.get(name)}) != digest({"": before.get(name)}))
    )


def _json(key: Key) -> dict[str, object]:
    if isinstance(key, str):
        return {"id": key}
    return dict(zip(("subject", "predicate", "object"), key, strict=True))
