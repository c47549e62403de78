"""What the page says of an entity and of a link, in words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ontology.vocabulary import vocabulary
from viz import texts
from viz.look import Look, look

if TYPE_CHECKING:
    from graph.model import Entity, Evidence, Link
    from ontology.language import Lang
    from viz.picture import Picture

SHOWN_EVIDENCE = 4
LEGEND_WORDS = 2


@dataclass(frozen=True)
class LegendEntry:
    """One line of the legend: a look, the words for what looks so, and how many do."""

    look: Look
    label: str
    count: int


def legend(picture: Picture, lang: Lang) -> list[LegendEntry]:
    """Return the looks of a picture, the commonest first."""
    groups: dict[str, Counter[Look]] = {}
    for entity in picture.entities:
        seen = look(entity, lang)
        groups.setdefault(seen.key, Counter())[seen] += 1
    entries = [_entry(looks) for looks in groups.values()]
    return sorted(entries, key=lambda entry: (-entry.count, entry.label))


def _entry(looks: Counter[Look]) -> LegendEntry:
    """Return the entry of what looks the same, named after the commonest of it."""
    ordered = sorted(looks, key=lambda seen: (-looks[seen], seen.label))
    words = ", ".join(seen.label for seen in ordered[:LEGEND_WORDS]) + ("…" if len(ordered) > LEGEND_WORDS else "")
    return LegendEntry(ordered[0], words[:1].upper() + words[1:], looks.total())


def about(entity: Entity, lang: Lang) -> str:
    """Return the kinds of an entity, or its class when it has none, and what tells a person or a place apart."""
    known = vocabulary()
    kinds = [known.kinds[kind].label(lang) for kind in entity.kinds if kind in known.kinds]
    named = ", ".join(kinds) or known.classes[entity.type].label(lang)
    extra = [entity.attributes[key] for key in ("role",) if entity.attributes.get(key)]
    return " · ".join([named, *extra])


def aliases(entity: Entity, lang: Lang) -> str:
    """Return the other names of an entity as a clause, or nothing."""
    return texts.ALSO_NAMED(lang, names=", ".join(entity.aliases)) if entity.aliases else ""


def statement(link: Link, picture: Picture, lang: Lang) -> dict[str, Any]:
    """Return a link with the best of its evidence, as the page and its script show it.

    It is said whole, as seen from its subject (« finance : Y ») and from its object (« est financé par : X »).
    """
    predicate = vocabulary().predicates[link.predicate]
    subject, object_ = (picture.by_id[end].name for end in (link.subject, link.object))
    dates = "–".join(filter(None, (link.since, link.until)))
    when = f" ({dates})" if dates else ""
    shown = link.evidence[:SHOWN_EVIDENCE]
    more = len(link.evidence) - len(shown)
    return {
        "subject": link.subject,
        "object": link.object,
        "sentence": texts.SAID(lang, said=f"{subject} {predicate.label(lang)}", of=object_) + when,
        "seen_from_subject": texts.SAID(lang, said=predicate.label(lang), of=object_) + when,
        "seen_from_object": texts.SAID(lang, said=predicate.inverse_label(lang), of=subject) + when,
        "evidence": [{"quote": f"« {each.quote} »", "place": place(each, lang)} for each in shown],
        "more": texts.MORE_EVIDENCE(lang, count=more) if more else ("" if shown else texts.NO_SENTENCE(lang)),
    }


def place(evidence: Evidence, lang: Lang) -> str:
    """Return where a sentence stands."""
    phrase = texts.SEEN_ON_LINE if evidence.page is None else texts.SEEN_ON_PAGE
    where = phrase(lang, document=evidence.document, line=evidence.line, page=evidence.page)
    return f"{where} ({evidence.date})" if evidence.date else where
