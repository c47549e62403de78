"""Ask a real Neo4j the queries of the battery again and keep its answers: ``python -m tests.cypher.ask_neo4j``.

Run it when the queries or the sample change. It starts a server of its own, or uses the empty one that NEO4J_URI names.
"""

from __future__ import annotations

import json

from tests.cypher.battery import FILES, HERE, ask_server, connected, load_sample, questions
from tests.neo4j_server.running import running_server


def main() -> None:
    """Write ``golden/*.json``, one answer a line."""
    with (
        running_server() as server,
        connected(server) as driver,
    ):
        with driver.session() as session:
            load_sample(session)
        for file in FILES:
            with driver.session() as session:
                answers = [ask_server(session, question) for question in questions(file)]
            lines = ",\n".join(json.dumps(answer, ensure_ascii=False, sort_keys=True) for answer in answers)
            (HERE / "golden" / f"{file}.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
        with driver.session() as session:
            session.run("MATCH (n) DETACH DELETE n").consume()


if __name__ == "__main__":
    main()
