"""``maillage export``: the graph, in the forms that other tools read."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.export.formats import FORMATS
from ontology.language import Phrase

if TYPE_CHECKING:
    from maillage.cli import Settings

NEEDS_PATH = Phrase(
    fr="Le format {format} s'écrit dans {what}. Indiquez où avec -o : maillage export --format {format} -o {example}",
    en="The format {format} is written to {what}. Say where with -o: maillage export --format {format} -o {example}",
)
A_FOLDER, A_FILE = Phrase(fr="un dossier", en="a folder"), Phrase(fr="un fichier", en="a file")


@click.command()
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    default="jsonl",
    show_default=True,
    help="Forme de l'export.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Où écrire : un fichier, ou un dossier pour csv. Sans cela, à l'écran.",
)
@click.option(
    "--personal",
    is_flag=True,
    help="Avec les personnes dans toutes les formes, et avec les courriels et téléphones.",
)
@click.pass_obj
def export(settings: Settings, format_: str, output: Path | None, personal: bool) -> None:
    """Écrire le graphe dans une forme que d'autres outils lisent.

    Les données de contact (courriels, téléphones) ne sortent qu'avec --personal ; les noms de personnes, sans lui,
    que dans la forme jsonl, où ils sont marqués.
    """
    from graph.export import export as write
    from graph.reading import open_reader

    target = None if output is None or str(output) == "-" else output
    if target is None and FORMATS[format_].needs_path:
        raise click.UsageError(_needs_path(format_)(settings.lang))
    reader = open_reader(settings.graph)
    try:
        write(reader, format_, target or sys.stdout.buffer, personal=personal, lang=settings.lang)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever read has read enough, as with « | head »
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _needs_path(format_: str) -> Phrase:
    several = FORMATS[format_].several
    what, example = (A_FOLDER, "export") if several else (A_FILE, f"export.{format_}")
    return Phrase(
        fr=NEEDS_PATH.fr.format(format=format_, what=what.fr, example=example),
        en=NEEDS_PATH.en.format(format=format_, what=what.en, example=example),
    )
