"""The property graph on a Neo4j server that others may use too: written, compared, asked; what is not ours is left alone."""

from graph.neo4j.diff import Difference, difference
from graph.neo4j.push import PushReport, push
from graph.neo4j.server import Address, Connection, connected

__all__ = ["Address", "Connection", "Difference", "PushReport", "connected", "difference", "push"]
