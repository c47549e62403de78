"""The root of the errors that a user can do something about, and the one that the vocabulary raises."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from collections.abc import Collection

UNKNOWN_TERM = Phrase(
    fr="{what} inconnu : « {term} ».{hint} Choix possibles : {choices}.",
    en="Unknown {what}: “{term}”.{hint} Choices: {choices}.",
)
DID_YOU_MEAN = Phrase(fr=" Vouliez-vous dire {nearest} ?", en=" Did you mean {nearest}?")


class MaillageError(Exception):
    """Root of the errors that a user can do something about.

    Parameters
    ----------
    phrase
        What is wrong and what to do, in both languages.
    fields
        Values of the phrase's fields, kept as the mapping ``fields``. A field that is itself a phrase is said in the
        language of the message.
    """

    def __init__(self, phrase: Phrase, **fields: object) -> None:
        self.phrase = phrase
        self.fields = fields
        super().__init__(self.message(Lang.FR))

    def message(self, lang: Lang = Lang.FR) -> str:
        """Return the message in ``lang``."""
        return self.phrase(lang, **self.fields)


class UnknownTermError(MaillageError):
    """A kind, theme, role, predicate or class that the ontology does not list; the message lists those it does."""

    def __init__(self, what: Phrase, term: str, choices: Collection[str]) -> None:
        import difflib

        self.term = term
        self.choices = tuple(choices)
        self.nearest = tuple(difflib.get_close_matches(term.casefold(), self.choices, n=3, cutoff=0.6))
        super().__init__(UNKNOWN_TERM, what=what, term=term, hint=_hint(self.nearest), choices=", ".join(self.choices))


def _hint(nearest: Collection[str]) -> Phrase:
    said = {"nearest": ", ".join(nearest)}
    if not nearest:
        return Phrase(fr="", en="")
    return Phrase(fr=DID_YOU_MEAN.fr.format(**said), en=DID_YOU_MEAN.en.format(**said))
