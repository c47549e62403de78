"""Line-end hyphens: ``coopé-/ration`` is one word, ``Saint-/Julien`` and ``public-/privé`` keep theirs."""

import re
from collections.abc import Callable, Iterable

IsWord = Callable[[str], bool]

_WORDS = re.compile(r"[^\W\d_]+")
_TAIL = re.compile(r"[^\W\d_]+$")
_HEAD = re.compile(r"^[^\W\d_]+")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_ENCLITICS = frozenset(_WORDS.findall("ci là il elle ils elles on je tu nous vous moi toi lui leur même mêmes être t"))
_LINKS = frozenset(_WORDS.findall("en et sur sous de du des le la les lès lez à aux"))
_SHORTEST_PART = 3
_WHOLE_WORD = 6
_ENDING = re.compile(r"i[astqoeé]|ment|tion|tés?$|ales?$|aux$|eurs?$|euses?$|elles?$|ables?$|es?$")


class Lexicon:
    """The words that a document writes within its lines, where no line end has cut them."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.words: set[str] = set()
        self.compounds: set[str] = set()
        cut = False
        for line in lines:
            self._read(line.casefold(), cut)
            cut = line.endswith("-")

    def _read(self, line: str, cut: bool) -> None:
        """Take the whole words of a line; ``cut`` says that its first word began on the line before."""
        words = _WORDS.findall(line)
        self.words.update(words[cut : -1 if line.endswith("-") else None])
        if "-" in line:
            self.compounds.update(_HYPHENATED.findall(line))

    def is_word(self, word: str) -> bool:
        """Return whether the document writes ``word`` elsewhere."""
        return word.casefold() in self.words


def keeps_hyphen(before: str, after: str, lexicon: Lexicon, is_word: IsWord | None = None) -> bool:
    """Return whether the hyphen that ends ``before`` belongs to the word that goes on in ``after``.

    Parameters
    ----------
    before, after
        The line that ends with a hyphen, and the next.
    lexicon
        The document's own words and compounds.
    is_word
        What else tells a word (a dictionary); the document's own words by default.

    Examples
    --------
    >>> own = Lexicon(["le tissu public et privé, la coopération"])
    >>> keeps_hyphen("partenariats public-", "privé", own), keeps_hyphen("la coopé-", "ration", own)
    (True, False)
    >>> keeps_hyphen("à Saint-", "Julien", own), keeps_hyphen("à Neu-", "ville-sous-Montreuil", own)
    (True, False)
    >>> keeps_hyphen("à Bourg-", "en-Bresse", own)
    True
    """
    known = is_word or lexicon.is_word
    left, right = _TAIL.search(before.removesuffix("-")), _HEAD.search(after)
    if not left or not right:
        return True
    one, two = left.group(), right.group()
    if known(one + two) or lexicon.is_word(one + two):
        return False
    if two[0].isupper() and not (one.isupper() and two.isupper() and len(one) > 1):
        return True
    if two in _LINKS and after[len(two) : len(two) + 1] == "-":
        return True
    if f"{one}-{two}".casefold() in lexicon.compounds:
        return True
    if two in _ENCLITICS:
        return known(one)
    if min(len(one), len(two)) >= _SHORTEST_PART and known(one) and known(two):
        return True
    return len(one) >= _WHOLE_WORD and known(one) and _is_no_ending(one, two)


def _is_no_ending(word: str, rest: str) -> bool:
    """Return whether ``rest`` cannot be the ending of a longer form of ``word`` (``institution-/nels``)."""
    return len(rest) > _SHORTEST_PART and rest[0] != word[-1] and not _ENDING.match(rest)


def glue(before: str, after: str, lexicon: Lexicon, is_word: IsWord | None = None) -> tuple[str, str]:
    """Return ``before`` as it stands in the running text, and what separates it from ``after``.

    Examples
    --------
    >>> own = Lexicon(["la création d’un réseau"])
    >>> glue("la créa-", "tion", own), glue("le réseau", "local", own), glue("les Hauts-de-", "France", own)
    (('la créa', ''), ('le réseau', ' '), ('les Hauts-de-', ''))
    """
    if before.endswith("-") and len(before) > 1 and before[-2].isalnum():
        return (before, "") if keeps_hyphen(before, after, lexicon, is_word) else (before[:-1], "")
    if before.endswith(("’", "'")) and before[-2:-1].isalpha() and after[:1].isalpha() and len(before) > 1:
        elided = re.search(r"(?:^|[\s’'(«])(?:[dlnsjmtc]|qu)[’']$", before, re.IGNORECASE)
        return before, "" if elided else " "
    return before, " "
