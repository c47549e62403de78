"""How names are compared: case, accents, apostrophes, hyphens, spaces and leading articles are folded away."""

import re
import unicodedata
from functools import lru_cache

_ARTICLE = re.compile(r"^(?:(?:de la|les|le|la|une|un|des|du)\s+|(?:de\s+)?[ld]['’]\s*)", re.IGNORECASE)
_NOT_ALPHANUMERIC = re.compile(r"[^a-z0-9]+")
_LIGATURES = str.maketrans({"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE"})


def without_article(name: str) -> str:
    """Return ``name`` without the article or preposition that opens it.

    Examples
    --------
    >>> without_article("L’Ardèche"), without_article("de la Drôme"), without_article("Les Sentiers")
    ('Ardèche', 'Drôme', 'Sentiers')
    """
    return _ARTICLE.sub("", name.strip())


@lru_cache(maxsize=8192)
def fold_words(text: str) -> str:
    """Return lower-case unaccented words separated by single spaces, articles kept.

    Examples
    --------
    >>> fold_words("Saint-Julien-en-Born")
    'saint julien en born'
    """
    return _NOT_ALPHANUMERIC.sub(" ", unaccented(text.translate(_LIGATURES).casefold())).strip()


def unaccented(text: str) -> str:
    """Return ``text`` without accents, case and signs kept.

    Examples
    --------
    >>> unaccented("Communauté d’agglomération")
    'Communaute d’agglomeration'
    """
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def fold(name: str) -> str:
    """Return the key under which ``name`` is compared: equal keys are one written name.

    Examples
    --------
    >>> fold("L’Étrier") == fold("etrier")
    True
    >>> fold("Saint-Julien en Born")
    'saintjulienenborn'
    """
    return fold_words(without_article(name)).replace(" ", "")
