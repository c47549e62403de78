"""Names that go on in lower case: « Fabrique à initiatives », told by their always going on the same way."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from graph.names import fold_words
from ingest.pipeline.candidates import Candidate, Stretch, run_of_capitals

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
