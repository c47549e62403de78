"""What curators are asked: the pairs of things that may be one, each with what tells it apart, a sentence and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.doubts import doubted_pairs
from graph.evidence import evidence_of
from graph.identity import Reason
from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from graph.doubts import DoubtedPair
    from graph.model import Entity, Evidence
    from graph.reading import GraphReader

PLACES = ("BASED_IN", "ACTIVE_IN", "WITHIN")
PLACES_TOLD = 3
WHY = {
    Reason.COMMON_NAME: Phrase(
        fr="même nom, mais beaucoup le portent et rien ne dit où", en="one name, but many bear it and no place is told"
    ),
    Reason.OTHER_PLACE: Phrase(fr="même nom, en deux endroits", en="one name, in two places"),
    Reason.ALIKE: Phrase(fr="noms qui se ressemblent", en="names that are alike"),
    Reason.INITIALS: Phrase(fr="l'un a les initiales de l'autre", en="one has the other's initials"),
    Reason.OTHER_NATURE: Phrase(
        fr="même nom, mais l'un est une collectivité", en="one name, but one of them is an authority"
    ),
    Reason.NUMBERS_DISAGREE: Phrase(
        fr="un numéro officiel est le même, un autre non", en="one official number is equal, another is not"
    ),
    Reason.SEVERAL: Phrase(
        fr="même nom, mais plusieurs le portent et il faut choisir", en="one name, but several bear it: which is meant?"
    ),
}
"""Why a pair is in doubt, by the reason that identity gives."""


@dataclass(frozen=True)
class Subject:
    """One of two things that may be one; ``sentence`` is the first passage that names it."""

    entity: Entity
    places: tuple[str, ...]
    documents: tuple[str, ...]
    sentence: Evidence | None

    def as_json(self) -> dict[str, object]:
        """Return the thing as plain values."""
        return {
            "id": self.entity.id,
            "name": self.entity.name,
            "aliases": list(self.entity.aliases),
            "kinds": list(self.entity.kinds),
            "identifiers": dict(self.entity.identifiers),
            "places": list(self.places),
            "documents": list(self.documents),
            "evidence": self.sentence.as_json() if self.sentence else None,
        }


@dataclass(frozen=True)
class ReviewPair:
    """Two things that may be one, and why that is in doubt."""

    one: Subject
    other: Subject
    reason: Reason

    def why(self, lang: Lang = Lang.FR) -> str:
        """Return the reason in words."""
        return WHY[self.reason](lang)

    def as_json(self) -> dict[str, object]:
        """Return the pair as plain values, with the place of the verdict that a person may fill in."""
        ends = {"one": self.one.as_json(), "other": self.other.as_json()}
        return {
            **ends,
            "reason": self.reason.value,
            "why": {"fr": self.why(), "en": self.why(Lang.EN)},
            "verdict": None,
        }


def unsure_pairs(reader: GraphReader) -> list[ReviewPair]:
    """Return the pairs that may be one thing, those with the most links first: they matter most."""
    pairs = doubted_pairs(reader.store)
    degree = {id_: reader.degree(id_) for pair in pairs for id_ in (pair.one, pair.other)}
    pairs.sort(key=lambda pair: (-degree[pair.one] - degree[pair.other], pair))
    return [found for pair in pairs if (found := _review_pair(reader, pair)) is not None]


def _review_pair(reader: GraphReader, pair: DoubtedPair) -> ReviewPair | None:
    one, other = reader.entity(pair.one), reader.entity(pair.other)
    if one is None or other is None:
        return None
    return ReviewPair(subject(reader, one), subject(reader, other), pair.reason)


def subject(reader: GraphReader, entity: Entity) -> Subject:
    """Return what tells an entity apart."""
    links = reader.links(entity.id, predicates=PLACES, direction="out", limit=PLACES_TOLD)
    places = [place.name for link in links if (place := reader.entity(link.object)) is not None]
    passages = reader.passages(entity.id)
    sentences = sorted((evidence_of(reader.store, passage, 1.0) for passage in passages[:50]), key=_telling_first)
    documents = dict.fromkeys(document for document, _ in entity.mentions)
    return Subject(entity, tuple(dict.fromkeys(places)), tuple(documents), next(iter(sentences), None))


def _telling_first(evidence: Evidence) -> tuple[bool, str, int]:
    """Prefer a sentence that says something to a title, then the order of documents."""
    return len(evidence.quote) < 40, evidence.source, evidence.line
