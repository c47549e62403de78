"""``maillage note``: private notes on an actor or another thing of the graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from graph.errors import NotFoundError
from maillage.curating import writing
from maillage.output import Output, output_options, say
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.curation import Note
    from maillage.cli import Settings

NOTED = Phrase(fr="Noté sur {name} ({id}).", en="Noted on {name} ({id}).")
TAKEN_BACK = Phrase(fr="« {id} » est effacée.", en="“{id}” is erased.")
NO_SUCH_NOTE = Phrase(
    fr="Aucune note n'a l'identifiant « {id} ». « maillage note » sans rien d'autre les donne.",
    en="No note has the id “{id}”. “maillage note” with nothing else gives them.",
)
NO_NOTE = Phrase(fr="Aucune note.", en="No note.")


@click.command(short_help="Noter quelque chose d'un acteur, pour soi.")
@click.argument("name", required=False, metavar="[NOM]")
@click.argument("text", required=False, metavar="[TEXTE]")
@click.option("--undo", multiple=True, metavar="ID", help="Effacer une note.")
@output_options
@click.pass_obj
def note(settings: Settings, name: str | None, text: str | None, undo: tuple[str, ...], output: Output) -> None:
    """Noter quelque chose d'un acteur, d'un lieu, d'un programme ou d'une personne, et relire ses notes.

    Une note est datée, montrée par « maillage show », gardée quand les documents sont ingérés à nouveau, et ne sort
    d'aucun export.

    \b
    maillage note "Villages Vivants" "Vue le 3 mars : cherche un lieu en Drôme."
    maillage note "Villages Vivants"      # les notes sur cet acteur
    maillage note                         # toutes
    maillage note --undo note:1a2b3c4d
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from graph.reading import open_reader
    from queries.lookup import find_entity

    reader = open_reader(settings.graph)
    entity = find_entity(reader, name).entity if name else None
    if undo:
        _undo(settings, undo)
    elif entity and text:
        from graph.curation import note as write

        with writing(settings) as store:
            made = write(store.store, entity.id, text)
        say(settings, NOTED(settings.lang, name=entity.name, id=made.id))
    else:
        from graph.curation import notes

        _tell(notes(reader.store, entity.id if entity else None), output)


def _undo(settings: Settings, ids: Sequence[str]) -> None:
    from graph.curation import notes, take_back

    with writing(settings) as store:
        known = {each.id for each in notes(store.store)}
        for id_ in ids:
            if id_ not in known:
                raise NotFoundError(NO_SUCH_NOTE, id=id_)
        for id_ in ids:
            take_back(store.store, id_)
            say(settings, TAKEN_BACK(settings.lang, id=id_))


def _tell(found: Sequence[Note], output: Output) -> None:
    from maillage.layout.notes import notes_table, notes_text

    output.answer(
        data=lambda: {"notes": [each.as_json() for each in found]},
        table=lambda: notes_table(found, output.lang),
        text=lambda pen: notes_text(found, pen) or NO_NOTE(pen.lang),
    )
