"""Items under a heading or a lead-in that says what they have in common: « Ils suivent le programme X », « Nos partenaires : »."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ingest.pipeline.scene import Stated, sentence_uses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.scene import Scene
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
_PARTNERS = re.compile(
    r"\b(?:partenaires?|partenariats?|financeurs?|ils nous (?:soutiennent|accompagnent)|soutiens|compagnons de route)\b",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"\b(?:membres|adhérente?s|sociétaires|coopérateurs|associés|composée? de|(?:groupes|clubs|sections|relais|antennes) loca(?:ux|les))\b",
    re.IGNORECASE,
)
_SUPPORTERS = re.compile(
    r"\b(?:différents accompagnateurs|accompagnateurs mobilisés|mobilisation d[e’' ]|accompagnée?s? par|appuyée?s? par|s[’']appuie sur|avec l[’']appui|comité d[’']experts|intervenants)",
    re.IGNORECASE,
)
_FUNDERS = re.compile(
    r"^\W*(?:soutiens? )?financiers?\W*$|\b(?:financeurs?|financements?|partenaires? financiers?|soutiens? financiers?|mécènes?|subventions?|produits|avec le soutien (?:financier )?d)",
    re.IGNORECASE,
)
_TEAM = re.compile(
    r"\b(?:(?:l[’']|notre |nos |les )équipes?|équipe (?:salariée|permanente|technique|pédagogique|dirigeante|de (?:direction|coordination))|conseil d[’']administration"
    r"|(?:le|composition du|membres du) bureau|(?:les |nos )(?:salariée?s|administrat\w+|permanente?s)|mandats|organigramme|trombinoscope"
    r"|comité (?:directeur|de direction)|qui (?:sommes|est)[- ](?:nous|qui))\b|^\W*(?:bureau|équipe|salariée?s|administrateurs)\W*$",
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


_STOP = re.compile(r"[.!?](?=\s|$)|\n")


def _sentence_end(scene: Scene, start: int) -> int:
    stop = _STOP.search(scene.text, start)
    return stop.end() if stop else len(scene.text)


def membership(scene: Scene, heading: ReadBlock, uses: Sequence[Use], section: Section) -> Membership | None:
    """Return what ``heading`` says of the items under it, or None; its own names come before what the section is about."""
    text = scene.text[heading.start : heading.end]
    named = sentence_uses(scene, heading.start, heading.end, heading.start, uses, section)
    programme = _first(scene, named, "Programme") or section.topics.get("Programme")
    actor = _first(scene, named, "Actor") or section.topics.get("Actor")
    if _TAKING_PART.search(text) and programme:
        return Membership("TAKES_PART_IN", programme, True, 0.8)
    if _FUNDERS.search(text) and actor:
        return Membership("FUNDS", actor, True, 0.75)
    if _SUPPORTED.search(text) and actor:
        gives = scene.things.by_key[actor].kinds.keys() & _GIVING
        return Membership("FUNDS" if gives else "SUPPORTS", actor, False, 0.75)
    if _SUPPORTERS.search(text) and (supported := programme or actor):
        return Membership("SUPPORTS", supported, True, 0.65, "supporters-under-heading")
    if _PARTNERS.search(text) and actor:
        return Membership("PARTNERS_WITH", actor, False, 0.8, section.rule("item-partner", actor))
    if _TEAM.search(text) and actor:
        return Membership(TEAM, actor, True, 0.65, section.rule("of-the-team", actor))
    if _MEMBERS.search(text) and actor:
        return Membership("MEMBER_OF", actor, True, 0.7)
    return None


TEAM = "WORKS_FOR"
"""What is said of the people under a heading such as « L’équipe »."""
_GIVING = frozenset({"fondation", "financeur"})
"""Kinds of actors whose support is money."""


def _first(scene: Scene, uses: Sequence[Use], type_: str) -> str | None:
    return next((use.thing for use in uses if scene.types[use.thing] == type_), None)


_LEAD_IN = re.compile(r":\s*$")
_LONGEST_LEAD_IN = 400
_GROUP_WORDS = 4
"""Words of a heading that only groups what an earlier one announces (« Bretagne », under « Les lauréats »)."""


def leads_in(block: ReadBlock) -> bool:
    """Whether a paragraph announces the items after it (« Nos partenaires sont : »)."""
    if block.kind in {"item", "hashtags", "heading"} or block.end - block.start > _LONGEST_LEAD_IN:
        return False
    return _LEAD_IN.search(block.stretch.text[block.start : block.end]) is not None


@dataclass(frozen=True)
class _Said:
    members: Membership | None = None
    partners: bool = False
    level: int = 0


@dataclass
class Announced:
    """What the last heading, or a lead-in until its items end, says of what stands under it."""

    by_heading: _Said = field(default_factory=_Said)
    by_lead_in: _Said | None = None

    @property
    def members(self) -> Membership | None:
        """What each item is to another thing, if that is said."""
        return (self.by_lead_in or self.by_heading).members

    @property
    def partners(self) -> bool:
        """Whether partners are announced."""
        return (self.by_lead_in or self.by_heading).partners

    def read(self, scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section) -> None:
        """Take in what one more block announces."""
        if block.kind == "heading":
            self.by_lead_in = None
            said = _said(scene, block, uses, section)
            if said.members or said.partners or not self._groups(scene, block):
                self.by_heading = said
        elif block.kind != "item":
            self.by_lead_in = _said(scene, block, uses, section) if leads_in(block) else None

    def _groups(self, scene: Scene, heading: ReadBlock) -> bool:
        words = scene.text[heading.start : heading.end].split()
        return heading.level > self.by_heading.level > 0 and len(words) <= _GROUP_WORDS


def _said(scene: Scene, block: ReadBlock, uses: Sequence[Use], section: Section) -> _Said:
    partners = _PARTNERS.search(scene.text, block.start, block.end) is not None
    return _Said(membership(scene, block, uses, section), partners, block.level)
