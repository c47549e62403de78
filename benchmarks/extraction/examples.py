"""From documents and their annotated sections to what is learned from: candidates with their signs, and whether they are names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.extraction.gold import GoldSection, fold
from ingest.pipeline.learned.names import NOT_A_NAME, NameSigns
from ingest.pipeline.naming import common_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.registry import Registry
    from ingest.readers import DocumentText


@dataclass(frozen=True)
class Example:
    """The signs of a candidate, and the type that it has in its section, or `NOT_A_NAME`."""

    signs: dict[str, float]
    label: str


def name_examples(
    document: DocumentText, registry: Registry, blocks: Sequence[ReadBlock], sections: Sequence[GoldSection]
) -> Iterator[Example]:
    """Yield the candidates that stand in annotated sections."""
    signs = NameSigns(blocks, common_words(blocks))
    for name in registry.names.values():
        keys = {fold(form) for form in name.forms}
        for section in sections:
            if any(section.holds(document.line_at(start)) for start, _ in name.spans):
                types = [e.type for e in section.entities if keys & e.keys]
                label = (name.leading if name.leading in types else types[0]) if types else NOT_A_NAME
                yield Example(signs.of(name), label)
