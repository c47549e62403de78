"""``maillage demo``: the main job, end to end, on the example documents that come with maillage."""

from __future__ import annotations

import shlex
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from graph.errors import InputError
from maillage.output import Output
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from maillage.cli import Settings

TERRITORY, SEEKER, TO_MEET = "Ardèche", "Fondation ARHM", "Courant Fort"
"""Whom the example documents are about."""

INTRODUCTION = Phrase(
    fr="Des documents d'exemple deviennent un graphe, et le graphe répond.",
    en="Example documents become a graph, and the graph answers.",
)
READ = Phrase(
    fr="Lire {count} documents : brève, page web, appel, comptes rendus, portraits, CSV",
    en="Read {count} documents: news, web page, report, portraits, spreadsheet…",
)
MEET = Phrase(
    fr="La {seeker} veut agir en {territory}. Qui rencontrer, et par qui passer ?",
    en="{seeker} wants to work in {territory}. Who to meet, and through whom?",
)
PATH = Phrase(fr="Par qui passer pour joindre {name}", en="Who leads to {name}")
DRAW = Phrase(fr="Tout voir sur une page", en="See it all on one page")
NEXT = Phrase(
    fr="Fait en {seconds:.0f} secondes. Pour interroger encore ce graphe :\n\n"
    "    export MAILLAGE_GRAPH={folder}/maillage.graph\n\n"
    "Avec vos documents, dans le dossier de votre choix :\n\n"
    "    maillage ingest MES-DOCUMENTS/           textes, pages, PDF, Word, tableurs\n"
    "    maillage meet TERRITOIRE --for STRUCTURE qui rencontrer, et par qui\n"
    "    maillage show NOM                        tout ce qui en est connu\n"
    "    maillage viz --territory TERRITOIRE      la page\n\n"
    "maillage --help donne le reste.",
    en="Done in {seconds:.0f} seconds. To ask this graph more:\n\n"
    "    export MAILLAGE_GRAPH={folder}/maillage.graph\n\n"
    "With your own documents, in a folder of your choice:\n\n"
    "    maillage ingest MY-DOCUMENTS/            texts, pages, PDF, Word, spreadsheets\n"
    "    maillage meet TERRITORY --for ACTOR      who to meet, and through whom\n"
    "    maillage show NAME                       all that is known, with the sentences\n"
    "    maillage viz --territory TERRITORY       the page\n\n"
    "maillage --help tells the rest.",
)
NO_EXAMPLES = Phrase(
    fr="Les documents d'exemple ne sont pas dans cette installation. Réinstallez maillage, ou lancez « make demo ».",
    en="The example documents are not in this installation. Install maillage again, or run make demo.",
)


@click.command(short_help="Tout le parcours, sur des documents d'exemple.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    help="Où mettre le graphe et la page. Par défaut, un dossier temporaire, indiqué et conservé.",
)
@click.pass_obj
def demo(settings: Settings, folder: Path | None) -> None:
    """Lit les documents d'exemple, répond à une vraie question et dessine la page.

    Rien n'est changé hors du dossier indiqué à la fin.
    """
    began = time.monotonic()
    place = folder or Path(tempfile.mkdtemp(prefix="maillage-demo-"))
    place.mkdir(parents=True, exist_ok=True)
    pen = Output(lang=settings.lang).pen
    click.echo(INTRODUCTION(settings.lang))
    for number, (title, arguments) in enumerate(steps(settings, place), start=1):
        click.echo(f"\n{pen.bold(f'{number}. {title}')}\n{pen.dim('$ maillage ' + shlex.join(arguments))}\n")
        run(settings, place, arguments)
    click.echo("\n" + NEXT(settings.lang, seconds=time.monotonic() - began, folder=place))


def steps(settings: Settings, place: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield what is done: a title, and the arguments of ``maillage``."""
    documents = examples()
    count = sum(1 for _ in documents.iterdir())
    lang = settings.lang
    yield READ(lang, count=count), ["ingest", str(documents)]
    yield MEET(lang, seeker=SEEKER, territory=TERRITORY), ["meet", TERRITORY, "--for", SEEKER, "--top", "5"]
    yield PATH(lang, name=TO_MEET), ["path", SEEKER, TO_MEET]
    yield DRAW(lang), ["viz", "--territory", TERRITORY, "-o", str(place / "ardeche.html")]


def run(settings: Settings, place: Path, arguments: list[str]) -> None:
    """Run one command of maillage on the demonstration's graph, as the command line would."""
    from maillage.cli import cli

    options = ["--graph", str(place / "maillage.graph"), "--lang", settings.lang.value]
    code = cli.main([*options, *arguments], prog_name="maillage", standalone_mode=False)
    if isinstance(code, int) and code:
        raise click.exceptions.Exit(code)


def examples() -> Path:
    """Return the folder of the example documents: shipped with the package, or of the checkout.

    Raises
    ------
    InputError
        When neither is there.
    """
    package = Path(__file__).resolve().parent.parent
    for folder in (package / "examples", package.parent / "examples" / "documents"):
        if folder.is_dir():
            return folder
    raise InputError(NO_EXAMPLES)
