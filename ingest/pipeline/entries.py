"""Entries: blocks that are about what they open with (a line of a directory, a laureate of a list, a heading that is a name)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.scene import Scene
    from ingest.pipeline.uses import Use

_ABLE_TO_ACT = frozenset({"Actor", "Initiative"})
_ABLE_TO_BE_TOLD_OF = _ABLE_TO_ACT | {"Programme"}
_FAR = 12
"""Characters of an item before the name that it is about."""
_BEFORE = re.compile(
    r"[\s›•●*–—\-−→>«“\"'|]*(?:\d{1,2} ?[.)–—-]+ ?)?[\s«“\"]*(?:la |le |les |l[’']|une? )?$", re.IGNORECASE
)
"""What may stand before the name that an entry opens with: a bullet, a number, an article."""
_AFTER = re.compile(
    r"\s*[!?]?\s*[»”\"]?\s*(?:\([^()\n]{1,60}\)\s*)?"
    r"(?:\||:|\s[–—-]\s|[–—]|\.\s+(?=[A-ZÀ-Ý«“])|,\s+(?:une? |la |le |l[’'])?(?=[a-zà-ÿA-ZÀ-Ý])|\n|$)"
)
"""What closes the name of an entry: a bar, a colon, a dash, a full stop, an apposition, or the end."""
_LONGEST = 450
"""Characters of a paragraph that may be an entry; a longer one tells a story."""
_SPARE_WORDS = 3
"""Words of a heading beside the name that it is."""
_JOINED = re.compile(
    r"\s*(?:\([^()]{0,40}\))?\s*(?:,|;|/|&|\bet\b|\bainsi que\b)\s*(?:à |de |du |d[’'])?(?:la |le |les |l[’'])?"
)


_LABEL = re.compile(
    r"\W*(?:porteu\w+|portage|partenaires?|partenariats?|territoires?|enjeux|contacts?|lieux?|horaires?|adresse|financ\w+|dates?|publics?|statut|siège|"
    r"téléphone|tél|courriel|e-?mail|site|descriptif|description|objectifs?|thématiques?|gestion\w*|(?:co-?)?organisat\w+|(?:co-?)?production|sociétaires|adhérente?s|pilotage|soutiens?|structures? porteuses?|opérateurs?|animation|"
    r"(?:vice-|co-?)?président\w*|direct\w+|gérante?s?|cogérante?s?|trésori\w+|secrétaire\w*|coordina\w+|animat\w+|responsables?|référente?s?|activités?|missions?|membres|adhésion|tarifs?|région|département|commune|périmètre|ville|où|labels?|réseaux?|accompagnement)\b[^:.]{0,30}:\s*\S",
    re.IGNORECASE,
)
"""How a line opens that gives one thing of an entry (« Porteur du projet : X »)."""


_LISTS = re.compile(r":\s[^:]*;$")
"""How a part of a list ends that goes on after a semicolon."""
_ITEM_LENGTH = 90
"""Characters of a part of such a list; a longer one is a sentence of its own."""


_TELLS_OF_A_GROUP = re.compile(
    r"\b(?:alliance|collectif|réseau|consortium|groupement|coordination|fédération|union|regroupement|comité|jury|conseil)\b[^.]*\.\s*$",
    re.IGNORECASE,
)
"""A sentence on a group of several, which the next may name."""
_NAMES_ITS_MEMBERS = re.compile(
    r"(?:ce sont|il s[’']agit d|(?:il|elle) (?:est (?:notamment )?composée? d|réunit|rassemble|regroupe|associe))",
    re.IGNORECASE,
)


def listing_sentences(scene: Scene, block: ReadBlock, uses: Sequence[Use]) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a block; as one, the parts of a list after a colon (« Partenaires : X ; Y ; Z »), a group and who is in it."""
    begin: int | None = None
    done = block.start
    for start, end in sentences(scene.text, block.start, block.end):
        first = next((use for use in uses if start <= use.start < end), None)
        goes_on = (
            begin is not None
            and first is not None
            and (
                _is_listed(scene.text, begin, done, end, first)
                or (
                    _NAMES_ITS_MEMBERS.match(scene.text, start) is not None
                    and _TELLS_OF_A_GROUP.search(scene.text, begin, start) is not None
                )
            )
        )
        if begin is not None and not goes_on:
            yield begin, done
        begin, done = (begin if goes_on else start), end
    if begin is not None:
        yield begin, done


def _is_listed(text: str, begin: int, done: int, end: int, first: Use) -> bool:
    """Whether ``text[done:end]`` is one more part of the list in ``text[begin:done]``: it opens with a name, ``first``."""
    return (
        end - done <= _ITEM_LENGTH
        and _LISTS.search(text, begin, done) is not None
        and _BEFORE.fullmatch(_without_head(text[done : first.start])) is not None
    )


def is_labelled(block: ReadBlock | None) -> bool:
    """Whether a block opens with a label and what it gives."""
    return block is not None and _LABEL.match(block.stretch.text, block.start, block.end) is not None


def headed_by(scene: Scene, heading: ReadBlock, uses: Sequence[Use]) -> Use | None:
    """Return the name that a line or a heading below a section's title consists of, if it is one."""
    if heading.level == 1 or len({use.thing for use in uses}) != 1:
        return None
    if scene.types[uses[0].thing] not in _ABLE_TO_BE_TOLD_OF:
        return None
    if heading.kind != "heading" and not _opens_with(scene, heading, uses[0]):
        return None
    edges = [heading.start, *(edge for use in uses for edge in (use.start, use.end)), heading.end]
    rest = " ".join(scene.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))
    return uses[0] if len(re.findall(r"\b[^\W\d]+\b", rest)) <= _SPARE_WORDS else None


def opened_by(scene: Scene, block: ReadBlock, uses: Sequence[Use]) -> list[Use]:
    """Return what an entry is about: the name that it opens with, and those joined to it (« X et Y : … »)."""
    if block.kind == "item":
        return _with_joined(scene, uses, block.start + _FAR)
    if block.kind != "paragraph" or block.end - block.start > _LONGEST or not uses:
        return []
    first = uses[0]
    acts = scene.types[first.thing] in _ABLE_TO_ACT
    closed = _AFTER.match(scene.text, first.end, block.end)
    return [first] if acts and closed and _opens_with(scene, block, first) else []


def first_named(scene: Scene, block: ReadBlock, uses: Sequence[Use]) -> list[Use]:
    """Return the first name of an item's first sentence, where a heading tells what its items are; no agent (« par X »)."""
    if block.kind != "item":
        return []
    limit = next(end for _, end in sentences(scene.text, block.start, block.end))
    return _with_joined(
        scene, [use for use in uses if not _AGENT.search(scene.text, max(0, use.start - 40), use.start)], limit
    )


_AGENT = re.compile(
    r"\b(?:(?<!insertion )par|avec|chez|auprès d[eu]s?|entre)\s+(?:la |le |les |l[’'])?(?:[\wà-ÿ’'-]+ ){0,2}$"
)


def _with_joined(scene: Scene, uses: Sequence[Use], limit: int) -> list[Use]:
    able = [use for use in uses if scene.types[use.thing] in _ABLE_TO_ACT]
    first = next((use for use in able if use.start <= limit), None)
    return [first, *_joined(scene, first, able)] if first else []


def opening_uses(scene: Scene, item: ReadBlock, uses: Sequence[Use]) -> list[Use]:
    """Return the names, of any type, that an item opens with."""
    if not uses or not _opens_with(scene, item, uses[0]):
        return []
    return [uses[0], *_joined(scene, uses[0], uses)]


def _opens_with(scene: Scene, block: ReadBlock, use: Use) -> bool:
    """Whether a block opens with this name, but for a bullet, an article and the noun that announces it."""
    return _BEFORE.fullmatch(_without_head(scene.text[block.start : use.start])) is not None


def _without_head(before: str) -> str:
    """The words before a name without the noun that announces it (« - L'association »)."""
    for match in lexicon().head_pattern.finditer(before):
        if not before[match.end() :].strip(' «“"'):
            return before[: match.start()]
    return before


def _joined(scene: Scene, first: Use, uses: Sequence[Use]) -> list[Use]:
    found, end = [], first.end
    for use in uses:
        if use.start >= end and _JOINED.fullmatch(scene.text, end, use.start):
            found.append(use)
            end = use.end
    return found
