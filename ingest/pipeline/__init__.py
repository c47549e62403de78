"""From the text of a document to what it says: names, links between them, and the passages that state them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.model import SourceRecord
    from ingest.readers import DocumentText

__all__ = ["EXTRACTOR", "extract", "extract_documents"]

EXTRACTOR = "maillage-text-4"
"""Name and version of what is extracted: a document read by another version is read again."""


def extract(document: DocumentText) -> SourceRecord:
    """Read one document: what it names and states, with the passages that say so."""
    from ingest.pipeline.assemble import record_of
    from ingest.pipeline.build import reader

    return record_of(reader()(document), EXTRACTOR)


def extract_documents(documents: Iterable[DocumentText]) -> Iterator[SourceRecord]:
    """Read documents one by one, in their order."""
    for document in documents:
        yield extract(document)
