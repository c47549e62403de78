"""Readings as identity looks at them: with their places, their numbers, and what their source links them to."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from graph import terms
from graph.councils import governed
from graph.identity import AUTHORITY, Candidate
from graph.names import fold
from graph.terms import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from graph.model import LocalEntity, Source, SourceRecord
    from graph.territories import Territory, TerritoryReference

TABLES = frozenset(
    {
        "text/csv",
        "text/tab-separated-values",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }
)
"""Media types of which each row is about a thing of its own."""
_DECLARED = re.compile(r"W(0[1-9]|[1-8]\d|9[0-5]|2[AB]|9[CGMR])\d", re.IGNORECASE)
"""A number of the national register of associations (RNA), which opens with that of a département."""
_OVERSEAS = {"9G": "971", "9M": "972", "9C": "973", "9R": "974"}
"""Départements by the two signs that stand for them in such a number."""


def candidates(records: Iterable[SourceRecord]) -> Iterator[Candidate]:
    """Return the readings of the records as identity looks at them."""
    for record in records:
        yield from _Record(record).candidates()


def generic_names() -> frozenset[str]:
    """Return the folded written forms of kinds: names like "l'association" or "le parc", which name no one."""
    from ontology.vocabulary import vocabulary

    kinds = vocabulary().kinds.values()
    return frozenset(fold(form) for kind in kinds for form in (*kind.forms, *(f"{f}s" for f in kind.forms)))


class _Record:
    """One record, and what its claims say of each of its readings."""

    def __init__(self, record: SourceRecord) -> None:
        self.record = record
        self.part = terms.source_part(record.source.key)
        self.by_key = {entity.key: entity for entity in record.entities}
        self.objects: Mapping[str, dict[str, list[str]]] = {
            name: defaultdict(list) for name in ("BASED_IN", "ACTIVE_IN", "WORKS_FOR", "RUNS")
        }
        self.related: dict[str, set[str]] = defaultdict(set)
        self.listed = _listed(record)
        self.named = frozenset(filter(None, map(official_id, () if self.listed else record.entities)))
        for claim in record.claims:
            if claim.predicate in self.objects:
                self.objects[claim.predicate][claim.subject].append(claim.object)
            if claim.predicate != "ADDRESSES":
                self.related[claim.subject].add(terms.reading_iri(self.part, claim.object).value)

    def candidates(self) -> Iterator[Candidate]:
        source = terms.source_iri(self.record.source.key).value
        for entity in self.record.entities:
            based = self.seats(entity)
            departments = _codes(based)
            yield Candidate(
                reading=terms.reading_iri(self.part, entity.key).value,
                source=source,
                type=entity.type,
                name=entity.name,
                aliases=entity.aliases,
                mentions=len(entity.mentions),
                identifiers=_numbers(entity, departments, self.named),
                departments=departments,
                organisations=self.employers(entity),
                official=official_id(entity),
                communes=_ids(based, "commune"),
                regions=_ids(based, "region"),
                active=_codes(self.acting(entity)),
                related=frozenset(self.related[entity.key]),
                listed=self.listed.get(entity.type, 0),
                family=_family(entity.kinds),
            )

    def around(self, predicate: str, entity: LocalEntity) -> list[Territory]:
        """Return the official territories that claims of one predicate give to an entity, with those around them."""
        ids = {official_id(self.by_key[key]) for key in self.objects[predicate][entity.key]}
        return [territory for id_ in ids if id_ for territory in _around(id_)]

    def seats(self, entity: LocalEntity) -> list[Territory]:
        """Return where an entity is based: as claims say, else the département where an association was declared."""
        stated = self.around("BASED_IN", entity)
        declared = _DECLARED.match(entity.identifiers.get("rna", ""))
        if stated or declared is None:
            return stated
        code = declared[1].upper()
        territory = _reference().by_code("departement", _OVERSEAS.get(code, code))
        return _around(territory.id) if territory else []

    def acting(self, entity: LocalEntity) -> list[Territory]:
        """Return where an entity acts: as claims say, and where what it runs is, if in one département."""
        found = self.around("ACTIVE_IN", entity)
        for key in self.objects["RUNS"][entity.key]:
            run = self.by_key[key]
            places = [*self.around("BASED_IN", run), *self.around("ACTIVE_IN", run)]
            found += places if len(_codes(places)) == 1 else []
        return found

    def employers(self, entity: LocalEntity) -> frozenset[str]:
        keys = self.objects["WORKS_FOR"][entity.key]
        return frozenset(name_key(name) for key in keys for name in self.by_key[key].names)


def official_id(entity: LocalEntity) -> str | None:
    """Return the id of the territory of the reference that a local one is said to be (``cog``: its id, or level:code)."""
    stated = entity.identifiers.get("cog")
    if entity.type != "Territory" or stated is None:
        return None
    level, _, code = stated.partition(":")
    territory = _reference().get(stated) or _reference().by_code(level, code)
    return territory.id if territory else None


def _numbers(entity: LocalEntity, departments: frozenset[str], nearby: frozenset[str]) -> Mapping[str, str]:
    """Return the identifiers of an entity, with the territory that it governs when it is a council."""
    if entity.type != "Actor":
        return entity.identifiers
    level, code = ("commune", "insee") if "insee" in entity.identifiers else ("epci", "siren")
    territory = _reference().by_code(level, entity.identifiers.get(code, ""))
    id_ = territory.id if territory else governed(entity.name, departments, nearby)
    return {**entity.identifiers, AUTHORITY: id_} if id_ else entity.identifiers


def _listed(record: SourceRecord) -> dict[str, int]:
    """Return how many things of each type a table lists; nothing for a text."""
    found: dict[str, int] = defaultdict(int)
    for entity in record.entities if _is_table(record.source) else ():
        found[entity.type] += 1
    return found


def _is_table(source: Source) -> bool:
    return source.media_type in TABLES


@cache
def _family(kinds: tuple[str, ...]) -> str:
    """Return whether kinds are those of an authority or of a body of private law; empty where they do not tell."""
    from ontology.vocabulary import vocabulary

    known = vocabulary()
    if any({"collectivite", "etat"} & {kind, *known.broader(kind)} for kind in kinds):
        return "authority"
    return "private" if any(kind in known.kinds and known.kinds[kind].legal_form for kind in kinds) else ""


def _around(id_: str) -> list[Territory]:
    """Return an official territory and those that it lies in."""
    return [each for each in (_reference().get(id_), *_reference().ancestors(id_)) if each]


def _codes(territories: Iterable[Territory]) -> frozenset[str]:
    return frozenset(each.code for each in territories if each.level == "departement" and each.code)


def _ids(territories: Iterable[Territory], level: str) -> frozenset[str]:
    return frozenset(each.id for each in territories if each.level == level)


def _reference() -> TerritoryReference:
    from graph.territories import reference

    return reference()
