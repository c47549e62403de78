"""Reading the word lists: heads of names, closed lists of words."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from sys import maxsize
from typing import Any

from graph.names import fold, fold_words


@dataclass(frozen=True)
class Head:
    """A noun that announces a name, and what it says of what it names (see ``heads.toml``)."""

    forms: tuple[str, ...]
    type: str
    kind: str | None = None
    level: str | None = None
    part_of_name: bool = False
    phrase: bool = False
    capital_only: bool = False
    place_names_it: bool = False
    place: bool = False


@dataclass(frozen=True)
class Institution:
    """A public body or fund that documents name without saying what it is (see ``institutions.toml``)."""

    names: tuple[str, ...]
    type: str
    kind: str


@dataclass(frozen=True)
class Lexicon:
    """All word lists, compiled once."""

    heads: dict[str, Head]
    head_pattern: re.Pattern[str]
    generic_names: frozenset[str]
    months: frozenset[str]
    month_names: tuple[str, ...]
    links: frozenset[str]
    roles: frozenset[str]
    folded_roles: frozenset[str]
    first_names: frozenset[str]
    areas: frozenset[str]
    undertakings: re.Pattern[str]
    speech: tuple[str, ...]
    place_prepositions: tuple[str, ...]
    generic_phrases: frozenset[str]
    institutions: dict[str, Institution]
    written_lower: frozenset[str]

    def head_of(self, form: str) -> Head:
        """Return the head written ``form`` (any case, singular or plural)."""
        return self.heads[head_key(form)]

    def opening_head(self, text: str, start: int = 0, end: int = maxsize) -> Head | None:
        """Return the head that ``text[start:end]`` opens with, if it opens with one."""
        match = self.head_pattern.match(text, start, end)
        return self.head_of(match.group()) if match else None


def head_key(form: str) -> str:
    """Return the key of a written form of a head: folded, in the singular.

    Examples
    --------
    >>> head_key("Communautés de communes") == head_key("communauté de commune")
    True
    """
    return " ".join(word.removesuffix("s") for word in fold_words(form).split())


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads(files("ingest.pipeline.lexicon").joinpath(name).read_text(encoding="utf-8"))


def _form_pattern(form: str) -> str:
    words = [re.sub("[’']", "[’']", re.escape(word)) + ("s?" if word[-1].isalpha() else "") for word in form.split()]
    return r"\s+".join(words)


def alternatives(patterns: Iterable[str]) -> str:
    """Return a pattern for any of ``patterns`` (in lower case, or to be matched whatever the case), those before preferred.

    They are grouped by what they open with, so that at most places of a text one comparison rules out nearly all.

    Examples
    --------
    >>> alternatives(["cave", "bois", "ca"])
    'c(?:ave|a)|b(?:ois)'
    """
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        first = _FIRST.match(pattern)
        assert first is not None
        groups.setdefault(first.group().lower(), []).append(pattern[first.end() :])
    return "|".join(f"{first}(?:{'|'.join(rests)})" for first, rests in groups.items())


_FIRST = re.compile(r"\[[^]]+\]|\\?.")
"""The sign, written as it is, escaped or as a choice, that a pattern opens with."""


@cache
def lexicon() -> Lexicon:
    """Read and compile the word lists (once a process)."""
    heads = [Head(**{**row, "forms": tuple(row["forms"])}) for row in _read("heads.toml")["head"]]
    lists = _read("words.toml")
    forms = sorted({form for head in heads for form in head.forms}, key=len, reverse=True)
    return Lexicon(
        heads={head_key(form): head for head in heads for form in head.forms},
        head_pattern=re.compile(rf"(?<![\w-])(?:{alternatives(map(_form_pattern, forms))})(?![\w-])", re.IGNORECASE),
        generic_names=frozenset(fold_words(name) for name in lists["generic_names"]),
        month_names=tuple(lists["months"][:12]),
        months=frozenset(fold_words(month) for month in lists["months"]),
        links=frozenset(lists["links"]),
        roles=frozenset(lists["roles"]),
        folded_roles=frozenset(map(fold_words, lists["roles"])),
        first_names=frozenset(fold_words(name) for name in _read("first_names.toml")["first_names"].split()),
        areas=frozenset(fold(name) for names in _read("areas.toml").values() for name in names),
        undertakings=re.compile(rf"(?:{alternatives(map(re.escape, lists['undertakings']))})(?![\w-])", re.IGNORECASE),
        speech=tuple(lists["speech"]),
        place_prepositions=tuple(lists["place_prepositions"]),
        generic_phrases=frozenset(fold_words(phrase) for phrase in lists["generic_phrases"]),
        institutions=_institutions(),
        written_lower=frozenset(
            fold(n) for row in _read("institutions.toml")["institution"] if row.get("lower") for n in row["names"]
        ),
    )


def _institutions() -> dict[str, Institution]:
    found = {}
    for row in _read("institutions.toml")["institution"]:
        groups = [[name] for name in row["names"]] if row.get("separate") else [row["names"]]
        for names in groups:
            institution = Institution(tuple(names), row["type"], row["kind"])
            found.update({fold(name): institution for name in names})
    return found
