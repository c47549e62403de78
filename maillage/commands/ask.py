"""``maillage ask``: the library of named questions, and one of them answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import click

from maillage.answers import answer_options
from maillage.output import say
from maillage.server import reader_of, server_options

if TYPE_CHECKING:
    from graph.neo4j import Address
    from maillage.answers import Asked, Replying
    from maillage.cli import Settings


@click.command()
@click.argument("name", metavar="[QUESTION]", required=False)
@click.option(
    "--engine", type=click.Choice(["cypher", "sparql"]), help="Langue de la réponse ; Cypher si la question l'a."
)
@server_options(by_default=False)
@answer_options
@click.pass_obj
def ask(
    settings: Settings,
    name: str | None,
    engine: Literal["cypher", "sparql"] | None,
    server: Address | None,
    asked: Asked,
    replying: Replying,
) -> None:
    """Poser une question toute faite ; sans nom, montrer celles qui existent.

    Les vôtres, un fichier .cypher ou .rq chacune, sont prises dans le dossier « questions » du dossier du graphe, ou
    dans celui que nomme MAILLAGE_QUESTIONS.

    \b
    maillage ask
    maillage ask acteurs-ici --param territoire=Ardèche
    maillage ask chemins --param de=Ronalpia --param vers="Villages Vivants" --graph chemins.html
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from maillage.layout.questions import (
        asked_text,
        library_json,
        library_markdown,
        library_table,
        library_text,
        without_ids,
    )
    from queries.ask import ask as put
    from queries.questions import library

    known = library(settings.graph)
    for problem in known.problems:
        say(settings, problem.message(settings.lang))
    if name is None:
        replying.output.answer(
            data=lambda: library_json(known, settings.lang),
            table=lambda: library_table(known, settings.lang),
            text=lambda pen: library_text(known, pen),
            markdown=lambda: library_markdown(known, [settings.lang]),
        )
        return
    question = known.question(name)
    reply = put(
        server or settings.graph,
        reader_of(settings, server),
        question,
        asked.parameters,
        engine=engine,
        timeout=asked.timeout,
        limit=asked.limit,
        lang=settings.lang,
    )
    for line in (asked_text(question, asked.parameters, settings.lang), *reply.said):
        say(settings, line)
    replying.answer(settings, reply.answer, server=server, shown=without_ids(reply.answer))
