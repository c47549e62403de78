"""Unsure pairs put to a person one by one; what is decided is written at once, and the facts follow at the end."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import click

from maillage.curating import writing
from maillage.layout.prose import folded
from maillage.layout.review import pair_text
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graph.curation import Judgement
    from graph.store import GraphStore
    from maillage.cli import Settings
    from maillage.output import Pen
    from queries.review import ReviewPair

QUESTION = Phrase(
    fr="[m]ême chose, [d]eux choses, [p]asser, [a]nnuler la dernière, [q]uitter",
    en="[s]ame thing, [d]ifferent things, s[k]ip, [u]ndo the last one, [q]uit",
)
KEYS = Phrase(fr="mdpaq", en="sdkuq")
"""Letters for same, different, skip, undo and quit."""
NOT_A_KEY = Phrase(fr="Répondez par une de ces lettres : {keys}.", en="Answer with one of these letters: {keys}.")
NOTHING_TO_UNDO = Phrase(fr="Rien à annuler.", en="Nothing to undo.")
UNDONE = Phrase(fr="Annulée.", en="Undone.")
DONE = Phrase(
    fr="{count} décision(s), {left} paire(s) laissée(s) en doute. « maillage review --list » les donne.",
    en="{count} decision(s), {left} pair(s) left in doubt. “maillage review --list” gives them.",
)


class _Walk:
    """Where a person is in the pairs, and what they decided; the graph is opened for writing at the first decision."""

    def __init__(self, settings: Settings, pairs: Sequence[ReviewPair], stack: contextlib.ExitStack) -> None:
        self.settings = settings
        self.pairs = pairs
        self.stack = stack
        self.store: GraphStore | None = None
        self.taken: list[tuple[int, str]] = []
        self.at = 0

    def answer(self, key: str) -> bool:
        """Do what a letter asks for; return False when the person has had enough."""
        same, different, skip, undo, _ = list(KEYS(self.settings.lang))
        if key in (same, different):
            self.decide("same" if key == same else "different")
        elif key == undo:
            self.undo()
        elif key == skip:
            self.at += 1
        else:
            return False
        return True

    def decide(self, verdict: Judgement) -> None:
        from graph.curation import decide

        pair = self.pairs[self.at]
        made = decide(self.opened.store, verdict, pair.one.entity.id, pair.other.entity.id)
        self.taken.append((self.at, made.id))
        self.at += 1

    def undo(self) -> None:
        from graph.curation import take_back

        if not self.taken:
            click.echo(NOTHING_TO_UNDO(self.settings.lang))
            return
        self.at, id_ = self.taken.pop()
        take_back(self.opened.store, id_)
        click.echo(UNDONE(self.settings.lang))

    @property
    def opened(self) -> GraphStore:
        if self.store is None:
            self.store = self.stack.enter_context(writing(self.settings))
        return self.store


def walk(settings: Settings, pairs: Sequence[ReviewPair], pen: Pen) -> None:
    """Put each pair to the person, who answers with a letter and Enter; the end of input is as good as quitting."""
    with contextlib.ExitStack() as stack:
        here = _Walk(settings, pairs, stack)
        while here.at < len(pairs):
            click.echo("\n" + pair_text(pairs[here.at], here.at + 1, len(pairs), pen))
            if not here.answer(_asked(pen)):
                break
        left = len(pairs) - len(here.taken)
        click.echo("\n" + folded(DONE(settings.lang, count=len(here.taken), left=left), pen))


def _asked(pen: Pen) -> str:
    """Return the letter that the person answers with; asked again until it is one."""
    keys = KEYS(pen.lang)
    while True:
        try:
            said: str = click.prompt(QUESTION(pen.lang), default="", show_default=False, prompt_suffix="\n> ")
        except click.Abort:
            click.echo()
            return keys[-1]
        if (key := said.strip()[:1].casefold()) and key in keys:
            return key
        click.echo(NOT_A_KEY(pen.lang, keys=", ".join(keys)))
