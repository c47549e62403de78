"""What a page shows: some entities, the links between them, and how many were left out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.model import Entity, Link


@dataclass(frozen=True)
class Picture:
    """A part of the graph that is small enough to be looked at.

    ``entities`` come in the order in which they matter, what the page is about (``focus``, an id) first; both ends of
    each of ``links`` are among them. ``left_out`` counts the entities that were as near but did not fit. A picture
    that is about no entity has an empty ``focus`` and a ``title``.
    """

    focus: str
    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
    left_out: int = 0
    title: str = ""

    @cached_property
    def by_id(self) -> dict[str, Entity]:
        """The entities by their ids."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def links_of(self) -> dict[str, list[Link]]:
        """The links of each entity, by its id, in their order."""
        links: dict[str, list[Link]] = {entity.id: [] for entity in self.entities}
        for link in self.links:
            for end in {link.subject, link.object}:
                links[end].append(link)
        return links
