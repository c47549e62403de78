"""What is shown of each identified thing: its name, other names, kinds, themes, identifiers, and official facts.

Pure functions from records and ids to the quads of the settled graph and of the reference graph.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from graph import terms
from graph.statements import claim_ends
from graph.terms import REFERENCE, SETTLED, iri, ma, name_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from graph.model import LocalEntity, SourceRecord
    from graph.territories import Territory

NAME_KEY, DEGREE, PERSONAL = ma("nameKey"), ma("degree"), ma("personal")


@dataclass
class Summary:
    """All that the readings of one thing say of it, gathered."""

    type: str
    name: str
    forms: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    themes: set[str] = field(default_factory=set)
    stated: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    personal: bool = False
    links: set[tuple[str, str, str]] = field(default_factory=set)

    def take(self, entity: LocalEntity) -> None:
        """Add what one reading says."""
        self.forms.update(entity.names)
        self.kinds.update(entity.kinds)
        self.themes.update(entity.themes)
        self.personal |= entity.personal or entity.type == "Person"
        for scheme, value in entity.identifiers.items():
            self.stated[terms.IDENTIFIER + terms.safe(scheme)][value] += 1
        for name, value in entity.attributes.items():
            self.stated[terms.ATTRIBUTE + terms.safe(name)][value] += 1


def summaries(
    records: Iterable[SourceRecord],
    ids: Mapping[str, str],
    names: Mapping[str, str],
    symmetric: Collection[str],
    rejected: Collection[tuple[str, str, str]] = frozenset(),
) -> dict[str, Summary]:
    """Return the summary of each id that the records' readings refer to; ``rejected`` links are left out."""
    found: dict[str, Summary] = {}
    for record in records:
        part = terms.source_part(record.source.key)
        known: dict[str, str] = {}
        for entity in record.entities:
            id_ = known[entity.key] = ids[terms.reading_iri(part, entity.key).value]
            found.setdefault(id_, Summary(entity.type, names[id_])).take(entity)
        for claim in record.claims:
            ends = claim_ends(claim, known, symmetric, rejected)
            if ends is not None:
                _link(found, (ends[0], claim.predicate, ends[1]))
    return found


def add_territories(found: dict[str, Summary], territories: Iterable[Territory]) -> None:
    """Give official territories their official name and level, and link them to those that they lie in."""
    for territory in territories:
        summary = found.setdefault(territory.id, Summary("Territory", territory.name))
        summary.name = territory.name
        summary.kinds.add(territory.level)
        for parent in territory.parents:
            summary.links.add((territory.id, "WITHIN", parent))
            found.setdefault(parent, Summary("Territory", parent)).links.add((territory.id, "WITHIN", parent))


def _link(found: dict[str, Summary], link: tuple[str, str, str]) -> None:
    subject, predicate, object_ = link
    found[subject].links.add(link)
    if predicate == "ADDRESSES":
        found[subject].themes.add(object_.removeprefix("theme:"))
    else:
        found[object_].links.add(link)


def summary_quads(id_: str, summary: Summary) -> Iterator[Quad]:
    """Return what the settled graph says of one thing."""
    node = iri(id_)
    yield Quad(node, terms.RDF_TYPE, ma(summary.type), SETTLED)
    yield Quad(node, terms.LABEL, Literal(summary.name), SETTLED)
    yield Quad(node, DEGREE, Literal(len(summary.links)), SETTLED)
    forms = {" ".join(form.split()) for form in summary.forms}
    yield from (Quad(node, terms.ALT_LABEL, Literal(form), SETTLED) for form in forms - {summary.name})
    yield from (Quad(node, NAME_KEY, Literal(key), SETTLED) for key in set(map(name_key, {summary.name, *forms})))
    yield from (Quad(node, ma("kind"), NamedNode(terms.KIND + terms.safe(k)), SETTLED) for k in summary.kinds)
    yield from (Quad(node, ma("addresses"), NamedNode(terms.THEME + terms.safe(t)), SETTLED) for t in summary.themes)
    yield from (Quad(node, NamedNode(name), Literal(_usual(uses)), SETTLED) for name, uses in summary.stated.items())
    if summary.personal:
        yield Quad(node, PERSONAL, Literal(True), SETTLED)


def _usual(uses: Counter[str]) -> str:
    """Return the value that most readings give, the first in order among equals."""
    return min(uses, key=lambda value: (-uses[value], value))


def territory_quads(territory: Territory) -> Iterator[Quad]:
    """Return what the reference says of an official territory: code, level, population, centre, area, parents."""
    node = iri(territory.id)
    yield Quad(node, terms.RDF_TYPE, ma("Territory"), REFERENCE)
    yield Quad(node, ma("level"), Literal(territory.level), REFERENCE)
    for name, value in (
        ("code", territory.code),
        ("population", territory.population),
        ("latitude", territory.latitude),
        ("longitude", territory.longitude),
        ("areaKm2", territory.area_km2),
    ):
        if value is not None:
            yield Quad(node, ma(name), _number(value), REFERENCE)
    yield from (Quad(node, ma("within"), iri(parent), REFERENCE) for parent in territory.parents)


def _number(value: str | float) -> Literal:
    decimal = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
    return Literal(f"{value:.6f}".rstrip("0"), datatype=decimal) if isinstance(value, float) else Literal(value)
