"""A named question: what its file says at its top, and its text in Cypher, in SPARQL or in both.

A file begins with comment lines (``//`` in Cypher, ``#`` in SPARQL) of a key and a value::

    // topic: financement
    // title.fr: Qui finance les acteurs de ce thème ?
    // title.en: Who funds the actors of this theme?
    // about.fr: Les financeurs, selon le nombre d'acteurs qu'ils financent.
    // about.en: Funders, by the number of actors that they fund.
    // param: theme theme = entrepreneuriat-ess

A parameter has a name, a type of `KINDS` and perhaps a default. Where ``name.cypher`` and ``name.rq`` stand side by
side, they are the same question, and the first one bears the header.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import InputError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SUFFIXES = {".cypher": "cypher", ".rq": "sparql"}
"""Ending of a file → the language of its text; the first one of a question bears the header."""
COMMENTS = {"cypher": "//", "sparql": "#"}
KINDS = {
    "territory": Phrase(fr="un territoire, par son nom ou son code", en="a territory, by its name or code"),
    "communes": Phrase(
        fr="un territoire, dont toutes les communes officielles sont prises (Cypher seulement)",
        en="a territory, of which all official communes are taken (in Cypher only)",
    ),
    "actor": Phrase(fr="un acteur du graphe, par son nom", en="an actor of the graph, by its name"),
    "programme": Phrase(fr="un programme du graphe, par son nom", en="a programme of the graph, by its name"),
    "theme": Phrase(fr="un thème, comme jeunesse", en="a theme, such as jeunesse"),
    "kind": Phrase(fr="un genre d'acteur, comme tiers-lieu", en="a kind of actor, such as tiers-lieu"),
    "number": Phrase(fr="un nombre", en="a number"),
    "text": Phrase(fr="un texte", en="a text"),
}
"""What a parameter may be, and how people are told."""
CYPHER_ONLY = frozenset({"communes"})
"""Parameters whose value SPARQL cannot be given, which takes one term at a time."""
TOPICS = {
    "territoire": Phrase(fr="Territoire", en="Territory"),
    "accompagnement": Phrase(fr="Accompagnement", en="Support"),
    "reseau": Phrase(fr="Réseau", en="Network"),
    "financement": Phrase(fr="Financement", en="Funding"),
    "themes": Phrase(fr="Thèmes", en="Themes"),
    "personnes": Phrase(fr="Personnes", en="People"),
    "sources": Phrase(fr="Sources et fiabilité", en="Sources and reliability"),
    "autres": Phrase(fr="Autres questions", en="Other questions"),
}
OTHER_TOPIC = "autres"
KEYS = ("topic", "title.fr", "title.en", "about.fr", "about.en", "param")

_LINE = re.compile(r"(?P<key>[a-z]+(?:\.[a-z]+)?):\s*(?P<value>.*)")
_PARAMETER = re.compile(r"(?P<name>[a-z_]\w*)\s+(?P<kind>[a-z]+)(?:\s*=\s*(?P<default>.+))?", re.ASCII)
_NAME = re.compile(r"\w[\w-]*")

BAD_HEADER = Phrase(
    fr="{path}, ligne {line} : « {text} » ne se lit pas. Une ligne d'en-tête est « clé: valeur », la clé étant une de : "
    "{keys} ; un paramètre est « nom type = défaut », le type étant un de : {kinds} ; un sujet est un de : {topics}.",
    en="{path}, line {line}: “{text}” is not understood. A line of the header is “key: value”, where the key is one of: "
    "{keys}; a parameter is “name type = default”, where the type is one of: {kinds}; a topic is one of: {topics}.",
)
NO_TITLE = Phrase(
    fr="{path} : il manque un titre. Commencez le fichier par « {comment} title.fr: … ».",
    en="{path}: a title is missing. Begin the file with “{comment} title.en: …”.",
)
NO_TEXT = Phrase(fr="{path} : la requête manque.", en="{path}: the query is missing.")
NOT_USED = Phrase(
    fr="{path} : le paramètre « {name} » est déclaré mais la requête n'utilise pas ${name}.",
    en="{path}: the parameter “{name}” is declared but the query does not use ${name}.",
)
NOT_IN_SPARQL = Phrase(
    fr="{path} : un paramètre « {kind} » n'est possible qu'en Cypher.",
    en="{path}: a parameter “{kind}” is possible in Cypher only.",
)
BAD_NAME = Phrase(
    fr="{path} : le nom d'une question est fait de lettres, de chiffres et de tirets.",
    en="{path}: the name of a question is made of letters, digits and hyphens.",
)
UNREADABLE = Phrase(fr="{path} ne peut pas être lu : {reason}.", en="{path} cannot be read: {reason}.")


@dataclass(frozen=True)
class Parameter:
    """What a question wants to know first; without a default it has to be given."""

    name: str
    kind: str
    default: str | None = None


@dataclass(frozen=True)
class Question:
    """A named question; ``texts`` gives its text by language, ``cypher`` or ``sparql``."""

    name: str
    topic: str
    title: Phrase
    about: Phrase
    parameters: tuple[Parameter, ...]
    texts: dict[str, str]

    def parameter(self, name: str) -> Parameter | None:
        """Return the parameter of that name, or None."""
        return next((each for each in self.parameters if each.name == name), None)


def read_question(paths: list[Path]) -> Question:
    """Read the one or two files of a question.

    Raises
    ------
    InputError
        When one cannot be read, its header is not understood, or header and text do not go together.
    """
    languages = {SUFFIXES[path.suffix]: path for path in sorted(paths)}
    texts = {language: _text(path) for language, path in languages.items()}
    language, path = next(iter(languages.items()))
    if not _NAME.fullmatch(path.stem):
        raise InputError(BAD_NAME, path=path)
    header = list(_header(path, texts[language], COMMENTS[language]))
    said = dict(header)
    titles = [said[key] for key in ("title.fr", "title.en") if key in said]
    if not titles:
        raise InputError(NO_TITLE, path=path, comment=COMMENTS[language])
    about = [said[key] for key in ("about.fr", "about.en") if key in said] or [""]
    question = Question(
        path.stem,
        said.get("topic", OTHER_TOPIC),
        _phrase(titles),
        _phrase(about),
        tuple(_parameter(value) for key, value in header if key == "param"),
        texts,
    )
    for each, file in languages.items():
        _check(question, each, file)
    return question


def body(text: str, language: str) -> str:
    r"""Return the text of a question without its header and other leading comments.

    Examples
    --------
    >>> body("// title.fr: Tout\n\nMATCH (n)\nRETURN n\n", "cypher")
    'MATCH (n)\nRETURN n'
    """
    lines = text.strip().splitlines()
    while lines and (not lines[0].strip() or lines[0].startswith(COMMENTS[language])):
        lines.pop(0)
    return "\n".join(lines)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(UNREADABLE, path=path, reason=getattr(error, "strerror", None) or error) from error


def _header(path: Path, text: str, comment: str) -> Iterator[tuple[str, str]]:
    """Yield the keys and values of the comment lines that a text begins with, each checked."""
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.startswith(comment):
            return
        said = line.removeprefix(comment).strip()
        found = _LINE.fullmatch(said)
        if not found or not _is_known(found["key"], found["value"].strip()):
            names = {"keys": ", ".join(KEYS), "kinds": ", ".join(KINDS), "topics": ", ".join(TOPICS)}
            raise InputError(BAD_HEADER, path=path, line=number, text=said, **names)
        yield found["key"], found["value"].strip()


def _is_known(key: str, value: str) -> bool:
    if key == "topic":
        return value in TOPICS
    if key == "param":
        found = _PARAMETER.fullmatch(value)
        return found is not None and found["kind"] in KINDS
    return key in KEYS and bool(value)


def _parameter(value: str) -> Parameter:
    found = _PARAMETER.fullmatch(value)
    assert found
    return Parameter(found["name"], found["kind"], found["default"])


def _check(question: Question, language: str, path: Path) -> None:
    text = body(question.texts[language], language)
    if not text:
        raise InputError(NO_TEXT, path=path)
    for parameter in question.parameters:
        if not re.search(rf"\${parameter.name}\b", text):
            raise InputError(NOT_USED, path=path, name=parameter.name)
        if language == "sparql" and parameter.kind in CYPHER_ONLY:
            raise InputError(NOT_IN_SPARQL, path=path, kind=parameter.kind)


def _phrase(said: list[str]) -> Phrase:
    """Return text of a file, in one or two languages, as a phrase; braces in it are only that."""
    french, english = (text.replace("{", "{{").replace("}", "}}") for text in (said[0], said[-1]))
    return Phrase(fr=french, en=english)
