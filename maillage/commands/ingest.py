"""``maillage ingest``: documents, tables and folders into the graph."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maillage.output import Output, output_options
from maillage.progress import progress_line
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.run import Progress
    from maillage.cli import Settings

NOTHING_NAMED = Phrase(
    fr="Indiquez au moins un fichier ou un dossier à lire, par exemple « maillage ingest MES-DOCUMENTS/ ».",
    en="Name at least one file or folder to read, for example “maillage ingest MY-DOCUMENTS/”.",
)
REMOVED = Phrase(
    fr="« {key} » est retiré du graphe, avec tout ce que cette source était seule à dire.",
    en="“{key}” is taken out of the graph, with all that this source alone stated.",
)
SETTLING = Phrase(fr="mise en commun de ce qui est dit…", en="putting together what is said…")


@click.command(short_help="Lire des documents, des tableaux, des dossiers.")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="CHEMIN…")
@click.option(
    "--recipe", metavar="RECETTE", help="Recette des tableaux : un fichier TOML, ou le nom d'une recette connue."
)
@click.option(
    "--workers", type=click.IntRange(1, 64), default=1, show_default=True, help="Nombre de processus qui lisent."
)
@click.option("--remove", multiple=True, metavar="SOURCE", help="Retirer du graphe une source, par son nom de fichier.")
@output_options
@click.pass_context
def ingest(
    ctx: click.Context,
    paths: tuple[Path, ...],
    recipe: str | None,
    workers: int,
    remove: tuple[str, ...],
    output: Output,
) -> None:
    """Lire des documents (.txt .md .html .pdf .docx) et des tableaux (.csv .tsv .xlsx) dans le graphe.

    Un dossier est lu avec ses sous-dossiers. Un fichier déjà lu et inchangé n'est pas relu ; un fichier modifié
    remplace ce qu'il disait. Un fichier illisible est signalé et n'arrête pas les autres.
    """
    settings: Settings = ctx.obj
    for name in remove:
        _remove(settings, name)
    if not paths:
        if not remove:
            raise click.UsageError(NOTHING_NAMED(settings.lang))
        return
    from ingest.run import ingest_paths
    from maillage.layout.ingested import report_data, report_table, report_text

    with _shown(settings) as progress:
        report = ingest_paths(paths, settings.graph, recipe, workers, progress)
    output.answer(
        data=lambda: report_data(report, settings.lang),
        table=lambda: report_table(report, settings.lang),
        text=lambda pen: report_text(report, pen, settings.graph, verbose=settings.verbosity > 0),
    )
    ctx.exit(report.exit_code)


def _remove(settings: Settings, name: str) -> None:
    from ingest.run import remove_source
    from maillage.output import say

    say(settings, REMOVED(settings.lang, key=remove_source(settings.graph, name)))


@contextlib.contextmanager
def _shown(settings: Settings) -> Iterator[Progress | None]:
    """Give a progress line on standard error, when that is a terminal and nobody asked for quiet."""
    with progress_line(settings) as show:
        yield show and (lambda done, total, key: show(f"{done}/{total} {key or SETTLING(settings.lang)}"))
