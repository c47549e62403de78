"""Run a Cypher text over a property graph in memory."""

from __future__ import annotations

import datetime
import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cypher.clauses import NOTHING, compile_query
from graph.cypher.context import Context
from graph.cypher.failures import failure
from graph.cypher.memory import StoredNode, StoredPath, StoredRelationship
from graph.cypher.parser import parse
from graph.cypher.values import Duration, Node, Path, Point, Relationship

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.cypher.memory import MemoryGraph
    from graph.cypher.values import Value


@dataclass(frozen=True)
class CypherResult:
    """What a query answers: named columns and rows; ``more`` says that there were more rows than the limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    more: bool = False


def run(
    graph: MemoryGraph,
    text: str,
    parameters: Mapping[str, Value] | None = None,
    seconds: float = 30.0,
    limit: int | None = None,
) -> CypherResult:
    """Run one reading query and return at most ``limit`` rows.

    Raises
    ------
    CypherError
        When the text is no reading query, cannot be computed, or takes longer than ``seconds``.
    """
    query = parse(text)
    context = Context(graph, {name: _taken(value) for name, value in (parameters or {}).items()}, seconds)
    try:
        compiled = compile_query(context, query, NOTHING)
        columns = compiled.columns or ()
        stop = None if limit is None else limit + 1
        found = [tuple(shown(row[name]) for name in columns) for row in itertools.islice(compiled.run({}), stop)]
    except RecursionError as error:
        raise failure("elle est trop imbriquée", "it is nested too deep") from error
    return CypherResult(columns, tuple(found[:limit]), more=limit is not None and len(found) > limit)


def shown(value: Value) -> Value:
    """Return a value as answers hold it: nodes, relationships and paths as frozen values of their own."""
    if isinstance(value, StoredNode):
        return Node(_name(value), value.labels, value.properties)
    if isinstance(value, StoredRelationship):
        return Relationship(str(value.index), value.type, _name(value.start), _name(value.end), value.properties)
    if isinstance(value, StoredPath):
        return Path(tuple(map(shown, value.nodes)), tuple(map(shown, value.relationships)))
    if isinstance(value, list):
        return [shown(item) for item in value]
    if isinstance(value, dict):
        return {name: shown(item) for name, item in value.items()}
    return value


def _name(node: StoredNode) -> str:
    return str(node.properties.get("id", node.index))


def _taken(value: Value) -> Value:
    """Return a parameter as a value of the language."""
    if value is None or isinstance(value, (bool, int, float, str, datetime.date, datetime.time, Duration, Point)):
        return value
    if isinstance(value, (list, tuple)):
        return [_taken(item) for item in value]
    if isinstance(value, dict):
        return {str(name): _taken(item) for name, item in value.items()}
    raise failure(f"un paramètre de type {type(value).__name__}", f"a parameter of the type {type(value).__name__}")
