"""What people write around the name of a territory: prepositions, levels, départements, postcodes, abbreviations.

A question is read in several ways, the plainest first; the first way in which something bears the name is taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.names import fold_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEVELS = {
    "region": "region",
    "departement": "departement",
    "commune": "commune",
    "ville": "commune",
    "village": "commune",
    "mairie": "commune",
}
_WORDS = "région|département|commune|ville|village|mairie"
_STATED = re.compile(
    rf"^(?:la |le |l['’])?(?P<word>{_WORDS})\s+(?:de la |de l['’]|des |du |de |d['’])?(?=\S)", re.IGNORECASE
)
_PREPOSITION = re.compile(r"^(?:(?P<article>aux?)|à|en|dans|sur|près de|autour de)\s+", re.IGNORECASE)
_CONTRACTED = {"au": "le ", "aux": "les "}
_ASIDE = re.compile(r"^(?P<name>[^(,]+?)\s*(?:\(\s*(?P<inside>[^()]+?)\s*\)|,\s*(?P<after>[^,()]+))\s*$")
_POSTCODE_FIRST = re.compile(r"^(?:F-)?(?P<inside>\d[\dAB]\d{3})\s+(?P<name>\D.*)$", re.ASCII)
_CODE_LAST = re.compile(r"^(?P<name>.*\D)\s+(?P<inside>\d[\dAB]\d{3}|\d[\dAB]|9[78]\d)$", re.ASCII)
_TIDIED = (
    (re.compile(r"\s+cedex\b.*$", re.IGNORECASE), ""),
    (re.compile(r"\bs/s\s*", re.IGNORECASE), "sous "),
    (re.compile(r"\bs/\s*", re.IGNORECASE), "sur "),
    (re.compile(r"\bHte(s?)(?=[\s-])", re.IGNORECASE), r"Haute\1"),
    (re.compile(r"\bN\.?\s?-?D\.?[\s-]+(?=d)"), "Notre-Dame "),
    (re.compile(r"(?<=[\s-])l[eè]z(?=[\s-])", re.IGNORECASE), "les"),
    (re.compile(r"\b1(?:er?|ère)\b(?=\s|$)", re.IGNORECASE), "1er"),
    (re.compile(r"\b(\d{1,2})\s?(?:i?[eè]me)\b", re.IGNORECASE), r"\1e"),
    (re.compile(r"^communauté des communes\b", re.IGNORECASE), "communauté de communes"),
)
LONGEST_OUTER = 4
"""Words that the name of a département or a région may have at the end of a question."""


@dataclass(frozen=True)
class Reading:
    """One way to read a question: a name; the level that is stated; what the one meant lies in, as it is written."""

    name: str
    level: str | None = None
    inside: str | None = None


def readings(text: str) -> Iterator[Reading]:
    """Yield the ways to read a question, the plainest first.

    Examples
    --------
    >>> next(readings("département de l'Ardèche"))
    Reading(name="département de l'Ardèche", level='departement', inside=None)
    >>> Reading("Crest", None, "26400") in list(readings("26400 CREST".title()))
    True
    >>> Reading("le Mans") in list(readings("au Mans"))
    True
    """
    plain, level = stated_level(text)
    yield Reading(text.strip(), level)
    if level:
        yield Reading(plain, level)
    for written in dict.fromkeys((plain, tidied(plain), without_preposition(tidied(plain)))):
        yield from _split(written, level)


def stated_level(text: str) -> tuple[str, str | None]:
    """Return a name without the noun that says its level, and that level.

    Examples
    --------
    >>> stated_level("la région Bretagne"), stated_level("Villeneuve")
    (('Bretagne', 'region'), ('Villeneuve', None))
    """
    match = _STATED.match(text.strip())
    level = _LEVELS[fold_words(match.group("word"))] if match else None
    return (text.strip()[match.end() :] if match else text.strip()), level


def without_preposition(text: str) -> str:
    """Return ``text`` without what it opens with, an article that is fused with it restored.

    Examples
    --------
    >>> without_preposition("aux Sables-d'Olonne"), without_preposition("en Ardèche"), without_preposition("Auxerre")
    ("les Sables-d'Olonne", 'Ardèche', 'Auxerre')
    """
    match = _PREPOSITION.match(text)
    if match is None:
        return text
    return _CONTRACTED.get((match.group("article") or "").lower(), "") + text[match.end() :]


def tidied(text: str) -> str:
    """Return ``text`` with usual abbreviations written out.

    Examples
    --------
    >>> tidied("Villeneuve s/ Lot"), tidied("LYON CEDEX 07"), tidied("Lyon 7ème"), tidied("N.-D. de Bellecombe")
    ('Villeneuve sur Lot', 'LYON', 'Lyon 7e', 'Notre-Dame de Bellecombe')
    """
    text = " ".join(text.split())
    for pattern, written in _TIDIED:
        text = pattern.sub(written, text)
    return text


def _split(text: str, level: str | None) -> Iterator[Reading]:
    """Yield ``text`` whole, then as a name with what it lies in, or with its level, beside it."""
    yield Reading(text, level)
    if match := _ASIDE.match(text):
        aside = match.group("inside") or match.group("after").strip()
        stated = _LEVELS.get(fold_words(aside))
        yield Reading(match.group("name"), stated or level, None if stated else aside)
    for pattern in (_POSTCODE_FIRST, _CODE_LAST):
        if match := pattern.match(text):
            yield Reading(match.group("name").strip(" -,"), level, match.group("inside"))
    words = text.split()
    for length in range(1, min(LONGEST_OUTER, len(words) - 1) + 1):
        yield Reading(" ".join(words[:-length]), level, " ".join(words[-length:]))
