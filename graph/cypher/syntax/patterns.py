"""Patterns of a Cypher text as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias
from typing import Literal as Choice

if TYPE_CHECKING:
    from graph.cypher.syntax.expressions import Expression


@dataclass(frozen=True)
class Labels:
    """A label expression: ``sign`` is ``name``, ``%``, ``!``, ``&`` or ``|``."""

    sign: str
    name: str = ""
    parts: tuple[Labels, ...] = ()


@dataclass(frozen=True)
class NodePattern:
    """``(variable:labels {properties} WHERE condition)``."""

    variable: str | None = None
    labels: Labels | None = None
    properties: Expression | None = None
    condition: Expression | None = None


@dataclass(frozen=True)
class RelationshipPattern:
    """``-[variable:types *low..high {properties} WHERE condition]->``; ``length`` None is one hop.

    ``quantified`` says that the length was written after the arrow (``->{1,3}``), so that ``high`` may be None.
    """

    variable: str | None = None
    types: Labels | None = None
    length: tuple[int | None, int | None] | None = None
    properties: Expression | None = None
    condition: Expression | None = None
    direction: Choice["out", "in", "both"] = "both"
    quantified: bool = False

    @property
    def starred(self) -> bool:
        """Whether the length was written ``*1..3``."""
        return self.length is not None and not self.quantified


@dataclass(frozen=True)
class Group:
    """``((x)-[r]->(y) WHERE condition){low,high}``."""

    elements: tuple[NodePattern | RelationshipPattern | Group, ...]
    condition: Expression | None
    low: int
    high: int | None


Element: TypeAlias = NodePattern | RelationshipPattern | Group


@dataclass(frozen=True)
class PathPattern:
    """``variable = selector function(elements)``; ``function`` is shortestPath, allShortestPaths or ''."""

    elements: tuple[Element, ...]
    variable: str | None = None
    function: str = ""
    selector: str = ""
