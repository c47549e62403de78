"""What can go wrong, said to a person: the thing, where it is, what is accepted, what to do.

::

    MaillageError
     ├── InputError       a file, a row, a name or a query that cannot be used
     ├── NotFoundError    nothing has that name; the nearest are listed
     ├── AmbiguousError   several have that name; they are listed with what tells them apart
     ├── UnknownTermError a kind, theme, role or relation that the ontology does not list; the choices are
     ├── StoreError       the graph is missing, locked, of another version, or cannot be written
     └── ServerError      a Neo4j server does not answer, or refuses
"""

from ontology.errors import MaillageError, UnknownTermError

__all__ = [
    "AmbiguousError",
    "InputError",
    "MaillageError",
    "NotFoundError",
    "ServerError",
    "StoreError",
    "UnknownTermError",
]


class InputError(MaillageError):
    """A file, a row, a name or a query that cannot be used."""


class NotFoundError(MaillageError):
    """Nothing has the name that was asked for."""


class AmbiguousError(MaillageError):
    """Several things have the name that was asked for."""


class StoreError(MaillageError):
    """The graph is missing, locked, of another version, or cannot be written."""


class ServerError(MaillageError):
    """A Neo4j server does not answer, or refuses what is asked of it."""
