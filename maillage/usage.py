"""What click says of a command that is mistyped, in the user's language: what is wrong, and where the choices stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

HINT = Phrase(fr="« {command} --help » montre ce qui est possible.", en="“{command} --help” shows what is possible.")
MISSING = Phrase(fr="Il manque {what}.", en="{what} is missing.")
NO_OPTION = Phrase(fr="L'option {name} n'existe pas.{near}", en="There is no option {name}.{near}")
NO_COMMAND = Phrase(fr="La commande « {name} » n'existe pas.{near}", en="There is no command “{name}”.{near}")
NEAR = Phrase(fr=" Vouliez-vous dire {names} ?", en=" Did you mean {names}?")
CHOICES = Phrase(fr="{what} n'accepte que : {names}.", en="{what} accepts only: {names}.")


def explained(error: click.UsageError, lang: Lang) -> str:
    """Return how the command is written, what is wrong with how it was, and where to read more."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    if error.ctx is None:
        return in_words(error, lang)
    usage = error.ctx.get_usage()
    return f"{usage}\n\n{in_words(error, lang)}\n{HINT(lang, command=error.ctx.command_path)}"


def in_words(error: click.UsageError, lang: Lang) -> str:
    """Return what is wrong; what click alone knows how to say stays in its words."""
    if isinstance(error, click.BadParameter) and error.param is not None and error.ctx is not None:
        return _of_parameter(error, error.param, error.param.get_error_hint(error.ctx), lang)
    if isinstance(error, click.NoSuchOption):
        return NO_OPTION(lang, name=error.option_name, near=_near(error.possibilities))
    if isinstance(error, click.exceptions.NoSuchCommand):
        return NO_COMMAND(lang, name=error.command_name, near=_near(_commands_like(error)))
    return error.format_message()


def _of_parameter(error: click.BadParameter, param: click.Parameter, what: str, lang: Lang) -> str:
    if isinstance(error, click.MissingParameter):
        return MISSING(lang, what=what)
    if isinstance(param.type, click.Choice):
        return CHOICES(lang, what=what, names=", ".join(map(str, param.type.choices)))
    return error.format_message()


def _commands_like(error: click.exceptions.NoSuchCommand) -> list[str]:
    """Return the commands of nearly that name; click looks among those that are loaded, and ours are not."""
    import difflib

    group = error.ctx.command if error.ctx else None
    names = group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else []
    return difflib.get_close_matches(error.command_name, names)


def _near(names: Sequence[str] | None) -> Phrase | str:
    said = {"names": ", ".join(names or ())}
    return Phrase(fr=NEAR.fr.format(**said), en=NEAR.en.format(**said)) if names else ""
