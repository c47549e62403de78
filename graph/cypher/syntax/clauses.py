"""Clauses and queries of a Cypher text as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from typing import Literal as Choice

if TYPE_CHECKING:
    from graph.cypher.syntax.expressions import Expression
    from graph.cypher.syntax.patterns import PathPattern


@dataclass(frozen=True)
class Clause:
    """Root of the clauses."""


@dataclass(frozen=True)
class Match(Clause):
    """``[OPTIONAL] MATCH patterns WHERE condition``."""

    patterns: tuple[PathPattern, ...]
    condition: Expression | None = None
    optional: bool = False


@dataclass(frozen=True)
class Unwind(Clause):
    """``UNWIND source AS variable``."""

    source: Expression
    variable: str


@dataclass(frozen=True)
class Item:
    """``expression AS name``; without AS, ``name`` is the expression as it was written."""

    expression: Expression
    name: str
    aliased: bool


@dataclass(frozen=True)
class Projection(Clause):
    """``WITH`` or ``RETURN``; ``order`` holds (expression, descending)."""

    word: Choice["WITH", "RETURN"]
    items: tuple[Item, ...]
    everything: bool = False
    distinct: bool = False
    order: tuple[tuple[Expression, bool], ...] = ()
    skip: Expression | None = None
    limit: Expression | None = None
    condition: Expression | None = None


@dataclass(frozen=True)
class CallQuery(Clause):
    """``CALL (imports) { query }``; ``imports`` is None without parentheses, ("*",) for everything."""

    query: Query
    imports: tuple[str, ...] | None = None
    optional: bool = False


@dataclass(frozen=True)
class CallProcedure(Clause):
    """``CALL name(arguments) YIELD field AS variable WHERE condition``; ``fields`` None without YIELD."""

    name: str
    arguments: tuple[Expression, ...]
    fields: tuple[tuple[str, str], ...] | None
    condition: Expression | None = None
    everything: bool = False


@dataclass(frozen=True)
class Query:
    """Clause lists joined by UNION; ``every`` says for each junction whether it is UNION ALL."""

    parts: tuple[tuple[Clause, ...], ...]
    every: tuple[bool, ...] = ()
