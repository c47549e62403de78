"""PDF files: pages, columns, headings by size, and those that cannot be read."""

import base64
import zlib
from pathlib import Path

import pytest

from graph.errors import InputError
from ingest.readers import DocumentText, read_document
from tests.ingest.readers.minimal_pdf import Words, pdf, picture_pdf

ENCRYPTED = (
    "eNqNUz1oFEEUBiEIg1hZicoonlioOzM7szsL50H+DkUl8RKNIgFn5+eyeu6G3Y0kISKkshFiFwtBtAxY+JNCsdHGTkSw0iJaqSBiIQYRnd38HZ6Fu1vMfvO9"
    "73vvzbzKYF/9ID7kgsr7Dy9fAwwRTMILoFoFzvDUuIZOr8hFK2kCZ1A0dQaJJTRArQZ0rAoi6QgoecA5FqkMnoNuwYejwOlNJuIc4rZQ95+hhVGqLXXFyTmh"
    "VSR6kkmrhezLAgY5JYViQ2fJRCptUoVCPbEx5QJDupak/axxnFu9DLK/Uqcd/oUGcIYmwrz8LUAMnB6R6VLdOaJbl3UeSQGc/lgmKoqb0BmJ4u44i9aANgPW"
    "ZnBcx818DAao2M/yVItL4GS20DW3Za5yeN/ez9/ufjqz9HZm1+TH89NdV+m7Xw8fXNy+Z/OOWbpw4/uV5wdu7px9sW3/7js/7i8/63686dbiq5Gt15bx7Xtn"
    "uwb7h90vb+bnf88sXX/yc+zpo6+LRQarJqu5eO3FRnlLw2rRG0vJoyTuE7kFkNGBJ6VylR8GHsPUUL/WVo/fpnHaHqXTgGS9MorsyUFKAhp4PgnsRj1q5TqF"
    "zlAuYiVSBZwBWNVMcEU87ocqUEgaE1Av9IVkzDCMOFbSIIWxxxiVNDQyRIJpSj3jBVpQLmzSp2BVUs2pMIh4FHHFQs54oJUrDZMuMUqE3N4R7XvMEjgRQjDO"
    "lcECMUGxZ1h7VZOpNgBBDtD6A629y6CB6xi2Z1nuxBuYRzswTNwOjDDcgbmUd2CUd2KMeRtYnoqopdOy/UPRtLYpO40ksUO1MilHY5NAb3XdZ+elyhQlIZE8"
    "oERJRTTC3DBFpEYq8EUga/9DGS0vezo1nkN/bYKyXKR52TjfR6BS6R+ogz/1Sjih"
)
"""A page of text under the password « secret » (RC4, 40 bits), compressed."""

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
        (zlib.decompress(base64.b64decode(ENCRYPTED)), "protégé par un mot de passe"),
        (picture_pdf(), "ne contient que des images"),
        (b"", "vide"),
    ],
    ids=["no objects", "cut", "encrypted", "scanned", "empty"],
)
def test_what_cannot_be_read_is_said_with_what_to_do(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said) as raised:
        read(tmp_path, data)
    assert "rapport.pdf" in str(raised.value)
