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
    r"(?:\b(?:dans|en|sur|à|au|aux|autour d[eu]|près d[eu]|à travers|territoires? d[eu]s?|communes? d[eu]|villes? d[eu]|sud|nord|est|ouest|centre) ?(?:la |le |les |l[’']|d[’'])?|[\wà-ÿ]+[’'] ?)$",
    re.IGNORECASE,
)


_AREA = re.compile(
    r"(?:territoires?|périmètre|champ|zone|rayon|terrain)s? (?:\w+ )?(?:d[’']action|d[’']intervention|d[’']activité|concernés?|couverts?)|(?:s[’']étend|rayonne|répartis?) (?:sur|dans|à)",
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
        follows = placed_until >= 0 and _NEXT_PLACE.fullmatch(masked.text[placed_until:position])
        if not follows and not _PLACED.search(masked.text[:position]):
            continue
        placed_until = masked.after(position)
        if use.thing not in told:
            rule = _set_in(masked, subject) if subject in actors else section.rule("set-in-unsaid", subject)
            if section.focus == subject:
                rule += OF_ENTRY
            yield Stated(subject, "ACTIVE_IN", use.thing, masked.start, masked.end, 0.5, rule)


_OPENS = 30
"""Characters of a sentence within which the name that it opens with stands."""


def _set_in(masked: Masked, subject: str) -> str:
    """The rule by which a sentence places an actor: surer where the actor opens it as its subject."""
    start = next(p for p, use in masked.placed if use.thing == subject)
    opens = start <= _OPENS and not AFTER_PREPOSITION.search(masked.text[:start])
    return "set-in" if opens else "set-in-beside"
