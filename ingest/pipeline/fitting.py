"""Which relations can be: those whose ends are of the predicate's classes, and that say something."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from graph.names import fold
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from ingest.pipeline.uses import Thing, Things


@cache
def fits(predicate: str, subject_type: str, object_type: str) -> bool:
    """Whether the vocabulary lets a relation go from a thing of one type to one of the other."""
    term = vocabulary().predicate(predicate)
    return subject_type in term.domain and object_type in term.range


def sensible(subject_key: str, predicate: str, object_key: str, things: Things) -> bool:
    """Whether the relation can be between these things, and says something of them."""
    subject, object_ = things.by_key.get(subject_key), things.by_key.get(object_key)
    if subject is None or object_ is None or not fits(predicate, subject.type, object_.type):
        return False
    return not _says_nothing(predicate, subject, object_)


def _says_nothing(predicate: str, subject: Thing, object_: Thing) -> bool:
    """Whether it only says that an authority is where its name says (« la Commune de Crest agit à Crest »)."""
    placed = predicate in {"ACTIVE_IN", "BASED_IN"} and "collectivite" in subject.kinds
    return placed and fold(subject.display).endswith(fold(object_.display))
