"""How far what the rules find is believed: names and links by their signs, as they were right or wrong where that was measured."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.pipeline.learned import load
from ingest.pipeline.learned.links import RIGHT, link_of, link_signs
from ingest.pipeline.learned.names import NOT_A_NAME, NameSigns
from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.naming import common_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.registry import Registry
    from ingest.pipeline.scene import Stated
    from ingest.pipeline.uses import Things

ENOUGH = 0.2
"""Least confidence of a relation that is kept."""


def judge_names(registry: Registry, blocks: Sequence[ReadBlock]) -> None:
    """Settle, for every candidate of a document, whether it is a name and of which type."""
    model = load("names")
    signs = NameSigns(blocks, common_words(blocks))
    for name in registry.names.values():
        probabilities = model.probabilities(signs.of(name))
        name.certainty = 1 - probabilities.pop(NOT_A_NAME)
        probabilities["Actor"] *= ANNOUNCED if _announces_an_actor(name.display) else USUAL
        name.judged = max(probabilities, key=lambda type_: (probabilities[type_], type_))


USUAL = 1.2
"""How much likelier than the model says it is that a name is an actor's: most unclear names of the field are."""
ANNOUNCED = 4.0
"""How much likelier it is that a name is an actor's if it opens with a noun that says so (« Réseau rural de l’Ouest »)."""


def _announces_an_actor(name: str) -> bool:
    head = lexicon().opening_head(name)
    return head is not None and head.type == "Actor" and head.part_of_name and not head.level


def judged(stated: Iterable[Stated], things: Things) -> Iterator[Stated]:
    """Yield the relations of a document that can be believed: the confidence of each is how often links of its signs are right."""
    known = list(stated)
    model = load("links")
    right = {link: model.probabilities(signs)[RIGHT] for link, signs in link_signs(known, things).items()}
    for each in known:
        confidence = round(min(right[link_of(each)], SUREST), 2)
        if confidence >= ENOUGH:
            yield replace(each, confidence=confidence)


SUREST = 0.99
"""The highest confidence: no reading of a text is certain."""
