"""One file to the record of what it says: a document through the pipeline, a table through a recipe."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from graph.errors import MaillageError, cause_of
from graph.model import SourceRecord
from ingest.readers import Notice, problems, read_document
from ingest.tables import extractor_of, find_recipe, is_table, read_table
from ontology.language import Phrase

UNEXPECTED = Phrase(
    fr="{name} : la lecture a échoué d'une façon que maillage n'attendait pas ({error}). "
    "Signalez-le en joignant ce fichier, s'il n'est pas confidentiel.",
    en="{name}: reading failed in a way that maillage did not expect ({error}). "
    "Please report it with this file, if it is not confidential.",
)


@dataclass(frozen=True)
class FileReading:
    """What came of reading one file: a record, or why there is none; ``notices`` are remarks on what was read."""

    key: str
    record: SourceRecord | None = None
    failure: Notice | None = None
    notices: tuple[Notice, ...] = ()


def read_file(path: Path, key: str, recipe: str | None = None) -> FileReading:
    """Read the file at ``path`` as source ``key``; whatever goes wrong is in the result, so that others go on.

    ``recipe`` is a file or the name of a recipe for tables. Documents load the language model when they are read.
    """
    try:
        return _read(path, key, recipe)
    except MaillageError as error:
        return FileReading(key, failure=Notice(error.phrase, error.fields))
    except Exception as error:  # a fault of ours in one file must not stop the others
        told = f"{type(error).__name__}: {error}"[:200]
        return FileReading(key, failure=Notice(UNEXPECTED, {"name": str(path), "error": told}))


def _read(path: Path, key: str, recipe: str | None) -> FileReading:
    if is_table(path):
        reading = read_table(path, find_recipe(recipe) if recipe else None, key=key)
        return FileReading(key, reading.record, notices=reading.notices)
    document = read_document(path, key=key)
    from ingest.pipeline import extract

    return FileReading(key, extract(document), notices=document.notices)


def fingerprint(path: Path, recipe: str | None = None) -> str:
    """Return what tells whether a file must be read again: its SHA-256 and what would read it, as ``sha256+extractor``.

    Raises
    ------
    InputError
        When the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        raise problems.problem(problems.NOT_FOUND, path) from None
    except PermissionError:
        raise problems.problem(problems.DENIED, path) from None
    except OSError as error:
        raise problems.problem(problems.UNREADABLE, path, reason=cause_of(error)) from error
    return f"{digest}+{_extractor(path, recipe)}"


def _extractor(path: Path, recipe: str | None) -> str:
    if is_table(path):
        return extractor_of(find_recipe(recipe) if recipe else None)
    from ingest.pipeline import EXTRACTOR

    return EXTRACTOR
