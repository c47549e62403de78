"""The reading order of a printed page: one column or two, with what runs across both.

A gutter is a vertical strip that few lines cross. Rows that cross it are read in their place; between them, the left
column is read before the right one. This is the first cut of a recursive X-Y cut [1]_, which is all that reports and
leaflets need.

References
----------
.. [1] G. Nagy, S. Seth, M. Viswanathan, "A prototype document image analysis system for technical journals",
   Computer 25(7), 1992.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

_SAME_ROW = 0.5
_GAP_IN_SIZES = 1.6
_FEWEST_ROWS = 4


@dataclass(frozen=True)
class PrintedLine:
    """A run of words on one line of the page; positions and the type size are in points, from the top left.

    ``edge`` is where lines of its column end on the right.
    """

    text: str
    left: float
    right: float
    top: float
    size: float
    edge: float = 0.0


def lines_in_order(
    words: Sequence[Mapping[str, Any]], width: float, across: Sequence[PrintedLine] = ()
) -> list[PrintedLine]:
    """Return the lines of a page in reading order.

    Parameters
    ----------
    words
        Words as pdfplumber gives them, with ``text``, ``x0``, ``x1``, ``top``, ``bottom`` and ``size``.
    width
        Width of the page in points.
    across
        Lines that were read otherwise (rows of tables) and belong at their height, across all columns.
    """
    segments = [segment for row in _rows(words) for segment in _segments(row)]
    gutter = _gutter(segments, width)
    if gutter is None:
        return _with_edges(sorted([*_in_one_column(segments), *across], key=lambda s: s.top))
    ordered: list[PrintedLine] = []
    left: list[PrintedLine] = []
    right: list[PrintedLine] = []
    for segment in sorted([*segments, *across], key=lambda s: (s.top, s.left)):
        if segment in across or segment.left < gutter < segment.right:
            ordered += [*_with_edges(left), *_with_edges(right), segment]
            left, right = [], []
        else:
            (left if segment.right <= gutter else right).append(segment)
    crossing = [line for line in ordered if not line.edge]
    edges = iter(_with_edges(crossing))
    return [line if line.edge else next(edges) for line in ordered] + _with_edges(left) + _with_edges(right)


def _with_edges(column: Sequence[PrintedLine]) -> list[PrintedLine]:
    """Tell each line of a column where the column ends: nine lines in ten end before."""
    rights = sorted(line.right for line in column)
    edge = rights[int(0.9 * (len(rights) - 1))] if rights else 0.0
    return [replace(line, edge=edge) for line in column]


def _rows(words: Iterable[Mapping[str, Any]]) -> list[list[Mapping[str, Any]]]:
    """Group words whose baselines are level."""
    rows: list[list[Mapping[str, Any]]] = []
    for word in sorted(words, key=lambda w: (float(w["bottom"]), float(w["x0"]))):
        height = float(word["bottom"]) - float(word["top"])
        if rows and abs(float(word["bottom"]) - float(rows[-1][-1]["bottom"])) < _SAME_ROW * height * 0.6:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda w: float(w["x0"])) for row in rows]


def _segments(row: Sequence[Mapping[str, Any]]) -> list[PrintedLine]:
    """Cut a row where the space is too wide for one between words."""
    groups: list[list[Mapping[str, Any]]] = []
    for word in row:
        wide = groups and float(word["x0"]) - float(groups[-1][-1]["x1"]) > _GAP_IN_SIZES * float(word["size"])
        if groups and not wide:
            groups[-1].append(word)
        else:
            groups.append([word])
    return [_line(group) for group in groups]


def _line(words: Sequence[Mapping[str, Any]]) -> PrintedLine:
    return PrintedLine(
        text=" ".join(str(word["text"]) for word in words),
        left=float(words[0]["x0"]),
        right=float(words[-1]["x1"]),
        top=min(float(word["top"]) for word in words),
        size=max(float(word["size"]) for word in words),
    )


def _in_one_column(segments: Iterable[PrintedLine]) -> list[PrintedLine]:
    """Join again the segments of one row: without columns, a wide space is a tabulation."""
    lines: list[PrintedLine] = []
    for segment in segments:
        before = lines[-1] if lines else None
        if (
            before is not None
            and abs(before.top - segment.top) < _SAME_ROW * segment.size
            and segment.left > before.right
        ):
            text, size = f"{before.text} {segment.text}", max(before.size, segment.size)
            lines[-1] = PrintedLine(text, before.left, segment.right, before.top, size)
        else:
            lines.append(segment)
    return lines


def _on_one_row(before: PrintedLine, segment: PrintedLine) -> bool:
    return abs(before.top - segment.top) < _SAME_ROW * segment.size and segment.left > before.right


def _gutter(segments: Sequence[PrintedLine], width: float) -> float | None:
    """Return the middle of the strip that parts two columns, or None when the page has one."""
    best: tuple[int, float] | None = None
    for step in range(30, 71, 2):
        x = width * step / 100
        left = [s for s in segments if s.right <= x]
        right = [s for s in segments if s.left >= x]
        crossing = len(segments) - len(left) - len(right)
        if min(len(left), len(right)) < _FEWEST_ROWS or crossing * 2 > len(left) + len(right):
            continue
        if not _side_by_side(left, right):
            continue
        if best is None or (crossing, abs(x - width / 2)) < (best[0], abs(best[1] - width / 2)):
            best = (crossing, x)
    return best[1] if best else None


def _side_by_side(left: Sequence[PrintedLine], right: Sequence[PrintedLine]) -> bool:
    """Return whether most of the shorter column stands beside the other, and both hold running text."""
    top = max(min(s.top for s in side) for side in (left, right))
    bottom = min(max(s.top for s in side) for side in (left, right))
    beside = [sum(top - 1 <= s.top <= bottom + 1 for s in side) for side in (left, right)]
    words = [sum(len(s.text.split()) for s in side) / len(side) for side in (left, right)]
    return min(beside) >= _FEWEST_ROWS and min(words) >= 3
