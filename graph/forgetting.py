"""Persons who are to be forgotten: what sources say of them is taken out, and stays out when they are read again.

What is kept is a digest of each full name, in the graph of decisions: enough to know the name again when a document
brings it back, not enough to tell it. Namesakes are forgotten together: a name is all there is to know them by.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pyoxigraph import Literal, Quad

from graph import terms
from graph.names import fold_words
from graph.terms import CURATION, digest, iri, ma, value_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from pyoxigraph import Store

    from graph.model import LocalEntity, SourceRecord

FORGOTTEN = ma("forgotten")
WITHHELD = "[…]"
MOST_WORDS = 5
"""Words of the longest name that is looked for in sentences."""
_WORD = re.compile(r"[\w’'-]+")


def digests_of(names: Iterable[str]) -> frozenset[str]:
    """Return the digests of full names; a name of one word is too common to be looked for.

    Examples
    --------
    >>> len(digests_of(["Marie Dupré", "marie DUPRÉ", "Marie"]))
    1
    """
    return frozenset(_digest(name) for name in names if len(fold_words(name).split()) > 1)


def forgotten(store: Store) -> frozenset[str]:
    """Return the digests of the names that are to be forgotten."""
    return frozenset(value_of(quad.object) for quad in store.quads_for_pattern(None, FORGOTTEN, None, CURATION))


def forget(store: Store, digests: Iterable[str], date: str) -> None:
    """Remember, in one transaction, that names of these digests are to be forgotten."""
    store.extend(quad for each in digests for quad in _quads(each, date))


def remember(store: Store, digests: Iterable[str]) -> bool:
    """Let names be read again, from the next time that their documents are; return whether one was forgotten."""
    found = sorted(set(digests) & forgotten(store))
    for each in found:
        store.update(f"DELETE WHERE {{ GRAPH {CURATION} {{ {iri(_id(each))} ?property ?value }} }}")
    return bool(found)


def scrubbed(record: SourceRecord, digests: Collection[str]) -> SourceRecord:
    """Return a record without the persons of these names: who they are, what is said of them, and their names in it.

    What bears exactly such a name is taken for the person, whatever it was read as.
    """
    if not digests:
        return record
    persons = {entity.key for entity in record.entities if _is_one(entity, digests)}
    source = record.source
    return replace(
        record,
        source=replace(source, title=source.title and withheld(source.title, digests)),
        passages=tuple(replace(each, quote=withheld(each.quote, digests)) for each in record.passages),
        entities=tuple(
            replace(
                each,
                aliases=tuple(alias for alias in each.aliases if _digest(alias) not in digests),
                attributes={name: withheld(said, digests) for name, said in each.attributes.items()},
            )
            for each in record.entities
            if each.key not in persons
        ),
        claims=tuple(each for each in record.claims if not persons & {each.subject, each.object}),
    )


def _is_one(entity: LocalEntity, digests: Collection[str]) -> bool:
    names = entity.names if entity.type == "Person" else (entity.name,)
    return any(_digest(name) in digests for name in names)


def withheld(text: str, digests: Collection[str]) -> str:
    """Return a text with the names of these digests left out.

    Examples
    --------
    >>> withheld("Avec Marie  Dupré, directrice.", digests_of(["Marie Dupré"]))
    'Avec […], directrice.'
    """
    words = list(_WORD.finditer(text))
    kept, at, after = [], 0, 0
    while at < len(words):
        length = next((n for n in range(MOST_WORDS, 1, -1) if _names(text, words[at : at + n], n, digests)), 0)
        if length:
            kept += [text[after : words[at].start()], WITHHELD]
            after = words[at + length - 1].end()
        at += length or 1
    return "".join([*kept, text[after:]])


def _names(text: str, words: list[re.Match[str]], length: int, digests: Collection[str]) -> bool:
    return len(words) == length and _digest(text[words[0].start() : words[-1].end()]) in digests


def _digest(name: str) -> str:
    return digest(f"person {fold_words(name)}")


def _id(name_digest: str) -> str:
    return f"forgotten:{name_digest[:16]}"


def _quads(name_digest: str, date: str) -> Iterator[Quad]:
    node = iri(_id(name_digest))
    yield Quad(node, FORGOTTEN, Literal(name_digest), CURATION)
    yield Quad(node, terms.DATE, Literal(date), CURATION)
