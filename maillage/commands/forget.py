"""``maillage forget``: a person or a source taken out of the graph, with all that comes from them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from graph.errors import InputError, NotFoundError
from maillage.curating import writing
from maillage.output import say
from ontology.language import Phrase

if TYPE_CHECKING:
    from maillage.cli import Settings

PERSON = Phrase(
    fr="Oublier {name} ({id}) ? Ce que les sources en disent sera retiré, et le restera quand elles seront relues ; "
    "ses homonymes sont oubliés aussi.",
    en="Forget {name} ({id})? What sources say of them will be taken out, and stay out when they are read again. "
    "Namesakes are forgotten too.",
)
SOURCE = Phrase(
    fr="Oublier la source « {key} », et tout ce qu'elle est seule à dire ?",
    en="Forget the source “{key}”, and all that it alone states?",
)
NOT_ASKED = Phrase(
    fr="{question} Sans terminal pour répondre, ajoutez --yes.",
    en="{question} With no terminal to answer, add --yes.",
)
KEPT = Phrase(fr="Rien n'a été changé.", en="Nothing was changed.")
FORGOTTEN = Phrase(
    fr="{name} est oublié(e) ; sources réécrites : {keys}. Les fichiers d'origine, eux, sont à vous.",
    en="{name} is forgotten; sources rewritten: {keys}. The original files are yours to deal with.",
)
REMOVED = Phrase(fr="« {key} » est retiré du graphe.", en="“{key}” is taken out of the graph.")
ALLOWED = Phrase(
    fr="« {name} » sera lu à nouveau, quand ses documents changeront ou seront retirés puis ajoutés.",
    en="“{name}” will be read again, when its documents change or are removed and added.",
)
NOT_FORGOTTEN = Phrase(fr="« {name} » n'était pas oublié.", en="“{name}” was not forgotten.")


@click.command(short_help="Oublier une personne ou une source.")
@click.argument("name", metavar="NOM")
@click.option("--yes", is_flag=True, help="Ne pas demander confirmation.")
@click.option("--allow", is_flag=True, help="Ne plus oublier cette personne.")
@click.pass_obj
def forget(settings: Settings, name: str, yes: bool, allow: bool) -> None:
    """Retirer du graphe une personne, ou une source par son nom de fichier, avec tout ce qui en vient.

    Le nom d'une personne est retiré des phrases citées, et elle reste oubliée quand les documents sont relus : le
    graphe n'en garde qu'une empreinte. Les fichiers d'origine et les exports déjà faits ne sont pas touchés.

    \b
    maillage forget "Marie Dupré"
    maillage forget guide-2019.pdf
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from graph.store import GraphStore

    if allow:
        _allow(settings, name)
    elif (key := _source(settings, name)) is not None:
        _confirm(settings, SOURCE(settings.lang, key=key), yes=yes)
        with writing(settings) as store:
            store.drop(key)
        GraphStore.purge(settings.graph)
        say(settings, REMOVED(settings.lang, key=key))
    else:
        _forget_person(settings, name, yes=yes)


def _forget_person(settings: Settings, name: str, *, yes: bool) -> None:
    from graph.reading import open_reader
    from graph.store import GraphStore
    from graph.terms import name_key
    from queries.lookup import find_entity

    reader = open_reader(settings.graph)
    namesakes = [
        each.entity for each in reader.find(name, ("Person",)) if name_key(each.matched_name) == name_key(name)
    ]
    persons = namesakes or [find_entity(reader, name, ("Person",)).entity]
    ids = ", ".join(person.id for person in persons)
    _confirm(settings, PERSON(settings.lang, name=persons[0].name, id=ids), yes=yes)
    with writing(settings) as store:
        keys = sorted({key for person in persons for key in store.forget_person(person.id)})
    GraphStore.purge(settings.graph)
    say(settings, FORGOTTEN(settings.lang, name=persons[0].name, keys=", ".join(keys) or "–"))


def _allow(settings: Settings, name: str) -> None:
    from graph.forgetting import digests_of, remember

    with writing(settings) as store:
        if not remember(store.store, digests_of([name])):
            raise NotFoundError(NOT_FORGOTTEN, name=name)
    say(settings, ALLOWED(settings.lang, name=name))


def _source(settings: Settings, name: str) -> str | None:
    """Return the key of the source that has this name or this file name, or None."""
    from graph.catalogue import sources
    from graph.reading import open_reader

    found = [each.key for each in sources(open_reader(settings.graph).store) if name in (each.key, each.name)]
    return found[0] if len(found) == 1 else None


def _confirm(settings: Settings, question: str, *, yes: bool) -> None:
    if yes:
        return
    if not sys.stdin.isatty():
        raise InputError(NOT_ASKED, question=question)
    if not click.confirm(question):
        say(settings, KEPT(settings.lang))
        raise click.Abort
