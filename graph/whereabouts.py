"""What people call a node of the store, and where in the documents it comes from: for messages about any of them."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import NamedNode, Triple

from graph import terms
from graph.terms import ma, mention_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyoxigraph import Store

LONGEST_NAME = 60
NAMES_SHOWN = 3


class Place(NamedTuple):
    """A line of a document; ``line`` is 0 when only the document is known."""

    document: str
    line: int

    def __str__(self) -> str:
        """Return ``guide.txt:12``, or the document alone."""
        return f"{self.document}:{self.line}" if self.line else self.document


class Whereabouts:
    """Names and places of the nodes of a store, looked up one at a time."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._own_places: dict[NamedNode, Place | None] = {}

    def id_of(self, iri: str) -> str:
        """Return the id of an entity or a theme, and the IRI of anything else."""
        return terms.id_of(iri) if iri.startswith((terms.ITEM, terms.THEME)) else iri

    def name(self, value: str) -> str:
        """Return what people call a node (by its IRI), or a literal as it is; long texts are cut short."""
        if not value.startswith((terms.ITEM, terms.ONTOLOGY, terms.KIND, terms.THEME)):
            return _shortened(value)
        return _shortened(self._label(NamedNode(value)) or terms.plain(value.replace("#", "/").rpartition("/")[2]))

    def place(self, iri: str, relation: str | None = None) -> Place | None:
        """Return the first place that tells of a node: its own, or else of what is said of it.

        With ``relation``, the IRI of a property, only what is said by that property counts.
        """
        if (node := _named_node(iri)) is None:
            return None
        return self._own_place(node) or min(self._places(node, relation), default=None)

    def other_ends(self, iri: str, relation: str, *, outgoing: bool) -> str | None:
        """Return the names of what a node is related to, or what is related to it, the first three; None for none."""
        node, prop = _named_node(iri), NamedNode(relation)
        if node is None:
            return None
        if outgoing:
            ends = {quad.object for quad in self._store.quads_for_pattern(node, prop, None, None)}
        else:
            ends = {quad.subject for quad in self._store.quads_for_pattern(None, prop, node, None)}
        names = sorted(self.name(end.value) for end in ends if isinstance(end, NamedNode))
        return ", ".join([*names[:NAMES_SHOWN], *(["…"] if len(names) > NAMES_SHOWN else [])]) or None

    def _label(self, node: NamedNode) -> str | None:
        if self._value(node, ma("subjectReading")):
            return self._claim_label(node)
        found = (self._value(node, name) for name in (terms.LABEL, ma("readName"), terms.EXACT))
        return next((text for text in found if text), None)

    def _claim_label(self, claim: NamedNode) -> str:
        ends = [self._value(claim, ma(name)) for name in ("subjectReading", "objectReading", "objectTheme")]
        named = [self.name(end) for end in ends if end]
        relation = terms.relationship_of(self._value(claim, terms.PREDICATE) or "?")
        return " ".join([*named[:1], relation, *named[1:]])

    def _places(self, node: NamedNode, relation: str | None) -> Iterator[Place]:
        store, prop = self._store, None if relation is None else NamedNode(relation)
        as_subject = store.quads_for_pattern(node, prop, None, None)
        as_object = store.quads_for_pattern(None, prop, node, None)
        for quad in chain(as_subject, as_object):
            for stating in (quad.subject, quad.graph_name):
                place = self._own_place(stating) if isinstance(stating, NamedNode) else None
                if place is not None:
                    yield place
                    break

    def _own_place(self, node: NamedNode) -> Place | None:
        """Return the place that a passage, a reading, a claim or a source has of itself."""
        if node not in self._own_places:
            self._own_places[node] = self._found_place(node)
        return self._own_places[node]

    def _found_place(self, node: NamedNode) -> Place | None:
        if source := self._value(node, ma("source")):
            line = self._value(node, ma("line")) or "0"
            return Place(self.name(source), int(line) if line.isdecimal() else 0)
        if mentions := self._values(node, ma("readAt")):
            passage, line_read = min((mention_place(mention) for mention in mentions), key=lambda place: place[1])
            place = self._own_place(NamedNode(passage))
            return place and place._replace(line=line_read)
        if passage := self._value(node, ma("passage")) or "":
            return self._own_place(NamedNode(passage))
        return Place(self.name(node.value), 0) if self._value(node, ma("sha256")) else None

    def _value(self, node: NamedNode, prop: NamedNode) -> str | None:
        return min(self._values(node, prop), default=None)

    def _values(self, node: NamedNode, prop: NamedNode) -> list[str]:
        objects = [quad.object for quad in self._store.quads_for_pattern(node, prop, None, None)]
        return [found.value for found in objects if not isinstance(found, Triple)]


def _named_node(iri: str) -> NamedNode | None:
    """Return the node of an IRI, or None for the label of a blank node."""
    return NamedNode(iri) if ":" in iri else None


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_NAME else line[: LONGEST_NAME - 1] + "…"
