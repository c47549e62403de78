"""Whatever the layout, each character of the text comes from the line that is said."""

import re

from hypothesis import given
from hypothesis import strategies as st

from ingest.readers import DocumentText, read_text
from ingest.readers.lines import clean
from ingest.readers.text import check_order

VOCABULARY = """
la le réseau Commune de Die coopé ration mutuali sation Saint Julien habitants projet TIERS LIEU ; , . : « » d’ #PTCE
"""
WORDS = st.sampled_from(VOCABULARY.split())
LINES = st.builds(
    lambda mark, words, end: mark + " ".join(words) + end,
    st.sampled_from(["", "", "", " ", "− ", "• ", "\t- ", "1. ", "\f"]),
    st.lists(WORDS, max_size=8),
    st.sampled_from(["", "", " ", "-", ".", ","]),
)
TEXTS = st.lists(LINES, min_size=1, max_size=30).map("\n".join)


def pieces(document: DocumentText) -> list[tuple[str, int]]:
    """Return the words of the text with the line that each is said to start on."""
    return [(m.group(), document.line_at(m.start())) for m in re.finditer(r"[^\W_]+", document.text)]


@given(TEXTS)
def test_words_stand_on_the_line_that_is_said(text: str) -> None:
    source = "Un début pour que le texte ne soit pas vide.\n\n" + text
    document = read_text(source)
    lines = [clean(line) for line in source.split("\n")]
    for word, line in pieces(document):
        assert word in lines[line - 1] or lines[line - 1].rstrip("-").endswith(tuple(_heads(word)))


@given(TEXTS)
def test_blocks_and_sections_cover_the_text_in_order(text: str) -> None:
    document = read_text("Un début pour que le texte ne soit pas vide.\n\n" + text)
    assert check_order(document.blocks)
    covered = "\n\n".join(document.block_text(block) for block in document.blocks)
    assert covered == document.text
    assert "".join(document.text[s.start : s.end] for s in document.top_sections()) == document.text


@given(TEXTS)
def test_nothing_that_is_written_is_lost(text: str) -> None:
    source = "Un début pour que le texte ne soit pas vide.\n\n" + text
    written = re.sub(r"[\W\d_]+", "", source)
    read = re.sub(r"[\W\d_]+", "", read_text(source).text)
    assert sorted(written) == sorted(read)


def _heads(word: str) -> list[str]:
    """Return the beginnings of a word that a line end may have cut."""
    return [word[:length] for length in range(1, len(word))]
