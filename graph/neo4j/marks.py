"""How what maillage wrote on a server is told from what others wrote there.

A node of ours has the label `Maillage` and an ``id``. It and every relationship of ours have the property
``maillage_wrote``: the names of the properties that we wrote and of the labels that we gave (written ``:Actor``), sorted. What has no such
mark is someone else's; so is every property and label of ours that the mark does not name.

What we no longer state but others built upon is kept as a *stub*: a node with its label and id, a relationship with its
ends, and nothing else of ours.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.dates import dated
from graph.view import Node

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Mapping, Sequence

    from graph.view import Edge, Value

    Content = Mapping[str, Value | datetime.date]
    """Properties by name, and True for each label by its name after a colon; nothing is null."""

LABEL = "Maillage"
MARK = "maillage_wrote"
KEPT = "(kept)"
"""A name in the mark of what is no longer stated, and is kept for what others attached to it."""

Names = tuple[str, ...]
LinkKey = tuple[str, str, str]
"""Subject, predicate and object: what makes a relationship of ours the same one."""
Key = str | LinkKey


NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands on the server of one node or relationship of ours; ``content`` only when it was asked for."""

    digest: bytes
    mark: Names
    others: frozenset[str] = NOBODY
    content: Content | None = None

    @property
    def stub(self) -> bool:
        """Whether nothing is stated here, and the thing is kept for what others attached to it."""
        return KEPT in self.mark


def key_of(element: Node | Edge) -> Key:
    """Return what makes a node or a relationship the same one from push to push."""
    return element.id if isinstance(element, Node) else (element.start, element.type, element.end)


def content_of(element: Node | Edge) -> dict[str, Value | datetime.date]:
    """Return what is to stand on the server."""
    if isinstance(element, Node):
        return _content(element.properties, element.labels)
    return _content(dated(element.properties), ())


def standing_of(
    mark: Names, values: Sequence[Any], others: Iterable[str] = (), labels: Iterable[str] = (), *, keep: bool = False
) -> Standing:
    """Return what stands on the server under a mark: the values of what it names, and its labels.

    ``others`` are the names of properties that the mark does not name. ``keep`` keeps the content for a closer look.
    """
    ours = {name: value for name, value in zip(mark, values, strict=True) if value is not None}
    foreign = [*others]
    for label in labels:
        if (name := f":{label}") in mark:
            ours[name] = True
        elif label != LABEL:
            foreign.append(name)
    return Standing(digest(ours), mark, frozenset(foreign) if foreign else NOBODY, ours if keep else None)


def mark_of(content: Content) -> Names:
    """Return the mark of what is written."""
    return tuple(sorted(content))


def labels_in(names: Iterable[str]) -> Names:
    """Return the labels among the names of a mark.

    Examples
    --------
    >>> labels_in([":Actor", ":PTCE", "id", "name"])
    ('Actor', 'PTCE')
    """
    return tuple(sorted(name.removeprefix(":") for name in names if name.startswith(":")))


def properties_in(content: Content) -> dict[str, Value | datetime.date]:
    """Return the properties among the content."""
    return {name: value for name, value in content.items() if not name.startswith(":")}


def digest(content: Content) -> bytes:
    """Return what two contents have in common exactly when they are equal; 1 and 1.0 differ, as on the server."""
    text = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"), default=_told_apart)
    return hashlib.blake2b(text.encode(), digest_size=16).digest()


def _told_apart(value: object) -> list[str]:
    """Return a date as what no string or list of ours equals; the driver gives back dates of a class of its own."""
    return ["(date)", str(value)]


def _content(properties: Content, labels: Iterable[str]) -> dict[str, Value | datetime.date]:
    stated: dict[str, Value | datetime.date] = {n: v for n, v in properties.items() if v is not None and n != MARK}
    return stated | {f":{label}": True for label in labels if label != LABEL}
