"""Items under a heading that says what they have in common: « Ils suivent le programme X », « X en 4 projets »."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.pipeline.relations import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.relations import Scene
    from ingest.pipeline.topics import Section
    from ingest.pipeline.uses import Use

_TAKING_PART = re.compile(
    r"\b(?:suiv(?:ent|is)|lauréate?s?|participante?s?|promotion|bénéficiaires?|sélectionnée?s?|retenue?s?|labellisée?s?|candidate?s?)\b",
    re.IGNORECASE,
)
_SUPPORTED = re.compile(
    r"\b(?:en \d+ (?:projets?|exemples?|réalisations?)|(?:projets?|structures?|porteurs) (?:accompagnée?s?|soutenue?s?|incubée?s?|installée?s?|hébergée?s?)|ils ont été accompagnés|projets? (?:\w+ ){0,2}issus? d)",
    re.IGNORECASE,
)
_MEMBERS = re.compile(r"\b(?:membres|adhérents|sociétaires|coopérateurs|associés|composée? de)\b", re.IGNORECASE)
_SUPPORTERS = re.compile(
    r"\b(?:différents accompagnateurs|accompagnateurs mobilisés|mobilisation d[e’' ]|accompagnée?s? par|appuyée?s? par|s[’']appuie sur|avec l[’']appui|comité d[’']experts|intervenants)",
    re.IGNORECASE,
)
_FUNDERS = re.compile(
    r"\b(?:financeurs?|financements?|partenaires? financiers?|soutiens? financiers?|mécènes?|subventions?|produits|avec le soutien (?:financier )?d)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Membership:
    """What a heading says of the items under it: the predicate, the other end, whether the item is the subject."""

    predicate: str
    other: str
    item_is_subject: bool
    confidence: float
    rule: str = "under-heading"

    def stated(self, item: Use, scene: Scene) -> Iterator[Stated]:
        """Yield the relation of one item, by the thing that it opens with."""
        if item.thing == self.other:
            return
        subject, object_ = (item.thing, self.other) if self.item_is_subject else (self.other, item.thing)
        yield Stated(
            subject,
            self.predicate,
            object_,
            item.start,
            _sentence_end(scene, item.end),
            self.confidence,
            self.rule,
        )


def _sentence_end(scene: Scene, start: int) -> int:
    stop = re.compile(r"[.!?](?=\s|$)|\n").search(scene.text, start)
    return stop.end() if stop else len(scene.text)


def membership(scene: Scene, heading: ReadBlock, uses: Sequence[Use], section: Section) -> Membership | None:
    """Return what ``heading`` says of the items under it, or None."""
    text = scene.text[heading.start : heading.end]
    programme = next((u.thing for u in uses if scene.types[u.thing] == "Programme"), None) or section.topics.get(
        "Programme"
    )
    actor = next((u.thing for u in uses if scene.types[u.thing] == "Actor"), None) or section.topics.get("Actor")
    if _TAKING_PART.search(text) and programme:
        return Membership("TAKES_PART_IN", programme, True, 0.8)
    if _SUPPORTED.search(text) and actor:
        return Membership("SUPPORTS", actor, False, 0.75)
    if _MEMBERS.search(text) and actor:
        return Membership("MEMBER_OF", actor, True, 0.7)
    if _SUPPORTERS.search(text) and (supported := programme or actor):
        return Membership("SUPPORTS", supported, True, 0.65, "supporters-under-heading")
    if _FUNDERS.search(text) and actor:
        return Membership("FUNDS", actor, True, 0.75)
    return None
