"""In what language a text is, and of what date it says to be: two guesses that need no model."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_COMMONEST = {
    "fr": "le la les des du et est une un dans pour qui que sur avec par au aux ce cette sont nous leur ses",
    "en": "the of and to in is for with that on as are by this from be we our it an at their",
    "other": "der die und das ist nicht mit ein von zu den el los las y para con por il di che per una gli het een van",
}
_COMMON = {language: frozenset(_WORD.findall(words)) for language, words in _COMMONEST.items()}
_SAMPLE = 20_000
_FEWEST = 20
_DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[-_.]?(?P<month>0[1-9]|1[0-2])(?:[-_.]?(?P<day>0[1-9]|[12]\d|3[01]))?)?(?!\d)"
)


def guess_language(text: str) -> str:
    """Return ``fr``, ``en``, ``other``, or ``unknown`` for a text too short to tell, by its commonest words.

    Examples
    --------
    >>> guess_language("L'association accompagne les porteurs de projet dans les communes du plateau. " * 3)
    'fr'
    >>> guess_language("Ronalpia")
    'unknown'
    """
    words = [word.casefold() for word in _WORD.findall(text[:_SAMPLE])]
    if len(words) < _FEWEST:
        return "unknown"
    shares = {name: sum(word in common for word in words) / len(words) for name, common in _COMMON.items()}
    best = max(shares, key=lambda name: shares[name])
    return best if shares[best] >= 0.06 else "unknown"


def date_in_name(name: str) -> str | None:
    """Return the date that a file's name bears, as ISO, possibly only a year.

    Examples
    --------
    >>> date_in_name("guide-2022"), date_in_name("2024-03-15-conseil"), date_in_name("cr_202403")
    ('2022', '2024-03-15', '2024-03')
    """
    match = _DATE.search(name)
    return "-".join(part for part in match.groups() if part) if match else None
