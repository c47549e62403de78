"""The values that the rest of maillage passes around: what one source says, and what is known of all sources.

Two levels, never mixed. A *reading* is what one source says in its own terms (`LocalEntity`, `Claim`, held by a
`SourceRecord`); it depends on that source alone. A *fact* is what is known once the readings of all sources are
identified with each other (`Entity`, `Link`); it is derived from readings and curated decisions by `graph.settle`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

EMPTY: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, order=True)
class Passage:
    """A stretch of a source that states something.

    ``start`` and ``end`` are character offsets in the text that the reader produced (end excluded); for a table row
    they are the row's number and the next. ``line`` and ``last_line`` are 1-based lines of the file as it is on disk;
    for a PDF, a DOCX and an HTML page, lines of the text as `maillage` reads it, and ``page`` is the 1-based page of a PDF.
    """

    start: int
    end: int
    line: int
    last_line: int
    quote: str
    page: int | None = None


@dataclass(frozen=True, order=True)
class Mention:
    """Where a source names a thing: the passage (by its ``start``) and the 1-based line where the name starts."""

    passage: int
    line: int


@dataclass(frozen=True)
class LocalEntity:
    """What one source says of one thing.

    ``key`` is unique in the source and depends on its content alone. ``kinds`` are notations of the ontology's kinds
    (``scic``, ``ptce``, ``commune``…). ``identifiers`` are official ones (``siren``, ``rna``, ``cog`` as level:code,
    ``site``); ``attributes`` are other stated facts (``role`` of a person…).
    """

    key: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    attributes: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    personal: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The name, then the other written forms."""
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class Claim:
    """A relation that one passage states between two local entities (by their keys).

    ``predicate`` is a relationship type of the ontology (``FUNDS``…); direction is from ``subject`` to ``object``.
    For ``ADDRESSES`` the object is the notation of a theme. ``passage`` is the ``start`` of the passage.
    ``confidence`` is the calibrated probability, 0 to 1, that the passage does state it. ``since`` and ``until`` are
    ISO dates, possibly only a year or a month. ``rule`` names what extracted it.
    """

    subject: str
    predicate: str
    object: str
    passage: int
    confidence: float
    rule: str
    since: str | None = None
    until: str | None = None
    amount: str | None = None


@dataclass(frozen=True)
class Source:
    """A document or a table that was read.

    ``key`` identifies it (the path relative to what was ingested, or the file's name); ``name`` is the file's name,
    as evidence cites it. ``date`` is the date of the document when it is known
    (ISO, possibly only a year), never the date of reading.
    """

    key: str
    name: str
    sha256: str
    media_type: str
    extractor: str
    title: str | None = None
    date: str | None = None
    url: str | None = None
    licence: str | None = None


@dataclass(frozen=True)
class SourceRecord:
    """All that was read in one source: the unit of ingestion, of replacement and of forgetting."""

    source: Source
    passages: tuple[Passage, ...]
    entities: tuple[LocalEntity, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class Evidence:
    """Why something is known: the sentence, where it stands, and how sure its reading is."""

    document: str
    line: int
    page: int | None
    quote: str
    source: str
    date: str | None
    confidence: float
    passage: str

    def as_json(self) -> dict[str, object]:
        """Return the object of interface.md (keys document, line, page, quote, source, date, confidence)."""
        return {
            "document": self.document,
            "line": self.line,
            "page": self.page,
            "quote": self.quote,
            "source": self.source,
            "date": self.date,
            "confidence": self.confidence,
        }


@dataclass(frozen=True)
class Entity:
    """A thing that is known, under one id whatever the number of sources that name it.

    ``id`` reads ``actor:villages-vivants``, ``territory:departement-07``…; its IRI is ``urn:maillage:`` followed by
    it. Territories have ``code``, ``level``, ``population``, ``latitude``, ``longitude`` when they are official.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    identifiers: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    attributes: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    mentions: tuple[tuple[str, int], ...] = ()
    personal: bool = False


@dataclass(frozen=True)
class Link:
    """A relation that is known between two entities, with all that supports it.

    ``confidence`` is that of the union of its evidence, sources being taken as independent and passages of one
    source not (the best of each source, then noisy-or).
    """

    subject: str
    predicate: str
    object: str
    confidence: float
    evidence: tuple[Evidence, ...]
    since: str | None = None
    until: str | None = None
