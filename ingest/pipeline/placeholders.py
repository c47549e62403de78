"""A sentence with its names replaced by typed placeholders, so that phrases can be matched whatever the names.

« PLOUCS accompagne la Smalah » reads ``⟨A0⟩ accompagne la ⟨A1⟩``. The announcing noun of a name (« l’association ») goes into
the placeholder with it, so that lists read as lists.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.pipeline.lexicon import lexicon
from ingest.pipeline.uses import Use

LETTERS = {"Actor": "A", "Programme": "P", "Initiative": "I", "Territory": "T", "Person": "H"}

PLACEHOLDER = re.compile(r"⟨[A-Z]\d+⟩")
"""What stands for a name in a masked text."""
_OPENERS = re.compile(r"[«“\"]\s*$")
_CLOSERS = re.compile(r"\s*[!?]?\s*[»”\"]")


@dataclass(frozen=True)
class Masked:
    """A sentence of the document: its masked text, and for each placeholder the use that it stands for."""

    text: str
    uses: tuple[Use, ...]
    start: int
    end: int
    starts: tuple[int, ...]
    """Offsets of the placeholders in ``text``, in order."""

    @property
    def placed(self) -> Iterator[tuple[int, Use]]:
        """The uses in order, each with the offset of its placeholder in ``text``."""
        return zip(self.starts, self.uses, strict=True)

    def after(self, position: int) -> int:
        """Return the offset in ``text`` just after the placeholder that starts at ``position``."""
        return self.text.index("⟩", position) + 1

    def use_at(self, placeholder: str) -> Use:
        """Return the use of a placeholder such as ``⟨A3⟩``."""
        return self.uses[int(placeholder[2:-1])]


def mask(
    text: str,
    start: int,
    end: int,
    uses: Sequence[Use],
    types: dict[str, str],
    communes: frozenset[str],
    *,
    first: int = 0,
) -> Masked:
    """Return ``text[start:end]`` masked; ``uses`` are those inside, in order; ``types`` the type of each thing.

    A territory in ``communes`` is marked C within T: ``⟨T2c⟩`` would complicate patterns, so its letter is ``C``.
    ``first`` is the number of the first placeholder.
    """
    parts: list[str] = []
    kept: list[Use] = []
    starts: list[int] = []
    position = start
    length = 0
    for use in uses:
        opened = _with_head(text, position, use)
        closed = _closed(text, use, end) if _OPENERS.search(text[position : use.start]) else use.end
        before = text[position:opened]
        letter = "C" if use.thing in communes else LETTERS[types[use.thing]]
        placeholder = f"⟨{letter}{first + len(kept)}⟩"
        parts += [before, placeholder]
        starts.append(length + len(before))
        length += len(before) + len(placeholder)
        kept.append(use)
        position = max(closed, use.end)
    parts.append(text[position:end])
    return Masked("".join(parts).replace("\n", " "), tuple(kept), start, end, tuple(starts))


_HEAD_BEFORE_LENGTH = 60


def _with_head(text: str, floor: int, use: Use) -> int:
    """Return where the placeholder starts: before the quotation mark and the announcing noun of the name, if any."""
    begin = use.start
    if opened := _OPENERS.search(text[floor:begin]):
        begin = floor + opened.start()
    window = max(floor, begin - _HEAD_BEFORE_LENGTH)
    last = None
    for match in lexicon().head_pattern.finditer(text, window, begin):
        if re.fullmatch(r"\s*(?:\([^()]{2,12}\)\s*)?(?:(?:La|Le|Les|la|le|les|l[’'])\s*)?", text[match.end() : begin]):
            last = match.start()
            break
    return begin if last is None else last


def _closed(text: str, use: Use, end: int) -> int:
    closing = _CLOSERS.match(text, use.end, end)
    return closing.end() if closing else use.end
