"""The library of named questions as people read it, by topic; and their answers without the ids."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from maillage.layout.prose import folded
from maillage.tables import Table
from ontology.language import Phrase
from queries.ask import is_id_column
from queries.question import KINDS, TOPICS

if TYPE_CHECKING:
    from graph.answer import Answer
    from maillage.output import Pen
    from ontology.language import Lang
    from queries.question import Parameter
    from queries.questions import Library

COLUMNS = {
    "name": Phrase(fr="question", en="question"),
    "topic": Phrase(fr="sujet", en="topic"),
    "title": Phrase(fr="titre", en="title"),
    "parameters": Phrase(fr="paramètres", en="parameters"),
    "languages": Phrase(fr="langues", en="languages"),
}
HOW = Phrase(
    fr="Pour en poser une : maillage ask NOM --param nom=valeur. Un paramètre sans valeur ici est à donner.",
    en="To ask one: maillage ask NAME --param name=value. A parameter without a value here has to be given.",
)
INDENT = 4


def library_text(library: Library, pen: Pen) -> str:
    """Return the questions by topic: name, title, parameters with their defaults."""
    lines = []
    for topic, questions in itertools.groupby(library.questions.values(), key=lambda each: each.topic):
        lines += [pen.bold(TOPICS[topic](pen.lang)), ""]
        for each in questions:
            lines += [f"  {pen.accent(each.name)}", folded(each.title(pen.lang), pen, INDENT)]
            if each.parameters:
                lines.append(pen.dim(folded(", ".join(map(told, each.parameters)), pen, INDENT)))
        lines.append("")
    return "\n".join([*lines, folded(HOW(pen.lang), pen)])


def library_table(library: Library, lang: Lang) -> Table:
    """Return one row a question."""
    rows = [
        (each.name, TOPICS[each.topic](lang), each.title(lang), ", ".join(map(told, each.parameters)), list(each.texts))
        for each in library.questions.values()
    ]
    return Table([name(lang) for name in COLUMNS.values()], rows)


def library_json(library: Library, lang: Lang) -> list[dict[str, object]]:
    """Return what there is to know of each question, its texts aside."""
    return [
        {
            "name": each.name,
            "topic": each.topic,
            "title": each.title(lang),
            "about": each.about(lang),
            "parameters": [vars(parameter) for parameter in each.parameters],
            "languages": list(each.texts),
        }
        for each in library.questions.values()
    ]


def told(parameter: Parameter) -> str:
    """Return a parameter with its default.

    Examples
    --------
    >>> from queries.question import Parameter
    >>> told(Parameter("km", "number", "30")), told(Parameter("de", "actor"))
    ('km=30', 'de=…')
    """
    return f"{parameter.name}={parameter.default or '…'}"


def with_kind(parameter: Parameter, lang: Lang) -> str:
    """Return a parameter with what it is, and its default."""
    return f"{told(parameter)} ({KINDS[parameter.kind](lang)})"


def without_ids(answer: Answer) -> Answer:
    """Return an answer without the columns that only machines read, unless there are no others."""
    kept = [number for number, name in enumerate(answer.columns) if not is_id_column(name)]
    if not kept:
        return answer
    columns = tuple(answer.columns[number] for number in kept)
    return replace(answer, columns=columns, rows=tuple(tuple(row[number] for number in kept) for row in answer.rows))
