"""``maillage meet``: who to meet in a territory, and through whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from maillage.output import Output, output_options, say
from maillage.server import reader_of, server_options

if TYPE_CHECKING:
    from graph.neo4j import Address
    from maillage.cli import Settings

ROLES = ("guide", "authority", "ally", "funder", "peer", "already-there")


@click.command(short_help="Qui rencontrer sur un territoire, et par qui passer.")
@click.argument("territory", metavar="TERRITOIRE")
@click.option("--for", "seeker", metavar="ACTEUR", help="Qui demande : un acteur du graphe.")
@click.option(
    "--theme",
    "themes",
    multiple=True,
    metavar="THÈME",
    help="Thème cherché, par exemple jeunesse (plusieurs fois au besoin).",
)
@click.option("--role", "roles", multiple=True, type=click.Choice(ROLES), help="Ne montrer que ce rôle.")
@click.option("--top", type=click.IntRange(min=1), default=20, show_default=True, help="Nombre de suggestions.")
@server_options(by_default=False)
@output_options
@click.pass_obj
def meet(
    settings: Settings,
    territory: str,
    seeker: str | None,
    themes: tuple[str, ...],
    roles: tuple[str, ...],
    top: int,
    server: Address | None,
    output: Output,
) -> None:
    """Dire qui rencontrer sur un territoire, pourquoi, et par qui y être introduit.

    \b
    maillage meet Ardèche --for "Fondation ARHM" --theme jeunesse
    maillage meet "Boischaut Sud" --role guide --role funder
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from maillage.layout.meeting import meeting_markdown, meeting_table, meeting_text
    from queries.lookup import find_entity, find_place, theme_notation
    from queries.meet import Role
    from queries.meet import meet as ask

    reader = reader_of(settings, server)
    wanted = tuple(theme_notation(theme) for theme in themes)
    place = find_place(reader, territory)
    found = find_entity(reader, seeker, types=("Actor",)) if seeker else None
    if found and (understood := found.said(settings.lang)):
        say(settings, understood)
    answer = ask(
        reader, place, found.entity if found else None, wanted, [Role(r) for r in roles], top=top, lang=settings.lang
    )
    output.answer(
        data=answer.as_json,
        table=lambda: meeting_table(answer, settings.lang),
        text=lambda pen: meeting_text(answer, pen),
        markdown=lambda: meeting_markdown(answer, settings.lang),
    )
