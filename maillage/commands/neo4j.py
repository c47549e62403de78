"""``maillage neo4j``: the property graph on a Neo4j server."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import click

from maillage.output import Output, output_options
from maillage.progress import progress_line
from maillage.server import server_options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.neo4j import Address
    from graph.neo4j.push import Progress
    from maillage.cli import Settings

impersonal_option = click.option(
    "--no-personal", "impersonal", is_flag=True, help="Sans les personnes, ni les courriels et téléphones."
)


@click.group(short_help="Le graphe sur un serveur Neo4j.")
def neo4j() -> None:
    """Écrire le graphe sur un serveur Neo4j 5, et dire ce qui y diffère.

    Ce que d'autres ont mis sur le serveur n'est jamais touché. Le nom et le mot de passe viennent des variables
    NEO4J_USER et NEO4J_PASSWORD ; sinon le mot de passe est demandé.
    """


@neo4j.command()
@click.option("--wipe", is_flag=True, help="Retirer d'abord tout ce que maillage y avait écrit.")
@impersonal_option
@server_options(by_default=True)
@output_options
@click.pass_obj
def push(settings: Settings, wipe: bool, impersonal: bool, server: Address, output: Output) -> None:
    """Écrire le graphe sur le serveur : seulement ce qui diffère.

    Interrompue, l'écriture reprend où elle en était : relancez la même commande.

    \b
    NEO4J_PASSWORD=… maillage neo4j push --on neo4j://localhost:7687
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from graph.neo4j import connected
    from graph.neo4j import push as write
    from graph.reading import open_reader
    from graph.view import property_graph
    from maillage.layout.pushed import report_table, report_text

    reader = open_reader(settings.graph)
    with connected(server) as connection, _shown(settings) as progress:
        report = write(connection, property_graph(reader, personal=not impersonal), wipe=wipe, progress=progress)
    output.answer(
        data=report.as_json,
        table=lambda: report_table(report),
        text=lambda pen: report_text(report, server.uri, pen),
    )


@neo4j.command()
@impersonal_option
@server_options(by_default=True)
@output_options
@click.pass_obj
def diff(settings: Settings, impersonal: bool, server: Address, output: Output) -> None:
    """Dire ce que push changerait sur le serveur, sans rien y écrire."""
    from graph.neo4j import connected, difference
    from graph.reading import open_reader
    from graph.view import property_graph
    from maillage.layout.pushed import difference_table, difference_text

    reader = open_reader(settings.graph)
    with connected(server) as connection:
        found = difference(connection, property_graph(reader, personal=not impersonal))
    output.answer(
        data=found.as_json,
        table=lambda: difference_table(found),
        text=lambda pen: difference_text(found, server.uri, pen, verbose=settings.verbosity > 0),
    )


@contextlib.contextmanager
def _shown(settings: Settings) -> Iterator[Progress | None]:
    """Give what a push says of its progress a line on standard error."""
    with progress_line(settings) as show:
        yield show and (lambda phrase, fields: show(phrase(settings.lang, **fields)))
