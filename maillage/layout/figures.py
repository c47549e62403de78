"""The figures of a graph as text and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maillage.layout.prose import lines
from maillage.tables import Table, table_text
from ontology.language import Lang, Phrase
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from maillage.output import Pen
    from queries.stats import Stats

SECTIONS = {
    "entities": Phrase(fr="Ce qui est connu", en="What is known"),
    "kinds": Phrase(fr="Natures", en="Kinds"),
    "themes": Phrase(fr="Thèmes", en="Themes"),
    "links": Phrase(fr="Liens (et phrases qui les disent)", en="Links (and sentences that state them)"),
    "sources": Phrase(fr="Sources (et passages)", en="Sources (and passages)"),
}
MOST = 12
EMPTY = Phrase(
    fr="Ce graphe est vide : commencez par maillage ingest.", en="This graph is empty: start with maillage ingest."
)


def stats_text(stats: Stats, pen: Pen) -> str:
    """Return the figures as text, the longest lists cut."""
    if not stats.types:
        return EMPTY(pen.lang)
    parts: list[str] = []
    for section, rows in _sections(stats, pen.lang).items():
        if rows:
            parts += [pen.bold(SECTIONS[section](pen.lang)), *_aligned(rows[:MOST], pen)]
            parts += [f"  … (+ {len(rows) - MOST})", ""] if len(rows) > MOST else [""]
    return lines(parts).rstrip("\n")


def stats_table(stats: Stats, lang: Lang = Lang.FR) -> Table:
    """Return one row a figure."""
    found = _sections(stats, lang)
    return Table(("section", "name", "count"), [(name, row[0], row[1]) for name, rows in found.items() for row in rows])


def _sections(stats: Stats, lang: Lang) -> dict[str, list[tuple[object, ...]]]:
    known = vocabulary()
    kinds = [(known.kinds[name].label(lang) if name in known.kinds else name, n) for name, n in stats.kinds.items()]
    themes = [(known.themes[name].label(lang) if name in known.themes else name, n) for name, n in stats.themes.items()]
    return {
        "entities": [(known.class_(name).label(lang), count) for name, count in stats.types.items()],
        "links": [(known.predicate(name).label(lang), n, f"({stats.claims[name]})") for name, n in stats.links.items()],
        "kinds": list(kinds),
        "themes": list(themes),
        "sources": [(source.name, source.passages, source.date or "") for source in stats.sources],
    }


def _aligned(rows: list[tuple[object, ...]], pen: Pen) -> list[str]:
    table = Table([""] * len(rows[0]), rows)
    return ["  " + line for line in table_text(table, pen.width - 2).splitlines()[2:]]
