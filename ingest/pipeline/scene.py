"""What the finders of relations see of a document, and what they yield."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.names import fold
from ingest.pipeline.anaphors import Passage, anaphors
from ingest.pipeline.places import short_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.pipeline.topics import Section
    from ingest.pipeline.uses import Thing, Things, Use

AFTER_PREPOSITION = re.compile(
    r"(?:\b(?:de|du|des|par|avec|à|au|aux|dans|en|sur|pour|chez|selon|entre|auprès d[eu]s?)|d[’']|\() ?(?:la |le |les |l[’'])?$",
    re.IGNORECASE,
)
"""What precedes a name that is no subject: a preposition and its article."""
UNSAID = ", unsaid"
"""What the name of a rule ends with where the subject is not in the sentence: it is right less often, and counted apart."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A relation that a sentence states between two things, with the offsets of the sentence."""

    subject: str
    predicate: str
    object: str
    start: int
    end: int
    confidence: float
    rule: str
    since: str | None = None
    until: str | None = None
    amount: str | None = None


@dataclass(frozen=True)
class Scene:
    """All that relation finders need of a document."""

    text: str
    things: Things
    types: dict[str, str]
    communes: frozenset[str]
    uses: Sequence[Use]
    starts: Sequence[int]

    def between(self, start: int, end: int) -> Sequence[Use]:
        """Return the uses that start in ``[start, end)``."""
        return self.uses[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def scene_of(text: str, things: Things) -> Scene:
    """Prepare a document for the relation finders."""
    uses = sorted(things.uses, key=lambda u: (u.start, -u.end))
    flat: list[Use] = []
    for use in uses:
        if not flat or use.start >= flat[-1].end:
            flat.append(use)
    communes = frozenset(key for key, thing in things.by_key.items() if _is_town(thing))
    return Scene(text, things, {k: t.type for k, t in things.by_key.items()}, communes, flat, [u.start for u in flat])


_TOWNS = frozenset({"commune", "commune-deleguee"})


def _is_town(thing: Thing) -> bool:
    """Whether a thing is a commune, a former one, or what one is called for short (« Château-Chinon »)."""
    if thing.type != "Territory":
        return False
    if thing.territory is None:
        return fold(thing.display) in short_names()
    return thing.territory.level in _TOWNS


def sentence_uses(
    scene: Scene, start: int, end: int, floor: int, block_uses: Sequence[Use], section: Section
) -> list[Use]:
    """Return the uses in a sentence with its references back, in order."""
    direct = [u for u in block_uses if start <= u.start < end]
    back = anaphors(Passage(scene.text, start, end, floor, block_uses, section, scene.things))
    return sorted(direct + back, key=lambda u: u.start)
