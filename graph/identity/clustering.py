"""Readings grouped by thing, and the doubts that stay between groups.

Pairs are judged one by one (`graph.identity.verdict`), then joined, the surest first; what is known to be different
is never joined, however it is reached. In turn:

1. what curators decided, different before same;
2. an official number that is shared;
3. a name and a place;
4. a name alone, and only where it leads to one thing: a name that leads to two that are kept apart joins neither.

The order in which sources came never matters: every step goes through an order of content. After Fellegi and Sunter
(1969) for the three outcomes, with a table instead of weights: nobody has matched pairs of this field to learn from.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.identity.blocking import pairs
from graph.identity.candidate import AUTHORITY, Candidate, Decisions, Side, signature
from graph.identity.verdict import CERTAIN, NAMED, PLACED, Outcome, Reason, compare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

Pair = tuple[str, str]
"""IRIs of two readings, in their order."""


@dataclass(frozen=True, order=True)
class Doubt:
    """Two groups that may be one thing, by their places in the result, and why they may and may not."""

    one: int
    other: int
    reason: Reason


@dataclass(frozen=True)
class Clusters:
    """The groups, in a stable order, and the doubts between them."""

    groups: tuple[tuple[Candidate, ...], ...]
    doubts: tuple[Doubt, ...]


def clusters(
    candidates: Iterable[Candidate], decisions: Decisions | None = None, generic: Collection[str] = frozenset()
) -> Clusters:
    """Group the candidates by thing.

    ``generic`` are folded words that name no one ("association", "parc"): they never make two readings equal.

    Examples
    --------
    >>> a = Candidate("r:1", "s:1", "Actor", "Villages Vivants")
    >>> b = Candidate("r:2", "s:2", "Actor", "Foncière Villages Vivants", aliases=("villages-vivants",))
    >>> c = Candidate("r:3", "s:2", "Programme", "Villages vivants")
    >>> [[x.reading for x in group] for group in clusters([c, b, a]).groups]
    [['r:1', 'r:2'], ['r:3']]
    """
    return _Clustering(
        sorted(candidates, key=lambda c: c.reading), decisions or Decisions(), frozenset(generic)
    ).result()


@dataclass
class _Group:
    """Readings that are joined, what they must not be joined with, and their official numbers."""

    members: dict[str, Candidate]
    enemies: set[str] = field(default_factory=set)
    proofs: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, candidate: Candidate) -> _Group:
        group = cls({candidate.reading: candidate})
        for scheme, value in candidate.proofs:
            group.proofs[scheme].add(value)
        return group

    @property
    def first(self) -> str:
        return min(self.members)

    def take(self, other: _Group) -> None:
        self.members |= other.members
        self.enemies |= other.enemies
        for scheme, values in other.proofs.items():
            self.proofs[scheme] |= values

    def kept_from(self, other: _Group) -> bool:
        """Tell whether a reading of one must not be with one of the other, or their numbers say two things."""
        few, many = sorted((self, other), key=lambda group: len(group.enemies))
        if not few.enemies.isdisjoint(many.members) or not many.enemies.isdisjoint(few.members):
            return True
        both = self.proofs.keys() & other.proofs.keys()
        if AUTHORITY in both and not self.proofs[AUTHORITY].isdisjoint(other.proofs[AUTHORITY]):
            return False
        return any(self.proofs[scheme].isdisjoint(other.proofs[scheme]) for scheme in both)


class _Clustering:
    def __init__(self, candidates: list[Candidate], decisions: Decisions, generic: frozenset[str]) -> None:
        self.group = {candidate.reading: _Group.of(candidate) for candidate in candidates}
        self.same: dict[int, list[Pair]] = defaultdict(list)
        self.unsure: dict[Pair, Reason] = {}
        self.doubted: dict[str, set[str]] = defaultdict(set)
        self.settled: set[Pair] = set()
        self._judge(candidates, generic)
        self._obey(decisions, candidates)

    def _judge(self, candidates: list[Candidate], generic: frozenset[str]) -> None:
        for one, other in pairs(candidates, generic):
            verdict = compare(one, other, generic)
            if verdict is None:
                continue
            ends = _ordered(one.reading, other.reading)
            if verdict.outcome is Outcome.SAME:
                self.same[verdict.strength].append(ends)
            elif verdict.outcome is Outcome.DIFFERENT:
                self._keep_apart(*ends)
            else:
                self._doubt(ends, verdict.reason)

    def _obey(self, decisions: Decisions, candidates: list[Candidate]) -> None:
        """Let what curators decided hold: nothing that they parted is joined, and their joining needs no evidence."""
        sides = Sides(candidates) if decisions.same or decisions.different else None
        if sides is None:
            return
        for one, other in sorted(map(sides.ends, decisions.different)):
            for a in one:
                for b in other:
                    self._keep_apart(a, b)
                    self.settled.add(_ordered(a, b))
        for one, other in sorted(map(sides.ends, decisions.same)):
            if one and other:
                self._unite(one[0], other[0])

    def _doubt(self, ends: Pair, reason: Reason) -> None:
        self.unsure.setdefault(ends, reason)
        self.doubted[ends[0]].add(ends[1])
        self.doubted[ends[1]].add(ends[0])

    def _keep_apart(self, one: str, other: str) -> None:
        self.group[one].enemies.add(other)
        self.group[other].enemies.add(one)

    def _unite(self, one: str, other: str) -> None:
        """Join what a curator says is one, against evidence to the contrary but not against another decision."""
        mine, theirs = self.group[one], self.group[other]
        if mine is theirs or any(_ordered(a, b) in self.settled for a in mine.members for b in theirs.members):
            return
        mine.enemies -= theirs.members.keys()
        theirs.enemies -= mine.members.keys()
        self._join(mine, theirs)

    def result(self) -> Clusters:
        for strength in (CERTAIN, PLACED):
            for one, other in sorted(self.same[strength]):
                self._join_unless_apart(self.group[one], self.group[other])
        self._join_by_name()
        groups = sorted({id(group): group for group in self.group.values()}.values(), key=lambda group: group.first)
        number = {reading: at for at, group in enumerate(groups) for reading in group.members}
        ordered = tuple(tuple(group.members[r] for r in sorted(group.members)) for group in groups)
        return Clusters(ordered, tuple(self._doubts(number)))

    def _join_by_name(self) -> None:
        """Join what a name alone joins, except what it also joins to something else: that stays in doubt."""
        for links in self._components(self.same[NAMED]):
            groups = {id(self.group[reading]): self.group[reading] for ends in links for reading in ends}
            contested = set(self._contested(list(groups.values())))
            for one, other in links:
                mine, theirs = self.group[one], self.group[other]
                if {id(mine), id(theirs)} & contested:
                    self._doubt((one, other), Reason.SEVERAL)
                else:
                    self._join_unless_apart(mine, theirs)

    def _contested(self, groups: list[_Group]) -> Iterator[int]:
        """Yield the groups (by their identity) that are kept from, or in doubt with, another of the same name."""
        doubted = [{other for member in group.members for other in self.doubted[member]} for group in groups]
        for at, one in enumerate(groups):
            for before, other in enumerate(groups[:at]):
                if one.kept_from(other) or not doubted[at].isdisjoint(other.members):
                    yield from (id(groups[at]), id(groups[before]))

    def _components(self, links: list[Pair]) -> Iterator[list[Pair]]:
        """Yield the links between groups, those together that reach each other."""
        neighbours: dict[str, set[str]] = defaultdict(set)
        by_group: dict[str, list[Pair]] = defaultdict(list)
        for one, other in sorted(links):
            mine, theirs = self.group[one].first, self.group[other].first
            if mine != theirs:
                neighbours[mine].add(theirs)
                neighbours[theirs].add(mine)
                by_group[mine].append((one, other))
        seen: set[str] = set()
        for start in sorted(neighbours):
            reached = _reached(start, neighbours, seen)
            if reached:
                yield [ends for group in sorted(reached) for ends in by_group[group]]

    def _join_unless_apart(self, one: _Group, other: _Group) -> None:
        if one is not other and not one.kept_from(other):
            self._join(one, other)

    def _join(self, one: _Group, other: _Group) -> None:
        kept, taken = sorted((one, other), key=lambda group: (-len(group.members), group.first))
        kept.take(taken)
        for reading in taken.members:
            self.group[reading] = kept

    def _doubts(self, number: Mapping[str, int]) -> Iterator[Doubt]:
        """Yield the doubts between groups, one for two groups, what is known to be different left out."""
        told: set[tuple[int, int]] = set()
        for (one, other), reason in sorted(self.unsure.items()):
            mine, theirs = self.group[one], self.group[other]
            ends = (min(number[one], number[other]), max(number[one], number[other]))
            apart = mine is theirs or not mine.enemies.isdisjoint(theirs.members)
            if ends not in told and not apart and (reason is Reason.NUMBERS_DISAGREE or not mine.kept_from(theirs)):
                told.add(ends)
                yield Doubt(*ends, reason)


class Sides:
    """Finds the readings that a decision is about: those that it named, else those that are signed alike."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self.known: set[str] = set()
        self.signed: dict[str, list[str]] = defaultdict(list)
        for candidate in candidates:
            self.known.add(candidate.reading)
            self.signed[signature(candidate)].append(candidate.reading)

    def ends(self, decision: tuple[Side, Side]) -> tuple[list[str], list[str]]:
        """Return the readings of both sides, sorted; none where nothing is left of one."""
        one, other = decision
        return self._readings(one, other), self._readings(other, one)

    def _readings(self, side: Side, opposite: Side) -> list[str]:
        present = side.readings & self.known
        if present:
            return sorted(present)
        own = side.signatures - opposite.signatures
        return sorted({r for signed in own for r in self.signed.get(signed, ())} - opposite.readings)


def _ordered(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)


def _reached(start: str, neighbours: Mapping[str, set[str]], seen: set[str]) -> set[str]:
    """Return what is reached from ``start`` and was not seen before; it is then."""
    waiting, found = [start], set()
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            found.add(here)
            waiting.extend(neighbours[here])
    return found
