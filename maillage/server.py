"""The options by which a command names a Neo4j server, and who enters there: from the environment, or asked for.

The name and the password never stand on the command line, which others on the machine can read.
"""

from __future__ import annotations

import functools
import os
import sys
from typing import TYPE_CHECKING, ParamSpec, TypeVar

import click

from graph.errors import InputError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.lookups import Lookups
    from graph.neo4j import Address
    from maillage.cli import Settings

P = ParamSpec("P")
R = TypeVar("R")

NO_SERVER = Phrase(
    fr="Quel serveur ? Nommez-le avec --on neo4j://hôte:7687, ou dans la variable NEO4J_URI.",
    en="Which server? Name it with --on neo4j://host:7687, or in the variable NEO4J_URI.",
)
NO_PASSWORD = Phrase(
    fr="Il manque le mot de passe de « {user} » sur {uri} : donnez-le dans la variable NEO4J_PASSWORD "
    "(vide si le serveur n'en demande pas).",
    en="The password of “{user}” on {uri} is missing: give it in the variable NEO4J_PASSWORD "
    "(empty if the server asks for none).",
)
ASK_PASSWORD = Phrase(fr="Mot de passe de {user} sur {uri}", en="Password of {user} on {uri}")


def server_options(*, by_default: bool) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Give a command the options ``--on`` and ``--database``; it receives ``server: Address | None``.

    With ``by_default`` the server of NEO4J_URI is meant when ``--on`` is not given, and there has to be one; without
    it, None says that no server was named.
    """

    def decorate(command: Callable[P, R]) -> Callable[P, R]:
        @click.option(
            "--on",
            "uri",
            metavar="ADRESSE",
            envvar="NEO4J_URI" if by_default else None,
            show_envvar=by_default,
            help="Serveur Neo4j : neo4j://hôte:7687, bolt://…, chiffré avec neo4j+s:// ou bolt+s://.",
        )
        @click.option(
            "--database", metavar="BASE", envvar="NEO4J_DATABASE", help="Base du serveur, si ce n'est la sienne."
        )
        @functools.wraps(command)
        def with_server(*args: P.args, **kwargs: P.kwargs) -> R:
            uri, database = kwargs.pop("uri"), kwargs.pop("database")
            if by_default and not uri:
                raise InputError(NO_SERVER)
            kwargs["server"] = _address(str(uri), str(database) if database else None) if uri else None
            return command(*args, **kwargs)

        return with_server

    return decorate


def _address(uri: str, database: str | None) -> Address:
    """Return the address with name and password from NEO4J_USER (or NEO4J_USERNAME) and NEO4J_PASSWORD, else asked for."""
    from graph.neo4j import Address

    user = os.environ.get("NEO4J_USER") or os.environ.get("NEO4J_USERNAME") or "neo4j"
    Address(uri)  # an address that cannot be is told before a password is asked for
    password = os.environ.get("NEO4J_PASSWORD")
    if password is None:
        password = _asked(uri, user)
    return Address(uri, user, password, database)


def _asked(uri: str, user: str) -> str:
    settings: Settings = click.get_current_context().obj
    if not sys.stdin.isatty():
        raise InputError(NO_PASSWORD, user=user, uri=uri)
    asked: str = click.prompt(
        ASK_PASSWORD(settings.lang, user=user, uri=uri), hide_input=True, default="", show_default=False, err=True
    )
    return asked


def reader_of(settings: Settings, server: Address | None) -> Lookups:
    """Return the graph to ask: that of the folder, or the one that was pushed to ``server``, until the command ends."""
    if server is None:
        from graph.reading import open_reader

        return open_reader(settings.graph)
    from graph.neo4j import connected
    from graph.neo4j.reader import ServerReader

    return ServerReader(click.get_current_context().with_resource(connected(server)))
