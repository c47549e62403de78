"""Names that go on in lower case: « Fabrique à initiatives », told by their going on the same way, or by what bounds them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from graph.names import fold_words
from ingest.pipeline.announced import head_before
from ingest.pipeline.candidates import VERB_TAGS, Candidate, Stretch, run_of_capitals
from ingest.pipeline.places import is_place

_LEAST = 2
_SHARE = 0.6
_TAIL = re.compile(r"\s(?:(?:à|d[’']|de |du |des |pour |en )\s?)?(?:la |le |les |l[’'])?[a-zà-ÿœ][\wà-ÿœ’'-]*")
_LINK_ONLY = re.compile(r"\s(?:à|de|du|des|pour|en|la|le|les|d|l)$")


def settled_tails(stretches: Iterable[Stretch]) -> list[Candidate]:
    """Return the capitalised words with the lower-case tail that follows them nearly every time in the document."""
    runs = [(s, *run) for s in stretches for run in _runs(s)]
    heads: Counter[str] = Counter(fold_words(s.text[a:b]) for s, a, b, _ in runs)
    tails: Counter[tuple[str, str]] = Counter(
        (fold_words(s.text[a:b]), fold_words(tail)) for s, a, b, tail in runs if tail
    )
    return [
        Candidate(a, b + len(tail), None, 1.0, "collocation")
        for s, a, b, tail in runs
        if tail
        and (count := tails[fold_words(s.text[a:b]), fold_words(tail)]) >= _LEAST
        and count >= _SHARE * heads[fold_words(s.text[a:b])]
    ]


def _runs(stretch: Stretch) -> Iterator[tuple[int, int, str]]:
    index = 0
    while index < len(stretch.words):
        word = stretch.words[index]
        if not word.capital or word.acronym:
            index += 1
            continue
        last = run_of_capitals(stretch, index)
        start, end = word.start, stretch.words[last - 1].end
        if start not in stretch.opening:
            tail = _TAIL.match(stretch.text, end, stretch.words[-1].end)
            yield start, end, tail.group() if tail and re.match(r"\s(?:à|pour)\s", tail.group()) else ""
        index = last


_LONGEST_TAIL = 5
_OF_NAMES = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "X"})
_LINKS = frozenset(
    [
        "de",
        "du",
        "des",
        "d",
        "d’",
        "d'",
        "la",
        "le",
        "les",
        "l’",
        "l'",
        "à",
        "au",
        "aux",
        "en",
        "pour",
        "sans",
        "sous",
        "et",
    ]
)
_ARTICLES = frozenset({"la", "le", "les", "l’", "l'"})
_PARTICIPLE = re.compile(r"(?:és?|ées?|is|ies?|us|ues?|ants?|er|ir)$")
_BOUND = re.compile(r"\s*(?:[,.;:!?»)”\"(|]|$|(?:qui|que|dont|où)\b)")


def bounded_tails(stretch: Stretch) -> Iterator[Candidate]:
    """Yield each capitalised word within a sentence with the words in lower case after it, up to a sign or a verb (« avec Portes claires, »)."""
    index = 0
    while index < len(stretch.words):
        word = stretch.words[index]
        if not word.capital:
            index += 1
            continue
        last = run_of_capitals(stretch, index)
        tail = _tail(stretch, last) if word.start not in stretch.opening and word.sort == "word" else None
        if tail and not is_place(stretch, index, last) and head_before(stretch.text, word.start) is None:
            yield Candidate(word.start, stretch.words[tail - 1].end, None, 0.4, "tail")
        index = last


def _tail(stretch: Stretch, first: int) -> int | None:
    """Return the index after the last word of the tail that starts at a word, or None where none is bounded."""
    words, end = stretch.words, first
    if first < len(words) and not _may_open_tail(stretch, first):
        return None
    while end < len(words) and end - first < _LONGEST_TAIL and stretch.joined(end - 1, end) and _goes_on(stretch, end):
        end += 1
    while end > first and words[end - 1].text.casefold() in _LINKS:
        end -= 1
    bounded = _BOUND.match(stretch.text, words[end - 1].end) or (end < len(words) and _is_verb(stretch, end))
    return end if end > first and bounded else None


def _may_open_tail(stretch: Stretch, index: int) -> bool:
    """Whether a word may follow a capitalised one within a name: no article, and no noun without a link (or verb taken for one)."""
    word = stretch.words[index]
    return word.text.casefold() not in _ARTICLES and stretch.tags.get(word.start) != "NOUN"


def _goes_on(stretch: Stretch, index: int) -> bool:
    word = stretch.words[index]
    if word.sort == "sign" or word.capital:
        return False
    if word.text.casefold() in _LINKS or stretch.tags.get(word.start) in _OF_NAMES:
        return True
    return stretch.tags.get(word.start) == "VERB" and _PARTICIPLE.search(word.text) is not None


def _is_verb(stretch: Stretch, index: int) -> bool:
    return stretch.tags.get(stretch.words[index].start) in VERB_TAGS
