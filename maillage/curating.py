"""How commands write what a person decides: into a graph that is there, published anew when they are done."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from maillage.output import say
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.store import GraphStore
    from maillage.cli import Settings

SETTLING = Phrase(fr="Mise à jour du graphe…", en="Updating the graph…")


@contextlib.contextmanager
def writing(settings: Settings) -> Iterator[GraphStore]:
    """Open a graph for writing, its facts settled; what was written is settled and published on leaving.

    Raises
    ------
    StoreError
        When there is no graph, or it cannot be written.
    """
    from graph.reading import open_reader
    from graph.store import GraphStore

    open_reader(settings.graph)
    with GraphStore.open_writer(settings.graph) as store:
        store.settle()
        yield store
        say(settings, SETTLING(settings.lang))
