"""Introductions as text: arrows that read the way the statements do, and the sentence under each tie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maillage.layout.prose import escaped, folded, lines, place, quoted, title
from maillage.layout.quotes import Quotes
from maillage.tables import Table
from ontology.language import Lang, Phrase
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from maillage.output import Pen
    from queries.path import Hop, Introduction, PathAnswer

TITLE = Phrase(fr="De {start} à {end}", en="From {start} to {end}")
NUMBERED = Phrase(
    fr="{number}. {through} (maillon le plus faible : {weakest:.2f})",
    en="{number}. {through} (weakest tie: {weakest:.2f})",
)
THROUGH = Phrase(fr="par {name}", en="through {name}")
DIRECTLY = Phrase(fr="lien direct", en="direct tie")
NO_PATH = Phrase(
    fr="Aucun chemin vérifié de moins de cinq pas ne les relie dans ce graphe.",
    en="No verified path of fewer than five steps links them in this graph.",
)
UNKNOWN = Phrase(fr="Ce qu'on ne peut pas dire", en="What cannot be said")
COLUMNS = {
    Lang.FR: ("chemin", "pas", "de", "relation", "à", "force", "source", "phrase"),
    Lang.EN: ("path", "step", "from", "relation", "to", "strength", "source", "sentence"),
}


def chain(introduction: Introduction, lang: Lang = Lang.FR) -> str:
    """Return the path on one line: ``A —participe à→ P ←porte— B``; arrows point as the statements do."""
    parts = [introduction.hops[0].start.name]
    for hop in introduction.hops:
        label = vocabulary().predicate(hop.predicate).label(lang)
        parts += [f"←{label}—" if hop.inverse else f"—{label}→", hop.end.name]
    return " ".join(parts)


def through(introduction: Introduction, lang: Lang = Lang.FR) -> str:
    """Return through whom the path goes."""
    introducer = introduction.introducer
    return THROUGH(lang, name=introducer.name) if introducer else DIRECTLY(lang)


def paths_text(answer: PathAnswer, pen: Pen) -> str:
    """Return the introductions between two entities as text."""
    parts = title(TITLE(pen.lang, start=answer.start.name, end=answer.end.name), pen)
    quotes = Quotes(pen.lang)
    if not answer.introductions:
        parts += ["", folded(NO_PATH(pen.lang), pen)]
    for number, introduction in enumerate(answer.introductions, 1):
        parts += [
            "",
            pen.bold(heading(number, introduction, pen.lang)),
            folded(chain(introduction, pen.lang), pen, 3, 5),
        ]
        parts += hops_text(introduction, quotes, pen, 3)
    if answer.unknown:
        parts += ["", pen.bold(UNKNOWN(pen.lang)), *(folded(f"- {said}", pen, 0, 2) for said in answer.unknown)]
    return lines(parts)


def hops_text(introduction: Introduction, quotes: Quotes, pen: Pen, indent: int) -> Iterator[str]:
    """Yield the best sentence of each tie, with its place."""
    for hop in introduction.hops:
        for evidence in hop.evidence[:1]:
            yield pen.dim(folded(quotes.cite(evidence, _names(hop)), pen, indent, indent))


def paths_markdown(answer: PathAnswer, lang: Lang = Lang.FR) -> str:
    """Return the introductions between two entities as Markdown."""
    parts = [f"# {escaped(TITLE(lang, start=answer.start.name, end=answer.end.name))}"]
    if not answer.introductions:
        parts += ["", NO_PATH(lang)]
    for number, introduction in enumerate(answer.introductions, 1):
        parts += ["", f"## {escaped(heading(number, introduction, lang))}", "", escaped(chain(introduction, lang)), ""]
        parts += hops_markdown(introduction, lang)
    if answer.unknown:
        parts += ["", f"## {UNKNOWN(lang)}", "", *(f"- {escaped(said)}" for said in answer.unknown)]
    return lines(parts)


def hops_markdown(introduction: Introduction, lang: Lang = Lang.FR) -> Iterator[str]:
    """Yield the sentences of each tie as quotes."""
    for hop in introduction.hops:
        for evidence in hop.evidence[:1]:
            yield f"> {escaped(quoted(evidence, _names(hop), lang))} — `{place(evidence, lang)}`\n>"


def paths_table(answer: PathAnswer, lang: Lang = Lang.FR) -> Table:
    """Return one row for each tie of each path; the relation reads in the order of the row."""
    rows = [
        (number, step, *_row(hop, lang))
        for number, introduction in enumerate(answer.introductions, 1)
        for step, hop in enumerate(introduction.hops, 1)
    ]
    return Table(COLUMNS[lang], rows)


def _row(hop: Hop, lang: Lang) -> tuple[object, ...]:
    predicate = vocabulary().predicate(hop.predicate)
    label = (predicate.inverse_label if hop.inverse else predicate.label)(lang)
    evidence = next(iter(hop.evidence), None)
    where = place(evidence, lang) if evidence else None
    return hop.start.name, label, hop.end.name, hop.strength, where, evidence.quote if evidence else None


def heading(number: int, introduction: Introduction, lang: Lang) -> str:
    """Return the heading of the numbered path."""
    return NUMBERED(lang, number=number, through=through(introduction, lang), weakest=introduction.weakest)


def _names(hop: Hop) -> list[str]:
    return [hop.start.name, hop.end.name]
