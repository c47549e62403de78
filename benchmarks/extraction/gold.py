"""Annotated sections: read, found in their documents, and compared with what maillage extracts, by the scorer's rules.

The format and the rules are those of the guidelines of the gold sections: names are compared after folding case, accents,
apostrophes, hyphens, spaces and leading articles; a relation is found when both ends are found and the predicate is equal.
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

_ARTICLES = re.compile(r"^(?:(?:de la|les|le|la|une|un|des|du)\s+|(?:de\s+)?[ld]['’]\s*)", re.IGNORECASE)
SYMMETRIC = frozenset({"PARTNERS_WITH"})


def fold(name: str) -> str:
    """Return the key by which the scorer compares names."""
    plain = unicodedata.normalize("NFKD", _ARTICLES.sub("", name.strip()).casefold())
    return re.sub(r"[^a-z0-9]+", "", "".join(c for c in plain if not unicodedata.combining(c)))


@dataclass(frozen=True)
class GoldEntity:
    """An annotated entity: its id in the section, its type, its folded names, the lines that name it."""

    id: str
    type: str
    name: str
    keys: frozenset[str]
    lines: frozenset[int]


@dataclass(frozen=True)
class GoldRelation:
    """An annotated relation, with the lines that state it."""

    subject: str
    predicate: str
    object: str
    lines: frozenset[int]


@dataclass(frozen=True)
class GoldSection:
    """An annotated section: lines ``first`` to ``last`` (1-based, included) of ``document``."""

    name: str
    document: str
    first: int
    last: int
    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]

    def holds(self, line: int) -> bool:
        """Whether a line of the document lies in the section."""
        return self.first <= line <= self.last


def read_section(path: Path) -> GoldSection:
    """Read one annotated section."""
    data: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    entities = tuple(
        GoldEntity(
            each["id"],
            each["type"],
            each["name"],
            frozenset(filter(None, map(fold, [each["name"], *each.get("aliases", [])]))),
            frozenset(each.get("lines", [])),
        )
        for each in data["entities"]
    )
    relations = tuple(
        GoldRelation(each["subject"], each["predicate"], each["object"], frozenset(each.get("lines", [])))
        for each in data["relations"]
    )
    first, last = data["lines"]
    return GoldSection(data["section"], data["document"], first, last, entities, relations)


def read_sections(paths: Iterable[Path]) -> list[GoldSection]:
    """Read annotated sections, in the order of their names; of a folder, all its JSON files."""
    files = [file for path in paths for file in (sorted(path.glob("*.json")) if path.is_dir() else [path])]
    return sorted((read_section(file) for file in files), key=lambda section: section.name)


def relation_key(subject: str, predicate: str, object_: str) -> tuple[str, str, str]:
    """Return what makes two relations one: partners have no direction."""
    first, second = sorted((subject, object_)) if predicate in SYMMETRIC else (subject, object_)
    return predicate, first, second
