"""Places: names of the territory reference where the text uses them as places."""

import re
from collections.abc import Iterator
from functools import cache

from graph.names import fold, fold_words
from graph.territories import Territory, reference
from ingest.pipeline.candidates import Candidate, Stretch
from ingest.pipeline.lexicon import lexicon

LONGEST_AREA = 4
LONGEST_NAME = 9
"""Most words of a territory's name (« Saint-Germain-de-Tallevende-la-Lande-Vaumont » is one written word or seven)."""

_BEFORE = re.compile(
    r"(?:\b(?:à|en|dans|sur|vers|autour d[e’']|près d[e’']|alentours? d[e’']|communes? d[e’']|ville d[e’']|village d[e’']|bourg d[e’']|départements? d[eu’']s?|région|territoires? d[eu’']s?|sud|nord|est|ouest|centre|cœur|pays) ?"
    r"(?:d[eu]s? |d[’']|la |le |les |l[’'])?|aux? |\(|\b(?:la|l[’']|les|le) |, |et )$",
    re.IGNORECASE,
)
IN_PLACE = re.compile(
    r"\b(?:à|en|dans|autour d[e’']|près d[e’']|alentours? d[e’']|communes? d[e’']|ville d[e’']|villages? d[e’']|bourg d[e’']|départements? d[eu’']s?|région|territoires? d[eu’']s?|\() ?(?:d[eu]s? |d[’']|la |le |les |l[’'])?$|\baux? $",
    re.IGNORECASE,
)
"""The words before a name that is clearly used as a place: « à Crest », « en Ardèche », « dans la Drôme »."""
_LARGE = frozenset({"departement", "region", "pnr", "massif"})


COMPASS = r"(?:nord|sud|est|ouest|centre)(?:[- ](?:est|ouest))?"
"""A part of a territory, as its name says it (« le nord Ardèche », « Sud-Ouest Vendée »)."""
_PART = re.compile(rf"(?:\b(?:le|en|du|au) |\bl[’']|\()({COMPASS})[- ]$", re.IGNORECASE)


def place_candidates(stretch: Stretch, common: frozenset[str]) -> Iterator[Candidate]:
    """Yield the names of known territories in ``stretch``, weighed by how the text uses them.

    Words in ``common`` are also written without a capital in the document.
    """
    words = stretch.words
    index = 0
    while index < len(words):
        found = longest_place(stretch, index) if words[index].capital else None
        area = longest_area(stretch, index) if words[index].capital else None
        if area is not None and (found is None or found[0] < area):
            start, end = words[index].start, words[area].end
            yield Candidate(start, end, "Territory", _area_weight(stretch.text, start), "area")
            index = area + 1
        elif found is not None:
            last, territories = found
            start, end = words[index].start, words[last].end
            yield Candidate(start, end, "Territory", place_weight(stretch, start, end, territories, common), "place")
            if any(t.level in _LARGE for t in territories) and (
                part := _PART.search(stretch.text, max(0, start - 20), start)
            ):
                yield Candidate(part.start(1), end, "Territory", 1.2, "area")
            index = last + 1
        else:
            index += 1


def longest_place(stretch: Stretch, first: int) -> tuple[int, tuple[Territory, ...]] | None:
    """Return the index of the last word of the longest known territory name from word ``first``, and who bears it."""
    words = stretch.words
    joined, best = "", None
    for last in range(first, min(first + LONGEST_NAME, len(words))):
        word = words[last]
        if word.sort == "sign" and word.text not in "-–":
            break
        if last > first and stretch.text[words[last - 1].end : word.start].strip():
            break
        joined += fold_words(word.text).replace(" ", "")
        if word.sort == "word" and (territories := known(joined)) and (word.capital or last == first):
            best = (last, territories)
    return best


def is_place(stretch: Stretch, first: int, last: int) -> bool:
    """Whether the words ``[first, last)`` are wholly the name of a known territory or area."""
    place = longest_place(stretch, first)
    return (place is not None and place[0] == last - 1) or longest_area(stretch, first) == last - 1


def longest_area(stretch: Stretch, first: int) -> int | None:
    """Return the index of the last word of the longest area of ``areas.toml`` named from word ``first``."""
    words = stretch.words
    best = None
    for last in range(first, min(first + LONGEST_AREA, len(words))):
        if last > first and stretch.text[words[last - 1].end : words[last].start].strip():
            break
        if fold(stretch.text[words[first].start : words[last].end]) in lexicon().areas:
            best = last
    return best


@cache
def known(key: str) -> tuple[Territory, ...]:
    """Return the territories whose folded name is ``key``."""
    return tuple(reference().named(key))


def place_weight(
    stretch: Stretch, start: int, end: int, territories: tuple[Territory, ...], common: frozenset[str]
) -> float:
    """Return how strongly the text uses the name as a place, from 0.2 to 1.5."""
    before = stretch.text[max(0, start - 40) : start]
    name = stretch.text[start:end]
    large = any(t.level in _LARGE for t in territories)
    if IN_PLACE.search(before):
        return 1.5 if large or _long_enough(name) else 1.0
    if fold_words(name) in common:
        return 0.2
    if large:
        return 1.2 if start not in stretch.opening else 0.9
    if fold_words(name) in lexicon().generic_names or (
        start in stretch.opening and len(name.split()) == 1 and "-" not in name
    ):
        return 0.2
    if "-" in name or " " in name:
        return 1.0
    population = max((t.population or 0) for t in territories)
    return 0.7 if population > 10_000 or _BEFORE.search(before) else 0.3


def _area_weight(text: str, start: int) -> float:
    return 1.2 if IN_PLACE.search(text, max(0, start - 40), start) else 0.7


@cache
def short_names() -> frozenset[str]:
    """Return what communes of some size are called for short, folded: « Brive » for Brive-la-Gaillarde."""
    found = set()
    for name, id_, level in reference().names():
        if level == "commune" and (opening := _SHORT.match(name)):
            commune = reference().get(id_)
            if commune is not None and (commune.population or 0) >= _OF_SOME_SIZE:
                found.add(fold(opening.group()))
    return frozenset(found)


_SHORT = re.compile(
    r"[A-ZÀ-Ý]\w{3,}(?:-[A-ZÀ-Ý]\w+)?(?=[- ](?:la|le|les|l|en|sur|sous|lès|lez|aux?|d|du|de|des|et|près)\b)"
)
_OF_SOME_SIZE = 5000


def _long_enough(name: str) -> bool:
    return len(name) > 3
