"""Ask a named question: look up what its parameters mean, and have its text answered, in the folder or on a server."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from graph.answer import Id
from graph.errors import InputError
from ontology.language import Lang, Phrase
from queries.question import body
from queries.question_values import values_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.answer import Answer, Value
    from graph.lookups import Lookups
    from graph.neo4j import Address
    from queries.question import Question

Engine = Literal["cypher", "sparql"]

ONLY_IN = Phrase(
    fr="La question « {question} » n'est pas écrite en {wanted}, seulement en {there}.",
    en="The question “{question}” is not written in {wanted}, only in {there}.",
)
NO_SPARQL_THERE = Phrase(
    fr="Un serveur Neo4j ne répond pas en SPARQL : ôtez --on, ou posez la question en Cypher.",
    en="A Neo4j server does not answer SPARQL: leave out --on, or ask the question in Cypher.",
)


@dataclass(frozen=True)
class Reply:
    """The answer to a named question, and what people should be told of how it was understood."""

    answer: Answer
    said: tuple[str, ...] = ()


def ask(
    where: Path | Address,
    reader: Lookups,
    question: Question,
    given: Mapping[str, str],
    *,
    engine: Engine | None = None,
    timeout: float = 30.0,
    limit: int = 1000,
    lang: Lang = Lang.FR,
) -> Reply:
    """Ask a question of a graph folder or of what was pushed to a server.

    Parameters
    ----------
    where
        Where the question is answered.
    reader
        Look-ups of the same graph, for the names that are given.
    given
        The text of each parameter; those left out have their default.
    engine
        ``cypher`` or ``sparql``; without it Cypher where the question is written in it.

    Raises
    ------
    InputError
        When the question is not written for the engine, a parameter is missing or not understood, or it takes too long.
    NotFoundError, AmbiguousError, UnknownTermError
        When a name is not known, or is one of several things.
    """
    chosen = engine or ("cypher" if "cypher" in question.texts else "sparql")
    if chosen not in question.texts:
        raise InputError(ONLY_IN, question=question.name, wanted=chosen, there=", ".join(question.texts))
    meant = values_of(reader, question, given, lang)
    said = tuple(dict.fromkeys(line for each in meant.values() for line in each.said))
    text = body(question.texts[chosen], chosen)
    if chosen == "cypher":
        from queries.cypher import ask_cypher

        values = {name: each.cypher for name, each in meant.items()}
        return Reply(_with_ids(ask_cypher(where, text, values, timeout, limit)), said)
    if not isinstance(where, Path):
        raise InputError(NO_SPARQL_THERE)
    from queries.sparql import run_sparql

    terms = {name: each.sparql for name, each in meant.items()}
    return Reply(run_sparql(where, text, timeout, limit, terms).answer(), said)


def is_id_column(name: str) -> bool:
    """Whether a column of a named question holds ids (``id``, ``autre_id``), which Cypher gives as mere text."""
    return name == "id" or name.endswith("_id")


def _with_ids(answer: Answer) -> Answer:
    ids = [is_id_column(name) for name in answer.columns]
    rows = (tuple(_id(cell) if of_ids else cell for cell, of_ids in zip(row, ids, strict=True)) for row in answer.rows)
    return replace(answer, rows=tuple(rows))


def _id(cell: Value) -> Value:
    if isinstance(cell, list):
        return [_id(part) for part in cell]
    return Id(cell) if isinstance(cell, str) else cell
