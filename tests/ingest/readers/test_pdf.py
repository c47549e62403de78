"""PDF files: pages, columns, headings by size, and those that cannot be read."""

from pathlib import Path

import pytest

from graph.errors import InputError
from ingest.readers import DocumentText, read_document
from tests.ingest.readers.minimal_pdf import Words, pdf, picture_pdf, protected_pdf

LEFT = [
    "La coopérative soutient les élus de",
    "la vallée et leurs agents, qui la sai-",
    "sissent dès le premier projet. Elle",
    "forme aussi des habitants.",
]
RIGHT = [
    "Un second lieu ouvre en mai dans",
    "le bourg voisin, avec le soutien du",
    "département et de trois communes",
    "qui prêtent des salles.",
]


def read(folder: Path, data: bytes) -> DocumentText:
    path = folder / "rapport.pdf"
    path.write_bytes(data)
    return read_document(path)


def column(x: float, texts: list[str]) -> list[Words]:
    return [(x, 680 - 14 * index, 11, text) for index, text in enumerate(texts)]


def texts(document: DocumentText) -> list[str]:
    return [document.block_text(block) for block in document.blocks]


def test_two_columns_are_read_one_after_the_other(tmp_path: Path) -> None:
    page = [(60, 760, 20, "Un lieu pour la vallée"), *column(60, LEFT), *column(320, RIGHT)]
    document = read(tmp_path, pdf(page, title="Rapport"))
    left = (
        "La coopérative soutient les élus de la vallée et leurs agents, qui la saisissent dès le premier projet. "
        "Elle forme aussi des habitants."
    )
    right = (
        "Un second lieu ouvre en mai dans le bourg voisin, avec le soutien du département et de trois communes "
        "qui prêtent des salles."
    )
    assert texts(document) == ["Un lieu pour la vallée", left, right]
    assert (document.blocks[0].kind, document.blocks[0].level) == ("heading", 1)
    assert (document.title, document.date) == ("Rapport", "2023-04-15")


def test_one_column_stays_one(tmp_path: Path) -> None:
    document = read(tmp_path, pdf(column(60, [left + " " + right for left, right in zip(LEFT, RIGHT, strict=True)])))
    assert len(document.blocks) == 1


def test_pages_and_lines_of_the_text_are_told(tmp_path: Path) -> None:
    foot: Words = (500, 30, 9, "Rapport 2022")
    pages = [[*column(60, [f"Page {word} du rapport, qui dit une chose."]), foot] for word in ("une", "deux", "trois")]
    document = read(tmp_path, pdf(*pages))
    at = document.text.index("Page trois")
    assert document.page_at(at) == 3
    assert document.text.split("\n")[document.line_at(at) - 1].startswith("Page trois")
    assert sum(block.kind == "boilerplate" for block in document.blocks) == 3


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.4\nrien de plus", "abîmé ou incomplet"),
        (pdf(column(60, LEFT))[:300], "abîmé ou incomplet"),
        (protected_pdf(), "protégé par un mot de passe"),
        (picture_pdf(), "ne contient que des images"),
        (b"", "vide"),
    ],
    ids=["no objects", "cut", "encrypted", "scanned", "empty"],
)
def test_what_cannot_be_read_is_said_with_what_to_do(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as raised:
        read(tmp_path, data)
    assert "rapport.pdf" in str(raised.value)
