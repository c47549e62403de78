"""The command group: global options, commands loaded on use, errors as one line."""

from __future__ import annotations

import functools
import importlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import click

from graph.errors import InputError, MaillageError, cause_of
from maillage import __version__
from ontology.language import Lang, Phrase

COMMANDS = {
    "ingest": "maillage.commands.ingest:ingest",
    "meet": "maillage.commands.meet:meet",
    "path": "maillage.commands.path:path",
    "show": "maillage.commands.show:show",
    "stats": "maillage.commands.stats:stats",
    "ask": "maillage.commands.ask:ask",
    "sparql": "maillage.commands.sparql:sparql",
    "cypher": "maillage.commands.cypher:cypher",
    "serve": "maillage.commands.serve:serve",
    "check": "maillage.commands.check:check",
    "territories": "maillage.commands.territories:territories",
    "review": "maillage.commands.review:review",
    "note": "maillage.commands.note:note",
    "forget": "maillage.commands.forget:forget",
    "viz": "maillage.commands.viz:viz",
    "export": "maillage.commands.export:export",
    "neo4j": "maillage.commands.neo4j:neo4j",
    "demo": "maillage.commands.demo:demo",
}
"""Name of a command → where it is defined; imported only when it is called."""

CANNOT_ANSWER = Phrase(
    fr="La réponse n'a pas pu être écrite : {reason}. Le graphe n'a pas changé.",
    en="The answer could not be written: {reason}. The graph has not changed.",
)
INTERRUPTED = Phrase(fr="Interrompu.", en="Interrupted.")


@dataclass(frozen=True)
class Settings:
    """What the global options say, available to commands as ``click``'s ``obj``."""

    graph: Path
    lang: Lang
    verbosity: int


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, so that ``--help`` imports nothing heavy."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the table, which is the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return one command, or None."""
        if cmd_name not in COMMANDS:
            return None
        return _command(COMMANDS[cmd_name])


@functools.cache
def _command(target: str) -> click.Command:
    """Import the command at ``module:name`` and give it an option for help that is told in French, as the others are."""
    module, _, name = target.partition(":")
    command = getattr(importlib.import_module(module), name)
    assert isinstance(command, click.Command)
    return help_option(command)


help_option = click.help_option("-h", "--help", help="Montrer cette aide.")


@help_option
@click.group(cls=LazyGroup)
@click.version_option(__version__, prog_name="maillage", help="Dire la version.")
@click.option(
    "--graph",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("maillage.graph"),
    envvar="MAILLAGE_GRAPH",
    show_envvar=True,
    show_default=True,
    help="Dossier du graphe.",
)
@click.option(
    "--lang",
    type=click.Choice([lang.value for lang in Lang]),
    default="fr",
    envvar="MAILLAGE_LANG",
    help="Langue des réponses.",
)
@click.option("-q", "--quiet", is_flag=True, help="Ne rien dire d'autre que le résultat.")
@click.option("-v", "--verbose", count=True, help="En dire plus.")
@click.pass_context
def cli(ctx: click.Context, graph: Path, lang: str, quiet: bool, verbose: int) -> None:
    """Maillage : qui rencontrer ici, par qui, et la phrase qui le dit."""
    ctx.obj = Settings(graph, Lang(lang), -1 if quiet else verbose)


def main() -> None:
    """Run the command line; an error that a user can act on becomes one red line and exit code 1."""
    try:
        code = cli.main(prog_name="maillage", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo(INTERRUPTED(_asked_lang()), err=True)
        sys.exit(130)
    except click.UsageError as error:
        from maillage.usage import explained

        click.echo(explained(error, _asked_lang()), err=True)
        sys.exit(error.exit_code)
    except MaillageError as error:
        _refuse(error)
    except OSError as error:  # of standard output: what is written to files is told by who writes them
        _refuse(InputError(CANNOT_ANSWER, reason=cause_of(error)))
    sys.exit(code if isinstance(code, int) else 0)


def _refuse(error: MaillageError) -> NoReturn:
    from maillage.output import harmless

    plain = False if os.environ.get("NO_COLOR") else None
    click.secho(harmless(error.message(_asked_lang())), fg="red", err=True, color=plain)
    sys.exit(1)


def _asked_lang() -> Lang:
    """Return the language that the options, or the environment, ask for, whatever else is wrong with them."""
    with cli.make_context("maillage", sys.argv[1:], resilient_parsing=True) as ctx:
        return Lang(ctx.params.get("lang") or Lang.FR)
