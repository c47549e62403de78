"""Links that a curator rejects: what a passage was read to state of two things, and does not.

Kept like other decisions (`graph.curation`): as a node of the graph of decisions that names readings, not ids.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from pyoxigraph import Literal, Quad

from graph import terms
from graph.curation import curated_nodes, instant, known_readings, name_of, read_side, side_of, side_quads
from graph.identity import Sides
from graph.terms import CURATION, digest, iri, ma, property_of, relationship_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from datetime import datetime

    from pyoxigraph import Store

    from graph.identity import Candidate, Side

REJECTS = ma("rejects")


@dataclass(frozen=True)
class Rejection:
    """That one thing is not related so to another; names are those that they had when it was decided."""

    id: str
    date: str
    predicate: str
    one: Side
    other: Side
    one_name: str
    other_name: str

    def as_json(self) -> dict[str, object]:
        """Return what a person needs of it, without the readings."""
        ends = {"one": self.one_name, "predicate": self.predicate, "other": self.other_name}
        return {"id": self.id, "date": self.date, "verdict": "rejected", **ends}


def reject(store: Store, subject: str, predicate: str, object_: str, now: datetime | None = None) -> Rejection:
    """Write, in one transaction, that a link between the things of two ids does not hold.

    Raises
    ------
    NotFoundError
        When nothing has one of the ids.
    """
    one, other = (side_of(store, known_readings(store, id_)) for id_ in (subject, object_))
    date = instant(now)
    id_ = f"rejection:{digest(f'{subject} {predicate} {object_} {date}')[:8]}"
    made = Rejection(id_, date, predicate, one, other, name_of(store, one), name_of(store, other))
    node = iri(id_)
    store.extend(
        [
            Quad(node, REJECTS, property_of(predicate), CURATION),
            Quad(node, terms.DATE, Literal(date), CURATION),
            *side_quads(node, "one", one, made.one_name),
            *side_quads(node, "other", other, made.other_name),
        ]
    )
    return made


def rejections(store: Store) -> list[Rejection]:
    """Return the rejected links, the oldest first."""
    found = [
        Rejection(
            terms.id_of(node),
            facts[terms.DATE.value][0],
            relationship_of(facts[REJECTS.value][0]),
            read_side(facts, "one"),
            read_side(facts, "other"),
            facts[ma("oneName").value][0],
            facts[ma("otherName").value][0],
        )
        for node, facts in curated_nodes(store)
        if REJECTS.value in facts
    ]
    return sorted(found, key=lambda each: (each.date, each.id))


def rejected_links(
    store: Store, candidates: Iterable[Candidate], ids: Mapping[str, str], symmetric: Collection[str]
) -> frozenset[tuple[str, str, str]]:
    """Return the links (ids and relationship type) that are not to be told, of those in ``symmetric`` both ways."""
    found = rejections(store)
    sides = Sides(candidates) if found else None
    links: set[tuple[str, str, str]] = set()
    for each in found if sides else ():
        assert sides is not None
        one, other = sides.ends((each.one, each.other))
        for subject, object_ in product({ids[reading] for reading in one}, {ids[reading] for reading in other}):
            links.add((subject, each.predicate, object_))
            if each.predicate in symmetric:
                links.add((object_, each.predicate, subject))
    return frozenset(links)
