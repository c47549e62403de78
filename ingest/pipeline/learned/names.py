"""The signs by which a candidate name is judged: who proposed it, its shape, the words around it, what is known of it.

The labels are the entity types and `NOT_A_NAME`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from graph.names import fold_words
from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.places import IN_PLACE, known, short_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.registry import Name

NOT_A_NAME = "none"
_MOST_CONTEXTS = 30
STRONG = 4.0
"""How much more the finders' own verdict weighs than another sign, before anything is learned."""
ENOUGH_WEIGHT = 1.0
"""Total weight from which the finders together take a candidate for a name."""


class NameSigns:
    """Gives the signs of the names of one document, whose blocks are read."""

    def __init__(self, blocks: Sequence[ReadBlock], common: frozenset[str]) -> None:
        self.blocks = blocks
        self.starts = [block.start for block in blocks]
        self.common = common
        self.text = blocks[0].stretch.text if blocks else ""

    def of(self, name: Name) -> dict[str, float]:
        """Return sign → value (0 to 1) of ``name``."""
        signs: dict[str, float] = dict.fromkeys(_shape(name.display, self.common), 1.0)
        for finder, count in name.hows.items():
            signs[f"by {finder}"] = 1.0
            signs[f"by {finder}, often"] = min(count, 5) / 5
        signs["weight"] = STRONG * min(name.weight, 6.0) / 6
        signs["enough weight"] = STRONG * float(name.weight >= ENOUGH_WEIGHT)
        for type_, votes in name.votes.items():
            signs[f"votes {type_}"] = min(votes, 6.0) / 6
            signs[f"share {type_}"] = min(1.0, votes / (name.weight + 0.1))
        signs["leads nobody" if name.unclear else f"leads {name.leading}"] = STRONG
        for kind in name.kinds:
            signs[f"kind {kind}"] = 1.0
        signs.update(dict.fromkeys(_known(name), 1.0))
        signs.update(self._surroundings(name))
        return signs

    def _surroundings(self, name: Name) -> dict[str, float]:
        spans = sorted(name.spans)[:_MOST_CONTEXTS]
        counts: Counter[str] = Counter()
        for start, end in spans:
            counts.update(set(self._around(start, end)))
        return {sign: count / len(spans) for sign, count in counts.items()} | {
            "written often": min(len(spans), 10) / 10
        }

    def _around(self, start: int, end: int) -> Iterator[str]:
        block = self.blocks[max(0, bisect_right(self.starts, start) - 1)]
        before = fold_words(self.text[max(block.start, start - 40) : start]).split()
        after = fold_words(self.text[end : min(block.end, end + 40)]).split()
        yield f"before: {' '.join(before[-1:])}"
        yield f"before two: {' '.join(before[-2:])}"
        yield f"after: {' '.join(after[:1])}"
        yield f"in {block.kind}"
        yield f"sign before: {self.text[max(block.start, start - 3) : start].strip()[-1:]}"
        yield f"sign after: {self.text[end : min(block.end, end + 2)].strip()[:1]}"
        if any(word in lexicon().roles for word in before[-4:]):
            yield "role before"
        for word in before[-4:-1]:
            yield f"near before: {word[:6]}"
        for word in after[1:4]:
            yield f"near after: {word[:6]}"
        yield from self._as_used(block, start, end)
        yield from _as_tagged(block, start, end)

    def _as_used(self, block: ReadBlock, start: int, end: int) -> Iterator[str]:
        """Yield what the words around a use tell of it: that it acts, is acted on, is a place, has a line of its own."""
        floor = max(block.start, start - 60)
        uses = {
            "acts": _ACTS.match(self.text, end, block.end),
            "acted on": _ACTED_ON.search(self.text, floor, start),
            "role of": _ROLE_OF.search(self.text, floor, start),
            "in place": IN_PLACE.search(self.text, floor, start),
            "numbered": _NUMBERED.match(self.text, end, block.end),
            "opens": start in block.stretch.opening,
            "a line of its own": end - start > _MOST_OF_LINE * (block.end - block.start),
        }
        yield from (sign for sign, found in uses.items() if found)


_MOST_OF_LINE = 0.8


def _as_tagged(block: ReadBlock, start: int, end: int) -> Iterator[str]:
    """Yield what the statistical model sees of a use: its entities, and the parts of speech at its start and after it."""
    for entity in block.entities:
        if entity.start < end and start < entity.end:
            yield f"model {entity.label}" + ("" if entity.end - entity.start == end - start else " over")
    if tag := block.tags.get(start):
        yield f"tag {tag}"
    following = next((w for w in block.stretch.words if w.start >= end), None)
    if following is not None:
        yield f"tag after {block.tags.get(following.start)}"


_DEEDS = (
    r"(?:propos|organis|accompagn|anim|port|soutien|soutenu|soutient|interv|implant|cré|lanc|mèn|men|gèr|gér|financ|accueill|développ|réalis"
    r"|souhait|travaill|coordonn|particip|adh|regroup|rassembl|fédèr|fédér|agit|œuvr|aid|offr|met|conseill|form|emploi|salari|compt|invit|regrett|rappell|estim|héberg)"
)
_ACTS = re.compile(
    rf"\s*(?:\([^()]{{1,30}}\))?,?\s*(?:qui )?(?:s[’']est |se |a |ont |avait |est |sont |y |en |vous |nous )*(?:\w+ment |déjà |aussi |également )?{_DEEDS}\w*"
)
"""What follows the name of one who does something: « X accompagne », « X, qui a créé »."""
_ACTED_ON = re.compile(
    r"(?:accompagn|soutien|souten|aid|financ|port|anim|créé|fond|gér|pilot|organis|lanc|coordonn|propos|men)\w* (?:\w+ )?(?:par |de |avec )(?:la |le |les |l[’'])?$"
)
"""What precedes the name of one by whom something is done."""
_ROLE_OF = re.compile(
    r"\b(?:président|direct|coordin|coordon|fondat|trésor|secrétaire|animat|chargée?|responsable|gérant|salari|membre|bénévole|déléguée?|équipe|adhérent|administrat)\w*[^.,;()]{0,25} (?:de |du |de la |de l[’']|d[’']|des |à |au |chez )$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s+\d")


def _shape(form: str, common: frozenset[str]) -> Iterator[str]:
    words = form.split()
    folded = fold_words(form).split() or [""]
    yield f"words {min(len(words), 6)}"
    yield f"ends …{folded[-1][-3:]}"
    yield f"opens {folded[0][:4]}…"
    yield from (f"word {word}" for word in folded if len(word) > 3)
    yield from _of_one_word(form, folded[0] in common) if len(words) == 1 else _of_several(form, words, folded)
    for sign, characters in _SIGNS.items():
        if any(c in characters for c in form):
            yield sign
    if folded[0] in lexicon().first_names:
        yield "opens with a first name"


_SIGNS = {"has figures": "0123456789", "has an apostrophe": "’'", "has a hyphen": "-", "has a sign": "!&"}


def _of_one_word(form: str, common: bool) -> Iterator[str]:
    capitals = all(c.isupper() for c in form if c.isalpha())
    yield "one word in capitals" if capitals else "one word"
    if not capitals and any(c.isupper() for c in form[1:]):
        yield "capital inside"
    yield "common word" if common else "uncommon word"
    yield f"length {min(len(form), 10)}"


def _of_several(form: str, words: Sequence[str], folded: Sequence[str]) -> Iterator[str]:
    yield f"first {folded[0]}"
    yield f"last {folded[-1]}"
    yield "all in capitals" if form.isupper() else "mixed case"
    if all(w[0].isupper() for w in words if w[0].isalpha() and len(w) > 3):
        yield "long words have capitals"
    if any(w[0].islower() and len(w) > 3 for w in words):
        yield "goes on in lower case"
    if words[-1][0].islower():
        yield "ends in lower case"


def _known(name: Name) -> Iterator[str]:
    if name.key in lexicon().institutions:
        yield "institution"
    places = known(name.key)
    if places and len(re.split(r"[\s-]", name.display)) > 2:
        yield "place of several words"
    for level in {place.level for place in places}:
        yield f"place {level}"
    if places and max(place.population or 0 for place in places) > 5000:
        yield "place of more than 5,000"
    if not places:
        yield _unknown_place(name.key)
    yield from _head(name.display)


def _unknown_place(key: str) -> str:
    """What is known of a name that no territory of the reference bears."""
    if key in lexicon().areas:
        return "area"
    return "short for a commune" if key in short_names() else "no place"


def _head(form: str) -> Iterator[str]:
    if head := lexicon().opening_head(form):
        yield f"head {head.type}"
        if head.kind:
            yield f"head of {head.kind}"
        if head.level:
            yield f"head of level {head.level}"
