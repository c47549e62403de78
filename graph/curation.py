"""What curators decide: of two things that they are one, or are not; and what they note of one for themselves.

Every decision is a node of the graph `graph.terms.CURATION`, which ingestion never touches: dated, told apart by its id,
taken back by removing it. It names the readings that it is about and, should they be gone, how they were signed
(`graph.identity.signature`), so that it holds for a document that was renamed, removed and added again, or replaced.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import NamedNode, Quad

from graph import terms
from graph.candidates import candidates
from graph.errors import InputError, NotFoundError
from graph.identity import Decisions, Side, signature
from graph.records import read_about
from graph.terms import CURATION, digest, iri, ma, value_of
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pyoxigraph import Store

Judgement = Literal["same", "different"]
VERDICT, NOTE = ma("verdict"), ma("note")
_VERDICTS: Mapping[str, NamedNode] = {"same": ma("sameAs"), "different": ma("differentFrom")}
NOTHING_THERE = Phrase(
    fr="Rien n'a l'identifiant « {id} » dans ce graphe ; « maillage show NOM » le donne.",
    en="Nothing has the id “{id}” in this graph; “maillage show NAME” gives it.",
)
ONE_THING = Phrase(
    fr="« {id} » est une seule chose : une décision en demande deux.",
    en="“{id}” is one thing: a decision takes two.",
)
_READING, _SIGNATURE, _NAME = "Reading", "Signature", "Name"


@dataclass(frozen=True)
class Decision:
    """That two things are the same, or are not; their names are those that they had when it was taken.

    ``date`` is an ISO instant, ``id`` reads ``decision:`` and a digest.
    """

    id: str
    date: str
    verdict: Judgement
    one: Side
    other: Side
    one_name: str
    other_name: str

    def as_json(self) -> dict[str, object]:
        """Return what a person needs of it, without the readings."""
        names = {"one": self.one_name, "other": self.other_name}
        return {"id": self.id, "date": self.date, "verdict": self.verdict, **names}


@dataclass(frozen=True)
class Note:
    """A private note on a thing; ``about`` is what it was called when it was written."""

    id: str
    date: str
    text: str
    side: Side
    about: str

    def as_json(self) -> dict[str, object]:
        """Return what a person needs of it."""
        return {"id": self.id, "date": self.date, "about": self.about, "text": self.text}


def decide(store: Store, verdict: Judgement, one: str, other: str, now: datetime | None = None) -> Decision:
    """Write that the things of two ids are one, or are not, in one transaction; facts follow when they are settled.

    Raises
    ------
    NotFoundError
        When nothing has one of the ids.
    InputError
        When both are one.
    """
    if one == other:
        raise InputError(ONE_THING, id=one)
    return decide_of(store, verdict, known_readings(store, one), known_readings(store, other), now)


def decide_of(
    store: Store, verdict: Judgement, one: Iterable[str], other: Iterable[str], now: datetime | None = None
) -> Decision:
    """Write the same of two groups of readings (IRIs), each of one thing."""
    mine, theirs = side_of(store, sorted(one)), side_of(store, sorted(other))
    date = instant(now)
    told = [verdict, date, *(" ".join(sorted(side.readings)) for side in (mine, theirs))]
    id_ = f"decision:{digest(' | '.join(told))[:8]}"
    made = Decision(id_, date, verdict, mine, theirs, name_of(store, mine), name_of(store, theirs))
    store.extend(_decision_quads(made))
    return made


def note(store: Store, id_: str, text: str, now: datetime | None = None) -> Note:
    """Write a private note on the thing of an id, in one transaction.

    Raises
    ------
    NotFoundError
        When nothing has the id.
    """
    side = side_of(store, known_readings(store, id_))
    date = instant(now)
    made = Note(f"note:{digest(f'{id_} {date} {text}')[:8]}", date, text, side, name_of(store, side))
    node = iri(made.id)
    quads = [*side_quads(node, "one", side, made.about), Quad(node, NOTE, RdfLiteral(text), CURATION)]
    store.extend([*quads, Quad(node, terms.DATE, RdfLiteral(date), CURATION)])
    return made


def take_back(store: Store, id_: str) -> bool:
    """Remove a decision or a note, in one transaction; return whether it was there."""
    quads = list(store.quads_for_pattern(iri(id_), None, None, CURATION))
    if quads:
        store.update(f"DELETE WHERE {{ GRAPH {CURATION} {{ {iri(id_)} ?property ?value }} }}")
    return bool(quads)


def decisions(store: Store) -> list[Decision]:
    """Return the decisions, the oldest first."""
    found = [_decision(node, facts) for node, facts in curated_nodes(store) if VERDICT.value in facts]
    return sorted(found, key=lambda decision: (decision.date, decision.id))


def notes(store: Store, id_: str | None = None) -> list[Note]:
    """Return the notes on the thing of an id, or all, the oldest first."""
    found = [_note(node, facts) for node, facts in curated_nodes(store) if NOTE.value in facts]
    if id_ is not None:
        own = set(readings_of(store, id_))
        found = [each for each in found if _is_about(store, each.side, own)]
    return sorted(found, key=lambda each: (each.date, each.id))


def identity_decisions(store: Store) -> Decisions:
    """Return what identity must obey."""
    sides: dict[str, set[tuple[Side, Side]]] = defaultdict(set)
    for decision in decisions(store):
        sides[decision.verdict].add((decision.one, decision.other))
    return Decisions(frozenset(sides["same"]), frozenset(sides["different"]))


def about(store: Store, id_: str) -> list[str]:
    """Return the ids of the decisions and notes about the thing of an id, sorted."""
    own = set(readings_of(store, id_))
    properties = [ma(which + _READING).value for which in ("one", "other")]
    return [
        terms.id_of(node)
        for node, facts in curated_nodes(store)
        if any(not own.isdisjoint(facts.get(name, ())) for name in properties)
    ]


def names_of(store: Store, id_: str) -> list[str]:
    """Return all that the thing of an id is called, sorted."""
    quads = (store.quads_for_pattern(iri(id_), name, None, terms.SETTLED) for name in (terms.LABEL, terms.ALT_LABEL))
    return sorted({value_of(quad.object) for found in quads for quad in found})


def readings_of(store: Store, id_: str) -> list[str]:
    """Return the IRIs of the readings that refer to the thing of an id, sorted."""
    return sorted(value_of(quad.subject) for quad in store.quads_for_pattern(None, ma("refersTo"), iri(id_), None))


def readings_by_document(store: Store, id_: str) -> dict[str, list[str]]:
    """Return the readings that refer to the thing of an id by the name of the file that they are of."""
    found: dict[str, list[str]] = defaultdict(list)
    for quad in store.quads_for_pattern(None, ma("refersTo"), iri(id_), None):
        assert isinstance(quad.graph_name, NamedNode)
        names = store.quads_for_pattern(quad.graph_name, terms.LABEL, None, quad.graph_name)
        found[next(value_of(name.object) for name in names)].append(value_of(quad.subject))
    return {document: sorted(readings) for document, readings in sorted(found.items())}


def known_readings(store: Store, id_: str) -> list[str]:
    """Return the same, or raise `NotFoundError` when there are none."""
    found = readings_of(store, id_)
    if not found:
        raise NotFoundError(NOTHING_THERE, id=id_)
    return found


def instant(now: datetime | None = None) -> str:
    """Return a moment, the present one by default, as decisions are dated: ISO, in universal time."""
    return (now or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="milliseconds")


def side_of(store: Store, readings: Iterable[str]) -> Side:
    """Return readings (IRIs) of one thing as a decision keeps them, with their signatures."""
    parts = [part for reading in readings if (part := read_about(store, NamedNode(reading))) is not None]
    own = {candidate.reading: candidate for part in parts for candidate in candidates([part])}
    named = {reading: own[reading] for reading in readings if reading in own}
    return Side(frozenset(named), frozenset(map(signature, named.values())))


def name_of(store: Store, side: Side) -> str:
    """Return what the thing of a side is called, as the facts have it."""
    for reading in sorted(side.readings):
        for quad in store.quads_for_pattern(NamedNode(reading), ma("refersTo"), None, None):
            assert isinstance(quad.object, NamedNode)
            labels = store.quads_for_pattern(quad.object, terms.LABEL, None, terms.SETTLED)
            return next((value_of(label.object) for label in labels), "")
    return ""


def _decision_quads(decision: Decision) -> Iterator[Quad]:
    node = iri(decision.id)
    yield Quad(node, VERDICT, _VERDICTS[decision.verdict], CURATION)
    yield Quad(node, terms.DATE, RdfLiteral(decision.date), CURATION)
    yield from side_quads(node, "one", decision.one, decision.one_name)
    yield from side_quads(node, "other", decision.other, decision.other_name)


def side_quads(node: NamedNode, which: str, side: Side, name: str) -> Iterator[Quad]:
    """Return what is written of ``one`` or the ``other`` side of a decision."""
    yield Quad(node, ma(which + _NAME), RdfLiteral(name), CURATION)
    yield from (Quad(node, ma(which + _READING), NamedNode(reading), CURATION) for reading in side.readings)
    yield from (Quad(node, ma(which + _SIGNATURE), RdfLiteral(signed), CURATION) for signed in side.signatures)


Facts = dict[str, list[str]]


def curated_nodes(store: Store) -> Iterator[tuple[str, Facts]]:
    """Yield the IRIs of decisions and notes with their properties and values, sorted."""
    nodes: dict[str, Facts] = defaultdict(lambda: defaultdict(list))
    for quad in store.quads_for_pattern(None, None, None, CURATION):
        if isinstance(quad.subject, NamedNode):
            nodes[quad.subject.value][quad.predicate.value].append(value_of(quad.object))
    yield from sorted(nodes.items())


def _decision(node: str, facts: Facts) -> Decision:
    verdict: Judgement = "same" if facts[VERDICT.value] == [_VERDICTS["same"].value] else "different"
    return Decision(
        terms.id_of(node),
        facts[terms.DATE.value][0],
        verdict,
        read_side(facts, "one"),
        read_side(facts, "other"),
        facts[ma("one" + _NAME).value][0],
        facts[ma("other" + _NAME).value][0],
    )


def _note(node: str, facts: Facts) -> Note:
    date, text, about = (facts[name.value][0] for name in (terms.DATE, NOTE, ma("one" + _NAME)))
    return Note(terms.id_of(node), date, text, read_side(facts, "one"), about)


def read_side(facts: Facts, which: str) -> Side:
    """Return ``one`` or the ``other`` side of a decision as it was written."""
    readings, signatures = (frozenset(facts.get(ma(which + what).value, ())) for what in (_READING, _SIGNATURE))
    return Side(readings, signatures)


def _is_about(store: Store, side: Side, own: set[str]) -> bool:
    """Tell whether a side is about the thing of these readings: it names one, or all that it named are gone."""
    if side.readings & own:
        return True
    gone = not any(read_about(store, NamedNode(reading)) for reading in side.readings)
    return gone and bool(side.signatures & side_of(store, sorted(own)).signatures)
