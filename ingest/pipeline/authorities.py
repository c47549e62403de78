"""Authorities that act without their name: « le département », « la région », « la mairie » of a text that says where it is.

They stand for the authority of that level that the section names, or else for that of the territory it is about.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graph.names import fold, fold_words
from graph.territories import reference
from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.naming import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.territories import Territory
    from ingest.pipeline.uses import Things, Use

NOUNS = {"departement": "Département", "region": "Région", "commune": "Commune"}
"""The noun of the name that an authority of each level is given."""
_WRITTEN = re.compile(
    r"(?<![\w’'])(?:[Ll]a |[Ll]e |[Cc]ette |[Cc]e )(?P<noun>(?P<departement>conseil départemental|département)|(?P<region>conseil régional|région)"
    r"|(?P<commune>mairie|municipalité|commune))(?![\w’'-]|\s+(?:d[eu]s?\b|d[’']|de l|(?-i:[A-ZÀ-Ý])))",
    re.IGNORECASE,
)
_ACTING_BEFORE = re.compile(
    r"(?:\b(?:par|avec|et|que|auprès de|soutien de|aide de|appui de|financements? de|partenariat avec|partenaires?)|[,:])\s*$"
)
_ACTING_AFTER = re.compile(
    r"\s+(?:a |ont |soutient|finance|accompagne|souhait|participe|propose|met |porte|lance|décide|apporte|cofinance|contribue|est (?:également |aussi )?partenaire)"
)


@cache
def _links() -> dict[str, str]:
    table = tomllib.loads(files("ingest.pipeline.lexicon").joinpath("articles.toml").read_text(encoding="utf-8"))
    return {fold(name): link for link, names in table.items() for name in names}


def authority_name(level: str, place: str) -> str:
    """Return the full name of the authority of a place.

    Examples
    --------
    >>> authority_name("departement", "Creuse"), authority_name("departement", "Ain"), authority_name("commune", "Arès")
    ('Département de la Creuse', 'Département de l’Ain', 'Commune d’Arès')
    >>> authority_name("region", "Bretagne")
    'Région Bretagne'
    """
    if level == "region":
        return f"{NOUNS[level]} {place}"
    link = _links().get(fold(place)) if level == "departement" else None
    if link is None:
        link = "d’" if fold_words(place)[:1] in set("aeiouy") else "de"
    link = link.replace("'", "’")
    return f"{NOUNS[level]} {link}{'' if link.endswith('’') else ' '}{place}"


def add_unnamed(text: str, bounds: Sequence[tuple[int, int]], things: Things) -> None:
    """Add to ``things`` the authorities that act in ``text`` without their name, section by section (``bounds``)."""
    uses = sorted(things.uses, key=lambda use: use.start)
    starts = [use.start for use in uses]
    for start, end in bounds:
        named = uses[bisect_left(starts, start) : bisect_left(starts, end)]
        for match in list(_WRITTEN.finditer(text, start, end)):
            level = next(level for level in NOUNS if match[level])
            before = bisect_left(starts, match.end()) - 1
            if not _acts(text, match, level) or (before >= 0 and uses[before].end > match.start()):
                continue
            floor = max(start, match.start() - _NEAR, text.rfind("\n\n", start, match.start()))
            near = uses[bisect_left(starts, floor) : before + 1]
            if name := _nearest(near, level, things) or _authority([use.thing for use in named], level, things):
                mention = Mention(match.start("noun"), match.end(), fold(name))
                thing = things.add(mention, "Actor", match["noun"], name)
                thing.kinds["collectivite"] += 1


_NEAR = 300
"""Characters before « la commune », in its paragraph, in which the last commune named is the one that is meant."""


def _nearest(near: Sequence[Use], level: str, things: Things) -> str | None:
    """The name of the commune named last shortly before, if a commune is what is looked for."""
    if level != "commune":
        return None
    places = [place for use in near if (place := things.by_key[use.thing].territory) and place.level == level]
    return authority_name(level, places[-1].name) if places else None


def _acts(text: str, match: re.Match[str], level: str) -> bool:
    if match["noun"].casefold() not in {"département", "région", "commune"}:
        return True
    if level == "commune":
        return bool(_ACTING_AFTER.match(text, match.end()))
    before = text[max(0, match.start() - 30) : match.start()]
    return bool(_ACTING_BEFORE.search(before) or _ACTING_AFTER.match(text, match.end()))


def _authority(named: Sequence[str], level: str, things: Things) -> str | None:
    """The name of the one authority of the level that is named, else that of the territory most named."""
    actors = {
        key for key in named if things.by_key[key].type == "Actor" and _level(things.by_key[key].display) == level
    }
    if len(actors) == 1:
        return things.by_key[actors.pop()].display
    counts = Counter(key for key in named if things.by_key[key].type == "Territory")
    places = [t for key, _ in counts.most_common() if (t := things.by_key[key].territory) is not None]
    found = next(_of_level(places, level), None)
    return authority_name(level, found.name) if found is not None else None


def _of_level(places: Sequence[Territory], level: str) -> Iterator[Territory]:
    """Yield the places of a level, the most named first; then, for large ones, those in which the most named lie."""
    yield from (place for place in places if place.level == level)
    if level != "commune":
        for place in places:
            yield from (around for around in reference().ancestors(place.id) if around.level == level)


def _level(name: str) -> str | None:
    head = lexicon().opening_head(name)
    return head.level if head else None
