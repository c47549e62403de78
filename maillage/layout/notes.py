"""Private notes, laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maillage.layout.prose import folded
from maillage.tables import Table
from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.curation import Note
    from maillage.output import Pen

TOLD = Phrase(fr="{about}, {date} : {text} ({id})", en="{about}, {date}: {text} ({id})")
COLUMNS = {Lang.FR: ("id", "date", "sur", "note"), Lang.EN: ("id", "date", "about", "note")}


def notes_text(notes: Sequence[Note], pen: Pen, indent: int = 0) -> str:
    """Return one paragraph a note, the oldest first; empty when there are none."""
    told = (TOLD(pen.lang, about=each.about, date=each.date[:10], text=each.text, id=each.id) for each in notes)
    return "\n".join(folded(line, pen, indent, indent + 2) for line in told)


def notes_table(notes: Sequence[Note], lang: Lang) -> Table:
    """Return one row a note."""
    return Table(COLUMNS[lang], [(each.id, each.date, each.about, each.text) for each in notes])
