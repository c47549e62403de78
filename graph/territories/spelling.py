"""How the names of territories are written: abbreviated saints, parts of the name of an EPCI."""

import re
from collections.abc import Iterator

from graph.names import fold, fold_words

_SAINT = re.compile(r"\bSaint(e?s?)(?=[-' ])")
_EPCI_HEAD = re.compile(
    r"^(?:communaut[ée] des? communes?|communaut[ée] d['’ ]?agglom[ée]ration|communaut[ée] urbaine|com ?com|cc|ca|cu"
    r"|agglom[ée]ration|agglo|intercommunalit[ée]|epci|m[ée]tropole)\s+",
    re.IGNORECASE,
)
_LINK = re.compile(r"^(?:(?:de\s+)?[dl]['’]\s*|(?:de la|des|du|de|la|les|le)\s+)", re.IGNORECASE)

PARK = "Parc naturel régional "
LONG_NATURES = {
    "CC": "communauté de communes",
    "CA": "communauté d'agglomération",
    "CU": "communauté urbaine",
}


def spellings(name: str) -> Iterator[str]:
    """Yield ``name`` and its usual abbreviations.

    Examples
    --------
    >>> list(spellings("Sainte-Croix-de-Saint-Romain"))
    ['Sainte-Croix-de-Saint-Romain', 'Ste-Croix-de-St-Romain']
    """
    yield name
    if _SAINT.search(name):
        yield _SAINT.sub(r"St\1", name)


def keys(name: str) -> tuple[str, ...]:
    """Return the folded keys under which a name is found, each once.

    Examples
    --------
    >>> keys("Saint-Élix")
    ('saintelix', 'stelix')
    """
    return tuple(dict.fromkeys(fold(spelling) for spelling in spellings(name)))


def without_epci_head(name: str) -> str | None:
    """Return the name of an EPCI without what says that it is one, or None when nothing says so.

    Examples
    --------
    >>> without_epci_head("Communauté de communes du Pays de Mirepoix")
    'Pays de Mirepoix'
    >>> without_epci_head("CC de l'Île de Ré"), without_epci_head("Nantes")
    ('Île de Ré', None)
    """
    bare = _EPCI_HEAD.sub("", name.strip(), count=1)
    return _LINK.sub("", bare, count=1) if bare != name.strip() else None


def long_epci_name(name: str, nature: str) -> str | None:
    """Return ``CC du Vexin`` as ``Communauté de communes du Vexin``, or None when there is nothing to expand."""
    head, _, rest = name.partition(" ")
    if head != nature or nature not in LONG_NATURES:
        return None
    return f"{LONG_NATURES[nature].capitalize()} {rest}"


def park_names(name: str) -> tuple[str, ...]:
    """Return the shorter names of a regional nature park.

    Examples
    --------
    >>> park_names("Parc naturel régional du Vercors")[:3]
    ('PNR du Vercors', 'Parc naturel du Vercors', 'Parc régional du Vercors')
    """
    rest = name.removeprefix(PARK)
    bare = _LINK.sub("", rest, count=1)
    heads = ("PNR ", "Parc naturel ", "Parc régional ", "Parc ", "")
    return tuple(dict.fromkeys(head + end for end in (rest, bare) for head in heads if head or end == bare))


def same_words(name: str, other: str) -> bool:
    """Tell whether two names are the same words, the leading article included, accents and case aside."""
    return fold_words(name) == fold_words(other)
