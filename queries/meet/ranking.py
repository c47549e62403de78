"""How suggestions are ranked: a score that is the weighted mean of named parts, and the order of reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from queries.meet.answer import Reach, Role, Tier

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from graph.model import Entity
    from queries.meet.candidates import Presence

WEIGHTS: Mapping[str, float] = {"coverage": 0.4, "role": 0.2, "theme": 0.2, "evidence": 0.1, "acquaintance": 0.1}
"""What each part counts for in the score."""

ROLE_VALUE: Mapping[Role, float] = {
    Role.GUIDE: 1.0,
    Role.ALLY: 0.6,
    Role.ALREADY_THERE: 0.7,
    Role.AUTHORITY: 0.6,
    Role.FUNDER: 0.5,
    Role.PEER: 0.4,
}
"""Who opens most doors to a newcomer comes first."""

GENERALIST_THEME = 0.5
"""What a guide's theme counts at least: a trusted third party is of use whatever the subject."""
NO_THEME_WANTED = 0.5
ENOUGH_PASSAGES = 4


def parts_of(
    actor: Entity, roles: Sequence[Role], presences: Sequence[Presence], wanted: Collection[str], closeness: float
) -> dict[str, float]:
    """Return the parts of a candidate's score, each from 0 to 1."""
    parts = {
        "coverage": max(presence.weight for presence in presences),
        "role": max(ROLE_VALUE[role] for role in roles),
        "theme": _theme(actor, roles, wanted),
        "evidence": _evidence(presences),
        "acquaintance": closeness,
    }
    return {name: round(value, 3) for name, value in parts.items()}


def score_of(parts: Mapping[str, float]) -> float:
    """Return the weighted mean of the parts.

    Examples
    --------
    >>> score_of({"coverage": 1, "role": 1, "theme": 0.5, "evidence": 0.5, "acquaintance": 0})
    0.75
    """
    return round(sum(WEIGHTS[name] * value for name, value in parts.items()), 3)


def reach_of(tier: Tier) -> Reach:
    """Return the list that a tier belongs to."""
    return Reach.HERE if tier is Tier.COLD else Reach.REACH


def reading_order(score: float, actor: Entity) -> tuple[object, ...]:
    """Return the key by which suggestions are read: best score first, names breaking ties."""
    return (-score, actor.name, actor.id)


def _theme(actor: Entity, roles: Sequence[Role], wanted: Collection[str]) -> float:
    if not wanted:
        return NO_THEME_WANTED
    if set(actor.themes) & set(wanted):
        return 1.0
    return GENERALIST_THEME if Role.GUIDE in roles else 0.0


def _evidence(presences: Sequence[Presence]) -> float:
    """Return how well presence is supported: the surest link, and the number of different passages."""
    passages = {evidence.passage for presence in presences for link in presence.links for evidence in link.evidence}
    surest = max(min(link.confidence for link in presence.links) for presence in presences)
    return surest * (0.5 + 0.5 * min(1.0, len(passages) / ENOUGH_PASSAGES))
