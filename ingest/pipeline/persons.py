"""People, as documents of the field name them: signatures of quotations, contacts, speakers, roles."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.names import fold_words
from ingest.pipeline.candidates import FUNCTION_WORDS
from ingest.pipeline.lexicon import lexicon

_NAME_WORD = r"[A-ZÀ-Ý][\w’'-]+"
_NAME = rf"{_NAME_WORD}(?:\s+(?:de |du |d[’']|Le |La )?{_NAME_WORD}){{1,3}}"
_SIGNED = re.compile(rf"(?P<name>{_NAME})\s*(?:,|•|\||–|—|-|:|\()\s*(?P<role>[^\n]{{3,220}})")
_CONTACT = re.compile(
    rf"(?:[Cc]ontact|[Cc]ontactez|[Rr]éférente?|[Pp]ropos recueillis auprès de)\s*:?\s*(?P<name>{_NAME})"
)
_INITIALS = re.compile(r"(?<![\w.])(?P<name>(?:[A-Z]\.-?){1,2} ?[A-ZÀ-Ý][\w’-]{2,}(?: [A-ZÀ-Ý][\w’-]{2,})?)(?![\w@])")
_CIVIL = re.compile(rf"\b(?:MM?\.|Mmes?|Mlle|Monsieur|Madame|Dr|Me) (?P<name>{_NAME}|{_NAME_WORD})")
_BY = re.compile(rf"(?:^|\n)\s*[Pp]ar (?P<name>{_NAME})")


@dataclass(frozen=True, slots=True)
class Person:
    """A named person: offsets of the name, the stated role, offsets of the text after the name that may name the organisation."""

    start: int
    end: int
    role: str | None
    role_start: int
    role_end: int
    how: str


def persons(text: str, start: int, end: int, *, whole_block: bool = True) -> Iterator[Person]:
    """Yield the people that ``text[start:end]`` (one block) names by signature, contact or speech.

    ``whole_block`` says that the stretch is a block of its own: a signature must open one.
    """
    for match in _SIGNED.finditer(text, start, end):
        at_start = whole_block and text[start : match.start()].strip(" –—-•«»") == ""
        named = _first_name(match.group("name")) or (
            _plausible(match.group("name")) and (at_start or _OF_PERSONS_ONLY.match(match.group("role")) is not None)
        )
        if named and (role := role_of(match.group("role"))):
            name_start, name_end = _trimmed(match)
            role_end = min(end, match.start("role") + len(match.group("role")))
            yield Person(name_start, name_end, role, match.start("role"), role_end, "signature")
    for pattern in (_CONTACT, _BY):
        for match in pattern.finditer(text, start, end):
            signed = pattern is _CONTACT and re.match(r"\s*[•|,–-]", text[match.end() : end])
            if _first_name(match.group("name")) or (signed and _plausible(match.group("name"))):
                yield Person(match.start("name"), match.end("name"), None, match.end("name"), end, "contact")
    yield from _speakers(text, start, end)
    for pattern, how in ((_INITIALS, "initials"), (_CIVIL, "civility")):
        for match in pattern.finditer(text, start, end):
            if fold_words(match.group("name").split()[0]) not in FUNCTION_WORDS:
                yield Person(match.start("name"), match.end("name"), None, match.end("name"), match.end("name"), how)


def _speakers(text: str, start: int, end: int) -> Iterator[Person]:
    for match in _speech().finditer(text, start, end):
        if _first_name(match.group("name")):
            yield Person(
                match.start("name"),
                match.end("name"),
                None,
                match.end("name"),
                min(end, match.end("name") + 120),
                "speech",
            )


@cache
def _speech() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, lexicon().speech))
    return re.compile(rf"(?:{verbs})[- ](?:t-)?(?P<name>{_NAME}|{_NAME_WORD})")


def _plausible(name: str) -> bool:
    """Whether a name of no usual first name may still be a person's: no word of grammar opens it, no head of a name."""
    first = fold_words(name.split()[0])
    return first not in FUNCTION_WORDS and lexicon().head_pattern.match(name) is None and not name.isupper()


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    """Leave out a capitalised word before the first name (« Contactez Lucie Martin »)."""
    words = match.group("name").split()
    if len(words) > 2 and not _first_name(words[0]) and _first_name(words[1]):
        return match.start("name") + match.group("name").index(words[1], len(words[0])), match.end("name")
    return match.start("name"), match.end("name")


_OF_PERSONS_ONLY = re.compile(
    r"(?:la |le |l[’']|une? |son |sa )?(?:co-?|vice-|ex-)?(?:présidente?|direct(?:eur|rice)|gérante?|mai(?:re|resse)\b|adjointe?|trésori(?:er|ère)|secrétaire|chargée? d|technicien|ingénieure?\b|préf[eè]t|députée?\b|sénat(?:eur|rice)|conseill(?:er|ère)|salariée?\b|bénévole\b|cheffe? d|chercheu|professeure?\b|éduca(?:teur|trice)|habitante?\b)",
    re.IGNORECASE,
)
"""How a role opens that no organisation has (« animatrice » and « fondatrice » may be an association's)."""
_BEFORE_ROLE = frozenset({"ancien", "ancienne", "ex", "vice", "jeune", "première", "premier", "la", "le", "une", "un"})


def role_of(text: str) -> str | None:
    """Return the role if ``text`` opens as one does (« directrice de… », « coordinatrice Sports… »)."""
    words = re.findall(r"[\w·’'-]+", text)[:3]
    lists = lexicon().roles
    opened = words[1:2] if words and words[0].casefold() in _BEFORE_ROLE else words[:1]
    if any(_noun(w).removesuffix("s") in lists or _noun(w) in lists or w.casefold() in lists for w in opened):
        return text.strip(" .•)»")
    return None


def _noun(word: str) -> str:
    """The noun of a role without its article and its second half (« l’animateur-développeur » → « animateur »)."""
    return re.sub(r"^(?:[ldLD][’']|co-?(?=[a-z]{6}))", "", word).casefold().split("-")[0].split("·")[0]


def _first_name(name: str) -> bool:
    first = re.split(r"[\s-]+", name.strip())[0]
    return fold_words(first) in lexicon().first_names


def looks_like_person(name: str) -> bool:
    """Whether ``name`` reads as first name and surname.

    Examples
    --------
    >>> looks_like_person("Jean-Marie Perrinel"), looks_like_person("Villages Vivants")
    (True, False)
    """
    words = name.split()
    return (
        2 <= len(words) <= 4
        and all(w[0].isupper() or w in {"de", "du", "d’"} for w in words)
        and not any(w.isupper() for w in words[:1])
        and _first_name(name)
    )
