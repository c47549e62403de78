"""What « l’association », « elle », « nous » or « le dispositif » refer back to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.pipeline.lexicon import head_key, lexicon
from ingest.pipeline.sentences import sentences
from ingest.pipeline.speakers import quoted_speaker
from ingest.pipeline.topics import DEFINITE, GOVERNS, UNDERTAKINGS, kinds_of
from ingest.pipeline.uses import Use

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.topics import Section
    from ingest.pipeline.uses import Things

_IMPERSONAL = r"s[’']agi\w+|faut|fallait|y a|convient|importe|existe|semble|reste|suffit"
_PRONOUN = re.compile(
    rf"(?<![\w’'])(?:Elle|Il|Elles|Ils)(?=\s)(?!\s+(?:{_IMPERSONAL}|(?:est|était|serait|sera)(?: \w+ment| également| aussi| donc| ainsi)? (?:\w+ )?(?:important|essentiel|nécessaire|intéressant|préférable|possible|indispensable|utile|à|temps|prévu|difficile|primordial)))"
)
_LATER_PRONOUN = re.compile(
    r"\W*(?:En|Depuis|À|A|Dans|Pour|Par|Avec|Aujourd[’']hui|Enfin|Ainsi|Désormais|Chaque|Afin|Lors|Suite|Au|Aux|Grâce|Outre|Dès|Après|Avant|Fin|Début|Parallèlement|Également|De plus|Sur)\b"
    rf"[^,.;:]{{0,90}}, (?P<pronoun>elle|il)(?=\s(?!{_IMPERSONAL}|est (?:\w+ )?(?:important|essentiel|nécessaire|possible|prévu|difficile)))"
)
"""A pronoun that comes after a circumstance: « En 2019, elle… »."""
_WE = re.compile(r"(?<![\w’'-])[Nn]ous(?=\s)(?!\s+(?:tous|mêmes|avons besoin))")
_POINTS = re.compile(r"[Cc](?:e|et|ette) ")
_OF_THE_NAME = re.compile(
    r"\s+[a-zà-ÿ-]+(?:ais|aise|ois|oise|ain|aine|al|ale|el|elle|ien|ienne|éen|éenne|if|ive|ique|ard|arde|aire)\s+[«“\"]?\s*"
)
"""An adjective between a noun and the name that it announces (« l’association toulousaine X »): the noun refers to nobody else."""
_SUBJECT_SPAN = 45
_NEAR = 400
"""Characters before a noun in which it may call something that is not what the section is about."""


@dataclass(frozen=True)
class Passage:
    """A sentence in its block: ``floor`` is where the block starts, ``uses`` are those of the names in the block, in order."""

    text: str
    start: int
    end: int
    floor: int
    uses: Sequence[Use]
    section: Section
    things: Things

    def type_of(self, use: Use) -> str:
        """Return the type of what a name stands for."""
        return self.things.by_key[use.thing].type

    def before(self, position: int, *types: str) -> list[Use]:
        """Return the uses of names of these types in the block before ``position``."""
        return [u for u in self.uses if self.floor <= u.start < position and self.type_of(u) in types]


def anaphors(passage: Passage) -> list[Use]:
    """Return the references back in a sentence, resolved to things."""
    return [*_pronouns(passage), *_speakers(passage), *_nouns(passage)]


def _pronouns(passage: Passage) -> Iterator[Use]:
    text, start, end = passage.text, passage.start, passage.end
    spans = [m.span() for m in _PRONOUN.finditer(text, start, end) if _sentence_before_names(passage, m.start())]
    if later := _LATER_PRONOUN.match(text, start, end):
        span = later.span("pronoun")
        if not any(use.start >= start for use in passage.before(span[0], "Actor")):
            spans.append(span)
    for first, last in spans:
        subjects = passage.before(first, "Actor")
        target = subjects[0].thing if subjects else passage.section.topics.get("Actor")
        if target:
            yield Use(first, last, target, anaphor=True)


def _sentence_before_names(passage: Passage, position: int) -> bool:
    """Whether the sentence before a pronoun opens with a name, so that the pronoun may stand for it; true for none before."""
    previous = list(sentences(passage.text, passage.floor, position))
    if not previous:
        return True
    start = previous[-1][0]
    opened = passage.text[start : start + _SUBJECT_SPAN]
    return (
        any(start <= u.start <= start + _SUBJECT_SPAN for u in passage.uses)
        or bool(_PRONOUN.search(opened))
        or bool(DEFINITE.match(opened))
    )


def _speakers(passage: Passage) -> Iterator[Use]:
    for match in _WE.finditer(passage.text, passage.start, passage.end):
        if target := _we(passage, match.start()):
            yield Use(match.start(), match.end(), target, anaphor=True)


def _we(passage: Passage, position: int) -> str | None:
    """Whom « nous » stands for."""
    section = passage.section
    if _quoted(passage.text, position, passage.start):
        return quoted_speaker(passage.text, position, passage.uses, passage.things) or section.signatory
    return section.signatory or section.speaker or section.topics.get("Actor")


def _quoted(text: str, position: int, floor: int) -> bool:
    """Whether somebody's words are quoted at ``position``: « nous » is then the speaker's."""
    before = text[max(0, floor - 600) : position]
    return before.rfind("«") > before.rfind("»")


def _nouns(passage: Passage) -> Iterator[Use]:
    """The nouns that call again what has been named: « l’association », « ce réseau », « le projet »."""
    text, end = passage.text, passage.end
    taken = [(use.start, use.end) for use in passage.uses]
    for match in DEFINITE.finditer(text, passage.start, end):
        head = lexicon().head_pattern.match(text, match.end(), end)
        undertaking = None if match["contracted"] else lexicon().undertakings.match(text, match.end(), end)
        noun = head or undertaking
        if (
            noun is None
            or GOVERNS.match(text, noun.end())
            or any(s < noun.end() and match.start() < e for s, e in taken)
            or any(s >= noun.end() and _OF_THE_NAME.fullmatch(text, noun.end(), s) for s, _ in taken)
        ):
            continue
        target = (
            _undertaking(passage, match.start())
            if undertaking
            else _pointed_at(passage, match, noun.group()) or _referent(passage, match.start(), noun.group())
        )
        if target:
            yield Use(match.end() if match["contracted"] else match.start(), noun.end(), target, anaphor=True)


def _referent(passage: Passage, position: int, noun: str) -> str | None:
    """What a noun calls: what the section calls by it, what the section is about, or something of its kind nearby."""
    head, kinds = lexicon().head_of(noun), kinds_of(noun)
    section, things = passage.section, passage.things
    # « le parc », in lower case, is as well one of cars or of dwellings.
    if head.type not in {"Actor", "Programme"} or noun == "parc":
        return None
    if head.level:
        return _only_of_level(passage, head.level)
    topic = section.topics.get(head.type)
    if called := _called(passage, position, head_key(noun)):
        return called
    if topic and things.by_key[topic].kinds.keys() & kinds:
        return topic
    near = [
        use for use in passage.uses if position - _NEAR < use.start < position and passage.type_of(use) == head.type
    ]
    if fitting := [use for use in near if things.by_key[use.thing].kinds.keys() & kinds]:
        return fitting[-1].thing
    if kinds and head.type == "Actor" and head.part_of_name and not head.capital_only:
        return _only_of_kinds(passage, kinds) or (topic if topic and not things.by_key[topic].kinds else None)
    in_block = [use for use in near if use.start >= passage.floor]
    return in_block[-1].thing if in_block and (kinds or not topic) else topic


def _pointed_at(passage: Passage, definite: re.Match[str], noun: str) -> str | None:
    """« Cette structure », « ce réseau »: the last thing of the block that the noun may call, whatever the section is about."""
    head, kinds = lexicon().head_of(noun), kinds_of(noun)
    before = passage.before(definite.start(), head.type)
    if head.level or not before or _POINTS.fullmatch(definite.group()) is None:
        return None
    last = passage.things.by_key[before[-1].thing]
    return last.key if not kinds or not last.kinds or last.kinds.keys() & kinds else None


def _undertaking(passage: Passage, position: int) -> str | None:
    """« La manifestation », « le projet »: the programme or project that the entry is about, or the last named, or the section's."""
    section = passage.section
    if section.focus and passage.things.by_key[section.focus].type in UNDERTAKINGS:
        return section.focus
    if near := passage.before(position, *UNDERTAKINGS):
        return near[-1].thing
    topics = [section.topics[type_] for type_ in UNDERTAKINGS if type_ in section.topics]
    return topics[0] if len(topics) == 1 else None


def _called(passage: Passage, position: int, noun: str) -> str | None:
    """The thing that the section calls by this very noun (« la SCA Terres vivantes » … « la SCA »), the last before."""
    things = passage.things
    named = [use for use in passage.section.uses if use.start < position and things.by_key[use.thing].heads[noun]]
    return named[-1].thing if named else None


def _actors(passage: Passage) -> set[str]:
    return {use.thing for use in passage.section.uses if passage.type_of(use) == "Actor"}


def _only_of_kinds(passage: Passage, kinds: frozenset[str]) -> str | None:
    """« La CRESS », « la fondation »: the one actor of the section that is of that kind."""
    found = {key for key in _actors(passage) if passage.things.by_key[key].kinds.keys() & kinds}
    return found.pop() if len(found) == 1 else None


def _only_of_level(passage: Passage, level: str) -> str | None:
    """« la communauté de communes », « le département »: the one that the section names in full, if it names one only."""
    things = passage.things
    heads = {key: lexicon().opening_head(things.by_key[key].display) for key in _actors(passage)}
    of_level = {key for key, head in heads.items() if head is not None and head.level == level}
    return of_level.pop() if len(of_level) == 1 else None
