"""The procedures that a query may call: they list the labels, types and property names of the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cypher.evaluate import condition_of, truth_of
from graph.cypher.messages import ARGUMENTS, PROCEDURE, TAKEN, UNDEFINED, YIELD_ALL, CypherError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.cypher import syntax
    from graph.cypher.context import Context, Row
    from graph.cypher.evaluate import Scope
    from graph.cypher.memory import MemoryGraph


def _keys(graph: MemoryGraph) -> list[str]:
    of_nodes = {key for node in graph.nodes for key in node.properties}
    return sorted(of_nodes | {key for link in graph.relationships for key in link.properties})


PROCEDURES: dict[str, tuple[str, Callable[[MemoryGraph], list[str]]]] = {
    "db.labels": ("label", lambda graph: sorted(label for label, nodes in graph.by_label.items() if nodes)),
    "db.relationshipTypes": ("relationshipType", lambda graph: sorted(graph.types)),
    "db.propertyKeys": ("propertyKey", _keys),
}
"""Name → the one column, and its values."""


def compile_procedure(
    context: Context, clause: syntax.CallProcedure, scope: Scope, *, alone: bool = False
) -> tuple[Callable[[Iterator[Row], Row], Iterator[Row]], tuple[str, ...]]:
    """Return the step that calls a procedure for each row, and the names that it adds."""
    column, values = _found(clause.name)
    if clause.everything and not alone:
        raise CypherError(YIELD_ALL, column=column)
    if clause.arguments:
        raise CypherError(ARGUMENTS, name=clause.name, least=0, most=0, found=len(clause.arguments))
    fields = ((column, column),) if clause.fields is None or clause.everything else clause.fields
    _check(fields, column, scope)
    names = tuple(name for _, name in fields)
    condition = condition_of(context, clause.condition, scope | set(names)) if clause.condition else None

    def run(rows: Iterator[Row], _: Row) -> Iterator[Row]:
        for row in rows:
            for value in values(context.graph):
                found = {**row, **dict.fromkeys(names, value)}
                if condition is None or truth_of(condition(found)):
                    yield found

    return run, names


def _found(name: str) -> tuple[str, Callable[[MemoryGraph], list[str]]]:
    known = {each.lower(): found for each, found in PROCEDURES.items()}.get(name.lower())
    if known is None:
        raise CypherError(PROCEDURE, name=name, allowed=", ".join(f"{each}()" for each in PROCEDURES))
    return known


def _check(fields: tuple[tuple[str, str], ...], column: str, scope: Scope) -> None:
    for field, name in fields:
        if field != column:
            raise CypherError(UNDEFINED, name=field, hint=Phrase(fr="", en=""), known=column)
        if name in scope:
            raise CypherError(TAKEN, name=name)
