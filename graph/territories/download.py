"""Fetching a grid from the address that a person gives; the only place of the reference that uses the network."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from graph.errors import InputError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

SECONDS = 60
LARGEST = 50_000_000
"""Bytes; the grid of 2024 has 2.5 million."""

FAILED = Phrase(
    fr="Impossible de télécharger {url} : {reason}. Rien n'a changé. Vérifiez l'adresse, ou téléchargez le fichier "
    "autrement puis donnez-le à « maillage territories load ».",
    en="Cannot download {url}: {reason}. Nothing has changed. Check the address, or get the file in another way and "
    "give it to “maillage territories load”.",
)
NO_WEB_ADDRESS = Phrase(
    fr="ce n'est pas une adresse http:// ou https://", en="this is no address in http:// or https://"
)
TOO_LARGE = Phrase(fr="le fichier dépasse {size} Mo", en="the file is larger than {size} MB")


@contextlib.contextmanager
def downloaded(url: str) -> Iterator[Path]:
    """Give the file at an address, under its own name, for as long as the body runs.

    Raises
    ------
    InputError
        When the address is no web address, does not answer, or answers with too large a file.
    """
    with tempfile.TemporaryDirectory(prefix="maillage-") as folder:
        path = Path(folder) / _name(url)
        path.write_bytes(_fetched(url))
        yield path


def _fetched(url: str) -> bytes:
    from http.client import HTTPException
    from urllib.request import urlopen

    if urlsplit(url).scheme not in {"http", "https"}:
        raise InputError(FAILED, url=url, reason=NO_WEB_ADDRESS)
    try:
        with urlopen(url, timeout=SECONDS) as answer:  # noqa: S310 - the scheme is checked above
            content: bytes = answer.read(LARGEST + 1)
    except (OSError, HTTPException, ValueError) as error:
        raise InputError(FAILED, url=url, reason=error) from error
    if len(content) > LARGEST:
        size = LARGEST // 1_000_000
        raise InputError(
            FAILED, url=url, reason=Phrase(fr=TOO_LARGE.fr.format(size=size), en=TOO_LARGE.en.format(size=size))
        )
    return content


def _name(url: str) -> str:
    """Return the last part of an address, as a file can be called.

    Examples
    --------
    >>> _name("https://example.org/a/grille%202024.csv?x=1"), _name("https://example.org/")
    ('grille 2024.csv', 'grid.csv')
    """
    name = PurePosixPath(unquote(urlsplit(url).path)).name.replace("\0", "")
    return name if name.strip(".") else "grid.csv"
