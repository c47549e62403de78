"""Patterns laid out for matching: every part named, nodes and links in turn, conditions parted by what they need."""

from __future__ import annotations

import dataclasses
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.failures import unsupported

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_numbers = itertools.count()


@dataclass(frozen=True)
class Spot:
    """A node of a pattern under its name; nodes without one get a name that no query can write."""

    name: str
    labels: syntax.Labels | None


@dataclass(frozen=True)
class Link:
    """What joins two spots: a relationship, a walk of several, or a repeated group of them.

    ``name`` is bound to a relationship when ``length`` is None, else to a list; ``filters`` are conditions on each
    relationship of a walk, which is called ``name`` in them.
    """

    name: str
    pattern: syntax.RelationshipPattern | syntax.Group
    filters: tuple[syntax.Expression, ...] = ()

    @property
    def length(self) -> tuple[int, int | None] | None:
        """The least and the greatest number of relationships of a walk, None for one relationship."""
        if isinstance(self.pattern, syntax.Group):
            return self.pattern.low, self.pattern.high
        if self.pattern.length is None:
            return None
        low, high = self.pattern.length
        return (1 if low is None else low), high


@dataclass(frozen=True)
class Walk:
    """One path pattern: ``spots`` and the ``links`` between them, and the name of the path if it has one."""

    spots: tuple[Spot, ...]
    links: tuple[Link, ...]
    variable: str | None
    function: str


def hidden(kind: str) -> str:
    """Return a new name that no query can write."""
    return f" {kind}{next(_numbers)}"


def laid_out(patterns: Iterable[syntax.PathPattern]) -> tuple[list[Walk], list[syntax.Expression]]:
    """Return the walks of the patterns, and the conditions that their parts carry, as expressions on names."""
    conditions: list[syntax.Expression] = []
    return [_walk(pattern, conditions) for pattern in patterns], conditions


def _walk(pattern: syntax.PathPattern, conditions: list[syntax.Expression]) -> Walk:
    spots: list[Spot] = []
    links: list[Link] = []
    for element in _flat(pattern.elements, conditions):
        if isinstance(element, syntax.NodePattern):
            spots.append(_spot(element, conditions))
        else:
            links.append(_link(element, conditions))
    return Walk(tuple(spots), tuple(links), pattern.variable, pattern.function or _selected(pattern))


def _selected(pattern: syntax.PathPattern) -> str:
    """Return the function that a path selector comes to."""
    selector = pattern.selector
    if not selector or selector == "ALL":
        return ""
    known = {
        "ANY SHORTEST": "shortestPath",
        "SHORTEST 1": "shortestPath",
        "SHORTEST": "shortestPath",
        "ALL SHORTEST": "allShortestPaths",
        "SHORTEST 1 GROUPS": "allShortestPaths",
        "SHORTEST 1 GROUP": "allShortestPaths",
        "SHORTEST GROUP": "allShortestPaths",
        "SHORTEST GROUPS": "allShortestPaths",
        "ANY": "shortestPath",
        "ANY 1": "shortestPath",
    }
    if selector not in known:
        raise unsupported(
            f"« {selector} »",
            f"“{selector}”",
            "Écrivez ANY SHORTEST ou ALL SHORTEST.",
            "Write ANY SHORTEST or ALL SHORTEST.",
        )
    return known[selector] + " selected"


def _flat(
    elements: tuple[syntax.Element, ...], conditions: list[syntax.Expression]
) -> Iterator[syntax.NodePattern | syntax.RelationshipPattern | syntax.Group]:
    """Yield nodes and links in turn: bare parentheses are opened, and a node is put where groups leave it out."""
    previous: syntax.Element | None = None
    for element in _opened(elements, conditions):
        if isinstance(element, syntax.Group) and not isinstance(previous, syntax.NodePattern):
            yield syntax.NodePattern()
        elif isinstance(element, syntax.NodePattern) and isinstance(previous, syntax.NodePattern):
            raise unsupported(
                "deux nœuds qui se suivent sans relation", "two nodes side by side without a relationship"
            )
        yield element
        previous = element
    if isinstance(previous, syntax.Group):
        yield syntax.NodePattern()


def _opened(elements: tuple[syntax.Element, ...], conditions: list[syntax.Expression]) -> Iterator[syntax.Element]:
    for element in elements:
        if isinstance(element, syntax.Group) and (element.low, element.high) == (1, 1) and len(elements) == 1:
            if element.condition:
                conditions.append(element.condition)
            yield from _opened(element.elements, conditions)
        else:
            yield element


def _spot(node: syntax.NodePattern, conditions: list[syntax.Expression]) -> Spot:
    name = node.variable or hidden("n")
    conditions += _properties(name, node.properties)
    conditions += conjuncts(node.condition)
    return Spot(name, node.labels)


def _link(element: syntax.RelationshipPattern | syntax.Group, conditions: list[syntax.Expression]) -> Link:
    if isinstance(element, syntax.Group):
        return Link(hidden("g"), element)
    name = element.variable or hidden("r")
    own = [*_properties(name, element.properties), *conjuncts(element.condition)]
    if element.length is None:
        conditions += own
        return Link(name, element)
    if element.condition and not element.quantified:
        raise unsupported(
            "WHERE dans un chemin -[*…]-",
            "WHERE inside a path -[*…]-",
            "Écrivez -[r WHERE …]->{1,3}.",
            "Write -[r WHERE …]->{1,3}.",
        )
    return Link(name, element, tuple(own))


def _properties(name: str, properties: syntax.Expression | None) -> list[syntax.Expression]:
    """Return ``{key: value}`` of a part as conditions on its name."""
    if properties is None:
        return []
    if not isinstance(properties, syntax.MapOf):
        raise unsupported(
            "un paramètre comme propriétés d'un motif",
            "a parameter as properties in a pattern",
            "Écrivez {id: $p.id}.",
            "Write {id: $p.id}.",
        )
    part = syntax.Variable(name)
    return [syntax.Binary("=", syntax.Property(part, key), value) for key, value in properties.items]


def conjuncts(condition: syntax.Expression | None) -> list[syntax.Expression]:
    """Return the conditions that AND joins."""
    if condition is None:
        return []
    if isinstance(condition, syntax.Binary) and condition.sign == "AND":
        return [*conjuncts(condition.left), *conjuncts(condition.right)]
    return [condition]


def names_in(part: object) -> frozenset[str]:
    """Return every variable that an expression or a pattern names, its own included: more than it may need."""
    if isinstance(part, syntax.Variable):
        return frozenset({part.name})
    found: frozenset[str] = frozenset()
    if dataclasses.is_dataclass(part) and not isinstance(part, type):
        for field in dataclasses.fields(part):
            value = getattr(part, field.name)
            if field.name == "variable" and isinstance(value, str):
                found |= {value}
            elif not isinstance(value, (str, int, float, bool)):
                found |= names_in(value)
    elif isinstance(part, tuple):
        for item in part:
            found |= names_in(item)
    return found
