"""In what language a text is, and of what date it says to be: two guesses that need no model."""

import re

_COMMON = {
    "fr": frozenset("le la les des du et est une un dans pour qui que sur avec par au aux ce cette sont nous leur ses".split()),
    "en": frozenset("the of and to in is for with that on as are by this from be we our it an at their".split()),
    "other": frozenset(
        "der die und das ist nicht mit ein von zu den el los las y para con por il di che per una gli het een van".split()
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_FEWEST = 20
_DATE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?:[-_.]?(?P<month>0[1-9]|1[0-2])(?:[-_.]?(?P<day>0[1-9]|[12]\d|3[01]))?)?(?!\d)")


def guess_language(text: str) -> str:
    """Return ``fr``, ``en``, ``other``, or ``unknown`` for a text too short to tell, by its commonest words.

    Examples
    --------
    >>> guess_language("L'association accompagne les porteurs de projet dans les communes rurales et sur le plateau. " * 3)
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
    >>> date_in_name("guide-2022.txt"), date_in_name("2024-03-15-conseil.md"), date_in_name("cr_202403.txt"), date_in_name("notes.txt")
    ('2022', '2024-03-15', '2024-03', None)
    """
    match = _DATE.search(name)
    return "-".join(part for part in match.groups() if part) if match else None
