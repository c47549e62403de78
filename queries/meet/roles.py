"""What a candidate can be to the one who comes: guide, authority, ally, funder, peer, already there.

Read from what it is (the ontology says which kinds may be what) and from what it does here: one who accompanies
others here or runs what accompanies them is a guide, one who pays for something here is a funder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontology.vocabulary import vocabulary
from queries.meet.answer import Role
from queries.meet.authorities import GOVERNS

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from graph.model import Entity
    from queries.meet.candidates import Presence

COVERING = 0.5
"""Presence from which an actor can be said to know the territory."""
AT_HOME = 0.65
"""Presence from which what an actor does can be said to be done here already."""


def roles_of(
    actor: Entity, presences: Sequence[Presence], does: Collection[str], wanted: Collection[str]
) -> tuple[Role, ...]:
    """Return the roles of one candidate, the most telling first; never empty.

    ``does`` are the predicates of what it does for others; ``wanted`` are the themes looked for.
    """
    may = _roles_of_kinds(actor)
    here = [presence for presence in presences if presence.cover is not None and presence.predicate != "SEEKS"]
    asks = any(presence.predicate == "SEEKS" or presence.cover is None for presence in presences)
    found = {
        Role.GUIDE: (_knows_the_place(here) and (Role.GUIDE in may or "SUPPORTS" in does))
        or _does_here(here, "SUPPORTS"),
        Role.AUTHORITY: any(p.predicate == GOVERNS or (p.direct and Role.AUTHORITY in may) for p in here),
        Role.ALREADY_THERE: bool(set(actor.themes) & set(wanted)) and _at_home(here),
        Role.FUNDER: _pays(here, does) or (Role.FUNDER in may and bool(here) and not asks),
        Role.PEER: asks,
    }
    roles = tuple(role for role, held in found.items() if held)
    return roles if (roles and roles != (Role.PEER,)) or not here else (Role.ALLY, *roles)


def _roles_of_kinds(actor: Entity) -> set[str]:
    kinds = vocabulary().kinds
    return {role for kind in actor.kinds if kind in kinds for role in kinds[kind].roles}


def _knows_the_place(here: Sequence[Presence]) -> bool:
    """Whether it acts there itself, or runs what acts there: a partner's partner does not know the place."""
    own = [p for p in here if p.direct or (p.predicate == "RUNS" and not (p.via or "").startswith("actor:"))]
    return any(presence.weight >= COVERING for presence in own)


def _does_here(here: Sequence[Presence], predicate: str) -> bool:
    """Whether it does this for an actor or a programme of the area, rather than having it done to itself."""
    return any(p.via is not None and p.predicate == predicate and p.links[0].subject == p.actor for p in here)


def _at_home(here: Sequence[Presence]) -> bool:
    return any(presence.direct and presence.weight >= AT_HOME for presence in here)


def _pays(here: Sequence[Presence], does: Collection[str]) -> bool:
    """Whether it pays for something here, or does so in general and is here itself."""
    return _does_here(here, "FUNDS") or "FUNDS" in does
