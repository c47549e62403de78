"""The RDF terms of an answer: as the recommendation writes them in JSON, and as the plain values that people read."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from queries.sparql_text import PREFIXES, short_iri

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.answer import Relationship

XSD = PREFIXES["xsd"]
STRING = XSD + "string"
BOOLEAN = XSD + "boolean"
WHOLE = ("integer", "int", "long", "short", "byte", "nonNegativeInteger", "positiveInteger")
NUMBERS = {
    **dict.fromkeys((XSD + name for name in WHOLE), int),
    **dict.fromkeys((XSD + name for name in ("decimal", "double", "float")), float),
}
"""Datatype → what makes a number of the text."""


class Term(NamedTuple):
    """One RDF term of an answer; ``kind`` is ``uri``, ``bnode``, ``literal`` or ``triple``."""

    kind: str
    value: str
    datatype: str | None = None
    language: str | None = None

    def as_json(self) -> dict[str, str]:
        """Return the term as in SPARQL 1.1 Query Results JSON, section 3.2.2."""
        shown = {"type": self.kind, "value": self.value}
        if self.language:
            shown["xml:lang"] = self.language
        elif self.datatype and self.datatype != STRING:
            shown["datatype"] = self.datatype
        return shown

    def __str__(self) -> str:
        if self.kind == "uri":
            return short_iri(self.value)
        return f"_:{self.value}" if self.kind == "bnode" else self.value


def term_of(found: object) -> Term | None:
    """Return a term of the engine as one of ours; what is not bound is None."""
    import pyoxigraph as ox

    if found is None:
        return None
    if isinstance(found, ox.NamedNode):
        return Term("uri", found.value)
    if isinstance(found, ox.Literal):
        return Term("literal", found.value, found.datatype.value, found.language)
    return Term("bnode", found.value) if isinstance(found, ox.BlankNode) else Term("triple", str(found))


def plain_rows(rows: Iterable[Iterable[object]]) -> tuple[tuple[object, ...], ...]:
    """Return rows of the engine's terms as plain values.

    A number or a yes or no is one, an IRI is an `Id` by which people know it, all else is text.

    Examples
    --------
    >>> import pyoxigraph as ox
    >>> plain_rows([[ox.Literal(7), ox.Literal("07"), ox.NamedNode("urn:maillage:actor:x"), None, ox.Literal(True)]])
    ((7, '07', 'actor:x', None, True),)
    """
    import pyoxigraph as ox

    from graph.answer import Id

    ids: dict[str, Id] = {}

    def plain(found: object) -> object:
        if isinstance(found, ox.NamedNode):
            iri = found.value
            if iri not in ids:
                ids[iri] = Id(short_iri(iri))
            return ids[iri]
        if isinstance(found, ox.Literal):
            return _typed(found.value, found.datatype.value)
        return None if found is None else str(term_of(found))

    return tuple(tuple(map(plain, row)) for row in rows)


def relationship(triple: Iterable[object]) -> Relationship | None:
    """Return the relationship that a triple is, when the ontology lists its predicate and both ends are things."""
    from graph.answer import Relationship

    start, predicate, end = (term_of(part) or Term("", "") for part in triple)
    type_ = _type_of(predicate.value)
    if not type_ or not all(each.kind == "uri" and each.value.startswith(PREFIXES["m"]) for each in (start, end)):
        return None
    return Relationship(f"{start} {type_} {end}", type_, str(start), str(end))


@lru_cache
def _type_of(predicate: str) -> str | None:
    """Return the relationship type of a predicate, by its IRI, or None when the ontology lists none."""
    from graph.terms import ONTOLOGY, relationship_of
    from ontology.vocabulary import vocabulary

    found = relationship_of(predicate) if predicate.startswith(ONTOLOGY) else ""
    return found if found in vocabulary().predicates else None


def _typed(text: str, datatype: str) -> object:
    """Return the value of a literal; one may say that it is a number and not be one."""
    if datatype == STRING:
        return text
    if datatype == BOOLEAN and text in ("true", "false"):
        return text == "true"
    try:
        return NUMBERS[datatype](text)
    except (KeyError, ValueError):
        return text
