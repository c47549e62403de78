"""``maillage viz``: one page that shows the network around a territory or an actor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.errors import NotFoundError
from maillage.output import say, write_whole
from ontology.language import Phrase

if TYPE_CHECKING:
    from graph.reading import GraphReader
    from maillage.cli import Settings
    from viz.picture import Picture

WHICH = Phrase(
    fr="indiquez --territory ou --actor, l'un des deux : maillage viz --territory Ardèche -o page.html",
    en="give --territory or --actor, one of the two: maillage viz --territory Ardèche -o page.html",
)
NOTHING = Phrase(
    fr="Aucun document du graphe ne relie quoi que ce soit à « {name} » : il n'y a rien à dessiner. "
    "Lisez d'autres documents (maillage ingest), ou choisissez un territoire plus large.",
    en="No document of the graph links anything to “{name}”: there is nothing to draw. "
    "Read more documents (maillage ingest), or choose a larger territory.",
)
WRITTEN = Phrase(
    fr="{name} : {entities} noms et {links} liens, dans {path}. À ouvrir dans un navigateur.",
    en="{name}: {entities} names and {links} links, in {path}. Open it in a browser.",
)


@click.command(short_help="Une page : le réseau autour d'un territoire ou d'un acteur.")
@click.option("--territory", metavar="NOM", help="Le territoire dont on veut voir les acteurs et leurs liens.")
@click.option("--actor", metavar="NOM", help="L'acteur, le programme ou la personne dont on veut voir les liens.")
@click.option(
    "--depth",
    type=click.IntRange(1, 2),
    default=2,
    show_default=True,
    help="1 : les liens directs ; 2 : un pas de plus.",
)
@click.option("--limit", type=click.IntRange(2, 1000), default=150, show_default=True, help="Combien de noms au plus.")
@click.option(
    "-o",
    "--output",
    "path",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("page.html"),
    show_default=True,
    help="Le fichier de la page.",
)
@click.pass_obj
def viz(settings: Settings, territory: str | None, actor: str | None, depth: int, limit: int, path: Path) -> None:
    """Une page qui montre qui est relié à qui, et la phrase qui le dit.

    Elle tient dans un seul fichier et ne demande rien au réseau : on peut l'envoyer, l'archiver, la lire hors ligne.
    """
    if bool(territory) == bool(actor):
        raise click.UsageError(WHICH(settings.lang))
    from graph.reading import open_reader
    from viz.page import network_page

    picture = _picture(settings, open_reader(settings.graph), territory, actor, depth, limit)
    name = picture.by_id[picture.focus].name
    if not picture.links:
        raise NotFoundError(NOTHING, name=name)
    write_whole(path, network_page(picture, settings.lang))
    counts = {"entities": len(picture.entities), "links": len(picture.links)}
    click.echo(WRITTEN(settings.lang, path=path, name=name, **counts))


def _picture(
    settings: Settings, reader: GraphReader, territory: str | None, actor: str | None, depth: int, limit: int
) -> Picture:
    """Return what is around the one that is named."""
    from queries.lookup import find_entity, find_place
    from viz.around import around_actor, around_territory

    if territory:
        return around_territory(reader, find_place(reader, territory).id, depth, limit)
    found = find_entity(reader, actor or "")
    if said := found.said(settings.lang):
        say(settings, said)
    around = around_territory if found.entity.type == "Territory" else around_actor
    return around(reader, found.entity.id, depth, limit)
