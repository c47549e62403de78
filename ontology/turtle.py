"""Turtle files as nested dictionaries: all that reading our own vocabulary needs, in a few milliseconds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from pyoxigraph import BlankNode, Literal, NamedNode

    Node = NamedNode | BlankNode | Literal

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
OWL = "http://www.w3.org/2002/07/owl#"


@dataclass
class Description:
    """What a set of Turtle files says of one subject: property IRI → objects, in the order of the files."""

    iri: str
    objects: dict[str, list[Node]] = field(default_factory=dict)

    def values(self, prop: str) -> list[str]:
        """Return the objects of ``prop`` as text: literals' values, IRIs, labels of blank nodes."""
        return [node.value for node in self.objects.get(prop, ())]

    def value(self, prop: str) -> str | None:
        """Return the first object of ``prop`` as text, or None."""
        found = self.values(prop)
        return found[0] if found else None

    def one(self, prop: str) -> str:
        """Return the first object of ``prop`` as text; KeyError, naming the subject, when there is none."""
        found = self.value(prop)
        if found is None:
            raise KeyError(f"{self.iri} has no {prop}")
        return found

    def phrase(self, prop: str) -> Phrase:
        """Return the French and the English literal of ``prop``; KeyError when one is missing."""
        said = {getattr(node, "language", None): node.value for node in reversed(self.objects.get(prop, ()))}
        if not said.keys() >= {"fr", "en"}:
            raise KeyError(f"{self.iri} lacks {prop} in French or in English")
        return Phrase(fr=said["fr"], en=said["en"])


class Descriptions(dict[str, Description]):
    """Subjects of Turtle files, by IRI (or by the label of a blank node), in the order of the files."""

    @classmethod
    def read(cls, paths: Iterable[Path]) -> Descriptions:
        """Parse the files; blank nodes of different files stay apart."""
        import pyoxigraph as ox

        found = cls()
        for path in paths:
            for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE, rename_blank_nodes=True):
                subject = quad.subject.value
                description = found.get(subject)
                if description is None:
                    description = found[subject] = Description(subject)
                description.objects.setdefault(quad.predicate.value, []).append(quad.object)
        return found

    def instances(self, *classes: str) -> Iterator[Description]:
        """Yield what has one of these classes as a type, in the order of the files."""
        wanted = set(classes)
        for description in self.values():
            if not wanted.isdisjoint(description.values(RDF + "type")):
                yield description

    def with_property(self, prop: str) -> Iterator[Description]:
        """Yield what has a property, in the order of the files."""
        return (description for description in self.values() if prop in description.objects)

    def members(self, node: str) -> list[str]:
        """Return the classes that ``node`` stands for: itself, or those of the ``owl:unionOf`` list that it is.

        The order is that of the list.
        """
        union = self[node].value(OWL + "unionOf") if node in self else None
        return [node] if union is None else list(self._items(union))

    def _items(self, node: str) -> Iterator[str]:
        while node != RDF + "nil":
            cell = self[node]
            yield cell.values(RDF + "first")[0]
            node = cell.values(RDF + "rest")[0]
