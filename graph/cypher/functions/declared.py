"""How a function is declared: what it computes, how many arguments it takes, what null does to it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.cypher.failures import wrong_type

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.cypher.context import Context
    from graph.cypher.values import Value


@dataclass(frozen=True)
class Function:
    """``run`` takes the arguments; with ``of_null`` it is called for null arguments too, else null gives null.

    ``with_context`` says that ``run`` takes the context of the query first.
    """

    run: Callable[..., Value]
    least: int = 1
    most: int = 1
    of_null: bool = False
    with_context: bool = False

    def call(self, context: Context, arguments: list[Value]) -> Value:
        """Return the value of the function for these arguments."""
        if not self.of_null and any(argument is None for argument in arguments):
            return None
        return self.run(context, *arguments) if self.with_context else self.run(*arguments)


def text(value: Value, where: str) -> str:
    """Return the value if it is a STRING, else fail."""
    if not isinstance(value, str):
        raise wrong_type(where, value, "STRING")
    return value


def whole(value: Value, where: str) -> int:
    """Return the value if it is an INTEGER, else fail."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise wrong_type(where, value, "INTEGER")
    return value


def number(value: Value, where: str) -> int | float:
    """Return the value if it is a number, else fail."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise wrong_type(where, value, "INTEGER, FLOAT")
    return value


def items(value: Value, where: str) -> list[Value]:
    """Return the value if it is a LIST, else fail."""
    if not isinstance(value, list):
        raise wrong_type(where, value, "LIST")
    return value


def or_nan(compute: Callable[[], float]) -> float:
    """Return what is computed, or NaN where mathematics has no answer."""
    try:
        return compute()
    except ValueError:
        return math.nan
    except OverflowError:
        return math.inf
