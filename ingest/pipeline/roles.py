"""What a signature says of a person: the organisations of the role, or the one that the section is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.names import fold, fold_words
from ingest.pipeline.scene import UNSAID, Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.pipeline.scene import Scene
    from ingest.pipeline.topics import Section

_CLAUSE_END = re.compile(r",? (?:et|puis|qui|dont|avant|où) |[;.]|, (?=(?:et|la|le|les|[A-ZÀ-Ý])\b)")
_FOUNDING = re.compile(r"\s*[•|,–-]*\s*(?:la |le |l[’'])?(?:co-?)?fondat(?:eur|rice)s?\b(?! et)", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:maire|adjointe?|élue?|conseill\w+ (?:municipale?|régionale?|départementale?)|députée?|sénat\w+|préf[eè]te?|sous-préf[eè]te?"
    r"|habitante?s?|lauréate?s?|participante?s?|bénéficiaires?|agricul\w+|éleveu\w+|vice-présidente? (?:à|au|aux|chargée?))\b"
    r"|\b(?:d[eu]|d[’']|chez|à l[’']|à la|au|aux) ?(?:la |le |les |l[’'])?(?-i:[A-ZÀ-Ý])",
    re.IGNORECASE,
)
"""What says that a role is held elsewhere than where the text is about: an office of the public, a name that is not known."""
_SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZÀ-Ý«“])|\n(?=\s*\n)|»")


def person_roles(
    scene: Scene, person_start: int, person_end: int, limit: int, person: str, section: Section
) -> Iterator[Stated]:
    """Yield WORKS_FOR from a person to the organisations that the role names, else to that of the site given, else of the section.

    A founder founded what is named, and is mostly still of it.
    """
    limit = _end_of_role(scene, person_end, limit)
    role = scene.text[person_end:limit]
    named = [u for u in scene.between(person_end, limit) if scene.types[u.thing] == "Actor"]
    if named and (stop := _CLAUSE_END.search(scene.text, named[0].end, limit)):
        named = [u for u in named if u.start < stop.start()]
    targets = [u.thing for u in named[:2]] or _by_site(scene, person_end, limit)
    if not targets and not _ELSEWHERE.search(role):
        targets = [t for t in [section.topics.get("Actor")] if t]
    founding = _FOUNDING.match(role) is not None
    for target in dict.fromkeys(targets):
        if founding:
            yield Stated(person, "FOUNDED", target, person_start, limit, 0.7, "founder-role")
            yield Stated(person, "WORKS_FOR", target, person_start, limit, 0.6, "founder-role")
        else:
            confidence, rule = (0.85, "role") if named else (0.6, section.rule("role" + UNSAID, target))
            yield Stated(person, "WORKS_FOR", target, person_start, limit, confidence, rule)


def _end_of_role(scene: Scene, person_end: int, limit: int) -> int:
    """Where the stretch that tells of a person ends: with its sentence, or before the next person."""
    stop = _SENTENCE_END.search(scene.text, person_end, limit)
    end = stop.start() if stop else limit
    others = (u.start for u in scene.between(person_end, end) if scene.types[u.thing] == "Person")
    return min(others, default=end)


_SITE = re.compile(r"(?:@|www\.|https?://|• ?|\b)([\w-]{3,})\.(?:fr|org|com|coop|net|eu|info)\b")


def _by_site(scene: Scene, start: int, end: int) -> list[str]:
    """The actor whose name a web site or an address in the stretch bears (« …@coupdemain.fr »)."""
    match = _SITE.search(scene.text, start, end + 60)
    if match is None:
        return []
    site = fold(match.group(1))
    actors = [(key, thing) for key, thing in sorted(scene.things.by_key.items()) if thing.type == "Actor"]
    return [key for key, thing in actors if any(_is_site_of(name, site) for name in thing.names)][:1]


_SMALL_WORD = 3
"""Letters of a word whose initial an acronym may leave out (« de », « les »)."""


def _is_site_of(name: str, site: str) -> bool:
    """Whether a site is called by a name, or by its first words and the initials of the others.

    Examples
    --------
    >>> _is_site_of("CRESS Pays de la Loire", "cresspdl"), _is_site_of("Coup de main", "coupdemain")
    (True, True)
    >>> _is_site_of("Coup de main", "coupdepouce")
    False
    """
    words = fold_words(name).split()
    if "".join(words) == site or fold(name) == site:
        return True
    initials = [f"{word[0]}?" if len(word) <= _SMALL_WORD else word[0] for word in words]
    return any(
        len(words[0]) > _SMALL_WORD
        and len(words) - count > 1
        and re.fullmatch("".join([*words[:count], *initials[count:]]), site) is not None
        for count in range(1, len(words))
    )
