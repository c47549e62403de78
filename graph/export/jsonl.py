"""JSON Lines: one object a line, entities then relations, sorted, the same bytes from the same sources.

What is inside a line is told in interface.md's terms: ``mentions`` and ``evidence`` cite a document and a line.
Themes are told with the entities; only the predicates between entities make relations.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from graph.privacy import exportable, redacted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.model import Entity, Link
    from graph.reading import GraphReader
    from ontology.language import Lang


def lines(reader: GraphReader, *, personal: bool = False) -> Iterator[str]:
    """Yield the lines, without line breaks. Contact data is kept only if ``personal``; persons always are, marked."""
    for entity in reader.entities():
        yield _line(entity_object(entity, personal=personal))
    for link in sorted(reader.all_links(), key=lambda link: (link.subject, link.predicate, link.object)):
        if link.predicate != "ADDRESSES":
            yield _line(relation_object(link, personal=personal))


def entity_object(entity: Entity, *, personal: bool = False) -> dict[str, object]:
    """Return an entity as its line tells it."""
    shown: dict[str, object] = {
        "kind": "entity",
        "id": entity.id,
        "type": entity.type,
        "name": entity.name,
        "aliases": list(entity.aliases),
        "kinds": list(entity.kinds),
        "themes": list(entity.themes),
        "mentions": [{"document": document, "line": line} for document, line in entity.mentions],
    }
    for name, stated in (("identifiers", entity.identifiers), ("attributes", entity.attributes)):
        if kept := exportable(stated, personal=personal):
            shown[name] = kept
    if entity.personal:
        shown["personal"] = True
    return shown


def relation_object(link: Link, *, personal: bool = False) -> dict[str, object]:
    """Return a link as its line tells it."""
    return {
        "kind": "relation",
        "subject": link.subject,
        "predicate": link.predicate,
        "object": link.object,
        "confidence": link.confidence,
        "since": link.since,
        "until": link.until,
        "evidence": [_evidence(each.as_json(), personal=personal) for each in link.evidence],
    }


def _evidence(shown: dict[str, object], *, personal: bool) -> dict[str, object]:
    return shown if personal else {**shown, "quote": redacted(str(shown["quote"]))}


def _line(shown: dict[str, object]) -> str:
    return json.dumps(shown, ensure_ascii=False)


def files(reader: GraphReader, lang: Lang, personal: bool) -> Iterator[tuple[str, Iterator[bytes]]]:  # noqa: ARG001
    """Yield the one file of this format."""
    yield "graph.jsonl", (f"{line}\n".encode() for line in lines(reader, personal=personal))
