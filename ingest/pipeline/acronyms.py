"""Acronyms and their long forms: « Association Montagne Emploi Sud (AMESUD) », « Civam (Centres d’initiatives…) »."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.names import fold, fold_words
from ingest.pipeline.lexicon import lexicon

_ACRONYM = r"[A-ZÀ-Ý][\wÀ-ÿ’'&.-]{1,14}"
_LONG_THEN_SHORT = re.compile(rf"\(\s*(?:ou\s+)?({_ACRONYM}(?:\s\d+)?)\s*\)")
_SHORT_THEN_LONG = re.compile(rf"({_ACRONYM}(?:\s\d+)?)\s*\(([^()]{{8,110}})\)")
_EMPTY_WORDS = frozenset(
    ["de", "du", "des", "d", "l", "la", "le", "les", "et", "en", "a", "au", "aux", "pour", "sur", "par", "un", "une"]
)
_STOPS = re.compile(r"[.;:!?«»()\n•–—]")


@dataclass(frozen=True, slots=True)
class Definition:
    """An acronym and the long form beside it, with their offsets in the text."""

    short: str
    short_start: int
    long: str
    long_start: int
    long_end: int


def definitions(text: str, start: int, end: int) -> Iterator[Definition]:
    """Yield the acronyms defined in ``text[start:end]``."""
    for match in _LONG_THEN_SHORT.finditer(text, start, end):
        short = match.group(1)
        found = long_form_before(text, start, match.start(), short) or _nearly_spelt(text, start, match.start(), short)
        if found:
            yield Definition(short, match.start(1), text[found[0] : found[1]], *found)
    for match in _SHORT_THEN_LONG.finditer(text, start, end):
        long = match.group(2).strip()
        if spells(match.group(1), long):
            yield Definition(
                match.group(1), match.start(1), long, match.start(2), match.start(2) + len(match.group(2).rstrip())
            )


def spells(short: str, long: str) -> bool:
    """Whether ``short`` is made of the initials of ``long``, in order, few of its full words left out.

    Examples
    --------
    >>> spells("PIVA", "Point d’information pour la vie associative"), spells("CAF", "caisse d’allocations familiales")
    (True, True)
    >>> spells("ESS", "Les Cornichons")
    False
    """
    letters = [c for c in fold_words(short).replace(" ", "") if c.isalpha()]
    words = [w for w in fold_words(long).split() if w]
    full = [w for w in words if w not in _EMPTY_WORDS]
    if len(letters) < 2 or not full:
        return False
    return (_consume(letters, full) or _consume(letters, words)) and len(full) <= len(letters) + 3


def _consume(letters: list[str], words: list[str]) -> bool:
    """Whether the letters can be read off the words' beginnings, one or more a word, in order."""
    if not letters:
        return True
    if not words:
        return False
    for used in range(min(4, len(letters), len(words[0])), 0, -1):
        if words[0].startswith("".join(letters[:used])) and _consume(letters[used:], words[1:]):
            return True
    return _consume(letters, words[1:]) if letters else True


def long_form_before(text: str, floor: int, paren: int, short: str) -> tuple[int, int] | None:
    """Return the offsets of the long form that ends at ``paren``: the shortest run of words that spells ``short``.

    The run starts at the word of the first letter, and takes in a capitalised head before it.
    """
    end = paren
    while end > floor and text[end - 1].isspace():
        end -= 1
    words = list(re.finditer(r"[\w·-]+(?:[’'](?!\w))?", text[max(floor, end - 140) : end]))
    base = max(floor, end - 140)
    initial = fold_words(short)[:1]
    for match in reversed(words):
        begin = base + match.start()
        stretch = text[begin:end]
        if _STOPS.search(stretch):
            return None
        if "," in stretch and not stretch[0].isupper():
            continue
        if (
            fold_words(match.group()).startswith(initial)
            and fold_words(match.group()) not in _EMPTY_WORDS
            and spells(short, stretch)
            and len(stretch.split()) > 1
        ):
            return begin, end
    return None


_LONG_ENOUGH = 4
"""Letters of an acronym of which one may be another word's (a former name's, mostly)."""


def _nearly_spelt(text: str, floor: int, paren: int, short: str) -> tuple[int, int] | None:
    """Return the offsets of a capitalised name before ``paren`` that spells all letters of ``short`` but one, not the first."""
    if len(short) < _LONG_ENOUGH or not (short.isalpha() and short.isupper()):
        return None
    for missing in range(1, len(short)):
        found = long_form_before(text, floor, paren, short[:missing] + short[missing + 1 :])
        if found and text[found[0]].isupper():
            return found
    return None


def is_kind(short: str) -> bool:
    """Whether an acronym is that of a kind (PTCE, SCIC…) rather than of somebody."""
    return fold_words(short) in lexicon().generic_names and fold(short) not in lexicon().institutions
