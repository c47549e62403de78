"""What a candidate can be to the one who comes: guide, authority, ally, funder, peer, already there.

Read from what it is (the ontology says which kinds may be what) and from what it does here: one who accompanies
others here or runs what accompanies them is a guide, one who pays for something here is a funder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontology.vocabulary import vocabulary
from queries.meet.answer import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from graph.model import Entity
    from queries.meet.candidates import Presence

COVERING = 0.5
"""Presence from which an actor can be said to know the territory."""
AT_HOME = 0.65
"""Presence from which what an actor does can be said to be done here already."""


def roles_of(
    actor: Entity, presences: Sequence[Presence], wanted: Collection[str], covering: float
) -> tuple[Role, ...]:
    """Return the roles of one candidate, the most telling first; never empty.

    ``wanted`` are the themes looked for; ``covering`` is its strongest presence.
    """
    may = _roles_of_kinds(actor)
    shares = bool(set(actor.themes) & set(wanted))
    present = any(p.predicate != "SEEKS" and p.cover is not None for p in presences)
    roles = []
    if covering >= COVERING and present and (Role.GUIDE in may or _accompanies(presences)):
        roles.append(Role.GUIDE)
    if Role.AUTHORITY in may and present:
        roles.append(Role.AUTHORITY)
    if present and (Role.FUNDER in may or any(_does(p, "FUNDS") for p in presences)):
        roles.append(Role.FUNDER)
    if shares and _at_home(presences):
        roles.append(Role.ALREADY_THERE)
    if present and not set(roles) & {Role.AUTHORITY, Role.FUNDER}:
        roles.append(Role.ALLY)
    if any(p.predicate in ("SEEKS", "TAKES_PART_IN") and (p.cover is None or p.via is None) for p in presences):
        roles.append(Role.PEER)
    return tuple(roles) or (Role.ALLY,)


def _roles_of_kinds(actor: Entity) -> set[str]:
    kinds = vocabulary().kinds
    return {role for kind in actor.kinds if kind in kinds for role in kinds[kind].roles}


def _accompanies(presences: Sequence[Presence]) -> bool:
    """Whether it accompanies an actor or project here."""
    return any(_does(presence, "SUPPORTS") for presence in presences)


def _does(presence: Presence, predicate: str) -> bool:
    """Whether the actor is the one who does it, rather than the one to whom it is done."""
    first = presence.links[0]
    return presence.via is not None and first.predicate == predicate and first.subject == presence.actor


def _at_home(presences: Sequence[Presence]) -> bool:
    return any(presence.direct and presence.weight >= AT_HOME for presence in presences)
