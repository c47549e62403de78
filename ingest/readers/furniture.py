"""Running titles and page numbers: what recurs at the edges of pages is not part of what the document says."""

from collections import Counter
from collections.abc import Sequence

from ingest.readers import shape
from ingest.readers.lines import SourceLine, without_digits

_TIMES = 3
_SHARE_AT_EDGE = 0.25
_LONGEST = 90


def running_titles(lines: Sequence[SourceLine]) -> frozenset[int]:
    """Return the numbers of the lines that are running titles.

    A short line that recurs, and that ends a page in a good share of its places (or opens pages, where form feeds
    make pages certain), is one wherever it stands: drawn from columns, it lands amid the text. In place of pages that
    cannot be told, only lines in capitals are taken.
    """
    written = [line for line in lines if not line.blank]
    counts = Counter(without_digits(line.text) for line in written if _could_run(line.text))
    at_edge = Counter(without_digits(line.text) for line in _edges(written))
    running = {
        text for text, times in counts.items() if times >= _TIMES and at_edge[text] >= max(2, _SHARE_AT_EDGE * times)
    }
    return frozenset(line.number for line in written if without_digits(line.text) in running)


def _could_run(text: str) -> bool:
    return 2 < len(text) <= _LONGEST and not shape.bullet(text) and not shape.ends_sentence(text)


def _edges(written: Sequence[SourceLine]) -> list[SourceLine]:
    """Return the last line of each page, addresses apart, and its first where pages are certain."""
    certain = written[-1].page > 1 if written else False
    edges: list[SourceLine] = []
    for index, line in enumerate(written):
        if not line.opens_page or index == 0:
            continue
        last = _last_before(written, index)
        if last is not None and (certain or shape.in_capitals(last.text)):
            edges.append(last)
        if certain:
            edges.append(line)
    return edges


def _last_before(written: Sequence[SourceLine], index: int) -> SourceLine | None:
    """Return the line before ``index``, beyond addresses and page numbers."""
    for line in reversed(written[max(0, index - 12) : index]):
        if not shape.is_address(line.text) and not shape.is_page_number(line.text):
            return line
    return None
