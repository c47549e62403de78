"""Under which name and id each identified thing is known, whatever the order in which its sources came."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.identity import Decisions, clusters
from graph.identity.lexicon import is_ordinary
from graph.names import fold_words
from graph.terms import digest, name_key, slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.identity import Candidate, Reason


_ARTICLE = re.compile(r"^(?:(?:la|le|les|un|une)\s+|l['’]\s*)", re.IGNORECASE)
_HEADED = frozenset({"Actor", "Programme", "Initiative"})
"""Types whose names a sentence opens with an article; places keep theirs."""


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
        uses[shown(member)] += max(member.mentions, 1)
    return min(uses, key=lambda name: (name_key(name) in generic, -uses[name], -len(name), name))


def shown(candidate: Candidate) -> str:
    """Return the name of a reading as a heading would write it: without the article that a sentence put before it.

    Another form of the same letters is preferred to one that opens with « la », « une » or in capitals throughout; a
    noun that opens a name has a capital. A table writes names as they are.

    Examples
    --------
    >>> from graph.identity import Candidate
    >>> shown(Candidate("r", "s", "Actor", "la CRESS Zorglie", aliases=("CRESS Zorglie", "LA CRESS ZORGLIE")))
    'CRESS Zorglie'
    >>> shown(Candidate("r", "s", "Actor", "la Fourmi", aliases=("La Fourmi",)))
    'La Fourmi'
    >>> shown(Candidate("r", "s", "Actor", "collectif Zorg")), shown(Candidate("r", "s", "Actor", "zorgsens"))
    ('Collectif Zorg', 'zorgsens')
    """
    name = " ".join(candidate.name.split())
    if candidate.type not in _HEADED or candidate.listed:
        return name
    key = name_key(name)
    alike = [form for form in (" ".join(each.split()) for each in candidate.forms) if name_key(form) == key]
    if _lent_article(name) or _shouted(name):
        name = min(alike, key=lambda form: (_lent_article(form), _shouted(form), bool(_ARTICLE.match(form)), form))
    if _lent_article(name) and name[:1].islower():
        return _capitalised(_ARTICLE.sub("", name))
    noun, _, rest = fold_words(name).partition(" ")
    return _capitalised(name) if rest and is_ordinary(noun) else name


def _capitalised(name: str) -> str:
    return name[:1].upper() + name[1:]


def _lent_article(form: str) -> bool:
    """Tell whether a form opens with an article that the sentence put there: in lower case, or indefinite."""
    match = _ARTICLE.match(form)
    return match is not None and (form[:1].islower() or match.group().casefold().strip() in {"un", "une"})


def _shouted(form: str) -> bool:
    return form.isupper() and " " in form


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
