"""``maillage sparql``: one read-only query."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from graph.errors import InputError
from maillage.output import Output, output_options, say
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from maillage.cli import Settings
    from maillage.tables import Table
    from queries.sparql import SparqlResult

MORE = Phrase(
    fr="Seules les {limit} premières lignes sont données ; --limit en donne plus.",
    en="Only the first {limit} rows are given; --limit gives more.",
)
YES_OR_NO = {True: Phrase(fr="oui", en="yes"), False: Phrase(fr="non", en="no")}
NOTHING = Phrase(fr="Aucune réponse.", en="No answer.")
BAD_PARAMETER = Phrase(
    fr="« {text} » n'est pas un paramètre : écrivez --param nom=valeur.",
    en="“{text}” is not a parameter: write --param name=value.",
)
UNREADABLE = Phrase(
    fr="Le fichier de requête {path} ne peut pas être lu : {reason}.",
    en="The query file {path} cannot be read: {reason}.",
)


P = ParamSpec("P")
R = TypeVar("R")


def query_options(command: Callable[P, R]) -> Callable[P, R]:
    """Give a click command the query to run, its parameters and bounds, and the options of the output."""
    options = (
        click.argument("query", metavar="TEXTE|FICHIER|-"),
        click.option(
            "--param", "parameters", multiple=True, metavar="NOM=VALEUR", help="Valeur de $NOM dans la requête."
        ),
        click.option(
            "--timeout", type=click.FloatRange(min=0, min_open=True), default=30.0, show_default=True, help="Secondes."
        ),
        click.option("--limit", type=click.IntRange(min=1), default=1000, show_default=True, help="Lignes au plus."),
        output_options,
    )
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@query_options
@click.pass_obj
def sparql(
    settings: Settings, query: str, parameters: tuple[str, ...], timeout: float, limit: int, output: Output
) -> None:
    """Poser une requête SPARQL, en lecture seule et limitée dans le temps.

    Les préfixes usuels (ma:, kind:, theme:, m:, rdfs:, skos:, prov:, oa:…) n'ont pas à être déclarés ; GRAPH ?passage
    donne la phrase qui atteste.

    \b
    maillage sparql 'SELECT ?qui { ?qui ma:activeIn $ou }' --param ou=territory:departement-07
    maillage sparql requete.rq --format csv -o reponse.csv
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from queries.sparql import run_sparql

    result = run_sparql(settings.graph, query_text(query), timeout, limit, dict(map(parameter_pair, parameters)))
    if result.more:
        say(settings, MORE(settings.lang, limit=limit))
    if result.triples is not None:
        _answer_triples(result, output)
    else:
        output.answer(data=result.as_json, table=lambda: _table(result, output), text=lambda _: _text(result, output))


def query_text(query: str) -> str:
    """Return the text of a query given as such, as the name of a file, or as ``-`` for standard input.

    Raises
    ------
    InputError
        When it names a file that cannot be read.
    """
    if query == "-":
        return sys.stdin.read()
    path = Path(query)
    if path.suffix in (".rq", ".sparql", ".cypher") or (len(query) < 200 and "\n" not in query and path.is_file()):
        try:
            return path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(UNREADABLE, path=path, reason=getattr(error, "strerror", None) or error) from error
    return query


def parameter_pair(text: str) -> tuple[str, str]:
    """Return the name and the text of a parameter given as ``name=value``.

    Raises
    ------
    InputError
        When it is not written so.
    """
    name, equals, value = text.partition("=")
    if not equals or not name.strip().isidentifier():
        raise InputError(BAD_PARAMETER, text=text)
    return name.strip(), value


def _answer_triples(result: SparqlResult, output: Output) -> None:
    turtle = result.turtle()
    output.answer(
        data=result.as_json,
        table=lambda: _table(result, output),
        text=lambda _: turtle or NOTHING(output.lang),
        markdown=lambda: f"```turtle\n{turtle}```",
    )


def _table(result: SparqlResult, output: Output) -> Table:
    from maillage.tables import Table

    if result.truth is not None:
        return Table(("answer",), [(YES_OR_NO[result.truth](output.lang),)])
    rows = [[None if term is None else str(term) for term in row] for row in result.rows]
    return Table(result.variables, rows)


def _text(result: SparqlResult, output: Output) -> str:
    from maillage.tables import table_text

    if result.truth is not None:
        return YES_OR_NO[result.truth](output.lang)
    return table_text(_table(result, output), output.table_width) if result.rows else NOTHING(output.lang)
