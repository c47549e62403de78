"""The terms of the ontology as frozen values: classes, predicates, kinds, themes, roles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ontology.language import Phrase


@dataclass(frozen=True)
class Term:
    """What every term has: an IRI, a label and a one-sentence definition, each in both languages.

    ``label`` and ``definition`` are called with a language: ``kind.label(Lang.EN)``, ``kind.label()`` for French.
    """

    iri: str
    label: Phrase
    definition: Phrase


@dataclass(frozen=True)
class OrderedTerm(Term):
    """A term that has its place in a list: ``order``, counted from 1."""

    order: int


@dataclass(frozen=True)
class ClassTerm(OrderedTerm):
    """A class of things that are shown, with its display colour (``#rrggbb``) and node shape."""

    name: str
    colour: str
    shape: str


@dataclass(frozen=True)
class Predicate(OrderedTerm):
    """A relation between two things, read from its subject (``label``) or from its object (``inverse_label``).

    ``domain`` and ``range`` are the names of the classes that its subject and its object may have. ``acquaintance``,
    from 0 to 1, is how far it tells that its two ends know each other; 0 means relevance only.
    """

    name: str
    inverse_label: Phrase
    domain: tuple[str, ...]
    range: tuple[str, ...]
    symmetric: bool
    acquaintance: float


@dataclass(frozen=True)
class Kind(Term):
    """What a thing may be: a function, a legal form, a sort of programme, a level of territory.

    ``forms`` are the written forms that announce it in a French text (lower case, singular). ``applies_to`` names the
    class of the things that may be so. ``roles`` and ``colour`` come from the broader kinds when it has none of its
    own; the colour in the end from its class.
    """

    notation: str
    cypher_label: str
    colour: str
    broader: str | None
    applies_to: str
    legal_form: bool
    forms: tuple[str, ...]
    roles: tuple[str, ...]


@dataclass(frozen=True)
class Theme(OrderedTerm):
    """A need of the closed list; ``terms`` are the French words and expressions by which a text shows it.

    The first of the ``terms`` are the theme's own names (label and other labels), the others what it is told by.
    """

    notation: str
    colour: str
    terms: tuple[str, ...]


@dataclass(frozen=True)
class Role(OrderedTerm):
    """What someone can be for a newcomer: guide, authority, ally, funder, peer, already there."""

    notation: str
