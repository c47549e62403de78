"""The vocabulary as tables for people: the reference part of docs/ontology.md."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontology.language import Lang
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ontology.terms import Kind

MARK = "<!-- what follows is written from the Turtle files by docs/build.py -->"


def with_reference(page: str) -> str:
    """Return a Markdown page with all that follows its mark replaced by today's tables."""
    head, mark, _old = page.partition(MARK)
    return f"{head}{mark}\n\n{reference_tables()}" if mark else page


def reference_tables() -> str:
    """Return classes, relations, kinds, themes and roles as Markdown tables, with headings."""
    known = vocabulary()
    parts = [
        "### Classes",
        _table(
            ("class", "français", "what it is"),
            ((f"`{c.name}`", c.label(), c.definition(Lang.EN)) for c in known.classes.values()),
        ),
        "### Relations",
        _table(
            ("relation", "français", "from → to", "acquaintance", "what the text says"),
            (
                (
                    f"`{p.name}`",
                    f"{p.label()} / {p.inverse_label()}",
                    f"{', '.join(p.domain)} {'–' if p.symmetric else '→'} {', '.join(p.range)}",
                    f"{p.acquaintance:g}",
                    p.definition(Lang.EN),
                )
                for p in known.predicates.values()
            ),
        ),
    ]
    for name in dict.fromkeys(kind.applies_to for kind in known.kinds.values()):
        parts += [f"### Kinds of {name}", _kinds_table(known.kinds_of(name))]
    parts += [
        "### Themes",
        _table(
            ("theme", "français", "English", "what it is"),
            ((f"`{t.notation}`", t.label(), t.label(Lang.EN), t.definition(Lang.EN)) for t in known.themes.values()),
        ),
        "### Roles",
        _table(
            ("role", "français", "what it is"),
            ((f"`{r.notation}`", r.label(), r.definition(Lang.EN)) for r in known.roles.values()),
        ),
    ]
    return "\n\n".join(parts) + "\n"


def _kinds_table(kinds: Iterable[Kind]) -> str:
    rows = (
        (
            f"`{kind.notation}`",
            f"`:{kind.cypher_label}`",
            kind.label() + (" (forme juridique)" if kind.legal_form else ""),
            f"`{kind.broader}`" if kind.broader else "",
            ", ".join(kind.roles),
            kind.definition(Lang.EN),
        )
        for kind in kinds
    )
    return _table(("kind", "Cypher", "français", "broader", "roles", "what it is"), rows)


def _table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    head = list(columns)
    lines = [head, ["---"] * len(head), *map(list, rows)]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)
