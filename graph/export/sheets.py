"""Spreadsheets: the entities and the relations as two tables, in CSV files or in one workbook.

No cell is ever a formula (`graph.export.cells`).
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from graph.export.cells import csv_cell, workbook
from graph.privacy import exportable, redacted
from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.export.cells import Cell
    from graph.model import Entity, Link
    from graph.reading import GraphReader

    Row = Sequence[Cell]

SEPARATOR = " | "

NODES = {
    "id": Phrase(fr="identifiant", en="id"),
    "type": Phrase(fr="type", en="type"),
    "name": Phrase(fr="nom", en="name"),
    "aliases": Phrase(fr="autres noms", en="other names"),
    "kinds": Phrase(fr="natures", en="kinds"),
    "themes": Phrase(fr="thèmes", en="themes"),
    "code": Phrase(fr="code officiel", en="official code"),
    "level": Phrase(fr="niveau", en="level"),
    "population": Phrase(fr="population", en="population"),
    "latitude": Phrase(fr="latitude", en="latitude"),
    "longitude": Phrase(fr="longitude", en="longitude"),
    "stated": Phrase(fr="autres faits", en="other facts"),
    "mentions": Phrase(fr="mentions", en="mentions"),
}
RELATIONS = {
    "subject": Phrase(fr="identifiant du sujet", en="subject id"),
    "subject_name": Phrase(fr="sujet", en="subject"),
    "predicate": Phrase(fr="relation", en="relation"),
    "object": Phrase(fr="identifiant de l'objet", en="object id"),
    "object_name": Phrase(fr="objet", en="object"),
    "confidence": Phrase(fr="sûreté", en="confidence"),
    "since": Phrase(fr="depuis", en="since"),
    "until": Phrase(fr="jusqu'à", en="until"),
    "places": Phrase(fr="où c'est écrit", en="where it stands"),
    "quotes": Phrase(fr="phrases", en="sentences"),
}
NODE_SHEET, RELATION_SHEET = Phrase(fr="Entités", en="Entities"), Phrase(fr="Relations", en="Relations")


def csv_files(reader: GraphReader, lang: Lang, personal: bool) -> Iterator[tuple[str, Iterator[bytes]]]:  # noqa: ARG001
    """Yield ``nodes.csv`` and ``relations.csv`` (UTF-8, commas), headed by names that scripts can rely on."""
    nodes, relations = tables(reader, personal=personal)
    yield "nodes.csv", _csv([tuple(NODES), *nodes])
    yield "relations.csv", _csv([tuple(RELATIONS), *relations])


def xlsx_files(reader: GraphReader, lang: Lang, personal: bool) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Yield a workbook of two sheets, headed in the user's language."""
    nodes, relations = tables(reader, personal=personal)
    parts = ((NODE_SHEET, NODES, nodes), (RELATION_SHEET, RELATIONS, relations))
    sheets = (
        (title(lang), [tuple(heading(lang) for heading in names.values()), *rows]) for title, names, rows in parts
    )
    yield "graph.xlsx", iter([workbook(sheets)])


def tables(reader: GraphReader, *, personal: bool = False) -> tuple[list[Row], list[Row]]:
    """Return the rows of the entities (columns of `NODES`) and of the relations between them (of `RELATIONS`)."""
    entities = {entity.id: entity for entity in reader.entities() if personal or not entity.personal}
    names = {id_: entity.name for id_, entity in entities.items()}
    links = (link for link in reader.all_links() if link.subject in names and link.object in names)
    return (
        [_entity_row(entity, personal=personal) for entity in entities.values()],
        [_link_row(link, names, personal=personal) for link in links],
    )


def _entity_row(entity: Entity, *, personal: bool) -> Row:
    stated = exportable({**entity.identifiers, **entity.attributes}, personal=personal)
    population, latitude, longitude = (stated.pop(name, None) for name in ("population", "latitude", "longitude"))
    return (
        entity.id,
        entity.type,
        entity.name,
        SEPARATOR.join(entity.aliases),
        SEPARATOR.join(entity.kinds),
        SEPARATOR.join(entity.themes),
        stated.pop("code", None),
        stated.pop("level", None),
        int(population) if population else None,
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
        SEPARATOR.join(f"{name} : {value}" for name, value in sorted(stated.items())),
        len(entity.mentions),
    )


def _link_row(link: Link, names: dict[str, str], *, personal: bool) -> Row:
    quotes = dict.fromkeys(each.quote if personal else redacted(each.quote) for each in link.evidence)
    return (
        link.subject,
        names[link.subject],
        link.predicate,
        link.object,
        names[link.object],
        link.confidence,
        link.since,
        link.until,
        SEPARATOR.join(dict.fromkeys(f"{each.document}:{each.line}" for each in link.evidence)),
        SEPARATOR.join(quotes),
    )


def _csv(rows: Iterable[Row]) -> Iterator[bytes]:
    for row in rows:
        line = io.StringIO()
        csv.writer(line, lineterminator="\n").writerow([csv_cell(value) for value in row])
        yield line.getvalue().encode()
