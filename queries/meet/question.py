"""The question itself: gather candidates, see how near they are, rank them, and say why.

Costs as much as the neighbourhood: the links of the area's territories, of its most present actors and programmes, and
of the seeker's network, each within a bound (`queries.meet.candidates`, `queries.neighbourhood`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ontology.language import Lang
from queries.meet.answer import MeetAnswer, Role, Suggestion, Tier
from queries.meet.area import area_of
from queries.meet.candidates import gather, less_if_elsewhere
from queries.meet.introduction import Network
from queries.meet.ranking import parts_of, reach_of, reading_order, score_of
from queries.meet.reasons import ask_of, reasons_of
from queries.meet.roles import roles_of
from queries.meet.unknown import EXPECTED, unknown_of
from queries.path import introduction_of

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from graph.lookups import Lookups
    from graph.model import Entity
    from queries.lookup import Place
    from queries.meet.area import Area
    from queries.meet.candidates import Candidates, Presence

TOP = 20
PEERS_ELSEWHERE = 5
"""Peers shown who have nothing to do with the area: enough to compare notes with."""


@dataclass(frozen=True)
class _Candidate:
    """A candidate that was ranked, before its reasons are written."""

    actor: Entity
    presences: Sequence[Presence]
    roles: tuple[Role, ...]
    parts: Mapping[str, float]

    @property
    def order(self) -> tuple[object, ...]:
        return reading_order(score_of(self.parts), self.actor)


def meet(
    reader: Lookups,
    territory: Place,
    seeker: Entity | None = None,
    themes: Collection[str] = (),
    roles: Collection[Role] = (),
    *,
    top: int = TOP,
    today: datetime.date | None = None,
    lang: Lang = Lang.FR,
) -> MeetAnswer:
    """Return whom to meet in ``territory``, at most ``top``, and what could not be said.

    Parameters
    ----------
    reader
        The graph.
    territory
        Where, as `queries.lookup.find_place` returns it.
    seeker
        Who asks, an actor of the graph; without one, nobody is within reach.
    themes
        Notations of the themes looked for; those of the seeker when none are given.
    roles
        The only roles wanted; all when none are given.
    today
        The day from which freshness is counted; that of the clock when it is not given.
    """
    wanted = tuple(themes) or (seeker.themes if seeker else ())
    seeker_id = seeker.id if seeker else None
    area = area_of(reader, territory)
    found = gather(reader, area, seeker_id)
    network = Network(reader, seeker_id, today)
    everyone = sorted(_ranked(reader, area, found, network, wanted), key=lambda candidate: candidate.order)
    ranked = [candidate for candidate in everyone if not roles or set(candidate.roles) & set(roles)]
    shown = _few_from_elsewhere(ranked)[:top]
    suggestions = tuple(_suggestion(reader, candidate, network, wanted, lang) for candidate in shown)
    held = {role for candidate in everyone for role in candidate.roles}
    missing = [role for role in EXPECTED if role not in held and (not roles or role in roles)]
    guide = _nearest_guide(everyone, network)
    unknown = unknown_of(
        reader, territory, seeker, wanted, suggestions, network, lang, guide=guide, missing=missing, cut=found.cut
    )
    return MeetAnswer(territory, seeker, wanted, suggestions, unknown)


def _ranked(
    reader: Lookups,
    area: Area,
    found: Candidates,
    network: Network,
    wanted: Collection[str],
) -> Iterator[_Candidate]:
    """Yield the candidates with their roles and the parts of their scores."""
    for id_, gathered in found.presences.items():
        actor = reader.entity(id_)
        if actor is None:
            continue
        presences = less_if_elsewhere(reader, id_, gathered, area)
        has = roles_of(actor, presences, found.does.get(id_, ()), wanted)
        yield _Candidate(actor, presences, has, parts_of(actor, has, presences, wanted, network.closeness(id_)))


def _nearest_guide(everyone: Sequence[_Candidate], network: Network) -> Entity | None:
    """Return the guide whom the seeker can reach best, shown or not, or None."""
    guides = [each for each in everyone if Role.GUIDE in each.roles and network.path(each.actor.id)]
    best = max(guides, key=lambda each: _nearness(each, network), default=None)
    return best.actor if best else None


def _nearness(guide: _Candidate, network: Network) -> tuple[bool, float, float]:
    return network.tier(guide.actor.id) is Tier.KNOWN, guide.parts["acquaintance"], score_of(guide.parts)


def _few_from_elsewhere(ranked: Sequence[_Candidate]) -> list[_Candidate]:
    """Return the candidates without the many who have nothing to do with the area but the same question."""
    elsewhere = [candidate for candidate in ranked if all(p.cover is None for p in candidate.presences)]
    left_out = {candidate.actor.id for candidate in elsewhere[PEERS_ELSEWHERE:]}
    return [candidate for candidate in ranked if candidate.actor.id not in left_out]


def _suggestion(
    reader: Lookups, candidate: _Candidate, network: Network, wanted: Collection[str], lang: Lang
) -> Suggestion:
    actor = candidate.actor
    path = network.path(actor.id)
    tier = network.tier(actor.id)
    return Suggestion(
        actor=actor,
        reach=reach_of(tier),
        roles=candidate.roles,
        tier=tier,
        score=score_of(candidate.parts),
        parts=candidate.parts,
        reasons=reasons_of(reader, actor, candidate.presences, wanted, lang),
        ask=ask_of(candidate.roles, wanted, lang),
        introduction=introduction_of(reader, path) if path else None,
    )
