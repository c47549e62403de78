"""One row and one rule to the entities that the row names: their names, kinds, themes, identifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.model import LocalEntity, Mention, Passage
from graph.names import fold, fold_words
from ingest.readers.text import Notice
from ingest.tables.cells import code, listed
from ingest.tables.grid import title_key
from ingest.tables.naming import name_from_file, templated, without_noise
from ingest.tables.problems import UNKNOWN_WORD
from ingest.tables.terms import is_authority, kind_named, kind_opening, theme_named

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from graph.territories import Territory
    from ingest.tables.recipe import ThingRule


_NUMBERS = frozenset({"siren", "siret", "rna"})
"""Official numbers: those of a carrier, in the row of a place that one carries."""


@dataclass(frozen=True)
class Row:
    """A row on its way: its passage, its cells by the recipe's columns, and what could not be read of it."""

    passage: Passage
    cells: Mapping[str, str]
    path: Path
    notices: list[Notice] = field(default_factory=list)

    def cell(self, column: str | None) -> str:
        """Return the cell of a column, empty when there is none."""
        return self.cells.get(column or "", "")

    def unknown(self, word: str, column: str | None, what: str) -> None:
        """Note that a word of a cell means nothing to the ontology."""
        fields = {"name": self.path.name, "line": self.passage.line, "value": word, "column": column, "what": what}
        self.notices.append(Notice(UNKNOWN_WORD, fields))

    @property
    def mention(self) -> Mention:
        """Where the row stands."""
        return Mention(self.passage.start, self.passage.line)


def things_of(rule: ThingRule, row: Row, place: Territory | None) -> list[LocalEntity]:
    """Return the entities that ``rule`` finds in ``row``; ``place`` is where the rule says that they are."""
    return [_thing(rule, name, row, place) for name in _names(rule, row, place)]


def territory_entity(territory: Territory, row: Row) -> LocalEntity:
    """Return the local entity of an official territory that a row names."""
    return LocalEntity(
        key=territory.id,
        type="Territory",
        name=territory.name,
        kinds=(territory.level,),
        mentions=(row.mention,),
        identifiers={"cog": territory.id},
    )


def shared_name(rule: ThingRule, path: Path) -> str:
    """Return the name of a thing that all rows speak of: as the recipe fixes it, or as the file's name tells it."""
    if rule.fixed:
        return rule.fixed
    stem = fold_words(path.stem)
    known = next((entry for entry in rule.known if all(title_key(w) in stem for w in entry["file"])), None)
    return str(known["name"]) if known else name_from_file(path)


def _names(rule: ThingRule, row: Row, place: Territory | None) -> list[str]:
    if rule.shared:
        return [shared_name(rule, row.path)]
    if rule.name_template:
        filled = templated(rule.name_template, row.cells, place)
        return [filled] if filled else []
    written = row.cell(rule.name)
    if rule.name_pattern is not None:
        match = rule.name_pattern.search(written)
        written = match["name"] if match else ""
    several = listed(written, rule.separator) if rule.several else [written]
    return [rule.values.get(title_key(name), plain) for name in several if (plain := without_noise(name))]


def _thing(rule: ThingRule, name: str, row: Row, place: Territory | None) -> LocalEntity:
    identifiers = {} if rule.several else _identifiers(rule, row, place)
    return LocalEntity(
        key=_key(rule, name, identifiers, place),
        type=rule.type,
        name=name,
        aliases=_aliases(rule, name, row, place),
        kinds=_kinds(rule, name, row),
        themes=_themes(rule, row),
        mentions=(row.mention,),
        identifiers=identifiers,
        attributes={key: row.cell(column) for key, column in sorted(rule.attributes.items()) if row.cell(column)},
    )


def _identifiers(rule: ThingRule, row: Row, place: Territory | None) -> dict[str, str]:
    found = {scheme: row.cell(column) for scheme, column in rule.identifiers.items() if row.cell(column)}
    if row.cell(rule.numbers_unless):
        found = {scheme: value for scheme, value in found.items() if scheme not in _NUMBERS}
    siret = found.pop("siret", "").replace(" ", "")
    siren = code(found.get("siren", siret[:9]), 9)
    if siren:
        found["siren"] = siren
    if rule.name_template and place is not None and place.code and place.level == "commune":
        found["insee"] = place.code
    return dict(sorted(found.items()))


def _aliases(rule: ThingRule, name: str, row: Row, place: Territory | None) -> tuple[str, ...]:
    known: Mapping[str, tuple[str, ...]] = next((entry for entry in rule.known if entry.get("name") == name), {})
    own = () if row.cell(rule.numbers_unless) else rule.aliases
    written = [*(row.cell(column) for column in own), *known.get("aliases", ())]
    written += [templated(template, row.cells, place) or "" for template in rule.alias_templates]
    names = dict.fromkeys(without_noise(alias) for alias in written)
    return tuple(alias for alias in names if alias and fold(alias) != fold(name))


def _kinds(rule: ThingRule, name: str, row: Row) -> tuple[str, ...]:
    opening = kind_opening(name) if rule.type == "Actor" and rule.kinds_by_name else None
    if opening and is_authority(opening):
        return (opening,)
    kinds = [*rule.kinds, *([opening] if opening else []), *_kinds_of_cell(rule, row)]
    return tuple(dict.fromkeys(kinds))


def _kinds_of_cell(rule: ThingRule, row: Row) -> Iterator[str]:
    for word in listed(row.cell(rule.kinds_from)):
        kind = rule.kind_values.get(title_key(word)) or kind_named(word, rule.type)
        if kind:
            yield kind
        elif not rule.kind_values:
            row.unknown(word, rule.kinds_from, "type")


def _themes(rule: ThingRule, row: Row) -> tuple[str, ...]:
    themes = list(rule.themes)
    for word in listed(row.cell(rule.themes_from)):
        theme = theme_named(word)
        if theme:
            themes.append(theme)
        elif rule.themes_from != rule.kinds_from:
            row.unknown(word, rule.themes_from, "thème")
    return tuple(dict.fromkeys(themes))


def _key(rule: ThingRule, name: str, identifiers: Mapping[str, str], place: Territory | None) -> str:
    """Return what tells a thing from others of the table: its name, with an official number or its place."""
    plain = f"{rule.type.lower()}:{re.sub(' ', '-', fold_words(name)) or name}"
    if rule.shared or rule.several:
        return plain
    number = next((f"{scheme}:{identifiers[scheme]}" for scheme in ("siren", "rna") if scheme in identifiers), None)
    apart = number or (place.id if place is not None else None)
    return f"{plain}@{apart}" if apart else plain
