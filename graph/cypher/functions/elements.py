"""Functions of nodes, relationships and paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cypher.failures import wrong_type
from graph.cypher.functions.declared import Function
from graph.cypher.memory import StoredNode, StoredPath, StoredRelationship
from graph.cypher.types import type_name

if TYPE_CHECKING:
    from graph.cypher.values import Value


def _node(value: Value, where: str) -> StoredNode:
    if not isinstance(value, StoredNode):
        raise wrong_type(where, value, "NODE")
    return value


def _relationship(value: Value, where: str) -> StoredRelationship:
    if not isinstance(value, StoredRelationship):
        raise wrong_type(where, value, "RELATIONSHIP")
    return value


def _path(value: Value, where: str) -> StoredPath:
    if not isinstance(value, StoredPath):
        raise wrong_type(where, value, "PATH")
    return value


def properties_of(value: Value, where: str) -> dict[str, Value]:
    """Return the properties of a node or relationship, or the map itself."""
    if isinstance(value, (StoredNode, StoredRelationship)):
        return value.properties
    if isinstance(value, dict):
        return value
    raise wrong_type(where, value, "NODE, RELATIONSHIP, MAP")


def _id(value: Value) -> int:
    if isinstance(value, (StoredNode, StoredRelationship)):
        return value.index
    raise wrong_type("id()", value, "NODE, RELATIONSHIP")


def _element_id(value: Value) -> str:
    if isinstance(value, StoredNode):
        return f"4:maillage:{value.index}"
    return f"5:maillage:{_relationship(value, 'elementId()').index}"


FUNCTIONS = {
    "labels": Function(lambda value: list(_node(value, "labels()").labels)),
    "type": Function(lambda value: _relationship(value, "type()").type),
    "startNode": Function(lambda value: _relationship(value, "startNode()").start),
    "endNode": Function(lambda value: _relationship(value, "endNode()").end),
    "id": Function(_id),
    "elementId": Function(_element_id),
    "keys": Function(lambda value: list(properties_of(value, "keys()"))),
    "properties": Function(lambda value: dict(properties_of(value, "properties()"))),
    "nodes": Function(lambda value: list(_path(value, "nodes()").nodes)),
    "relationships": Function(lambda value: list(_path(value, "relationships()").relationships)),
    "length": Function(lambda value: len(_path(value, "length()").relationships)),
    "valueType": Function(type_name, of_null=True),
}
