"""Names of one document that are one: a name with and without its noun, in the plural of a list, or the noun alone."""

from __future__ import annotations

import itertools
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from graph.names import fold, fold_words, without_article
from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.places import known
from ingest.pipeline.registry import unannounced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ingest.pipeline.naming import Mention
    from ingest.pipeline.uses import Thing, Things

_NEAR = 4000
"""Characters, a page or so, within which a noun alone recalls the name that it opens."""


def join_names(text: str, things: Things) -> None:
    """Make one of the things whose names the document gives in two ways."""
    _join_short_names(things)
    _join_announced(things)
    _join_listed(text, things)
    _join_shortened(text, things)
    _join_renamed(text, things)
    _join_initialled(things)
    _join_qualified(things)
    _join_numbers(things)
    _join_places(things)


def _join_short_names(things: Things) -> None:
    """A first name or a surname alone, or an initial and a surname, stand for the one person of the document who bears them."""
    people = [t for t in things.by_key.values() if t.type == "Person"]
    by_part = defaultdict(list)
    for person in people:
        if not _is_short(person.display):
            for part in _short_forms(person.display):
                by_part[part].append(person)
    for person in people:
        full = by_part.get(fold_words(person.display), [])
        if _is_short(person.display) and len(full) == 1:
            things.absorb(full[0], person)


def _is_short(name: str) -> bool:
    return " " not in name or _INITIAL.match(name) is not None


_INITIAL = re.compile(r"(?:[A-ZÀ-Ý]\.-?){1,2} ?")


def _short_forms(name: str) -> frozenset[str]:
    """The folded forms in which a person of this full name may be written: first name, surname, initials and surname."""
    first, *rest = name.split()
    surname = " ".join(rest)
    initials = "-".join(f"{part[0]}." for part in first.split("-") if part)
    return frozenset(map(fold_words, (first, surname, f"{initials} {surname}", f"{initials[:2]} {surname}")))


_OTHER_BODY = frozenset(
    {"fondation", "fonds", "federation", "financeur", "chambre-consulaire", "recherche-formation", "fonciere", "outil"}
)
"""Kinds whose noun makes another body of a name: the foundation X is not X."""


def _join_announced(things: Things) -> None:
    """What a document names with and without the noun that announces it is one: « le réseau Relief », then « Relief »."""
    for thing in list(things.by_key.values()):
        name = without_article(thing.display)
        match = lexicon().head_pattern.match(name)
        head = lexicon().head_of(match.group()) if match else None
        if match is None or head is None or head.type != thing.type or head.level or head.part_of_name:
            continue
        if head.kind in _OTHER_BODY:
            continue
        other = None if _OF.match(name, match.end()) else things.by_key.get(f"{thing.type}:{fold(name[match.end() :])}")
        if thing.type not in {"Actor", "Programme"} or other is thing:
            continue
        if other is not None:
            things.absorb(other, thing)
            other.kinds.update({head.kind: 1} if head.kind else {})
        elif (bare := unannounced(thing.display)) != thing.display:
            thing.names[bare] += 1
            thing.preferred = bare
            thing.kinds.update({head.kind: 1} if head.kind else {})


_OF = re.compile(r"\s*(?:de |du |des |d[’'])")


def _join_listed(text: str, things: Things) -> None:
    """A noun that says what they are is that of each in a list: « les Fondations Zorg et Relief », « la Fondation Relief ».

    The second has no other mention, and « Relief » does not become a name of it: elsewhere, Relief is another.
    """
    for thing in list(things.by_key.values()):
        noun, _, rest = without_article(thing.display).partition(" ")
        head = lexicon().opening_head(noun)
        if head is None or head.level or not head.kind or not noun.endswith("s") or _OF.match(rest):
            continue
        lists = [list(_named_after(text, things, mention.end)) for mention in thing.mentions]
        if not all(lists):
            continue
        _join_to(things, f"{noun[:-1]} {rest}", thing, as_named=True)
        for key, count in Counter(key for named in lists for key in named).items():
            other = things.by_key.get(key)
            if other is not None and len(other.mentions) == count:
                _join_to(things, f"{noun[:-1]} {other.display}", other, as_named=False)


def _join_to(things: Things, name: str, other: Thing, *, as_named: bool) -> None:
    whole = things.by_key.get(f"{other.type}:{fold(name)}")
    if whole is not None and whole is not other and other.key in things.by_key:
        things.absorb(whole, other, as_named=as_named)


def _named_after(text: str, things: Things, end: int) -> Iterator[str]:
    """Yield the keys of what is named from ``end`` on with nothing between but commas and « et »."""
    for use in things.uses:
        if use.start >= end:
            if not _AND.fullmatch(text, end, use.start):
                return
            yield use.thing
            end = use.end


_AND = re.compile(r"\s*(?:,|et)\s+(?:l(?:a|es?)\s+|l[’'])?")


def _join_shortened(text: str, things: Things) -> None:
    """The noun of a name, alone, stands for the one actor that it opens: « le Prieuré de Zorg », then « le Prieuré ».

    It has its article and follows the whole name soon; an acronym is left alone, since « la CAF » is no short « CAF de Zorg ».
    """
    opened = defaultdict(list)
    for thing in things.by_key.values():
        noun, _, rest = without_article(thing.display).partition(" ")
        if thing.type == "Actor" and _OF.match(rest):
            opened[f"Actor:{fold(noun)}"].append(thing)
    for key, longer in opened.items():
        short = things.by_key.get(key)
        if len(longer) == 1 and short is not None and not without_article(short.display).isupper():
            starts = [mention.start for mention in longer[0].mentions]
            if all(_recalls(text, mention, starts) for mention in short.mentions):
                longer[0].kinds.update(short.kinds)
                things.absorb(longer[0], short)


_ARTICLE_BEFORE = re.compile(r"\b(?:la|les?|du|des|aux?)\s+$|\bl[’']$", re.IGNORECASE)


def _recalls(text: str, mention: Mention, starts: Sequence[int]) -> bool:
    """Whether a mention has an article, and one of ``starts`` is shortly before it."""
    form = text[mention.start : mention.end]
    definite = without_article(form) != form or _ARTICLE_BEFORE.search(text, max(0, mention.start - 8), mention.start)
    return bool(definite) and any(0 < mention.start - start < _NEAR for start in starts)


_NOW = re.compile(r"\s*\(\s*(?:actuellement|aujourd[’']hui|désormais|devenue?|qui deviendra)\s+(?:la |le |les |l[’'])?")
_ONCE = re.compile(r"\s*\(\s*(?:ex|anciennement|autrefois|auparavant|jadis)[- ]+(?:la |le |les |l[’'])?")


def _join_renamed(text: str, things: Things) -> None:
    """An actor under its name of then and of now: « Relief (actuellement Grand Relief) », « Grand Relief (ex-Relief) »."""
    renamed = [
        (first.thing, second.thing) if _ONCE.fullmatch(between) else (second.thing, first.thing)
        for first, second in itertools.pairwise(sorted(things.uses, key=lambda use: use.start))
        if (_NOW.fullmatch(between := text[first.end : second.start]) or _ONCE.fullmatch(between))
        and things.by_key[first.thing].type == things.by_key[second.thing].type
    ]
    for now, then in renamed:
        if now != then and {now, then} <= things.by_key.keys():
            things.absorb(things.by_key[now], things.by_key[then])


_LINKS = frozenset({"de", "du", "des", "d", "la", "le", "les", "l", "et", "en", "a", "au", "aux"})


def _join_initialled(things: Things) -> None:
    """An actor whose first words one name gives in full and another by their initials: « CRESS X », « Chambre régionale de… X »."""
    actors = [thing for thing in things.by_key.values() if thing.type == "Actor"]
    in_full: dict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in actors:
        for abbreviated in _abbreviations(actor.display):
            in_full[abbreviated].add(actor.key)
    for actor in actors:
        acronym, _, rest = without_article(actor.display).partition(" ")
        if not acronym.isupper() or not rest:
            continue
        wholes = in_full[acronym.casefold(), " ".join(_words_that_count(rest))]
        whole = things.by_key.get(next(iter(wholes))) if len(wholes) == 1 else None
        if whole is not None and whole is not actor:
            things.absorb(whole, actor)


_RANKS = frozenset(
    {"mixte", "national", "nationale", "regional", "regionale", "departemental", "departementale", "territorial"}
)
"""Adjectives of rank that a name may go without: « Syndicat mixte du Pays », « le Syndicat de Pays »."""


_OF_BALANCE = re.compile(r" d[’']équilibre territorial et rural", re.IGNORECASE)
"""What a pôle d’équilibre territorial et rural goes without, mostly."""


def _join_qualified(things: Things) -> None:
    """An actor that is named with and without its rank, or with its words in another order; two of different ranks stay two."""
    same: dict[tuple[str, ...], list[Thing]] = defaultdict(list)
    ranked: set[str] = set()
    for thing in things.by_key.values():
        words = _words_that_count(_OF_BALANCE.sub("", thing.display))
        core = tuple(sorted(word for word in words if word not in _RANKS))
        if thing.type == "Actor" and len(core) > 1:
            same[core].append(thing)
            ranked |= {thing.key} if len(core) < len(words) else set()
    for named in same.values():
        if sum(thing.key in ranked for thing in named) <= 1:
            _make_one(things, sorted(named, key=lambda thing: (thing.key not in ranked, *_seldom(thing))))


def _join_numbers(things: Things) -> None:
    """A programme or project that is named in the singular and in the plural: « les Rencontres inspirantes », « une rencontre inspirante »."""
    same: dict[tuple[str, ...], list[Thing]] = defaultdict(list)
    for thing in things.by_key.values():
        if thing.type in {"Programme", "Initiative"}:
            words = fold_words(_INDEFINITE.sub("", without_article(thing.display))).split()
            same[thing.type, *(word.rstrip("sx") for word in words)].append(thing)
    for written in same.values():
        _make_one(things, sorted(written, key=_seldom))


def _seldom(thing: Thing) -> tuple[int, str]:
    """What sorts things so that the most often named comes first, by its key among equals."""
    return -len(thing.mentions), thing.key


def _make_one(things: Things, same: Sequence[Thing]) -> None:
    """Make one thing of several: the first, whose name is shown."""
    for other in same[1:]:
        things.absorb(same[0], other)


_INDEFINITE = re.compile(r"^(?:une?|des|cette|cet|ce|ces) ", re.IGNORECASE)
_PAYS = re.compile(r"(?:Pays|Territoire|Massif) (?:de la |de l[’']|du |des |de |d[’'])(?P<rest>.+)")


def _join_places(things: Things) -> None:
    """A place that is named with and without its noun, or for short: « le Pays du Vignoble », « le Vignoble »."""
    places = {thing.key: thing for thing in things.by_key.values() if thing.type == "Territory"}
    for place in list(places.values()):
        noun = _PAYS.fullmatch(place.display)
        other = places.get(f"Territory:{fold(noun['rest'])}") if noun else None
        if other is not None and other is not place and not known(fold(other.display)):
            things.absorb(place, other)


def _words_that_count(name: str) -> list[str]:
    return [word for word in fold_words(name).split() if word not in _LINKS]


def _abbreviations(name: str) -> Iterator[tuple[str, str]]:
    """Yield the initials of the first words of a name, two at least, with the words after them.

    Examples
    --------
    >>> list(_abbreviations("Chambre de commerce du Gers"))
    [('cc', 'gers')]
    """
    words = _words_that_count(name)
    for count in range(2, len(words)):
        yield "".join(word[0] for word in words[:count]), " ".join(words[count:])
