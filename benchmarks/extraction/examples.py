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
    """The signs of a candidate, the type that it has in its section, or `NOT_A_NAME`, and how much it counts."""

    signs: dict[str, float]
    label: str
    weight: float = 1.0


def name_examples(
    document: DocumentText,
    registry: Registry,
    blocks: Sequence[ReadBlock],
    sections: Sequence[GoldSection],
    weight: float = 1.0,
) -> Iterator[Example]:
    """Yield the candidates that stand in annotated sections, each of the ``weight`` of its document."""
    signs = NameSigns(blocks, common_words(blocks))
    for name in registry.names.values():
        keys = {fold(form) for form in name.forms}
        for section in sections:
            if any(section.holds(document.line_at(start)) for start, _ in name.spans):
                types = [e.type for e in section.entities if keys & e.keys]
                label = (name.leading if name.leading in types else types[0]) if types else NOT_A_NAME
                yield Example(signs.of(name), label, weight)
