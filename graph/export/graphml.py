"""GraphML 1.0: the property graph for drawing tools (Gephi, yEd, Cytoscape) and for Neo4j.

Labels are written as APOC does: ``labels=":Actor:PTCE"`` on a node, ``label="FUNDS"`` on an edge. Lists become one
text with `SEPARATOR`, since GraphML has scalars only. networkx could write this from a graph held in memory; here it
is written as it is read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from graph.view import Edge, Node, property_graph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.reading import GraphReader
    from graph.view import Value
    from ontology.language import Lang

SEPARATOR = " | "
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TYPES = {bool: "boolean", int: "long", float: "double"}
_OPENING = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
"""


def files(reader: GraphReader, lang: Lang, personal: bool) -> Iterator[tuple[str, Iterator[bytes]]]:  # noqa: ARG001
    """Yield the one file of this format; persons and contact data are in it only if ``personal``."""
    parts = list(property_graph(reader, personal=personal))
    yield "graph.graphml", (text.encode() for text in _document(parts))


def _document(parts: Iterable[Node | Edge]) -> Iterator[str]:
    nodes = [part for part in parts if isinstance(part, Node)]
    edges = [part for part in parts if isinstance(part, Edge)]
    yield _OPENING
    yield from _keys("node", [{"labels": "", **node.properties} for node in nodes])
    yield from _keys("edge", [{"label": "", **edge.properties} for edge in edges])
    yield '<graph id="maillage" edgedefault="directed">\n'
    yield from map(_node, nodes)
    yield from (_edge(number, edge) for number, edge in enumerate(edges))
    yield "</graph>\n</graphml>\n"


def _keys(domain: str, described: Iterable[dict[str, Value]]) -> Iterator[str]:
    """Declare the properties of nodes or of edges; one that has values of several types is a string."""
    types: dict[str, set[str]] = {}
    for properties in described:
        for name, value in properties.items():
            if value is not None:
                types.setdefault(name, set()).add(_TYPES.get(type(value), "string"))
    for name, found in sorted(types.items()):
        type_ = found.pop() if len(found) == 1 else "string"
        names = f"id={_attribute(f'{domain}.{name}')} for={_attribute(domain)} attr.name={_attribute(name)}"
        yield f"<key {names} attr.type={_attribute(type_)}/>\n"


def _node(node: Node) -> str:
    labels = "".join(f":{label}" for label in node.labels)
    data = _data("node", {"labels": labels, **node.properties})
    return f"<node id={_attribute(node.id)} labels={_attribute(labels)}>{data}</node>\n"


def _edge(number: int, edge: Edge) -> str:
    ends = f"source={_attribute(edge.start)} target={_attribute(edge.end)} label={_attribute(edge.type)}"
    return f'<edge id="e{number}" {ends}>{_data("edge", {"label": edge.type, **edge.properties})}</edge>\n'


def _data(domain: str, properties: dict[str, Value]) -> str:
    given = {name: _text(value) for name, value in properties.items() if value is not None}
    return "".join(
        f"<data key={_attribute(f'{domain}.{name}')}>{escape(_clean(text))}</data>" for name, text in given.items()
    )


def _text(value: Value) -> str:
    if isinstance(value, list):
        return SEPARATOR.join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _attribute(text: str) -> str:
    return quoteattr(_clean(text))


def _clean(text: str) -> str:
    """Return ``text`` without the characters that XML 1.0 cannot hold, such as form feeds."""
    return _NOT_XML.sub(" ", text)
