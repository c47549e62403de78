"""What each mention stands for: a name may be an actor here and a place there (« le département des Landes »)."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.names import fold
from graph.territories import Territory, reference
from ingest.pipeline.announced import head_before
from ingest.pipeline.authorities import NOUNS, authority_name
from ingest.pipeline.joins import join_names
from ingest.pipeline.lexicon import Head, lexicon
from ingest.pipeline.naming import Mention
from ingest.pipeline.persons import looks_like_person
from ingest.pipeline.places import known
from ingest.pipeline.registry import Name, Registry

_PLACE_BEFORE = re.compile(
    r"(?:\b(?:dans|en|sur|à travers|au sein|autour|hors|près|proche|alentours?|environs?|sud|nord|est|ouest|centre|cœur|partie|habitants?|territoires?|population|échelle|basée?s?|située?s?|implantée?s?)"
    r"(?: rural| rurale| ruraux)? ?(?:de |d[’']|du |des |à |au )?(?:la |le |les |l[’']|une? |cette |ce )?)$",
    re.IGNORECASE,
)


_LONG_ENOUGH = 2
_MUCH_MORE = 3
"""How many times as often as its long form an acronym must be written to be the name that is shown (« AMAP »)."""


@dataclass
class Thing:
    """A thing that the document names: its type, names, kinds, and the mentions that stand for it."""

    key: str
    type: str
    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)
    territory: Territory | None = None
    role: str | None = None
    preferred: str | None = None
    heads: Counter[str] = field(default_factory=Counter)
    certainty: float = 0.0
    """How sure it is, from 0 to 1, that the surest of its names is one."""

    @property
    def display(self) -> str:
        """The name to show: the full form when one is preferred and neither shouted nor seldom used, else the commonest."""
        commonest = max(self.names, key=lambda form: (self.names[form], not form.isupper(), len(form), form))
        if self.preferred is None or (self.preferred.isupper() and " " in self.preferred and len(self.names) > 1):
            return commonest
        known_by_acronym = commonest.isupper() and " " not in commonest and len(commonest) > _LONG_ENOUGH
        seldom = self.names[commonest] >= _MUCH_MORE * self.names[self.preferred] > 0
        return commonest if known_by_acronym and seldom else self.preferred


@dataclass(frozen=True, slots=True)
class Use:
    """A mention with the key of the thing that it stands for; ``anaphor`` when it only refers back (« l’association »)."""

    start: int
    end: int
    thing: str
    anaphor: bool = False


class Things:
    """The things of one document and the uses of their names, in the order of the text."""

    def __init__(self) -> None:
        self.by_key: dict[str, Thing] = {}
        self.uses: list[Use] = []

    def add(self, mention: Mention, type_: str, form: str, preferred: str | None = None) -> Thing:
        """Count a use of ``form`` for the thing of that type and name."""
        key = f"{type_}:{fold(preferred or mention.key)}"
        thing = self.by_key.setdefault(key, Thing(key, type_))
        thing.names[" ".join(form.split())] += 1
        thing.preferred = thing.preferred or preferred
        thing.mentions.append(mention)
        self.uses.append(Use(mention.start, mention.end, key))
        return thing

    def absorb(self, kept: Thing, other: Thing, *, as_named: bool = True) -> None:
        """Make one of two things: ``other`` becomes ``kept``, whose name is shown; ``as_named``, its names are other names."""
        kept.preferred = kept.display
        kept.names.update(other.names if as_named else ())
        kept.mentions.extend(other.mentions)
        self.uses = [Use(u.start, u.end, kept.key, u.anaphor) if u.thing == other.key else u for u in self.uses]
        del self.by_key[other.key]


def things_of(text: str, registry: Registry, pairs: Iterable[tuple[str, str]], mentions: Sequence[Mention]) -> Things:
    """Return what ``mentions`` stand for, acronyms joined with their long forms."""
    things = Things()
    main = _main_names(registry, pairs)
    for mention in mentions:
        name = registry.names[main.get(mention.key, mention.key)]
        thing = _place_use(text, mention, name, things)
        thing.certainty = max(thing.certainty, name.certainty)
        if head := head_before(text, mention.start):
            thing.heads[head] += 1
    join_names(text, things)
    _settle_territories(things)
    return things


def _main_names(registry: Registry, pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Acronym → long form (or the reverse), whichever says more of its type; both written forms are kept."""
    main: dict[str, str] = {}
    for long, short in pairs:
        if long in registry.names and short in registry.names:
            root = main.get(short, long)
            main[short] = main[long] = root
            _merge_votes(registry.names[root], registry.names[short])
            _merge_votes(registry.names[root], registry.names[long])
    return main


def _merge_votes(into: Name, other: Name) -> None:
    if other is into:
        return
    for type_, weight in other.votes.items():
        into.votes[type_] = into.votes.get(type_, 0.0) + weight
    into.kinds.update(other.kinds)
    other.votes = {}


def _place_use(text: str, mention: Mention, name: Name, things: Things) -> Thing:
    form = text[mention.start : mention.end]
    head = lexicon().opening_head(form)
    inner = _inner(form) if head and head.level else None
    if head and head.level and inner:
        if (
            stands_for_place(text, mention.start)
            or _PLACE_AFTER.match(text, mention.end)
            or _follows_place(text, mention.start, things)
        ):
            thing = things.add(
                Mention(mention.start, mention.end, fold(inner)),
                "Territory",
                form,
                inner if head.level != "pnr" else _capitalised(form),
            )
            thing.kinds[head.level] += 2
            thing.names[inner] += 1
        else:
            thing = things.add(mention, "Actor", form, _authority(form, head, inner))
            thing.kinds[head.kind or "collectivite"] += 1
        return thing
    if _OF_ELECTED.search(text[max(0, mention.start - 60) : mention.start]) and _is_commune(name.key):
        thing = things.add(mention, "Actor", form, authority_name("commune", " ".join(form.split())))
        thing.kinds["collectivite"] += 1
        return thing
    type_ = (
        "Person"
        if name.type != "Person" and looks_like_person(form) and name.votes.get("Actor", 0) < 1.5
        else name.type
    )
    preferred = None if name.key == mention.key else name.display
    thing = things.add(Mention(mention.start, mention.end, name.key), type_, form, preferred)
    institution = lexicon().institutions.get(name.key)
    thing.kinds.update([institution.kind] if institution else dict.fromkeys(name.kinds, 1))
    return thing


def _inner(form: str) -> str | None:
    """Return what a level's head governs: « commune de Herm » → « Herm »."""
    match = lexicon().head_pattern.match(form)
    if match is None:
        return None
    inner = re.sub(r"^\s*(?:de la |de l[’']|du |des |de |d[’'])?", "", form[match.end() :], flags=re.IGNORECASE)
    return inner if inner and inner[0].isupper() else None


_OF_ELECTED = re.compile(
    r"\b(?:maires?|adjointe?s?(?: au maire| à la mairie)?|élue?s?|conseill\w+ municipa\w+) (?:de (?:la )?|du |des |d[’'])$",
    re.IGNORECASE,
)


def _is_commune(key: str) -> bool:
    return any(place.level == "commune" for place in known(key))


def _authority(form: str, head: Head, inner: str) -> str:
    """The one name of an authority that has several (« conseil départemental du Lot », « mairie de Crest »)."""
    inner = " ".join(inner.split())
    if head.level not in NOUNS or not any(place.level == head.level for place in known(fold(inner))):
        return _capitalised(form)
    return authority_name(head.level, inner)


def _capitalised(form: str) -> str:
    form = " ".join(form.split())
    return form[0].upper() + form[1:]


_THOSE_OF = re.compile(
    r"\b(?!partenaires|financements|subventions|fonds|services|aides|élus|représentants|préoccupations|orientations|priorités|politiques|compétences|besoins|attentes|objectifs|équipes|agents|techniciens|locaux|bureaux|actions|dispositifs|moyens|membres|salariés|engagements|demandes|projets|sports)\w{4,}s (?:\w+s |de montagne )?(?:de |du |des |d[’'])(?:la |l[’'])?$|commençant par (?:le |la |l[’'])$"
)


_AND = re.compile(r" et (?:sur |dans |de )?(?:la |le |les |l[’'])?$")


def _follows_place(text: str, start: int, things: Things) -> bool:
    """Whether the name before, in one list with this one, stands for a place (« sur la commune de X et la commune de Y »)."""
    last = things.uses[-1] if things.uses else None
    if last is None or last.end > start or things.by_key[last.thing].type != "Territory":
        return False
    if lexicon().opening_head(text, last.start, last.end) is None:
        return False
    return _AND.fullmatch(text, last.end, start) is not None


_PLACE_AFTER = re.compile(
    r"(?:,? (?:est )?(?:\w+ment )?située?\b| se situe| compte (?:\w+ )?(?:\d[\d  \u202f]*|\w+ mille) habitants|,? (?:est )?une (?:petite )?commune\b|,? \d[\d  \u202f]* habitants)"
)
"""What follows the name of an authority where it is the place that is meant (« la ville de Crest est située… »)."""


def stands_for_place(text: str, start: int) -> bool:
    """Whether the words before ``start`` place something there (« dans le… », « les jeunes ruraux de la… »)."""
    before = text[max(0, start - 60) : start]
    return bool(_PLACE_BEFORE.search(before) or _THOSE_OF.search(before))


def _settle_territories(things: Things) -> None:
    """Tie territories to the reference, the clear ones first so that they tell homonyms apart.

    What is written with its accents, then what lies with the places named nearby, then with those of the document.
    """
    options = {place.key: _options(place) for place in things.by_key.values() if place.type == "Territory"}
    clear: list[tuple[int, frozenset[str]]] = []
    for key, found in options.items():
        if len(found) == 1:
            things.by_key[key].territory = found[0]
            around = _around(found[0])
            clear += [(mention.start, around) for mention in things.by_key[key].mentions]
    clear.sort(key=lambda named: named[0])
    starts = [start for start, _ in clear]
    everywhere = [around for _, around in clear[:_MOST_CONTEXT]]
    for key, found in options.items():
        if len(found) > 1:
            place = things.by_key[key]
            near = [
                around
                for mention in place.mentions[:_MOST_CONTEXT]
                for _, around in clear[
                    bisect_left(starts, mention.start - _NEAR) : bisect_left(starts, mention.start + _NEAR)
                ]
            ]
            place.territory = max(found, key=lambda t: _likeness(place, t, near, everywhere))


_NEAR = 4000
"""Characters within which other places tell which of several homonyms is meant."""
_MOST_CONTEXT = 1000
"""Mentions that are looked at, of a place and of the others: a longer document says no more."""


def _likeness(
    place: Thing, territory: Territory, near: Sequence[frozenset[str]], all_: Sequence[frozenset[str]]
) -> tuple[object, ...]:
    written = any(form.casefold() == territory.name.casefold() for form in place.names)
    around = _around(territory)
    shared = [sum(len(around & other) for other in others) for others in (near, all_)]
    return (_level_fits(place, territory), written, *shared, territory.population or 0, territory.id)


def _around(territory: Territory) -> frozenset[str]:
    """The territory and those that contain it, the country aside."""
    ancestors = reference().ancestors(territory.id)
    return frozenset({territory.id, *(a.id for a in ancestors if a.level != "pays-national")})


def _options(place: Thing) -> list[Territory]:
    found = {t.id: t for form in place.names for t in known(fold(form))}
    return [found[i] for i in sorted(found)]


_BROADEST_FIRST = ("region", "departement", "pnr", "massif", "commune", "epci")


def _level_fits(place: Thing, territory: Territory) -> int:
    """2 when a head names the level, else 1 for a region or a département (« la Loire ») and 0 for smaller ones."""
    if place.kinds.get(territory.level):
        return 2
    return 1 if territory.level in {"region", "departement"} else 0
