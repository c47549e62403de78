"""From a document that was read to its record: passages, entities and claims in the document's own terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.model import Claim, LocalEntity, Mention, Passage, Source, SourceRecord
from graph.names import fold
from ingest.pipeline.fitting import sensible
from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.sentences import sentences
from ingest.pipeline.themes import addressed
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from ingest.pipeline.scene import Stated
    from ingest.pipeline.uses import Thing, Things
    from ingest.readers import DocumentText


def record_of(doc: Doc, extractor: str) -> SourceRecord:
    """Return the record of a read document; everything in it is sorted, so that equal documents give equal records."""
    document: DocumentText = doc.user_data["document"]
    things: Things = doc._.things
    places = _Places(document)
    claims = _claims(
        [*doc._.stated, *addressed(document.text, things, doc._.names.blocks, doc._.stated)], things, places
    )
    entities = tuple(_entity(thing, places) for _, thing in sorted(things.by_key.items()))
    source = Source(
        document.key or document.name,
        document.name,
        document.sha256,
        document.media_type,
        extractor,
        document.title,
        document.date,
        document.url,
    )
    return SourceRecord(source, places.passages(), entities, claims)


class _Places:
    """The sentences of a document that became passages."""

    def __init__(self, document: DocumentText) -> None:
        self.document = document
        self.bounds = [
            bounds for block in document.blocks for bounds in sentences(document.text, block.start, block.end)
        ]
        self.starts = [start for start, _ in self.bounds]
        self.found: dict[int, Passage] = {}

    def passage(self, start: int, end: int | None = None) -> int:
        """Make the sentence around ``start`` (or the given stretch) a passage; return its key, its first offset."""
        from bisect import bisect_right

        if end is None:
            start, end = self.bounds[max(0, bisect_right(self.starts, start) - 1)]
        known = self.found.get(start)
        if known is None or known.end < end:
            last = self.document.last_line(start, end)
            line = self.document.line_at(start)
            self.found[start] = Passage(
                start,
                end,
                line,
                max(line, last),
                " ".join(self.document.text[start:end].split()),
                self.document.page_at(start),
            )
        return start

    def passages(self) -> tuple[Passage, ...]:
        return tuple(self.found[start] for start in sorted(self.found))


def _claims(stated: list[Stated], things: Things, places: _Places) -> tuple[Claim, ...]:
    """Keep the surest reading of each relation in each passage, of those whose ends are of the predicate's classes."""
    best: dict[tuple[str, str, str, int], Claim] = {}
    for relation in stated:
        if relation.predicate != "ADDRESSES" and not sensible(
            relation.subject, relation.predicate, relation.object, things
        ):
            continue
        passage = places.passage(relation.start, relation.end)
        claim = Claim(
            relation.subject,
            relation.predicate,
            relation.object,
            passage,
            relation.confidence,
            relation.rule,
            relation.since,
            relation.until,
            relation.amount,
        )
        key = (claim.subject, claim.predicate, claim.object, passage)
        if key not in best or best[key].confidence < claim.confidence:
            best[key] = claim
    return tuple(best[key] for key in sorted(best))


def _known_names(thing: Thing) -> set[str]:
    """The names of a public institution that the word lists know as one, so that documents which write one each agree."""
    found = (lexicon().institutions.get(fold(form)) for form in thing.names)
    return {name for institution in found if institution is not None for name in institution.names}


def _entity(thing: Thing, places: _Places) -> LocalEntity:
    document = places.document
    mentions = sorted({Mention(places.passage(m.start), document.line_at(m.start)) for m in thing.mentions})
    identifiers = {"cog": thing.territory.id} if thing.territory is not None else {}
    name = thing.display
    return LocalEntity(
        key=thing.key,
        type=thing.type,
        name=name,
        aliases=tuple(sorted((set(thing.names) | _known_names(thing)) - {name})),
        kinds=tuple(
            sorted(
                kind
                for kind in thing.kinds
                if kind in vocabulary().kinds and vocabulary().kinds[kind].applies_to == thing.type
            )
        ),
        mentions=tuple(mentions),
        identifiers=identifiers,
        attributes={"role": thing.role} if thing.role else {},
        personal=thing.type == "Person",
    )
