"""What questions ask of a graph, wherever it stands: a few look-ups, each as dear as what it answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from graph.likeness import Match
    from graph.model import Entity, Evidence, Link
    from graph.reading import Direction
    from graph.territories import TerritoryReference


class Lookups(Protocol):
    """A graph folder (`graph.reading.GraphReader`, where each is described) or a server (`graph.neo4j.reader.ServerReader`)."""

    @property
    def territories(self) -> TerritoryReference:
        """The official territories, with what of them the folder of the graph tells to be rural."""
        ...

    def entity(self, id_: str) -> Entity | None:
        """Return what is known of an id, or None."""
        ...

    def find(self, text: str, types: Collection[str] | None = None, limit: int = 10) -> list[Match]:
        """Return the entities that a name may mean, the nearest first."""
        ...

    def links(
        self,
        id_: str,
        predicates: Iterable[str] | None = None,
        direction: Direction = "both",
        limit: int | None = None,
    ) -> list[Link]:
        """Return the links of an entity with their evidence, sorted by predicate, subject and object."""
        ...

    def degree(self, id_: str) -> int:
        """Return how many links an entity has."""
        ...

    def named(self, key: str) -> list[str]:
        """Return the ids of the entities that have a name of this key, sorted."""
        ...

    def containing(self, id_: str) -> set[str]:
        """Return the ids of what lies around a territory."""
        ...

    def contained(self, id_: str) -> set[str]:
        """Return the ids of what lies in a territory."""
        ...

    def naming(self, id_: str, confidence: float) -> tuple[Evidence, ...]:
        """Return the passages that name an entity, as evidence of that confidence."""
        ...


def link_between(reader: Lookups, subject: str, predicate: str, object_: str) -> Link | None:
    """Return one link with its evidence, or None; relations without direction are found either way."""
    from graph.settle import symmetric_relations

    for link in reader.links(subject, [predicate], "both"):
        if (link.subject, link.object) == (subject, object_):
            return link
        if (link.subject, link.object) == (object_, subject) and predicate in symmetric_relations():
            return link
    return None
