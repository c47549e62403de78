"""The domain's spaCy components, in their order: names, uses, relations.

They work on one `Doc` of a whole document (a name is settled by all its uses), whose ``user_data["document"]`` holds
the `ingest.readers.DocumentText` that it was made from. What they find stands in extension attributes:

- ``doc._.names``: the registry of the document's names and their mentions;
- ``doc._.things``: what the mentions stand for;
- ``doc._.stated``: the relations that sentences state.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from ingest.pipeline.authorities import add_unnamed
from ingest.pipeline.document import relations_of, section_bounds
from ingest.pipeline.judging import judge_names, judged
from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.naming import Entity, Mention, ReadBlock, collect, find_mentions, forms_of, read_block
from ingest.pipeline.registry import Registry
from ingest.pipeline.sites import SITE
from ingest.pipeline.uses import things_of

if TYPE_CHECKING:
    from ingest.pipeline.uses import Things
    from ingest.readers import DocumentText

COMPONENTS = ("maillage_names", "maillage_uses", "maillage_relations")
"""The components in the order in which they run."""


@dataclass(frozen=True)
class Names:
    """The names of a document: candidates by name, pairs made one by acronyms, every mention, the blocks read."""

    registry: Registry
    pairs: list[tuple[str, str]]
    mentions: list[Mention]
    blocks: list[ReadBlock]


def blocks_of(doc: Doc) -> list[ReadBlock]:
    """Return the blocks of a tagged document, with their words, parts of speech and the model's entities."""
    document: DocumentText = doc.user_data["document"]
    tags = {token.idx: token.pos_ for token in doc}
    entities: dict[int, list[Entity]] = {}
    starts = [block.start for block in document.blocks]
    for span in doc.ents:
        index = _block_of(starts, span.start_char)
        entities.setdefault(index, []).append(Entity(span.start_char, span.end_char, span.label_))
    return [
        read_block(document.text, block, tags, entities.get(index, [])) for index, block in enumerate(document.blocks)
    ]


def names(doc: Doc) -> Doc:
    """Find the names of a document from its parts of speech and the model's entities."""
    blocks = blocks_of(doc)
    registry = Registry()
    pairs = collect(blocks, registry)
    doc._.names = judged_names(registry, pairs, blocks)
    return doc


def judged_names(registry: Registry, pairs: list[tuple[str, str]], blocks: list[ReadBlock]) -> Names:
    """Settle which candidates of the registry are names, and find every mention of those."""
    judge_names(registry, blocks)
    lower = lexicon().written_lower | {key for pair in pairs for key in pair} | _named_by_sites(registry)
    return Names(registry, pairs, list(find_mentions(blocks, forms_of(registry), lower)), blocks)


def _named_by_sites(registry: Registry) -> set[str]:
    return {key for key, name in registry.names.items() if name.hows[SITE]}


def _block_of(starts: list[int], offset: int) -> int:
    from bisect import bisect_right

    return bisect_right(starts, offset) - 1


def uses(doc: Doc) -> Doc:
    """Tell what each mention stands for, and tie territories to the reference."""
    doc._.things = things_in(doc.user_data["document"], doc._.names)
    return doc


def things_in(document: DocumentText, found: Names) -> Things:
    """Return what the mentions of a document stand for, the authorities that act unnamed among them."""
    things = things_of(document.text, found.registry, found.pairs, found.mentions)
    add_unnamed(document.text, section_bounds(document), things)
    return things


def relations(doc: Doc) -> Doc:
    """Read what sentences, lists and signatures state between the things of the document."""
    document: DocumentText = doc.user_data["document"]
    stated = relations_of(document.text, doc._.names.blocks, section_bounds(document), doc._.things)
    doc._.stated = list(judged(stated, doc._.things))
    return doc


def register() -> None:
    """Register the factories and the extension attributes (once a process)."""
    for attribute in ("names", "things", "stated"):
        if not Doc.has_extension(attribute):
            Doc.set_extension(attribute, default=None)
    for name, component, requires, assigns in (
        ("maillage_names", names, ["token.pos", "doc.ents"], ["doc._.names"]),
        ("maillage_uses", uses, ["doc._.names"], ["doc._.things"]),
        ("maillage_relations", relations, ["doc._.names", "doc._.things"], ["doc._.stated"]),
    ):
        if not Language.has_factory(name):
            Language.component(name, func=component, requires=requires, assigns=assigns)
