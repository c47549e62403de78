"""Whom a phrase is about: the subject that it names, that of its clause, or else what its entry or section is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.pipeline.fitting import fits
from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.placeholders import PLACEHOLDER
from ingest.pipeline.scene import AFTER_PREPOSITION
from ingest.pipeline.topics import UNDERTAKINGS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.pipeline.phrases import Phrase
    from ingest.pipeline.placeholders import Masked
    from ingest.pipeline.scene import Scene
    from ingest.pipeline.topics import Section

_BREAK = re.compile(r"[;:.]\s|[–—]\s")
_INTRODUCTION = re.compile(
    r"\s*(?:(?:et|mais|puis|ainsi|enfin|également|aussi|toutefois|par ailleurs|désormais|aujourd[’']hui)\b,?\s*)?"
    r"(?:(?:en|de|du|depuis|dans|au|aux|à|avec|pour|par|sur|suite|grâce|lors|après|avant|afin|dès|via|selon|face|outre|chaque|sous|fin|début|d[’'])\b[^,]{0,110},\s*)?",
    re.IGNORECASE,
)
"""What may come before a subject: a link, a circumstance up to its comma."""
_SUBJECT = re.compile(
    r"(?!ce (?:sont|n))(?:(?:l[ae]s?|une?|des|ces?|cette|cet|ses|son|sa|leurs?|notre|nos|chaque|plusieurs|certaine?s|quelques|tous les|toutes les|deux|trois|quatre|cinq|six|\d[\d  ]*) |[ldLD][’'])(?:\w+(?:er|ère|eau|elle|ière|ier|des|aines?) )?(?P<noun>[\wà-ÿ-]+)",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"l[ae] |les |l[’']|son |sa |ses |leurs? ", re.IGNORECASE)
_OTHER_NAME = re.compile(r"⟨[HTC]\d+⟩")
_ITSELF = frozenset(
    [
        "équipe",
        "équipes",
        "structure",
        "structures",
        "projet",
        "projets",
        "démarche",
        "démarches",
        "animation",
        "accompagnement",
        "organisation",
        "coordination",
        "lieu",
        "action",
        "actions",
        "activité",
        "activités",
        "ambition",
        "objectif",
        "objectifs",
        "mission",
        "missions",
        "bâtiment",
        "siège",
        "bureaux",
        "locaux",
        "antenne",
        "antennes",
        "sites",
        "site",
        "but",
        "gouvernance",
        "capital",
        "sociétariat",
        "budget",
        "étape",
        "étapes",
        "développement",
        "déploiement",
        "essaimage",
        "équipement",
        "rôle",
        "champ",
        "périmètre",
    ]
)
"""Nouns of a thing's own parts and doings: what is said of them is said of it."""


def has_other_subject(text: str, position: int, *, within_entry: bool = False) -> bool:
    """Whether the clause of ``text`` (a masked sentence) before ``position`` opens with a subject that is no name and no part of one.

    ``within_entry``: in the entry of a list, a definite subject (« Le camion ») is taken for what the entry is about.

    Examples
    --------
    >>> has_other_subject("Un mécanicien a été financé par ⟨A0⟩", 35), has_other_subject("Portée par ⟨A0⟩", 11)
    (True, False)
    """
    opening = 0
    for match in _BREAK.finditer(text, 0, position):
        opening = match.end()
    introduced = _INTRODUCTION.match(text, opening, position)
    opening = introduced.end() if introduced else opening
    if _OTHER_NAME.match(text, opening, position):
        return True
    subject = _SUBJECT.match(text, opening)
    if subject is None or subject.start("noun") >= position or (within_entry and _DEFINITE.match(text, opening)):
        return False
    noun = subject["noun"].casefold()
    return noun not in _ITSELF and lexicon().head_pattern.match(text, subject.start("noun")) is None


@dataclass(frozen=True)
class Subject:
    """The things that a phrase is about: where the phrase names them, whether it does, whether the sentence leaves them unsaid."""

    things: Sequence[str]
    start: int = 0
    named: bool = False
    unsaid: bool = False


def subjects_of(scene: Scene, masked: Masked, phrase: Phrase, match: re.Match[str], section: Section) -> Subject:
    """Return whom the phrase is about where it matches; nobody where another subject stands in the way."""
    if _OF_ANOTHER.search(masked.text[: match.start("o")]):
        return Subject(())
    given = match.groupdict().get("s")
    if given and not (phrase.may_lack_subject and _AGENT.search(masked.text[: match.start("s")])):
        return Subject(_given(masked, match, given), match.start("s"), named=True)
    if phrase.predicate in _PLACING and _is_about_a_place(masked.text):
        return Subject(())
    if phrase.of_entry or phrase.entry_first:
        told_of = _of_entry(scene, phrase, match, masked, section)
        if told_of or phrase.of_entry:
            return Subject(told_of, unsaid=True)
    if _PARTICIPLE_FIRST.match(masked.text) and _PERSON_NEXT.match(masked.text, match.end("o")):
        return Subject(())
    found = _clause_subject(scene, masked, match, phrase)
    if found or phrase.needs_subject:
        return Subject(found)
    verb = match.start("o") if phrase.may_lack_subject else match.start()
    if has_other_subject(masked.text, verb, within_entry=section.focus is not None):
        return Subject(())
    objects = objects_of(masked, match)
    speaker = section.signatory or section.speaker
    if _OURS.search(match.group()) and speaker and _may_stand(scene, phrase, speaker, objects):
        return Subject([speaker], unsaid=True)
    return Subject(_implied(scene, phrase, objects, section), unsaid=True)


_OF_ANOTHER = re.compile(
    r"(?<!,)(?<!\best)(?<!\bsont)(?<!était)(?<!:)(?<!devient)(?<!\bcomme)(?<!⟩) (?:une?|des|plusieurs|d[’']une?) (?:[a-zà-ÿ’'-]+ ){1,4}?[a-zà-ÿ-]{3,}(?:é|i|u|is|it|ert)e?s? (?:\w+ ){0,2}par (?:la |le |les |l[’'])?$",
    re.IGNORECASE,
)
"""What precedes an agent that is another's: « X a répondu à un appel à projets lancé par Y » says nothing of X and Y."""
_OURS = re.compile(r"\b(?:notre|nos)\b", re.IGNORECASE)
"""What tells that a phrase is about who speaks, whatever its entry is about."""


_PLACING = frozenset({"BASED_IN", "ACTIVE_IN", "SEEKS"})
_PLACE_IS_SUBJECT = re.compile(r"(?:La |Le |Les |L[’'])?⟨[TC]\d+⟩,? (?:est|sont|compte|était|se situe|située?)\b")
"""How a sentence opens that is about a place itself, and places nobody else."""
_PLACE_AFTER_COMMA = re.compile(
    r"⟨[TC]\d+⟩, (?:la |le |les |l[’'])?⟨[TC]\d+⟩ (?:est|sont|était|compte|a|ont|dispose|connaît|bénéficie|accueille|abrite|se)\b"
)


def _is_about_a_place(text: str) -> bool:
    """Whether a sentence tells of a place: « ⟨T0⟩ est… », « Située dans le ⟨T0⟩, la ⟨T1⟩ est… »."""
    if _PLACE_IS_SUBJECT.match(text):
        return True
    return _PARTICIPLE_FIRST.match(text) is not None and _PLACE_AFTER_COMMA.search(text) is not None


def _given(masked: Masked, match: re.Match[str], group: str) -> list[str]:
    """The subjects of a phrase; of a list that opens after a preposition (« avec X, Y développe… »), the last alone."""
    subjects = things_of_group(masked, group)
    apart = len(subjects) > 1 and AFTER_PREPOSITION.search(masked.text[: match.start("s")])
    return subjects[-1:] if apart else subjects


_AGENT = re.compile(r"\bpar (?:la |le |les |l[’'])?(?:⟨A\d+⟩(?:,| et) (?:la |le |les |l[’'])?)*$", re.IGNORECASE)
"""What precedes an agent (« porté par X et soutenu par Y »), which is no subject of what follows."""


def things_of_group(masked: Masked, group: str) -> list[str]:
    """Return what the placeholders of a group of a match stand for, in order, each once."""
    return list(dict.fromkeys(masked.use_at(p).thing for p in PLACEHOLDER.findall(group)))


def objects_of(masked: Masked, match: re.Match[str]) -> list[str]:
    """Return the objects of a phrase: all of a list, but for a last name that is the subject of what follows (« avec X, Y fait… »)."""
    listed = things_of_group(masked, match.group("o"))
    return listed[:-1] if len(listed) > 1 and _acts_next(masked, match) else listed


_RELATIVE = re.compile(r"(⟨[A-Z]\d+⟩)(?: \([^()]{0,40}\))?,? qui [^⟨⟩.;]{0,60}$")


def _antecedent(scene: Scene, masked: Masked, match: re.Match[str]) -> str | None:
    """The actor that a relative clause tells of, where the phrase is in one (« avec X, qui agit… »)."""
    relative = _RELATIVE.search(masked.text[: match.end() if match.group().startswith("qui ") else match.start()])
    use = masked.use_at(relative[1]) if relative else None
    return use.thing if use and scene.types[use.thing] == "Actor" else None


def _acts_next(masked: Masked, match: re.Match[str]) -> bool:
    """Whether the last of the names that a phrase lists is no more of the list: a comma alone before it, a verb after."""
    goes_on = _GOES_ON.match(masked.text, match.end("o")) is not None
    return goes_on and _COMMA_LAST.search(match.group("o")) is not None


def _implied(scene: Scene, phrase: Phrase, objects: Sequence[str], section: Section) -> list[str]:
    """The subject that a sentence without one is about: its entry's own, or what the section is about."""
    types = (*UNDERTAKINGS, "Actor") if phrase.default_subject == "programme" else ("Actor",)
    topics = [section.focus, *(section.topics.get(type_) for type_ in types)]
    if section.focus and scene.types[section.focus] in UNDERTAKINGS:
        topics.append(section.speaker)
    if phrase.predicate == "PARTNERS_WITH" and section.borne:
        topics.reverse()
    for topic in topics:
        if topic and topic not in objects and _may_stand(scene, phrase, topic, objects):
            return [topic]
    return []


def _of_entry(scene: Scene, phrase: Phrase, match: re.Match[str], masked: Masked, section: Section) -> list[str]:
    """What the entry is about, if the phrase may be said of it."""
    objects = objects_of(masked, match)
    return [section.focus] if section.focus and _may_stand(scene, phrase, section.focus, objects) else []


def _may_stand(scene: Scene, phrase: Phrase, subject: str, objects: Sequence[str]) -> bool:
    type_ = scene.types[subject]
    ends = [(scene.types[o], type_) if phrase.swap else (type_, scene.types[o]) for o in objects]
    return any(fits(phrase.predicate, *pair) for pair in ends)


def _clause_subject(scene: Scene, masked: Masked, match: re.Match[str], phrase: Phrase) -> list[str]:
    """The nearest possible subject before the phrase, in its sentence; none where no name could be."""
    objects = set(objects_of(masked, match))
    if (antecedent := _antecedent(scene, masked, match)) and antecedent not in objects:
        return [antecedent]
    before = [
        (position, use)
        for position, use in masked.placed
        if position < match.start("o")
        and scene.types[use.thing] in {"Actor", "Programme", "Initiative"}
        and not AFTER_PREPOSITION.search(masked.text[:position])
        and not _AGENT.search(masked.text[:position])
    ]
    comes_first = match.start() <= _OPENING and _CIRCUMSTANCE.match(masked.text)
    if not before and match.start("o") < _FAR and (comes_first or _PARTICIPLE_FIRST.match(masked.text)):
        listed = things_of_group(masked, match.group("o"))
        if len(listed) > 1 and _acts_next(masked, match):
            return listed[-1:]
        return _main_subject(scene, masked, match.end("o"), objects)
    if phrase.needs_subject:
        return []
    wanted = UNDERTAKINGS if phrase.default_subject == "programme" else ("Actor",)
    fitting = [use.thing for _, use in before if scene.types[use.thing] in wanted and use.thing not in objects]
    return fitting[-1:]


_PERSON_NEXT = re.compile(r"(?: ⟨[A-Z]\d+⟩)?, ⟨H\d+⟩")
"""How a sentence goes on that is about a person: « Accompagnée par X, Jeanne Petit… »."""
_COMMA_LAST = re.compile(r",\s*(?:la |le |les |l[’'])?⟨[A-Z]\d+⟩$")
"""How names end that are no list: the last is the subject (« avec X, Y », « avec X et Y, Z »)."""
_GOES_ON = re.compile(
    r" (?!(?:et|ou|ainsi|pour|afin|dans|sur|en|à|au|aux|de|du|des|d[’']|qui|que|dont|où|notamment|via|depuis|lors|puis|mais|comme|avec|par|sous|dès)\b)[a-zà-ÿ]"
)
_FAR = 160
"""Characters within which a phrase put first has its object."""
_OPENING = 3
"""Characters before a phrase that a sentence opens with: a bullet, a dash."""
_CIRCUMSTANCE = re.compile(r"\W*(?:en|avec|grâce|aux|au|à|sur|dans|par|sous|pour)\b", re.IGNORECASE)
"""How a sentence opens that tells how before it tells who (« En lien avec X, Y… »)."""
_PARTICIPLE_FIRST = re.compile(
    r"(?:[\w-]+ ){0,1}?(?!(?:au|du|plus|depuis|sous|aussi|ainsi|parmi|qui|mais|puis|dessus|surtout|pendant|durant|cependant|avant|devant|souvent|enfin)\b)(?:\w+(?:ée?s?|ie?s?|ue?s?|ise?s?|ant)|lauréate?s?|membres?|adhérente?s?|bénéficiaires?|partenaires?|porteu\w+)\b",
    re.IGNORECASE,
)


_OPENS_CLAUSE = re.compile(r",\s*(?:la |le |les |l[’'])?(?:(?!d[eu]s? |avec |par |et |à |aux? )[a-zà-ÿ-]+ )?$")


def _main_subject(scene: Scene, masked: Masked, position: int, objects: set[str]) -> list[str]:
    """The subject that a participle put first is about: the next name after a comma (« Portée par X, la démarche Y… »)."""
    for start, use in masked.placed:
        if start >= position and use.thing not in objects and _OPENS_CLAUSE.search(masked.text[:start]):
            return [use.thing] if scene.types[use.thing] in {"Actor", "Programme", "Initiative"} else []
    return []
