"""The figures of the territory reference, and what is said of a grid that was loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.territories.territory import UNKNOWN
from maillage.layout.prose import folded, lines
from maillage.tables import Table, table_text
from ontology.language import Lang, Phrase
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.territories.grid import BadRow, Grid
    from maillage.output import Pen
    from queries.territories import Join, TerritoryStats

SHOWN = 10
"""Bad rows and unknown codes that are told one by one."""

REFERENCE = Phrase(fr="Territoires de la référence", en="Territories of the reference")
GRID = Phrase(fr="Grille de densité : {source}", en="Density grid: {source}")
RURAL = Phrase(
    fr="Rural (niveaux 5 à 7) : {communes} des communes, {population} de la population.",
    en="Rural (levels 5 to 7): {communes} of communes, {population} of the population.",
)
NO_GRID = Phrase(
    fr="Rural : inconnu (unknown). Chargez la grille de densité de l'INSEE : maillage territories load FICHIER.",
    en="Rural: unknown. Load INSEE's density grid: maillage territories load FILE.",
)
HEAD = Phrase(fr="niveau,communes,population", en="level,communes,population")
LEVELS = {
    "1": Phrase(fr="1 grands centres urbains", en="1 large urban centres"),
    "2": Phrase(fr="2 centres urbains intermédiaires", en="2 middle-sized urban centres"),
    "3": Phrase(fr="3 ceintures urbaines", en="3 urban belts"),
    "4": Phrase(fr="4 petites villes", en="4 small towns"),
    "5": Phrase(fr="5 bourgs ruraux", en="5 rural market towns"),
    "6": Phrase(fr="6 rural à habitat dispersé", en="6 dispersed rural housing"),
    "7": Phrase(fr="7 rural à habitat très dispersé", en="7 very dispersed rural housing"),
}
LOADED = Phrase(
    fr="{source} : grille chargée. Communes : {count} ; par leur code d'aujourd'hui : {current} ; fusionnées depuis : {former}.",
    en="{source}: grid loaded. Communes: {count}; by their code of today: {current}; merged since: {former}.",
)
LOST = Phrase(
    fr="Codes que la référence ne connaît pas ({count}) : {codes}.",
    en="Codes that the reference does not know ({count}): {codes}.",
)
LEFT_OUT = Phrase(fr="Lignes laissées de côté ({count}) :", en="Rows left out ({count}):")
LINE = Phrase(fr="  ligne {line} : {why}", en="  line {line}: {why}")
MORE = Phrase(fr="  … et {count} de plus", en="  … and {count} more")
HOW_TO_UPDATE = Phrase(
    fr="""\
La référence livrée suit le Code officiel géographique 2026 ; une nouvelle version de maillage la renouvelle.

La ruralité vient de la grille communale de densité de l'INSEE, en 7 niveaux (insee.fr, « La grille communale de
densité » ; les fichiers CSV se trouvent aussi sur observatoire-des-territoires.gouv.fr). Puis :

  maillage territories load FICHIER.csv       un fichier déjà téléchargé
  maillage territories update ADRESSE         télécharger et charger""",
    en="""\
The reference follows the official geographic code of 2026; a new version of maillage renews it.

Rurality comes from INSEE's density grid of communes in 7 levels (insee.fr, « La grille communale de densité »; CSV
files are on observatoire-des-territoires.gouv.fr as well). Then:

  maillage territories load FILE.csv          a file that you have
  maillage territories update ADDRESS         download and load""",
)


def stats_text(stats: TerritoryStats, pen: Pen) -> str:
    """Return the figures as text."""
    known = [(_level_name(level, pen.lang), count) for level, count in stats.territories.items()]
    parts = [pen.bold(REFERENCE(pen.lang)), *_aligned(("", ""), known, pen)[2:], ""]
    if stats.rural_communes is None or stats.rural_population is None:
        return lines([*parts, folded(NO_GRID(pen.lang), pen)]).rstrip("\n")
    rows = [(LEVELS[level.level](pen.lang), level.communes, level.population) for level in stats.levels]
    shares = {
        "communes": _percent(stats.rural_communes, pen.lang),
        "population": _percent(stats.rural_population, pen.lang),
    }
    parts += [pen.bold(GRID(pen.lang, source=stats.grid)), *_aligned(HEAD(pen.lang).split(","), rows, pen), ""]
    return lines([*parts, folded(RURAL(pen.lang, **shares), pen)]).rstrip("\n")


def stats_table(stats: TerritoryStats) -> Table:
    """Return one row a figure."""
    rows: list[tuple[object, ...]] = [("territories", level, count) for level, count in stats.territories.items()]
    rows += [("grid-communes", level.level, level.communes) for level in stats.levels]
    rows += [("grid-population", level.level, level.population) for level in stats.levels]
    for name, share in (("communes", stats.rural_communes), ("population", stats.rural_population)):
        rows.append(("rural-percent", name, UNKNOWN if share is None else round(100 * share, 1)))
    return Table(("section", "name", "value"), rows)


def loaded_text(grid: Grid, joined: Join, bad: Sequence[BadRow], lang: Lang) -> str:
    """Return what was loaded, what the reference does not know of it, and what was left out."""
    said = [LOADED(lang, source=grid.source, count=len(grid.cells), current=joined.current, former=joined.former)]
    if joined.lost:
        more = ["…"] if len(joined.lost) > SHOWN else []
        said.append(LOST(lang, count=len(joined.lost), codes=", ".join([*joined.lost[:SHOWN], *more])))
    if bad:
        said.append(LEFT_OUT(lang, count=len(bad)))
        said += [LINE(lang, line=row.line, why=row.told(lang)) for row in bad[:SHOWN]]
    if len(bad) > SHOWN:
        said.append(MORE(lang, count=len(bad) - SHOWN))
    return "\n".join(said)


def _level_name(level: str, lang: Lang) -> str:
    kind = vocabulary().kinds.get(level)
    return kind.label(lang) if kind else level


def _percent(share: float, lang: Lang) -> str:
    """Return a share as people write it.

    Examples
    --------
    >>> _percent(0.88, Lang.EN), _percent(0.3256, Lang.FR)
    ('88.0 %', '32,6 %')
    """
    figure = f"{100 * share:.1f} %"
    return figure if lang is Lang.EN else figure.replace(".", ",")


def _aligned(head: Sequence[str], rows: Sequence[tuple[object, ...]], pen: Pen) -> list[str]:
    return ["  " + line for line in table_text(Table(head, rows), pen.width - 2).splitlines()]
