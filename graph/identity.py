"""Which readings are of one and the same thing: blocking on names and identifiers, then decisions on clusters.

A pure function of the readings and of what curators decided: the order in which sources came never matters, since
every step goes through its candidates in an order of their content. In short:

1. curators' decisions, then official identifiers, join;
2. an equal name joins readings of one type, unless identifiers, places or (for persons) organisations contradict;
3. then any equal written form does so; an acronym of three letters or fewer needs a second witness.

Names are compared as `graph.names.fold` folds them. After Fellegi and Sunter (1969) for the two-step shape; the
weights that would make it probabilistic are left to measurements.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model import EMPTY
from graph.names import fold_words
from graph.terms import name_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

SHORT_ACRONYM = 3
"""Letters up to which an acronym alone says too little."""
ORDINARY_NAME = 12
"""Letters up to which a name may well be borne by two organisations of different départements."""
NOT_IDENTIFYING = frozenset({"site", "postcode"})
"""Identifiers that several things may share: they are witnesses, not proofs."""


@dataclass(frozen=True)
class Candidate:
    """A reading, with what tells it apart.

    ``reading`` and ``source`` are IRIs, ``official`` is the id of the official territory that it is.
    ``departments`` are where it is based; ``organisations`` the folded names of those that a person works for.
    """

    reading: str
    source: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    mentions: int = 1
    identifiers: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    departments: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    official: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """The name, then the other written forms."""
        return (self.name, *self.aliases)

    @property
    def proofs(self) -> frozenset[tuple[str, str]]:
        """The identifiers that only one thing can have."""
        own = {(scheme, value) for scheme, value in self.identifiers.items() if scheme not in NOT_IDENTIFYING}
        return frozenset(own | ({("official", self.official)} if self.official else set()))


@dataclass(frozen=True)
class Decisions:
    """What curators decided of identity: pairs of readings' IRIs that are the same thing, or are not."""

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()


def clusters(
    candidates: Iterable[Candidate], decisions: Decisions | None = None, generic: Collection[str] = frozenset()
) -> list[tuple[Candidate, ...]]:
    """Return the candidates grouped by thing, in a stable order.

    ``generic`` are folded words that name no one ("association", "parc"): they never make two readings equal.

    Examples
    --------
    >>> a = Candidate("r:1", "s:1", "Actor", "Villages Vivants")
    >>> b = Candidate("r:2", "s:2", "Actor", "Foncière Villages Vivants", aliases=("villages-vivants",))
    >>> c = Candidate("r:3", "s:2", "Programme", "Villages vivants")
    >>> [[x.reading for x in cluster] for cluster in clusters([c, b, a])]
    [['r:1', 'r:2'], ['r:3']]
    """
    return _Clustering(sorted(candidates, key=lambda c: c.reading), decisions or Decisions(), generic).result()


def keys_of(candidate: Candidate, generic: Collection[str] = frozenset()) -> frozenset[str]:
    """Return the folded written forms by which a candidate may be recognised.

    Examples
    --------
    >>> sorted(keys_of(Candidate("r", "s", "Actor", "L’Étrier", aliases=("l'association",)), {"association"}))
    ['etrier']
    """
    return frozenset(key for key in map(name_key, candidate.forms) if key not in generic)


@dataclass
class _Cluster:
    """What is known of a group of candidates, enough to tell whether another group can be the same thing."""

    members: list[Candidate]
    keys: set[str]
    proofs: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, candidate: Candidate, generic: Collection[str]) -> _Cluster:
        cluster = cls([candidate], set(keys_of(candidate, generic)))
        for scheme, value in candidate.proofs:
            cluster.proofs[scheme].add(value)
        return cluster

    def take(self, other: _Cluster) -> None:
        self.members.extend(other.members)
        self.keys |= other.keys
        for scheme, values in other.proofs.items():
            self.proofs[scheme] |= values

    def shares_proof(self, other: _Cluster) -> bool:
        return any(values & other.proofs.get(scheme, set()) for scheme, values in self.proofs.items())

    def contradicts(self, other: _Cluster) -> bool:
        both = self.proofs.keys() & other.proofs.keys()
        return not self.shares_proof(other) and any(not self.proofs[s] & other.proofs[s] for s in both)

    def gathered(self, name: str) -> set[str]:
        return {value for member in self.members for value in getattr(member, name)}

    @property
    def sources(self) -> set[str]:
        return {member.source for member in self.members}

    @property
    def sites(self) -> set[str]:
        return {member.identifiers["site"] for member in self.members if "site" in member.identifiers}

    def witnesses(self, other: _Cluster) -> int:
        """Return how many things beside one name speak for the two being the same."""
        return (
            (len(self.keys & other.keys) > 1)
            + bool(self.sources & other.sources)
            + bool(self.gathered("departments") & other.gathered("departments"))
            + bool(self.sites & other.sites)
        )


class _Clustering:
    """Joins clusters pass after pass, the surest evidence first."""

    def __init__(self, candidates: Sequence[Candidate], decisions: Decisions, generic: Collection[str]) -> None:
        self.candidates = candidates
        self.generic = generic
        self.cluster = {c.reading: _Cluster.of(c, generic) for c in candidates}
        self.different = {frozenset(pair) for pair in decisions.different}
        for one, other in sorted(decisions.same):
            self._join_if_known(one, other)

    def result(self) -> list[tuple[Candidate, ...]]:
        for passing in (_by_proof, _by_name, self._by_form):
            for members in _blocks(self.candidates, passing):
                self._join_block(members, passing)
        found = {id(cluster): cluster for cluster in self.cluster.values()}
        ordered = (tuple(sorted(each.members, key=lambda c: c.reading)) for each in found.values())
        return sorted(ordered, key=lambda members: members[0].reading)

    def _by_form(self, candidate: Candidate) -> Iterator[tuple[str, str]]:
        """Block on every written form; territories and persons go by their name alone."""
        if candidate.type not in ("Territory", "Person"):
            yield from ((candidate.type, key) for key in keys_of(candidate, self.generic))

    def _join_block(self, members: list[Candidate], passing: object) -> None:
        """Let each member join the cluster of its block that it agrees with best, if any."""
        reached: list[_Cluster] = []
        for member in sorted(members, key=_richest_first):
            own = self.cluster[member.reading]
            if any(own is each for each in reached):
                continue
            fitting = [each for each in reached if self._same(own, each, passing)]
            if fitting:
                self._join(max(fitting, key=lambda each: (own.witnesses(each), len(each.members))), own)
            else:
                reached.append(own)

    def _same(self, one: _Cluster, other: _Cluster, passing: object) -> bool:
        if self._kept_apart(one, other) or one.contradicts(other):
            return False
        if passing is _by_proof or one.shares_proof(other):
            return True
        if one.members[0].type == "Person":
            return _same_person(one, other)
        shared = one.keys & other.keys
        if not shared or _differently_placed(one, other, shared):
            return False
        return max(map(len, shared)) > SHORT_ACRONYM or one.witnesses(other) > 0

    def _kept_apart(self, one: _Cluster, other: _Cluster) -> bool:
        return bool(self.different) and any(
            frozenset((a.reading, b.reading)) in self.different for a in one.members for b in other.members
        )

    def _join_if_known(self, one: str, other: str) -> None:
        if one in self.cluster and other in self.cluster and self.cluster[one] is not self.cluster[other]:
            self._join(self.cluster[one], self.cluster[other])

    def _join(self, kept: _Cluster, taken: _Cluster) -> None:
        kept.take(taken)
        for member in taken.members:
            self.cluster[member.reading] = kept


def _by_proof(candidate: Candidate) -> Iterator[tuple[str, ...]]:
    yield from ((candidate.type, *proof) for proof in candidate.proofs)


def _by_name(candidate: Candidate) -> Iterator[tuple[str, str]]:
    yield candidate.type, name_key(candidate.name)


def _blocks(candidates: Iterable[Candidate], passing: object) -> list[list[Candidate]]:
    """Return the candidates that share a key, block by block in the order of the keys, blocks of one left out."""
    assert callable(passing)
    blocks: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        for key in passing(candidate):
            blocks[key].append(candidate)
    return [members for _, members in sorted(blocks.items(), key=lambda item: item[0]) if len(members) > 1]


def _richest_first(candidate: Candidate) -> tuple[int, int, str]:
    return -len(candidate.proofs), -candidate.mentions, candidate.reading


def _differently_placed(one: _Cluster, other: _Cluster, shared: Collection[str]) -> bool:
    """Tell whether two bearers of an ordinary name are based in different départements, and nothing else joins them."""
    here, there = one.gathered("departments"), other.gathered("departments")
    if not here or not there or here & there:
        return False
    return max(map(len, shared)) <= ORDINARY_NAME and one.witnesses(other) == 0


def _same_person(one: _Cluster, other: _Cluster) -> bool:
    """Tell whether namesakes are one person: a full name, and no sign of two different organisations."""
    if one.sources & other.sources:
        return True
    if len(fold_words(one.members[0].name).split()) < 2:
        return False
    here, there = one.gathered("organisations"), other.gathered("organisations")
    return not here or not there or bool(here & there)
