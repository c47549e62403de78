"""How ``sparql``, ``cypher`` and ``ask`` answer: one option bundle, every form of `maillage.output`, and a page.

::

    @click.command()
    @answer_options                          # gives ``asked: Asked`` (parameters, time, rows) and ``replying: Replying``
    @click.pass_obj
    def cypher(settings: Settings, query: str, asked: Asked, replying: Replying) -> None:
        replying.answer(settings, run_cypher(..., asked.parameters, asked.timeout, asked.limit))
"""

from __future__ import annotations

import functools
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

import click

from graph.errors import InputError
from maillage.output import Output, output_options, say, write_whole
from maillage.tables import table_markdown
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.answer import Answer
    from graph.neo4j import Address
    from maillage.cli import Settings
    from maillage.output import Pen
    from maillage.tables import Table

P = ParamSpec("P")
R = TypeVar("R")

MORE = Phrase(
    fr="Seules les {limit} premières lignes sont données ; --limit en donne plus.",
    en="Only the first {limit} rows are given; --limit gives more.",
)
NOTHING = Phrase(fr="Aucune réponse.", en="No answer.")
BAD_PARAMETER = Phrase(
    fr="« {text} » n'est pas un paramètre : écrivez --param nom=valeur.",
    en="“{text}” is not a parameter: write --param name=value.",
)
UNREADABLE = Phrase(
    fr="Le fichier de requête {path} ne peut pas être lu : {reason}.",
    en="The query file {path} cannot be read: {reason}.",
)
PREPARING = Phrase(
    fr="Préparation du graphe pour SPARQL (une fois après chaque ingestion)…",
    en="Preparing the graph for SPARQL (once after each ingestion)…",
)
WRITTEN = Phrase(
    fr="{entities} noms et {links} liens sont dessinés dans {path}. À ouvrir dans un navigateur.",
    en="{entities} names and {links} links are drawn in {path}. Open it in a browser.",
)


@dataclass(frozen=True)
class Asked:
    """What goes with a query: the values of its parameters, the seconds that it may take, the rows that are wanted."""

    parameters: Mapping[str, str] = field(default_factory=dict)
    timeout: float = 30.0
    limit: int = 1000


@dataclass(frozen=True)
class Replying:
    """Where an answer goes: in a form of `Output`, and on a page as well."""

    output: Output
    page: Path | None = None
    limit: int = 1000

    def answer(
        self,
        settings: Settings,
        answer: Answer,
        *,
        data: Callable[[], object] | None = None,
        text: Callable[[Pen], str] | None = None,
        markdown: Callable[[], str] | None = None,
        server: Address | None = None,
        shown: Answer | None = None,
    ) -> None:
        """Write an answer; ``data``, ``text`` and ``markdown`` replace its usual JSON, table and Markdown.

        ``server`` is where it came from, if not from the graph folder; ``shown`` is what text and Markdown show of it.
        """
        if answer.more:
            say(settings, MORE(settings.lang, limit=self.limit))
        self.output.answer(
            data=data or answer.as_json,
            table=lambda: _table(answer),
            text=text or (lambda _: _text(shown or answer, self.output)),
            markdown=markdown or (lambda: table_markdown(_table(shown or answer))),
        )
        if self.page is not None:
            draw(settings, answer, self.page, server)


def draw(settings: Settings, answer: Answer, page: Path, server: Address | None = None) -> None:
    """Write the page that shows what an answer names and how that is linked.

    Raises
    ------
    InputError
        When the answer names nothing of the graph, or the page cannot be written.
    """
    from maillage.server import reader_of
    from viz.answer import picture_of
    from viz.page import network_page

    picture = picture_of(reader_of(settings, server), answer, settings.lang)
    write_whole(page, network_page(picture, settings.lang))
    counts = {"entities": len(picture.entities), "links": len(picture.links)}
    say(settings, WRITTEN(settings.lang, path=page, **counts))


def say_if_long(settings: Settings) -> None:
    """Tell the user when the first SPARQL query after an ingestion has to wait."""
    from graph.union import takes_long

    if takes_long(settings.graph):
        say(settings, PREPARING(settings.lang))


def answer_options(command: Callable[P, R]) -> Callable[P, R]:
    """Give a click command ``--param``, ``--timeout``, ``--limit``, ``--graph`` and the options of `output_options`."""

    @click.option("--param", "parameters", multiple=True, metavar="NOM=VALEUR", help="Valeur de $NOM dans la requête.")
    @click.option(
        "--timeout", type=click.FloatRange(0, min_open=True), default=30.0, show_default=True, help="Secondes."
    )
    @click.option("--limit", type=click.IntRange(min=1), default=1000, show_default=True, help="Lignes au plus.")
    @click.option(
        "--graph",
        "page",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="PAGE.html",
        help="Dessiner aussi ce que nomme la réponse, et ses liens, dans cette page.",
    )
    @output_options
    @functools.wraps(command)
    def with_answer(*args: P.args, **kwargs: P.kwargs) -> R:
        asked = Asked(
            dict(map(_parameter, _taken(kwargs, "parameters"))), _taken(kwargs, "timeout"), _taken(kwargs, "limit")
        )
        replying = Replying(_taken(kwargs, "output"), _taken(kwargs, "page"), asked.limit)
        kwargs.update(asked=asked, replying=replying)
        return command(*args, **kwargs)

    return with_answer


def query_text(query: str) -> str:
    """Return the text of a query given as such, as the name of a file, or as ``-`` for standard input.

    Raises
    ------
    InputError
        When it names a file that cannot be read.
    """
    if query == "-":
        return sys.stdin.read()
    path = Path(query)
    if path.suffix in (".rq", ".sparql", ".cypher") or (len(query) < 200 and "\n" not in query and path.is_file()):
        try:
            return path.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(UNREADABLE, path=path, reason=getattr(error, "strerror", None) or error) from error
    return query


def _taken(options: dict[str, Any], name: str) -> Any:
    return options.pop(name)


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name.strip().isidentifier():
        raise InputError(BAD_PARAMETER, text=text)
    return name.strip(), value


def _table(answer: Answer) -> Table:
    from maillage.tables import Table

    return Table(answer.columns, answer.rows)


def _text(answer: Answer, output: Output) -> str:
    from maillage.tables import table_text

    shown = answer.rows and answer.columns
    return table_text(_table(answer), output.table_width) if shown else NOTHING(output.lang)
