"""What a section is about, and what « l’association », « elle » or « le dispositif » refer back to."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from sys import maxsize

from ingest.pipeline.lexicon import head_key, lexicon
from ingest.pipeline.sentences import sentences
from ingest.pipeline.speakers import quoted_speaker
from ingest.pipeline.uses import Things, Use

_HEADING_BONUS = 4
_LEAST_USES = 2
"""Uses that make a programme what a section is about."""
_PRONOUN = re.compile(
    r"(?<![\w’'])(?:Elle|Il|Elles|Ils)(?=\s)(?!\s+(?:s[’']agi\w+|faut|fallait|y a|convient|importe|existe|semble|reste|suffit|(?:est|était|serait|sera)(?: \w+ment| également| aussi| donc| ainsi)? (?:\w+ )?(?:important|essentiel|nécessaire|intéressant|préférable|possible|indispensable|utile|à|temps|prévu|difficile|primordial)))"
)
_LATER_PRONOUN = re.compile(
    r"\W*(?:En|Depuis|À|A|Dans|Pour|Par|Avec|Aujourd[’']hui|Enfin|Ainsi|Désormais|Chaque|Afin|Lors|Suite|Au|Aux|Grâce|Outre|Dès|Après|Avant|Fin|Début|Parallèlement|Également|Par ailleurs|De plus|Sur)\b"
    r"[^,.;:]{0,90}, (?P<pronoun>elle|il)(?=\s(?!s[’']agi\w+|faut|fallait|y a|convient|importe|existe|semble|reste|suffit|est (?:\w+ )?(?:important|essentiel|nécessaire|possible|prévu|difficile)))"
)
"""A pronoun that comes after a circumstance: « En 2019, elle… »."""
_WE = re.compile(r"(?<![\w’'-])[Nn]ous(?=\s)(?!\s+(?:tous|mêmes|avons besoin))")
_DEFINITE = re.compile(
    r"(?<![\w’'])(?:[Ll][’']|[Ll]a |[Ll]e |[Cc]ette |[Cc]et |[Cc]e |[Nn]otre |(?P<contracted>[Dd]u |[Aa]u ))"
)
_GOVERNS = re.compile(r"\s*(?:d[’']|de |du |des |en |à |par |«|\(|[A-ZÀ-Ý])")


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


def _kinds_of(noun: str) -> frozenset[str]:
    """The kinds of things that a text calls by a noun."""
    kind = lexicon().head_of(noun).kind
    return (frozenset({kind}) if kind else frozenset()) | _ALSO_CALLS.get(head_key(noun), frozenset())


_PUBLIC = frozenset({"collectivite", "etat", "etablissement-public", "chambre-consulaire", "financeur"})
"""Kinds of bodies that a text speaks of without being about them."""


def _referred_to(section: Section, things: Things, text: str) -> Counter[str]:
    """How often the section refers to an actor by a noun of its kind, where only one actor of the section has that kind."""
    actors = {use.thing for use in section.uses if things.by_key[use.thing].type == "Actor"}
    counts: Counter[str] = Counter()
    for match in _DEFINITE.finditer(text, section.start, section.end):
        head = lexicon().head_pattern.match(text, match.end(), section.end)
        if head is None or _GOVERNS.match(text, head.end()):
            continue
        noun, kinds = head_key(head.group()), _kinds_of(head.group())
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


def anaphors(
    text: str, start: int, end: int, floor: int, uses: Sequence[Use], section: Section, things: Things
) -> list[Use]:
    """Return the references back in ``text[start:end]`` (a sentence of the block that starts at ``floor``), resolved to things."""
    found = []
    taken = [(u.start, u.end) for u in uses]
    for match in _PRONOUN.finditer(text, start, end):
        if not _sentence_before_names(text, match.start(), floor, uses):
            continue
        if target := _last_actor(match.start(), floor, uses, things) or section.topics.get("Actor"):
            found.append(Use(match.start(), match.end(), target, anaphor=True))
    if (later := _LATER_PRONOUN.match(text, start, end)) and not any(
        u.start < later.start("pronoun") and things.by_key[u.thing].type == "Actor" for u in uses if u.start >= start
    ):
        pronoun = later.start("pronoun")
        if target := _last_actor(pronoun, floor, uses, things) or section.topics.get("Actor"):
            found.append(Use(pronoun, later.end("pronoun"), target, anaphor=True))
    for match in _WE.finditer(text, start, end):
        if target := _we(text, match.start(), start, uses, section, things):
            found.append(Use(match.start(), match.end(), target, anaphor=True))
    for match in _DEFINITE.finditer(text, start, end):
        head = lexicon().head_pattern.match(text, match.end(), end)
        undertaking = None if match["contracted"] else lexicon().undertakings.match(text, match.end(), end)
        head = head or undertaking
        if (
            head is None
            or _GOVERNS.match(text, head.end())
            or any(s < head.end() and match.start() < e for s, e in taken)
            or any(s >= head.end() and _OF_THE_NAME.fullmatch(text, head.end(), s) for s, _ in taken)
        ):
            continue
        target = (
            _undertaking(match.start(), floor, uses, section, things)
            if undertaking
            else _pointed_at(match, head.group(), floor, uses, things)
            or _referent(head.group(), match.start(), floor, uses, section, things)
        )
        if target:
            start_of_noun = match.end() if match["contracted"] else match.start()
            found.append(Use(start_of_noun, head.end(), target, anaphor=True))
    return found


_OF_THE_NAME = re.compile(
    r"\s+[a-zà-ÿ-]+(?:ais|aise|ois|oise|ain|aine|al|ale|el|elle|ien|ienne|éen|éenne|if|ive|ique|ard|arde|aire)\s+[«“\"]?\s*"
)
"""An adjective between a noun and the name that it announces (« l’association toulousaine X »): the noun refers to nobody else."""


def _we(text: str, position: int, floor: int, uses: Sequence[Use], section: Section, things: Things) -> str | None:
    """Whom « nous » at ``position`` stands for, in a sentence that starts at ``floor``."""
    if _quoted(text, position, floor):
        limit = uses[-1].end if uses else position
        return quoted_speaker(text, position, limit, uses, things) or section.signatory
    return section.signatory or section.speaker or section.topics.get("Actor")


def _quoted(text: str, position: int, floor: int) -> bool:
    """Whether somebody's words are quoted at ``position``: « nous » is then the speaker's."""
    before = text[max(0, floor - 600) : position]
    return before.rfind("«") > before.rfind("»")


def _last_actor(position: int, floor: int, uses: Sequence[Use], things: Things) -> str | None:
    before = [u for u in uses if floor <= u.start < position and things.by_key[u.thing].type == "Actor"]
    return before[0].thing if before else None


_SUBJECT_SPAN = 45


def _sentence_before_names(text: str, position: int, floor: int, uses: Sequence[Use]) -> bool:
    """Whether the sentence before a pronoun opens with a name, so that the pronoun may stand for it; true for none before."""
    previous = list(sentences(text, floor, position))
    if not previous:
        return True
    start = previous[-1][0]
    opened = text[start : start + _SUBJECT_SPAN]
    return (
        any(start <= u.start <= start + _SUBJECT_SPAN for u in uses)
        or bool(_PRONOUN.search(opened))
        or bool(_DEFINITE.match(opened))
    )


def _referent(
    noun: str, position: int, floor: int, uses: Sequence[Use], section: Section, things: Things
) -> str | None:
    head = lexicon().head_of(noun)
    # « le parc », in lower case, is as well one of cars or of dwellings.
    if head.type not in {"Actor", "Programme"} or noun == "parc":
        return None
    if head.level:
        return _only_of_level(head.level, section, things)
    topic = section.topics.get(head.type)
    if called := _called(head_key(noun), section, things, position):
        return called
    near = [u for u in uses if position - 400 < u.start < position and things.by_key[u.thing].type == head.type]
    kinds = _kinds_of(noun)
    if topic and things.by_key[topic].kinds.keys() & kinds:
        return topic
    if kinds:
        fitting = [u for u in near if things.by_key[u.thing].kinds.keys() & kinds]
        if fitting:
            return fitting[-1].thing
    in_block = [u for u in near if u.start >= floor]
    if kinds and head.type == "Actor" and head.part_of_name and not head.capital_only:
        return _only_of_kinds(kinds, section, things) or (topic if topic and not things.by_key[topic].kinds else None)
    if topic and (not kinds or not in_block):
        return topic
    return in_block[-1].thing if in_block else topic


_POINTS = re.compile(r"[Cc](?:e|et|ette) ")


def _pointed_at(definite: re.Match[str], noun: str, floor: int, uses: Sequence[Use], things: Things) -> str | None:
    """« Cette structure », « ce réseau »: the last thing of the block that the noun may call, whatever the section is about."""
    if _POINTS.fullmatch(definite.group()) is None:
        return None
    head, kinds = lexicon().head_of(noun), _kinds_of(noun)
    before = [u.thing for u in uses if floor <= u.start < definite.start() and things.by_key[u.thing].type == head.type]
    if head.level or not before:
        return None
    last = things.by_key[before[-1]]
    return last.key if not kinds or not last.kinds or last.kinds.keys() & kinds else None


_UNDERTAKINGS = frozenset({"Programme", "Initiative"})


def _undertaking(position: int, floor: int, uses: Sequence[Use], section: Section, things: Things) -> str | None:
    """« La manifestation », « le projet »: the programme or project that the entry is about, or the last named, or the section's."""
    if section.focus and things.by_key[section.focus].type in _UNDERTAKINGS:
        return section.focus
    near = [u for u in uses if floor <= u.start < position and things.by_key[u.thing].type in _UNDERTAKINGS]
    if near:
        return near[-1].thing
    topics = [section.topics[type_] for type_ in ("Programme", "Initiative") if type_ in section.topics]
    return topics[0] if len(topics) == 1 else None


def _called(noun: str, section: Section, things: Things, position: int) -> str | None:
    """The thing that the section calls by this very noun (« la SCA Terres vivantes » … « la SCA »), the last before."""
    named = [u for u in section.uses if u.start < position and things.by_key[u.thing].heads[noun]]
    return named[-1].thing if named else None


def _only_of_kinds(kinds: frozenset[str], section: Section, things: Things) -> str | None:
    """« La CRESS », « la fondation »: the one thing of the section that is of that kind."""
    actors = {u.thing for u in section.uses if things.by_key[u.thing].type == "Actor"}
    found = {key for key in actors if things.by_key[key].kinds.keys() & kinds}
    return found.pop() if len(found) == 1 else None


def _only_of_level(level: str, section: Section, things: Things) -> str | None:
    """« la communauté de communes », « le département »: the one that the section names in full, if it names one only."""
    keys = {u.thing for u in section.uses if things.by_key[u.thing].type == "Actor"}
    of_level = {k for k in keys if (head := lexicon().opening_head(things.by_key[k].display)) and head.level == level}
    return of_level.pop() if len(of_level) == 1 else None
