"""Why someone is suggested, in sentences, each with the passages that it rests on; and what to ask them.

A sentence says where, for whom and through what; it never says more than the links that it was made from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.names import fold
from ontology.language import Lang, Phrase
from ontology.vocabulary import vocabulary
from queries.meet.answer import Reason, Role
from queries.meet.area import Position
from queries.meet.authorities import GOVERNS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from graph.lookups import Lookups
    from graph.model import Entity, Evidence, Link
    from queries.meet.area import Cover
    from queries.meet.candidates import Presence

PRESENCES_SHOWN = 3
EVIDENCE_SHOWN = 3
PEOPLE_SHOWN = 2

DOES = {
    "ACTIVE_IN": Phrase(fr="agit", en="acts"),
    "BASED_IN": Phrase(fr="a son adresse", en="has its address"),
    "SEEKS": Phrase(fr="cherche à s'implanter", en="wants to settle"),
}
WHERE = {
    Position.HERE: Phrase(fr="sur ce territoire ({place})", en="in this territory ({place})"),
    Position.PART: Phrase(fr="dans une partie de ce territoire ({place})", en="in a part of this territory ({place})"),
    Position.ACROSS: Phrase(
        fr="sur un territoire à cheval sur celui-ci ({place})", en="in a territory that straddles this one ({place})"
    ),
    Position.AROUND: Phrase(
        fr="à une échelle plus large, qui comprend ce territoire ({place})",
        en="on a larger scale, which includes this territory ({place})",
    ),
    Position.NEARBY: Phrase(fr="tout près d'ici ({place}, {km:.0f} km)", en="close by ({place}, {km:.0f} km)"),
}
DIRECT = Phrase(fr="{Does} {where}.", en="{Does} {where}.")
NAMED_AFTER = Phrase(fr="Porte le nom de ce territoire ({place}).", en="Bears the name of this territory ({place}).")
THROUGH = Phrase(fr="{Relation} {other}, qui {does} {where}.", en="{Relation} {other}, which {does} {where}.")
SAME_PROGRAMME = Phrase(
    fr="Participe comme vous à {other} : les mêmes questions, ailleurs.",
    en="Takes part in {other} as you do: the same questions, elsewhere.",
)
SAME_THEME = Phrase(fr="Agit sur le même sujet : {theme}.", en="Acts on the same subject: {theme}.")
PERSON = Phrase(fr="On y connaît {name}{role}.", en="{name}{role} is known there.")

ASK = {
    Role.GUIDE: Phrase(
        fr="Qui compte ici sur {subject}, par qui commencer, et à qui pouvez-vous nous présenter ?",
        en="Who matters here for {subject}, whom should we start with, and whom can you introduce us to?",
    ),
    Role.AUTHORITY: Phrase(
        fr="Ce besoin ({subject}) est-il une priorité ici, qui le suit parmi les élus et les services, et dans quel "
        "cadre (convention, appel à projets) ?",
        en="Is this need ({subject}) a priority here, who follows it among elected members and staff, and within "
        "which framework (agreement, call for projects)?",
    ),
    Role.ALLY: Phrase(
        fr="Rencontrez-vous ce besoin ({subject}) auprès de vos publics, et pourriez-vous accueillir, co-porter ou "
        "orienter vers nous ?",
        en="Do you meet this need ({subject}) among those you work with, and could you host, co-carry or refer to us?",
    ),
    Role.FUNDER: Phrase(
        fr="Que financez-vous ici sur {subject}, à quelles conditions et à quel calendrier ?",
        en="What do you fund here on {subject}, on which conditions and by which calendar?",
    ),
    Role.PEER: Phrase(
        fr="Qu'avez-vous appris en cherchant à vous implanter, et que feriez-vous autrement ?",
        en="What did you learn in trying to settle, and what would you do otherwise?",
    ),
    Role.ALREADY_THERE: Phrase(
        fr="Que couvrez-vous déjà sur {subject}, que manque-t-il, et comment nous compléter plutôt que nous doubler ?",
        en="What do you already cover on {subject}, what is missing, and how can we complement each other?",
    ),
}
SUBJECT = Phrase(fr="« {themes} »", en="“{themes}”")
ANY_SUBJECT = Phrase(fr="notre sujet", en="our subject")


def reasons_of(
    reader: Lookups, actor: Entity, presences: Sequence[Presence], wanted: Collection[str], lang: Lang
) -> tuple[Reason, ...]:
    """Return the reasons to meet ``actor``: where it acts, the shared themes, who is known there.

    Whom it works with here is told where nothing better is known.
    """
    shown = sorted(presences, key=_telling_first)
    own = [presence for presence in shown if not (presence.via or "").startswith("actor:")]
    placed = _distinct(_presence_reason(reader, presence, lang) for presence in (own or shown))
    return (*placed[:PRESENCES_SHOWN], *_themes(reader, actor, wanted, lang), *_people(reader, actor, lang))


def ask_of(roles: Sequence[Role], wanted: Collection[str], lang: Lang) -> str:
    """Return what to ask someone of these roles, the first deciding."""
    themes = vocabulary().themes
    named = ", ".join(themes[theme].label(lang) for theme in wanted if theme in themes)
    subject = SUBJECT(lang, themes=named) if named else ANY_SUBJECT(lang)
    return ASK[roles[0]](lang, subject=subject)


def _telling_first(presence: Presence) -> tuple[object, ...]:
    surest = max((link.confidence for link in presence.links), default=0.0)
    return (-presence.weight, len(presence.links), -surest, presence.via or "", presence.predicate)


def _presence_reason(reader: Lookups, presence: Presence, lang: Lang) -> Reason:
    evidence = _evidence(presence.links)
    if presence.cover is None:
        return Reason(SAME_PROGRAMME(lang, other=_name(reader, presence.via)), evidence)
    where = _where(presence.cover, lang)
    if presence.predicate == GOVERNS:
        return Reason(NAMED_AFTER(lang, place=presence.cover.place.name), evidence)
    does = DOES[presence.links[-1].predicate](lang)
    if presence.via is None:
        return Reason(DIRECT(lang, Does=_capital(does), where=where), evidence)
    relation = _capital(_relation(presence.links[0], presence.actor, lang))
    return Reason(THROUGH(lang, Relation=relation, other=_name(reader, presence.via), does=does, where=where), evidence)


def _relation(link: Link, actor: str, lang: Lang) -> str:
    predicate = vocabulary().predicate(link.predicate)
    return (predicate.label if link.subject == actor else predicate.inverse_label)(lang)


def _where(cover: Cover, lang: Lang) -> str:
    return WHERE[cover.position](lang, place=cover.place.name, km=cover.km or 0.0)


def _themes(reader: Lookups, actor: Entity, wanted: Collection[str], lang: Lang) -> Iterator[Reason]:
    if not set(actor.themes) & set(wanted):
        return
    for link in reader.links(actor.id, predicates=("ADDRESSES",), direction="out"):
        notation = link.object.removeprefix("theme:")
        if notation in wanted and notation in vocabulary().themes:
            yield Reason(SAME_THEME(lang, theme=vocabulary().theme(notation).label(lang)), _evidence([link]))


def _people(reader: Lookups, actor: Entity, lang: Lang) -> Iterator[Reason]:
    """Yield who is named as working there: whom to call."""
    for link in reader.links(actor.id, predicates=("WORKS_FOR",), direction="in", limit=PEOPLE_SHOWN):
        person = reader.entity(link.subject)
        if person is not None and link.evidence:
            role = person.attributes.get("role")
            yield Reason(PERSON(lang, name=person.name, role=f" ({role})" if role else ""), _evidence([link]))


def _evidence(links: Iterable[Link]) -> tuple[Evidence, ...]:
    """Return the best passages of each link, in the order of the links, each passage once."""
    passages: dict[str, Evidence] = {}
    for link in links:
        for evidence in sorted(link.evidence, key=lambda each: -each.confidence)[:EVIDENCE_SHOWN]:
            passages.setdefault(evidence.passage, evidence)
    return tuple(passages.values())


def _distinct(reasons: Iterable[Reason]) -> list[Reason]:
    """Return reasons that have evidence, each sentence once, with the evidence of all that say the same."""
    said: dict[str, Reason] = {}
    for reason in reasons:
        if reason.evidence:
            before = said.get(fold(reason.text))
            evidence = {e.passage: e for each in (before, reason) if each for e in each.evidence}
            said[fold(reason.text)] = Reason(reason.text, tuple(evidence.values())[:EVIDENCE_SHOWN])
    return list(said.values())


def _name(reader: Lookups, id_: str | None) -> str:
    entity = reader.entity(id_) if id_ else None
    return entity.name if entity else id_ or ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
