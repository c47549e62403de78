"""``maillage cypher``: one read-only query over the property graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from maillage.commands.sparql import MORE, NOTHING, YES_OR_NO, parameter_pair, query_options, query_text
from maillage.output import Output, say
from maillage.server import server_options

if TYPE_CHECKING:
    from graph.cypher.engine import CypherResult
    from graph.neo4j import Address
    from maillage.cli import Settings
    from maillage.tables import Table


@click.command()
@server_options(by_default=False)
@query_options
@click.pass_obj
def cypher(
    settings: Settings,
    query: str,
    parameters: tuple[str, ...],
    timeout: float,
    limit: int,
    server: Address | None,
    output: Output,
) -> None:
    """Poser une requête Cypher, en lecture seule et limitée dans le temps.

    Elle répond comme Neo4j 5, ou dit ce qu'il faut écrire à la place. Une valeur de --param qui se lit comme du JSON
    (nombre, liste, true) est prise comme telle ; entre guillemets JSON, elle reste un texte.

    \b
    maillage cypher 'MATCH (a:Actor)-[r]->(:Territory {name: $ou}) RETURN a.name, r.quotes' --param ou=Drôme
    maillage cypher requete.cypher --format csv -o reponse.csv
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    values = {name: typed(text) for name, text in map(parameter_pair, parameters)}
    if server is None:
        from queries.cypher import run_cypher

        result = run_cypher(settings.graph, query_text(query), values, timeout, limit)
    else:
        from graph.neo4j.query import run_on_server

        result = run_on_server(server, query_text(query), values, timeout, limit)
    if result.more:
        say(settings, MORE(settings.lang, limit=limit))
    output.answer(
        data=lambda: _data(result), table=lambda: _table(result, output), text=lambda _: _text(result, output)
    )


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


def _data(result: CypherResult) -> object:
    from graph.cypher.shown import as_json

    return {"columns": list(result.columns), "rows": [as_json(row) for row in result.rows], "more": result.more}


def _table(result: CypherResult, output: Output) -> Table:
    from graph.cypher.shown import in_words
    from maillage.tables import Table

    def cell(value: object) -> object:
        return YES_OR_NO[value](output.lang) if isinstance(value, bool) else in_words(value)

    return Table(result.columns, [[cell(value) for value in row] for row in result.rows])


def _text(result: CypherResult, output: Output) -> str:
    from maillage.tables import table_text

    return table_text(_table(result, output), output.table_width) if result.rows else NOTHING(output.lang)
