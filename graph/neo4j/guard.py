"""Queries of users on a server only read the graph: what is refused before they run, beside the server's own refusal.

A transaction in read mode cannot write, says the server; it could still load files and addresses, end the work of others
or list the settings. The text is searched for these, for they hide in expressions that the server's plan does not
show; and the plan, made without running anything, tells what kind of query it is.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Any

from graph.cypher.messages import LOADS, PROCEDURE
from graph.errors import InputError
from graph.neo4j import messages

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PROCEDURES = (
    "db.labels",
    "db.relationshipTypes",
    "db.propertyKeys",
    "db.schema.visualization",
    "db.schema.nodeTypeProperties",
    "db.schema.relTypeProperties",
    "db.index.fulltext.queryNodes",
    "db.index.fulltext.queryRelationships",
)
"""Those that tell what the graph holds."""
_ALLOWED = frozenset(name.lower() for name in PROCEDURES)
_ADMINISTERING = ("Show", "Terminate", "Transaction", "Administration")
"""How the names of operators begin that are about the server, or about transactions of their own."""
_TOKEN = re.compile(
    r"""'(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | //[^\n\r]* | /\*.*?\*/ | `(?:``|[^`])*` | [^\W\d]\w* | \S""",
    re.DOTALL | re.VERBOSE,
)
_ESCAPE = re.compile(r"\\u+([0-9a-fA-F]{4})")


def refuse_loading(text: str) -> None:
    r"""Refuse a text that loads files or calls procedures other than `PROCEDURES`.

    Some versions of the language resolve ``\u0041`` before anything else, others in strings only: neither reading
    may hold what is refused.

    Raises
    ------
    InputError
        When it does; the message names what is refused.
    """
    for reading in {text, _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)}:
        tokens = [token for token in _TOKEN.findall(reading) if not token.startswith(("'", '"', "//", "/*"))]
        words = [token.upper() for token in tokens]
        if any(pair == ("LOAD", "CSV") for pair in itertools.pairwise(words)):
            raise InputError(LOADS)
        for at, word in enumerate(words):
            if word == "CALL" and "." in (name := _dotted(tokens[at + 1 :])) and name.lower() not in _ALLOWED:
                raise InputError(PROCEDURE, name=name, allowed=", ".join(PROCEDURES))


def refuse_plan(kind: str | None, plan: Mapping[str, Any] | None) -> None:
    """Refuse a query by the kind and the plan that the server gives it.

    Raises
    ------
    InputError
        When it would write, or is about the server and not about the graph.
    """
    if kind in ("w", "rw"):
        raise InputError(messages.WRITES)
    if kind != "r" or any(name.startswith(_ADMINISTERING) for name in _operators(plan or {})):
        raise InputError(messages.ADMINISTERS)


def _dotted(words: list[str]) -> str:
    """Return the name, with its dots, that the words and signs begin with.

    Examples
    --------
    >>> _dotted(["db", ".", "`labels`", "(", ")"])
    'db.labels'
    """
    parts: list[str] = []
    for word in words:
        if (word == ".") != (len(parts) % 2 == 1):
            break
        parts.append(word.strip("`"))
    return "".join(parts)


def _operators(plan: Mapping[str, Any]) -> Iterator[str]:
    if "operatorType" in plan:
        yield str(plan["operatorType"])
    for child in plan.get("children", ()):
        yield from _operators(child)
