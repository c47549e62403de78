"""Names announced by a noun: « l’association X », « le programme « X » », « la communauté de communes X »."""

import re
from collections.abc import Iterator

from graph.names import fold, fold_words
from ingest.pipeline.candidates import VERB_TAGS, Candidate, Stretch, is_generic, run_of_capitals
from ingest.pipeline.lexicon import Head, lexicon
from ingest.pipeline.places import known, longest_place
from ingest.pipeline.titles import QUOTE, plausible_title

_BRIDGE = re.compile(r"\s*(?:,\s*)?(?:(?:de la |de l[’']|des |du |de |d[’']|la |les |le |l[’'])\s*)?")
_PAREN = re.compile(r"\s*\([^()]{2,14}\)\s*")
_PHRASE_WORD = re.compile(
    r"\s+(?:(?:d[’']|l[’']|de |du |des |de la |de l[’']|à la |à l[’']|à |au |aux |en |pour (?:la |le |les |l[’'])?|et (?:de |d[’']|du |des |l[’'])?|la |le |les )+)?[\w’'·-]+",
    re.IGNORECASE,
)
_NOT_IN_PHRASE = frozenset(
    [
        "qui",
        "que",
        "dont",
        "où",
        "est",
        "sont",
        "a",
        "ont",
        "avait",
        "avaient",
        "sera",
        "seront",
        "était",
        "étaient",
        "été",
        "dans",
        "avec",
        "par",
        "ainsi",
        "notamment",
        "comme",
        "mais",
        "ou",
        "puis",
        "afin",
        "depuis",
        "lors",
        "sur",
        "son",
        "sa",
        "ses",
        "leur",
        "leurs",
        "ce",
        "cette",
        "ces",
        "un",
        "une",
        "permet",
        "permettent",
        "accompagne",
        "souhaite",
        "souhaitent",
        "propose",
        "développe",
        "vise",
        "se",
        "ne",
        "il",
        "elle",
        "ils",
        "elles",
        "nous",
        "vous",
        "on",
        "plus",
        "via",
        "chez",
        "porte",
        "porté",
        "portée",
        "soutenu",
        "soutenue",
    ]
)
_WIDE_LINKS = frozenset(
    [
        "de",
        "du",
        "des",
        "d'",
        "d’",
        "la",
        "le",
        "les",
        "l'",
        "l’",
        "lès",
        "lez",
        "&",
        "en",
        "à",
        "au",
        "aux",
        "sur",
        "sous",
        "pour",
        "et",
    ]
)


def headed_names(stretch: Stretch, start: int, end: int) -> Iterator[Candidate]:
    """Yield the names that a head announces in ``stretch.text[start:end]``."""
    index = {word.start: i for i, word in enumerate(stretch.words)}
    for match in lexicon().head_pattern.finditer(stretch.text, start, end):
        head = lexicon().head_of(match.group())
        capital = match.group()[0].isupper() and not match.group().isupper()
        if head.capital_only and not capital:
            continue
        if capital and match.start() in index and _is_place_name(stretch, index[match.start()], match.end()):
            continue
        if capital and match.start() in stretch.opening and (label := _LABEL.match(stretch.text, match.end(), end)):
            yield from _labelled(stretch, match, head, index.get(label.end()), end)
            continue
        yield from _after_head(stretch, match, head, capital, index, end)


_LABEL = re.compile(r"\s?:\s+(?:la |le |les |l[’'])?")


_LABEL_VALUE = re.compile(r"[^,;:.()|·\n–—]{2,60}?(?=\s*(?:[,;.(|·–—\n]|$))")
_LONGEST_VALUE = 5
"""Words of what a label gives that are a name as a whole."""


def _labelled(stretch: Stretch, match: re.Match[str], head: Head, first: int | None, limit: int) -> Iterator[Candidate]:
    """What a label says the sort of (« Programme : Les Sentiers · Année : 2025 »)."""
    if first is None or not stretch.words[first].capital:
        return
    last = _through_article(stretch, first, run_of_capitals(stretch, first, _WIDE_LINKS - {"et"}))
    start, end = stretch.words[first].start, stretch.words[last - 1].end
    value = _LABEL_VALUE.match(stretch.text, start, limit)
    if value and len(value.group().split()) <= _LONGEST_VALUE:
        end = value.end()
    yield Candidate(start, end, head.type, 3.0, "called", head.kind, head.level, match.start())


def _is_place_name(stretch: Stretch, first: int, end: int) -> bool:
    """Whether a territory's own name opens with the head (« Centre-Val de Loire », « Pays de la Loire »)."""
    place = longest_place(stretch, first)
    return place is not None and stretch.words[place[0]].end > end


def _after_head(
    stretch: Stretch, match: re.Match[str], head: Head, capital: bool, index: dict[int, int], limit: int
) -> Iterator[Candidate]:
    text = stretch.text
    position = _past_adjectives(stretch, match.end(), index) if head.part_of_name and not head.level else match.end()
    paren = _PAREN.match(text, position, limit)
    if paren:
        position = paren.end()
    bridge = _BRIDGE.match(text, position, limit)
    after = bridge.end() if bridge else position
    if head.kind == "etat" and (state := _STATE_BODY.match(text, match.end(), limit)):
        yield Candidate(match.start(), state.end(), head.type, 3.0, "head-name", head.kind, head.level, match.start())
        return
    if quoted := QUOTE.match(text, after, limit):
        if plausible_title(quoted.group(1)):
            yield Candidate(
                quoted.start(1), quoted.end(1), head.type, 3.0, "head-quote", head.kind, head.level, match.start()
            )
        return
    if after in index and _opens_name(stretch, index[after], head) and not _crosses_comma(bridge):
        yield from _capital_after(stretch, match, head, capital, index[after], bridge.group() if bridge else "")
    elif (head.phrase and capital and match.start() not in stretch.opening) or (head.place and capital):
        yield from _phrase_after(stretch, match, head, limit)
    elif head.part_of_name and (place := _place_beyond(stretch, position, index, limit)):
        end_of_place = stretch.words[place - 1].end
        yield Candidate(
            match.start(), end_of_place, head.type, 1.5, "head-far-place", head.kind, head.level, match.start()
        )
    elif not (head.level or head.place or head.type == "Territory") and (
        far := _capital_beyond(stretch, match.end(), index, limit)
    ):
        last = run_of_capitals(stretch, far)
        yield Candidate(
            stretch.words[far].start,
            stretch.words[last - 1].end,
            head.type,
            1.5,
            "head-far",
            head.kind,
            head.level,
            match.start(),
        )


_STATE_PART = r"(?:de la |du |des |de l[’'])[A-ZÀ-Ý][^,.;:()«»|⟨–—]{2,60}?"
_STATE_BODY = re.compile(
    rf"\s{_STATE_PART}(?:, {_STATE_PART})*(?=\s*[,.;:()«»|–—]|\s+(?:et (?:le |la |les |l[’']|on )|qui |via |dans |pour |a |ont |est |sont |en )|$)"
)
"""What a ministry or a directorate of the State is for: a list of domains, « de la Jeunesse, des Sports et de la Cohésion »."""


def _opens_name(stretch: Stretch, index: int, head: Head) -> bool:
    """Whether the word opens a name: with a capital, or (after the noun of an authority) a figure before one."""
    words = stretch.words
    if words[index].capital:
        return True
    return (
        head.level is not None and words[index].text.isdigit() and index + 1 < len(words) and words[index + 1].capital
    )


def _crosses_comma(bridge: re.Match[str] | None) -> bool:
    return bridge is not None and "," in bridge.group()


def _capital_after(
    stretch: Stretch, match: re.Match[str], head: Head, capital: bool, first: int, bridge: str
) -> Iterator[Candidate]:
    links_bound = bool(bridge.strip()) and bridge.strip().casefold() not in {"la", "le", "les"}
    links = _TIGHT | {"en"} if head.place else _WIDE_LINKS - {"et"} if head.part_of_name else _TIGHT
    last = run_of_capitals(stretch, first, links)
    last = _through_article(stretch, first, last)
    if head.level and (place := longest_place(stretch, first)):
        last = place[0] + 1 if any(p.level == head.level for p in place[1]) else max(last, place[0] + 1)
    if head.level and _plural(match.group()):
        return
    name_start, name_end = stretch.words[first].start, stretch.words[last - 1].end
    if bridge.strip().casefold() in {"la", "le", "les"} and bridge.strip()[0].isupper():
        name_start = match.end() + len(bridge) - len(bridge.lstrip())
    if is_generic(stretch.text[name_start:name_end]) and not _of_level(stretch.text[name_start:name_end], head):
        return
    named_by_place = head.place_names_it and links_bound and bool(known(fold(stretch.text[name_start:name_end])))
    whole_belongs = head.part_of_name or named_by_place or (capital and match.start() not in stretch.opening)
    if whole_belongs and not (head.type == "Territory" and not head.place):
        yield Candidate(match.start(), name_end, head.type, 3.0, "head-name", head.kind, head.level, match.start())
    elif not links_bound:
        name_end = _bounded_tail(stretch, last, name_end)
        yield Candidate(name_start, name_end, head.type, 2.5, "head", head.kind, head.level, match.start())
    elif head.type in {"Actor", "Programme", "Initiative"}:
        yield Candidate(name_start, name_end, None, 1.0, "head-of", None, None, match.start())


def _plural(noun: str) -> bool:
    """Whether the noun of an authority announces several (« les communes de A et B » names no authority)."""
    first = noun.split()[0].casefold()
    return first.endswith("s") and first != "pays"


def _of_level(name: str, head: Head) -> bool:
    """Whether a territory of the head's level bears the name (« le département du Nord », a word of direction else)."""
    return head.level is not None and any(place.level == head.level for place in known(fold(name)))


_TAIL = re.compile(
    r"(?:\s(?:(?:la|le|les|de|du|des|en|à|au|aux)\s|[ld][’'])?[a-zà-ÿœ][\wà-ÿœ-]*){1,3}(?=\s*[,;.:»)(|]|\s*$)"
)


def _bounded_tail(stretch: Stretch, last: int, end: int) -> int:
    """Take in the common words up to the next sign, without any verb (« la CAE Élan créateur, qui… »)."""
    tail = _TAIL.match(stretch.text, end)
    if tail is None:
        return _through_adjective(stretch, last, end)
    for word in stretch.words[last:]:
        if word.start >= tail.end():
            break
        if (
            stretch.tags.get(word.start) in VERB_TAGS | {"ADV", "PRON", "SCONJ"}
            or fold_words(word.text) in _NOT_IN_PHRASE
        ):
            return end
    return tail.end()


def _through_adjective(stretch: Stretch, last: int, end: int) -> int:
    """Take in an adjective between the name and its verb (« l’association Élan rural est… »)."""
    following = stretch.words[last : last + 2]
    if (
        len(following) == 2
        and stretch.joined(last - 1, last)
        and stretch.tags.get(following[0].start) == "ADJ"
        and following[0].text[0].islower()
        and stretch.tags.get(following[1].start) in VERB_TAGS
    ):
        return following[0].end
    return end


def _through_article(stretch: Stretch, first: int, last: int) -> int:
    """Go on in lower case after a capitalised article (« la SCIC La folle aventure »), to the end of the noun phrase."""
    words = stretch.words
    if last - first != 1 or words[first].text not in {"La", "Le", "Les", "Un", "Une", "Au", "Aux"}:
        return last
    while (
        last < len(words)
        and last - first < 4
        and words[last].sort == "word"
        and stretch.joined(last - 1, last)
        and fold_words(words[last].text) not in _NOT_IN_PHRASE
    ):
        last += 1
    return last


_TIGHT = frozenset(["de", "du", "des", "d'", "d’", "la", "le", "les", "l'", "l’", "lès", "lez", "&"])


def _phrase_after(stretch: Stretch, match: re.Match[str], head: Head, limit: int) -> Iterator[Candidate]:
    """A capitalised head and the common-noun phrase after it (« Syndicat mixte de protection du milieu landais »)."""
    text, end = stretch.text, match.end()
    if head.place:
        adjective = _ADJECTIVE.match(text, end, limit)
        end = adjective.end() if adjective else end
    for _ in range(0 if head.place else 8):
        word = _PHRASE_WORD.match(text, end, limit)
        if word is None or _stops(word.group()) or _is_verb(stretch, word):
            break
        end = word.end()
    if end > match.end():
        yield Candidate(match.start(), end, head.type, 2.0, "head-phrase", head.kind, head.level, match.start())


def _is_verb(stretch: Stretch, phrase: re.Match[str]) -> bool:
    """Whether the last word of a phrase is a conjugated verb, as far as the statistical model sees it (« Le Syndicat mène… »)."""
    last = _LAST_WORD.search(phrase.group())
    if last is None or stretch.tags.get(phrase.start() + last.start()) not in VERB_TAGS:
        return False
    return last.group()[0].islower() and _NOT_CONJUGATED.search(last.group()) is None


_LAST_WORD = re.compile(r"[\w-]+$")
_NOT_CONJUGATED = re.compile(r"(?:é|i|u|is|it|us|ert|eint|ant|er|ir)(?:e?s?)$")
"""How participles and infinitives end, which names hold (« Les Amis réunis »), and the nouns and adjectives taken for verbs."""
_ADJECTIVE = re.compile(
    r"\s[a-zà-ÿ]{3,}(?:ais|aise|ois|oise|ien|ienne|éen|éenne|in|ine|an|ane|ard|arde|al|ale|and|ande|esque|ique)\b"
)


def _capital_beyond(stretch: Stretch, position: int, index: dict[int, int], limit: int) -> int | None:
    """Return the capitalised word that ends the noun phrase begun at a head (« le projet d’insertion par le sport Lider »)."""
    for _ in range(6):
        word = _PHRASE_WORD.match(stretch.text, position, limit)
        if word is None:
            return None
        last = _start_of_last_word(word)
        if last in index and stretch.words[index[last]].capital:
            return (
                None
                if re.search(
                    r"(?:\b(?:de|du|des|en|à|au|aux|dans|sur|et)|[dD][’']|\bet (?:la|les?|l[’']))\s*$",
                    stretch.text[max(0, last - 12) : last],
                )
                else index[last]
            )
        if _stops(word.group()):
            return None
        position = word.end()
    return None


def _past_adjectives(stretch: Stretch, position: int, index: dict[int, int]) -> int:
    """Return the offset after the adjectives that follow a head, two at most (« lycée agricole public de Brens »)."""
    for _ in range(2):
        word = _LOWER_WORD.match(stretch.text, position)
        if word is None or stretch.tags.get(word.start(1)) != "ADJ" or word.start(1) not in index:
            break
        position = word.end()
    return position


_LOWER_WORD = re.compile(r"\s([a-zà-ÿœ][\wà-ÿœ-]+)")


def _place_beyond(stretch: Stretch, position: int, index: dict[int, int], limit: int) -> int | None:
    """Return the index after the known place that a noun phrase ends with (« fédération des chasseurs du Gers »)."""
    for _ in range(5):
        word = _PHRASE_WORD.match(stretch.text, position, limit)
        if word is None or _stops(word.group()) or _is_verb(stretch, word):
            return None
        last = _start_of_last_word(word)
        if last in index and stretch.words[index[last]].capital:
            place = longest_place(stretch, index[last]) if _OF_BEFORE.search(word.group()) else None
            return place[0] + 1 if place else None
        position = word.end()
    return None


def _start_of_last_word(phrase: re.Match[str]) -> int:
    return phrase.start() + max(phrase.group().rfind(sign) for sign in " ’'") + 1


_OF_BEFORE = re.compile(r"\b(?:du |des |de (?:la |l[’'])?|d[’'])[\w’'·-]+$")


def _stops(words: str) -> bool:
    parts = words.split()
    last = re.sub(r"^[dl][’']", "", parts[-1]).casefold()
    followed = re.match(r"\s*et\s+(?:(?:de )?(?:la|le|les|l[’']|du|des)|aux?\b|à\b|par\b|avec\b)", words)
    return last in _NOT_IN_PHRASE or "\n" in words or followed is not None
