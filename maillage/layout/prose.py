"""Sentences, quotes and places, folded to the width that the reader has."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from ontology.language import Lang, Phrase
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from graph.model import Entity, Evidence
    from maillage.output import Pen

QUOTE_LENGTH = 180
QUOTED = Phrase(fr="«\u00a0{quote}\u00a0»", en="“{quote}”")
PAGE = Phrase(fr=", p. {page}", en=", p. {page}")


def folded(text: str, pen: Pen, indent: int = 0, hanging: int | None = None) -> str:
    """Return ``text`` folded to the pen's width; ``hanging`` indents the lines after the first."""
    after = indent if hanging is None else hanging
    return textwrap.fill(
        text,
        pen.width,
        initial_indent=" " * indent,
        subsequent_indent=" " * after,
        break_long_words=False,
        break_on_hyphens=False,
    )


def place(evidence: Evidence, lang: Lang = Lang.FR) -> str:
    """Return where a passage stands: ``guide.pdf:120, p. 7``."""
    page = PAGE(lang, page=evidence.page) if evidence.page is not None else ""
    return f"{evidence.document}:{evidence.line}{page}"


def quoted(evidence: Evidence, names: Collection[str] = (), lang: Lang = Lang.FR, length: int = QUOTE_LENGTH) -> str:
    """Return the sentence between quotation marks, cut around the names that matter when it is long."""
    return QUOTED(lang, quote=excerpt(evidence.quote, names, length))


def excerpt(quote: str, names: Collection[str] = (), length: int = QUOTE_LENGTH) -> str:
    """Return at most about ``length`` characters of ``quote``, around the first of ``names``, cut at words.

    Examples
    --------
    >>> excerpt("Le guide cite beaucoup de monde, et parmi eux le Moulin bleu.", ["Moulin bleu"], 30)
    '… et parmi eux le Moulin bleu.'
    """
    text = " ".join(quote.split())
    if len(text) <= length:
        return text
    places = [at for name in names if (at := text.casefold().find(name.casefold())) >= 0]
    start = max(0, min(min(places, default=0) - length // 3, len(text) - length))
    words = text[start : start + length]
    if start:
        words = "… " + words.partition(" ")[2]
    return words if start + length >= len(text) else words.rpartition(" ")[0] + " …"


def kinds_of(entity: Entity, lang: Lang = Lang.FR) -> str:
    """Return the kinds of an entity in words, or its class when none is known."""
    kinds = vocabulary().kinds
    named = [kinds[kind].label(lang) for kind in entity.kinds if kind in kinds]
    return ", ".join(named) or vocabulary().class_(entity.type).label(lang)


def themes_of(notations: Iterable[str], lang: Lang = Lang.FR) -> str:
    """Return themes in words."""
    themes = vocabulary().themes
    return ", ".join(themes[notation].label(lang) for notation in notations if notation in themes)


def title(text: str, pen: Pen, mark: str = "═") -> list[str]:
    """Return a title and its underlining."""
    return [pen.bold(folded(text, pen)), mark * min(len(text), pen.width)]


def escaped(text: str) -> str:
    r"""Return ``text`` as Markdown that shows it as it is.

    Examples
    --------
    >>> escaped("l'[Étape] <b>*")
    "l'\\[Étape\\] &lt;b&gt;\\*"
    """
    for mark in "\\`*_[]#|":
        text = text.replace(mark, "\\" + mark)
    return text.replace("<", "&lt;").replace(">", "&gt;")


def lines(parts: Sequence[str]) -> str:
    """Return lines as one text."""
    return "\n".join(parts) + "\n"
