"""The shape of an answer to "who should I meet here": suggestions in two lists, and what could not be said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.model import Entity, Evidence
    from queries.lookup import Place
    from queries.path import Introduction


class Role(StrEnum):
    """What someone can be to the one who comes."""

    GUIDE = "guide"
    AUTHORITY = "authority"
    ALLY = "ally"
    FUNDER = "funder"
    PEER = "peer"
    ALREADY_THERE = "already-there"


class Tier(StrEnum):
    """How near someone is: known already, reached through an introduction, or neither."""

    KNOWN = "known"
    WARM = "warm"
    COLD = "cold"


class Reach(StrEnum):
    """The two lists, which are never blended: within reach of the seeker's network, and worth knowing here."""

    REACH = "reach"
    HERE = "here"


@dataclass(frozen=True)
class Reason:
    """One sentence that says why, with the passages that it rests on."""

    text: str
    evidence: tuple[Evidence, ...]

    def as_json(self) -> dict[str, object]:
        """Return the object of interface.md."""
        return {"text": self.text, "evidence": [evidence.as_json() for evidence in self.evidence]}


@dataclass(frozen=True)
class Suggestion:
    """Someone to meet: why, what to ask, and through whom.

    ``score`` is the weighted mean of ``parts``, each from 0 to 1: ``coverage`` (how much this very territory is
    theirs), ``role``, ``theme``, ``evidence``, ``acquaintance``.
    """

    actor: Entity
    reach: Reach
    roles: tuple[Role, ...]
    tier: Tier
    score: float
    parts: Mapping[str, float]
    reasons: tuple[Reason, ...]
    ask: str
    introduction: Introduction | None

    def as_json(self) -> dict[str, object]:
        """Return the object of interface.md, with ``parts`` beside the score."""
        actor = self.actor
        return {
            "actor": {
                "id": actor.id,
                "name": actor.name,
                "aliases": list(actor.aliases),
                "kinds": list(actor.kinds),
            },
            "list": self.reach.value,
            "roles": [role.value for role in self.roles],
            "tier": self.tier.value,
            "score": self.score,
            "parts": dict(self.parts),
            "reasons": [reason.as_json() for reason in self.reasons],
            "ask": self.ask,
            "introduction": self.introduction.as_json() if self.introduction else None,
        }


@dataclass(frozen=True)
class MeetAnswer:
    """Whom to meet in a territory, in the order in which a person should read it.

    ``unknown`` says what could not be said and why; an empty list of suggestions is always explained there.
    """

    territory: Place
    seeker: Entity | None
    themes: tuple[str, ...]
    suggestions: tuple[Suggestion, ...]
    unknown: tuple[str, ...]

    def listed(self, reach: Reach) -> tuple[Suggestion, ...]:
        """Return the suggestions of one of the two lists, in order."""
        return tuple(suggestion for suggestion in self.suggestions if suggestion.reach is reach)

    def as_json(self) -> dict[str, object]:
        """Return the object of interface.md, with the themes that were looked for."""
        place, seeker = self.territory, self.seeker
        return {
            "territory": {"id": place.id, "name": place.name, "code": place.code, "level": place.level},
            "seeker": {"id": seeker.id, "name": seeker.name} if seeker else None,
            "themes": list(self.themes),
            "suggestions": [suggestion.as_json() for suggestion in self.suggestions],
            "unknown": list(self.unknown),
        }
