"""Bytes of French files, whatever program wrote them, become the same text; what is no text is refused."""

import pytest

from graph.errors import InputError
from ingest.readers.decoding import decode

TEXTS = [
    "L'été à Crémieu, où la coopérative naît.",
    "Saint-Étienne",
    "« Être là » : l’œuvre coûte 10 €",
    "DÉPARTEMENT DE LA DRÔME\nÀ Crest, l'association L’Étrier agit.",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"])
@pytest.mark.parametrize("text", TEXTS)
def test_french_is_read_in_the_encodings_of_french_files(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "note.txt").removeprefix("\ufeff") == text


@pytest.mark.parametrize("text", TEXTS[:2])
def test_latin_1_is_read(text: str) -> None:
    assert decode(text.encode("latin_1"), "note.txt") == text


def test_line_ends_of_all_systems_are_one() -> None:
    assert decode(b"un\r\ndeux\rtrois\n", "note.txt") == "un\ndeux\ntrois\n"


def test_utf_8_cut_in_a_letter_at_the_end_is_still_utf_8() -> None:
    assert decode(("é" * 100).encode()[:-1], "note.txt") == "é" * 99


@pytest.mark.parametrize("data", [b"", b"  \n\t ", "\ufeff".encode(), "\ufeff \n".encode("utf-16-le")])
def test_nothing_is_said_to_be_nothing(data: bytes) -> None:
    with pytest.raises(InputError, match=r"note\.txt : le fichier est vide"):
        decode(data, "note.txt")


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"%PDF-1.4\n...", "PDF"),
        (b"PK\x03\x04\x14", "ZIP"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (bytes(range(256)) * 20, "données binaires"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, found: str) -> None:
    with pytest.raises(InputError, match=found):
        decode(data, "note.txt")
