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

import errno

from ontology.errors import MaillageError, UnknownTermError
from ontology.language import Phrase

__all__ = [
    "AmbiguousError",
    "InputError",
    "MaillageError",
    "NotFoundError",
    "ServerError",
    "StoreError",
    "UnknownTermError",
    "cause_of",
]

CAUSES = {
    errno.ENOENT: Phrase(fr="ce dossier n'existe pas", en="there is no such folder"),
    errno.EACCES: Phrase(fr="vous n'en avez pas le droit", en="you do not have the right to"),
    errno.EPERM: Phrase(fr="vous n'en avez pas le droit", en="you do not have the right to"),
    errno.EISDIR: Phrase(fr="c'est un dossier", en="it is a folder"),
    errno.ENOTDIR: Phrase(fr="un fichier est à la place d'un dossier", en="a file stands in the place of a folder"),
    errno.ENOSPC: Phrase(fr="le disque est plein", en="the disk is full"),
    errno.EROFS: Phrase(fr="ce disque ne s'écrit pas", en="this disk cannot be written to"),
    errno.ELOOP: Phrase(fr="ce lien ramène à lui-même", en="this link leads back to itself"),
    errno.EIO: Phrase(fr="le disque ne répond pas bien", en="the disk does not answer well"),
    errno.ENAMETOOLONG: Phrase(fr="ce nom est trop long", en="this name is too long"),
}
"""What the system complains of most → how a person says it."""


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


def cause_of(error: OSError) -> Phrase | str:
    """Return why the system refused, in both languages where it is one of the usual reasons.

    Examples
    --------
    >>> str(InputError(Phrase(fr="{reason}", en="{reason}"), reason=cause_of(OSError(errno.ENOSPC, "No space left"))))
    'le disque est plein'
    """
    return CAUSES.get(error.errno or 0) or error.strerror or str(error)
