"""Functions of text."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from graph.cypher.failures import failure, wrong_type
from graph.cypher.functions.declared import Function, text, whole
from graph.cypher.text import text_of

if TYPE_CHECKING:
    from graph.cypher.values import Value

JAVA_SPACES = "".join(
    map(
        chr,
        (
            *range(9, 14),
            *range(28, 33),
            0x1680,
            *range(0x2000, 0x2007),
            *range(0x2008, 0x200B),
            0x2028,
            0x2029,
            0x205F,
            0x3000,
        ),
    )
)
"""What Java counts as white space: the no-break spaces are not."""


def _replace(value: Value, search: Value, replacement: Value) -> str:
    return text(value, "replace()").replace(text(search, "replace()"), text(replacement, "replace()"))


def _substring(value: Value, start: Value, length: Value = None) -> str:
    first = whole(start, "substring()")
    found = text(value, "substring()")
    size = len(found) if length is None else whole(length, "substring()")
    if first < 0 or size < 0:
        raise failure("substring() n'accepte pas de nombre négatif", "substring() takes no negative number")
    return found[first : first + size]


def _left(value: Value, length: Value) -> str:
    if whole(length, "left()") < 0:
        raise failure("left() n'accepte pas de nombre négatif", "left() takes no negative number")
    return text(value, "left()")[:length]


def _right(value: Value, length: Value) -> str:
    if whole(length, "right()") < 0:
        raise failure("right() n'accepte pas de nombre négatif", "right() takes no negative number")
    return text(value, "right()")[max(0, len(value) - length) :]


def _split(value: Value, separators: Value) -> list[str]:
    found = [text(value, "split()")]
    for separator in separators if isinstance(separators, list) else [separators]:
        found = [part for piece in found for part in _split_once(piece, text(separator, "split()"))]
    return found


def _split_once(value: str, separator: str) -> list[str]:
    if separator:
        return value.split(separator)
    return list(value) or [""]


def _trimmed(where: str, *, left: bool = True, right: bool = True) -> Function:
    def run(value: Value, characters: Value = JAVA_SPACES) -> str:
        found, cut = text(value, where), text(characters, where)
        found = found.lstrip(cut) if left and cut else found
        return found.rstrip(cut) if right and cut else found

    return Function(run, 1, 2)


def _normalize(value: Value, form: Value = "NFC") -> str:
    if form not in ("NFC", "NFD", "NFKC", "NFKD"):
        raise failure(
            f"forme « {form} » inconnue : NFC, NFD, NFKC ou NFKD", f"unknown form “{form}”: NFC, NFD, NFKC or NFKD"
        )
    return unicodedata.normalize(form, text(value, "normalize()"))


def _is_normalized(value: Value, form: Value = "NFC") -> bool | None:
    return _normalize(value, form) == value if isinstance(value, str) else None


def _text_or_null(value: Value) -> str | None:
    if value is None or isinstance(value, (list, dict)):
        return None
    try:
        return text_of(value)
    except Exception as error:
        if type(error).__name__ != "CypherError":
            raise
        return None


def _characters(value: Value) -> int:
    return len(text(value, "char_length()"))


def _upper(value: Value) -> str:
    return text(value, "toUpper()").upper()


def _lower(value: Value) -> str:
    return text(value, "toLower()").lower()


def _reverse(value: Value) -> Value:
    if isinstance(value, (str, list)):
        return value[::-1]
    raise wrong_type("reverse()", value, "STRING, LIST")


FUNCTIONS = {
    "toUpper": Function(_upper),
    "upper": Function(_upper),
    "toLower": Function(_lower),
    "lower": Function(_lower),
    "trim": _trimmed("trim()"),
    "bTrim": _trimmed("btrim()"),
    "lTrim": _trimmed("lTrim()", right=False),
    "rTrim": _trimmed("rTrim()", left=False),
    "replace": Function(_replace, 3, 3),
    "substring": Function(_substring, 2, 3),
    "left": Function(_left, 2, 2),
    "right": Function(_right, 2, 2),
    "split": Function(_split, 2, 2),
    "reverse": Function(_reverse),
    "normalize": Function(_normalize, 1, 2),
    "isNormalized": Function(_is_normalized, 1, 2),
    "toString": Function(text_of),
    "toStringOrNull": Function(_text_or_null),
    "char_length": Function(_characters),
    "character_length": Function(_characters),
}
