"""What a section is about: the things that it names most, or calls by a noun of their kind."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from sys import maxsize

from ingest.pipeline.lexicon import head_key, lexicon
from ingest.pipeline.uses import Things, Use

_HEADING_BONUS = 4
_LEAST_USES = 2
"""Uses that make a programme what a section is about."""
DEFINITE = re.compile(
    r"(?<![\w’'])(?:[Ll][’']|[Ll]a |[Ll]e |[Cc]ette |[Cc]et |[Cc]e |[Nn]otre |(?P<contracted>[Dd]u |[Aa]u ))"
)
"""A definite or demonstrative article, or « notre »; ``contracted`` with a preposition (« du », « au »)."""
GOVERNS = re.compile(r"\s*(?:d[’']|de |du |des |en |à |par |«|\(|[A-ZÀ-Ý])")
"""What follows a noun that is of somebody or announces a name, and so refers back to nobody."""


UNDERTAKINGS = ("Programme", "Initiative")
"""Types of what somebody does rather than is, the commonest topic first."""
OF_MANY = ", of many"
"""What the name of a rule ends with where the section has no one topic."""


@dataclass
class Section:
    """A section of the document: its offsets, and the thing of each type that it is most about."""

    start: int
    end: int
    uses: Sequence[Use] = ()
    """The uses of names within the section, in order."""
    topics: dict[str, str] = field(default_factory=dict)
    focus: str | None = None
    """What an entry of the section is about (a line of a directory, a laureate of a list)."""
    speaker: str | None = None
    """Whom « nous » stands for within an entry: the actor that the section as a whole is about."""
    signatory: str | None = None
    """Whom « nous » stands for in words that somebody signs, whatever the section is about."""

    borne: bool = False
    """Whether the entry has said who bears its project."""
    many: bool = False
    """Whether it speaks of several actors, none of them much more than the others."""

    def borne_by(self, actor: str) -> "Section":
        """Return the entry as it reads once it says who bears its project."""
        return replace(self, topics={**self.topics, "Actor": actor}, borne=True)

    def of_somebody(self) -> "Section":
        """Return the section as the entry of somebody reads whose name is not known: nobody else is its subject."""
        return replace(self, topics={})

    def trust(self, topic: str) -> float:
        """How far a topic may be taken for the subject of a sentence that names none, before that is measured."""
        return 0.5 if self._one_of_many(topic) else 0.8

    def rule(self, name: str, topic: str) -> str:
        """Return the name of a rule that takes the topic for granted, with what makes it less sure: they are counted apart."""
        return name + OF_MANY if self._one_of_many(topic) else name

    def _one_of_many(self, topic: str) -> bool:
        return self.many and self.focus is None and topic == self.topics.get("Actor")

    def about(self, key: str, type_: str) -> "Section":
        """Return the section as an entry of it reads whose own subject is ``key``."""
        others = {t: k for t, k in self.topics.items() if t != "Actor"} if type_ != "Actor" else self.topics
        speaker = self.speaker or self.topics.get("Actor")
        return replace(self, topics={**others, type_: key}, focus=key, borne=False, speaker=speaker)


def set_topics(section: Section, things: Things, headings: Iterable[tuple[int, int]], text: str) -> None:
    """Find the topic of each type: the thing most named in the section, names alone in a heading counting more.

    A noun that refers back to the one actor of its kind (« le pôle », « la foncière ») names it too.
    """
    counts: dict[str, Counter[str]] = {"Actor": _referred_to(section, things, text)}
    first: dict[str, int] = {}
    titles = sorted(headings)
    for use in section.uses:
        bonus = _HEADING_BONUS if _stands_alone(use, titles) else 0
        counts.setdefault(things.by_key[use.thing].type, Counter())[use.thing] += 1 + bonus
        first.setdefault(use.thing, use.start)
    for type_, counter in counts.items():
        counter = Counter({key: count for key, count in counter.items() if key in first})
        if counter and (type_ != "Programme" or max(counter.values()) >= _LEAST_USES):
            if type_ == "Actor":
                counter = _without_public_bodies(counter, things)
                section.many = _no_one_stands_out(counter)
            section.topics[type_] = min(counter, key=lambda key: (-counter[key], first[key]))


_ALSO_CALLS = {
    "pole": frozenset({"ptce"}),
    "cooperative": frozenset({"scic", "scop", "cae"}),
    "federation": frozenset({"reseau"}),
    "lieu": frozenset({"tiers-lieu"}),
}
"""Nouns that call things of other kinds than their own: « le pôle » is a PTCE, « la coopérative » a SCIC."""


def kinds_of(noun: str) -> frozenset[str]:
    """Return the kinds of things that a text calls by a noun."""
    kind = lexicon().head_of(noun).kind
    return (frozenset({kind}) if kind else frozenset()) | _ALSO_CALLS.get(head_key(noun), frozenset())


_PUBLIC = frozenset({"collectivite", "etat", "etablissement-public", "chambre-consulaire", "financeur"})
"""Kinds of bodies that a text speaks of without being about them."""


def _referred_to(section: Section, things: Things, text: str) -> Counter[str]:
    """How often the section refers to an actor by a noun of its kind, where only one actor of the section has that kind."""
    actors = {use.thing for use in section.uses if things.by_key[use.thing].type == "Actor"}
    counts: Counter[str] = Counter()
    for match in DEFINITE.finditer(text, section.start, section.end):
        head = lexicon().head_pattern.match(text, match.end(), section.end)
        if head is None or GOVERNS.match(text, head.end()):
            continue
        noun, kinds = head_key(head.group()), kinds_of(head.group())
        if kinds & _PUBLIC:
            continue
        called = [k for k in actors if things.by_key[k].heads[noun] or things.by_key[k].kinds.keys() & kinds]
        if len(called) == 1:
            counts[called[0]] += 1
    return counts


def _without_public_bodies(counter: Counter[str], things: Things) -> Counter[str]:
    """Leave out public bodies and funders, unless a text names nobody else, or one of them more than all others."""
    others = Counter({k: n for k, n in counter.items() if not things.by_key[k].kinds.keys() & _PUBLIC})
    most = max(counter.values())
    return others if others and 2 * max(others.values()) >= most else counter


def _no_one_stands_out(counter: Counter[str]) -> bool:
    """Whether the actor most spoken of is not spoken of twice as much as the next."""
    most = [count for _, count in counter.most_common(2)]
    return len(most) > 1 and most[0] < 2 * most[1]


def _stands_alone(use: Use, titles: Sequence[tuple[int, int]]) -> bool:
    """Whether a name is the better part of a title."""
    index = bisect_right(titles, (use.start, maxsize)) - 1
    if index < 0:
        return False
    start, end = titles[index]
    return use.end <= end and end - start < 3 * (use.end - use.start)
