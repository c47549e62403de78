"""The two languages of what users read: French by default, English on demand."""

from dataclasses import dataclass
from enum import StrEnum


class Lang(StrEnum):
    """A language that users can read maillage in."""

    FR = "fr"
    EN = "en"


@dataclass(frozen=True)
class Phrase:
    """One message in both languages, with named fields.

    Keeping both versions side by side lets a reader of the code check that they say the same.

    Examples
    --------
    >>> found = Phrase(fr="{count} acteurs trouvés", en="{count} actors found")
    >>> found(count=3)
    '3 acteurs trouvés'
    >>> found(Lang.EN, count=3)
    '3 actors found'
    """

    fr: str
    en: str

    def __call__(self, lang: Lang = Lang.FR, /, **fields: object) -> str:
        """Return the message in ``lang`` with its fields filled in; a field that is a phrase is said in it too."""
        template = self.en if lang is Lang.EN else self.fr
        said = {name: value(lang) if isinstance(value, Phrase) else value for name, value in fields.items()}
        return template.format(**said)
