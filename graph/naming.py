"""Under which name and id each identified thing is known, whatever the order in which its sources came."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.identity import Decisions, clusters
from graph.terms import digest, name_key, slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.identity import Candidate, Reason


@dataclass(frozen=True)
class Identities:
    """The id of each reading (by its IRI), the name of each id, and the pairs of ids that may be one thing, with why."""

    ids: Mapping[str, str]
    names: Mapping[str, str]
    doubts: Mapping[tuple[str, str], Reason]


def resolve(
    candidates: Iterable[Candidate], decisions: Decisions | None = None, generic: Collection[str] = frozenset()
) -> Identities:
    """Identify the candidates with each other and name what they are.

    Official territories keep their official id; everything else is ``type:slug-of-the-name``, with a discriminator
    where two things have one name.

    Examples
    --------
    >>> from graph.identity import Candidate
    >>> ardeche = Candidate("r:1", "s", "Territory", "l'Ardèche", official="territory:departement-07")
    >>> found = resolve([ardeche, Candidate("r:2", "s", "Actor", "Ronalpia")])
    >>> found.ids["r:1"], found.ids["r:2"]
    ('territory:departement-07', 'actor:ronalpia')
    """
    by_id: dict[str, list[tuple[Candidate, ...]]] = defaultdict(list)
    found = clusters(candidates, decisions, generic)
    for cluster in found.groups:
        by_id[_plain_id(cluster, generic)].append(cluster)
    ids: dict[str, str] = {}
    names: dict[str, str] = {}
    for plain, namesakes in sorted(by_id.items()):
        for id_, cluster in _told_apart(plain, namesakes):
            ids.update((member.reading, id_) for member in cluster)
            names[id_] = usual_name(cluster, generic)
    firsts = [ids[group[0].reading] for group in found.groups]
    doubts = {_sorted_pair(firsts[doubt.one], firsts[doubt.other]): doubt.reason for doubt in found.doubts}
    return Identities(ids, names, doubts)


def _sorted_pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


def usual_name(cluster: tuple[Candidate, ...], generic: Collection[str] = frozenset()) -> str:
    """Return the name that sources use most; among equals the longest, then the first in the alphabet.

    Examples
    --------
    >>> from graph.identity import Candidate
    >>> usual_name((Candidate("r:1", "s", "Actor", "ATIS", mentions=3), Candidate("r:2", "t", "Actor", "Atis")))
    'ATIS'
    """
    uses: Counter[str] = Counter()
    for member in cluster:
        uses[" ".join(member.name.split())] += max(member.mentions, 1)
    return min(uses, key=lambda name: (name_key(name) in generic, -uses[name], -len(name), name))


def _plain_id(cluster: tuple[Candidate, ...], generic: Collection[str]) -> str:
    official = min((member.official for member in cluster if member.official), default=None)
    return official or f"{cluster[0].type.lower()}:{slug(usual_name(cluster, generic))}"


def _told_apart(plain: str, namesakes: list[tuple[Candidate, ...]]) -> list[tuple[str, tuple[Candidate, ...]]]:
    """Return each cluster with its id: the best known keeps the plain one, others say what sets them apart."""
    first, *others = sorted(namesakes, key=_best_known_first)
    given = [(plain, first)]
    for cluster in others:
        readable = f"{plain}-{_discriminator(cluster)}"
        taken = {id_ for id_, _ in given}
        given.append((readable if readable not in taken else f"{plain}-{_fingerprint(cluster)}", cluster))
    return given


def _best_known_first(cluster: tuple[Candidate, ...]) -> tuple[int, str]:
    return -sum(max(member.mentions, 1) for member in cluster), cluster[0].reading


def _discriminator(cluster: tuple[Candidate, ...]) -> str:
    """Return the département of the cluster's seat where it is one, else a digest of its readings."""
    departments = {each for member in cluster for each in member.departments}
    return slug(departments.pop()) if len(departments) == 1 else _fingerprint(cluster)


def _fingerprint(cluster: tuple[Candidate, ...]) -> str:
    return digest("\n".join(member.reading for member in cluster))[:8]
