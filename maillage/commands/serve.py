"""``maillage serve``: a read-only SPARQL endpoint on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from maillage.answers import say_if_long
from maillage.output import say
from ontology.language import Phrase

if TYPE_CHECKING:
    from maillage.cli import Settings

OPEN = Phrase(
    fr="Point d'accès SPARQL, en lecture seule : {address}\nCtrl-C pour l'arrêter.",
    en="SPARQL endpoint, read-only: {address}\nCtrl-C stops it.",
)
CLOSED = Phrase(fr="Arrêté.", en="Stopped.")


@click.command(short_help="Ouvrir un point d'accès SPARQL sur cet ordinateur.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Adresse de cet ordinateur où écouter.")
@click.option("--port", type=click.IntRange(0, 65535), default=7878, show_default=True, help="0 : un port libre.")
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=30.0,
    show_default=True,
    help="Secondes qu'une requête peut prendre.",
)
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    metavar="ORIGINE",
    help="Laisser les pages de cette origine interroger le graphe (https://yasgui.triply.cc) ; * : toutes.",
)
@click.pass_obj
def serve(settings: Settings, host: str, port: int, timeout: float, origins: tuple[str, ...]) -> None:
    """Ouvrir un point d'accès SPARQL, en lecture seule, pour les programmes de cet ordinateur.

    Il suit le graphe : après une nouvelle ingestion, les réponses viennent du nouvel état.
    """
    from queries.endpoint.server import opened

    say_if_long(settings)
    with opened(settings.graph, host, port, timeout, settings.lang, frozenset(origins)) as running:
        say(settings, OPEN(settings.lang, address=running.address))
        running.run()
    say(settings, CLOSED(settings.lang))
