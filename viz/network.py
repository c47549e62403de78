"""The drawing: pyvis holds the nodes, the edges and the options; where things come to stand is settled in the browser.

pyvis would write a page of its own, but it loads bootstrap from another address and puts names in as markup. Only its
network and the copy of vis-network that it ships are used; the page is ours (``templates/network.html``).
"""

from __future__ import annotations

import json
import math
import textwrap
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ontology.language import Lang
from ontology.vocabulary import vocabulary
from viz.look import INK, Look, look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model import Entity, Link
    from viz.picture import Picture

LABEL_WIDTH = 22
LABEL_LINES = 3
SMALLEST, LARGEST = 9, 30
EDGE, PLACE_EDGE = "#7d8b96", "#b3bdc5"

OPTIONS = {
    "layout": {"randomSeed": 7, "improvedLayout": True},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 4},
    "edges": {"smooth": False, "selectionWidth": 2, "hoverWidth": 0.5},
    "interaction": {"hover": True, "tooltipDelay": 150, "keyboard": {"enabled": True, "bindToWindow": False}},
    "physics": {
        "solver": "forceAtlas2Based",
        "forceAtlas2Based": {
            "gravitationalConstant": -120,
            "centralGravity": 0.015,
            "springLength": 90,
            "springConstant": 0.08,
            "avoidOverlap": 0.5,
        },
        "stabilization": {"iterations": 500, "fit": True},
    },
}


def network_of(picture: Picture, lang: Lang = Lang.FR) -> Any:
    """Return the pyvis ``Network`` of a picture, one edge for each pair that is linked, however often.

    Their order, and the ends of an edge, are those of `pairs`.
    """
    from pyvis.network import Network

    network = Network(directed=True, cdn_resources="in_line")
    network.set_options(json.dumps(OPTIONS))
    degrees = Counter(end for pair in pairs(picture) for end in pair)
    for entity in picture.entities:
        focal = entity.id == picture.focus
        network.add_node(entity.id, **_node(entity, look(entity, lang), degrees[entity.id], focal=focal))
    for (first, second), links in pairs(picture).items():
        network.add_edge(first, second, id=edge_id(first, second), **_edge(first, links))
    return network


def edge_id(first: str, second: str) -> str:
    """Return the id of the edge that joins two entities."""
    return f"{first}|{second}"


def pairs(picture: Picture) -> Mapping[tuple[str, str], list[Link]]:
    """Return the links by the pair that they join, each pair sorted."""
    grouped: dict[tuple[str, str], list[Link]] = {}
    for link in picture.links:
        first, second = sorted((link.subject, link.object))
        grouped.setdefault((first, second), []).append(link)
    return grouped


@lru_cache(maxsize=1)
def place_predicates() -> frozenset[str]:
    """Return the predicates that lead to a territory, and to nothing else.

    Examples
    --------
    >>> sorted(place_predicates())
    ['ACTIVE_IN', 'BASED_IN', 'SEEKS', 'WITHIN']
    """
    return frozenset(each.name for each in vocabulary().predicates.values() if each.range == ("Territory",))


def short_label(name: str) -> str:
    r"""Return a name broken into short lines, cut where it would take more than three.

    Examples
    --------
    >>> short_label("Association Montagne Emploi Sud")
    'Association Montagne\nEmploi Sud'
    """
    lines = textwrap.wrap(name, LABEL_WIDTH, break_long_words=False, max_lines=LABEL_LINES, placeholder="…")
    return "\n".join(lines) or name


def _node(entity: Entity, seen: Look, degree: int, *, focal: bool) -> dict[str, Any]:
    """Return what vis-network is told of a node; the more linked, the larger, by the square root."""
    weight = min(1.0, math.sqrt(degree) / 5)
    size = LARGEST if focal else SMALLEST + weight * (LARGEST - SMALLEST) * 0.75
    return {
        "label": short_label(entity.name),
        "title": f"{entity.name} · {seen.label}",
        "shape": seen.shape,
        "size": round(size, 1),
        "color": {
            "background": seen.colour,
            "border": INK if focal else seen.colour,
            "highlight": {"background": seen.colour, "border": INK},
            "hover": {"background": seen.colour, "border": INK},
        },
        "font": {
            "size": round(17 if focal else 12 + weight * 3),
            "bold": focal,
        },
    }


def _edge(first: str, links: list[Link]) -> dict[str, Any]:
    """Return what vis-network is told of an edge: dashed and pale when it says no more than a place."""
    only_places = all(link.predicate in place_predicates() for link in links)
    predicates = vocabulary().predicates
    directions = {link.subject == first for link in links if not predicates[link.predicate].symmetric}
    arrows = [end for end, used in (("to", True in directions), ("from", False in directions)) if used]
    return {
        "arrows": {end: {"enabled": True, "scaleFactor": 0.5} for end in arrows},
        "dashes": only_places,
        "width": 1 if only_places else round(1 + 2 * max(link.confidence for link in links), 1),
        "color": {"color": PLACE_EDGE if only_places else EDGE, "highlight": INK, "hover": INK, "opacity": 0.9},
    }
