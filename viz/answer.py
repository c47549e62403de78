"""The picture of an answer: what it names, and how that is linked, with the sentences that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import InputError
from graph.lookups import link_between
from graph.model import Entity, Link
from ontology.language import Lang, Phrase
from ontology.vocabulary import vocabulary
from viz.around import DEFAULT_LIMIT, entity_of, links_among
from viz.picture import Picture

if TYPE_CHECKING:
    from graph.answer import Answer, Node, Relationship
    from graph.lookups import Lookups

TITLE = Phrase(fr="Réponse à une requête", en="Answer to a query")
NOTHING = Phrase(
    fr="La réponse ne nomme rien du graphe : il n'y a rien à dessiner. Faites rendre à la requête des identifiants "
    "(?acteur), des nœuds ou des relations.",
    en="The answer names nothing of the graph: there is nothing to draw. Let the query return ids (?actor), nodes or "
    "relationships.",
)


def picture_of(reader: Lookups, answer: Answer, lang: Lang = Lang.FR, limit: int = DEFAULT_LIMIT) -> Picture:
    """Return the picture of what an answer names, at most ``limit`` things, in its order.

    An answer that holds relationships shows these; one that does not shows the links that the graph knows between
    what it names. What is neither in the graph nor of a class of the ontology is not shown.

    Raises
    ------
    InputError
        When nothing is left to show.
    """
    found = [entity for node in answer.nodes().values() if (entity := _entity(reader, node))]
    if not found:
        raise InputError(NOTHING)
    shown = {entity.id: entity for entity in found[:limit]}
    stated = [
        link for each in answer.links() if {each.start, each.end} <= shown.keys() and (link := _link(reader, each))
    ]
    links = stated if answer.links() else links_among(reader, shown)
    return Picture("", tuple(shown.values()), tuple(links), len(found) - len(shown), TITLE(lang))


def _entity(reader: Lookups, node: Node) -> Entity | None:
    """Return what the graph knows of a node, else what the node itself says when it is of a class of ours."""
    known = entity_of(reader, node.id)
    classes = [label for label in node.labels if label in vocabulary().classes]
    if known or not classes:
        return known
    return Entity(node.id, classes[0], str(node.properties.get("name") or node.id))


def _link(reader: Lookups, each: Relationship) -> Link | None:
    """Return the link of the graph that a relationship is, else what the relationship itself says."""
    if each.type not in vocabulary().predicates:
        return None
    known = link_between(reader, each.start, each.type, each.end)
    return known or Link(each.start, each.type, each.end, float(each.properties.get("confidence") or 0), ())
