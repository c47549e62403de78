"""Finding the names of a document: candidates block by block, then the registry, then every mention of what is kept."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from graph.names import fold, fold_words
from ingest.pipeline.acronyms import definitions, is_kind
from ingest.pipeline.candidates import FUNCTION_WORDS, VERB_TAGS, Candidate, Stretch, is_generic, run_of_capitals
from ingest.pipeline.collocations import bounded_tails, settled_tails
from ingest.pipeline.heads import headed_names
from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.lines import line_names
from ingest.pipeline.listing import list_members
from ingest.pipeline.persons import persons
from ingest.pipeline.places import place_candidates
from ingest.pipeline.registry import Registry
from ingest.pipeline.sentences import sentences
from ingest.pipeline.sites import site_names
from ingest.pipeline.titles import called_names, item_titles, quoted_names, title_places
from ingest.pipeline.typing_signs import type_signs
from ingest.pipeline.words import Word, words_of

NER_VOTES = {"LOC": ("Territory", 0.3), "ORG": ("Actor", 0.6), "PER": ("Person", 0.4), "MISC": (None, 0.4)}
"""spaCy's label → the type it speaks for and how strongly."""


class BlockLike(Protocol):
    """A block of a document, as the readers give it."""

    @property
    def start(self) -> int:
        """Offset of the block's first character."""

    @property
    def end(self) -> int:
        """Offset after its last character."""

    @property
    def kind(self) -> str:
        """What it is: heading, paragraph, item and so on."""

    @property
    def level(self) -> int:
        """Of a heading, 1 for the highest; 0 for all that is no heading."""


@dataclass(frozen=True, slots=True)
class Entity:
    """What the statistical model sees as a name: offsets in the document and its label."""

    start: int
    end: int
    label: str


@dataclass(frozen=True)
class ReadBlock:
    """A block with its words, and the parts of speech that the model gives by offset."""

    start: int
    end: int
    kind: str
    stretch: Stretch
    tags: dict[int, str]
    entities: tuple[Entity, ...]
    level: int = 0

    @property
    def shouted(self) -> bool:
        """Whether the block is written in capitals, which tells nothing of its names."""
        letters = [c for c in self.stretch.text[self.start : self.end] if c.isalpha()]
        return len(letters) > 8 and sum(c.isupper() for c in letters) > 0.7 * len(letters)


def read_block(text: str, block: BlockLike, tags: dict[int, str], entities: Sequence[Entity]) -> ReadBlock:
    """Return ``block`` with its words and the offsets that a capital opens for reasons of grammar."""
    words = words_of(text, block.start, block.end)
    starts = {first for first, _ in sentences(text, block.start, block.end)}
    opening = set()
    expecting = True
    for word in words:
        if word.start in starts:
            expecting = True
        if word.sort == "sign":
            expecting = expecting or word.text in "«“:•·●–—-*|"
            continue
        if expecting:
            opening.add(word.start)
            expecting = word.sort == "elision" or word.text.isdigit()
    stretch = Stretch(text, words, frozenset(opening), tags)
    return ReadBlock(block.start, block.end, block.kind, stretch, tags, tuple(entities), block.level)


def collect(blocks: Iterable[ReadBlock], registry: Registry) -> list[tuple[str, str]]:  # noqa: C901
    """Add every candidate of ``blocks`` to ``registry``; return the pairs of names that acronyms make one."""
    pairs: list[tuple[str, str]] = []
    blocks = list(blocks)
    headings = [b for b in blocks if b.kind == "heading"]
    blocks = [b for b in blocks if b.kind not in {"hashtags", "boilerplate"} and not b.shouted]
    common = common_words(blocks)
    known = {key: key for key in lexicon().institutions}
    for mention in find_mentions(blocks, known, frozenset(lexicon().written_lower)):
        institution = lexicon().institutions[mention.key]
        registry.add(
            blocks[0].stretch.text,
            Candidate(mention.start, mention.end, institution.type, 2.0, "institution", institution.kind),
        )
    for candidate in site_names(b.stretch for b in blocks):
        registry.add(blocks[0].stretch.text, candidate)
    for candidate in settled_tails(b.stretch for b in blocks):
        registry.add(blocks[0].stretch.text, candidate)
    for block in blocks:
        text = block.stretch.text
        for candidate in candidates_of(block, common):
            if _exhorts(text[candidate.start : candidate.end], common):
                continue
            registry.add(text, candidate)
            for sign in type_signs(text, candidate.start, candidate.end, block.end) if candidate.how in _BARE else ():
                registry.add(text, sign)
        for definition in definitions(text, block.start, block.end):
            if is_kind(definition.short) or _names_a_kind(definition.long):
                continue
            kind = _head_candidate(text, definition.long_start, definition.long_end)
            long = registry.add(text, kind)
            short = registry.add(
                text,
                Candidate(definition.short_start, definition.short_start + len(definition.short), None, 1.0, "acronym"),
            )
            if long and short:
                pairs.append((long.key, short.key))
    for heading in headings:
        if heading.shouted and heading.level > 1:
            for candidate in line_names(heading.stretch, heading.start, heading.end):
                registry.add(heading.stretch.text, candidate)
        for candidate in title_places(heading.stretch.text, heading.start, heading.end):
            if fold(heading.stretch.text[candidate.start : candidate.end]) in registry.names:
                registry.add(heading.stretch.text, candidate)
    return pairs


_INFINITIVE = re.compile(r"\w{3,}(?:[eiy]r|oir|dre|tre|ire)", re.IGNORECASE)


def _exhorts(name: str, common: frozenset[str]) -> bool:
    """Whether a word in an infinitive's form is one that the document also writes as a common word (« SENSIBILISER »)."""
    return _INFINITIVE.fullmatch(name) is not None and fold_words(name) in common


def _names_a_kind(long: str) -> bool:
    """Whether a long form is that of a kind (« groupement d’entreprises solidaires (GES) ») and names nobody."""
    match = lexicon().head_pattern.fullmatch(long)
    return match is not None and not lexicon().head_of(match.group()).part_of_name


_BARE = frozenset({"capitals", "subject", "head"})
"""Finders whose names a copula or an apposition may type."""


def _head_candidate(text: str, start: int, end: int) -> Candidate:
    head = lexicon().opening_head(text, start, end)
    if head is None or (not text[start].isupper() and head.type == "Actor" and not head.part_of_name):
        return Candidate(start, end, None, 1.5, "acronym")
    return Candidate(start, end, head.type, 1.5, "acronym", head.kind, head.level)


def common_words(blocks: Iterable[ReadBlock]) -> frozenset[str]:
    """Return the words, folded, that the document writes without a capital: a capital alone does not make them names."""
    return frozenset(
        fold_words(w.text) for b in blocks for w in b.stretch.words if w.sort == "word" and w.text[0].islower()
    )


def candidates_of(block: ReadBlock, common: frozenset[str]) -> Iterator[Candidate]:
    """Yield all candidates of one block, of every finder."""
    text = block.stretch.text
    yield from headed_names(block.stretch, block.start, block.end)
    yield from called_names(block.stretch, block.start, block.end)
    yield from quoted_names(block.stretch, block.start, block.end)
    yield from place_candidates(block.stretch, common)
    for person in persons(text, block.start, block.end):
        yield Candidate(person.start, person.end, "Person", 3.0, person.how)
    yield from capital_names(block, common)
    yield from opening_subject(block, common)
    yield from bounded_tails(block.stretch)
    if block.kind == "item":
        yield from item_titles(block.stretch, block.start, block.end)
    yield from line_names(block.stretch, block.start, block.end)
    for start, end in sentences(text, block.start, block.end):
        yield from list_members(text, start, end, block.tags)
    for entity in block.entities:
        vote, weight = NER_VOTES.get(entity.label, (None, 0.0))
        start, end = _trim_entity(text, entity, block.tags)
        if end > start and text[start].isupper():
            yield Candidate(start, end, vote, weight if start not in block.stretch.opening else 0.7 * weight, "model")


def _trim_entity(text: str, entity: Entity, tags: dict[int, str]) -> tuple[int, int]:
    """Return an entity's bounds without its article, and without what joins another name or says what it does."""
    match = re.match(r"(?:[LlDd][’']|[Ll]es? |[Ll]a |[Dd]es? |[Dd]u )+", text[entity.start : entity.end])
    start = entity.start + (match.end() if match else 0)
    if (role := _ROLE_OF.match(text, start, entity.end)) and fold_words(role["role"]) in lexicon().folded_roles:
        start = role.end()
    for joined in _JOINED.finditer(text, start, entity.end):
        if joined["verb"] is None or tags.get(joined.start("verb")) in VERB_TAGS:
            return start, joined.start()
    return start, entity.end


_ROLE_OF = re.compile(r"(?P<role>[\w·-]+)\s+(?:d[eu]s?\s+|d[’'])(?:la\s+|les?\s+|l[’'])?(?=[A-ZÀ-Ý])")
"""A role and its link before a name (« Fondatrice de Roue Libre »)."""
_JOINED = re.compile(
    r"\s+(?::\s|et (?:la |le |les |l[’'])|[—–|•·]\s|(?:n[’']|ne |s[’']|se )?(?P<verb>[a-zà-ÿœ]+(?:e|t|ent|ait)\b))"
)


def capital_names(block: ReadBlock, common: frozenset[str]) -> Iterator[Candidate]:
    """Yield runs of capitalised words, weighed by how little grammar asks for their capital."""
    stretch = block.stretch
    index = 0
    while index < len(stretch.words):
        word = stretch.words[index]
        if not word.capital or not _may_open(block, word):
            index += 1
            continue
        last = run_of_capitals(stretch, index)
        yield _weighed(block, _after_role(block, index, last), last, common)
        index = last


def _after_role(block: ReadBlock, first: int, last: int) -> int:
    """Where the name of a run begins: after a role and its link (« Fondatrice de Roue Libre »)."""
    words = block.stretch.words
    if first + 2 < last and fold_words(words[first].text) in lexicon().folded_roles and not words[first + 1].capital:
        return next((i for i in range(first + 1, last) if words[i].capital), first)
    return first


_LONGEST_SUBJECT = 7


def opening_subject(block: ReadBlock, common: frozenset[str]) -> Iterator[Candidate]:
    """Yield the subject that opens an item or a paragraph, up to its verb (« Agir pour l’école promeut… »)."""
    words = [w for w in block.stretch.words if w.sort != "sign"][: _LONGEST_SUBJECT + 1]
    while words and (words[0].sort == "elision" or words[0].text.isdigit()):
        words = words[1:]
    verb = next((i for i in range(1, len(words)) if _is_verb(block, words, i)), None)
    if (
        verb is None
        or not words[0].capital
        or words[0].text.casefold() in _INDEFINITE
        or any(block.stretch.text[a.end : b.start].strip() for a, b in itertools.pairwise(words[:verb]))
    ):
        return
    name = block.stretch.text[words[0].start : words[verb - 1].end]
    if _may_be_subject(block, words, verb, common) and not is_generic(name):
        yield Candidate(words[0].start, words[verb - 1].end, None, 1.0, "subject")


_INDEFINITE = frozenset({"un", "une", "des", "ce", "cette", "ces", "cet", "chaque"})
_DETERMINERS = frozenset({"la", "le", "les", "l’", "l'", "un", "une", "des", "du", "aux", "au", "à", "contre", "pour"})
_VERB_ENDING = re.compile(r"(?:[^é]e|ent|it|ut|st)$")


def _is_verb(block: ReadBlock, words: Sequence[Word], index: int) -> bool:
    """Whether a word in lower case is a verb: tagged so, or (an item's second word) shaped so before a determiner."""
    word = words[index]
    if not word.text[0].islower() or word.text.endswith(("er", "ir", "re", "ant")):
        return False
    if block.tags.get(word.start) in VERB_TAGS:
        return True
    return (
        index == 1
        and index + 1 < len(words)
        and words[index + 1].text in _DETERMINERS
        and _VERB_ENDING.search(word.text) is not None
    )


def _may_be_subject(block: ReadBlock, words: Sequence[Word], verb: int, common: frozenset[str]) -> bool:
    first = fold_words(words[0].text)
    tag = block.tags.get(words[0].start)
    unusual = first not in common and tag != "DET" and first not in FUNCTION_WORDS
    if block.kind != "item":
        return unusual and verb == 1
    titled = sum(w.capital for w in words[:verb]) > 1
    short = unusual and verb <= 3 and not words[0].text.endswith(("er", "ir", "dre", "tre", "ire"))
    exhorting = tag == "VERB" and words[1].text in {"pour", "vers", "ensemble", "avec"}
    return titled or short or exhorting or (unusual and verb == 1)


def _may_open(block: ReadBlock, word: Word) -> bool:
    if word.start not in block.stretch.opening:
        return True
    if word.acronym:
        return True
    return (
        block.tags.get(word.start, "X") in {"PROPN", "X", "NOUN", "ADJ"} and fold_words(word.text) not in FUNCTION_WORDS
    )


def _weighed(block: ReadBlock, first: int, last: int, common: frozenset[str]) -> Candidate:
    stretch = block.stretch
    start, end = stretch.words[first].start, stretch.words[last - 1].end
    opening = start in stretch.opening
    capitals = sum(word.capital for word in stretch.words[first:last])
    acronym = capitals == 1 and stretch.words[first].acronym
    weight = 1.0 if acronym or capitals > 1 else 0.8
    if opening:
        weight *= 0.9 if acronym else 0.6 if capitals > 1 else 0.25
    if capitals == 1 and not acronym and fold_words(stretch.words[first].text) in common | FUNCTION_WORDS:
        weight *= 0.2
    if block.kind == "heading":
        weight *= 0.5
    return Candidate(start, end, *context_vote(stretch.text, start, weight), "capitals")


_AS_PLACE = re.compile(
    r"\b(?:en|dans l(?:e|a|es|[’'])|sur l(?:e|a|es|[’'])|à|autour de|vallée d[eu]|territoires? d[eu’']s?) ?$",
    re.IGNORECASE,
)
_AS_ACTOR = re.compile(
    r"\b(?:par|avec|que|chez|selon|entre|auprès d[eu]s?|d’|partenaires?) ?(?:l(?:e|a|es|[’']))? ?$", re.IGNORECASE
)


def context_vote(text: str, start: int, weight: float) -> tuple[str | None, float]:
    """Return the type that the words before a bare name speak for, beside the name's weight."""
    before = text[max(0, start - 24) : start]
    if _AS_PLACE.search(before):
        return "Territory", weight * 1.3
    if _AS_ACTOR.search(before):
        return "Actor", weight
    return None, weight


@dataclass(frozen=True, slots=True)
class Mention:
    """A place of the text where a name is written: offsets, the key of the name."""

    start: int
    end: int
    key: str


def find_mentions(blocks: Iterable[ReadBlock], keys: dict[str, str], lower: frozenset[str]) -> Iterator[Mention]:
    """Yield every place where one of ``keys`` (folded written form → key of the name) is written, longest first.

    A form in ``lower`` may be written without a capital; any other needs one on one of its words.
    """
    firsts = _first_words(keys)
    for block in blocks:
        if block.kind in {"hashtags", "boilerplate"}:
            continue
        yield from _scan(block, folded_words(block.stretch.words), keys, firsts, lower)


def folded_words(words: Iterable[Word]) -> list[str]:
    """Return each word as keys of names write it; a sign is written as nothing."""
    return ["" if word.sort == "sign" else _folded(word.text) for word in words]


@lru_cache(maxsize=32768)
def _folded(word: str) -> str:
    return fold_words(word).replace(" ", "")


_LONGEST = 14


def _first_words(keys: dict[str, str]) -> frozenset[str]:
    return frozenset(key[:3] for key in keys)


def _scan(
    block: ReadBlock, folded: list[str], keys: dict[str, str], firsts: frozenset[str], lower: frozenset[str]
) -> Iterator[Mention]:
    words = block.stretch.words
    index = 0
    while index < len(words):
        opens = words[index].sort == "word" and (len(folded[index]) < 3 or folded[index][:3] in firsts)
        found = _longest(block, folded, index, keys, firsts, lower) if opens else None
        if found is None:
            index += 1
            continue
        last, key = found
        yield Mention(words[index].start, words[last].end, key)
        index = last + 1


def _longest(
    block: ReadBlock, folded: list[str], first: int, keys: dict[str, str], firsts: frozenset[str], lower: frozenset[str]
) -> tuple[int, str] | None:
    words = block.stretch.words
    joined, best, capital = "", None, False
    for last in range(first, min(first + _LONGEST, len(words))):
        joined += folded[last]
        if len(joined) >= 3 and joined[:3] not in firsts:
            return best
        capital = capital or words[last].capital
        if joined in keys and folded[last] and (joined in lower or _written_as_name(block, first, last, capital)):
            best = (last, keys[joined])
        if words[last].sort == "sign" and words[last].text in ";()«»|•":
            return best
    return best


def _written_as_name(block: ReadBlock, first: int, last: int, capital: bool) -> bool:
    """Whether the words are written as a name: with a capital that grammar alone does not explain, for a single word."""
    if not capital:
        return False
    word = block.stretch.words[first]
    if last > first or word.acronym or word.start not in block.stretch.opening:
        return True
    return block.tags.get(word.start, "PROPN") in {"PROPN", "X", "NOUN"} and not is_generic(word.text)


def forms_of(registry: Registry) -> dict[str, str]:
    """Return the folded written forms of the kept names, with the key of the name that each writes."""
    keys = {}
    for name in registry.kept():
        for form in name.forms:
            keys[fold(form)] = name.key
            keys[fold_words(form).replace(" ", "")] = name.key
    return keys
