"""``maillage path``: who can introduce one actor to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from maillage.output import Output, output_options, say
from maillage.server import reader_of, server_options

if TYPE_CHECKING:
    from graph.neo4j import Address
    from maillage.cli import Settings


@click.command(short_help="Par qui passer d'un acteur à un autre.")
@click.argument("start", metavar="DE")
@click.argument("end", metavar="À")
@click.option("--top", type=click.IntRange(min=1), default=3, show_default=True, help="Nombre de chemins.")
@server_options(by_default=False)
@output_options
@click.pass_obj
def path(settings: Settings, start: str, end: str, top: int, server: Address | None, output: Output) -> None:
    """Dire par qui un acteur peut être introduit auprès d'un autre, et ce qui l'atteste.

    \b
    maillage path "Fondation ARHM" "Courant Fort"
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from maillage.layout.paths import paths_markdown, paths_table, paths_text
    from queries.lookup import find_entity
    from queries.path import PASSED_TYPES, find_paths

    reader = reader_of(settings, server)
    ends = [find_entity(reader, text, types=PASSED_TYPES) for text in (start, end)]
    for found in ends:
        if understood := found.said(settings.lang):
            say(settings, understood)
    answer = find_paths(reader, ends[0].entity, ends[1].entity, limit=top, lang=settings.lang)
    output.answer(
        data=answer.as_json,
        table=lambda: paths_table(answer, settings.lang),
        text=lambda pen: paths_text(answer, pen),
        markdown=lambda: paths_markdown(answer, settings.lang),
    )
