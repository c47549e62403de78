"""Which entities a name may mean: those that have it, or else those whose names are near, with how near they are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.names import fold_words
from graph.terms import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

    from graph.model import Entity

EXACT_NAME, EXACT_ALIAS = 1.0, 0.95
NEAR_ENOUGH = 0.75
"""Similarity under which a name is not offered for another."""


@dataclass(frozen=True)
class Match:
    """An entity that a name may mean: how near the name is, 0 to 1, and which of its written forms is near."""

    entity: Entity
    score: float
    matched_name: str


def exact_match(entity: Entity, text: str) -> Match:
    """Return the match of an entity that has a name of the same key as ``text``."""
    key = name_key(text)
    matched = next(name for name in (entity.name, *entity.aliases) if name_key(name) == key)
    return Match(entity, EXACT_NAME if matched == entity.name else EXACT_ALIAS, matched)


def near_matches(
    text: str, names: Iterable[tuple[str, str]], limit: int, entity_of: Callable[[str], Entity | None]
) -> list[Match]:
    """Return the entities with a name near ``text`` among ``names``, pairs of an id and a written form."""
    from rapidfuzz import fuzz, process

    forms = {(id_, form): fold_words(form) for id_, form in sorted(names)}
    wanted = fold_words(text)
    near = process.extract(wanted, forms, scorer=fuzz.WRatio, limit=limit * 5, score_cutoff=NEAR_ENOUGH * 100)
    best: dict[str, tuple[float, str]] = {}
    for _, score, (id_, form) in sorted(near, key=lambda hit: (-hit[1], hit[2])):
        best.setdefault(id_, (round(score / 100 * EXACT_ALIAS, 4), form))
    found = ((entity_of(id_), score, form) for id_, (score, form) in best.items())
    return [Match(entity, score, form) for entity, score, form in found if entity is not None]


def best_first(matches: Iterable[Match], degree_of: Callable[[str], int]) -> list[Match]:
    """Return matches with the nearest first, then the most linked, then by id."""
    return sorted(matches, key=lambda match: (-match.score, -degree_of(match.entity.id), match.entity.id))


def of_types(ids: Iterable[str], types: Collection[str] | None) -> list[str]:
    """Return the ids of entities of the types, sorted; all of them when no types are given."""
    if not types:
        return sorted(ids)
    prefixes = tuple(f"{type_.lower()}:" for type_ in types)
    return sorted(id_ for id_ in ids if id_.startswith(prefixes))
