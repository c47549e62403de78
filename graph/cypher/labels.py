"""Label expressions, of nodes and of relationship types: ``A|B&!C``."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from graph.cypher.syntax import Labels


def labels_test(labels: Labels) -> Callable[[Collection[str]], bool]:
    """Return the test of the labels of a node, or of the one type of a relationship.

    Examples
    --------
    >>> from graph.cypher.syntax import Labels
    >>> labels_test(Labels("!", parts=(Labels("name", "SCIC"),)))(("Actor", "SCIC"))
    False
    """
    if labels.sign == "name":
        name = labels.name
        return lambda known: name in known
    if labels.sign == "%":
        return lambda known: len(known) > 0
    parts = [labels_test(part) for part in labels.parts]
    if labels.sign == "!":
        return lambda known: not parts[0](known)
    if labels.sign == "&":
        return lambda known: all(part(known) for part in parts)
    return lambda known: any(part(known) for part in parts)


def required_label(labels: Labels | None) -> str | None:
    """Return a label that every node which passes has, where one is plain to see."""
    if labels is None:
        return None
    if labels.sign == "name":
        return labels.name
    if labels.sign == "&":
        return next((name for name in map(required_label, labels.parts) if name), None)
    return None


def only_names(labels: Labels) -> frozenset[str] | None:
    """Return the names that a plain choice ``A|B`` lists, or None for any other expression."""
    if labels.sign == "name":
        return frozenset({labels.name})
    if labels.sign == "|" and all(part.sign == "name" for part in labels.parts):
        return frozenset(part.name for part in labels.parts)
    return None
