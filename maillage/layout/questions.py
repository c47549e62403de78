"""The library of named questions as people read it, by topic; and their answers without the ids."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from maillage.layout.prose import folded
from maillage.tables import Table
from ontology.language import Phrase
from queries.ask import is_id_column
from queries.question import KINDS, TOPICS, body

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graph.answer import Answer
    from maillage.output import Pen
    from ontology.language import Lang
    from queries.question import Parameter, Question
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


def library_markdown(library: Library, langs: Sequence[Lang]) -> str:
    """Return the questions by topic, each with what it says, what it takes and how it is written."""
    parts = []
    for topic, questions in itertools.groupby(library.questions.values(), key=lambda each: each.topic):
        parts.append(f"## {_in_each(TOPICS[topic], langs)}")
        parts += [question_markdown(each, langs) for each in questions]
    return "\n\n".join(parts) + "\n"


def question_markdown(question: Question, langs: Sequence[Lang]) -> str:
    """Return one question: its title in each language, the rest in the last one."""
    lang = langs[-1]
    parts = [f"### `{question.name}`", f"**{_in_each(question.title, langs)}**", question.about(lang)]
    parts += ["\n".join(f"- `{told(each)}`: {KINDS[each.kind](lang)}" for each in question.parameters)]
    parts += [f"```{language}\n{body(text, language)}\n```" for language, text in question.texts.items()]
    return "\n\n".join(part for part in parts if part)


def asked_text(question: Question, given: Mapping[str, str], lang: Lang) -> str:
    """Return what is asked: the title, and each parameter with what it is given or its default."""
    values = [f"{each.name}={given.get(each.name, each.default)}" for each in question.parameters]
    return " ".join([question.title(lang), *([f"({', '.join(values)})"] if values else [])])


def told(parameter: Parameter) -> str:
    """Return a parameter with its default.

    Examples
    --------
    >>> from queries.question import Parameter
    >>> told(Parameter("km", "number", "30")), told(Parameter("de", "actor"))
    ('km=30', 'de=…')
    """
    return f"{parameter.name}={parameter.default or '…'}"


def without_ids(answer: Answer) -> Answer:
    """Return an answer without the columns that only machines read, unless there are no others."""
    kept = [number for number, name in enumerate(answer.columns) if not is_id_column(name)]
    if not kept:
        return answer
    columns = tuple(answer.columns[number] for number in kept)
    return replace(answer, columns=columns, rows=tuple(tuple(row[number] for number in kept) for row in answer.rows))


def _in_each(phrase: Phrase, langs: Sequence[Lang]) -> str:
    return " / ".join(phrase(lang) for lang in langs)
