"""What a document names: candidates grouped under one name, with what speaks for each type.

A name is kept when what speaks for its being a name, over the whole document, is enough; its type is the one that is
most spoken for. Counting over the document lets one clear use (« le programme Sprint ») settle the unclear ones.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.names import fold
from ingest.pipeline.candidates import Candidate, is_generic
from ingest.pipeline.lexicon import head_key, lexicon

_TYPES = ("Actor", "Person", "Programme", "Territory", "Initiative")

_BARE_SHARE = 0.5
"""How much of the weight of a bare name (no announcing noun) speaks for the type that its surroundings suggest."""

_PRIOR = {"Actor": 0.6}
"""What speaks for a type before anything is read: most unclear names of the field are actors."""

ENOUGH = 0.3
"""Least certainty of a name that is kept."""
ENOUGH_ANNOUNCED = 0.15
"""The same, of a name that a noun of its kind announces (« le réseau Relief »): short texts give no other sign."""
ENOUGH_OF_TITLE = 0.5
"""The same, of a title in capitals: most are said of a section, not of somebody."""


@dataclass
class Name:
    """A name of the document and all that speaks for it."""

    key: str
    weight: float = 0.0
    votes: dict[str, float] = field(default_factory=dict)
    kinds: Counter[str] = field(default_factory=Counter)
    levels: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    hows: Counter[str] = field(default_factory=Counter)
    spans: set[tuple[int, int]] = field(default_factory=set)
    judged: str | None = None
    certainty: float = 0.0

    @property
    def type(self) -> str:
        """The type most spoken for; an unclear name is an actor, the commonest of names in the field."""
        if fold_institution := lexicon().institutions.get(self.key):
            return fold_institution.type
        return self.judged or self.leading

    @property
    def leading(self) -> str:
        """The type that the votes alone speak for."""
        votes = {t: self.votes.get(t, 0.0) + _PRIOR.get(t, 0.0) for t in _TYPES}
        return max(_TYPES, key=lambda t: votes[t])

    @property
    def unclear(self) -> bool:
        """Whether the votes hardly speak for any type, so that the leading one is but the commonest."""
        return max(self.votes.values(), default=0.0) < _PRIOR["Actor"]

    @property
    def display(self) -> str:
        """The commonest written form, the longest and then the first in order where several are."""
        return max(self.forms, key=lambda form: (self.forms[form], not form.isupper(), len(form), form))


_CIVILITY = re.compile(r"^(?:Mmes?|MM?\.|Mlle|Monsieur|Madame|Dr|Docteur)\s+(?=[A-ZÀ-Ý])")
_STREETS = r"(?:rue|avenue|boulevard|impasse|allées?|quai|chemin|square|faubourg|ruelle)"
_STREET = re.compile(rf"(?:{_STREETS}|place|route|cours) d", re.IGNORECASE)
_IN_ADDRESS = re.compile(
    rf"(?:\b{_STREETS}|\d,? (?:place|route|cours)|\bPlace)\s+(?:de la |de l[’']|du |des |de |d[’']|la |le |les |l[’'])?$"
)
"""The words before a name that is a street's: « 14 rue de la Libération » names nobody."""
_UNHEADED = frozenset({"capitals", "model", "list", "subject", "collocation", "tail"})


def unannounced(form: str) -> str:
    """Return ``form`` without the noun in lower case that announces it and is no part of it.

    Examples
    --------
    >>> unannounced("Le réseau Zorg"), unannounced("La fondation Zorg"), unannounced("Le Réseau Zorg")
    ('Zorg', 'La fondation Zorg', 'Le Réseau Zorg')
    """
    article = _ARTICLE.match(form)
    start = article.end() if article else 0
    match = lexicon().head_pattern.match(form, start)
    if match is None or not match.group()[0].islower() or lexicon().head_of(match.group()).part_of_name:
        return form
    rest = form[match.end() :].lstrip(" «")
    return rest if rest[:1].isupper() else form


_ARTICLE = re.compile(r"(?:la |le |les |l[’'])", re.IGNORECASE)
_AFTER_HEAD = re.compile(r"\s+(?:de la |de l[’']|de |du |des |d[’'])?[A-ZÀ-Ý]")


def without_grammar(form: str) -> str:
    """Return ``form`` without the article of a noun that belongs to the name, which is grammar's; others are the name's.

    Examples
    --------
    >>> without_grammar("La Fondation Zorg"), without_grammar("La Ville à Joie"), without_grammar("La Maison Zorg")
    ('Fondation Zorg', 'La Ville à Joie', 'La Maison Zorg')
    """
    article = _ARTICLE.match(form)
    match = lexicon().head_pattern.match(form, article.end()) if article else None
    if article is None or match is None or not _AFTER_HEAD.match(form, match.end()):
        return form
    head = lexicon().head_of(match.group())
    return form[article.end() :] if head.type == "Actor" and head.part_of_name and not head.capital_only else form


def bare(form: str) -> str:
    """Return ``form`` without the acronym of a kind before or after it (« SCIC Plateau », « Plateau SCIC »).

    Examples
    --------
    >>> bare("SCIC Coup de main"), bare("Coup de main SCIC"), bare("SCIC")
    ('Coup de main', 'Coup de main', 'SCIC')
    """
    words = form.split()
    while (
        len(words) > 1
        and _is_kind_acronym(words[0])
        and words[1].casefold() not in {"de", "du", "des"}
        and not words[1].startswith(("d’", "d'"))
    ):
        words = words[1:]
    while len(words) > 1 and _is_kind_acronym(words[-1]):
        words = words[:-1]
    return " ".join(words)


def _is_kind_acronym(word: str) -> bool:
    head = lexicon().heads.get(head_key(word)) if word.isupper() else None
    return head is not None and not head.part_of_name


class Registry:
    """The names of one document."""

    def __init__(self) -> None:
        self.names: dict[str, Name] = {}

    def add(self, text: str, candidate: Candidate) -> Name | None:
        """Count ``candidate`` for the name that it writes; nothing for a generic name."""
        form = " ".join(text[candidate.start : candidate.end].split()).strip(" ,;:.«»")
        if candidate.how in _UNHEADED:
            form = without_grammar(bare(unannounced(form)))
        form = _CIVILITY.sub("", form)
        if is_generic(form) or (candidate.how in _UNHEADED and form[:1].islower()):
            return None
        if _STREET.match(form) or _IN_ADDRESS.search(text, max(0, candidate.start - 40), candidate.start):
            return None
        key = fold(form)
        if len(key) < 2:
            return None
        name = self.names.setdefault(key, Name(key))
        name.weight += candidate.weight
        name.forms[form] += 1
        name.hows[candidate.how] += 1
        name.spans.add((candidate.start, candidate.end))
        if candidate.type:
            votes = candidate.weight * (_BARE_SHARE if candidate.how in {"capitals", "model"} else 1.0)
            name.votes[candidate.type] = name.votes.get(candidate.type, 0.0) + votes
        if candidate.kind:
            name.kinds[candidate.kind] += 1
        if candidate.level:
            name.levels[candidate.level] += 1
        return name

    def kept(self) -> list[Name]:
        """Return the names that enough speaks for, in the order of their keys; none that joins two or only makes a surer one longer."""
        kept = {key: name for key, name in sorted(self.names.items()) if name.certainty >= _least_certainty(name)}
        edges = _by_edge(kept.values())
        return [name for name in kept.values() if not _joins_two(name, kept) and not _stretches(name, edges)]


_JOINT = re.compile(r"\s+[-–—/]\s+|,\s+(?=[A-ZÀ-Ý])|\s+et\s+(?=d[ue]s?\s|d[’'])")


def _joins_two(name: Name, kept: Mapping[str, Name]) -> bool:
    """Whether a name is two actors that a dash, a comma or « et du » stands between: « directrice de l'Abri - La Halle »."""
    parts = [kept.get(fold(part)) for part in _JOINT.split(name.display)]
    return len(parts) == 2 and all(part is not None and part.type == "Actor" for part in parts)


_STRETCHING = frozenset({"tail", "entry", "line", "subject"})
"""Finders that take in as many words as they can."""
_MUCH_SURER = 0.25


def _by_edge(names: Iterable[Name]) -> dict[int, list[Name]]:
    """Return the names by each offset at which one of their uses starts or ends."""
    found: dict[int, list[Name]] = defaultdict(list)
    for name in names:
        for edge in {edge for span in name.spans for edge in span}:
            found[edge].append(name)
    return found


def _stretches(name: Name, edges: Mapping[int, Sequence[Name]]) -> bool:
    """Whether each use of a name opens or closes with another that is much surer: « Fondation X finance », « Fondation X »."""
    if not name.hows.keys() <= _STRETCHING:
        return False
    surer = name.certainty + _MUCH_SURER
    return all(
        any(
            other.certainty >= surer and any(start <= a and b <= end for a, b in other.spans)
            for other in (*edges[start], *edges[end])
        )
        for start, end in name.spans
    )


def _least_certainty(name: Name) -> float:
    """The certainty that a name needs: more for a title in capitals that nothing else of the document names, less where a noun announces it."""
    if name.hows.keys() <= {"line", "entry"} and name.display.isupper():
        return ENOUGH_OF_TITLE
    return ENOUGH_ANNOUNCED if "head" in name.hows else ENOUGH


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """Return the members of each group linked by ``pairs`` (connected components), under the least member."""
    parent: dict[str, str] = {}

    def root(item: str) -> str:
        parent.setdefault(item, item)
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for left, right in pairs:
        low, high = sorted((root(left), root(right)))
        parent[high] = low
    groups: dict[str, set[str]] = defaultdict(set)
    for item in list(parent):
        groups[root(item)].add(item)
    return dict(groups)
