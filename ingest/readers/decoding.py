"""Bytes to text: UTF-8, UTF-16 with or without a mark, and the 8-bit encodings that French files come in."""

import codecs
import re
from pathlib import Path

from ingest.readers.problems import BINARY, BINARY_DATA, EMPTY, problem

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MAGIC = {
    b"%PDF": "PDF",
    b"PK\x03\x04": "ZIP, DOCX, XLSX",
    b"\xd0\xcf\x11\xe0": "DOC, XLS",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"\x1f\x8b": "GZIP",
    b"\x7fELF": "ELF",
    b"SQLite": "SQLite",
    b"{\\rtf": "RTF",
}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_SAMPLE = 200_000
_FRENCH = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»‘’“”–—…•·°€\xa0§²³")
_CERTAIN = 0.8
_EIGHT_BIT = ("cp1252", "iso8859_15", "mac_roman", "cp850")


def decode(data: bytes, path: Path | str) -> str:
    r"""Return the text of ``data``, line ends as ``\n``.

    Raises
    ------
    InputError
        When ``data`` is empty or is no text; ``path`` is named.

    Examples
    --------
    >>> decode("Crémieu".encode("cp1252"), "a.txt"), decode("Crémieu".encode("utf-16-le"), "a.txt")
    ('Crémieu', 'Crémieu')
    """
    if not data.strip():
        raise problem(EMPTY, path)
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            raise problem(BINARY, path, found=name)
    text = _as_marked(data) or _as_utf16(data) or _as_utf8(data) or _as_eight_bit(data)
    if text is None or _mostly_controls(text):
        raise problem(BINARY, path, found=BINARY_DATA)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip("\ufeff \n\t\f\x00"):
        raise problem(EMPTY, path)
    return text


def _as_marked(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    return None


def _as_utf16(data: bytes) -> str | None:
    """Decode UTF-16 without a mark: in a western text every other byte is zero, nearly always."""
    sample = data[:_SAMPLE]
    half = max(len(sample) // 2, 1)
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if max(even, odd) < 0.7 or min(even, odd) > 0.05:
        return None
    return data.decode("utf-16-be" if even > odd else "utf-16-le", errors="replace")


def _as_utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        cut_at_the_end = error.end >= len(data) and error.start > len(data) - 4 and len(data) > 64
        return data.decode("utf-8", errors="ignore") if cut_at_the_end else None


def _as_eight_bit(data: bytes) -> str | None:
    """Decode what is neither, in the encoding under which its accents are most often French.

    charset-normalizer, which weighs many more languages, is asked when that leaves doubt; alone it takes short French
    texts of the Macintosh for Windows' ones.
    """
    sample = data[:_SAMPLE]
    if sample.count(0):
        return None
    shares = {encoding: _french_share(sample, encoding) for encoding in _EIGHT_BIT}
    best = max(_EIGHT_BIT, key=lambda encoding: shares[encoding])
    if shares[best] < _CERTAIN:
        from charset_normalizer import from_bytes

        guess = from_bytes(sample).best()
        best = guess.encoding if guess is not None else best
    return data.decode(best, errors="replace")


def _french_share(sample: bytes, encoding: str) -> float:
    """Return which share of the signs beyond ASCII are those of French, under ``encoding``."""
    signs = [sign for sign in sample.decode(encoding, errors="replace") if not sign.isascii()]
    return sum(sign in _FRENCH for sign in signs) / max(len(signs), 1)


def _mostly_controls(text: str) -> bool:
    sample = text[:_SAMPLE]
    strange = len(_CONTROLS.findall(sample)) + sample.count("\ufffd")
    return strange > max(2, len(sample) // 100)
