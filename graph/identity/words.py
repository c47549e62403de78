"""How names are alike, and how much a name says of who is meant.

Equal under folding, equal but for a legal form or for what the thing is, an acronym and its long form, one mistyped
for the other: each is a `Likeness`, the nearest first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from graph.identity.lexicon import (
    ORDINARY_WEIGHT,
    abbreviated,
    in_digits,
    is_among,
    is_ordinary,
    listed_words,
    singular,
    weight_of,
)
from graph.names import fold_words, without_article

_BRACKETS = re.compile(r"(\S.*\S)\s*\(([^()]+)\)")
_SEPARATOR = re.compile(r"\s+/\s+|;")
DISTINCTIVE = 1.5
"""Weight from which a name is hardly borne twice by chance, whatever is known of places."""
TELLING = 1.0
"""Weight from which a name says something: it has at least one word that is not ordinary."""
TYPO, SURE_TYPO = 0.92, 0.96
"""Share of equal letters from which a name may be, or nearly surely is, another one mistyped."""
SHORTEST_MISTYPED = 8
SHORTEST_NOUN = 3
"""Letters up to which a name is an acronym, which has no plural."""
SAME_WORD = 0.75


class Likeness(IntEnum):
    """How near two names are, the nearest the highest."""

    NONE = 0
    INITIALS = 1
    PART = 2
    NEAR = 3
    NEARLY_EQUAL = 4
    SAME_BUT_KIND = 5
    SAME_BUT_FORM = 6
    EQUAL = 7


@dataclass(frozen=True)
class Form:
    """A written form, taken apart once: its words, what is left without legal forms, how much it says.

    ``key`` is the whole in one word; ``words`` are those that are not small ones, the long names of kinds abbreviated
    (« Chambre régionale de l'économie sociale et solidaire » is a « CRESS »). ``weight`` is 0 where all are ordinary.
    ``plain`` are the words before that abbreviation, legal forms left out.
    """

    key: str
    sorted_words: tuple[str, ...]
    words: tuple[str, ...]
    without_form: tuple[str, ...]
    weight: float
    initials: str
    plain: tuple[str, ...]
    part: bool = False

    @classmethod
    @cache
    def of(cls, name: str, *, part: bool = False) -> Form:
        """Take a written form apart; ``part`` says that it is one of several names in one.

        Examples
        --------
        >>> form = Form.of("SCIC Le Tiers-lieu du Moulin bleu")
        >>> " ".join(form.words), " ".join(form.without_form), form.weight
        ('scic tiers lieu moulin bleu', 'tiers lieu moulin bleu', 2.0)
        >>> Form.of("Réseau des territoires pour l'économie solidaire").initials
        'rtes'
        """
        spelt = fold_words(without_article(name)).split() or [" ".join(name.casefold().split())]
        full = tuple(w for w in spelt if w not in listed_words()["small"]) or tuple(spelt)
        counted = tuple(map(in_digits, full))
        words = abbreviated(counted)
        plain = tuple(w for w in counted if w not in listed_words()["legal"]) or counted
        without_form = tuple(w for w in words if w not in listed_words()["legal"]) or words
        weights = {word: weight_of(word) for word in words}
        telling = any(weight > ORDINARY_WEIGHT for weight in weights.values())
        weight = sum(weights.values()) if telling else 0
        initials = "".join(word[:1] for word in full)
        key, in_order = "".join(spelt), tuple(sorted(counted))
        return cls(key, in_order, words, without_form, weight, initials, plain, part)

    @property
    def distinctive(self) -> bool:
        """Whether two things hardly bear the name by chance."""
        return self.weight >= DISTINCTIVE

    @property
    def telling(self) -> bool:
        """Whether it holds a word that is not ordinary."""
        return self.weight >= TELLING


@cache
def forms_of(names: tuple[str, ...], generic: frozenset[str]) -> tuple[Form, ...]:
    """Return written forms taken apart, those that name no one (their keys are ``generic``) left out.

    « Le Moulin / La Roue » is a form, and then each of the two; « Long Nom (LN) » and « Moulin (Le) » are two names.

    Examples
    --------
    >>> [form.key for form in forms_of(("L’Étrier", "l'association"), frozenset({"association"}))]
    ['etrier']
    >>> [form.key for form in forms_of(("Le Moulin / La Roue",), frozenset())]
    ['moulinlaroue', 'moulin', 'roue']
    """
    unbracketed = [part for name in names if (match := _BRACKETS.fullmatch(name)) for part in match.groups()]
    parts = [part for name in names if "/" in name or ";" in name for part in _SEPARATOR.split(name) if part]
    forms = (*map(Form.of, names), *map(Form.of, unbracketed), *(Form.of(part, part=True) for part in parts))
    return tuple(
        dict.fromkeys(form for form in forms if form.key not in generic and form.key not in listed_words()["small"])
    )


def likeness(one: Form, other: Form) -> Likeness:
    """Return how near two written forms are.

    Examples
    --------
    >>> def alike(one, other):
    ...     return likeness(Form.of(one), Form.of(other)).name
    >>> alike("L’Étrier", "etrier"), alike("Association Le Tremplin", "Tremplin"), alike("Fablab Zorglub", "Zorglub")
    ('EQUAL', 'SAME_BUT_FORM', 'SAME_BUT_KIND')
    >>> alike("RTES", "Réseau des territoires pour l'économie solidaire"), alike("Villages Vivants", "Village vivant")
    ('INITIALS', 'NEARLY_EQUAL')
    >>> alike("Collectif Nord Ardèche", "Collectif Sud Ardèche"), alike("Escale 26", "Escale 27")
    ('NONE', 'NONE')
    """
    if one.part or other.part:
        return Likeness.PART if one.without_form == other.without_form else Likeness.NONE
    if one.key == other.key:
        return Likeness.EQUAL
    if one.sorted_words == other.sorted_words or "".join(one.without_form) == "".join(other.without_form):
        return Likeness.SAME_BUT_FORM
    if _one_says_more(one.without_form, other.without_form) or _one_says_more(one.plain, other.plain):
        return Likeness.SAME_BUT_KIND
    return _mistyped(one, other) or _shortened(one, other)


def _one_says_more(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether one name is the other and ordinary words: « Fablab X », « Foncière solidaire X ».

    A place is none of them: « X Normandie » is a branch of X.
    """
    here, there = set(one), set(other)
    more = here ^ there
    return (here < there or there < here) and all(
        is_ordinary(word) and not is_among(word, listed_words()["places"]) for word in more
    )


def _mistyped(one: Form, other: Form) -> Likeness:
    from rapidfuzz import fuzz

    shortest = min(len(one.key), len(other.key))
    if shortest > SHORTEST_NOUN and [*map(singular, one.without_form)] == [*map(singular, other.without_form)]:
        return Likeness.NEARLY_EQUAL
    here, there = " ".join(one.without_form), " ".join(other.without_form)
    if min(len(here), len(there)) < SHORTEST_MISTYPED:
        return Likeness.NONE
    score = fuzz.ratio(here, there) / 100
    if score < TYPO or not _same_but_letters(one.without_form, other.without_form):
        return Likeness.NONE
    return Likeness.NEARLY_EQUAL if score >= SURE_TYPO else Likeness.NEAR


def _same_but_letters(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether each word that only one has is nearly a word that only the other has; numbers must be equal."""
    from rapidfuzz import fuzz

    mine, theirs = sorted(set(one) - set(other)), sorted(set(other) - set(one))
    if any(any(map(str.isdigit, word)) for word in (*mine, *theirs)):
        return False
    if not mine or not theirs:
        return False
    near = ((fuzz.ratio(word, each) / 100 for each in theirs) for word in mine)
    joined = "".join(mine), "".join(theirs)
    return all(max(scores) >= SAME_WORD for scores in near) or fuzz.ratio(*joined) >= 100 * SURE_TYPO


def _shortened(one: Form, other: Form) -> Likeness:
    short, long = sorted((one, other), key=lambda form: len(form.words))
    is_acronym = len(short.words) == 1 and len(long.words) > 2 and len(short.words[0]) > 2
    return Likeness.INITIALS if is_acronym and short.words[0] == long.initials else Likeness.NONE
