"""The command group: global options, commands loaded on use, errors as one line."""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from graph.errors import MaillageError
from maillage import __version__
from ontology.language import Lang

COMMANDS = {
    "ingest": "maillage.commands.ingest:ingest",
    "meet": "maillage.commands.meet:meet",
    "path": "maillage.commands.path:path",
    "show": "maillage.commands.show:show",
    "stats": "maillage.commands.stats:stats",
    "sparql": "maillage.commands.sparql:sparql",
    "cypher": "maillage.commands.cypher:cypher",
    "check": "maillage.commands.check:check",
    "viz": "maillage.commands.viz:viz",
    "export": "maillage.commands.export:export",
    "neo4j": "maillage.commands.neo4j:neo4j",
    "demo": "maillage.commands.demo:demo",
}
"""Name of a command → where it is defined; imported only when it is called."""


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
        module, _, name = COMMANDS[cmd_name].partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="maillage")
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
        code = cli.main(standalone_mode=False)
    except click.exceptions.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except MaillageError as error:
        lang = Lang.EN if "--lang=en" in sys.argv or "en" in sys.argv[1:3] else Lang.FR
        click.secho(error.message(lang), fg="red", err=True)
        sys.exit(1)
    sys.exit(code if isinstance(code, int) else 0)
