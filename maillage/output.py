"""How every command answers: the option bundle ``--format`` and ``-o FILE``, and tables in each form.

A command takes the bundle and hands over one function a format; only the one that was asked for is called::

    @click.command()
    @click.argument("name")
    @output_options                          # gives the keyword ``output: Output``
    @click.pass_obj
    def show(settings: Settings, name: str, output: Output) -> None:
        card = queries.show.show(...)
        output.answer(
            data=lambda: card.as_json(),     # --format json: any JSON-able object
            table=lambda: Table(("nom", "lien"), rows),  # csv, xlsx, jsonl; and text and md when they have no layout
            text=lambda pen: layout.card_text(card, pen),    # optional: for people, `pen.width` columns
            markdown=lambda: layout.card_markdown(card),     # optional
        )

The answer goes to standard output or, whole or not at all, to the file of ``-o``; what else there is to say goes to
standard error through `say`. Colours are used on a terminal only, and ``NO_COLOR`` is obeyed: use ``pen.bold(…)``
and its like, never ``click.style``. Atomic writing is there for other commands too: `write_whole`.
"""

from __future__ import annotations

import functools
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, ParamSpec, TypeVar

import click

from graph.errors import InputError, cause_of
from maillage.tables import Table, table_csv, table_jsonl, table_markdown, table_text, table_xlsx
from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from maillage.cli import Settings

__all__ = ["FORMATS", "Output", "Pen", "Table", "harmless", "json_text", "output_options", "say", "write_whole"]

FORMATS = ("text", "json", "jsonl", "csv", "xlsx", "md")
FILES_ONLY = frozenset({"xlsx"})
PROSE_WIDTH = 80
NARROWEST = 40

_COMMANDS = re.compile(r"\x1b(?!\[[0-9;]*m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]")

P = ParamSpec("P")
R = TypeVar("R")

CANNOT_WRITE = Phrase(
    fr="Impossible d'écrire {path} : {reason}. Rien n'a été changé ; indiquez un autre fichier avec -o.",
    en="Cannot write {path}: {reason}. Nothing was changed; name another file with -o.",
)
NEEDS_FILE = Phrase(
    fr="un fichier {format} ne s'affiche pas à l'écran : indiquez où l'écrire avec -o FICHIER.",
    en="a file of form {format} cannot be shown on the screen: say where to write it with -o FILE.",
)


@dataclass(frozen=True)
class Pen:
    r"""How text is laid out for people: the number of columns, and styles that vanish where colours are unwanted.

    Examples
    --------
    >>> Pen(80, colour=False).bold("Ronalpia")
    'Ronalpia'
    >>> Pen(80, colour=True).bold("Ronalpia")
    '\x1b[1mRonalpia\x1b[0m'
    """

    width: int = PROSE_WIDTH
    colour: bool = False
    lang: Lang = Lang.FR

    def bold(self, text: str) -> str:
        """Return ``text`` set off as a title."""
        return self._styled(text, bold=True)

    def dim(self, text: str) -> str:
        """Return ``text`` set back, as a place or an aside."""
        return self._styled(text, dim=True)

    def accent(self, text: str) -> str:
        """Return ``text`` in the colour of what matters."""
        return self._styled(text, fg="cyan")

    def _styled(self, text: str, *, bold: bool | None = None, dim: bool | None = None, fg: str | None = None) -> str:
        return click.style(text, bold=bold, dim=dim, fg=fg) if self.colour else text


@dataclass(frozen=True)
class Output:
    """Where an answer goes and in which form."""

    format: Literal["text", "json", "jsonl", "csv", "xlsx", "md"] = "text"
    path: Path | None = None
    lang: Lang = Lang.FR

    def answer(
        self,
        *,
        data: Callable[[], object],
        table: Callable[[], Table],
        text: Callable[[Pen], str] | None = None,
        markdown: Callable[[], str] | None = None,
    ) -> None:
        """Write the answer in the form that was asked for, calling only the function for it.

        Raises
        ------
        InputError
            When the file of ``-o`` cannot be written.
        """
        if self.format == "json":
            self.write(json_text(data()))
        elif self.format == "csv":
            self.write(table_csv(table()))
        elif self.format == "jsonl":
            self.write(table_jsonl(table()))
        elif self.format == "xlsx":
            self.write(table_xlsx(table()))
        elif self.format == "md":
            self.write(harmless(markdown() if markdown else table_markdown(table())))
        else:
            self.write(harmless(text(self.pen) if text else table_text(table(), self.table_width)))

    def write(self, content: str | bytes) -> None:
        """Write to standard output or to the file of ``-o``; text is ended by one line break."""
        if isinstance(content, str) and content and not content.endswith("\n"):
            content += "\n"
        if self.path is not None:
            write_whole(self.path, content)
        elif isinstance(content, bytes):
            sys.stdout.buffer.write(content)
        else:
            _to_standard_output(content)

    @property
    def pen(self) -> Pen:
        """The pen that suits where the text goes: never wider than 80 columns, coloured on a terminal only."""
        width = max(NARROWEST, min(PROSE_WIDTH, self.table_width))
        return Pen(width, colour=self._on_terminal and not os.environ.get("NO_COLOR"), lang=self.lang)

    @property
    def table_width(self) -> int:
        """Columns that a table may take: those of the terminal, 80 elsewhere."""
        import shutil

        return shutil.get_terminal_size((PROSE_WIDTH, 24)).columns if self._on_terminal else PROSE_WIDTH

    @property
    def _on_terminal(self) -> bool:
        return self.path is None and sys.stdout.isatty()


def output_options(command: Callable[P, R]) -> Callable[P, R]:
    """Give a click command the options ``--format`` and ``-o``; it receives them as the keyword ``output``."""

    @click.option(
        "--format",
        "format_",
        type=click.Choice(FORMATS),
        default="text",
        show_default=True,
        help="Forme de la réponse : à lire, JSON, JSON Lines, tableur (CSV, XLSX), Markdown.",
    )
    @click.option(
        "-o",
        "--output",
        "path",
        type=click.Path(path_type=Path, dir_okay=False),
        help="Écrire la réponse dans ce fichier plutôt qu'à l'écran.",
    )
    @functools.wraps(command)
    def with_output(*args: P.args, **kwargs: P.kwargs) -> R:
        output = Output(kwargs.pop("format_"), _file(kwargs.pop("path")), _lang())  # type: ignore[arg-type]
        if output.format in FILES_ONLY and output.path is None and sys.stdout.isatty():
            raise click.UsageError(NEEDS_FILE(output.lang, format=output.format))
        kwargs["output"] = output
        return command(*args, **kwargs)

    return with_output


def say(settings: Settings, message: str, *, level: int = 0) -> None:
    """Tell the user something beside the answer, on standard error.

    ``level`` 0 is silenced by ``-q`` alone; 1 is said with ``-v``, 2 with ``-vv``.
    """
    if settings.verbosity >= level:
        click.echo(harmless(message), err=True)


def harmless(text: str) -> str:
    r"""Return ``text`` without what a document could use to command the terminal; styles and line breaks stay.

    Examples
    --------
    >>> harmless("nom\x1b]0;titre\x07 \x1b[1mgras\x1b[0m")
    'nom�]0;titre� \x1b[1mgras\x1b[0m'
    """
    return _COMMANDS.sub("\N{REPLACEMENT CHARACTER}", text)


def json_text(data: object) -> str:
    """Return readable JSON: two spaces, accents as they are."""
    import json

    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def write_whole(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all: beside its place first, then moved over it.

    A device or a pipe is written to, never replaced.

    Raises
    ------
    InputError
        When the place cannot be written (missing folder, no right, full disk); what was there is untouched.
    """
    import tempfile

    payload = content.encode() if isinstance(content, str) else content
    draft: Path | None = None
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(payload)
            return
        descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        draft = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(payload)
        draft.chmod(_mode(path))
        draft.replace(path)
    except OSError as error:
        if draft is not None:
            draft.unlink(missing_ok=True)
        raise InputError(CANNOT_WRITE, path=path, reason=cause_of(error)) from error


def _mode(path: Path) -> int:
    """Return the rights that the file has, or those that a new file would have."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _to_standard_output(text: str) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    click.echo(text.encode(encoding, "replace").decode(encoding), nl=False)


def _file(path: object) -> Path | None:
    return path if isinstance(path, Path) and str(path) != "-" else None


def _lang() -> Lang:
    settings = click.get_current_context().obj
    return getattr(settings, "lang", Lang.FR)
