"""``maillage review``: the pairs of names that may be one thing, put to a person; decisions listed and taken back."""

from __future__ import annotations

import json
import sys
from typing import IO, TYPE_CHECKING, NamedTuple

import click

from graph.errors import InputError, NotFoundError
from maillage.curating import writing
from maillage.output import Output, output_options, say
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.curation import Decision, Judgement
    from graph.reading import GraphReader
    from graph.rejections import Rejection
    from maillage.cli import Settings

DECIDED = Phrase(fr="{count} décision(s) enregistrée(s).", en="{count} decision(s) recorded.")
TAKEN_BACK = Phrase(fr="« {id} » est annulée.", en="“{id}” is taken back.")
NO_SUCH_DECISION = Phrase(
    fr="Aucune décision n'a l'identifiant « {id} ». « maillage review --list » les donne.",
    en="No decision has the id “{id}”. “maillage review --list” gives them.",
)
NOT_IN_DOCUMENT = Phrase(
    fr="« {document} » ne parle pas de {name}, ou est seul à en parler. Documents qui en parlent : {documents}.",
    en="“{document}” does not speak of {name}, or is alone to. Documents that do: {documents}.",
)
NO_SUCH_LINK = Phrase(
    fr="Le graphe n'a pas de lien {predicate} de {one} à {other}. « maillage show » donne ceux qu'il a.",
    en="The graph has no link {predicate} from {one} to {other}. “maillage show” gives those that it has.",
)
BAD_VERDICTS = Phrase(
    fr="Ligne {line} de {file} : « {value} » n'est pas une décision. Attendu : des objets JSON avec « one », « other » "
    "et « verdict » (same, different ou null), comme les donne « maillage review --format json ».",
    en="Line {line} of {file}: “{value}” is no decision. Expected: JSON objects with “one”, “other” and “verdict” "
    "(same, different or null), as “maillage review --format json” gives them.",
)


class Verdict(NamedTuple):
    """What a line of a file decides of two things, by their ids."""

    verdict: Judgement
    one: str
    other: str


@click.command(short_help="Trancher les noms qui sont peut-être une seule chose.")
@click.option("--same", nargs=2, metavar="A B", help="Décider que A et B sont une seule chose.")
@click.option("--different", nargs=2, metavar="A B", help="Décider que A et B sont deux choses.")
@click.option(
    "--split", nargs=2, metavar="NOM DOCUMENT", help="Décider que DOCUMENT parle d'une autre chose de ce nom."
)
@click.option("--reject", nargs=3, metavar="A RELATION B", help="Décider qu'un lien lu de A à B n'existe pas.")
@click.option("--decide", type=click.File(encoding="utf-8"), metavar="FICHIER|-", help="Lire des décisions (JSON).")
@click.option("--list", "listing", is_flag=True, help="Lister les décisions prises.")
@click.option("--undo", multiple=True, metavar="ID", help="Annuler une décision prise.")
@output_options
@click.pass_obj
def review(
    settings: Settings,
    same: tuple[str, str] | None,
    different: tuple[str, str] | None,
    split: tuple[str, str] | None,
    reject: tuple[str, str, str] | None,
    decide: IO[str] | None,
    listing: bool,
    undo: tuple[str, ...],
    output: Output,
) -> None:
    """Passer en revue les noms dont on ne sait pas s'ils désignent une seule chose ou deux, et trancher.

    Dans un terminal, chaque paire est montrée avec ce que l'on en sait : m (même chose), d (deux choses), p (passer),
    a (annuler la dernière), q (quitter). Ailleurs, ou avec --format, les paires sont listées. Les décisions sont
    datées, gardées à part, et tiennent quand les documents sont ingérés à nouveau.

    \b
    maillage review
    maillage review --format json > a-trancher.json     # remplir les « verdict »
    maillage review --decide a-trancher.json
    maillage review --reject "Macif" FUNDS "Le Local"
    maillage review --list
    maillage review --undo decision:1a2b3c4d
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    if listing:
        _list(settings, output)
    elif undo:
        _undo(settings, undo)
    elif split:
        _split(settings, *split)
    elif reject:
        _reject(settings, *reject)
    elif same or different or decide is not None:
        _decide(settings, [*_named(settings, same, different), *_read(decide)])
    else:
        _unsure(settings, output)


def _list(settings: Settings, output: Output) -> None:
    from graph.curation import decisions
    from graph.rejections import rejections
    from maillage.layout.review import decisions_table, decisions_text

    store = _reader(settings).store
    taken: list[Decision | Rejection] = [*decisions(store), *rejections(store)]
    output.answer(
        data=lambda: {"decisions": [decision.as_json() for decision in taken]},
        table=lambda: decisions_table(taken, output.lang),
        text=lambda pen: decisions_text(taken, pen),
    )


def _undo(settings: Settings, ids: Sequence[str]) -> None:
    from graph.curation import decisions, take_back
    from graph.rejections import rejections

    with writing(settings) as store:
        known = {each.id for each in decisions(store.store)} | {each.id for each in rejections(store.store)}
        for id_ in ids:
            if id_ not in known:
                raise NotFoundError(NO_SUCH_DECISION, id=id_)
        for id_ in ids:
            take_back(store.store, id_)
            say(settings, TAKEN_BACK(settings.lang, id=id_))


def _split(settings: Settings, name: str, document: str) -> None:
    from graph.curation import decide_of, readings_by_document
    from queries.lookup import find_entity

    entity = find_entity(_reader(settings), name).entity
    with writing(settings) as store:
        by_document = readings_by_document(store.store, entity.id)
        own = by_document.pop(document, [])
        if not own or not by_document:
            documents = ", ".join(sorted({*by_document, *([document] if own else [])}))
            raise NotFoundError(NOT_IN_DOCUMENT, document=document, name=entity.name, documents=documents)
        decide_of(store.store, "different", own, [each for several in by_document.values() for each in several])
    say(settings, DECIDED(settings.lang, count=1))


def _reject(settings: Settings, one: str, relation: str, other: str) -> None:
    from graph.rejections import reject
    from ontology.vocabulary import vocabulary
    from queries.lookup import find_entity

    predicate = vocabulary().predicate(relation.upper()).name
    reader = _reader(settings)
    subject, object_ = (find_entity(reader, name).entity for name in (one, other))
    ends = {(link.subject, link.object) for link in reader.links(subject.id, predicates=(predicate,), direction="out")}
    if not {(subject.id, object_.id), (object_.id, subject.id)} & ends:
        raise NotFoundError(NO_SUCH_LINK, one=subject.name, predicate=predicate, other=object_.name)
    with writing(settings) as store:
        reject(store.store, subject.id, predicate, object_.id)
    say(settings, DECIDED(settings.lang, count=1))


def _decide(settings: Settings, verdicts: Sequence[Verdict]) -> None:
    from graph.curation import decide, known_readings

    with writing(settings) as store:
        for each in verdicts:
            known_readings(store.store, each.one)
            known_readings(store.store, each.other)
        for each in verdicts:
            decide(store.store, each.verdict, each.one, each.other)
    say(settings, DECIDED(settings.lang, count=len(verdicts)))


def _named(settings: Settings, same: tuple[str, str] | None, different: tuple[str, str] | None) -> Iterator[Verdict]:
    from queries.lookup import find_entity

    asked: Mapping[Judgement, tuple[str, str] | None] = {"same": same, "different": different}
    for verdict, names in asked.items():
        if names:
            reader = _reader(settings)
            yield Verdict(verdict, *(find_entity(reader, name).entity.id for name in names))


def _read(file: IO[str] | None) -> Iterator[Verdict]:
    """Yield the verdicts of a file: the answer of ``--format json`` filled in, or one object a line."""
    if file is None:
        return
    text = file.read()
    try:
        whole = json.loads(text)
        entries = whole["pairs"] if isinstance(whole, dict) and "pairs" in whole else whole
        numbered = list(enumerate(entries if isinstance(entries, list) else [entries], start=1))
    except ValueError:
        numbered = [(at, line) for at, line in enumerate(text.splitlines(), start=1) if line.strip()]
    for line, entry in numbered:
        yield from _verdict(entry, line, file.name)


def _verdict(entry: object, line: int, file: str) -> Iterator[Verdict]:
    """Yield the verdict of one object, if it has one."""
    try:
        said = json.loads(entry) if isinstance(entry, str) else entry
    except ValueError:
        said = None
    named = said if isinstance(said, dict) else {}
    one, other = (end.get("id") if isinstance(end := named.get(key), dict) else end for key in ("one", "other"))
    verdict = named.get("verdict", "")
    if verdict not in ("same", "different", None) or not isinstance(one, str) or not isinstance(other, str):
        raise InputError(BAD_VERDICTS, line=line, file=file, value=str(entry)[:60])
    if verdict is not None:
        yield Verdict(verdict, one, other)


def _unsure(settings: Settings, output: Output) -> None:
    from maillage.layout.review import pairs_table, pairs_text
    from queries.review import unsure_pairs

    pairs = unsure_pairs(_reader(settings))
    if pairs and output.format == "text" and output.path is None and sys.stdin.isatty() and sys.stdout.isatty():
        from maillage.walk import walk

        walk(settings, pairs, output.pen)
        return
    output.answer(
        data=lambda: {"pairs": [pair.as_json() for pair in pairs]},
        table=lambda: pairs_table(pairs, output.lang),
        text=lambda pen: pairs_text(pairs, pen),
    )


def _reader(settings: Settings) -> GraphReader:
    from graph.reading import open_reader

    return open_reader(settings.graph)
