"""The signs by which a stated link is judged: the rules that state it, its ends, how sure their names are, what else is said of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ingest.pipeline.scene import Stated
    from ingest.pipeline.uses import Things

RIGHT = "right"
WRONG = "wrong"
Link = tuple[str, str, str]
"""Predicate, subject, object; the ends of a link without direction in the order of their keys."""
_OFTEN = 20
_SEVERAL = 4
_LONG = 400
_SURE = 0.9
"""Certainty under which a name is doubtful."""


def link_of(stated: Stated) -> Link:
    """Return the link that is stated."""
    ends = (stated.subject, stated.object)
    first, second = sorted(ends) if vocabulary().predicate(stated.predicate).symmetric else ends
    return stated.predicate, first, second


def link_signs(stated: Iterable[Stated], things: Things) -> dict[Link, dict[str, float]]:
    """Return, for each link of a document, sign → value (0 to 1)."""
    by_link: dict[Link, list[Stated]] = defaultdict(list)
    for each in stated:
        by_link[link_of(each)].append(each)
    between: dict[frozenset[str], set[str]] = defaultdict(set)
    for predicate, first, second in by_link:
        between[frozenset((first, second))].add(predicate)
    uses = Counter(use.thing for use in things.uses)
    return {
        link: {**_said(said), **_ends(link, things, uses), **_beside(link, between)}
        for link, said in sorted(by_link.items())
    }


def _said(said: Sequence[Stated]) -> dict[str, float]:
    """What the rules tell, and the sentences in which they state it."""
    signs: dict[str, float] = {}
    for rule in {each.rule for each in said}:
        predicate = said[0].predicate
        base, *conditions = rule.split(", ")
        signs[f"rule {rule} {predicate}"] = signs[f"finder {base} {predicate}"] = 1.0
        for condition in conditions:
            signs[condition] = signs[f"{condition} {predicate}"] = 1.0
    best = max(said, key=lambda each: (each.confidence, -each.start))
    signs["author"] = best.confidence
    signs["rules"] = min(len({each.rule for each in said}), _SEVERAL) / _SEVERAL
    signs["sentences"] = min(len({each.start for each in said}), _SEVERAL) / _SEVERAL
    signs["long sentence"] = min(best.end - best.start, _LONG) / _LONG
    return signs


def _ends(link: Link, things: Things, uses: Mapping[str, int]) -> dict[str, float]:
    """What is known of the two ends."""
    predicate, first, second = link
    subject, object_ = things.by_key[first], things.by_key[second]
    signs = {predicate: 1.0, f"{subject.type} {predicate} {object_.type}": 1.0}
    for place, thing in (("first", subject), ("second", object_)):
        signs[f"{place} named often"] = min(uses[thing.key], _OFTEN) / _OFTEN
    certainty = min(subject.certainty, object_.certainty)
    signs["certainty of names"] = certainty
    signs["doubtful name"] = float(certainty < _SURE)
    return signs


def _beside(link: Link, between: Mapping[frozenset[str], set[str]]) -> dict[str, float]:
    """What else is said between the same two."""
    predicate, first, second = link
    others = between[frozenset((first, second))] - {predicate}
    return {f"also {other} for {predicate}": 1.0 for other in others} | {f"also {other}": 1.0 for other in others}
