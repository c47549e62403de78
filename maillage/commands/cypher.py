"""``maillage cypher``: one read-only query over the property graph, in the folder or on a Neo4j server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from maillage.answers import answer_options, query_text
from maillage.server import server_options

if TYPE_CHECKING:
    from graph.neo4j import Address
    from maillage.answers import Asked, Replying
    from maillage.cli import Settings


@click.command()
@click.argument("query", metavar="TEXTE|FICHIER|-")
@server_options(by_default=False)
@answer_options
@click.pass_obj
def cypher(settings: Settings, query: str, server: Address | None, asked: Asked, replying: Replying) -> None:
    """Poser une requête Cypher, en lecture seule et limitée dans le temps.

    Elle répond comme Neo4j 5, ou dit ce qu'il faut écrire à la place. Une valeur de --param qui se lit comme du JSON
    (nombre, liste, true) est prise comme telle ; entre guillemets JSON, elle reste un texte.

    \b
    maillage cypher 'MATCH (a:Actor)-[r]->(:Territory {name: $ou}) RETURN a.name, r.quotes' --param ou=Drôme
    maillage cypher requete.cypher --format csv -o reponse.csv
    maillage cypher requete.cypher --on neo4j://localhost:7687
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from queries.cypher import ask_cypher

    values = {name: typed(text) for name, text in asked.parameters.items()}
    where = server or settings.graph
    replying.answer(settings, ask_cypher(where, query_text(query), values, asked.timeout, asked.limit), server=server)


def typed(text: str) -> Any:
    """Return the value of a parameter: what the text is in JSON, else the text; what looks like a code stays text.

    Examples
    --------
    >>> typed("3"), typed("Drôme"), typed('["07", "26"]'), typed("07"), typed('"3"')
    (3, 'Drôme', ['07', '26'], '07', '3')
    """
    import json

    try:
        return json.loads(text)
    except ValueError:
        return text
