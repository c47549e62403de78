"""``maillage check``: the graph against the shapes of the ontology."""

from __future__ import annotations

import itertools
import textwrap
from typing import TYPE_CHECKING

import click

from maillage.output import Output, Pen, Table, output_options, say
from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.check import CheckReport, Finding
    from maillage.cli import Settings

SHOWN = 10
"""Findings of one sort that the text shows; the other forms have them all."""

CHECKING = Phrase(
    fr="Vérification du graphe… (une vingtaine de secondes pour dix mille entités)",
    en="Checking the graph… (some twenty seconds for ten thousand entities)",
)
ALL_RIGHT = Phrase(
    fr="Rien à signaler : {checked} choses vérifiées.", en="Nothing to report: {checked} things checked."
)
SUMMARY = Phrase(
    fr="{checked} choses vérifiées. Erreurs : {violation}, avertissements : {warning}, remarques : {info}.",
    en="{checked} things checked. Errors: {violation}, warnings: {warning}, remarks: {info}.",
)
SEVERITIES = {
    "violation": Phrase(fr="Erreur", en="Error"),
    "warning": Phrase(fr="Avertissement", en="Warning"),
    "info": Phrase(fr="Remarque", en="Remark"),
}
COLON = Phrase(fr=" : ", en=": ")
MORE = Phrase(
    fr="… et {count} de plus (--format csv les donne toutes)", en="… and {count} more (--format csv gives them all)"
)
COLUMNS = Phrase(
    fr="gravité,forme,message,identifiant,nom,valeur,document,ligne",
    en="severity,shape,message,id,name,value,document,line",
)


@click.command(short_help="Vérifier que le graphe tient debout.")
@output_options
@click.pass_context
def check(context: click.Context, output: Output) -> None:
    """Vérifie le graphe contre les formes (SHACL) de l'ontologie : ce qui est faux, ce qui mérite un regard, et où.

    Sort avec le code 1 s'il y a des erreurs ; les avertissements n'y changent rien.

    \b
    maillage check
    maillage check --format csv -o a-corriger.csv
    """  # noqa: D301 - click reads the character \b as "keep these lines"
    from graph.check import check as checked
    from graph.reading import open_reader

    settings: Settings = context.obj
    reader = open_reader(settings.graph)
    say(settings, CHECKING(settings.lang))
    report = checked(reader.store)
    output.answer(
        data=report.as_json,
        table=lambda: findings_table(report, output.lang),
        text=lambda pen: report_text(report, pen),
    )
    if not report.conforms:
        context.exit(1)


def findings_table(report: CheckReport, lang: Lang) -> Table:
    """Return one row a finding."""
    return Table(COLUMNS(lang).split(","), [_row(finding, lang) for finding in report.findings])


def report_text(report: CheckReport, pen: Pen) -> str:
    """Return the findings by sort, the worst first, each sort with its first places, and a summary as the last line."""
    if not report.findings:
        return ALL_RIGHT(pen.lang, checked=report.checked)
    sorts = itertools.groupby(report.findings, key=lambda finding: (finding.severity, finding.shape))
    paragraphs = ["\n".join(_sort_lines(list(found), pen)) for _, found in sorts]
    return "\n\n".join([*paragraphs, _summary(report, pen.lang)])


def _sort_lines(found: Sequence[Finding], pen: Pen) -> Iterator[str]:
    first = found[0]
    title = f"{SEVERITIES[first.severity](pen.lang)} ({len(found)}){COLON(pen.lang)}{first.message(pen.lang)}"
    yield pen.bold(textwrap.fill(title, pen.width, subsequent_indent="  "))
    for finding in found[:SHOWN]:
        yield from _finding_lines(finding, pen)
    if len(found) > SHOWN:
        yield "  " + MORE(pen.lang, count=len(found) - SHOWN)


def _finding_lines(finding: Finding, pen: Pen) -> Iterator[str]:
    named = f"{finding.name} ({finding.id})" if finding.is_entity else finding.name
    said = named if finding.value is None else f"{named}{COLON(pen.lang)}{finding.value}"
    yield textwrap.fill(said, pen.width, initial_indent="  • ", subsequent_indent="    ", break_on_hyphens=False)
    if finding.place is not None:
        yield pen.dim(f"    {finding.place}")


def _summary(report: CheckReport, lang: Lang) -> str:
    from graph.check import Severity

    counts = {severity.value: report.count(severity) for severity in Severity}
    return SUMMARY(lang, checked=report.checked, **counts)


def _row(finding: Finding, lang: Lang) -> Sequence[object]:
    place = finding.place
    return (
        SEVERITIES[finding.severity](lang),
        finding.shape,
        finding.message(lang),
        finding.id,
        finding.name,
        finding.value,
        place.document if place else None,
        (place.line or None) if place else None,
    )
