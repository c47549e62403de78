"""Words that names are made of: which say little of who is meant, and which long names of kinds have an acronym."""

from __future__ import annotations

from functools import cache
from importlib import resources

from graph.names import fold_words

ORDINARY = ("kinds", "ordinary", "places")
"""Topics of the words that say little of who is meant."""
TELLING_LETTERS = 4
"""Letters from which a word that is not ordinary counts in full."""
ORDINARY_WEIGHT, SHORT_WEIGHT, FULL_WEIGHT = 0.25, 0.5, 1.0


def weight_of(word: str) -> float:
    """Return how much a folded word says of who is meant.

    Examples
    --------
    >>> weight_of("associations"), weight_of("arhm"), weight_of("26"), weight_of("bio")
    (0.25, 1.0, 0.5, 0.5)
    """
    if is_ordinary(word):
        return ORDINARY_WEIGHT
    return FULL_WEIGHT if len(word) >= TELLING_LETTERS and not is_acronym_of_kind(word) else SHORT_WEIGHT


@cache
def is_ordinary(word: str) -> bool:
    """Tell whether a folded word is among the ordinary ones, in the singular or the plural."""
    return any(is_among(word, listed_words()[topic]) for topic in ORDINARY)


def is_acronym_of_kind(word: str) -> bool:
    """Tell whether a folded word is the acronym of a kind, as in « CRESS Bretagne »: it says what, not who."""
    return word in _kind_acronyms()


@cache
def _kind_acronyms() -> frozenset[str]:
    return frozenset(acronym for several in _acronyms().values() for _, acronym in several)


def is_among(word: str, words: frozenset[str]) -> bool:
    """Tell whether a folded word, or its singular, is among others."""
    return word in words or singular(word) in words


def singular(word: str) -> str:
    """Return a folded word without the sign of its plural."""
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word


@cache
def listed_words() -> dict[str, frozenset[str]]:
    """Return the words of lexicon.txt by topic: ``kinds``, ``ordinary``, ``places``, ``legal``, ``small``, ``hosts`` and others."""
    return {topic: frozenset(words) for topic, words in _topics().items()}


@cache
def in_digits(word: str) -> str:
    """Return a folded word, a small number in digits.

    Examples
    --------
    >>> in_digits("deux"), in_digits("moulins")
    ('2', 'moulins')
    """
    numbers = _topics()["numbers"]
    return str(numbers.index(word) + 2) if word in numbers else word


def in_words(name: str) -> str:
    """Return a name with its small numbers in words.

    Examples
    --------
    >>> in_words("Pays des 2 Vallées"), in_words("Route 66")
    ('Pays des deux Vallées', 'Route 66')
    """
    spelt = {str(at): word for at, word in enumerate(_topics()["numbers"], start=2)}
    return " ".join(spelt.get(word, word) for word in name.split(" "))


@cache
def _topics() -> dict[str, list[str]]:
    topics: dict[str, list[str]] = {}
    text = (resources.files("graph.identity") / "lexicon.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("["):
            words = topics.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            words.extend(line.split())
    return topics


def abbreviated(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return folded words with the long names of kinds as their acronyms."""
    for at, word in enumerate(words):
        for long, acronym in _acronyms().get(word, ()):
            if words[at : at + len(long)] == long:
                return abbreviated((*words[:at], acronym, *words[at + len(long) :]))
    return words


@cache
def _acronyms() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Return the long forms of kinds that have their initials as another form, with these, by their first words."""
    from ontology.vocabulary import vocabulary

    found: dict[tuple[str, ...], str] = {}
    for kind in vocabulary().kinds.values():
        forms = {fold_words(form) for form in kind.forms}
        spelt = [tuple(word for word in form.split() if word not in listed_words()["small"]) for form in forms]
        initials = {words: "".join(word[0] for word in words) for words in spelt if len(words) > 1}
        found |= {words: acronym for words, acronym in initials.items() if acronym in forms}
    by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for words, acronym in sorted(found.items(), key=lambda item: (-len(item[0]), item[0])):
        by_first.setdefault(words[0], []).append((words, acronym))
    return by_first
