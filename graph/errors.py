"""What can go wrong, said to a person: the thing, where it is, what is accepted, what to do.

::

    MaillageError
     ├── InputError       a file, a row, a name or a query that cannot be used
     ├── NotFoundError    nothing has that name; the nearest are listed
     ├── AmbiguousError   several have that name; they are listed with what tells them apart
     └── StoreError       the graph is missing, locked, of another version, or cannot be written
"""

from ontology.language import Lang, Phrase


class MaillageError(Exception):
    """Root of the errors that a user can do something about.

    Parameters
    ----------
    phrase
        What is wrong and what to do, in both languages.
    fields
        Values of the phrase's fields, kept as the mapping ``fields``.
    """

    def __init__(self, phrase: Phrase, **fields: object) -> None:
        self.phrase = phrase
        self.fields = fields
        super().__init__(phrase(Lang.FR, **fields))

    def message(self, lang: Lang = Lang.FR) -> str:
        """Return the message in ``lang``."""
        return self.phrase(lang, **self.fields)


class InputError(MaillageError):
    """A file, a row, a name or a query that cannot be used."""


class NotFoundError(MaillageError):
    """Nothing has the name that was asked for."""


class AmbiguousError(MaillageError):
    """Several things have the name that was asked for."""


class StoreError(MaillageError):
    """The graph is missing, locked, of another version, or cannot be written."""
