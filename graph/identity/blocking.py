"""Which readings are worth comparing: those that share a key, so that the cost grows with their number, not its square.

Keys are official numbers, written forms, forms without ordinary words, acronyms and initials, and pairs of rare
words for names that are mistyped. A key that more than `MOST` readings share is divided by département.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from graph.identity.lexicon import is_acronym_of_kind, is_ordinary
from graph.identity.words import forms_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from graph.identity.candidate import Candidate

MOST = 60
"""Readings that are compared each with each; larger blocks are divided, and divided blocks larger still left out."""
LONGEST_ACRONYM = 8
START = 4
"""Letters at the start of a word that a mistyped one still has."""

Block = dict[tuple[str, ...], list["Candidate"]]


def pairs(candidates: Collection[Candidate], generic: frozenset[str]) -> Iterator[tuple[Candidate, Candidate]]:
    """Yield the pairs that share a key, each once, in an order that depends on the candidates alone."""
    blocks: Block = defaultdict(list)
    frequency = Counter(word for each in candidates for word in set(_starts(each, generic)))
    for candidate in candidates:
        for key in sorted(set(_keys(candidate, generic, frequency))):
            blocks[key].append(candidate)
    met: set[tuple[str, str]] = set()
    for key in sorted(blocks):
        for one, other in _within(blocks[key], key):
            ends = (one.reading, other.reading) if one.reading < other.reading else (other.reading, one.reading)
            if ends not in met:
                met.add(ends)
                yield one, other


def _within(members: list[Candidate], key: tuple[str, ...]) -> Iterator[tuple[Candidate, Candidate]]:
    if len(members) <= MOST:
        yield from combinations(members, 2)
    elif key[1] != "start":
        divided: dict[str, list[Candidate]] = defaultdict(list)
        for member in members:
            for place in sorted(member.departments | member.active) or [""]:
                divided[place].append(member)
        for _, part in sorted(divided.items()):
            if len(part) <= MOST:
                yield from combinations(part, 2)


def _keys(candidate: Candidate, generic: frozenset[str], frequency: Counter[str]) -> Iterable[tuple[str, ...]]:
    type_ = candidate.type
    yield from ((type_, "number", *proof) for proof in candidate.proofs)
    forms = forms_of(candidate.forms, generic)
    if type_ in ("Territory", "Person"):
        yield from ((type_, "name", form.key) for form in forms[:1])
        return
    for form in forms:
        yield type_, "name", form.key
        telling = " ".join(sorted(w for w in form.words if not (is_ordinary(w) or is_acronym_of_kind(w))))
        yield type_, "bare", telling or form.key
        yield type_, "name", "".join(form.without_form)
        if 2 < len(form.words) <= LONGEST_ACRONYM:
            yield type_, "name", form.initials
        if len(form.without_form) > 1 or len(form.without_form[0]) >= 2 * START:
            rare = sorted({word[:START] for word in form.without_form}, key=lambda start: (frequency[start], start))
            yield type_, "start", *rare[:2]


def _starts(candidate: Candidate, generic: frozenset[str]) -> Iterator[str]:
    for form in forms_of(candidate.forms, generic):
        yield from (word[:START] for word in form.without_form)
