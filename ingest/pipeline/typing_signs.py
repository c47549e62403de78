"""What a sentence says a name is: « X est une association », « X, organisme de formation », « X, une SCIC »."""

import re
from collections.abc import Iterator

from ingest.pipeline.candidates import Candidate
from ingest.pipeline.lexicon import lexicon

_IS_A = re.compile(
    r"\s*(?:\([^()]{2,80}\)\s*)?(?:,\s*[^,.;]{2,60},\s*)?(?:est|sont|était|fut|reste|devient)\s+(?:\w+ment\s+|aussi\s+|également\s+|aujourd[’']hui\s+)*"
    r"(?:un |une |l[’']une? des |le |la |l[’']|les )(?:\w+\s+){0,2}?"
)
_IS = re.compile(r"\s*,\s*(?:un |une |le |la |l[’'])?(?:\w+\s+){0,1}?")
_WEIGHTS = {"copula": 2.0, "apposition": 1.5}


_LOOSE = "etablissement-public"
"""The kind of bodies that are called agency or office: an association may call itself so."""


def type_signs(text: str, start: int, end: int, limit: int) -> Iterator[Candidate]:
    """Yield what follows the name at ``text[start:end]`` and says its type, in the same sentence (before ``limit``)."""
    for how, bridge in (("copula", _IS_A), ("apposition", _IS)):
        opened = bridge.match(text, end, limit)
        if opened is None:
            continue
        for position in _word_starts(text, opened, limit):
            head = lexicon().head_pattern.match(text, position, limit)
            if (head and not head.group()[0].isupper()) or (head and head.group().isupper()):
                sort = lexicon().head_of(head.group())
                if (
                    sort.type in {"Actor", "Programme", "Initiative"}
                    and not sort.level
                    and not (how == "apposition" and head.group().isupper() and sort.part_of_name)
                    and not _is_compound(text, head.end(), how)
                ):
                    yield Candidate(
                        start, end, sort.type, _WEIGHTS[how], how, sort.kind if sort.kind != _LOOSE else None
                    )
                return


def _word_starts(text: str, opened: re.Match[str], limit: int) -> Iterator[int]:
    """The ends of the bridge's shortest and longer readings: up to two words may precede the noun."""
    position = opened.end()
    yield position
    for _ in range(2):
        word = re.compile(r"[\w’'-]+\s+").match(text, position, limit)
        if word is None:
            return
        position = word.end()
        yield position


def _is_compound(text: str, end: int, how: str) -> bool:
    """Whether the noun governs a name of its own, in an apposition (« X, réseau Y »: another member of a list)."""
    return how == "apposition" and bool(
        re.match(r"\s+(?:[A-ZÀ-Ý«\d]|(?:de|du|des|d[’'])\s*(?:la |l[’'])?[A-ZÀ-Ý])", text[end : end + 14])
    )
