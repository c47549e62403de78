"""Whether two readings are of one thing: same, different or unsure, with the reason.

A table of two entries, how alike the names are and how near the places, after what speaks louder: official numbers,
and a link that a source states between the two. docs/identity.md tells the table and why it is so.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from graph.identity.candidate import AUTHORITY
from graph.identity.words import Form, Likeness, forms_of, likeness

if TYPE_CHECKING:
    from graph.identity.candidate import Candidate

SHORT_ACRONYM = 3
"""Letters up to which an acronym alone says too little."""
SHORT_LIST, LONG_LIST = 100, 1000
"""Things up to which a table is like a text, and from which it holds namesakes by chance even of telling names."""


class Outcome(StrEnum):
    """What is thought of two readings."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


class Nearness(IntEnum):
    """How near the places of two readings are, the nearest the highest."""

    FAR = 0
    SAME_REGION = 1
    UNKNOWN = 2
    SAME_DEPARTMENT = 3
    SAME_SPOT = 4


class Reason(StrEnum):
    """What an outcome rests on."""

    NUMBER = "number"
    NUMBERS_DISAGREE = "numbers-disagree"
    LINKED = "linked"
    NAME_AND_PLACE = "name-and-place"
    NAME = "name"
    COMMON_NAME = "common-name"
    OTHER_PLACE = "other-place"
    ALIKE = "alike"
    INITIALS = "initials"
    OTHER_NATURE = "other-nature"
    SEVERAL = "several"


@dataclass(frozen=True)
class Verdict:
    """An outcome and what it rests on; ``strength`` ranks those of one outcome, the strongest the highest."""

    outcome: Outcome
    reason: Reason
    strength: int = 0


CERTAIN, PLACED, NAMED = 3, 2, 1
"""Strengths of SAME: by an official number, by name and place, by the name alone."""
_CARRIED_BY_ITSELF = Verdict(Outcome.SAME, Reason.NAME, PLACED)
"""What a source links to itself by name: registers name the place again where no one else carries it."""

_S, _U, _D = Outcome.SAME, Outcome.UNSURE, Outcome.DIFFERENT
_N: Outcome | None = None
_DISTINCTIVE, _TELLING, _ORDINARY = 2, 1, 0
_TABLE: dict[tuple[Likeness, int], tuple[Outcome | None, ...]] = {
    # names               weight of the name      far region unknown département spot
    (Likeness.EQUAL, _DISTINCTIVE): (_U, _S, _S, _S, _S),
    (Likeness.EQUAL, _TELLING): (_D, _U, _S, _S, _S),
    (Likeness.EQUAL, _ORDINARY): (_D, _D, _S, _S, _S),
    (Likeness.SAME_BUT_FORM, _DISTINCTIVE): (_U, _U, _S, _S, _S),
    (Likeness.SAME_BUT_FORM, _TELLING): (_D, _U, _S, _S, _S),
    (Likeness.SAME_BUT_FORM, _ORDINARY): (_D, _D, _U, _U, _S),
    (Likeness.SAME_BUT_KIND, _DISTINCTIVE): (_N, _U, _U, _U, _S),
    (Likeness.SAME_BUT_KIND, _TELLING): (_N, _N, _U, _U, _S),
    (Likeness.SAME_BUT_KIND, _ORDINARY): (_N, _N, _N, _U, _U),
    (Likeness.NEARLY_EQUAL, _DISTINCTIVE): (_U, _U, _U, _S, _S),
    (Likeness.NEARLY_EQUAL, _TELLING): (_N, _U, _U, _U, _S),
    (Likeness.NEARLY_EQUAL, _ORDINARY): (_N, _N, _N, _U, _U),
    (Likeness.NEAR, _DISTINCTIVE): (_N, _U, _U, _U, _S),
    (Likeness.NEAR, _TELLING): (_N, _N, _U, _U, _U),
    (Likeness.PART, _DISTINCTIVE): (_N, _U, _U, _U, _U),
    (Likeness.PART, _TELLING): (_N, _N, _U, _U, _U),
    (Likeness.PART, _ORDINARY): (_N, _N, _N, _U, _U),
    (Likeness.INITIALS, _DISTINCTIVE): (_N, _N, _U, _U, _S),
    (Likeness.INITIALS, _TELLING): (_N, _N, _U, _U, _S),
    (Likeness.INITIALS, _ORDINARY): (_N, _N, _N, _U, _S),
}


def compare(one: Candidate, other: Candidate, generic: frozenset[str] = frozenset()) -> Verdict | None:
    """Return what is thought of two readings of one type, or None when nothing speaks for their being the same.

    The order of the two does not matter. ``generic`` are the keys of written forms that name no one.

    Examples
    --------
    >>> from graph.identity import Candidate
    >>> here = Candidate("r:1", "s:1", "Actor", "L’Escale", departments=frozenset({"07"}), regions=frozenset({"84"}))
    >>> there = Candidate("r:2", "s:2", "Actor", "Escale", departments=frozenset({"29"}), regions=frozenset({"53"}))
    >>> compare(here, there).outcome.value, compare(here, Candidate("r:3", "s:3", "Actor", "L'Escale")).outcome.value
    ('different', 'same')
    """
    return _Pair(one, other, forms_of(one.forms, generic), forms_of(other.forms, generic)).verdict()


@dataclass(frozen=True)
class _Pair:
    """Two readings, and their written forms that name someone."""

    one: Candidate
    other: Candidate
    mine: tuple[Form, ...]
    theirs: tuple[Form, ...]

    def verdict(self) -> Verdict | None:
        if (told := _by_number(self.one, self.other)) is not None:
            return told
        if not self.mine or not self.theirs:
            return None
        if self.one.type == "Person":
            return self.of_persons()
        if self.one.type == "Territory":
            return Verdict(Outcome.SAME, Reason.NAME, NAMED) if self.equal_names else None
        if self.one.reading in self.other.related or self.other.reading in self.one.related:
            return _CARRIED_BY_ITSELF if self.equal_names else Verdict(Outcome.DIFFERENT, Reason.LINKED)
        near = nearness(self.one, self.other)
        found = self.by_name(Nearness.SAME_DEPARTMENT if near is Nearness.UNKNOWN and self.in_one_text else near)
        return found if found is None else self.tempered(found)

    @property
    def equal_names(self) -> bool:
        return self.mine[0].key == self.theirs[0].key

    @property
    def in_one_text(self) -> bool:
        """Whether both are of one document, which is no table: it has its own way to tell things apart."""
        return self.one.source == self.other.source and not self.one.listed

    @property
    def listed(self) -> int:
        """The length of the longer of the tables that they are rows of; 0 for texts."""
        return max(self.one.listed, self.other.listed)

    def of_persons(self) -> Verdict | None:
        """Tell namesakes apart: one person when they have a full name and no sign of two different organisations."""
        if not self.equal_names:
            return None
        if self.one.source == self.other.source:
            return Verdict(Outcome.SAME, Reason.NAME, PLACED)
        if len(self.mine[0].words) < 2:
            return None
        if not self.one.organisations or not self.other.organisations:
            return Verdict(Outcome.SAME, Reason.NAME, NAMED)
        if self.one.organisations & self.other.organisations:
            return Verdict(Outcome.SAME, Reason.NAME_AND_PLACE, PLACED)
        return Verdict(Outcome.DIFFERENT, Reason.OTHER_NATURE)

    def by_name(self, near: Nearness) -> Verdict | None:
        like, form = max(
            ((likeness(a, b), _lighter(a, b)) for a in self.mine for b in self.theirs),
            key=lambda found: (found[0], found[1].weight, found[1].words),
        )
        if like is Likeness.EQUAL and not self.equal_names and _is_acronym(form):
            return self.by_acronym(form, near)
        if like is Likeness.INITIALS and self.in_one_text and len(form.key) > SHORT_ACRONYM:
            return Verdict(Outcome.SAME, Reason.INITIALS, PLACED)
        if like < Likeness.SAME_BUT_FORM and not self.may_be_misspelt(form, near):
            return None
        outcome = _TABLE.get((like, _weight(form)), (None,) * len(Nearness))[near]
        if like is Likeness.SAME_BUT_FORM and near is Nearness.SAME_DEPARTMENT and _has_its_own_word(form):
            outcome = Outcome.SAME
        if outcome is None:
            return None
        if outcome is not Outcome.SAME:
            return Verdict(outcome, _doubt(like, near))
        if near >= Nearness.SAME_DEPARTMENT:
            return Verdict(Outcome.SAME, Reason.NAME_AND_PLACE, PLACED)
        return self.by_name_alone(form)

    def may_be_misspelt(self, form: Form, near: Nearness) -> bool:
        """Tell whether names that are only alike are worth a doubt.

        They are not between councils, whose names are official, nor by chance in a long list, without a place.
        """
        by_chance = self.listed >= LONG_LIST and near <= Nearness.UNKNOWN and not form.distinctive
        return not by_chance and not any(AUTHORITY in each.identifiers for each in (self.one, self.other))

    def by_name_alone(self, form: Form) -> Verdict:
        """Tell by a name without a place: rows of a long list bear ordinary names by chance."""
        enough = form.distinctive or self.listed < SHORT_LIST or (form.telling and self.listed < LONG_LIST)
        return Verdict(Outcome.SAME, Reason.NAME, NAMED) if enough else Verdict(Outcome.UNSURE, Reason.COMMON_NAME)

    def by_acronym(self, form: Form, near: Nearness) -> Verdict | None:
        """Tell by an acronym that is another name of one or both."""
        shared = {each.key for each in self.mine} & {each.key for each in self.theirs}
        if len(shared) > 1 or near >= Nearness.SAME_DEPARTMENT:
            return Verdict(Outcome.SAME, Reason.NAME_AND_PLACE, PLACED)
        if self.in_one_text:
            return Verdict(Outcome.SAME, Reason.NAME, PLACED)
        if len(form.key) <= SHORT_ACRONYM or near is Nearness.FAR or self.both_spelt_out:
            return None
        if self.listed >= SHORT_LIST:
            return Verdict(Outcome.UNSURE, Reason.INITIALS)
        return Verdict(Outcome.SAME, Reason.NAME, NAMED)

    @property
    def both_spelt_out(self) -> bool:
        """Whether both have a long name; these are unlike, so that the acronym stands for two things."""
        return all(any(len(form.words) > 2 for form in forms) for forms in (self.mine, self.theirs))

    def tempered(self, found: Verdict) -> Verdict:
        """Doubt what is told by a name when something else speaks against it."""
        if found.outcome is not Outcome.SAME:
            return found
        if {self.one.family, self.other.family} == {"authority", "private"}:
            return Verdict(Outcome.UNSURE, Reason.OTHER_NATURE)
        if found.strength == NAMED and self.sites_differ:
            return Verdict(Outcome.UNSURE, Reason.COMMON_NAME)
        return found

    @property
    def sites_differ(self) -> bool:
        """Whether both have a site, not the same, and no name that both sites bear."""
        sites = [site.replace("-", "").replace(".", "") for site in (self.one.site, self.other.site)]
        borne = any(all(form.key in site for site in sites) for form in (*self.mine, *self.theirs))
        return all(sites) and sites[0] != sites[1] and not borne


def nearness(one: Candidate, other: Candidate) -> Nearness:
    """Return how near two readings are; a common site is a common place.

    Rows of tables tell the very commune: two of them in different communes are not at one place.
    """
    if one.communes & other.communes or (one.site and one.site == other.site):
        return Nearness.SAME_SPOT
    if one.departments & other.departments:
        apart = one.listed and other.listed and one.communes and other.communes
        return Nearness.SAME_REGION if apart else Nearness.SAME_DEPARTMENT
    if (one.departments | one.active) & (other.departments | other.active):
        return Nearness.SAME_DEPARTMENT
    if not one.departments or not other.departments:
        return Nearness.UNKNOWN
    return Nearness.SAME_REGION if one.regions & other.regions else Nearness.FAR


def _by_number(one: Candidate, other: Candidate) -> Verdict | None:
    mine, theirs = dict(one.proofs), dict(other.proofs)
    both = mine.keys() & theirs.keys()
    equal = {scheme for scheme in both if mine[scheme] == theirs[scheme]}
    if not both:
        return None
    if both == equal or AUTHORITY in equal:
        return Verdict(Outcome.SAME, Reason.NUMBER, CERTAIN)
    if equal:
        return Verdict(Outcome.UNSURE, Reason.NUMBERS_DISAGREE)
    return Verdict(Outcome.DIFFERENT, Reason.NUMBERS_DISAGREE)


def _is_acronym(form: Form) -> bool:
    return len(form.words) == 1 and len(form.key) <= 2 * SHORT_ACRONYM


def _has_its_own_word(form: Form) -> bool:
    """Tell whether one of several words, however short, is not ordinary: « Émergence OI »."""
    return form.weight > 0 and len(form.without_form) > 1


def _doubt(like: Likeness, near: Nearness) -> Reason:
    if near <= Nearness.SAME_REGION:
        return Reason.OTHER_PLACE
    return Reason.INITIALS if like is Likeness.INITIALS else Reason.ALIKE


def _lighter(one: Form, other: Form) -> Form:
    return min(one, other, key=lambda form: (form.weight, len(form.words), form.words))


def _weight(form: Form) -> int:
    return _DISTINCTIVE if form.distinctive else _TELLING if form.telling else _ORDINARY
