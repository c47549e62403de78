"""The relations that a sentence states: its phrases, places that lie in one another, where it is set, lists of partners."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

from ingest.pipeline.nesting import named_after_town, nested_places
from ingest.pipeline.partners import partner_list
from ingest.pipeline.phrases import said
from ingest.pipeline.scene import UNSAID, Stated
from ingest.pipeline.settings import topic_places
from ingest.pipeline.subjects import objects_of, subjects_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.pipeline.phrases import Phrase
    from ingest.pipeline.placeholders import Masked
    from ingest.pipeline.scene import Scene
    from ingest.pipeline.topics import Section

_NEGATION = re.compile(
    r"\b(?:n[’']|ne )\w*(?: \w+){0,2}? (?:pas|plus|jamais|aucun\w*)\b|\baucune?\b[^.;⟨⟩]{0,40}\bn(?:e |[’'])|écart(?:e|ent|ée?|er) (?:l[’']hypothèse|l[’']idée|la piste)|renonc\w+ à|non retenu|sans (?:le |l[’']|la )?(?:soutien|appui)",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:souhait\w+|envisag\w+|voudr\w+|pourrai\w*|devrai\w*|projett\w+|ambitionn\w+|aimerai\w*|réfléchi\w+ à)\b",
    re.IGNORECASE,
)


def stated_by_rules(scene: Scene, masked: Masked, section: Section, *, partners: bool = False) -> Iterator[Stated]:
    """Yield what the rules read in one sentence, masked with the references back among its uses.

    ``partners`` says that the sentence stands under a heading that announces partners.
    """
    found = [
        stated
        for phrase, match in said(masked.text)
        for stated in phrase_relations(scene, masked, phrase, match, section)
    ]
    yield from found
    nested = list(nested_places(scene, masked))
    yield from nested
    yield from named_after_town(scene, masked)
    based = {stated.object for stated in found if stated.predicate in {"BASED_IN", "SEEKS"}}
    yield from topic_places(scene, masked, section, based | {stated.object for stated in nested})
    belongs = {(stated.object, stated.subject) for stated in found if stated.predicate == "MEMBER_OF"}
    for stated in partner_list(scene, masked, section, headed=partners):
        if (stated.subject, stated.object) not in belongs:
            yield stated


_BETWEEN = re.compile(r"\bentre\b", re.IGNORECASE)
"""What makes partners of one another of all whom a phrase lists (« un accord entre X, Y et Z »)."""
_CLAUSE = 60
"""Characters before a phrase without a subject in which a negation or a wish bears on it."""


def phrase_relations(
    scene: Scene, masked: Masked, phrase: Phrase, match: re.Match[str], section: Section
) -> Iterator[Stated]:
    """Yield what a phrase says where it matches a masked sentence, unless a negation or a wish bears on it."""
    subject = subjects_of(scene, masked, phrase, match, section)
    clause = masked.text[subject.start if subject.named else max(0, match.start() - _CLAUSE) : match.start("o")]
    if _NEGATION.search(clause) or (phrase.predicate != "SEEKS" and _WISH.search(clause)):
        return
    rule, confidence = phrase.name, phrase.confidence
    if subject.unsaid and subject.things:
        topic = subject.things[0]
        rule, confidence = section.rule(rule + UNSAID, topic), confidence * section.trust(topic)
    objects = objects_of(masked, match)
    if phrase.predicate == "PARTNERS_WITH" and _BETWEEN.search(match.group()):
        for pair in itertools.combinations(objects, 2):
            yield Stated(pair[0], phrase.predicate, pair[1], masked.start, masked.end, confidence, rule)
    for thing in subject.things:
        for other in objects:
            source, target = (other, thing) if phrase.swap else (thing, other)
            if source != target:
                yield Stated(source, phrase.predicate, target, masked.start, masked.end, confidence, rule)
