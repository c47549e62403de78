"""The look-ups of `graph.reading.GraphReader`, answered from what was pushed to a server.

Each is one short query; entities, links and passages are kept once they were read. Names are compared here and not
there, so that they fold alike: the first look-up by name reads all names of the graph, some 2 s for 100,000.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graph.errors import ServerError
from graph.likeness import EXACT_NAME, Match, best_first, exact_match, near_matches, of_types
from graph.model import Entity, Evidence, Link
from graph.neo4j import look_ups, messages
from graph.neo4j.marks import labels_in, standing_of
from graph.terms import name_key
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.neo4j.marks import Content
    from graph.neo4j.server import Connection
    from graph.reading import Direction
    from graph.territories import TerritoryReference

SHOWN_APART = frozenset({"id", "name", "aliases", "kinds", "themes", "personal"})
"""Properties of a node that an entity has fields for; the others are its attributes."""


class ServerReader:
    """Answers from a server; what others added there is not seen.

    Raises
    ------
    ServerError
        When nothing was pushed there.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._entities: dict[str, Entity | None] = {}
        self._links: dict[object, list[Link]] = {}
        self._degrees: dict[str, int] = {}
        self._passages: dict[str, Mapping[str, Any]] = {}
        if not connection.rows(look_ups.ANYTHING):
            raise ServerError(messages.EMPTY, uri=connection.address.uri)

    @property
    def territories(self) -> TerritoryReference:
        """The official territories; what is rural is not known of a server."""
        from graph.territories import reference

        return reference()

    def entity(self, id_: str) -> Entity | None:
        """Return what is known of an id, or None; the places where it is named are not told."""
        if id_ not in self._entities:
            rows = self._connection.rows(look_ups.NODE, id=id_)
            self._entities[id_] = _entity(*rows[0]) if rows else None
        return self._entities[id_]

    def find(self, text: str, types: Collection[str] | None = None, limit: int = 10) -> list[Match]:
        """Return the entities that a name may mean, the nearest first, then the most linked, then by id."""
        entity = self.entity(text)
        if entity is not None:
            return [Match(entity, EXACT_NAME, entity.name)]
        exact = (self.entity(id_) for id_ in of_types(self.named(name_key(text)), types))
        matches = [exact_match(found, text) for found in exact if found is not None]
        return best_first(matches or self._similar(text, types, limit), self.degree)[:limit]

    def links(
        self,
        id_: str,
        predicates: Iterable[str] | None = None,
        direction: Direction = "both",
        limit: int | None = None,
    ) -> list[Link]:
        """Return the links of an entity, sorted by predicate, subject and object, at most ``limit``."""
        wanted = tuple(vocabulary().predicates if predicates is None else predicates)
        asked = (id_, wanted, direction, limit)
        if asked not in self._links:
            self._links[asked] = self._read_links(*asked)
        return list(self._links[asked])

    def degree(self, id_: str) -> int:
        """Return how many links an entity has."""
        if id_ not in self._degrees:
            ((self._degrees[id_],),) = self._connection.rows(look_ups.degree(), id=id_)
        return self._degrees[id_]

    def named(self, key: str) -> list[str]:
        """Return the ids of the entities that have a name of this key, sorted."""
        return sorted(self._ids_by_key.get(key, ()))

    def containing(self, id_: str) -> set[str]:
        """Return the ids of what lies around a territory, however far."""
        return {row[0] for row in self._connection.rows(look_ups.CONTAINING, id=id_)} - {id_}

    def contained(self, id_: str) -> set[str]:
        """Return the ids of what lies in a territory, however deep."""
        return {row[0] for row in self._connection.rows(look_ups.CONTAINED, id=id_)} - {id_}

    def naming(self, id_: str, confidence: float) -> tuple[Evidence, ...]:
        """Return the passages that name an entity, by their ids, as evidence of that confidence."""
        ids = [row[0] for row in self._connection.rows(look_ups.NAMING, id=id_)]
        self._read_passages(ids)
        return tuple(self._evidence(passage, confidence) for passage in ids)

    @cached_property
    def _names(self) -> list[tuple[str, str]]:
        rows = self._connection.rows(look_ups.NAMES, classes=list(vocabulary().entity_classes))
        return [(id_, form) for id_, name, aliases in rows for form in (name, *(aliases or ()))]

    @cached_property
    def _ids_by_key(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for id_, form in self._names:
            found[name_key(form)].add(id_)
        return found

    def _similar(self, text: str, types: Collection[str] | None, limit: int) -> list[Match]:
        kept = frozenset(of_types({id_ for id_, _ in self._names}, types))
        return near_matches(text, [name for name in self._names if name[0] in kept], limit, self.entity)

    def _read_links(self, id_: str, predicates: tuple[str, ...], direction: Direction, limit: int | None) -> list[Link]:
        text = look_ups.links(predicates, direction)
        rows = self._connection.rows(text, id=id_, limit=look_ups.ALL if limit is None else limit)
        self._read_passages(passage for *_, stated in rows for passage in stated.get("passages", ()))
        return [self._link(*row) for row in rows]

    def _link(self, subject: str, predicate: str, object_: str, stated: Mapping[str, Any]) -> Link:
        confidence, passages = stated["confidence"], stated.get("passages", ())
        sure = zip(passages, stated.get("confidences") or [confidence] * len(passages), strict=True)
        evidence = sorted((self._evidence(*each) for each in sure), key=lambda e: (e.source, e.line, e.passage))
        since, until = (str(stated[name]) if stated.get(name) else None for name in ("since", "until"))
        return Link(subject, predicate, object_, confidence, tuple(evidence), since, until)

    def _read_passages(self, ids: Iterable[str]) -> None:
        missing = sorted(set(ids) - self._passages.keys())
        if missing:
            rows = self._connection.rows(look_ups.PASSAGES, ids=missing)
            self._passages.update((passage, stated) for passage, stated in rows)

    def _evidence(self, passage: str, confidence: float) -> Evidence:
        return Evidence(**self._passages[passage], confidence=confidence, passage=passage)


def _entity(labels: list[str], mark: list[str], values: list[Any]) -> Entity | None:
    """Return a node as an entity, without what others added to it; None for passages, sources and themes."""
    ours: Content = standing_of(tuple(mark), values, (), labels, keep=True).content or {}
    type_ = next((label for label in labels_in(ours) if label in vocabulary().entity_classes), None)
    if type_ is None:
        return None
    stated = {name: value for name, value in ours.items() if name not in SHOWN_APART and not name.startswith(":")}
    return Entity(
        id=str(ours["id"]),
        type=type_,
        name=str(ours["name"]),
        aliases=_several(ours, "aliases"),
        kinds=_several(ours, "kinds"),
        themes=_several(ours, "themes"),
        attributes={name: str(value) for name, value in stated.items()},
        personal=bool(ours.get("personal")),
    )


def _several(ours: Content, name: str) -> tuple[str, ...]:
    value = ours.get(name)
    return tuple(map(str, value)) if isinstance(value, list) else ()
