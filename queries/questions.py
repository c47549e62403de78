"""The library of named questions: those of ``queries/library``, and those that a user keeps.

The user's are in the folder ``questions`` of the graph's folder, or in the one that the variable MAILLAGE_QUESTIONS
names. One that has the name of a question of the library takes its place.
"""

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import InputError, UnknownTermError
from ontology.language import Phrase
from queries.question import SUFFIXES, TOPICS, read_question

if TYPE_CHECKING:
    from collections.abc import Mapping

    from queries.question import Question

LIBRARY = Path(__file__).with_name("library")
VARIABLE = "MAILLAGE_QUESTIONS"

NAME = Phrase(fr="Nom de question", en="name of a question")
NO_FOLDER = Phrase(
    fr="{variable} nomme {path}, qui n'est pas un dossier : aucune question n'y est prise.",
    en="{variable} names {path}, which is no folder: no question is taken from there.",
)


@dataclass(frozen=True)
class Library:
    """The questions by name, in the order of topics and titles, and what is wrong with files that were left out."""

    questions: Mapping[str, Question]
    problems: tuple[InputError, ...] = ()

    def question(self, name: str) -> Question:
        """Return the question of that name.

        Raises
        ------
        UnknownTermError
            When there is none; the nearest and all others are told.
        """
        if name not in self.questions:
            raise UnknownTermError(NAME, name, self.questions)
        return self.questions[name]


def library(graph: Path | None = None) -> Library:
    """Return the questions of the library and those of the user, whose folder may lie in the one of the graph."""
    ours, own = in_folder(LIBRARY), _own(graph)
    return Library(_ordered({**ours.questions, **own.questions}), (*ours.problems, *own.problems))


def _own(graph: Path | None) -> Library:
    named = os.environ.get(VARIABLE)
    if named and not Path(named).is_dir():
        return Library({}, (InputError(NO_FOLDER, variable=VARIABLE, path=named),))
    folder = Path(named) if named else graph and graph / "questions"
    return in_folder(folder) if folder else Library({})


def in_folder(folder: Path) -> Library:
    """Return the questions of the files of a folder; a file that cannot be used is told and left out."""
    files: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(folder.glob("*")):
        if path.suffix in SUFFIXES and not path.name.startswith("."):
            files[path.stem].append(path)
    questions, problems = {}, []
    for name, paths in files.items():
        try:
            questions[name] = read_question(paths)
        except InputError as error:
            problems.append(error)
    return Library(_ordered(questions), tuple(problems))


def _ordered(questions: Mapping[str, Question]) -> dict[str, Question]:
    topics = list(TOPICS)
    return {
        each.name: each for each in sorted(questions.values(), key=lambda each: (topics.index(each.topic), each.name))
    }
