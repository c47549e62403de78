"""A block on its way to the text: pieces of lines, not yet joined."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from ingest.readers.text import BlockKind


class Fragment(NamedTuple):
    """A piece of one line: its text, the 1-based line and page it stands on."""

    text: str
    line: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A block of one kind as a sequence of fragments in reading order.

    ``glyph`` is the bullet of an item; ``opens_page`` tells that it is the first of its page.
    """

    kind: BlockKind
    fragments: tuple[Fragment, ...]
    level: int = 0
    glyph: str = ""
    opens_page: bool = False

    @property
    def text(self) -> str:
        """The fragments with a space between them: enough to judge by, hyphens not undone."""
        return " ".join(fragment.text for fragment in self.fragments)

    @property
    def last(self) -> str:
        """The text of the last line."""
        return self.fragments[-1].text

    def joined_by(self, other: "Draft") -> "Draft":
        """Return this block with the fragments of ``other`` after its own."""
        return replace(self, fragments=self.fragments + other.fragments)

    def as_kind(self, kind: BlockKind, level: int = 0) -> "Draft":
        """Return the same fragments as a block of another kind."""
        return replace(self, kind=kind, level=level)
