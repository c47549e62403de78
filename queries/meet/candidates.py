"""Who has to do with a territory, and by which links: the candidates of a meeting.

Four ways in, each a *presence* with the links that state it: acting, being based or wanting to settle there; carrying,
funding or joining a programme or project that acts there; being linked with an actor that acts there; asking the same
question elsewhere.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from queries.meet.area import Area, Cover, Position
from queries.meet.authorities import GOVERNS, authorities

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.lookups import Lookups
    from graph.model import Link

PLACES = ("ACTIVE_IN", "BASED_IN", "SEEKS")
DOING = {"RUNS": 0.95, "FOUNDED": 0.6, "SUPPORTS": 0.55, "FUNDS": 0.55, "TAKES_PART_IN": 0.45}
"""What doing something for a programme or project of the area is worth, as a share of the programme's own presence."""
BESIDE = {"RUNS": 0.7, "SUPPORTS": 0.6, "FUNDS": 0.55, "PARTNERS_WITH": 0.55, "MEMBER_OF": 0.55, "FOUNDED": 0.4}
"""What being linked with an actor of the area is worth, as a share of that actor's presence."""
RECEIVING = 0.6
"""What remains of it for one who is supported, funded or founded by that actor, rather than the other way round."""
LOCAL = 0.5
"""Presence from which an actor or programme counts as local: its partners are looked at."""
LINKS_READ = 4000
LOCALS_OPENED = 80
LINKS_EACH = 60
SAME_QUESTION = 0.3
ELSEWHERE = 0.4
"""What remains of knowing someone here for one who is known to act elsewhere only."""
AS_SEEN_FROM = 0.8
"""What remains of a seat in a larger territory: a region's seat may be far from here."""


@dataclass(frozen=True)
class Presence:
    """One way in which an actor has to do with the area, with the links that state it, nearest the actor first.

    ``via`` is the programme, project or actor between it and the area; ``cover`` is None for a question that is the
    same elsewhere. ``weight`` runs from 0 to 1.
    """

    actor: str
    weight: float
    links: tuple[Link, ...]
    cover: Cover | None
    via: str | None = None

    @property
    def predicate(self) -> str:
        """The predicate of the actor's own link."""
        return self.links[0].predicate

    @property
    def direct(self) -> bool:
        """Whether the actor itself acts, is based or governs there."""
        return self.via is None and self.predicate in ("ACTIVE_IN", "BASED_IN", GOVERNS)


@dataclass
class Candidates:
    """Presences by actor; what the local ones do for others, by predicate; and whether all was read."""

    presences: dict[str, list[Presence]] = field(default_factory=lambda: defaultdict(list))
    does: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    cut: bool = False

    def add(self, presence: Presence) -> None:
        """Add one presence."""
        self.presences[presence.actor].append(presence)

    def weight(self, actor: str) -> float:
        """Return how present an actor is: its strongest presence."""
        return max((presence.weight for presence in self.presences.get(actor, ())), default=0.0)


def gather(reader: Lookups, area: Area, seeker: str | None) -> Candidates:
    """Return the candidates of an area; the seeker itself is left out.

    Cost: the links of the territories of the area that the graph names, then of at most `LOCALS_OPENED` of the most
    present programmes and actors, `LINKS_EACH` each.
    """
    found = Candidates()
    beside: dict[str, Presence] = {}
    for presence in _direct(reader, area, found):
        if presence.actor.startswith("actor:"):
            found.add(presence)
        if presence.predicate != "SEEKS":
            _keep_stronger(beside, presence)
    for local in _most_present(beside):
        for presence in _linked(reader, local, area, found):
            found.add(presence)
    for link, cover in authorities(reader, area):
        found.add(Presence(link.subject, cover.weight, (link,), cover))
    for presence in _same_question(reader, seeker) if seeker else ():
        found.add(presence)
    found.presences.pop(seeker or "", None)
    return found


def _direct(reader: Lookups, area: Area, found: Candidates) -> Iterator[Presence]:
    """Yield the presences that are stated of the area's territories themselves, the closest first."""
    budget = LINKS_READ
    for cover in area.values():
        if budget <= 0:
            found.cut = True
            return
        links = reader.links(cover.place.id, predicates=PLACES, direction="in", limit=budget)
        budget -= len(links)
        yield from (Presence(link.subject, _direct_weight(link, cover), (link,), cover) for link in links)


def _direct_weight(link: Link, cover: Cover) -> float:
    far_seat = link.predicate == "BASED_IN" and cover.position is Position.AROUND
    return round(cover.weight * (AS_SEEN_FROM if far_seat else 1.0), 3)


def _keep_stronger(best: dict[str, Presence], presence: Presence) -> None:
    if presence.actor not in best or presence.weight > best[presence.actor].weight:
        best[presence.actor] = presence


def _most_present(beside: dict[str, Presence]) -> list[Presence]:
    local = [presence for presence in beside.values() if presence.weight >= LOCAL]
    return sorted(local, key=lambda presence: (-presence.weight, presence.actor))[:LOCALS_OPENED]


def _linked(reader: Lookups, local: Presence, area: Area, found: Candidates) -> Iterator[Presence]:
    """Yield the presences of those who are linked with a local programme, project or actor."""
    actor = local.actor.startswith("actor:")
    shares = BESIDE if actor else DOING
    rooted = rootedness(reader, local.actor, area)
    for link in reader.links(local.actor, predicates=tuple(shares), limit=LINKS_EACH):
        does = link.subject == local.actor
        if does:
            found.does[local.actor].add(link.predicate)
        other = link.object if does else link.subject
        if other.startswith("actor:") and (actor or not does):
            receiving = does and link.predicate in ("SUPPORTS", "FUNDS", "FOUNDED")
            share = shares[link.predicate] * rooted * (RECEIVING if receiving else 1.0)
            yield Presence(other, round(local.weight * share, 3), (link, *local.links), local.cover, local.actor)


def less_if_elsewhere(reader: Lookups, actor: str, presences: Sequence[Presence], area: Area) -> Sequence[Presence]:
    """Return presences, weaker when they are all through others and the places of the actor itself are elsewhere."""
    here = any(presence.via is None for presence in presences)
    if here or rootedness(reader, actor, area) > 0:
        return presences
    return [replace(presence, weight=round(presence.weight * ELSEWHERE, 3)) for presence in presences]


def rootedness(reader: Lookups, id_: str, area: Area) -> float:
    """Return how much of what one does is done in the area, 0 to 1: the square root of the share of its places.

    The partners of one who works in ten départements are for the most part those of the nine others.
    """
    links = reader.links(id_, predicates=("ACTIVE_IN", "BASED_IN"), direction="out", limit=LINKS_EACH)
    places = {link.object for link in links}
    return math.sqrt(len(places & set(area)) / len(places)) if places else 1.0


def _same_question(reader: Lookups, seeker: str) -> Iterator[Presence]:
    """Yield those who take part in a programme with the seeker: they ask the same question elsewhere."""
    for own in reader.links(seeker, predicates=("TAKES_PART_IN",), direction="out", limit=LINKS_EACH):
        for link in reader.links(own.object, predicates=("TAKES_PART_IN",), direction="in", limit=LINKS_EACH):
            yield Presence(link.subject, SAME_QUESTION, (link, own), None, own.object)
