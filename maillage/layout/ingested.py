"""What an ingestion did, as text, as a table and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.readers.problems import DOCUMENT_SUFFIXES, TABLE_SUFFIXES
from maillage.layout.prose import folded, lines
from maillage.tables import Table
from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from pathlib import Path

    from ingest.run import FileOutcome, IngestReport
    from maillage.output import Pen

STATUSES = {
    "new": Phrase(fr="nouveau", en="new"),
    "changed": Phrase(fr="modifié", en="changed"),
    "unchanged": Phrase(fr="inchangé", en="unchanged"),
    "failed": Phrase(fr="en échec", en="failed"),
}
SUMMARIES = {
    "new": Phrase(fr="{count} nouveau(x)", en="{count} new"),
    "changed": Phrase(fr="{count} modifié(s)", en="{count} changed"),
    "unchanged": Phrase(fr="{count} inchangé(s)", en="{count} unchanged"),
    "failed": Phrase(fr="{count} en échec", en="{count} failed"),
}
READ = Phrase(
    fr="{key} : {entities} noms, {claims} liens, {passages} passages",
    en="{key}: {entities} names, {claims} links, {passages} passages",
)
NOTHING = Phrase(
    fr="Aucun fichier à lire n'a été trouvé. Types lus : {documents} (textes), {tables} (tableaux).",
    en="No file to read was found. Types read: {documents} (texts), {tables} (tables).",
)
SKIPPED = Phrase(
    fr="{count} fichier(s) laissé(s) de côté, d'un type qui n'est pas lu ou caché(s) : {names}",
    en="{count} file(s) left aside, of a type that is not read or hidden: {names}",
)
FAILURES = Phrase(fr="N'ont pas été lus", en="Not read")
REMARKS = Phrase(fr="À vérifier ({count})", en="To check ({count})")
MORE = Phrase(fr="… et {count} autre(s) ; -v les montre toutes.", en="… and {count} more; -v shows them all.")
INTERRUPTED = Phrase(
    fr="Interrompu : ce qui était lu est gardé. Relancez la même commande pour finir.",
    en="Interrupted: what had been read is kept. Run the same command again to finish.",
)
NEXT = Phrase(
    fr="Graphe : {graph}. Pour la suite : maillage stats, maillage meet TERRITOIRE.",
    en="Graph: {graph}. What next: maillage stats, maillage meet TERRITORY.",
)
SHOWN = 8
NAMES_SHOWN = 3


def report_text(report: IngestReport, pen: Pen, graph: Path, *, verbose: bool = False) -> str:
    """Return the report for people: what was read, what failed and why, what to check, what to do next."""
    parts = [_summary(report, pen)]
    parts += [folded("+ " + _read(outcome, pen.lang), pen, 0, 2) for outcome in report.outcomes if outcome.passages]
    parts += _failures(report, pen)
    parts += _remarks(report, pen, verbose=verbose)
    if report.skipped:
        names = ", ".join(path.name for path in report.skipped[:NAMES_SHOWN])
        names += ", …" if len(report.skipped) > NAMES_SHOWN else ""
        parts += ["", folded(SKIPPED(pen.lang, count=len(report.skipped), names=names), pen)]
    if report.interrupted:
        parts += ["", pen.bold(folded(INTERRUPTED(pen.lang), pen))]
    elif len(_of(report, "failed")) < len(report.outcomes):
        parts += ["", folded(NEXT(pen.lang, graph=graph), pen)]
    return lines(parts)


def report_table(report: IngestReport, lang: Lang = Lang.FR) -> Table:
    """Return one row a file."""
    columns = ("source", "status", "passages", "entities", "claims", "notices", "failure")
    return Table(columns, [_row(outcome, lang) for outcome in report.outcomes])


def report_data(report: IngestReport, lang: Lang = Lang.FR) -> dict[str, object]:
    """Return the report as data: counts by status, then each file with its remarks."""
    return {
        "counts": {status: len(_of(report, status)) for status in STATUSES},
        "interrupted": report.interrupted,
        "sources": [_outcome(outcome, lang) for outcome in report.outcomes],
        "skipped": [path.as_posix() for path in report.skipped],
    }


def _of(report: IngestReport, status: str) -> list[FileOutcome]:
    return [outcome for outcome in report.outcomes if outcome.status == status]


def _outcome(outcome: FileOutcome, lang: Lang) -> dict[str, object]:
    return {
        "source": outcome.key,
        "status": str(outcome.status),
        "passages": outcome.passages,
        "entities": outcome.entities,
        "claims": outcome.claims,
        "failure": outcome.failure.message(lang) if outcome.failure else None,
        "notices": [notice.message(lang) for notice in outcome.notices],
    }


def _row(outcome: FileOutcome, lang: Lang) -> tuple[object, ...]:
    failure = outcome.failure.message(lang) if outcome.failure else ""
    counts = (outcome.passages, outcome.entities, outcome.claims, len(outcome.notices))
    return (outcome.key, STATUSES[outcome.status](lang), *counts, failure)


def _summary(report: IngestReport, pen: Pen) -> str:
    counts = {status: len(_of(report, status)) for status in STATUSES}
    said = [SUMMARIES[status](pen.lang, count=count) for status, count in counts.items() if count]
    nothing = NOTHING(pen.lang, documents=DOCUMENT_SUFFIXES, tables=TABLE_SUFFIXES)
    return pen.bold(folded(", ".join(said) or nothing, pen))


def _read(outcome: FileOutcome, lang: Lang) -> str:
    return READ(lang, key=outcome.key, entities=outcome.entities, claims=outcome.claims, passages=outcome.passages)


def _failures(report: IngestReport, pen: Pen) -> list[str]:
    failures = [outcome.failure.message(pen.lang) for outcome in report.outcomes if outcome.failure]
    if not failures:
        return []
    return ["", pen.bold(FAILURES(pen.lang)), *(_folded_lines("- " + failure, pen) for failure in failures)]


def _remarks(report: IngestReport, pen: Pen, *, verbose: bool) -> list[str]:
    remarks = [notice.message(pen.lang) for outcome in report.outcomes for notice in outcome.notices]
    if not remarks:
        return []
    shown = remarks if verbose else remarks[:SHOWN]
    more = [MORE(pen.lang, count=len(remarks) - len(shown))] if len(shown) < len(remarks) else []
    head = pen.bold(REMARKS(pen.lang, count=len(remarks)))
    return ["", head, *(_folded_lines("- " + remark, pen) for remark in shown), *more]


def _folded_lines(text: str, pen: Pen) -> str:
    """Return a message folded, its own line breaks kept."""
    first, *rest = text.split("\n")
    return "\n".join([folded(first, pen, 0, 2), *(folded(line, pen, 2, 2) for line in rest)])
