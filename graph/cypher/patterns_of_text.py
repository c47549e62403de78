"""Regular expressions of Java, which Cypher uses, as ones of Python; what means otherwise there is refused."""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata

from graph.cypher.failures import failure, unsupported

_FLAGS = re.compile(r"\(\?([a-zA-Z]+)\)")
_PIECE = re.compile(r"\\[pP]\{(?:Is)?(\w+)\}|\\([\s\S])|(\[\^?)|(\])|(&&)|\(\?<(?=[A-Za-z])|[\s\S]")
_POSIX = {
    "Alpha": "a-zA-Z",
    "Digit": "0-9",
    "Alnum": "a-zA-Z0-9",
    "Lower": "a-z",
    "Upper": "A-Z",
    "Punct": r"!-/:-@\[-`{-~",
    "Space": r" \t\n\x0b\f\r",
}
_SAME = frozenset("dDwWsSbBAtnrfZ\\.^$*+?()[]{}|/-\"'#&@!%,:;<=>_~` 123456789")
"""What may follow a backslash and means the same in both."""


@functools.lru_cache(maxsize=256)
def java_pattern(text: str) -> re.Pattern[str]:
    r"""Return the compiled pattern: ``\w``, ``\d`` and ``(?i)`` are about the letters and digits of ASCII, as in Java.

    Examples
    --------
    >>> bool(java_pattern("(?i)ronal.*").fullmatch("RONALPIA")), bool(java_pattern(r"\p{L}+").fullmatch("été"))
    (True, True)
    """
    flags, body = _flags(text)
    try:
        return re.compile("".join(_pieces(body)), flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise failure(
            f"l'expression rationnelle « {text} » n'est pas comprise ({error})",
            f"the regular expression “{text}” is not understood ({error})",
        ) from error


def _flags(text: str) -> tuple[int, str]:
    """Return the flags written at the start and the rest; ``u`` asks for the letters of all alphabets in ``(?i)``."""
    found = _FLAGS.match(text)
    if not found:
        return int(re.ASCII), text
    if set(found[1]) - set("ismu"):
        raise _refused(found[0])
    body = text[found.end() :]
    if "u" in found[1] and re.search(r"\\[wdsbWDSB]", body):
        raise _refused(r"(?u) … \w")
    flags = 0 if "u" in found[1] else int(re.ASCII)
    for letter, flag in (("i", re.IGNORECASE), ("s", re.DOTALL), ("m", re.MULTILINE)):
        flags |= int(flag) if letter in found[1] else 0
    return flags, body


def _pieces(body: str) -> list[str]:
    """Return the parts of the pattern in Python's writing."""
    made, inside = [], False
    for found in _PIECE.finditer(body):
        piece = found[0]
        if found[1]:
            made.append(_class_of(found[1], inside=inside, negated=piece[1] == "P"))
            continue
        if (found[2] and found[2] not in _SAME) or (inside and (found[3] or found[5])) or (inside and piece == "\\b"):
            raise _refused(piece)
        if found[3] or found[4]:
            inside = bool(found[3])
        made.append("(?P<" if piece == "(?<" else r"\Z" if piece in (r"\Z", r"\z") else piece)
    return made


def _class_of(name: str, *, inside: bool, negated: bool) -> str:
    ranges = _POSIX.get(name) or _category("L" if name == "Alphabetic" else name)
    if inside:
        if negated:
            raise _refused(f"\\P{{{name}}}")
        return ranges
    return f"[{'^' if negated else ''}{ranges}]"


@functools.cache
def _category(name: str) -> str:
    r"""Return the characters of a Unicode category such as ``L`` or ``Lu`` as ranges, up to U+FFFF."""
    known = [code for code in range(0x10000) if unicodedata.category(chr(code)).startswith(name)]
    if len(name) > 2 or not known:
        raise _refused(f"\\p{{{name}}}")
    runs = itertools.groupby(enumerate(known), key=lambda each: each[1] - each[0])
    ends = [(run[0][1], run[-1][1]) for run in (list(group) for _, group in runs)]
    return "".join(f"\\u{low:04x}-\\u{high:04x}" for low, high in ends)


def _refused(what: str) -> Exception:
    return unsupported(
        f"« {what} » dans une expression rationnelle",
        f"“{what}” in a regular expression",
        "Écrivez la classe de caractères en toutes lettres, par exemple [a-zA-ZÀ-ÿ].",
        "Spell the character class out, for instance [a-zA-ZÀ-ÿ].",
    )
