"""The queries that both engines are asked, and their answers in a form that can be compared and kept.

Three files: ``battery`` (as coordinators and users of Neo4j write them), ``patterns`` (matching, with its odd corners)
and ``values`` (expressions, with what they refuse). A query is named by the comment over it; ``// params:`` gives its
parameters.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import neo4j

from graph.cypher.engine import run
from graph.cypher.memory import MemoryGraph, StoredNode
from graph.cypher.messages import CypherError
from graph.cypher.text import float_text, text_of
from graph.cypher.values import Duration, Node, Point, Relationship
from graph.cypher.values import Path as WalkedPath
from tests.cypher.sample import Edge, sample_graph

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.neo4j_server.running import RunningServer

FILES = ("battery", "patterns", "values")
HERE = Path(__file__).parent
SECONDS = 20.0
Answer = dict[str, Any]
"""``columns`` and ``rows``, or ``error``."""


@dataclass(frozen=True)
class Question:
    """One query with its name and parameters."""

    name: str
    text: str
    parameters: dict[str, Any]

    @property
    def ordered(self) -> bool:
        """Whether the order of the rows is part of the answer."""
        outside = re.sub(r"\{[^{}]*\}", "", self.text.rsplit("RETURN", 1)[-1])
        return "ORDER BY" in outside.upper()


def questions(file: str) -> Iterator[Question]:
    """Yield the queries of a file."""
    for block in (HERE / f"{file}.cypher").read_text(encoding="utf-8").strip().split("\n\n"):
        name, *lines = block.split("\n")
        parameters = json.loads(lines.pop(0).removeprefix("// params:")) if lines[0].startswith("// params:") else {}
        yield Question(name.removeprefix("// "), "\n".join(lines), parameters)


def golden(file: str) -> list[Answer]:
    """Return what a real Neo4j answered to the queries of a file, in their order."""
    answers: list[Answer] = json.loads((HERE / "golden" / f"{file}.json").read_text(encoding="utf-8"))
    return answers


def sample() -> MemoryGraph:
    """Return the sample as the engine holds it, after a round trip through the cache's form."""
    graph = MemoryGraph()
    known: dict[str, StoredNode] = {}
    for element in sample_graph():
        if isinstance(element, Edge):
            graph.add_relationship(element.type, known[element.start], known[element.end], element.properties)
        else:
            known[element.id] = graph.add_node(element.labels, element.properties)
    return MemoryGraph.loads(graph.dumps())


def connected(server: RunningServer) -> neo4j.Driver:
    """Return a driver that says nothing of labels that are not there."""
    return neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password), notifications_min_severity="OFF")


def load_sample(session: neo4j.Session) -> None:
    """Write the sample to an empty server, one thing at a time so that both engines know them in one order."""
    found = session.run("MATCH (n) RETURN count(n) AS n").single(strict=True)["n"]
    if found:
        raise AssertionError(f"the test server holds {found} nodes; give an empty one")
    for element in sample_graph():
        if isinstance(element, Edge):
            text = f"MATCH (a {{id: $start}}), (b {{id: $end}}) CREATE (a)-[r:{element.type}]->(b) SET r = $p"
            session.run(neo4j.Query(text), start=element.start, end=element.end, p=element.properties).consume()
        else:
            labels = ":".join(f"`{label}`" for label in element.labels)
            session.run(neo4j.Query(f"CREATE (n:{labels}) SET n = $p"), p=element.properties).consume()


def ask_engine(graph: MemoryGraph, question: Question) -> Answer:
    """Return what the embedded engine answers."""
    try:
        result = run(graph, question.text, question.parameters, SECONDS)
    except CypherError as error:
        return {"error": str(error)}
    return {"columns": list(result.columns), "rows": [[kept(value) for value in row] for row in result.rows]}


def ask_server(session: neo4j.Session, question: Question) -> Answer:
    """Return what the server answers."""
    try:
        found = session.run(neo4j.Query(question.text, timeout=SECONDS), question.parameters)
        columns = list(found.keys())
        rows = [[kept(value) for value in record.values()] for record in found]
    except neo4j.exceptions.Neo4jError as error:
        return {"error": error.code}
    return {"columns": columns, "rows": rows}


def verdict(question: Question, expected: Answer, found: Answer) -> str:
    """Return ``equal`` (both refusing is equal), ``refused`` or ``different``."""
    if "error" in found:
        return "equal" if "error" in expected else "refused"
    if "error" in expected or found["columns"] != expected["columns"]:
        return "different"
    rows = [[json.dumps(row, sort_keys=True) for row in answer["rows"]] for answer in (expected, found)]
    return (
        "equal" if rows[0] == rows[1] or (not question.ordered and sorted(rows[0]) == sorted(rows[1])) else "different"
    )


def kept(value: Any) -> Any:  # noqa: C901 - any value of either engine
    """Return a value of either engine as JSON that is equal for equal values."""
    if isinstance(value, (list, tuple)) and not isinstance(value, neo4j.spatial.Point | neo4j.time.Duration):
        return [kept(item) for item in value]
    if isinstance(value, dict):
        return {name: kept(item) for name, item in value.items()}
    if isinstance(value, float):
        return f"float {float_text(value)}"
    if isinstance(value, (Node, neo4j.graph.Node)):
        properties = value.properties if isinstance(value, Node) else dict(value)
        return {"labels": sorted(value.labels), "properties": kept(dict(properties))}
    if isinstance(value, (Relationship, neo4j.graph.Relationship)):
        properties = value.properties if isinstance(value, Relationship) else dict(value)
        return {"type": value.type, "properties": kept(dict(properties))}
    if isinstance(value, (WalkedPath, neo4j.graph.Path)):
        return {"nodes": kept(list(value.nodes)), "relationships": kept(list(value.relationships))}
    if isinstance(value, neo4j.time.Duration):
        return _duration(value.months, value.days, value.seconds * 10**9 + value.nanoseconds)
    if isinstance(value, Duration):
        return _duration(value.months, value.days, value.seconds * 10**9 + value.nanoseconds)
    if isinstance(value, neo4j.spatial.Point):
        return f"point {value.srid} {[float(part) for part in value]}"
    if isinstance(value, Point):
        return f"point {value.srid} {list(value.coordinates)}"
    if isinstance(value, (neo4j.time.Date, neo4j.time.DateTime, neo4j.time.Time)):
        return _moment(value.iso_format())
    return value if value is None or isinstance(value, (bool, int, str)) else _moment(text_of(value))


def _duration(months: int, days: int, nanoseconds: int) -> str:
    return f"duration {months} {days} {nanoseconds}"


def _moment(written: str) -> str:
    """Return ISO text without the name of a zone and without the last zeros of a second."""
    plain = re.sub(r"\[.*\]", "", written).replace("+00:00", "Z")
    return "moment " + re.sub(
        r"(:\d\d)\.(\d*?)0+(?=$|[Z+-])", lambda found: found[1] + ("." + found[2]) * bool(found[2]), plain
    )
