"""The card of one entity as text and as Markdown: what it is, then its links, each with its sentence and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maillage.layout.notes import notes_text
from maillage.layout.prose import escaped, folded, kinds_of, lines, place, quoted, themes_of, title
from maillage.tables import Table
from ontology.language import Lang, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from maillage.output import Pen
    from queries.show import Card, CardGroup, CardLink

PER_GROUP = 12
"""Links of one group that the text shows; the other formats show all."""

ALSO_NAMED = Phrase(fr="Autres noms : {names}", en="Other names: {names}")
THEMES = Phrase(fr="Thèmes : {themes}", en="Themes: {themes}")
FACTS = Phrase(fr="{name} : {value}", en="{name}: {value}")
MORE = Phrase(
    fr="… et {count} autres (--format json les donne tous)", en="… and {count} more (--format json gives all)"
)
MAYBE_SAME = Phrase(
    fr="Peut-être la même chose que : {names}. « maillage review » le demande.",
    en="Maybe the same as: {names}. “maillage review” asks.",
)
NOTES = Phrase(fr="Notes privées", en="Private notes")
NO_LINK = Phrase(fr="Aucun lien n'est connu.", en="No link is known.")
NAMED_IN = Phrase(fr="Nommé dans : {places}", en="Named in: {places}")
OFFICIAL = Phrase(fr="(découpage officiel)", en="(official geography)")
MORE_EVIDENCE = Phrase(fr="(+ {count} autres passages)", en="(+ {count} other passages)")
ATTRIBUTES = {
    "role": Phrase(fr="rôle", en="role"),
    "code": Phrase(fr="code officiel", en="official code"),
    "level": Phrase(fr="niveau", en="level"),
    "population": Phrase(fr="population", en="population"),
    "area_km2": Phrase(fr="superficie (km²)", en="area (km²)"),
    "latitude": Phrase(fr="latitude", en="latitude"),
    "longitude": Phrase(fr="longitude", en="longitude"),
}
COLUMNS = {
    Lang.FR: ("relation", "avec", "id", "confiance", "document", "ligne", "page", "phrase", "depuis", "jusqu'à"),
    Lang.EN: ("relation", "other", "id", "confidence", "document", "line", "page", "sentence", "since", "until"),
}


def card_text(card: Card, pen: Pen) -> str:
    """Return the card as text."""
    parts = [*title(f"{card.entity.name} · {kinds_of(card.entity, pen.lang)}", pen)]
    parts += [folded(said, pen, 0, 2) for said in _facts(card, pen.lang)]
    if card.maybe_same:
        names = ", ".join(f"{other.name} ({other.id})" for other in card.maybe_same)
        parts.append(folded(MAYBE_SAME(pen.lang, names=names), pen, 0, 2))
    if card.notes:
        parts += ["", pen.bold(NOTES(pen.lang)), notes_text(card.notes, pen, 2)]
    for group in card.groups:
        parts += ["", pen.bold(_capital(group.label(pen.lang)))]
        for link in group.links[:PER_GROUP]:
            parts += _link(link, card, pen)
        if len(group.links) > PER_GROUP:
            parts.append(folded(MORE(pen.lang, count=len(group.links) - PER_GROUP), pen, 2))
    if not card.groups:
        parts += ["", NO_LINK(pen.lang)]
    return lines(parts)


def card_markdown(card: Card, lang: Lang = Lang.FR) -> str:
    """Return the card as Markdown, with all its links."""
    parts = [f"# {escaped(card.entity.name)} · {escaped(kinds_of(card.entity, lang))}", ""]
    parts += [f"- {escaped(said)}" for said in _facts(card, lang)]
    for group in card.groups:
        parts += ["", f"## {_capital(group.label(lang))}", ""]
        for link in group.links:
            parts += _markdown_link(link, card, lang)
    return lines(parts)


def card_table(card: Card, lang: Lang = Lang.FR) -> Table:
    """Return one row for each passage that states a link."""
    return Table(COLUMNS[lang], [row for group in card.groups for row in _rows(group, lang)])


def _facts(card: Card, lang: Lang) -> Iterator[str]:
    entity = card.entity
    yield entity.id
    if entity.aliases:
        yield ALSO_NAMED(lang, names=", ".join(entity.aliases))
    if entity.themes:
        yield THEMES(lang, themes=themes_of(entity.themes, lang))
    for name, value in (*entity.identifiers.items(), *entity.attributes.items()):
        yield FACTS(lang, name=ATTRIBUTES[name](lang) if name in ATTRIBUTES else name, value=value)
    if entity.mentions:
        places = [f"{document}:{line}" for document, line in entity.mentions]
        yield NAMED_IN(lang, places=", ".join(places[:6]) + (", …" if len(places) > 6 else ""))


def _link(link: CardLink, card: Card, pen: Pen) -> Iterator[str]:
    yield folded(f"• {link.other.name} · {kinds_of(link.other, pen.lang)}{_dates(link)}", pen, 2, 4)
    if not link.evidence:
        yield pen.dim(folded(OFFICIAL(pen.lang), pen, 4))
    for evidence in link.evidence[:1]:
        more = " " + MORE_EVIDENCE(pen.lang, count=len(link.evidence) - 1) if len(link.evidence) > 1 else ""
        said = quoted(evidence, [link.other.name, card.entity.name], pen.lang)
        yield pen.dim(folded(f"{said} {place(evidence, pen.lang)}{more}", pen, 4))


def _markdown_link(link: CardLink, card: Card, lang: Lang) -> Iterator[str]:
    yield f"- **{escaped(link.other.name)}** · {escaped(kinds_of(link.other, lang))}{_dates(link)}"
    if not link.evidence:
        yield f"  {OFFICIAL(lang)}"
    names = [link.other.name, card.entity.name]
    yield from (f"  > {escaped(quoted(e, names, lang))} — `{place(e, lang)}`\n  >" for e in link.evidence)


def _rows(group: CardGroup, lang: Lang) -> Iterator[tuple[object, ...]]:
    for found in group.links:
        other, link = found.other, found.link
        start = (group.label(lang), other.name, other.id)
        if not found.evidence:
            yield (*start, link.confidence, None, None, None, None, link.since, link.until)
        for e in found.evidence:
            yield (*start, e.confidence, e.document, e.line, e.page, e.quote, link.since, link.until)


def _dates(link: CardLink) -> str:
    known = [date for date in (link.link.since, link.link.until) if date]
    return f" ({' – '.join(known)})" if known else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
