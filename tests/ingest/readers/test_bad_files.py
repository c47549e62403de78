"""Files that cannot be read: each is named, with what is wrong and what to do."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from graph.errors import InputError
from ingest.readers import read_document, read_text
from ingest.readers.plain import MOST_LINES
from ontology.language import Lang
from tests.command import without_privilege

ROOT = Path(__file__).resolve().parents[3]
READING = """
import pathlib, sys
from graph.errors import InputError
from ingest.readers import read_document
try:
    read_document(pathlib.Path(sys.argv[1]))
except InputError as error:
    print(error)
"""


def failure(path: Path) -> InputError:
    with pytest.raises(InputError) as raised:
        read_document(path)
    assert path.name in raised.value.message(Lang.FR)
    assert path.name in raised.value.message(Lang.EN)
    return raised.value


def written(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("vide.txt", b"", "vide"),
        ("blanc.md", b" \n", "vide"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "ce n'est pas du texte"),
        ("note.doc", b"abc", "n'est pas lu"),
        ("sans-suffixe", b"abc", "n'est pas lu"),
        ("menu.html", b"<html><nav>Accueil</nav></html>", "aucun texte"),
        ("abime.docx", b"PK\x03\x04 rien", "abîmé"),
        ("protege.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "mot de passe"),
    ],
)
def test_each_fault_is_told(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    assert said in str(failure(written(tmp_path, name, data)))


def test_a_zip_that_is_no_word_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "archive.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("note.txt", "rien")
    assert "abîmé" in str(failure(path))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert "n'existe pas" in str(failure(tmp_path / "absent.txt"))


def test_a_forbidden_file_is_told(tmp_path: Path) -> None:
    path = written(tmp_path, "secret.txt", b"abc")
    path.chmod(0)
    reading = [sys.executable, "-c", READING, str(path)]
    result = subprocess.run([*without_privilege(), *reading], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "secret.txt : vous n'avez pas le droit" in result.stdout


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "enorme.txt"
    with path.open("wb") as file:
        file.truncate(51_000_000)
    assert "51 Mo" in str(failure(path))


def test_too_many_lines_are_refused() -> None:
    with pytest.raises(InputError, match="lignes"):
        read_text("a\n" * (MOST_LINES + 1))


def test_a_line_without_end_is_read() -> None:
    text = "Le lieu vit et les habitants aussi, " * 60_000
    assert len(read_text(text).text) > 2_000_000
