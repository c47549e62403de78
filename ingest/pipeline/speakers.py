"""Who says « nous »: the author of a tribune, who signs words, whoever a quotation is of."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.persons import role_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.scene import Scene
    from ingest.pipeline.uses import Things, Use

_BYLINE = re.compile(
    r"(?:^|\n|[.!?»:] )\W*(?:[Pp]ar|[Tt]ribune d[e’']|(?:[Pp]ropos|[Ee]ntretien|[Ii]nterview|[Rr]encontre) (?:recueillis d[e’']|avec|d[e’']))\s*(?:MM?\. |Mmes? )?$"
)
"""What comes before the name of the author, or of who is interviewed, at the head of a text."""
_HEAD = 600
"""Characters with which a text says whose words it gives."""
_ROLE = 140
"""Characters within which somebody's role names an organisation."""
_SIGNATURE = 240
"""Characters of a block that signs the words above it."""
_STOP = re.compile(r"[.!?](?=\s+[A-ZÀ-Ý«])|\n\s*\n|»")
_LONGEST_QUOTATION = 900


def author(text: str, uses: Sequence[Use], things: Things) -> str | None:
    """Return the organisation of whom the head of a text gives as its author or guest (« Par X, directrice de Y »)."""
    for number, use in enumerate(uses):
        if use.start > _HEAD:
            return None
        if things.by_key[use.thing].type == "Person" and _BYLINE.search(text[max(0, use.start - 60) : use.start]):
            return _organisation(text, uses[number + 1 :], use.end, things)
    return None


def signatories(scene: Scene, blocks: Sequence[ReadBlock]) -> dict[int, str]:
    """Return, by the start of a block, the organisation of whom a block below signs it, up to the next heading or signature."""
    found: dict[int, str] = {}
    speaker: str | None = None
    for block in reversed(blocks):
        if block.kind == "heading":
            speaker = None
        elif signs := _signature(scene, block):
            speaker = signs
        elif speaker:
            found[block.start] = speaker
    return found


def _signature(scene: Scene, block: ReadBlock) -> str | None:
    """The organisation of somebody whose name and role are all that a block gives (« Anne Le Goff, directrice de X »)."""
    uses = scene.between(block.start, block.end)
    if block.end - block.start > _SIGNATURE or len(uses) < 2 or scene.types[uses[0].thing] != "Person":
        return None
    before = scene.text[block.start : uses[0].start]
    if re.search(r"\w", before) or not role_of(scene.text[uses[0].end : block.end].lstrip(" ,•|–—:(-\n")):
        return None
    return _organisation(scene.text, uses[1:], uses[0].end, scene.things)


def quoted_speaker(text: str, position: int, uses: Sequence[Use], things: Things) -> str | None:
    """Return the organisation of whom the words around ``position`` are quoted, if one of ``uses`` says so after their quotation.

    « Nous aidons Z », explique X, directrice de Y: Y; likewise where the speaker is named within the quotation.
    """
    limit = uses[-1].end if uses else position
    closing = text.find("»", position, min(limit, position + _LONGEST_QUOTATION))
    if closing < 0:
        return None
    for number, use in enumerate(uses):
        if use.start < position or things.by_key[use.thing].type != "Person":
            continue
        if use.start > closing + _ROLE:
            break
        if _said_by().search(text, max(position, use.start - 60), use.start):
            return _organisation(text, uses[number + 1 :], use.end, things)
    return None


@cache
def _said_by() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, lexicon().speech))
    return re.compile(
        rf"(?:\b(?:{verbs})(?:-t-(?:il|elle))?[\s,]+(?:MM?\. |Mmes? )?|»[\s,.]*[–—(-]?\s*)$", re.IGNORECASE
    )


def _organisation(text: str, following: Sequence[Use], end: int, things: Things) -> str | None:
    """The actor that a role names after a person's name that ends at ``end``."""
    for use in following:
        if use.start > end + _ROLE or _STOP.search(text, end, use.start):
            return None
        type_ = things.by_key[use.thing].type
        if type_ == "Person":
            return None
        if type_ == "Actor":
            return use.thing
    return None
