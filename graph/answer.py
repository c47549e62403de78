"""What a question answers, whatever it was asked in: named columns, and rows of plain values, nodes and relationships.

SPARQL, Cypher and the library of questions all end here; tables, JSON, spreadsheets and pages are made from it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

Value: TypeAlias = Any
"""None, bool, int, float, str, a date or time, `Id`, `Node`, `Relationship`, `Path`, or a list or mapping of these;
anything else is what ``str`` makes of it."""


class Id(str):
    """Text that is the id of something in the graph, as ``actor:ronalpia``."""

    __slots__ = ()


@dataclass(frozen=True)
class Node:
    """A node of an answer; ``id`` is its property of that name, or the engine's own where it has none."""

    id: str
    labels: tuple[str, ...] = ()
    properties: Mapping[str, Value] = field(hash=False, default_factory=dict)

    def __str__(self) -> str:
        name = self.properties.get("name")
        return self.id if name in (None, self.id) else f"{name} ({self.id})"


@dataclass(frozen=True)
class Relationship:
    """A relationship of an answer, from the node ``start`` to the node ``end`` (ids)."""

    id: str
    type: str
    start: str
    end: str
    properties: Mapping[str, Value] = field(hash=False, default_factory=dict)

    def __str__(self) -> str:
        return f"{self.start} —{self.type}→ {self.end}"


@dataclass(frozen=True)
class Path:
    """A path of an answer: one more node than relationships, which may be walked against their direction.

    Examples
    --------
    >>> nodes = (Node("a"), Node("b"), Node("c"))
    >>> str(Path(nodes, (Relationship("1", "FUNDS", "a", "b"), Relationship("2", "RUNS", "c", "b"))))
    'a —FUNDS→ b ←RUNS— c'
    """

    nodes: tuple[Node, ...]
    relationships: tuple[Relationship, ...]

    def __str__(self) -> str:
        steps = [str(node) for node in self.nodes[:1]]
        for before, link, after in zip(self.nodes, self.relationships, self.nodes[1:], strict=False):
            arrow = f"—{link.type}→" if link.start == before.id else f"←{link.type}—"
            steps += [arrow, str(after)]
        return " ".join(steps)


@dataclass(frozen=True)
class Answer:
    """Rows under named columns; ``more`` says that there were more than the limit let through.

    ``beside`` gives the relationships that the answer holds beside the ones in its cells.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    more: bool = False
    beside: Callable[[], Iterable[Relationship]] = tuple

    def as_json(self) -> dict[str, object]:
        """Return the columns, each row as an object, and whether there was more."""
        return {"columns": list(self.columns), "rows": list(self.records()), "more": self.more}

    def records(self) -> Iterator[dict[str, object]]:
        """Yield each row as an object that JSON can hold."""
        return (dict(zip(self.columns, map(plain, row), strict=True)) for row in self.rows)

    def nodes(self) -> dict[str, Node]:
        """Return what the answer names, by id, in its order; nothing is known of the ends of a bare relationship."""
        found: dict[str, Node] = {}
        for value in self._parts():
            if isinstance(value, Node):
                found[value.id] = value
            elif isinstance(value, Id):
                found.setdefault(str(value), Node(str(value)))
            elif isinstance(value, Relationship):
                for end in (value.start, value.end):
                    found.setdefault(end, Node(end))
        return found

    def links(self) -> list[Relationship]:
        """Return the relationships of the answer, each once, in its order."""
        found = (value for value in self._parts() if isinstance(value, Relationship))
        return list({(link.start, link.type, link.end): link for link in found}.values())

    def _parts(self) -> Iterator[Value]:
        return _flat([*(cell for row in self.rows for cell in row), *self.beside()])


def plain(value: Value) -> object:
    """Return a value as JSON can hold it; nodes and relationships become objects, what is no finite number text.

    Examples
    --------
    >>> import datetime
    >>> plain([Node("a", ("Actor",)), datetime.date(2025, 3, 1), None, 0.5, math.inf])
    [{'id': 'a', 'labels': ['Actor'], 'properties': {}}, '2025-03-01', None, 0.5, 'inf']
    """
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)  # JSON has no such numbers
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, dict):
        return {str(name): plain(part) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(part) for part in value]
    if isinstance(value, (Node, Relationship, Path)):
        return {name: plain(part) for name, part in vars(value).items()}
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _flat(values: Iterable[Value]) -> Iterator[Value]:
    """Yield values and, after a list, a mapping or a path, what it holds."""
    for value in values:
        yield value
        if isinstance(value, Path):
            yield from (*value.nodes, *value.relationships)
        elif isinstance(value, dict):
            yield from _flat(value.values())
        elif isinstance(value, (list, tuple)):
            yield from _flat(value)
