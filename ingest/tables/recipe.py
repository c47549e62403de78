"""A recipe: which columns of a table become which things and links. It is data (TOML), checked when it is read."""

import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.errors import InputError
from ingest.tables.grid import title_key
from ingest.tables.problems import BAD_RECIPE, BAD_TOML, INCOMPLETE_RECIPE

ANY = "any"
"""The level of a place that may be of any level."""
_IDENTIFIERS = ("siren", "siret", "rna", "site", "insee")
_NAMES = re.compile(r"\w+")
_TOP = ("name", "title", "columns", "match", "thing", "territory", "relation", "source", "skip")
_MATCH = ("required", "any", "similar", "different", "file")
_THING = _NAMES.findall(
    "as type name name_template name_pattern fixed file_name known values aliases alias_templates kinds kinds_from "
    "kinds_by_name kind_values themes_from themes identifiers numbers_unless place attributes several separator"
)
_TERRITORY = _NAMES.findall("as level code postcode name values required several")
_RELATION = _NAMES.findall("subject predicate object confidence since until")
_LEVELS = ("commune", "epci", "departement", "region", ANY)


@dataclass(frozen=True)
class ThingRule:
    """How rows name a thing of one class.

    ``name`` is a column; ``fixed`` a name that all rows share, ``file_name`` takes it from the file's name.
    ``several`` says that one cell may name several. ``numbers_unless`` is a column that, where it is filled, says that
    the official numbers of the row, and the acronym beside them, are those of another thing. See docs/ingestion.md for each key.
    """

    label: str
    type: str
    name: str | None = None
    name_template: str | None = None
    name_pattern: re.Pattern[str] | None = None
    fixed: str | None = None
    file_name: bool = False
    known: tuple[Mapping[str, Any], ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    alias_templates: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    kinds_from: str | None = None
    kinds_by_name: bool = False
    kind_values: Mapping[str, str] = field(default_factory=dict)
    themes: tuple[str, ...] = ()
    themes_from: str | None = None
    identifiers: Mapping[str, str] = field(default_factory=dict)
    numbers_unless: str | None = None
    place: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    several: bool = False
    separator: str | None = None

    @property
    def shared(self) -> bool:
        """Whether all rows speak of the same thing."""
        return self.fixed is not None or self.file_name


@dataclass(frozen=True)
class TerritoryRule:
    """How rows name a territory: by official code, by postcode and name, by name; ``values`` maps words to ids."""

    label: str
    level: str = "commune"
    code: str | None = None
    postcode: str | None = None
    name: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    required: bool = False
    several: bool = False


@dataclass(frozen=True)
class RelationRule:
    """A link that each row states between two of its things; both are labels of the recipe."""

    subject: str
    predicate: str
    object: str
    confidence: float = 0.97
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True)
class Recipe:
    """A whole recipe. ``columns`` gives the folded titles that each of its own column names may have."""

    name: str
    title: str
    columns: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]
    any_of: tuple[str, ...]
    similar: tuple[str, ...]
    different: tuple[str, ...]
    file: tuple[str, ...]
    things: tuple[ThingRule, ...]
    territories: tuple[TerritoryRule, ...]
    relations: tuple[RelationRule, ...]
    source: Mapping[str, str]
    skip: Mapping[str, tuple[str, ...]]
    digest: str


def load_recipe(text: str, name: str) -> Recipe:
    """Return the recipe that a TOML text describes; ``name`` is what messages call it.

    Raises
    ------
    InputError
        When it is no TOML, lacks something, or uses a key, class, kind, theme or predicate that does not exist.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(BAD_TOML, name=name, reason=error) from error
    return _Checker(name).recipe(table, hashlib.sha256(text.encode()).hexdigest())


@dataclass(frozen=True)
class _Checker:
    """Builds the values of a recipe, refusing what they cannot hold."""

    name: str

    def recipe(self, table: Mapping[str, Any], digest: str) -> Recipe:
        self.keys(table, _TOP, "TOML")
        match = table.get("match", {})
        self.keys(match, _MATCH, "[match]")
        columns = {key: tuple(title_key(title) for title in titles) for key, titles in table.get("columns", {}).items()}
        recipe = Recipe(
            name=str(table.get("name") or Path(self.name).stem),
            title=str(table.get("title") or ""),
            columns=columns,
            required=tuple(match.get("required", ())),
            any_of=tuple(match.get("any", ())),
            similar=tuple(match.get("similar", ())),
            different=tuple(match.get("different", ())),
            file=tuple(title_key(word) for word in match.get("file", ())),
            things=tuple(self.thing(entry) for entry in table.get("thing", ())),
            territories=tuple(self.territory(entry) for entry in table.get("territory", ())),
            relations=tuple(self.relation(entry) for entry in table.get("relation", ())),
            source=dict(table.get("source", {})),
            skip={column: tuple(title_key(str(v)) for v in values) for column, values in table.get("skip", {}).items()},
            digest=digest,
        )
        self.references(recipe)
        return recipe

    def thing(self, entry: Mapping[str, Any]) -> ThingRule:
        where = f"[[thing]] {entry.get('as', '?')}"
        self.keys(entry, _THING, where)
        self.needed(entry, ("as", "type"), where)
        if not any(key in entry for key in ("name", "name_template", "fixed", "file_name")):
            raise InputError(INCOMPLETE_RECIPE, name=self.name, where=where, missing="name, fixed, file_name")
        self.vocabulary(entry, where)
        self.keys(entry.get("identifiers", {}), _IDENTIFIERS, f"{where} identifiers")
        plain = {key: value for key, value in entry.items() if key not in {"as", "name_pattern"}}
        for key in ("known", "aliases", "alias_templates", "kinds", "themes"):
            plain[key] = tuple(plain.get(key, ()))
        for key in ("values", "kind_values"):
            plain[key] = {title_key(word): meant for word, meant in plain.get(key, {}).items()}
        return ThingRule(label=entry["as"], name_pattern=self.pattern(entry.get("name_pattern"), where), **plain)

    def territory(self, entry: Mapping[str, Any]) -> TerritoryRule:
        where = f"[[territory]] {entry.get('as', '?')}"
        self.keys(entry, _TERRITORY, where)
        self.needed(entry, ("as",), where)
        self.among(entry.get("level", "commune"), _LEVELS, where)
        plain = {key: value for key, value in entry.items() if key != "as"}
        plain["values"] = {title_key(word): id_ for word, id_ in plain.get("values", {}).items()}
        return TerritoryRule(label=entry["as"], **plain)

    def relation(self, entry: Mapping[str, Any]) -> RelationRule:
        where = f"[[relation]] {entry.get('predicate', '?')}"
        self.keys(entry, _RELATION, where)
        self.needed(entry, ("subject", "predicate", "object"), where)
        from ontology.vocabulary import vocabulary

        self.among(entry["predicate"], tuple(p for p in vocabulary().predicates if p != "ADDRESSES"), where)
        return RelationRule(**entry)

    def vocabulary(self, entry: Mapping[str, Any], where: str) -> None:
        from ontology.vocabulary import vocabulary

        words = vocabulary()
        self.among(entry["type"], ("Actor", "Programme", "Initiative"), where)
        for kind in (*entry.get("kinds", ()), *entry.get("kind_values", {}).values()):
            self.among(kind, tuple(words.kinds), f"{where} kinds")
        for theme in entry.get("themes", ()):
            self.among(theme, tuple(words.themes), f"{where} themes")

    def references(self, recipe: Recipe) -> None:
        """Refuse columns and labels that the recipe does not define."""
        labels = [thing.label for thing in recipe.things] + [place.label for place in recipe.territories]
        for relation in recipe.relations:
            for end in (relation.subject, relation.object):
                self.among(end, labels, f"[[relation]] {relation.predicate}")
        for column in _columns_used(recipe):
            self.among(column, tuple(recipe.columns), "[columns]")

    def pattern(self, text: str | None, where: str) -> re.Pattern[str] | None:
        if text is None:
            return None
        try:
            pattern = re.compile(text, re.IGNORECASE | re.DOTALL)
        except re.error as error:
            raise InputError(BAD_TOML, name=self.name, reason=f"{where} name_pattern: {error}") from error
        self.among("name", tuple(pattern.groupindex) or ("(?P<name>…)",), f"{where} name_pattern")
        return pattern

    def keys(self, entry: Mapping[str, Any], accepted: Sequence[str], where: str) -> None:
        for key in entry:
            self.among(key, accepted, where)

    def needed(self, entry: Mapping[str, Any], keys: Sequence[str], where: str) -> None:
        for key in keys:
            if key not in entry:
                raise InputError(INCOMPLETE_RECIPE, name=self.name, where=where, missing=key)

    def among(self, value: str, accepted: Sequence[str], where: str) -> None:
        if value not in accepted:
            raise InputError(BAD_RECIPE, name=self.name, where=where, value=value, accepted=", ".join(accepted))


def _columns_used(recipe: Recipe) -> list[str]:
    used: list[str | None] = [*recipe.required, *recipe.any_of, *recipe.similar, *recipe.different, *recipe.skip]
    for thing in recipe.things:
        used += [thing.name, *thing.aliases, thing.kinds_from, thing.themes_from, *thing.identifiers.values()]
        used += [thing.numbers_unless, *thing.attributes.values()]
    for place in recipe.territories:
        used += [place.code, place.postcode, place.name]
    for relation in recipe.relations:
        used += [relation.since, relation.until]
    return [column for column in used if column is not None]
