"""Choose what a page shows: what is known around a territory or around an actor, small enough to be looked at.

A place is where things are, not how they are linked: the neighbourhood grows along links between actors, programmes,
initiatives and persons, and shows of the places only the one that was asked for and those that lie in it.
Hubs (the fund that finances everyone) are shown and not grown from.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.model import Entity
from graph.territories import reference
from queries.meet.area import contained
from viz.network import place_predicates
from viz.picture import Picture

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from graph.lookups import Lookups
    from graph.model import Link
    from graph.reading import GraphReader

DEFAULT_DEPTH = 2
DEFAULT_LIMIT = 150
HUB = 200
"""Links above which an entity is a hub."""


def around_territory(
    reader: GraphReader, territory: str, depth: int = DEFAULT_DEPTH, limit: int = DEFAULT_LIMIT
) -> Picture:
    """Return what is known in a territory.

    Parameters
    ----------
    reader
        The graph.
    territory
        The territory's id; it need not be named in the graph.
    depth
        1: what is based or active there, or seeks it, or in a place that lies in it, and the links among these.
        2: also those that they are linked with.
    limit
        The most entities that are shown: the nearest, and of these the most linked.
    """
    places = [territory, *sorted(contained(reader, territory))]
    actors = {
        link.subject for place in places for link in reader.links(place, predicates=place_predicates(), direction="in")
    }
    core = {**dict.fromkeys(places, 1), **dict.fromkeys(sorted(actors - set(places)), 1), territory: 0}
    return _picture(reader, territory, _grown(reader, core, depth - 1), limit)


def around_actor(reader: GraphReader, actor: str, depth: int = DEFAULT_DEPTH, limit: int = DEFAULT_LIMIT) -> Picture:
    """Return what is linked with an actor (or any entity but a territory), up to ``depth`` links away.

    Places are shown where the actor itself is linked with them.
    """
    beside = {end: 1 for link in reader.links(actor) for end in _ends(link) if _is_place(end) or _is_linked(end)}
    core = {**beside, actor: 0}
    return _picture(reader, actor, _grown(reader, core, depth - 1), limit)


def _grown(reader: GraphReader, distances: dict[str, int], steps: int) -> dict[str, int]:
    """Return the entities with those up to ``steps`` links further, and how far each is; never through a place."""
    found = dict(distances)
    frontier = [each for each in found if not _is_place(each)]
    for _ in range(steps):
        reached: dict[str, int] = {}
        for each in frontier:
            for other in _acquainted(reader, each):
                if other not in found:
                    reached.setdefault(other, found[each] + 1)
        found |= reached
        frontier = list(reached)
    return found


def _acquainted(reader: GraphReader, entity: str) -> Iterator[str]:
    if reader.degree(entity) > HUB:
        return
    for link in reader.links(entity):
        yield from (end for end in _ends(link) if end != entity and _is_linked(end))


def _picture(reader: GraphReader, focus: str, distances: dict[str, int], limit: int) -> Picture:
    """Return the picture of the nearest and most linked entities, their links among each other included."""
    links = links_among(reader, distances)
    degrees = Counter(end for link in links for end in _ends(link))
    kept = [each for each in distances if each == focus or degrees[each]]
    kept.sort(key=lambda each: (distances[each], -degrees[each], each))
    shown = kept[:limit]
    entities = [entity for entity in (entity_of(reader, id_) for id_ in shown) if entity is not None]
    names = {entity.id for entity in entities}
    among = tuple(link for link in links if names.issuperset(_ends(link)))
    return Picture(focus, tuple(entities), among, len(kept) - len(shown))


def entity_of(reader: Lookups, id_: str) -> Entity | None:
    """Return what is known of an id; of an official territory that no document names, what the reference knows."""
    place = reference().get(id_)
    stranger = Entity(id_, "Territory", place.name, kinds=(place.level,)) if place is not None else None
    return reader.entity(id_) or stranger


def links_among(reader: Lookups, entities: Collection[str]) -> list[Link]:
    """Return each link whose both ends are among ``entities``, once, in a stable order."""
    found = {
        (link.subject, link.predicate, link.object): link
        for entity in entities
        for link in _own_links(reader, entity)
        if link.subject in entities and link.object in entities
    }
    return [found[key] for key in sorted(found)]


def _own_links(reader: Lookups, entity: str) -> list[Link]:
    """Return the links to be read from this end: of a place and of a hub, those that its other ends do not tell."""
    if _is_place(entity):
        return reader.links(entity, predicates={"WITHIN"}, direction="out")
    return [] if reader.degree(entity) > HUB else reader.links(entity)


def _ends(link: Link) -> tuple[str, str]:
    return link.subject, link.object


def _is_place(entity: str) -> bool:
    return entity.startswith("territory:")


def _is_linked(entity: str) -> bool:
    """Whether a link to it says more than what a thing is about or where it is."""
    return not entity.startswith(("territory:", "theme:"))
