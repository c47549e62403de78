"""The graph beside what stands on a server: what is missing there, what is otherwise, what is no longer stated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from graph.errors import ServerError
from graph.neo4j import messages
from graph.neo4j.marks import KEPT, LABEL, content_of, digest, key_of, mark_of
from graph.view import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.neo4j.marks import Content, Key, Names, Standing
    from graph.neo4j.standing import Stands
    from graph.view import Edge

What = Literal["added", "changed", "same"]


@dataclass(frozen=True, slots=True)
class Compared:
    """A node or relationship of the graph, beside what stands on the server.

    ``content`` is what maillage would write: what others added under the same name stays theirs and is left out.
    ``gone`` are the names of what it wrote and would take away. ``before`` is what stands there, perhaps a stub.
    """

    key: Key
    what: What
    content: Content
    gone: Names = ()
    before: Standing | None = None

    @property
    def mark(self) -> Names:
        """The mark that the server is to bear."""
        return mark_of(self.content)


def compared(elements: Iterable[Node | Edge], stands: Stands) -> Iterator[Compared]:
    """Yield each element as compared, and take it out of ``stands``: what is left there at the end is stale.

    Raises
    ------
    ServerError
        When a node of others has our label and the id of one of ours.
    """
    for element in elements:
        key = key_of(element)
        if key in stands.strangers:
            raise ServerError(messages.NOT_OURS, label=LABEL, id=key)
        standing = (stands.nodes if isinstance(element, Node) else stands.links).pop(key, None)
        yield _compared(key, content_of(element), standing)


def _compared(key: Key, content: Content, standing: Standing | None) -> Compared:
    if standing is None:
        return Compared(key, "added", content)
    wanted = {name: value for name, value in content.items() if name not in standing.others}
    gone = tuple(name for name in standing.mark if name not in wanted and name != KEPT)
    if standing.stub:
        return Compared(key, "added", wanted, gone, standing)
    same = digest(wanted) == standing.digest
    return Compared(key, "same" if same else "changed", wanted, gone, standing)
