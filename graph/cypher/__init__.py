"""Cypher over the graph: the language read, made safe and made to mean on the embedded engine what it means on Neo4j."""
