"""Members of lists: between the commas of a list of names, a member that opens with a capital is a name to its end."""

import re
from collections.abc import Iterator

from ingest.pipeline.candidates import VERB_TAGS, Candidate

_ARTICLE = re.compile(
    r"(?:(?:de |d[’']|du |des |à |au |aux |avec |par )?(?:la |le |les |l[’'])?(?:[a-zà-ÿœ][\wà-ÿœ’'-]* ){0,3}?)?(?=[A-ZÀ-Ý0-9])"
)
_OF_ACTORS = re.compile(
    r"\b(?:partenaires?|financeurs?|membres|adhérents|sociétaires|lauréats|structures|associations)\b", re.IGNORECASE
)
_LONGEST = 45
_COLLEGES = re.compile(
    r"\b(?:collèges?|axes|volets|étapes|thématiques|valeurs|objectifs|missions)\b[^.]{0,25}:", re.IGNORECASE
)
"""What announces a list of parts, of no one's names."""
_LEAST_MEMBERS = 3


def list_members(text: str, start: int, end: int, tags: dict[int, str]) -> Iterator[Candidate]:
    """Yield the members of the lists of ``text[start:end]`` (one sentence): runs of three short members or more."""
    run: list[tuple[int, int]] = []
    if _COLLEGES.search(text, start, end):
        return
    weight = 1.0 if _OF_ACTORS.search(text, start, end) else 0.6
    for begin, stop in _pieces(text, start, end):
        member = _member(text, begin, stop, tags)
        if member:
            run.append(member)
            continue
        if stop - begin < _LONGEST and run and not any(tags.get(offset) in VERB_TAGS for offset in range(begin, stop)):
            continue
        yield from _named(run, weight)
        run = []
    yield from _named(run, weight)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for match in re.finditer(
        r"\s*[,;]\s*|\s+et\s+(?=(?:la |le |les |l[’'])?[A-ZÀ-Ý])|\s+ainsi que\s+", text[start:end]
    ):
        yield position, start + match.start()
        position = start + match.end()
    yield position, end


def _member(text: str, begin: int, stop: int, tags: dict[int, str]) -> tuple[int, int] | None:
    begin += text[begin:stop].rfind(":") + 1
    begin += len(text[begin:stop]) - len(text[begin:stop].lstrip())
    piece = _PLACED.sub("", text[begin:stop]).rstrip(" .»")
    opened = _ARTICLE.match(piece)
    if (
        opened is None
        or len(piece) - opened.end() > _LONGEST
        or len(piece) - opened.end() < 3
        or "(" in piece
        or "«" in piece
    ):
        return None
    first, last = begin + opened.end(), begin + len(piece)
    verbs = [offset for offset in range(first + 1, last) if tags.get(offset) in VERB_TAGS]
    if any(not _REFLEXIVE.search(text, first, offset) for offset in verbs) and not piece[opened.end() :].istitle():
        return None
    return first, last


_REFLEXIVE = re.compile(r"[A-ZÀ-Ý][\w-]+ (?:s[’']|se )$")
"""A verb inside a name that is a motto (« La France s’engage »)."""


_PLACED = re.compile(
    r"(?<=\w)\s(?:en|dans (?:la |le |les |l[’'])?)\s?[A-ZÀ-Ý][\w’'-]+(?:[ -][A-ZÀ-Ýa-zà-ÿ][\w’'-]*){0,3}(?: par exemple)?\s*\.?$"
)
"""Where a member is said to be (« La Ville à Joie en Bourgogne »), which its name does not take in."""


def _named(run: list[tuple[int, int]], weight: float) -> Iterator[Candidate]:
    if len(run) >= _LEAST_MEMBERS:
        for first, last in run:
            yield Candidate(first, last, "Actor", weight, "list")
