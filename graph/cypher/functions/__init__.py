"""The functions of Cypher 5 that answer as Neo4j's do: one table, filled from a module a topic."""

from __future__ import annotations

import functools

from graph.cypher.functions import elements, lists, numbers, places, texts, times
from graph.cypher.functions.declared import Function

__all__ = ["Function", "function_named", "function_names"]

_TABLES = (elements.FUNCTIONS, lists.FUNCTIONS, numbers.FUNCTIONS, places.FUNCTIONS, texts.FUNCTIONS, times.FUNCTIONS)


@functools.cache
def _table() -> dict[str, tuple[str, Function]]:
    return {name.lower(): (name, function) for table in _TABLES for name, function in table.items()}


def function_named(name: str) -> Function | None:
    """Return a function by its name, whose case does not matter, or None."""
    found = _table().get(name.lower())
    return found[1] if found else None


def function_names() -> list[str]:
    """Return the names of all functions as people write them."""
    return sorted(name for name, _ in _table().values())
