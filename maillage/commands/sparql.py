"""``maillage sparql``: one read-only query."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from maillage.answers import NOTHING, answer_options, query_text, say_if_long
from ontology.language import Phrase

if TYPE_CHECKING:
    from maillage.answers import Asked, Replying
    from maillage.cli import Settings

YES_OR_NO = {True: Phrase(fr="oui", en="yes"), False: Phrase(fr="non", en="no")}


@click.command(short_help="Poser une requête SPARQL, en lecture seule.")
@click.argument("query", metavar="TEXTE|FICHIER|-")
@answer_options
@click.pass_obj
def sparql(settings: Settings, query: str, asked: Asked, replying: Replying) -> None:
    """Poser une requête SPARQL, en lecture seule et limitée dans le temps.

    Les préfixes usuels (ma:, kind:, theme:, m:, rdfs:, skos:, prov:, oa:…) n'ont pas à être déclarés ; GRAPH ?passage
    donne la phrase qui atteste.

    \b
    maillage sparql 'SELECT ?qui { ?qui ma:activeIn $ou }' --param ou=territory:departement-07
    maillage sparql requete.rq --format csv -o reponse.csv
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from queries.sparql import run_sparql

    say_if_long(settings)
    result = run_sparql(settings.graph, query_text(query), asked.timeout, asked.limit, asked.parameters)
    answer, lang = result.answer(), settings.lang
    if result.triples is not None:
        turtle = result.turtle()
        replying.answer(
            settings,
            answer,
            data=result.as_json,
            text=lambda _: turtle or NOTHING(lang),
            markdown=lambda: f"```turtle\n{turtle}```",
        )
    elif (truth := result.truth) is not None:
        said = YES_OR_NO[truth](lang)
        replying.answer(settings, answer, data=result.as_json, text=lambda _: said, markdown=lambda: said)
    else:
        replying.answer(settings, answer, data=result.as_json)
