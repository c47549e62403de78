"""Names told by where they stand: in quotation marks, after « intitulé », in the title of an item or of a section."""

import re
from collections.abc import Iterator

from graph.names import fold_words
from ingest.pipeline.candidates import Candidate, Stretch, is_generic, run_of_capitals
from ingest.pipeline.lexicon import lexicon

QUOTE = re.compile(r"[«“\"]\s*([^»”\"]{2,60}?)\s*[»”\"]")
_CALLED = re.compile(
    r"(?:intitulée?|nommée?|appelée?|dénommée?|baptisée?)s?\s+(?:[«“\"]\s*)?(?:l[’']|la |le |les )?(?=[A-ZÀ-Ý0-9])"
)


def called_names(stretch: Stretch, start: int, end: int) -> Iterator[Candidate]:
    """Yield names given by « intitulé », « nommé »…: of the type of the noun before (« un parcours d’appui intitulé « X » »)."""
    index = {word.start: i for i, word in enumerate(stretch.words)}
    for match in _CALLED.finditer(stretch.text, start, end):
        heads = list(lexicon().head_pattern.finditer(stretch.text, max(start, match.start() - 120), match.start()))
        if not heads or match.end() not in index:
            continue
        head = lexicon().head_of(heads[0].group())
        quoted = QUOTE.match(stretch.text, match.end() - 2, end) or QUOTE.match(stretch.text, match.end() - 1, end)
        stop = quoted.end(1) if quoted else stretch.words[run_of_capitals(stretch, index[match.end()]) - 1].end
        yield Candidate(match.end(), stop, head.type, 3.0, "called", head.kind)


TITLE_PLACE = re.compile(r"\(([^()]{3,60})\)\s*$")
"""The brackets that close a title."""


def title_places(text: str, start: int, end: int) -> Iterator[Candidate]:
    """Yield the places that close a title, in brackets: « Une foncière rurale (Sud-Est) »."""
    match = TITLE_PLACE.search(text, start, end)
    if match and len(match.group(1).split()) <= 6:
        yield Candidate(match.start(1), match.end(1), "Territory", 1.5, "title-place")


def quoted_names(stretch: Stretch, start: int, end: int) -> Iterator[Candidate]:
    """Yield short quotations that look like titles, announced by no head: weak on their own."""
    for match in QUOTE.finditer(stretch.text, start, end):
        if plausible_title(match.group(1)) and not _INFINITIVE.match(match.group(1)):
            yield Candidate(
                match.start(1), match.end(1), None, 1.0 if len(match.group(1).split()) <= 5 else 0.8, "quote"
            )


_INFINITIVE = re.compile(r"[A-ZÀ-Ý][\w’']+(?:er|ir|oir|dre|tre|ire)\s+[a-zà-ÿ]")
"""How an aim, a module or an exhortation opens (« Choisir la forme juridique ») rather than a name."""


def plausible_title(quotation: str) -> bool:
    """Whether a quotation is short and starts as a title does, rather than being somebody's words.

    Examples
    --------
    >>> plausible_title("Lance-toi !"), plausible_title("tu n’as pas ta place ici"), plausible_title("C’est un projet que nous aimons beaucoup, ici.")
    (True, False, False)
    """
    words = fold_words(quotation).split()
    if not 1 <= len(words) <= 9 or not (quotation[0].isupper() or quotation[0].isdigit()):
        return False
    return not re.search(r"[.:;…]$|:|;|\?|\. |[¬]", quotation) and not re.match(
        r"(?:C[’']est|Il |Elle |On |Nous |Je |J[’']|Ce |Cela )", quotation
    )


_ITEM_TITLE = re.compile(
    r"(?:[Ll][ae]s? |[LlDd][’'])?(?P<name>[A-ZÀ-Ý0-9][^|.:;()]{1,60}?)(?:, [a-zà-ÿ][^|,.]{0,40})?(?:\s+[-–—]\s+[^|.]{2,40}|\s*\([^()]{2,40}\))?\s*(?:\||\.(?=\s+[A-ZÀ-Ý]))"
)
_LONGEST_TITLE = 7


def item_titles(stretch: Stretch, start: int, end: int) -> Iterator[Candidate]:
    """Yield the name that an item opens with as a title: « La Cabane - SCOP | Ouverte en 2012, elle… »."""
    match = _ITEM_TITLE.match(stretch.text, start, end)
    if match is None or (stretch.text[match.end() - 1] != "|" and stretch.text[match.end("name")] != "("):
        match = _APPOSED_TITLE.match(stretch.text, start, end)
        if match is None or lexicon().head_pattern.match(stretch.text, match.end(), end) is None:
            return
    if len(match["name"].split()) <= _LONGEST_TITLE and not is_generic(match["name"]):
        yield Candidate(match.start("name"), match.end("name"), None, 1.2, "item-title")


_APPOSED_TITLE = re.compile(
    r"(?:[Ll][ae]s? |[LlDd][’'])?(?P<name>[A-ZÀ-Ý0-9][^|.:;(),]{1,60}?)\s*,\s+(?:une? |la |le |les |l[’'])?"
)
"""A title before what it is (« La Cabane à Dons, ressourcerie à Die »)."""
