"""Candidates for names: a stretch of text that may name something, and what speaks for it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.pipeline.lexicon import head_key, lexicon
from ingest.pipeline.words import Word

_TIGHT_LINKS = frozenset({"de", "du", "des", "d'", "d’", "la", "le", "les", "l'", "l’", "lès", "lez", "&"})
_MOST_LINKS = 3
VERB_TAGS = frozenset({"VERB", "AUX"})
"""Parts of speech of verbs, as the statistical model names them (Universal Dependencies)."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be a name.

    ``start`` and ``end`` are offsets in the document's text; ``type`` is the entity type that the sign ``how`` speaks
    for, or None; ``weight`` is how strongly it does. ``head`` is the announcing noun as written, ``whole`` the offset where
    it starts (the name's own start where there is none).
    """

    start: int
    end: int
    type: str | None
    weight: float
    how: str
    kind: str | None = None
    level: str | None = None
    whole: int = -1

    @property
    def outer(self) -> int:
        """The offset where the announcing noun, or else the name, starts."""
        return self.whole if self.whole >= 0 else self.start


@dataclass(frozen=True)
class Stretch:
    """A block of text with its words, as the finders read it: ``words`` have offsets in ``text``, the whole document."""

    text: str
    words: Sequence[Word]
    opening: frozenset[int]
    """Offsets of words that a capital opens for reasons of grammar: first of a sentence, of an item, of a quotation."""
    tags: Mapping[int, str] = field(default_factory=dict)
    """Part of speech by offset of the word, as the statistical model sees it."""

    def joined(self, left: int, right: int) -> bool:
        """Whether only blanks (or nothing) stand between the words of indices ``left`` and ``right``."""
        return self.text[self.words[left].end : self.words[right].start].strip() == ""


def run_of_capitals(stretch: Stretch, first: int, links: Iterable[str] = _TIGHT_LINKS) -> int:
    """Return the index after the last word of the name that starts at the capitalised word ``first``.

    Capitalised words, and figures after them, go on; up to three links (de, du, l’…) go on when a capital follows.
    """
    allowed = frozenset(links)
    words = stretch.words
    end = first + 1
    while end < len(words) and stretch.joined(end - 1, end):
        word = words[end]
        if word.capital or _is_numeral(stretch, end):
            end += 1
            continue
        after = end
        while (
            after < len(words)
            and after - end < _MOST_LINKS
            and words[after].text.casefold() in allowed
            and stretch.joined(after - 1, after)
        ):
            after += 1
        if after == end or after >= len(words) or not words[after].capital or not stretch.joined(after - 1, after):
            break
        if after - end > 1 and _opens_another(stretch, after):
            break
        end = after + 1
    return end


def _is_numeral(stretch: Stretch, index: int) -> bool:
    """Whether the word is a number that a name may end with (« Zone 51 »), and no amount (« 15 000 », « 12 euros »)."""
    word = stretch.words[index]
    return word.text.isdigit() and len(word.text) <= _LONGEST_NUMERAL and not _AMOUNT.match(stretch.text, word.start)


_LONGEST_NUMERAL = 3
_AMOUNT = re.compile(r"\d+\s?(?:\d{3}\b|[€%]|k€|M€|euros?\b|ans\b|km\b)")


def _opens_another(stretch: Stretch, index: int) -> bool:
    """Whether the word at ``index`` is a head that opens a name of its own (« P’INS de la Fondation X »)."""
    head = lexicon().opening_head(stretch.text, stretch.words[index].start)
    return head is not None and head.part_of_name and head.type == "Actor" and head.level is None


FUNCTION_WORDS = frozenset(
    "le la les un une des du de au aux ce cette ces cet son sa ses leur leurs notre nos votre vos mon ma mes il elle ils elles on nous vous je tu ce ca cela celui celle "
    "et ou mais donc or ni car si que qui quoi dont quand comme lorsque puisque afin ainsi alors apres avant avec sans sous sur pour par dans en entre vers chez depuis durant pendant malgre selon "
    "plus moins tres tout tous toute toutes autre autres chaque plusieurs certains certaines quelques aujourd hui enfin ensuite puis aussi cependant toutefois pourtant grace suite face lors parmi outre "
    "fin debut deux trois quatre cinq six sept huit neuf dix premier premiere a aucun aucune voici voila y desormais actuellement notamment egalement parallelement concretement globalement initialement finalement historiquement ici bien hier demain jusqu via non oui".replace(
        "_", " "
    ).split()
) | {"aujourd hui"}
"""Words, folded, that no capital turns into a name."""


_CENTURY = re.compile(r"[ivx]{1,6}e?m?e?")


def is_generic(name: str) -> bool:
    """Whether ``name`` names a kind, a notion or a moment rather than a thing."""
    from graph.names import fold, fold_words, without_article

    folded = fold_words(without_article(name))
    lists = lexicon()
    if fold(name) in lists.institutions:
        return False
    return (
        not folded
        or folded in lists.generic_names
        or folded in lists.generic_phrases
        or folded in lists.months
        or folded.replace(" ", "").isdigit()
        or folded in FUNCTION_WORDS
        or folded in lists.folded_roles
        or _CENTURY.fullmatch(folded) is not None
        or len(folded) < 2
        or _is_kind(name)
        or (without_article(name)[:1].islower() and _is_kind(without_article(name)))
    )


def _is_kind(name: str) -> bool:
    """Whether a name is the noun of a kind and no more (« incubateur »)."""
    head = lexicon().heads.get(head_key(name))
    return head is not None and not head.place
