"""``maillage territories``: the territory reference, and the density grid that tells which communes are rural."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from maillage.output import Output, output_options, say

if TYPE_CHECKING:
    from maillage.cli import Settings


@click.group(short_help="La référence des territoires, et ce qui y est rural.")
def territories() -> None:
    """La référence des territoires : communes, EPCI, départements, régions, parcs, pays.

    Elle est livrée avec maillage. Seule la ruralité des communes se charge à part : c'est la grille de densité de
    l'INSEE, revue à son rythme.
    """


@territories.command(short_help="Charger la grille de densité de l'INSEE.")
@click.argument("file", metavar="FICHIER", type=click.Path(path_type=Path))
@click.pass_obj
def load(settings: Settings, file: Path) -> None:
    """Charger la grille de densité de l'INSEE (CSV) dans le dossier du graphe.

    \b
    maillage territories load insee_grille_densite_7_niveaux_2024.csv

    Elle remplace la grille d'avant. Une ligne inutilisable est signalée, les autres sont lues.
    """  # noqa: D301 - click reads the character \b as "keep these lines"
    _load(settings, file)


@territories.command(short_help="Compter les territoires, et dire ce qui est rural.")
@output_options
@click.pass_obj
def stats(settings: Settings, output: Output) -> None:
    """Compter les territoires de la référence, et la part rurale des communes et de la population."""
    from graph.territories import reference_of
    from maillage.layout.territories import stats_table, stats_text
    from queries.territories import territory_stats

    counted = territory_stats(reference_of(settings.graph))
    output.answer(
        data=counted.as_json,
        table=lambda: stats_table(counted),
        text=lambda pen: stats_text(counted, pen),
    )


@territories.command(short_help="Télécharger une grille, ou dire où la trouver.")
@click.argument("address", metavar="[ADRESSE]", required=False)
@click.pass_obj
def update(settings: Settings, address: str | None) -> None:
    """Télécharger une grille de densité et la charger ; sans adresse, dire où la trouver et de quand date la référence.

    \b
    maillage territories update
    maillage territories update https://…/grille.csv
    """  # noqa: D301 - click reads the character \b as "keep these lines"
    from graph.territories.download import downloaded
    from maillage.layout.territories import HOW_TO_UPDATE

    if address is None:
        click.echo(HOW_TO_UPDATE(settings.lang))
        return
    with downloaded(address) as file:
        _load(settings, file)


def _load(settings: Settings, file: Path) -> None:
    from graph.territories import reference
    from graph.territories.grid import read_grid, save_grid
    from maillage.layout.territories import loaded_text
    from queries.territories import join

    grid, bad = read_grid(file)
    save_grid(settings.graph, grid)
    say(settings, loaded_text(grid, join(grid, reference()), bad, settings.lang))
