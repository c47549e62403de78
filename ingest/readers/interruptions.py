"""Paragraphs that a page, a column, a quotation or a title has cut in two are made whole again.

The words go on where the sentence does: a block that ends without the end of a sentence is continued by the next
paragraph that opens in lower case, beyond page furniture, quotations set apart and their signatures. What stood between
is read after it.
"""

from collections.abc import Sequence

from ingest.readers import shape
from ingest.readers.draft import Draft

_REACH = 10


def made_whole(drafts: Sequence[Draft]) -> list[Draft]:
    """Return ``drafts`` with interrupted paragraphs and items joined, each in the place where it began."""
    rest = list(drafts)
    whole: list[Draft] = []
    index = 0
    while index < len(rest):
        draft = rest[index]
        found = _continuation(rest, index)
        while found is not None:
            draft = draft.joined_by(rest.pop(found))
            if draft.kind == "heading":
                draft = draft.as_kind("paragraph")
            rest[index] = draft
            found = _continuation(rest, index)
        whole.append(draft)
        index += 1
    return whole


def _continuation(drafts: Sequence[Draft], index: int) -> int | None:
    """Return the place of the block that goes on with the sentence of ``drafts[index]``, or None."""
    draft = drafts[index]
    if not _is_open(draft):
        return None
    for place in range(index + 1, min(index + 1 + _REACH, len(drafts))):
        candidate = drafts[place]
        if _continues(draft, candidate, near=all(d.kind == "boilerplate" for d in drafts[index + 1 : place])):
            return place
        if not _may_stand_between(draft, candidate):
            return None
    return None


def _is_open(draft: Draft) -> bool:
    if draft.kind == "heading":
        return not shape.in_capitals(draft.text) and not draft.glyph
    text = draft.text
    return draft.kind in {"paragraph", "item"} and not shape.ends_sentence(text) and not text.endswith((":", ";"))


def _continues(draft: Draft, candidate: Draft, *, near: bool) -> bool:
    if (candidate.kind == "heading" and shape.in_capitals(candidate.text)) or candidate.kind not in {
        "paragraph",
        "heading",
    }:
        return False
    unfinished = shape.is_unfinished(draft.text)
    if candidate.text.startswith(("«", "“")):
        return unfinished and near
    if shape.opens_low(candidate.text):
        return near or draft.kind != "heading"
    return unfinished and near and candidate.kind == "paragraph"


def _may_stand_between(draft: Draft, candidate: Draft) -> bool:
    """Return whether ``candidate`` may cut a sentence in two: furniture, a title, a quotation, its signature."""
    if draft.kind == "heading":
        return candidate.kind == "boilerplate"
    if candidate.kind in {"boilerplate", "hashtags", "caption"}:
        return True
    if candidate.kind == "heading":
        return shape.in_capitals(candidate.text)
    return (
        candidate.kind == "paragraph" and candidate.text.startswith(("«", "“")) and candidate.text.endswith(("»", "”"))
    )
