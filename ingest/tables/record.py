"""What the rows of a table say, gathered into the record of one source."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from graph.model import Claim, LocalEntity, Passage

T = TypeVar("T")


@dataclass
class Gathered:
    """Entities and claims as rows add to them; an entity that several rows name is one, with all its mentions."""

    passages: list[Passage] = field(default_factory=list)
    entities: dict[str, LocalEntity] = field(default_factory=dict)
    claims: dict[tuple[str, str, str, int], Claim] = field(default_factory=dict)

    def add_entity(self, entity: LocalEntity) -> None:
        """Add an entity, or what a row says more of a known one."""
        known = self.entities.get(entity.key)
        self.entities[entity.key] = entity if known is None else _merged(known, entity)

    def add_claim(self, claim: Claim) -> None:
        """Add a claim; one is kept for each passage."""
        if claim.subject != claim.object:
            self.claims.setdefault((claim.subject, claim.predicate, claim.object, claim.passage), claim)

    def sorted_entities(self) -> tuple[LocalEntity, ...]:
        """Return the entities by their keys."""
        return tuple(self.entities[key] for key in sorted(self.entities))

    def sorted_claims(self) -> tuple[Claim, ...]:
        """Return the claims by passage, then by what they say."""
        return tuple(sorted(self.claims.values(), key=lambda c: (c.passage, c.subject, c.predicate, c.object)))


def _merged(known: LocalEntity, more: LocalEntity) -> LocalEntity:
    names = (known.name, *known.aliases)
    return replace(
        known,
        aliases=(*known.aliases, *(alias for alias in more.names if alias not in names)),
        kinds=_union(known.kinds, more.kinds),
        themes=_union(known.themes, more.themes),
        mentions=_union(known.mentions, more.mentions),
        identifiers=_filled(known.identifiers, more.identifiers),
        attributes=_filled(known.attributes, more.attributes),
    )


def _union(one: tuple[T, ...], two: tuple[T, ...]) -> tuple[T, ...]:
    return (*one, *(value for value in two if value not in one))


def _filled(one: Mapping[str, str], two: Mapping[str, str]) -> Mapping[str, str]:
    return one if all(key in one for key in two) else {**two, **one}
