"""Places that a sentence says to lie in one another: « Crest, dans la Drôme », « au sud de l’Indre, le Boischaut »."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.names import fold
from graph.territories import reference
from ingest.pipeline.placeholders import PLACEHOLDER
from ingest.pipeline.places import COMPASS
from ingest.pipeline.scene import Stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.pipeline.placeholders import Masked
    from ingest.pipeline.scene import Scene

_IN = r"(?:\(|dans |en |aux? |de |du |des |d[’']|située?s? (?:dans |en )|au (?:sud|nord|cœur|centre|est|ouest) (?:de |du |des |d[’']))(?:la |le |les |l[’'])?(?:territoire (?:de |du |des )?|département (?:de |du |des |d[’'])?(?:la |l[’'])?|région |sud |nord )?"
_APPOSED = (
    r"(?:(?: est|,)? ?(?:une |petite |un )?(?:commune|ville|village|bourg|territoire|département)[^⟨⟩.;]{0,60}?)?"
)
_NESTED = re.compile(rf"(?P<s>⟨[TC]\d+⟩){_APPOSED},? ?{_IN}(?P<o>⟨T\d+⟩)", re.IGNORECASE)
_SAME_AGAIN = re.compile(rf"(?:,? et (?:la |le |les |l[’'])?|,? ?{_IN})(?P<o>⟨T\d+⟩)", re.IGNORECASE)


_NOTABLY = re.compile(
    r"(?P<o>⟨T\d+⟩)[^⟨⟩.;]{0,90}(?:notamment|en particulier|dont|surtout)[^⟨⟩.;]{0,30}(?P<s>⟨[TC]\d+⟩)"
)


_AMID = re.compile(
    r"^\W*au (?:sud|nord|est|ouest|cœur|centre)[\w-]* (?:d[eu]s? |de la |de l[’']|d[’'])(?:départements? )?(?:d[eu]s? |de la |de l[’']|d[’'])?(?P<o>⟨T\d+⟩), (?:au sein|dans|à|en|sur) ?(?:d[eu]s? |de la |de l[’']|le |la |les |l[’'])?(?P<s>⟨[TC]\d+⟩)(?: et (?:d[eu]s? |de la |de l[’']|d[’']|le |la )?(?P<p>⟨[TC]\d+⟩))?",
    re.IGNORECASE,
)
"""A place that a sentence opens with, and those amid it: « Au sud de l’Indre, au sein du Pays de La Châtre… »."""
_OPENING = re.compile(
    r"^(?:Située?s? )?(?:au (?:sud|nord|est|ouest|cœur|centre)[\w-]* |en |dans (?:la |le |les |l[’'])(?:(?:sud|nord|est|ouest|cœur|centre)[\w-]* )?|au sein )(?:d[eu]s? |de la |de l[’']|d[’'])?"
    r"(?:départements? |région )?(?:d[eu]s? |de la |de l[’']|d[’'])?(?P<o>⟨T\d+⟩)(?: et (?:d[eu]s? |de la |de l[’']|d[’'])?(?P<p>⟨T\d+⟩))?"
    r"[^⟨⟩.;]{0,60}?, (?:la |le |les |l[’'])?(?P<s>⟨[TC]\d+⟩)",
    re.IGNORECASE,
)
"""A place that opens a sentence about another: « Au sud de l’Indre et du Cher, le Boischaut… »."""


def nested_places(scene: Scene, masked: Masked) -> Iterator[Stated]:
    """Yield WITHIN where a place is said to lie in others, and the reference does not say otherwise."""
    for match in _NESTED.finditer(masked.text):
        inner = masked.use_at(match.group("s")).thing
        link: re.Match[str] | None = match
        while link is not None:
            outer = masked.use_at(link.group("o")).thing
            known_to = lies_in(scene, inner, outer)
            between = masked.text[match.end("s") : link.start("o")]
            if inner != outer and (known_to or (known_to is None and _not_just_of(scene, between, inner, outer))):
                confidence = 0.9 if known_to else 0.6
                yield Stated(inner, "WITHIN", outer, masked.start, masked.end, confidence, "nested-places")
            link = _SAME_AGAIN.match(masked.text, link.end("o"))
    yield from _opening_places(scene, masked)
    yield from _listed_places(scene, masked)
    yield from _known_to_nest(scene, masked)
    yield from _parts(scene, masked)
    for match in _NOTABLY.finditer(masked.text):
        outer, inner = masked.use_at(match.group("o")).thing, masked.use_at(match.group("s")).thing
        if lies_in(scene, inner, outer):
            yield Stated(inner, "WITHIN", outer, masked.start, masked.end, 0.8, "notably")


_OF = re.compile(r"\s*(?:\bde (?:la |l[’'])?|\bdu |\bdes |\bd[’'])$", re.IGNORECASE)


def _not_just_of(scene: Scene, between: str, inner: str, outer: str) -> bool:
    """Whether « X de Y » nests an area in a region or a département that it follows at once; any other link than « de » does."""
    if _OF.search(between) is None:
        return True
    area, around = scene.things.by_key[inner].territory, scene.things.by_key[outer].territory
    return (
        _OF.fullmatch(between) is not None
        and area is None
        and around is not None
        and around.level in {"region", "departement"}
    )


def _opening_places(scene: Scene, masked: Masked) -> Iterator[Stated]:
    """Yield WITHIN for the places that a sentence opens with, to set another or those amid it."""
    pairs: list[tuple[str, str]] = []
    if opening := _OPENING.match(masked.text):
        pairs += [(opening["s"], opening[name]) for name in ("o", "p") if opening[name]]
    if amid := _AMID.match(masked.text):
        pairs += [(amid[name], amid["o"]) for name in ("s", "p") if amid[name]]
    for within, around in pairs:
        inner, outer = masked.use_at(within).thing, masked.use_at(around).thing
        if inner != outer and lies_in(scene, inner, outer) is not False:
            yield Stated(inner, "WITHIN", outer, masked.start, masked.end, 0.75, "place-opens")


_LISTED = re.compile(
    r"(?P<s>⟨[TC]\d+⟩(?:(?:,| et|, et) (?:d[eu]s? |d[’'])?(?:la |le |les |l[’'])?⟨[TC]\d+⟩)+) \((?P<o>⟨T\d+⟩)\)"
)
"""Places listed with the one that they all lie in: « Crest, Die et Saillans (Drôme) »."""
_ASTRIDE = re.compile(
    r"à cheval (?:sur|entre) (?:la |le |les |l[’'])?(?P<o>⟨T\d+⟩)(?:,? et (?:sur )?(?:la |le |les |l[’'])?(?P<p>⟨T\d+⟩)), (?:la |le |les |l[’'])?(?P<s>⟨[TC]\d+⟩)",
    re.IGNORECASE,
)
"""A place that lies in two: « À cheval sur le Cantal et le Puy-de-Dôme, le Cézallier… »."""

_HEADED = re.compile(
    r"(?:^\W*|\b(?:quartiers|communes|villages|villes|arrondissements) (?:d[eu]s? |d[’']|de la )(?:la |le |les |l[’'])?)(?P<o>⟨[TC]\d+⟩) ?: "
    r"(?P<s>⟨[TC]\d+⟩(?:(?:,| et|, et) (?:la |le |les |l[’'])?⟨[TC]\d+⟩)+)",
    re.IGNORECASE,
)
"""A place that announces those in it: « Drôme : Crest, Die », « les quartiers de Lyon : … »."""
_RANKED = re.compile(
    r"(?:régions?|départements?|communes?|villes?|territoires?|cantons?|intercommunalités?)\b[^⟨⟩.;,]{0,60} (?:de la |de l[’']|du |des |de |d[’'])(?:région |département )?(?P<o>⟨T\d+⟩)(?: \([^()⟨⟩]{0,90}\))?, (?:la |le |les |l[’'])?(?P<s>⟨[TC]\d+⟩)",
    re.IGNORECASE,
)
"""A place that is told by its rank in another: « deuxième commune de la Drôme, Crest… »."""
_QUARTER = re.compile(r"(?<!\bà )(?<!\bau )(?P<s>⟨T\d+⟩) à (?P<o>⟨C\d+⟩)", re.IGNORECASE)
"""A quarter and its town: « quartier des Minimes à Toulouse »."""


def _listed_places(scene: Scene, masked: Masked) -> Iterator[Stated]:
    """Yield WITHIN for places listed before the one around them, and for one astride of two."""
    pairs = [
        (inner, match["o"], "listed-places")
        for match in _LISTED.finditer(masked.text)
        for inner in PLACEHOLDER.findall(match["s"])
    ]
    for match in _HEADED.finditer(masked.text):
        pairs += [(inner, match["o"], "listed-under-place") for inner in PLACEHOLDER.findall(match["s"])]
    pairs += [(match["s"], match["o"], "quarter-of-town") for match in _QUARTER.finditer(masked.text)]
    pairs += [(match["s"], match["o"], "ranked-in") for match in _RANKED.finditer(masked.text)]
    if astride := _ASTRIDE.search(masked.text):
        pairs += [(astride["s"], astride[name], "place-astride") for name in ("o", "p")]
    for within, around, rule in pairs:
        inner, outer = masked.use_at(within).thing, masked.use_at(around).thing
        if inner != outer and lies_in(scene, inner, outer) is not False:
            yield Stated(inner, "WITHIN", outer, masked.start, masked.end, 0.75, rule)


_PART = re.compile(rf"{COMPASS}[- ](?:de la |de l[’']|du |des |de |d[’'])?(?P<whole>[A-ZÀ-Ý].*)", re.IGNORECASE)


def _parts(scene: Scene, masked: Masked) -> Iterator[Stated]:
    """Yield WITHIN for what its name says to be a part of another territory (« Nord Ardèche »), if the document names that."""
    for use in dict.fromkeys(use.thing for use in masked.uses if scene.types[use.thing] == "Territory"):
        part = _PART.fullmatch(scene.things.by_key[use].display)
        whole = f"Territory:{fold(part['whole'])}" if part else None
        if whole in scene.things.by_key:
            yield Stated(use, "WITHIN", whole, masked.start, masked.end, 0.7, "part-by-name")


_NEAR = 90
"""Characters of a masked sentence between two places that it may nest."""


def _known_to_nest(scene: Scene, masked: Masked) -> Iterator[Stated]:
    """Yield WITHIN for places that a sentence names near each other and the reference knows to lie in one another.

    Of several that lie in a place, the one named nearest counts: « à Nérac, en Lot-et-Garonne ».
    """
    places = [(position, use.thing) for position, use in masked.placed if scene.types[use.thing] == "Territory"]
    for position, outer in places:
        inside = [
            (abs(other - position), inner)
            for other, inner in places
            if outer != inner and abs(other - position) <= _NEAR and lies_in(scene, inner, outer)
        ]
        if inside and not _is_country(scene, outer):
            yield Stated(min(inside)[1], "WITHIN", outer, masked.start, masked.end, 0.7, "known-to-nest")


def _is_country(scene: Scene, place: str) -> bool:
    territory = scene.things.by_key[place].territory
    return territory is not None and territory.level == "pays-national"


def lies_in(scene: Scene, inner: str, outer: str) -> bool | None:
    """Whether the reference knows that ``inner`` lies in ``outer``; None when it does not know both."""
    inside, around = scene.things.by_key[inner].territory, scene.things.by_key[outer].territory
    if inside is None or around is None:
        return None
    return reference().contains(around.id, inside.id)


_AFTER_TOWN = re.compile(r" (?:de |d[’']|à |du |des )(?P<town>[A-ZÀ-Ý].*)$")
_OF_THE_TOWN = frozenset({"collectivite", "etat", "etablissement-public"})


def named_after_town(scene: Scene, masked: Masked) -> Iterator[Stated]:
    """Yield BASED_IN for an actor that is called by its town (« l’Auberge de Boffres »), where the document names the town too."""
    for key in dict.fromkeys(use.thing for use in masked.uses if scene.types[use.thing] == "Actor"):
        actor = scene.things.by_key[key]
        called = _AFTER_TOWN.search(actor.display)
        town = f"Territory:{fold(called['town'])}" if called else None
        if town in scene.communes and not actor.kinds.keys() & _OF_THE_TOWN:
            yield Stated(key, "BASED_IN", town, masked.start, masked.end, 0.6, "named-after-town")
