"""Lead-ins and their items, read as one sentence: « Elle anime trois programmes : », « 1. L'Atelier, qui… »."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.pipeline.entries import opening_uses
from ingest.pipeline.phrases import said
from ingest.pipeline.placeholders import PLACEHOLDER, Masked, mask
from ingest.pipeline.relations import phrase_relations
from ingest.pipeline.scene import sentence_uses
from ingest.pipeline.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.scene import Scene, Stated
    from ingest.pipeline.topics import Section
    from ingest.pipeline.uses import Use

LED_IN = ", led in"
"""What the name of a rule ends with where it reads a lead-in with one of its items."""


def led_in(
    scene: Scene, lead_in: ReadBlock, item: ReadBlock, uses: Sequence[Use], section: Section
) -> Iterator[Stated]:
    """Yield what the last sentence of a lead-in states of what an item opens with."""
    opening = opening_uses(scene, item, uses)
    if not opening:
        return
    start, end = list(sentences(scene.text, lead_in.start, lead_in.end))[-1]
    before = sentence_uses(scene, start, end, lead_in.start, scene.between(start, end), section)
    led = mask(scene.text, start, end, before, scene.types, scene.communes)
    masked = _joined(scene, led, item, opening)
    own = {use.thing for use in opening}
    for phrase, match in said(masked.text):
        for stated in phrase_relations(scene, masked, phrase, match, section):
            if {stated.subject, stated.object} & own:
                yield replace(stated, start=item.start, end=item.end, rule=stated.rule + LED_IN)


def _joined(scene: Scene, led: Masked, item: ReadBlock, opening: Sequence[Use]) -> Masked:
    """The lead-in and the opening of the item as one masked sentence."""
    tail = mask(scene.text, item.start, opening[-1].end, opening, scene.types, scene.communes, first=len(led.uses))
    head = re.sub(r"\s*:\s*$", " ", led.text)
    names = re.sub(r"^[\W\d]*(?=[\w⟨])", "", tail.text) if not tail.text.startswith("⟨") else tail.text
    text = head + names
    starts = tuple(match.start() for match in PLACEHOLDER.finditer(text))
    return Masked(text, (*led.uses, *tail.uses), item.start, item.end, starts)
