"""The Cypher of the look-ups: what others added is passed over, and what is only kept for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.neo4j.marks import KEPT, LABEL, MARK
from graph.neo4j.statements import quoted
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from graph.reading import Direction

ALL = 2**31 - 1
"""A limit that is none."""
DEEPEST = 12
"""Steps of WITHIN at most: a hamlet is six from its country."""


def _ours(variable: str) -> str:
    return f"{variable}.{MARK} IS NOT NULL AND NOT '{KEPT}' IN {variable}.{MARK}"


ANYTHING = f"MATCH (n:{LABEL}) WHERE {_ours('n')} RETURN n.id LIMIT 1"
NODE = f"MATCH (n:{LABEL} {{id: $id}}) WHERE {_ours('n')} RETURN labels(n), n.{MARK}, [name IN n.{MARK} | n[name]]"
NAMES = (
    f"MATCH (n:{LABEL}) WHERE {_ours('n')} AND any(label IN labels(n) WHERE label IN $classes) "
    "RETURN n.id, n.name, n.aliases ORDER BY n.id"
)
NAMING = f"MATCH (p:{LABEL}:Passage)-[m:MENTIONS]->(n:{LABEL} {{id: $id}}) WHERE {_ours('m')} RETURN DISTINCT p.id ORDER BY p.id"
PASSAGES = (
    f"UNWIND $ids AS id MATCH (p:{LABEL} {{id: id}})-[f:FROM]->(s:{LABEL}) WHERE {_ours('f')} RETURN p.id, "
    "{document: s.name, line: p.line, page: p.page, quote: p.quote, source: s.key, date: s.date}"
)
_WITHIN = f"[steps:WITHIN*1..{DEEPEST}]"
_STATED = f"WHERE all(r IN steps WHERE {_ours('r')}) RETURN DISTINCT o.id"
CONTAINING = f"MATCH (n:{LABEL} {{id: $id}})-{_WITHIN}->(o:{LABEL}) {_STATED}"
CONTAINED = f"MATCH (n:{LABEL} {{id: $id}})<-{_WITHIN}-(o:{LABEL}) {_STATED}"


def degree() -> str:
    """Count the links of a node ($id), each once; what passages mention is none."""
    types = _types(vocabulary().predicates)
    return f"MATCH (n:{LABEL} {{id: $id}})-[r:{types}]-(:{LABEL}) WHERE {_ours('r')} RETURN count(DISTINCT r)"


def links(predicates: Iterable[str], direction: Direction) -> str:
    """Return the links of a node ($id), in their order, at most $limit; those without direction count at both ends."""
    symmetric = [name for name, predicate in vocabulary().predicates.items() if predicate.symmetric]
    end = {"out": "startNode(r) = n", "in": "endNode(r) = n", "both": "true"}[direction]
    return (
        f"MATCH (n:{LABEL} {{id: $id}})-[r:{_types(predicates)}]-(:{LABEL}) "
        f"WHERE {_ours('r')} AND ({end} OR type(r) IN {symmetric}) "
        "WITH DISTINCT r, startNode(r).id AS subject, type(r) AS predicate, endNode(r).id AS object "
        "ORDER BY predicate, subject, object LIMIT $limit RETURN subject, predicate, object, properties(r)"
    )


def _types(names: Iterable[str]) -> str:
    return "|".join(map(quoted, names))
