"""``maillage show``: the card of one actor, programme, territory or person."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from maillage.output import Output, output_options, say

if TYPE_CHECKING:
    from maillage.cli import Settings


@click.command(short_help="Tout ce qui est connu d'un acteur, d'un lieu…")
@click.argument("name", metavar="NOM")
@output_options
@click.pass_obj
def show(settings: Settings, name: str, output: Output) -> None:
    """Montrer tout ce qui est connu d'un acteur, d'un programme, d'un lieu ou d'une personne.

    \b
    maillage show "Villages Vivants"
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from graph.reading import open_reader
    from maillage.layout.card import card_markdown, card_table, card_text
    from queries.lookup import find_entity
    from queries.show import show as card_of

    reader = open_reader(settings.graph)
    found = find_entity(reader, name)
    if understood := found.said(settings.lang):
        say(settings, understood)
    card = card_of(reader, found.entity)
    output.answer(
        data=card.as_json,
        table=lambda: card_table(card, settings.lang),
        text=lambda pen: card_text(card, pen),
        markdown=lambda: card_markdown(card, settings.lang),
    )
