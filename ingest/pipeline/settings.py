"""Where a sentence sets somebody: the places after « dans », « à », « sur », for the one actor that it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.pipeline.scene import AFTER_PREPOSITION, Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.pipeline.placeholders import Masked
    from ingest.pipeline.scene import Scene
    from ingest.pipeline.topics import Section

OF_ENTRY = ", entry"
"""What the name of a rule ends with where the actor is what its entry is about."""
_PLACED = re.compile(
    r"(?:\b(?:dans|en|sur|à|au|aux|autour d[eu’']|près d[eu’']|à travers|sud|nord|est|ouest|centre|(?:territoires?|communes?|villes?|villages?|bourgs?|cœur|centre-ville|habitants|acteurs|secteur|bassin|départements?|région) d[eu’']s?) ?(?:la |le |les |l[’']|d[’'])?)$",
    re.IGNORECASE,
)


_AREA = re.compile(
    r"(?:territoires?|périmètre|champ|zone|rayon|terrain)s? (?:\w+ )?(?:d[’']action|d[’']intervention|d[’']activité|concernés?|couverts?)|(?:s[’']étend|rayonne) (?:sur|dans|à)",
    re.IGNORECASE,
)
"""What says that the places after it are where somebody acts."""
_NEXT_PLACE = re.compile(
    r"\s?[,(]?\s?(?:et |ou |puis )?(?:d[eu] |des |d[’']|en |à |dans |sur )?(?:la |le |les |l[’'])?"
)


def topic_places(scene: Scene, masked: Masked, section: Section, told: set[str]) -> Iterator[Stated]:
    """Yield ACTIVE_IN from the one actor of a sentence, or else from the section's topic, to the places it is set in.

    Places in ``told`` are left out: the sentence says something more precise of them.
    """
    actors = list(dict.fromkeys(u.thing for u in masked.uses if scene.types[u.thing] == "Actor"))
    topic = section.topics.get("Actor")
    subject = topic if topic and (not actors or topic in actors) else actors[0] if len(actors) == 1 else None
    if subject is None:
        return
    placed_until = -1
    area = _AREA.search(masked.text)
    led = next((u for u in masked.uses if scene.types[u.thing] in {"Initiative", "Actor"}), None)
    if led is not None and scene.types[led.thing] == "Initiative" and not area:
        return
    for position, use in masked.placed:
        if scene.types[use.thing] != "Territory":
            continue
        if area and position > area.start() and use.thing not in told:
            yield Stated(subject, "ACTIVE_IN", use.thing, masked.start, masked.end, 0.7, "area-of-action")
            continue
        if _of_another(masked, position, subject):
            continue
        follows = placed_until >= 0 and _NEXT_PLACE.fullmatch(masked.text[placed_until:position])
        if not follows and not _PLACED.search(masked.text[:position]):
            continue
        placed_until = masked.after(position)
        if use.thing not in told and _sets(masked, position, section, subject, unsaid=subject not in actors):
            rule = _set_in(masked, subject) if subject in actors else section.rule("set-in-unsaid", subject)
            if section.focus == subject:
                rule += OF_ENTRY
            yield Stated(subject, "ACTIVE_IN", use.thing, masked.start, masked.end, 0.5, rule)


_AT = re.compile(
    r"\b(?:à|aux?|vers|entre|c[’']est|derrière|devant|loin d[eu]|côté d[eu’']) ?(?:la |le |les |l[’'])?$", re.IGNORECASE
)
"""What precedes a place that is a point on the way more often than where somebody acts: « à Crest », « vers l’Isère »."""
_RANGE = re.compile(r"⟨[TC]\d+⟩ (?:à|jusqu[’']à|aux?|jusqu[’']aux?) ?(?:la |l[’'])?$")
"""A range, whose end counts as its start does: « du Val de Saône à la Côtière »."""
_TELLS_OTHERWISE = re.compile(r"\b(?:n[’']|ne )\w|\b(?:je|j[’']|on|vous|m[’'])\b|\?\s*$|⟨H\d+⟩", re.IGNORECASE)
"""What says that a sentence denies, asks, or tells of a person."""
_ON_THE_WAY = re.compile(
    r"\b(?:souhait|voudr|aimer(?:ait|ions)|envisag|projett|songe|rêve|lorgne|regarde)"
    r"|\b(?:originaires?|(?:venue?s?|viennent|vient) d[eu’']|née?s? (?:à|en)\b|à cheval|situe(?:nt)?\b|étai(?:t|ent)\b)",
    re.IGNORECASE,
)
"""What says that a place is one of somebody’s wishes, origins or journeys."""
_ACTS = re.compile(
    r"\b(?:accompagn|anim[eéa]|propos|organis|développ|interv|agi(?:t|ssent)|œuvr|expériment|déploi|travaill|mobilis|soutien|souten"
    r"|sillonn|livr|couvr|rayonn|mèn|men[eé]|port[eé]|install|implant|accueill|gèr|form|lanc|pilot|coordonn|diffus|circul|promouv|promotion|sensibilis|favoris|valoris|contribu|essaim"
    r"|acteurs|habitant|projets|territoires?|communes|permanence|atelier|centre-ville)",
    re.IGNORECASE,
)
"""What says that somebody does something for a place."""


def _sets(masked: Masked, position: int, section: Section, subject: str, *, unsaid: bool) -> bool:
    """Whether a sentence sets its actor in the place at ``position``, rather than only passing through it."""
    before = masked.text[:position]
    passed = _AT.search(before) and not _RANGE.search(before)
    if section.focus == subject and (unsaid or not passed):
        return _TELLS_OTHERWISE.search(masked.text) is None
    if passed or _ON_THE_WAY.search(before) or _TELLS_OTHERWISE.search(masked.text):
        return False
    return not unsaid or _ACTS.search(masked.text) is not None


_OPENS = 30
"""Characters of a sentence within which the name that it opens with stands."""


def _set_in(masked: Masked, subject: str) -> str:
    """The rule by which a sentence places an actor: surer where the actor opens it as its subject."""
    start = next(p for p, use in masked.placed if use.thing == subject)
    opens = start <= _OPENS and not AFTER_PREPOSITION.search(masked.text[:start])
    return "set-in" if opens else "set-in-beside"


_BESIDE = re.compile(r"(⟨A\d+⟩)(?: \([^()]{0,30}\))? (?:en|à|au|aux|dans|sur) (?:la |le |les |l[’'])?$")


def _of_another(masked: Masked, position: int, subject: str) -> bool:
    """Whether the place at ``position`` follows another actor at once, and so is that one's (« X, Y en Bretagne et Z… »)."""
    beside = _BESIDE.search(masked.text[:position])
    return beside is not None and masked.use_at(beside[1]).thing != subject
