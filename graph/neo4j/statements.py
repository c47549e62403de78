"""The Cypher by which a server is read and written: all values are parameters, names are quoted.

Labels and relationship types cannot be parameters in Neo4j 5, so that a text is made for each; the rows of a text come in
batches as ``$rows``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.neo4j.marks import KEPT, LABEL, MARK
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

PARTED = "\n"
"""What parts the names of a mark when they are read as one text, which is read faster than a list."""


def _standing(variable: str) -> str:
    """Return the mark as one text, the values of what it names in its order, and the names that others gave."""
    mark = f"{variable}.{MARK}"
    return (
        rf"reduce(text = '', name IN {mark} | text + '\n' + name), [name IN {mark} | {variable}[name]], "
        f"[name IN keys({variable}) WHERE name <> '{MARK}' AND NOT name IN {mark}]"
    )


NODES = f"MATCH (n:{LABEL}) WHERE n.{MARK} IS NOT NULL AND n.id IS NOT NULL RETURN n.id, labels(n), {_standing('n')}"
STRANGERS = f"MATCH (n:{LABEL}) WHERE n.{MARK} IS NULL AND n.id IS NOT NULL RETURN n.id"
LINKS = (
    f"MATCH (a:{LABEL})-[r]->(b:{LABEL}) WHERE r.{MARK} IS NOT NULL AND a.id IS NOT NULL AND b.id IS NOT NULL "
    f"RETURN a.id, type(r), b.id, {_standing('r')}"
)
WRITE_NODES = f"UNWIND $rows AS row MERGE (n:{LABEL} {{id: row.id}}) SET n += row.properties, n.{MARK} = row.mark"
"""Create nodes or bring their properties up to date (rows: id, properties, mark)."""
_NODE = f"UNWIND $rows AS row MATCH (n:{LABEL} {{id: row.id}}) WHERE n.{MARK} IS NOT NULL"
_ENDS = f"UNWIND $rows AS row MATCH (a:{LABEL} {{id: row.start}}) MATCH (b:{LABEL} {{id: row.end}}) "


def _others(variable: str) -> str:
    return f"any(name IN keys({variable}) WHERE name <> '{MARK}' AND NOT name IN {variable}.{MARK})"


DROP_NODES = (
    f"{_NODE} WITH row, n, EXISTS {{ (n)--() }} OR {_others('n')} OR "
    f"any(label IN labels(n) WHERE label <> '{LABEL}' AND NOT ':' + label IN n.{MARK}) AS kept "
    "FOREACH (_ IN CASE WHEN kept THEN [] ELSE [1] END | DELETE n) "
    "RETURN collect(CASE WHEN kept THEN row.id END) AS kept"
)
"""Take away nodes (rows: id), but for those that others built upon, whose ids are answered."""
EMPTY_NODES = f"{_NODE} SET n += row.properties, n.{MARK} = ['{KEPT}', 'id']"
"""Leave of nodes their id (rows: id, properties of ours as nulls)."""


def schema() -> Iterator[str]:
    """Yield the constraint and the indexes: our ids are unique, and things are found by class and id, name or code."""
    yield f"CREATE CONSTRAINT maillage_id IF NOT EXISTS FOR (n:{LABEL}) REQUIRE n.id IS UNIQUE"
    looked_up = [(class_, name) for class_ in vocabulary().classes for name in ("id", "name")]
    for class_, name in (*looked_up, ("Territory", "code")):
        yield f"CREATE INDEX maillage_{class_.lower()}_{name} IF NOT EXISTS FOR (n:{quoted(class_)}) ON (n.{name})"


def set_label(label: str) -> str:
    """Give nodes of ours (rows: id) a label."""
    return f"{_NODE} SET n:{quoted(label)}"


def remove_label(label: str) -> str:
    """Take a label from nodes of ours (rows: id)."""
    return f"{_NODE} REMOVE n:{quoted(label)}"


def add_links(type_: str) -> str:
    """Create relationships (rows: start, end, properties, mark), unless a try before did so unnoticed."""
    name = quoted(type_)
    return (
        f"{_ENDS} WHERE NOT EXISTS {{ (a)-[old:{name}]->(b) WHERE old.{MARK} IS NOT NULL }} "
        f"CREATE (a)-[r:{name}]->(b) SET r = row.properties, r.{MARK} = row.mark"
    )


def change_links(type_: str) -> str:
    """Bring relationships of ours up to date (rows: start, end, properties, mark)."""
    return f"{_ours(type_)} SET r += row.properties, r.{MARK} = row.mark"


def drop_links(type_: str) -> str:
    """Take away relationships of ours (rows: start, end, properties of ours as nulls); kept if others wrote on them."""
    empty = f"SET r += row.properties, r.{MARK} = ['{KEPT}']"
    return f"{_ours(type_)} WITH row, r, {_others('r')} AS kept {_when('kept', empty)} {_when('NOT kept', 'DELETE r')}"


def drop_twins(type_: str) -> str:
    """Take away all but one of the relationships of ours between the same ends (rows: start, end), unless others wrote there."""
    return (
        f"{_ours(type_)} WITH row, collect(r) AS twins UNWIND twins[1..] AS r WITH r WHERE NOT {_others('r')} DELETE r"
    )


def quoted(name: str) -> str:
    """Return a label or a relationship type as it is written in a text, whatever it holds.

    Examples
    --------
    >>> quoted("Tiers`Lieu")
    '`Tiers``Lieu`'
    """
    return "`" + name.replace("`", "``") + "`"


def _ours(type_: str) -> str:
    return f"{_ENDS} MATCH (a)-[r:{quoted(type_)}]->(b) WHERE r.{MARK} IS NOT NULL"


def _when(condition: str, action: str) -> str:
    return f"FOREACH (_ IN CASE WHEN {condition} THEN [1] ELSE [] END | {action})"
