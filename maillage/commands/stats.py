"""``maillage stats``: how much the graph knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from maillage.output import Output, output_options

if TYPE_CHECKING:
    from maillage.cli import Settings


@click.command()
@output_options
@click.pass_obj
def stats(settings: Settings, output: Output) -> None:
    """Compter ce que le graphe contient : acteurs, liens, sources."""
    from graph.reading import open_reader
    from maillage.layout.figures import stats_table, stats_text
    from queries.stats import stats as count

    counted = count(open_reader(settings.graph))
    output.answer(
        data=counted.as_json,
        table=lambda: stats_table(counted, settings.lang),
        text=lambda pen: stats_text(counted, pen),
    )
