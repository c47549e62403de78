"""The graph on disk, for those who write it: one record a source, put, dropped and settled in transactions.

::

    with GraphStore.open_writer(path) as store:
        store.put(record)          # what one source says; replaces what it said before
        store.drop("old.txt")      # or forgets it
    # leaving settles the facts and publishes them to readers

Killed at any moment, the store reopens with each source either as it was or as it was put; the next writer that
closes settles and publishes what was left undone.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Store

from graph import folder, terms
from graph.curation import about, instant, names_of, take_back
from graph.errors import InputError
from graph.folder import published_folder, published_state, translated
from graph.forgetting import digests_of, forget, forgotten, scrubbed
from graph.reading import open_reader
from graph.records import PASSAGE, read_record, record_digest, record_quads
from graph.settle import rewrite, settle, state
from graph.terms import ma, value_of
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from graph.model import SourceRecord

__all__ = ["GraphStore", "open_reader", "published_folder", "published_state"]

INCOHERENT = Phrase(
    fr="La lecture de {source} ne se tient pas : {what}. Signalez-le avec le document en cause.",
    en="What was read in {source} does not hold together: {what}. Please report it with the document.",
)


class GraphStore:
    """A graph that is open for writing; made by `open_writer`."""

    def __init__(self, path: Path, store: Store) -> None:
        self.path = path
        self.store = store

    @classmethod
    @contextlib.contextmanager
    def open_writer(cls, path: Path) -> Iterator[GraphStore]:
        """Open the graph at ``path`` for writing, making it when there is none; settle and publish on leaving.

        When the body raises, what was put stays and is settled and published by the next writer.

        Raises
        ------
        StoreError
            When the folder holds something else or another version, when another process is writing, when the disk
            is full or the files cannot be used.
        """
        folder.prepare(path)
        with folder.writing(path):
            with translated(path):
                opened = cls(path, Store(str(path / "store")))
            try:
                yield opened
                opened.publish()
            finally:
                del opened.store  # the engine closes its files, and frees its own lock, when nothing refers to it

    @classmethod
    def purge(cls, path: Path) -> None:
        """Clear from the files at ``path`` what the store no longer holds, the snapshots before the last included.

        The engine writes its journal anew when it is opened, and its tables when it is asked to.
        """
        with cls.open_writer(path) as opened:
            opened.settle()
            with translated(path):
                opened.store.optimize()
                opened._snapshot()
        folder.forget_older(path)

    def put(self, record: SourceRecord) -> bool:
        """Store what a source says in the place of what it said before, in one transaction.

        Persons who are to be forgotten are left out. Returns whether anything was written: the same record twice
        changes nothing.

        Raises
        ------
        InputError
            When the record contradicts itself: a claim about a thing or a passage that it does not have.
        StoreError
            When it cannot be written; what was there before stays.
        """
        check_record(record)
        record = scrubbed(record, forgotten(self.store))
        graph = terms.source_iri(record.source.key)
        with translated(self.path):
            before = self.store.quads_for_pattern(graph, ma("recordDigest"), None, graph)
            if [value_of(quad.object) for quad in before] == [record_digest(record)]:
                return False
            rewrite(self.store, (), (), *self._without(graph), _inserted(record_quads(record)))
        return True

    def drop(self, source_key: str) -> bool:
        """Forget a source and all that it states, in one transaction; return whether it was there."""
        graph = terms.source_iri(source_key)
        with translated(self.path):
            if not self.store.contains_named_graph(graph):
                return False
            rewrite(self.store, (), (), *self._without(graph))
        return True

    def forget_person(self, id_: str) -> list[str]:
        """Take a person out of all that sources say, now and when they are read again; return the sources' keys.

        Decisions and notes about the person go as well. `purge` then clears what files still hold.
        """
        with translated(self.path):
            digests = digests_of(names_of(self.store, id_))
            for each in about(self.store, id_):
                take_back(self.store, each)
            forget(self.store, digests, instant())
        return [key for key in self.sources() if (record := self.record(key)) is not None and self.put(record)]

    def sources(self) -> dict[str, str]:
        """Return the key of each source with its content's SHA-256 and its extractor, as ``sha256+extractor``."""
        keys = self.store.quads_for_pattern(None, ma("key"), None, None)
        return dict(sorted((value_of(quad.object), self._fingerprint(quad)) for quad in keys if _is_of_source(quad)))

    def record(self, source_key: str) -> SourceRecord | None:
        """Return what a source says, as it was put but sorted, or None."""
        graph = terms.source_iri(source_key)
        return read_record(self.store, graph) if self.store.contains_named_graph(graph) else None

    def settle(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Identify what sources speak of and write the facts that follow; costs little when nothing has changed.

        ``progress`` is called with the number of sources done and their total.
        """
        with translated(self.path):
            settle(self.store, progress)

    def publish(self) -> None:
        """Settle, then give readers what the store now holds; does nothing when they have it already."""
        self.settle()
        with translated(self.path):
            if not folder.is_published(self.path, state(self.store)):
                self._snapshot()

    def _snapshot(self) -> None:
        snapshot = folder.next_snapshot(self.path)
        self.store.backup(str(snapshot))
        folder.publish(self.path, snapshot, state(self.store))

    def _without(self, graph: NamedNode) -> list[str]:
        """Return the updates that take out a source: its graph and those of its passages."""
        passages = self.store.quads_for_pattern(None, terms.RDF_TYPE, PASSAGE, graph)
        return [f"DROP SILENT GRAPH {node}" for node in (graph, *(quad.subject for quad in passages))]

    def _fingerprint(self, key: Quad) -> str:
        found = {}
        for quad in self.store.quads_for_pattern(key.subject, None, None, key.graph_name):
            found[quad.predicate] = value_of(quad.object)
        return f"{found[ma('sha256')]}+{found[ma('extractor')]}"


def _is_of_source(key: Quad) -> bool:
    return key.subject == key.graph_name


def _inserted(quads: Iterable[Quad]) -> str:
    triples = list(quads)
    return f"INSERT DATA {{ GRAPH {triples[0].graph_name} {{ {' . '.join(str(q.triple) for q in triples)} }} }}"


def check_record(record: SourceRecord) -> None:
    """Make sure that keys and passages are unique, and that claims and mentions are about those of the record.

    Raises
    ------
    InputError
        With the first contradiction.
    """
    for what in _contradictions(record):
        raise InputError(INCOHERENT, source=record.source.name, what=what)


def _contradictions(record: SourceRecord) -> Iterator[str]:
    starts = {passage.start for passage in record.passages}
    keys = {entity.key for entity in record.entities}
    if len(starts) < len(record.passages):
        yield "two passages start at one place"
    if len(keys) < len(record.entities):
        yield "two entities have one key"
    for entity in record.entities:
        yield from (f"{entity.key} is named in no passage" for m in entity.mentions if m.passage not in starts)
    for claim in record.claims:
        ends = {claim.subject} if claim.predicate == "ADDRESSES" else {claim.subject, claim.object}
        yield from (f"{end} is not among its entities" for end in sorted(ends - keys))
        if claim.passage not in starts:
            yield f"a claim rests on no passage ({claim.passage})"
