"""What a push did on a server, and what differs there, as text and as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maillage.layout.prose import folded, lines
from maillage.tables import Table
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections import Counter

    from graph.neo4j import Difference, PushReport
    from graph.neo4j.marks import Key
    from maillage.output import Pen

SAME = Phrase(
    fr="{uri} contient déjà ce graphe ({nodes} nœuds, {links} relations) : rien n'a changé.",
    en="{uri} holds this graph already ({nodes} nodes, {links} relationships): nothing changed.",
)
DONE = Phrase(
    fr="{uri} contient maintenant ce graphe ({nodes} nœuds, {links} relations).",
    en="{uri} now holds this graph ({nodes} nodes, {links} relationships).",
)
NODES, LINKS = Phrase(fr="Nœuds", en="Nodes"), Phrase(fr="Relations", en="Relationships")
COUNTS = Phrase(
    fr="{what} : {added} en plus, {changed} changés, {removed} retirés, {same} inchangés.",
    en="{what}: {added} added, {changed} changed, {removed} removed, {same} unchanged.",
)
KEPT = Phrase(
    fr="{count} nœud(s) que le graphe ne dit plus, mais auxquels d'autres ont ajouté quelque chose, sont vidés et laissés "
    "en place : {names}",
    en="{count} node(s) that the graph no longer states, but to which others added something, are emptied and left in "
    "place: {names}",
)
NO_DIFFERENCE = Phrase(
    fr="{uri} contient ce graphe, sans différence ({same} nœuds et relations).",
    en="{uri} holds this graph, without a difference ({same} nodes and relationships).",
)
ADDED = Phrase(fr="En plus dans le graphe ({count})", en="Added in the graph ({count})")
REMOVED = Phrase(fr="Encore sur le serveur, plus dans le graphe ({count})", en="On the server still ({count})")
CHANGED = Phrase(fr="Autrement sur le serveur ({count})", en="Otherwise on the server ({count})")
MORE = Phrase(fr="… et {count} autres ; -v les montre, --format json aussi.", en="… and {count} more; -v shows them.")
NEXT = Phrase(fr="maillage neo4j push les met d'accord.", en="maillage neo4j push makes them agree.")
SHOWN = 10
NAMES_SHOWN = 5
COUNTED = ("added", "changed", "removed", "same")


def report_text(report: PushReport, uri: str, pen: Pen) -> str:
    """Return what a push did, for people."""
    total = {"nodes": _standing(report.nodes), "links": _standing(report.links)}
    if report.changed_nothing:
        return lines([folded(SAME(pen.lang, uri=uri, **total), pen)])
    parts = [folded(DONE(pen.lang, uri=uri, **total), pen)]
    for what, counts in ((NODES, report.nodes), (LINKS, report.links)):
        counted = {name: counts[name] for name in COUNTED}
        parts.append(folded(COUNTS(pen.lang, what=what(pen.lang), **counted), pen))
    if report.kept:
        names = ", ".join(report.kept[:NAMES_SHOWN]) + (", …" if len(report.kept) > NAMES_SHOWN else "")
        parts += ["", folded(KEPT(pen.lang, count=len(report.kept), names=names), pen)]
    return lines(parts)


def report_table(report: PushReport) -> Table:
    """Return the counts, a row for nodes and one for relationships."""
    counted = (("nodes", report.nodes), ("relationships", report.links))
    return Table(("what", *COUNTED), [(what, *(counts[name] for name in COUNTED)) for what, counts in counted])


def difference_text(found: Difference, uri: str, pen: Pen, *, verbose: bool = False) -> str:
    """Return the difference for people, long lists cut unless ``verbose``."""
    if found.empty:
        return lines([folded(NO_DIFFERENCE(pen.lang, uri=uri, same=found.same), pen)])
    changed = [f"{shown(key)} : {', '.join(names)}" for key, names in found.changed.items()]
    parts: list[str] = []
    for title, items in (
        (ADDED, [shown(key) for key in found.added]),
        (REMOVED, [shown(key) for key in found.removed]),
        (CHANGED, changed),
    ):
        if items:
            most = len(items) if verbose else SHOWN
            parts += [pen.bold(title(pen.lang, count=len(items))), *(folded(item, pen, 2, 4) for item in items[:most])]
            parts += ["  " + MORE(pen.lang, count=len(items) - most)] if len(items) > most else []
            parts.append("")
    return lines([*parts, NEXT(pen.lang)])


def difference_table(found: Difference) -> Table:
    """Return one row a difference."""
    rows = [("added", shown(key), "") for key in found.added]
    rows += [("removed", shown(key), "") for key in found.removed]
    rows += [("changed", shown(key), "; ".join(names)) for key, names in found.changed.items()]
    return Table(("difference", "what", "names"), rows)


def shown(key: Key) -> str:
    """Return a node's id, or a relationship as Cypher draws it.

    Examples
    --------
    >>> shown(("actor:a", "FUNDS", "actor:b"))
    'actor:a -[FUNDS]-> actor:b'
    """
    return key if isinstance(key, str) else f"{key[0]} -[{key[1]}]-> {key[2]}"


def _standing(counts: Counter[str]) -> int:
    return counts["added"] + counts["changed"] + counts["same"]
