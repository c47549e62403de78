"""The words of a French text, with the offsets that the name finder needs.

spaCy's tokens serve the statistical model; they cut ``ESS’ai`` in two and keep no track of elisions. Names need words
as they are written: ``l’`` apart, ``Domb’Innov’`` whole, ``Saint-Dié-des-Vosges`` whole.
"""

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"(?P<elision>(?<!\w)(?:[dlnsjmtcDLNSJMTC]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu)[’'](?=\w))"
    r"|(?P<word>\w+(?:[’'·.‑-](?=\w)\w+)*(?:[’'](?!\w))?)"
    r"|(?P<sign>[^\w\s])"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One written word: its text, its offsets, whether it opens with a capital and what sort it is."""

    text: str
    start: int
    end: int
    sort: str

    @property
    def capital(self) -> bool:
        """Whether it is a word that opens with an upper-case letter."""
        return self.sort == "word" and self.text[0].isupper()

    @property
    def acronym(self) -> bool:
        """Whether it is written in capitals: two letters or more, figures allowed."""
        letters = [c for c in self.text if c.isalpha()]
        return self.sort == "word" and len(letters) >= 2 and all(c.isupper() for c in letters)


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words and signs of ``text[start:end]``, with offsets in ``text``.

    Examples
    --------
    >>> [w.text for w in words_of("l’Adear, C koi ça et Domb’Innov’")]
    ['l’', 'Adear', ',', 'C', 'koi', 'ça', 'et', 'Domb’Innov’']
    """
    matches = _WORD.finditer(text, start, len(text) if end is None else end)
    return [Word(m.group(), m.start(), m.end(), m.lastgroup or "sign") for m in matches]
