"""Regular expressions of Java, which Cypher uses, as ones of Python; what means otherwise there is refused."""

from __future__ import annotations

import functools
import re

from graph.cypher.failures import failure, unsupported

_FLAGS = re.compile(r"\(\?([a-zA-Z]+)\)")
_CLASSES = {
    "Alpha": "a-zA-Z",
    "Digit": "0-9",
    "Alnum": "a-zA-Z0-9",
    "Lower": "a-z",
    "Upper": "A-Z",
    "Punct": r"!-/:-@\[-`{-~",
    "Space": r"\s",
}


@functools.lru_cache(maxsize=256)
def java_pattern(text: str) -> re.Pattern[str]:
    r"""Return the compiled pattern: letters and digits of ``\w``, ``\d`` and ``(?i)`` are those of ASCII, as in Java.

    Examples
    --------
    >>> bool(java_pattern("(?i)ronal.*").fullmatch("RONALPIA"))
    True
    """
    flags, body = _flags(text)
    if re.search(r"\[[^\]]*(?:&&|\[)", body.replace(r"\[", "")):
        raise _refused("[a&&b]")
    body = re.sub(r"\(\?<(?=[A-Za-z])", "(?P<", body)
    body = re.sub(r"\\k<(\w+)>", r"(?P=\1)", body)
    body = re.sub(r"\\p\{(\w+)\}", _posix, body)
    for written in (r"\Q", r"\R", r"\h", r"\X", r"\G", r"\z", r"\P", r"\p"):
        if written in body.replace(r"\\", ""):
            raise _refused(written)
    try:
        return re.compile(body.replace(r"\Z", r"\Z"), flags)
    except (re.error, OverflowError) as error:
        raise failure(
            f"l'expression rationnelle « {text} » n'est pas comprise ({error})",
            f"the regular expression “{text}” is not understood ({error})",
        ) from error


def _flags(text: str) -> tuple[int, str]:
    """Return the flags written at the start and the rest; ``u`` asks for the letters of all alphabets in ``(?i)``."""
    found = _FLAGS.match(text)
    if not found:
        return re.ASCII, text
    body = text[found.end() :]
    flags = 0 if "u" in found[1] or "U" in found[1] else int(re.ASCII)
    if not flags and "U" not in found[1] and re.search(r"\\[wdsbWDSB]", body):
        raise _refused(r"(?u) … \w")
    for letter, flag in (("i", re.IGNORECASE), ("s", re.DOTALL), ("m", re.MULTILINE), ("x", re.VERBOSE)):
        flags |= int(flag) if letter in found[1] else 0
    if set(found[1]) - set("ismxuU"):
        raise _refused(found[0])
    return flags, body


def _posix(found: re.Match[str]) -> str:
    if found[1] in _CLASSES:
        inside = found.string[: found.start()].rfind("[") > found.string[: found.start()].rfind("]")
        return _CLASSES[found[1]] if inside else f"[{_CLASSES[found[1]]}]"
    if found[1] in ("L", "IsAlphabetic"):
        return r"[^\W\d_]"
    raise _refused(found[0])


def _refused(what: str) -> Exception:
    return unsupported(
        f"« {what} » dans une expression rationnelle",
        f"“{what}” in a regular expression",
        "Écrivez la classe de caractères en toutes lettres, par exemple [a-zA-ZÀ-ÿ].",
        "Spell the character class out, for instance [a-zA-ZÀ-ÿ].",
    )
