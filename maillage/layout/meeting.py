"""The answer to "who should I meet here" as a shortlist that one can read, defend and act on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maillage.layout.paths import chain, hops_markdown, hops_text
from maillage.layout.prose import escaped, folded, kinds_of, lines, place, quoted, themes_of, title
from maillage.layout.quotes import Quotes
from maillage.tables import Table
from ontology.language import Lang, Phrase
from ontology.vocabulary import vocabulary
from queries.meet.answer import Reach, Tier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from maillage.output import Pen
    from queries.meet.answer import MeetAnswer, Reason, Suggestion

DETAILED = 6
"""Suggestions of each list that are told in full; those after them in short."""
REASONS_TOLD = 3

TITLE = Phrase(fr="Qui rencontrer : {place}", en="Who to meet: {place}")
SEEKER = Phrase(fr="Pour {name}", en="For {name}")
THEMES = Phrase(fr="Thèmes : {themes}", en="Themes: {themes}")
LISTS = {
    Reach.REACH: Phrase(fr="À portée de votre réseau", en="Within reach of your network"),
    Reach.HERE: Phrase(fr="À connaître ici", en="Worth knowing here"),
}
TIERS = {
    Tier.KNOWN: Phrase(fr="déjà en lien", en="already in touch"),
    Tier.WARM: Phrase(fr="par une introduction", en="through an introduction"),
    Tier.COLD: Phrase(fr="sans introduction connue", en="no known introduction"),
}
THROUGH = Phrase(fr="Par : {chain}", en="Through: {chain}")
ASK = Phrase(fr="Demander : {ask}", en="Ask: {ask}")
ALSO = Phrase(fr="Et aussi", en="Also")
UNKNOWN = Phrase(fr="Ce qu'on ne peut pas dire", en="What cannot be said")
ALL_EVIDENCE = Phrase(
    fr="Toutes les phrases, avec les scores et leurs parts : --format json.",
    en="All the sentences, with scores and their parts: --format json.",
)
COLUMNS = {
    Lang.FR: ("liste", "rang", "acteur", "id", "types", "rôles", "proximité", "score", "pourquoi", "source", "phrase",
              "par", "demander"),
    Lang.EN: ("list", "rank", "actor", "id", "kinds", "roles", "tier", "score", "why", "source", "sentence",
              "through", "ask"),
}  # fmt: skip


def meeting_text(answer: MeetAnswer, pen: Pen) -> str:
    """Return the shortlist as text: who, role, tier, why, through whom, what to ask."""
    parts = [
        *title(TITLE(pen.lang, place=_place(answer)), pen),
        *(folded(said, pen) for said in _asked(answer, pen.lang)),
    ]
    quotes = Quotes(pen.lang)
    for reach, label in LISTS.items():
        suggestions = answer.listed(reach)
        if suggestions:
            parts += ["", *title(label(pen.lang), pen, "─")]
            for rank, suggestion in enumerate(suggestions[:DETAILED], 1):
                parts += ["", *_detailed(rank, suggestion, quotes, pen)]
            if suggestions[DETAILED:]:
                parts += ["", ALSO(pen.lang)]
            parts += [said for s in suggestions[DETAILED:] for said in _short(s, quotes, pen)]
    if answer.unknown:
        parts += ["", *title(UNKNOWN(pen.lang), pen, "─"), *(folded(f"- {said}", pen, 0, 2) for said in answer.unknown)]
    if answer.suggestions:
        parts += ["", pen.dim(ALL_EVIDENCE(pen.lang))]
    return lines(parts)


def meeting_markdown(answer: MeetAnswer, lang: Lang = Lang.FR) -> str:
    """Return the shortlist as Markdown, every suggestion in full."""
    parts = [
        f"# {escaped(TITLE(lang, place=_place(answer)))}",
        "",
        *(escaped(said) + "  " for said in _asked(answer, lang)),
    ]
    for reach, label in LISTS.items():
        if answer.listed(reach):
            parts += ["", f"## {label(lang)}"]
        for suggestion in answer.listed(reach):
            parts += ["", *_markdown(suggestion, lang)]
    if answer.unknown:
        parts += ["", f"## {UNKNOWN(lang)}", "", *(f"- {escaped(said)}" for said in answer.unknown)]
    return lines(parts)


def meeting_table(answer: MeetAnswer, lang: Lang = Lang.FR) -> Table:
    """Return the shortlist as a table, one row a suggestion, with its first reason and first sentence."""
    rows = [_row(rank, suggestion, lang) for rank, suggestion in enumerate(answer.suggestions, 1)]
    return Table(COLUMNS[lang], rows)


def _place(answer: MeetAnswer) -> str:
    place_, kinds = answer.territory, vocabulary().kinds
    level = kinds[place_.level].label() if place_.level in kinds else place_.level
    return f"{place_.name} ({level}{' ' + place_.code if place_.code else ''})"


def _asked(answer: MeetAnswer, lang: Lang) -> Iterator[str]:
    if answer.seeker:
        yield SEEKER(lang, name=answer.seeker.name)
    if answer.themes:
        yield THEMES(lang, themes=themes_of(answer.themes, lang))


def _detailed(rank: int, suggestion: Suggestion, quotes: Quotes, pen: Pen) -> Iterator[str]:
    actor, lang = suggestion.actor, pen.lang
    yield pen.bold(folded(f"{rank}. {actor.name} · {kinds_of(actor, lang)}", pen, 0, 3))
    yield pen.accent(folded(_standing(suggestion, lang), pen, 3))
    for reason in suggestion.reasons[:REASONS_TOLD]:
        yield from _reason(reason, actor.name, quotes, pen)
    if suggestion.introduction:
        yield folded(THROUGH(lang, chain=chain(suggestion.introduction, lang)), pen, 3, 5)
        yield from hops_text(suggestion.introduction, quotes, pen, 5)
    yield folded(ASK(lang, ask=suggestion.ask), pen, 3, 5)


def _reason(reason: Reason, name: str, quotes: Quotes, pen: Pen) -> Iterator[str]:
    yield folded(f"• {reason.text}", pen, 3, 5)
    for evidence in reason.evidence[:1]:
        yield pen.dim(folded(quotes.cite(evidence, [name]), pen, 5, 5))


def _short(suggestion: Suggestion, quotes: Quotes, pen: Pen) -> Iterator[str]:
    """Yield a suggestion in a few lines: who, role, and the first reason with its sentence."""
    actor = suggestion.actor
    yield pen.bold(folded(f"- {actor.name} · {_roles(suggestion, pen.lang)}", pen, 0, 2))
    for reason in suggestion.reasons[:1]:
        where = "".join(f" {quotes.cite(evidence, [actor.name], 90)}" for evidence in reason.evidence[:1])
        yield folded(f"{reason.text}{where}", pen, 2)


def _standing(suggestion: Suggestion, lang: Lang) -> str:
    score = f"{suggestion.score:.2f}"
    return f"{_roles(suggestion, lang)} · {TIERS[suggestion.tier](lang)} · score {score}"


def _roles(suggestion: Suggestion, lang: Lang) -> str:
    return ", ".join(vocabulary().role(role).label(lang) for role in suggestion.roles)


def _markdown(suggestion: Suggestion, lang: Lang) -> Iterator[str]:
    actor = suggestion.actor
    yield f"### {escaped(actor.name)} · {escaped(kinds_of(actor, lang))}"
    yield f"\n*{_standing(suggestion, lang)}*\n"
    for reason in suggestion.reasons:
        yield f"- {escaped(reason.text)}"
        yield from (f"  > {escaped(quoted(e, [actor.name], lang))} — `{place(e, lang)}`" for e in reason.evidence[:1])
    if suggestion.introduction:
        yield f"\n{escaped(THROUGH(lang, chain=chain(suggestion.introduction, lang)))}\n"
        yield from hops_markdown(suggestion.introduction, lang)
    yield f"\n{escaped(ASK(lang, ask=suggestion.ask))}"


def _row(rank: int, suggestion: Suggestion, lang: Lang) -> tuple[object, ...]:
    actor, reason = suggestion.actor, next(iter(suggestion.reasons), None)
    evidence = next(iter(reason.evidence), None) if reason else None
    return (
        LISTS[suggestion.reach](lang),
        rank,
        actor.name,
        actor.id,
        kinds_of(actor, lang),
        _roles(suggestion, lang),
        TIERS[suggestion.tier](lang),
        suggestion.score,
        reason.text if reason else None,
        place(evidence, lang) if evidence else None,
        evidence.quote if evidence else None,
        chain(suggestion.introduction, lang) if suggestion.introduction else None,
        suggestion.ask,
    )
