"""Sentences of a block, by their signs: robust on lists, quotations and fragments, where parsers guess."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…]+(?:\s*[»”\"])?(?=\s+(?:[«“\"–—-]\s*)?[A-ZÀ-Ý0-9])|\s;\s+|\n")
_ABBREVIATION = re.compile(r"(?:\b(?:M|Mme|Mlle|Dr|Pr|St|Ste|cf|ex|p|n|art|etc|av|bd|tél|[A-Z])\.)$")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the sentences of ``text[start:end]``, blanks trimmed, none empty.

    Examples
    --------
    >>> t = "Elle agit à Crest. M. Dupont la préside. « Oui ! » dit-il."
    >>> [t[a:b] for a, b in sentences(t, 0, len(t))]
    ['Elle agit à Crest.', 'M. Dupont la préside.', '« Oui ! » dit-il.']
    """
    begin = start
    for match in _END.finditer(text, start, end):
        if _ABBREVIATION.search(text, begin, match.end()) or _inside_quotation(text, begin, match.start(), match.end()):
            continue
        yield from _trimmed(text, begin, match.end())
        begin = match.end()
    yield from _trimmed(text, begin, end)


def _inside_quotation(text: str, begin: int, stop: int, after: int) -> bool:
    """Whether the sign stands in a short quotation that goes on (« Lance-toi ! » a été…)."""
    opened = text.rfind("«", begin, stop)
    return opened > text.rfind("»", begin, stop) and text.find("»", stop, opened + 60) >= 0 and text[after - 1] != "»"


def _trimmed(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    while begin < end and text[begin].isspace():
        begin += 1
    while end > begin and text[end - 1].isspace():
        end -= 1
    if begin < end:
        yield begin, end
