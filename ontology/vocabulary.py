"""The vocabulary that the ontology lists: classes, predicates, kinds, themes and roles, read once a process.

The Turtle files beside this module are the only list; what is read here is typed and frozen. Names are those that
people and code use: ``Actor``, ``FUNDS``, ``scic``, ``mobilite``, ``guide``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from ontology.errors import UnknownTermError
from ontology.language import Phrase
from ontology.terms import ClassTerm, Kind, OrderedTerm, Predicate, Role, Term, Theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ontology.turtle import Description, Descriptions

__all__ = ["ClassTerm", "Kind", "Predicate", "Role", "Term", "Theme", "Vocabulary", "vocabulary"]

MA = "https://w3id.org/maillage/ontology#"
KIND = "https://w3id.org/maillage/kind/"
THEME = "https://w3id.org/maillage/theme/"
ROLE = "https://w3id.org/maillage/role/"
SHAPE = "https://w3id.org/maillage/shape/"

_OWL = "http://www.w3.org/2002/07/owl#"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"

_FOLDER = Path(__file__).parent
FILES = tuple(_FOLDER / name for name in ("maillage.ttl", "kinds.ttl", "themes.ttl"))
"""The Turtle files that the vocabulary is read from."""

T = TypeVar("T", bound=Term)
Placed = TypeVar("Placed", bound=OrderedTerm)


@dataclass(frozen=True)
class Vocabulary:
    """All the terms, each mapping in the order in which people should read it.

    Mappings are asked politely (``vocabulary().kinds.get("scic")``); the methods of the same names are strict, and
    raise `UnknownTermError`, which lists the choices.
    """

    classes: Mapping[str, ClassTerm]
    predicates: Mapping[str, Predicate]
    kinds: Mapping[str, Kind]
    themes: Mapping[str, Theme]
    roles: Mapping[str, Role]
    shacl_path: Path = _FOLDER / "shapes.ttl"

    def kind(self, notation: str) -> Kind:
        """Return a kind by its notation.

        Examples
        --------
        >>> vocabulary().kind("scic").cypher_label
        'SCIC'
        """
        return _strict(self.kinds, notation, Phrase(fr="Type", en="kind"))

    def theme(self, notation: str) -> Theme:
        """Return a theme by its notation.

        Examples
        --------
        >>> vocabulary().theme("mobilites")
        Traceback (most recent call last):
        ...
        ontology.errors.UnknownTermError: Thème inconnu : « mobilites ». Vouliez-vous dire mobilite ? Choix ...
        """
        return _strict(self.themes, notation, Phrase(fr="Thème", en="theme"))

    def role(self, notation: str) -> Role:
        """Return a role by its notation."""
        return _strict(self.roles, notation, Phrase(fr="Rôle", en="role"))

    def predicate(self, name: str) -> Predicate:
        """Return a predicate by its relationship type.

        Examples
        --------
        >>> vocabulary().predicate("FUNDS").inverse_label()
        'est financé par'
        """
        return _strict(self.predicates, name, Phrase(fr="Type de relation", en="relationship type"))

    def class_(self, name: str) -> ClassTerm:
        """Return a class by its name."""
        return _strict(self.classes, name, Phrase(fr="Type de chose", en="class"))

    def broader(self, notation: str) -> tuple[str, ...]:
        """Return the notations of the broader kinds of a kind, the nearest first; empty for one that is unknown.

        Examples
        --------
        >>> vocabulary().broader("incubateur")
        ('structure-d-accompagnement',)
        """
        found: list[str] = []
        kind = self.kinds.get(notation)
        while kind is not None and kind.broader is not None and kind.broader not in found:
            found.append(kind.broader)
            kind = self.kinds.get(kind.broader)
        return tuple(found)

    def with_broader(self, notations: Iterable[str]) -> frozenset[str]:
        """Return the notations given and those of all their broader kinds."""
        given = tuple(notations)
        return frozenset(given).union(*(self.broader(notation) for notation in given))

    def kinds_of(self, class_name: str) -> tuple[Kind, ...]:
        """Return the kinds that things of a class may be of."""
        return tuple(kind for kind in self.kinds.values() if kind.applies_to == class_name)

    def cypher_labels(self, class_name: str, notations: Iterable[str]) -> tuple[str, ...]:
        """Return the labels of a node of the property graph: its class, then its kinds; unknown kinds are left out.

        Examples
        --------
        >>> vocabulary().cypher_labels("Actor", ["ptce", "tiers-lieu"])
        ('Actor', 'PTCE', 'TiersLieu')
        """
        labels = [self.kinds[notation].cypher_label for notation in notations if notation in self.kinds]
        return tuple(dict.fromkeys([class_name, *labels]))

    @cached_property
    def entity_classes(self) -> tuple[str, ...]:
        """Names of the classes whose instances sources name and relate: the ends of relations, themes aside.

        Examples
        --------
        >>> vocabulary().entity_classes
        ('Actor', 'Programme', 'Initiative', 'Territory', 'Person')
        """
        ends = {name for predicate in self.predicates.values() for name in (*predicate.domain, *predicate.range)}
        return tuple(name for name in self.classes if name in ends - {"Theme"})

    @cached_property
    def predicate_of_iri(self) -> Mapping[str, Predicate]:
        """IRI of a property → its predicate."""
        return MappingProxyType({predicate.iri: predicate for predicate in self.predicates.values()})


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the vocabulary; the first call parses the Turtle files (some ten milliseconds), later ones are free."""
    from ontology.turtle import Descriptions

    found = Descriptions.read(FILES)
    classes = _by(_ordered([_class(d) for d in found.with_property(MA + "shape")]), "name")
    return Vocabulary(
        classes=classes,
        predicates=_by(_ordered([_predicate(d, found) for d in found.with_property(MA + "relationshipType")]), "name"),
        kinds=_by([_kind(d, found, classes) for d in found.instances(MA + "Kind", MA + "LegalForm")], "notation"),
        themes=_by(_ordered([_theme(d) for d in found.instances(MA + "Theme")]), "notation"),
        roles=_by(_ordered([_role(d) for d in found.instances(MA + "Role")]), "notation"),
    )


def _class(found: Description) -> ClassTerm:
    return ClassTerm(
        iri=found.iri,
        label=found.phrase(_RDFS + "label"),
        definition=found.phrase(_SKOS + "definition"),
        name=_local(found.iri),
        order=int(found.one(MA + "order")),
        colour=found.one(MA + "colour"),
        shape=found.one(MA + "shape"),
    )


def _predicate(found: Description, all_: Descriptions) -> Predicate:
    return Predicate(
        iri=found.iri,
        label=found.phrase(_RDFS + "label"),
        definition=found.phrase(_SKOS + "definition"),
        name=found.one(MA + "relationshipType"),
        inverse_label=found.phrase(MA + "inverseLabel"),
        domain=tuple(map(_local, all_.members(found.one(_RDFS + "domain")))),
        range=tuple(map(_local, all_.members(found.one(_RDFS + "range")))),
        symmetric=_OWL + "SymmetricProperty" in found.values(_RDF + "type"),
        acquaintance=float(found.one(MA + "acquaintance")),
        order=int(found.one(MA + "order")),
    )


def _kind(found: Description, all_: Descriptions, classes: Mapping[str, ClassTerm]) -> Kind:
    lineage = _lineage(found, all_)
    applies_to = _local(found.one(MA + "appliesTo"))
    colour = next((value for value in (d.value(MA + "colour") for d in lineage) if value), classes[applies_to].colour)
    roles = next((values for values in (d.values(MA + "role") for d in lineage) if values), [])
    return Kind(
        iri=found.iri,
        label=found.phrase(_SKOS + "prefLabel"),
        definition=found.phrase(_SKOS + "definition"),
        notation=found.one(_SKOS + "notation"),
        cypher_label=found.one(MA + "cypherLabel"),
        colour=colour,
        broader=_local(lineage[1].iri) if len(lineage) > 1 else None,
        applies_to=applies_to,
        legal_form=MA + "LegalForm" in found.values(_RDF + "type"),
        forms=tuple(found.values(MA + "form")),
        roles=tuple(map(_local, roles)),
    )


def _theme(found: Description) -> Theme:
    label = found.phrase(_SKOS + "prefLabel")
    terms = [label.fr, *found.values(_SKOS + "altLabel"), *found.values(_SKOS + "hiddenLabel")]
    return Theme(
        iri=found.iri,
        label=label,
        definition=found.phrase(_SKOS + "definition"),
        notation=found.one(_SKOS + "notation"),
        colour=found.one(MA + "colour"),
        terms=tuple(dict.fromkeys(terms)),
        order=int(found.one(MA + "order")),
    )


def _role(found: Description) -> Role:
    return Role(
        iri=found.iri,
        label=found.phrase(_SKOS + "prefLabel"),
        definition=found.phrase(_SKOS + "definition"),
        notation=found.one(_SKOS + "notation"),
        order=int(found.one(MA + "order")),
    )


def _lineage(found: Description, all_: Descriptions) -> list[Description]:
    """Return a kind's description and those of its broader kinds, the nearest first."""
    lineage = [found]
    while (broader := lineage[-1].value(_SKOS + "broader")) is not None:
        lineage.append(all_[broader])
    return lineage


def _by(terms: Sequence[T], key: str) -> Mapping[str, T]:
    return MappingProxyType({getattr(term, key): term for term in terms})


def _ordered(terms: Sequence[Placed]) -> list[Placed]:
    return sorted(terms, key=lambda term: term.order)


def _strict(terms: Mapping[str, T], name: str, what: Phrase) -> T:
    """Return the term of that name, or raise `UnknownTermError` with the names there are."""
    if name not in terms:
        raise UnknownTermError(what, name, tuple(terms))
    return terms[name]


def _local(iri: str) -> str:
    """Return what follows the last ``#`` or ``/`` of an IRI."""
    return iri.replace("#", "/").rpartition("/")[2]
