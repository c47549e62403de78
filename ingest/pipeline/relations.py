"""The relations that a document states: phrases over masked sentences, lists of partners, signatures, nested places."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.names import fold
from graph.territories import reference
from ingest.pipeline.fitting import fits
from ingest.pipeline.phrases import Phrase, said
from ingest.pipeline.placeholders import Masked
from ingest.pipeline.subjects import has_other_subject
from ingest.pipeline.topics import Section, anaphors
from ingest.pipeline.uses import Things, Use

_PLACEHOLDER = re.compile(r"⟨[A-Z]\d+⟩")
_AFTER_PREPOSITION = re.compile(
    r"(?:\b(?:de|du|des|par|avec|à|au|aux|dans|en|sur|pour|chez|selon|entre|auprès d[eu]s?)|d[’']|\() ?(?:la |le |les |l[’'])?$",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:n[’']|ne )\w*(?: \w+){0,2}? (?:pas|plus|jamais|aucun\w*)\b|non retenu|sans (?:le |l[’']|la )?(?:soutien|appui)",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:souhait\w+|envisag\w+|voudr\w+|pourrai\w*|devrai\w*|projett\w+|ambitionn\w+|aimerai\w*|réfléchi\w+ à)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A relation that a sentence states between two things, with the offsets of the sentence."""

    subject: str
    predicate: str
    object: str
    start: int
    end: int
    confidence: float
    rule: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True)
class Scene:
    """All that relation finders need of a document."""

    text: str
    things: Things
    types: dict[str, str]
    communes: frozenset[str]
    uses: Sequence[Use]
    starts: Sequence[int]

    def between(self, start: int, end: int) -> Sequence[Use]:
        """Return the uses that start in ``[start, end)``."""
        return self.uses[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def scene_of(text: str, things: Things) -> Scene:
    """Prepare a document for the relation finders."""
    uses = sorted(things.uses, key=lambda u: (u.start, -u.end))
    flat: list[Use] = []
    for use in uses:
        if not flat or use.start >= flat[-1].end:
            flat.append(use)
    communes = frozenset(
        k
        for k, t in things.by_key.items()
        if t.type == "Territory" and t.territory is not None and t.territory.level == "commune"
    )
    return Scene(text, things, {k: t.type for k, t in things.by_key.items()}, communes, flat, [u.start for u in flat])


def stated_by_rules(scene: Scene, masked: Masked, section: Section, *, partners: bool = False) -> Iterator[Stated]:
    """Yield what the rules read in one sentence, masked with the references back among its uses.

    ``partners`` says that the sentence stands under a heading that announces partners.
    """
    found = [
        stated
        for phrase, match in said(masked.text)
        for stated in phrase_relations(scene, masked, phrase, match, section)
    ]
    yield from found
    nested = list(nested_places(scene, masked))
    yield from nested
    based = {stated.object for stated in found if stated.predicate in {"BASED_IN", "SEEKS"}}
    yield from topic_places(scene, masked, section, based | {stated.object for stated in nested})
    yield from partner_list(scene, masked, section, headed=partners)


_PLACED = re.compile(
    r"(?:\b(?:dans|en|sur|à|au|aux|autour d[eu]|près d[eu]|à travers|territoires? d[eu]s?|communes? d[eu]|villes? d[eu]|sud|nord|est|ouest|centre) ?(?:la |le |les |l[’']|d[’'])?|[\wà-ÿ]+[’'] ?)$",
    re.IGNORECASE,
)


_AREA = re.compile(
    r"(?:territoires?|périmètre|champ|zone|rayon|terrain)s? (?:\w+ )?(?:d[’']action|d[’']intervention|d[’']activité|concernés?|couverts?)|(?:s[’']étend|rayonne|répartis?) (?:sur|dans|à)",
    re.IGNORECASE,
)
"""What says that the places after it are where somebody acts."""
_NEXT_PLACE = re.compile(
    r"\s?[,(]?\s?(?:et |ou |puis )?(?:d[eu] |des |d[’']|en |à |dans |sur )?(?:la |le |les |l[’'])?"
)


def topic_places(scene: Scene, masked: Masked, section: Section, told: set[str]) -> Iterator[Stated]:
    """Yield ACTIVE_IN from the one actor of a sentence, or else from the section's topic, to the places it is set in.

    Places in ``told`` are left out: the sentence says something more precise of them.
    """
    actors = list(dict.fromkeys(u.thing for u in masked.uses if scene.types[u.thing] == "Actor"))
    topic = section.topics.get("Actor")
    subject = topic if topic and (not actors or topic in actors) else actors[0] if len(actors) == 1 else None
    if subject is None:
        return
    placed_until = -1
    area = _AREA.search(masked.text)
    led = next((u for u in masked.uses if scene.types[u.thing] in {"Initiative", "Actor"}), None)
    if led is not None and scene.types[led.thing] == "Initiative" and not area:
        return
    for position, use in zip(masked.starts, masked.uses, strict=True):
        if scene.types[use.thing] != "Territory":
            continue
        if area and position > area.start() and use.thing not in told:
            yield Stated(subject, "ACTIVE_IN", use.thing, masked.start, masked.end, 0.7, "area-of-action")
            continue
        follows = placed_until >= 0 and _NEXT_PLACE.fullmatch(masked.text[placed_until:position])
        if not follows and not _PLACED.search(masked.text[:position]):
            continue
        placed_until = masked.text.index("⟩", position) + 1
        if use.thing not in told:
            rule = _set_in(masked, subject) if subject in actors else section.rule("set-in-unsaid", subject)
            if section.focus == subject:
                rule += ", entry"
            yield Stated(subject, "ACTIVE_IN", use.thing, masked.start, masked.end, 0.5, rule)


_OPENS = 30
"""Characters of a sentence within which the name that it opens with stands."""


def _set_in(masked: Masked, subject: str) -> str:
    """The rule by which a sentence places an actor: surer where the actor opens it as its subject."""
    start = next(p for p, use in zip(masked.starts, masked.uses, strict=True) if use.thing == subject)
    opens = start <= _OPENS and not _AFTER_PREPOSITION.search(masked.text[:start])
    return "set-in" if opens else "set-in-beside"


_CLAUSE = 60
"""Characters before a phrase without a subject in which a negation or a wish bears on it."""


def phrase_relations(
    scene: Scene, masked: Masked, phrase: Phrase, match: re.Match[str], section: Section
) -> Iterator[Stated]:
    """Yield what a phrase says where it matches a masked sentence, unless a negation or a wish bears on it."""
    objects = _things(masked, match.group("o"))
    trigger = match.start("o")
    given = match.groupdict().get("s")
    if given and phrase.may_lack_subject and _AGENT.search(masked.text[: match.start("s")]):
        given = None
    if not given and phrase.predicate in _PLACING and _PLACE_IS_SUBJECT.match(masked.text):
        return
    unsaid = False
    if given:
        subjects = _given(masked, match, given)
    elif not (subjects := _clause_subject(scene, masked, match, phrase)) and not phrase.needs_subject:
        verb = match.start("o") if phrase.may_lack_subject else match.start()
        if has_other_subject(masked.text, verb, within_entry=section.focus is not None):
            return
        subjects, unsaid = _implied(scene, phrase, objects, section), True
    clause = masked.text[match.start("s") if given else max(0, match.start() - _CLAUSE) : trigger]
    if _NEGATION.search(clause) or (phrase.predicate != "SEEKS" and _WISH.search(clause)):
        return
    rule, confidence = phrase.name, phrase.confidence
    if unsaid and subjects:
        rule, confidence = section.rule(rule + UNSAID, subjects[0]), confidence * section.trust(subjects[0])
    for subject in subjects:
        for object_ in objects:
            source, target = (object_, subject) if phrase.swap else (subject, object_)
            if source != target:
                yield Stated(source, phrase.predicate, target, masked.start, masked.end, confidence, rule)


UNSAID = ", unsaid"
"""What the name of a rule ends with where the subject is not in the sentence: it is right less often, and counted apart."""


def _implied(scene: Scene, phrase: Phrase, objects: Sequence[str], section: Section) -> list[str]:
    """The subject that a sentence without one is about: its entry's own, or what the section is about."""
    types = ("Programme", "Initiative", "Actor") if phrase.default_subject == "programme" else ("Actor",)
    topics = [section.focus, *(section.topics.get(type_) for type_ in types)]
    for topic in topics:
        if topic and _may_stand(scene, phrase, topic, objects):
            return [topic]
    return []


def _may_stand(scene: Scene, phrase: Phrase, subject: str, objects: Sequence[str]) -> bool:
    type_ = scene.types[subject]
    ends = [(scene.types[o], type_) if phrase.swap else (type_, scene.types[o]) for o in objects]
    return any(fits(phrase.predicate, *pair) for pair in ends)


_PLACING = frozenset({"BASED_IN", "ACTIVE_IN", "SEEKS"})
_PLACE_IS_SUBJECT = re.compile(r"(?:La |Le |Les |L[’'])?⟨[TC]\d+⟩,? (?:est|sont|compte|était|se situe|située?)\b")
"""How a sentence opens that is about a place itself, and places nobody else."""


def _given(masked: Masked, match: re.Match[str], group: str) -> list[str]:
    """The subjects of a phrase; of a list that opens after a preposition (« avec X, Y développe… »), the last alone."""
    subjects = _things(masked, group)
    apart = len(subjects) > 1 and _AFTER_PREPOSITION.search(masked.text[: match.start("s")])
    return subjects[-1:] if apart else subjects


_AGENT = re.compile(r"\bpar (?:la |le |les |l[’'])?(?:⟨A\d+⟩(?:,| et) (?:la |le |les |l[’'])?)*$", re.IGNORECASE)
"""What precedes an agent (« porté par X et soutenu par Y »), which is no subject of what follows."""


def _things(masked: Masked, group: str) -> list[str]:
    return list(dict.fromkeys(masked.use_at(p).thing for p in _PLACEHOLDER.findall(group)))


def _clause_subject(scene: Scene, masked: Masked, match: re.Match[str], phrase: Phrase) -> list[str]:
    """The nearest possible subject before the phrase, in its sentence; none where no name could be."""
    before = [
        (position, use)
        for position, use in zip(masked.starts, masked.uses, strict=True)
        if position < match.start("o")
        and scene.types[use.thing] in {"Actor", "Programme", "Initiative"}
        and not _AFTER_PREPOSITION.search(masked.text[:position])
    ]
    objects = set(_things(masked, match.group("o")))
    if not before and _PARTICIPLE_FIRST.match(masked.text) and match.start("o") < 160:
        return _main_subject(scene, masked, match.end("o"), objects)
    if phrase.needs_subject:
        return []
    wanted = {"Programme", "Initiative"} if phrase.default_subject == "programme" else {"Actor"}
    fitting = [use.thing for _, use in before if scene.types[use.thing] in wanted and use.thing not in objects]
    return fitting[-1:]


_PARTICIPLE_FIRST = re.compile(
    r"(?:[\w-]+ ){0,1}?(?:\w+(?:ée?s?|ie?s?|ue?s?|ise?s?|ant)|lauréate?s?|membres?|adhérente?s?|bénéficiaires?|partenaires?|porteu\w+)\b",
    re.IGNORECASE,
)


_OPENS_CLAUSE = re.compile(r",\s*(?:la |le |les |l[’'])?(?:(?!d[eu]s? |avec |par |et |à |aux? )[a-zà-ÿ-]+ )?$")


def _main_subject(scene: Scene, masked: Masked, position: int, objects: set[str]) -> list[str]:
    """The subject that a participle put first is about: the next name after a comma (« Portée par X, la démarche Y… »)."""
    for start, use in zip(masked.starts, masked.uses, strict=True):
        if start >= position and use.thing not in objects and _OPENS_CLAUSE.search(masked.text[:start]):
            return [use.thing] if scene.types[use.thing] in {"Actor", "Programme", "Initiative"} else []
    return []


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
    r"^(?:Située?s? )?(?:au (?:sud|nord|est|ouest|cœur|centre)[\w-]* |en |dans (?:la |le |les |l[’'])|au sein )(?:d[eu]s? |de la |de l[’']|d[’'])?"
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
            if inner != outer and (
                known_to
                or (known_to is None and not re.search(r"\bde $|du $|des $|d[’']$", masked.text[: link.start("o")]))
            ):
                yield Stated(
                    inner, "WITHIN", outer, masked.start, masked.end, 0.9 if known_to else 0.6, "nested-places"
                )
            link = _SAME_AGAIN.match(masked.text, link.end("o"))
    if opening := _OPENING.match(masked.text):
        inner = masked.use_at(opening["s"]).thing
        for outer in (masked.use_at(opening[name]).thing for name in ("o", "p") if opening[name]):
            if inner != outer and lies_in(scene, inner, outer) is not False:
                yield Stated(inner, "WITHIN", outer, masked.start, masked.end, 0.75, "place-opens")
    if amid := _AMID.match(masked.text):
        outer = masked.use_at(amid["o"]).thing
        for inner in (masked.use_at(amid[name]).thing for name in ("s", "p") if amid[name]):
            if inner != outer and lies_in(scene, inner, outer) is not False:
                yield Stated(inner, "WITHIN", outer, masked.start, masked.end, 0.75, "place-opens")
    yield from _known_to_nest(scene, masked)
    for match in _NOTABLY.finditer(masked.text):
        outer, inner = masked.use_at(match.group("o")).thing, masked.use_at(match.group("s")).thing
        if lies_in(scene, inner, outer):
            yield Stated(inner, "WITHIN", outer, masked.start, masked.end, 0.8, "notably")


_NEAR = 90
"""Characters of a masked sentence between two places that it may nest."""


def _known_to_nest(scene: Scene, masked: Masked) -> Iterator[Stated]:
    """Yield WITHIN for places that a sentence names near each other and the reference knows to lie in one another.

    Of several that lie in a place, the one named nearest counts: « à Nérac, en Lot-et-Garonne ».
    """
    places = [
        (position, use.thing)
        for position, use in zip(masked.starts, masked.uses, strict=True)
        if scene.types[use.thing] == "Territory"
    ]
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


_CLAUSE_END = re.compile(r",? (?:et|puis|qui|dont|avant|où) |[;.]|, (?=(?:et|la|le|les|[A-ZÀ-Ý])\b)")
_FOUNDING = re.compile(r"\s*[•|,–-]*\s*(?:la |le |l[’'])?(?:co-?)?fondat(?:eur|rice)s?\b(?! et)", re.IGNORECASE)
_ELECTED = re.compile(r"\b(?:maire|adjointe?|élue?|conseill\w+ municipale?)\b", re.IGNORECASE)


def person_roles(
    scene: Scene, person_start: int, person_end: int, limit: int, person: str, section: Section
) -> Iterator[Stated]:
    """Yield WORKS_FOR from a person to the organisations that the role names, else to that of the site given, else of the section.

    A founder founded what is named, and is mostly still of it.
    """
    role = scene.text[person_end:limit]
    named = [u for u in scene.between(person_end, limit) if scene.types[u.thing] == "Actor"]
    if named and (stop := _CLAUSE_END.search(scene.text, named[0].end, limit)):
        named = [u for u in named if u.start < stop.start()]
    targets = [u.thing for u in named[:2]] or _by_site(scene, person_end, limit)
    if not targets and not _ELECTED.search(role):
        targets = [t for t in [section.topics.get("Actor")] if t]
    founding = _FOUNDING.match(role) is not None
    for target in dict.fromkeys(targets):
        if founding:
            yield Stated(person, "FOUNDED", target, person_start, limit, 0.7, "founder-role")
            yield Stated(person, "WORKS_FOR", target, person_start, limit, 0.6, "founder-role")
        else:
            confidence, rule = (0.85, "role") if named else (0.6, section.rule("role" + UNSAID, target))
            yield Stated(person, "WORKS_FOR", target, person_start, limit, confidence, rule)


_SITE = re.compile(r"(?:@|www\.|https?://|• ?|\b)([\w-]{3,})\.(?:fr|org|com|coop|net|eu|info)\b")


def _by_site(scene: Scene, start: int, end: int) -> list[str]:
    """The actor whose name a web site or an address in the stretch bears (« …@coupdemain.fr »)."""
    match = _SITE.search(scene.text, start, end + 60)
    if match is None:
        return []
    site = fold(match.group(1))
    return [
        k for k, t in sorted(scene.things.by_key.items()) if t.type == "Actor" and any(fold(n) == site for n in t.names)
    ][:1]


_PARTNERS = re.compile(
    r"(?P<funding>partenaires?(?: \w+){0,2}? financiers?|financeurs?|soutiens? financiers?|mécènes?)|(?P<partners>partenaires?(?: (?:opérationnels?|techniques?|publics?|privés?|associatifs?|locaux|institutionnels?))*|adhérents experts)",
    re.IGNORECASE,
)
_LIST_OPENS = re.compile(
    r"(?<=pour partenaires)(?: \w+){0,2}?(?= (?:la |le |les |l[’'])?⟨)|\((?=[^)]*⟨)|(?:,? ?(?::|comme|notamment|tels? que|telles? que|dont|parmi lesquels|sont|est|entre autres|à savoir)|et privés,?)\b|:",
    re.IGNORECASE,
)
_OWNER = re.compile(r"\s*(?:d[eu] |de la |de l[’']|d[’'])(?:la |l[’'])?(⟨A\d+⟩)")


def partner_list(scene: Scene, masked: Masked, section: Section, *, headed: bool) -> Iterator[Stated]:
    """Yield the partners and funders of a list: all its members, to the end of the sentence.

    ``headed`` says that a heading (« Les partenaires ») announces it, so that the sentence need not. A programme of the list
    is one that the owner takes part in; an actor said to be its own (« le programme X de la fondation Y ») runs it.
    """
    markers = [(m.start(), "FUNDS" if m.group("funding") else "PARTNERS_WITH") for m in _PARTNERS.finditer(masked.text)]
    if not markers and (
        not headed or _QUOTED.search(scene.text, masked.start, masked.end) or _names_person(scene, masked)
    ):
        return
    opened = _LIST_OPENS.search(masked.text, markers[0][0]) if markers else None
    owner_match = _OWNER.match(masked.text, _PARTNERS.search(masked.text).end()) if markers else None  # type: ignore[union-attr]
    owner = masked.use_at(owner_match.group(1)).thing if owner_match else _owner(scene, masked, markers, section)
    if owner is None or (markers and opened is None and not headed):
        return
    floor = max(opened.end() if opened else 0, owner_match.end() if owner_match else 0)
    yield from _listed(scene, masked, owner, floor, markers, "partner-list" if opened else "under-partners")


_QUOTED = re.compile(r"[«»“”]\s*$|^\s*«|\btelles? que\b")


def _names_person(scene: Scene, masked: Masked) -> bool:
    return any(scene.types[use.thing] == "Person" for use in masked.uses)


def _owner(scene: Scene, masked: Masked, markers: list[tuple[int, str]], section: Section) -> str | None:
    limit = markers[0][0] if markers else 0
    before = [
        u.thing
        for p, u in zip(masked.starts, masked.uses, strict=True)
        if p < limit and scene.types[u.thing] == "Actor" and not _AFTER_PREPOSITION.search(masked.text[:p])
    ]
    return before[0] if before else section.topics.get("Actor")


def _listed(
    scene: Scene, masked: Masked, owner: str, floor: int, markers: list[tuple[int, str]], rule: str
) -> Iterator[Stated]:
    previous: Use | None = None
    end_of_previous = 0
    for position, use in zip(masked.starts, masked.uses, strict=True):
        type_ = scene.types[use.thing]
        if position < floor or type_ not in {"Actor", "Programme"} or use.thing == owner or use.anaphor:
            continue
        if previous is not None and re.fullmatch(
            r"\s*(?:d[eu] |de la |de l[’']|d[’'])(?:la |l[’'])?", masked.text[end_of_previous:position]
        ):
            yield Stated(use.thing, "RUNS", previous.thing, masked.start, masked.end, 0.7, "partner-list-of")
            if scene.types[previous.thing] == "Actor":
                continue
        predicate = next((p for start, p in reversed(markers) if start < position), "PARTNERS_WITH")
        if predicate == "FUNDS":
            yield Stated(use.thing, "FUNDS", owner, masked.start, masked.end, 0.85, "funder-list")
        elif type_ == "Actor":
            yield Stated(owner, "PARTNERS_WITH", use.thing, masked.start, masked.end, 0.85, rule)
        else:
            yield Stated(owner, "TAKES_PART_IN", use.thing, masked.start, masked.end, 0.6, rule)
        previous, end_of_previous = use, masked.text.index("⟩", position) + 1


def sentence_uses(
    scene: Scene, start: int, end: int, floor: int, block_uses: Sequence[Use], section: Section
) -> list[Use]:
    """Return the uses in a sentence with its references back, in order."""
    direct = [u for u in block_uses if start <= u.start < end]
    back = list(anaphors(scene.text, start, end, floor, block_uses, section, scene.things))
    return sorted(direct + back, key=lambda u: u.start)
