"""The pairs that may be one thing, and the decisions on them, laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maillage.layout.prose import folded, kinds_of, lines, place, quoted
from maillage.tables import Table
from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.curation import Decision
    from graph.rejections import Rejection
    from maillage.output import Pen
    from queries.review import ReviewPair, Subject

NONE_LEFT = Phrase(
    fr="Rien à trancher : aucune paire de noms n'est en doute.", en="Nothing to decide: no pair of names is in doubt."
)
NO_DECISION = Phrase(fr="Aucune décision n'a été prise.", en="No decision was taken.")
HEAD = Phrase(fr="{number}/{total} · {why}", en="{number}/{total} · {why}")
COUNT = Phrase(
    fr="{count} paires à trancher. « maillage review » dans un terminal les passe une à une.",
    en="{count} pairs to decide. “maillage review” in a terminal walks them one by one.",
)
ALSO = Phrase(fr="aussi : {names}", en="also: {names}")
WHERE = Phrase(fr="lieux : {places}", en="places: {places}")
NOWHERE = Phrase(fr="lieu inconnu", en="place unknown")
NUMBERS = Phrase(fr="numéros : {numbers}", en="numbers: {numbers}")
SOURCES = Phrase(fr="sources : {documents}", en="sources: {documents}")
VERDICTS = {
    "same": Phrase(fr="une seule chose", en="one thing"),
    "different": Phrase(fr="deux choses", en="two things"),
}
REJECTED = Phrase(fr="lien {predicate} rejeté", en="link {predicate} rejected")
PAIR_COLUMNS = {
    Lang.FR: ("nom", "autre nom", "pourquoi", "lieux", "autres lieux", "id", "autre id"),
    Lang.EN: ("name", "other name", "why", "places", "other places", "id", "other id"),
}
DECISION_COLUMNS = {
    Lang.FR: ("id", "date", "verdict", "nom", "autre nom"),
    Lang.EN: ("id", "date", "verdict", "name", "other name"),
}
NAMES_TOLD, DOCUMENTS_TOLD = 4, 3


def pair_text(pair: ReviewPair, number: int, total: int, pen: Pen) -> str:
    """Return one pair, as it is put to a person."""
    parts = [pen.bold(folded(HEAD(pen.lang, number=number, total=total, why=pair.why(pen.lang)), pen))]
    for letter, side in (("A", pair.one), ("B", pair.other)):
        parts += ["", *_side(letter, side, pen)]
    return lines(parts)


def pairs_text(pairs: Sequence[ReviewPair], pen: Pen) -> str:
    """Return all pairs, and how to walk them."""
    if not pairs:
        return NONE_LEFT(pen.lang)
    told = [pair_text(pair, number, len(pairs), pen) for number, pair in enumerate(pairs, start=1)]
    return "\n".join([*told, folded(COUNT(pen.lang, count=len(pairs)), pen)])


def pairs_table(pairs: Sequence[ReviewPair], lang: Lang) -> Table:
    """Return one row a pair."""
    return Table(PAIR_COLUMNS[lang], [_row(pair, lang) for pair in pairs])


def decisions_text(decisions: Sequence[Decision | Rejection], pen: Pen) -> str:
    """Return the decisions that were taken, the oldest first."""
    if not decisions:
        return NO_DECISION(pen.lang)
    told = (
        f"{each.id}  {each.date[:10]}  {_verdict(each, pen.lang)} : {each.one_name} / {each.other_name}"
        for each in decisions
    )
    return lines([folded(line, pen, 0, 4) for line in told])


def decisions_table(decisions: Sequence[Decision | Rejection], lang: Lang) -> Table:
    """Return one row a decision."""
    rows = [(each.id, each.date, _verdict(each, lang), each.one_name, each.other_name) for each in decisions]
    return Table(DECISION_COLUMNS[lang], rows)


def _verdict(decision: Decision | Rejection, lang: Lang) -> str:
    if decision.id.startswith("rejection:"):
        return REJECTED(lang, predicate=getattr(decision, "predicate", ""))
    return VERDICTS[getattr(decision, "verdict", "")](lang)


def _side(letter: str, side: Subject, pen: Pen) -> Iterator[str]:
    entity, lang = side.entity, pen.lang
    yield pen.accent(folded(f"{letter}. {entity.name} · {kinds_of(entity, lang)}", pen, 0, 3))
    if entity.aliases:
        yield folded(ALSO(lang, names=_some(entity.aliases, NAMES_TOLD)), pen, 3, 5)
    yield folded(WHERE(lang, places=", ".join(side.places)) if side.places else NOWHERE(lang), pen, 3, 5)
    if entity.identifiers:
        numbers = ", ".join(f"{scheme} {value}" for scheme, value in entity.identifiers.items())
        yield folded(NUMBERS(lang, numbers=numbers), pen, 3, 5)
    yield folded(SOURCES(lang, documents=_some(side.documents, DOCUMENTS_TOLD)), pen, 3, 5)
    if side.sentence is not None:
        said = quoted(side.sentence, [entity.name, *entity.aliases], lang)
        yield pen.dim(folded(f"{said} {place(side.sentence, lang)}", pen, 3, 3))


def _some(names: Sequence[str], most: int) -> str:
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")


def _row(pair: ReviewPair, lang: Lang) -> tuple[object, ...]:
    one, other = pair.one, pair.other
    names = (one.entity.name, other.entity.name, pair.why(lang))
    return (*names, list(one.places), list(other.places), one.entity.id, other.entity.id)
