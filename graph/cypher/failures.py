"""Failures of a query while it runs, made in one line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cypher.comparison import family
from graph.cypher.messages import FAILED, UNSUPPORTED, WRONG_TYPE, CypherError
from ontology.language import Phrase

if TYPE_CHECKING:
    from graph.cypher.values import Value


def failure(fr: str, en: str) -> CypherError:
    """Return the error of a query that cannot be computed, as Neo4j could not."""
    return CypherError(FAILED, reason=Phrase(fr=_braced(fr), en=_braced(en)))


def wrong_type(where: str, value: Value, wanted: str) -> CypherError:
    """Return the error of a value of a type that a function or an operator does not take."""
    return CypherError(WRONG_TYPE, where=where, wanted=wanted, found=shown_type(value))


def unsupported(what_fr: str, what_en: str, instead_fr: str = "", instead_en: str = "") -> CypherError:
    """Return the error of what is refused rather than answered otherwise than Neo4j."""
    return CypherError(
        UNSUPPORTED,
        what=Phrase(fr=_braced(what_fr), en=_braced(what_en)),
        instead=Phrase(fr=_braced(instead_fr), en=_braced(instead_en)),
    )


def shown_type(value: Value) -> str:
    """Return the name of the type of a value for messages."""
    name = family(value)
    return ("FLOAT" if isinstance(value, float) else "INTEGER") if name == "NUMBER" else name


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")
