"""What is given to a question: looked up, typed, and never a part of the query."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from graph.errors import AmbiguousError, InputError, MaillageError, NotFoundError, UnknownTermError
from graph.reading import GraphReader, open_reader
from ontology.language import Phrase
from queries.ask import ask
from queries.question import KINDS, Parameter, Question
from queries.question_values import values_of

if TYPE_CHECKING:
    from pathlib import Path

ECHO = {
    "cypher": "RETURN $x AS x",
    "sparql": "SELECT ?x { BIND($x AS ?x) }",
}
HOSTILE = (
    "x' OR true RETURN 1 //",
    '" } INSERT DATA { <urn:a> <urn:b> <urn:c> } #',
    'fin"@fr } UNION { ?s ?p ?o',
    "$x",
    "{{x}} `DETACH DELETE n`",
    "<urn:maillage:actor:incubalpes>",
    "actor:incubalpes",
    "\\u0022 \\",
    "12",
    "true",
)


def question(kind: str, default: str | None = None, texts: dict[str, str] = ECHO) -> Question:
    return Question("q", "autres", Phrase("", ""), Phrase("", ""), (Parameter("x", kind, default),), texts)


def one(reader: GraphReader, kind: str, text: str) -> object:
    return values_of(reader, question(kind), {"x": text})["x"].cypher


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        ("territory", "ardèche", "territory:departement-07"),
        ("territory", "commune-26108", "territory:commune-26108"),
        ("actor", "MONTACT", "actor:montagne-active"),
        ("actor", "actor:incubalpes", "actor:incubalpes"),
        ("programme", "passerelles", "programme:les-passerelles"),
        ("theme", "Jeunesse", "theme:jeunesse"),
        ("theme", "theme:jeunesse", "theme:jeunesse"),
        ("kind", "tiers-lieu", "tiers-lieu"),
        ("number", "12", 12),
        ("number", "0,5", 0.5),
        ("text", "07", "07"),
    ],
)
def test_a_value_is_looked_up(reader: GraphReader, kind: str, text: str, value: object) -> None:
    assert one(reader, kind, text) == value
    assert values_of(reader, question(kind, text), {})["x"].cypher == value


def test_communes_are_those_of_the_reference(reader: GraphReader) -> None:
    communes = one(reader, "communes", "Ardèche")
    assert isinstance(communes, list)
    assert len(communes) > 300
    assert {"id", "name", "population", "latitude", "longitude"} == set(communes[0])
    crest = one(reader, "communes", "commune-26108")
    assert isinstance(crest, list)
    assert [each["name"] for each in crest] == ["Crest"]


@pytest.mark.parametrize(
    ("kind", "text", "error"),
    [
        ("territory", "Ys-sur-Mer-du-Nord", NotFoundError),
        ("territory", "Saint-Denis", AmbiguousError),
        ("actor", "Personne de Connu", NotFoundError),
        ("actor", "Les Passerelles", NotFoundError),
        ("theme", "cuisine", UnknownTermError),
        ("kind", "tier-lieu", UnknownTermError),
        ("number", "douze", InputError),
        ("number", "nan", InputError),
        ("number", "", InputError),
        ("text", " ", InputError),
    ],
)
def test_what_cannot_be_understood_is_said(reader: GraphReader, kind: str, text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        one(reader, kind, text)


def test_what_is_missing_or_unknown_is_said(reader: GraphReader) -> None:
    with pytest.raises(InputError, match="--param x=…"):
        values_of(reader, question("actor"), {})
    with pytest.raises(InputError, match=r"pas de paramètre « y ». Elle a : x"):
        values_of(reader, question("text"), {"x": "a", "y": "b"})


def test_a_place_that_no_document_names_is_told(reader: GraphReader) -> None:
    meant = values_of(reader, question("territory"), {"x": "Finistère"})["x"]
    assert "Finistère" in meant.said[0]
    assert values_of(reader, question("territory"), {"x": "Ardèche"})["x"].said == ()


@pytest.mark.parametrize("engine", ["cypher", "sparql"])
@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_a_value(reader: GraphReader, engine: str, text: str) -> None:
    reply = ask(reader.path, reader, question("text"), {"x": text}, engine="sparql" if engine == "sparql" else "cypher")
    assert reply.answer.rows == ((text,),)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "text"])
@pytest.mark.parametrize("text", HOSTILE[:5])
def test_hostile_names_are_not_found(reader: GraphReader, kind: str, text: str) -> None:
    with pytest.raises(MaillageError):
        one(reader, kind, text)


def test_the_engine_has_to_know_the_language(reader: GraphReader) -> None:
    only = question("text", "a", {"sparql": ECHO["sparql"]})
    assert ask(reader.path, reader, only, {}).answer.rows == (("a",),)
    with pytest.raises(InputError, match="seulement en sparql"):
        ask(reader.path, reader, only, {}, engine="cypher")


def test_ids_are_told_by_their_column(scene_path: Path) -> None:
    reader = open_reader(scene_path)
    text = "MATCH (a:Actor {name: $x}) RETURN a.name AS acteur, a.id AS id, [a.id] AS des_id"
    answer = ask(scene_path, reader, replace(question("text"), texts={"cypher": text}), {"x": "Incubalpes"}).answer
    assert list(answer.nodes()) == ["actor:incubalpes"]
