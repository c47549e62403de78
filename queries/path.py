"""Who can introduce one actor to another: paths through acquaintances, each tie with the sentence that states it.

Ranked by the weakest tie, then by freshness, then by fewer ties. Territories and themes are never passed through: they
make two actors relevant to each other, not acquainted. Programmes are, since those who take part in one meet those
who run it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import InputError
from ontology.language import Lang, Phrase
from queries.neighbourhood import Neighbourhood, neighbourhood
from queries.widest import MAX_HOPS, widest_path

if TYPE_CHECKING:
    import datetime

    from graph.lookups import Lookups
    from graph.model import Entity, Evidence
    from queries.acquaintance import Tie

LIMIT = 3
PASSED_TYPES = ("Actor", "Programme", "Initiative", "Person")
"""What a path may start from, end in and pass through."""

SAME_TWICE = Phrase(
    fr="« {name} » est donné deux fois : un chemin relie deux acteurs différents.",
    en="“{name}” is given twice: a path links two different actors.",
)
HUB = Phrase(
    fr="{name} est lié à {degree} autres : passer par là vaut peu comme présentation, ces liens ont été affaiblis.",
    en="{name} is tied to {degree} others: going through it is little of an introduction, these ties were weakened.",
)
CUT = Phrase(
    fr="Le voisinage est trop grand pour avoir été lu en entier : un meilleur chemin a pu échapper.",
    en="The neighbourhood is too large to have been read whole: a better path may have been missed.",
)


@dataclass(frozen=True)
class Hop:
    """One tie of a path, in the order of walking: from ``start`` to ``end``.

    ``inverse`` says that the statement reads the other way: ``end`` ``predicate`` ``start``.
    """

    start: Entity
    end: Entity
    predicate: str
    inverse: bool
    strength: float
    freshness: float
    evidence: tuple[Evidence, ...]

    def as_json(self) -> dict[str, object]:
        """Return the object of interface.md, with ``inverse`` and the ids beside the names."""
        return {
            "from": self.start.name,
            "predicate": self.predicate,
            "to": self.end.name,
            "inverse": self.inverse,
            "from_id": self.start.id,
            "to_id": self.end.id,
            "strength": round(self.strength, 3),
            "evidence": [evidence.as_json() for evidence in self.evidence],
        }


@dataclass(frozen=True)
class Introduction:
    """A path from one actor to another, and who makes the introduction on it."""

    hops: tuple[Hop, ...]

    @property
    def weakest(self) -> float:
        """The strength of the weakest tie, by which paths are ranked."""
        return min(hop.strength for hop in self.hops)

    @property
    def freshness(self) -> float:
        """The freshness of the stalest tie."""
        return min(hop.freshness for hop in self.hops)

    @property
    def between(self) -> tuple[Entity, ...]:
        """Those on the way, both ends left out."""
        return tuple(hop.end for hop in self.hops[:-1])

    @property
    def introducer(self) -> Entity | None:
        """The first organisation or person on the way, whom to ask; or else the programme shared; None when tied."""
        people = [entity for entity in self.between if entity.type in ("Actor", "Person")]
        return next(iter(people or self.between), None)

    def as_json(self) -> dict[str, object]:
        """Return the object of interface.md."""
        return {
            "path": [hop.as_json() for hop in self.hops],
            "weakest": round(self.weakest, 3),
            "freshness": round(self.freshness, 3),
            "introducer": self.introducer.name if self.introducer else None,
            "introducer_id": self.introducer.id if self.introducer else None,
        }


@dataclass(frozen=True)
class PathAnswer:
    """The introductions found between two entities, best first, and what limits them."""

    start: Entity
    end: Entity
    introductions: tuple[Introduction, ...]
    unknown: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return both ends, the introductions and what could not be said."""
        return {
            "from": {"id": self.start.id, "name": self.start.name},
            "to": {"id": self.end.id, "name": self.end.name},
            "introductions": [introduction.as_json() for introduction in self.introductions],
            "unknown": list(self.unknown),
        }


def find_paths(
    reader: Lookups,
    start: Entity,
    end: Entity,
    *,
    limit: int = LIMIT,
    max_hops: int = MAX_HOPS,
    today: datetime.date | None = None,
    lang: Lang = Lang.FR,
) -> PathAnswer:
    """Return up to ``limit`` introductions from ``start`` to ``end``, each through others than the ones before.

    Raises
    ------
    InputError
        When both are the same.
    """
    if start.id == end.id:
        raise InputError(SAME_TWICE, name=start.name)
    found = neighbourhood(reader, (start.id, end.id), (max_hops + 1) // 2, today)
    introductions = tuple(
        introduction_of(reader, path) for path in alternatives(found, start.id, end.id, limit, max_hops)
    )
    return PathAnswer(start, end, introductions, tuple(_limits(reader, found, introductions, lang)))


def alternatives(found: Neighbourhood, start: str, end: str, limit: int, max_hops: int = MAX_HOPS) -> list[list[Tie]]:
    """Return the best path, then the best one that avoids its introducer, and so on: other doors to knock at.

    A direct tie comes alone at the head, and the others are looked for without it.
    """
    ties = found.ties
    direct = widest_path(ties, start, end, 1)
    paths = [direct] if direct else []
    around = {**ties, start: [tie for tie in ties.get(start, ()) if tie.end != end]}
    banned: set[str] = set()
    while len(paths) < limit:
        path = widest_path(around, start, end, max_hops, banned)
        if path is None:
            break
        paths.append(path)
        banned.add(_introducer(path))
    return paths


def _introducer(path: list[Tie]) -> str:
    """Return the first actor or person passed, or else the first thing passed."""
    passed = [tie.end for tie in path[:-1]]
    return next((node for node in passed if node.startswith(("actor:", "person:"))), passed[0])


def introduction_of(reader: Lookups, path: list[Tie]) -> Introduction:
    """Return the ties of ``path`` with the names of what they tie, the surest evidence first."""
    hops = []
    for tie in path:
        start, end = reader.entity(tie.start), reader.entity(tie.end)
        assert start is not None
        assert end is not None
        evidence = tuple(sorted(tie.link.evidence, key=lambda each: -each.confidence))
        hops.append(Hop(start, end, tie.link.predicate, tie.inverse, tie.strength, tie.freshness, evidence))
    return Introduction(tuple(hops))


def _limits(reader: Lookups, found: Neighbourhood, introductions: tuple[Introduction, ...], lang: Lang) -> list[str]:
    """Return sentences on the hubs that the paths pass, and on what was not read."""
    passed = {entity.id for introduction in introductions for entity in introduction.between}
    near = passed if introductions else set(found.hubs)
    hubs = sorted(near & set(found.hubs), key=lambda node: (-found.hubs[node], node))[:3]
    notes = [HUB(lang, name=_name(reader, hub), degree=found.hubs[hub]) for hub in hubs]
    return [*notes, CUT(lang)] if found.cut else notes


def _name(reader: Lookups, id_: str) -> str:
    entity = reader.entity(id_)
    return entity.name if entity else id_
