"""How things look: shape tells the class, colour tells the kind, both read from the ontology."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from graph.model import Entity
    from ontology.language import Lang

INK = "#1d2429"
SVG_PATHS = {
    "dot": "M8 1.5a6.5 6.5 0 1 0 .01 0z",
    "square": "M2 2h12v12H2z",
    "diamond": "M8 0.5l7.5 7.5L8 15.5 0.5 8z",
    "triangle": "M8 1.5l7 12.5H1z",
    "triangleDown": "M8 14.5L1 2h14z",
    "star": "M8 .8l2.1 4.9 5.3.4-4 3.5 1.2 5.2L8 12l-4.6 2.8 1.2-5.2-4-3.5 5.3-.4z",
    "hexagon": "M4.2 1.5h7.6L15.6 8l-3.8 6.5H4.2L.4 8z",
}
"""The outlines of the drawing's shapes, for the legend, in a square of 16."""


@dataclass(frozen=True)
class Look:
    """How an entity is drawn, and the word for what looks so; those of equal ``key`` look the same."""

    label: str
    shape: str
    colour: str

    @property
    def key(self) -> str:
        """What tells this look from others."""
        return f"{self.shape}-{self.colour}"

    @property
    def path(self) -> str:
        """The shape's outline as an SVG path."""
        return SVG_PATHS[self.shape]


def look(entity: Entity, lang: Lang) -> Look:
    """Return the look of an entity: that of its most telling kind with a colour of its own, else of its class.

    What it does for others tells more than what it is, and either more than its legal form. The word is that of the
    broadest of the kinds that share the colour.
    """
    known = vocabulary()
    own_class = known.classes[entity.type]
    kinds = [known.kinds[notation] for notation in entity.kinds if notation in known.kinds]
    for kind in sorted(kinds, key=lambda kind: (kind.legal_form, not kind.roles)):
        if kind.colour != own_class.colour:
            chain = (kind, *(known.kinds[notation] for notation in known.broader(kind.notation)))
            broadest = [each for each in chain if each.colour == kind.colour][-1]
            return Look(broadest.label(lang), own_class.shape, kind.colour)
    return Look(own_class.label(lang), own_class.shape, own_class.colour)
