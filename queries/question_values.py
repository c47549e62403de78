"""Values of the parameters of a named question: what people write is looked up, and becomes a value of each language.

A value is given to the engine beside the text and never becomes a part of it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.errors import InputError
from graph.terms import KIND, THEME, iri
from ontology.language import Lang, Phrase
from ontology.vocabulary import vocabulary
from queries.lookup import find_entity, find_place, theme_notation
from queries.question import KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.lookups import Lookups
    from queries.question import Parameter, Question

MISSING = Phrase(
    fr="Il manque « {name} » ({kind}) : ajoutez --param {name}=…",
    en="“{name}” ({kind}) is missing: add --param {name}=…",
)
UNKNOWN_PARAMETER = Phrase(
    fr="La question « {question} » n'a pas de paramètre « {name} ». Elle a : {names}.",
    en="The question “{question}” has no parameter “{name}”. It has: {names}.",
)
NO_PARAMETER = Phrase(fr="aucun", en="none")
NOT_A_NUMBER = Phrase(
    fr="« {name} » est un nombre, et « {text} » n'en est pas un : écrivez par exemple --param {name}=12.5.",
    en="“{name}” is a number, and “{text}” is none: write for instance --param {name}=12.5.",
)
NOT_IN_GRAPH = Phrase(
    fr="Aucun document ne nomme {place} ({id}) ni un lieu qui s'y trouve.",
    en="No document names {place} ({id}) or a place that lies in it.",
)


@dataclass(frozen=True)
class Meant:
    """What a parameter was taken for: a value for each language, and what people should be told of it."""

    cypher: Any
    sparql: str | int | float
    said: tuple[str, ...] = ()


def values_of(reader: Lookups, question: Question, given: Mapping[str, str], lang: Lang = Lang.FR) -> dict[str, Meant]:
    """Return the value of each parameter of a question, from what was given or else from its default.

    Raises
    ------
    InputError
        When a parameter is missing, unknown or no number.
    NotFoundError, AmbiguousError, UnknownTermError
        When a name is not known, or is one of several things.
    """
    for name in given:
        if question.parameter(name) is None:
            names = ", ".join(each.name for each in question.parameters) or NO_PARAMETER
            raise InputError(UNKNOWN_PARAMETER, question=question.name, name=name, names=names)
    return {each.name: _meant(reader, each, given.get(each.name, each.default), lang) for each in question.parameters}


def _meant(reader: Lookups, parameter: Parameter, text: str | None, lang: Lang) -> Meant:
    if text is None or not text.strip():
        raise InputError(MISSING, name=parameter.name, kind=KINDS[parameter.kind])
    if parameter.kind == "number":
        return _number(parameter.name, text)
    return READERS[parameter.kind](reader, text, lang)


def _territory(reader: Lookups, text: str, lang: Lang) -> Meant:
    place = find_place(reader, text)
    unknown = NOT_IN_GRAPH(lang, place=place.name, id=place.id)
    return Meant(place.id, _bracketed(place.id), () if reader.entity(place.id) else (unknown,))


def _communes(reader: Lookups, text: str, _lang: Lang) -> Meant:
    place = find_place(reader, text)
    known = reader.territories
    itself = known.get(place.id)
    communes = [itself] if itself and itself.level == "commune" else known.descendants(place.id, "commune")
    shown = [
        {
            "id": each.id,
            "name": each.name,
            "population": each.population,
            "latitude": each.latitude,
            "longitude": each.longitude,
        }
        for each in communes
        if each.latitude is not None
    ]
    return Meant(shown, _bracketed(place.id))


def _entity(type_: str) -> Callable[[Lookups, str, Lang], Meant]:
    def read(reader: Lookups, text: str, lang: Lang) -> Meant:
        found = find_entity(reader, text, types=(type_,))
        said = found.said(lang)
        return Meant(found.entity.id, _bracketed(found.entity.id), (said,) if said else ())

    return read


def _theme(_reader: Lookups, text: str, _lang: Lang) -> Meant:
    notation = theme_notation(text.removeprefix("theme:"))
    return Meant(f"theme:{notation}", f"<{THEME}{notation}>")


def _kind(_reader: Lookups, text: str, _lang: Lang) -> Meant:
    kind = vocabulary().kind(text.removeprefix("kind:"))
    return Meant(kind.notation, f"<{KIND}{kind.notation}>")


def _text(_reader: Lookups, text: str, _lang: Lang) -> Meant:
    return Meant(text, f'"{text}"')


def _number(name: str, text: str) -> Meant:
    try:
        value = float(text.replace(",", "."))
    except ValueError as error:
        raise InputError(NOT_A_NUMBER, name=name, text=text) from error
    if not math.isfinite(value):
        raise InputError(NOT_A_NUMBER, name=name, text=text)
    number = int(value) if value.is_integer() else value
    return Meant(number, number)


def _bracketed(id_: str) -> str:
    return f"<{iri(id_).value}>"


READERS: dict[str, Callable[[Lookups, str, Lang], Meant]] = {
    "territory": _territory,
    "communes": _communes,
    "actor": _entity("Actor"),
    "programme": _entity("Programme"),
    "theme": _theme,
    "kind": _kind,
    "text": _text,
}
"""Kind of parameter → how it is read; numbers apart."""
