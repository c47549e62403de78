"""Which short lines are headings, of what level, and where a title that was printed beside the text belongs."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graph.names import fold
from ingest.readers import shape
from ingest.readers.draft import Draft

_RUN_WITHOUT_BLANKS = 3
_RUN = 4
_RECURS = 3
_HOIST_FROM = 3


def settle_titles(drafts: Sequence[Draft]) -> list[Draft]:
    """Return ``drafts`` with whole titles, in their place, and with what only looked like a title as what it is."""
    whole = _with_places(drafts)
    hoisted = _hoisted(whole)
    return _lone_lines(_numbered(_lists(_signatures(_footnotes(hoisted)))))


def with_levels(drafts: Sequence[Draft]) -> list[Draft]:
    """Return ``drafts`` with the levels of headings: 1 for the highest, none left out."""
    ranks = _ranks(drafts)
    order = {rank: level for level, rank in enumerate(sorted(set(ranks.values())), start=1)}
    return [
        replace(draft, level=order[ranks[index]]) if index in ranks else draft for index, draft in enumerate(drafts)
    ]


def is_capital_title(draft: Draft) -> bool:
    """Return whether a block is a heading in capitals."""
    return draft.kind == "heading" and shape.in_capitals(draft.text)


def _with_places(drafts: Sequence[Draft]) -> list[Draft]:
    """Join the parts of a title in capitals that blank lines set apart: the place in brackets, a second half."""
    joined: list[Draft] = []
    for draft in drafts:
        title = bool(joined) and is_capital_title(joined[-1])
        if title and draft.text.startswith("(") and shape.in_capitals(draft.text):
            joined[-1] = joined[-1].joined_by(draft)
            continue
        if title and draft.kind == "hashtags" and len(joined) > 1 and is_capital_title(joined[-2]):
            second = joined.pop()
            joined[-1] = joined[-1].joined_by(second)
        joined.append(draft)
    return joined


def _tagged(drafts: Sequence[Draft]) -> list[int]:
    """Return the places of the titles in capitals that a line of hashtags follows."""
    return [
        index
        for index, (title, below) in enumerate(itertools.pairwise(drafts))
        if is_capital_title(title) and below.kind == "hashtags"
    ]


def _page_start(drafts: Sequence[Draft], index: int) -> int:
    return next((i for i in range(index, -1, -1) if drafts[i].opens_page), 0)


def _has_content(drafts: Sequence[Draft]) -> bool:
    return any(draft.kind != "boilerplate" for draft in drafts)


def _hoisted(drafts: list[Draft]) -> list[Draft]:
    """Move titles to the top of their page where nearly all titles of the document stand at the top of theirs."""
    tagged = _tagged(drafts)
    low = [index for index in tagged if _has_content(drafts[_page_start(drafts, index) : index])]
    if len(tagged) < _HOIST_FROM or len(low) * 3 > len(tagged):
        return drafts
    for index in low:
        start = _page_start(drafts, index)
        free = not any(is_capital_title(draft) for draft in drafts[start:index])
        if free and not shape.opens_low(drafts[start].text):
            title = [replace(drafts[index], opens_page=True), drafts[index + 1]]
            page = [replace(drafts[start], opens_page=False), *drafts[start + 1 : index]]
            drafts[start : index + 2] = title + page
    return drafts


def _footnotes(drafts: Sequence[Draft]) -> list[Draft]:
    """Take for captions the numbered remarks at the foot of a page."""
    settled = list(drafts)
    at_foot = True
    for index in range(len(settled) - 1, -1, -1):
        draft = settled[index]
        if draft.kind == "paragraph" and at_foot and shape.is_footnote(draft.text):
            settled[index] = draft.as_kind("caption")
        elif draft.kind == "boilerplate":
            at_foot = at_foot or not shape.is_address(draft.text)
        elif draft.kind != "caption":
            at_foot = False
        at_foot = at_foot or draft.opens_page
    return settled


def _signatures(drafts: Sequence[Draft]) -> list[Draft]:
    """Tell signatures under quotations, by-lines and footnotes from headings and paragraphs."""
    told: list[Draft] = []
    for draft in drafts:
        plain = draft.kind in {"heading", "paragraph"} and not shape.in_capitals(draft.text)
        quoted = bool(told) and shape.ends_sentence(told[-1].text) and _closes_quote(told)
        by_line = draft.text.lower().startswith(("par ", "propos ", "entretien ")) and shape.is_signature(draft.text)
        signed = by_line or (quoted and (shape.is_signature(draft.text) or shape.is_first_name_signature(draft.text)))
        told.append(draft.as_kind("caption") if plain and signed else draft)
    return told


def _closes_quote(drafts: Sequence[Draft]) -> bool:
    spoken = [draft.text for draft in drafts[-3:] if draft.kind in {"paragraph", "heading"}]
    return bool(spoken) and spoken[-1].rstrip().endswith(("»", "”", "».", '"'))


def _lists(drafts: Sequence[Draft]) -> list[Draft]:
    """Take a long run of would-be headings for what it is: a list without bullets under its heading."""
    settled = list(drafts)
    start = 0
    while start < len(settled):
        end = start
        while end < len(settled) and settled[end].kind == "heading" and not shape.in_capitals(settled[end].text):
            end += 1
        for index in range(start + _kept_of_run(settled, start, end), end):
            settled[index] = settled[index].as_kind("item")
        start = max(end, start + 1)
    return settled


def _kept_of_run(drafts: Sequence[Draft], start: int, end: int) -> int:
    """Return how many of the would-be headings ``start`` to ``end`` are headings, from the first on."""
    length = end - start
    lines = [fragment.line for draft in drafts[start:end] for fragment in draft.fragments]
    touching = length > 0 and lines[-1] - lines[0] == len(lines) - 1
    if length < (_RUN_WITHOUT_BLANKS if touching else _RUN):
        return length
    return 0 if start and drafts[start - 1].text.endswith(":") else 1


def _numbered(drafts: Sequence[Draft]) -> list[Draft]:
    """Take a numbered line for a heading when a paragraph follows it and no item goes before it."""
    settled = list(drafts)
    for index, draft in enumerate(settled):
        before = settled[index - 1] if index else None
        below = next((d for d in settled[index + 1 : index + 12] if d.kind != "boilerplate"), None)
        alone = below is not None and below.glyph != "1" and (before is None or before.glyph != "1")
        if draft.glyph == "1" and alone and shape.is_title_like(draft.text):
            settled[index] = draft.as_kind("heading")
    return settled


def _lone_lines(drafts: Sequence[Draft]) -> list[Draft]:
    """Take a would-be heading with nothing below it for a paragraph."""
    settled = list(drafts)
    for index in range(len(settled) - 1, -1, -1):
        draft = settled[index]
        if (
            draft.kind == "heading"
            and not shape.in_capitals(draft.text)
            and not _has_content(settled[index + 1 : index + 13])
        ):
            settled[index] = draft.as_kind("paragraph")
        elif draft.kind != "boilerplate":
            break
    return settled


def _ranks(drafts: Sequence[Draft]) -> dict[int, int]:
    """Return the rank of each heading by its place in ``drafts``: the lower, the higher it stands."""
    recurring = {
        text for text, times in Counter(d.text for d in drafts if d.kind == "heading").items() if times >= _RECURS
    }
    tagged = frozenset(_tagged(drafts))
    under: set[str] = set()
    ranks: dict[int, int] = {}
    for index, draft in enumerate(drafts):
        if draft.kind != "heading":
            continue
        rank = _rank(drafts, index, tagged, draft.text in recurring, under)
        if rank <= 1:
            under = set()
        ranks[index] = rank
        under.add(fold(draft.text))
    return ranks


def _rank(drafts: Sequence[Draft], index: int, tagged: frozenset[int], recurs: bool, under: set[str]) -> int:
    draft = drafts[index]
    if index in tagged:
        return 1
    if not shape.in_capitals(draft.text):
        first = not _has_content(drafts[max(0, index - 12) : index]) and index < 12
        return 0 if first and not tagged else 4 if draft.glyph else 3
    if recurs:
        return 3
    at_top = not _has_content(drafts[_page_start(drafts, index) : index])
    part = any(name and fold(draft.text).startswith(name) for name in under)
    if at_top and not part:
        return 1
    return 2
