"""Names that a table does not write out: of a commune's council, of what a file is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ingest.readers.lines import clean

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from graph.territories import Territory

_NOISE = re.compile(r"^[\s\"'«»“”;,.:-]+(?=\w)|[\s\";,:-]+$")
_QUOTED = re.compile(r"^[\"«“]\s*([^\"«»“”]+?)\s*[\"»”]$")
_ELIDED = re.compile(r"^[aeiouyàâäéèêëîïôöùûüœæh]", re.IGNORECASE)
_CONTRACTED = ((re.compile(r"^Le\s"), "du "), (re.compile(r"^Les\s"), "des "))
_YEAR_OR_DAY = re.compile(r"^\d+$")
_WORDS = re.compile(r"\w+")
_GENERIC = frozenset(
    _WORDS.findall(
        "anct insee liste listes export exports extrait donnees data open membres membre adherents adherent "
        "partenaires annuaire registre fichier tableau table csv xlsx laureats labels label communes epci "
        "territoires v vf final finale"
    )
)
_SMALL = frozenset(_WORDS.findall("de des du d la le les l et en a au aux sur pour par"))


def without_noise(name: str) -> str:
    r"""Return the first line of a name without quotation marks around it and signs left at its ends.

    Examples
    --------
    >>> without_noise('« La Fabrique » '), without_noise("Le Labo ;"), without_noise("L'imprimerie.\nPorté par X")
    ('La Fabrique', 'Le Labo', "L'imprimerie.")
    """
    first = clean(name.strip().split("\n", 1)[0])
    quoted = _QUOTED.match(first)
    return quoted.group(1) if quoted else _NOISE.sub("", first)


def of_place(noun: str, name: str) -> str:
    """Return ``noun`` of a place, as French writes it.

    Examples
    --------
    >>> of_place("Commune", "Aubenas"), of_place("Commune", "Le Teil"), of_place("Ville", "Les Vans")
    ("Commune d'Aubenas", 'Commune du Teil', 'Ville des Vans')
    >>> of_place("Mairie", "Crest"), of_place("Mairie", "La Voulte-sur-Rhône")
    ('Mairie de Crest', 'Mairie de La Voulte-sur-Rhône')
    """
    for article, joined in _CONTRACTED:
        if article.match(name):
            return f"{noun} {article.sub(joined, name)}"
    return f"{noun} d'{name}" if _ELIDED.match(name) else f"{noun} de {name}"


def templated(template: str, cells: Mapping[str, str], place: Territory | None) -> str | None:
    """Fill a template: ``{de}`` is the place and its preposition, ``{place}`` the place; None if that is empty.

    ``{council}`` is who governs the place: its own name for an EPCI, « Commune de … » for a commune.
    """
    if "{de}" in template:
        return of_place(template.replace("{de}", "").strip(), place.name) if place is not None else None
    values = {**cells, "place": "", "council": ""}
    if place is not None:
        council = of_place("Commune", place.name) if place.level == "commune" else place.name
        values |= {"place": place.name, "council": council}
    filled = re.sub(r"\{(\w+)\}", lambda match: values.get(match[1], ""), template)
    return clean(filled) or None if any(values.get(name) for name in re.findall(r"\{(\w+)\}", template)) else None


def name_from_file(path: Path) -> str:
    """Return what a file's name says that it is about, without dates and words of office.

    Examples
    --------
    >>> from pathlib import Path
    >>> name_from_file(Path("liste-Entreprendre-la-ruralité-2024.xlsx"))
    'Entreprendre la ruralité'
    """
    words = [word for word in re.split(r"[\s_.-]+", path.stem) if word]
    telling = [word for word in words if word.casefold() not in _GENERIC and not _YEAR_OR_DAY.match(word)]
    while telling and telling[0].casefold() in _SMALL - {"la", "le", "les"}:
        telling = telling[1:]
    name = " ".join(telling) or path.stem
    return name[0].upper() + name[1:]
