"""Web pages: the main content, without menus, notices and what surrounds it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.readers import shape
from ingest.readers.assemble import on_own_lines
from ingest.readers.decoding import decode
from ingest.readers.documents import Reading
from ingest.readers.draft import Draft
from ingest.readers.hyphens import IsWord
from ingest.readers.lines import clean
from ingest.readers.markup import CELL_SEPARATOR, assembled_markup, marked_draft
from ingest.readers.page_content import main_content, page_address, page_date, page_title, prune
from ingest.readers.text import BlockKind

if TYPE_CHECKING:
    from bs4.element import PageElement, Tag

_NAMES = re.compile(r"\w+")
_BLOCKS = frozenset(
    _NAMES.findall("p li dt dd blockquote figcaption caption td th pre address summary h1 h2 h3 h4 h5 h6")
)
_CONTAINERS = frozenset(
    _NAMES.findall("div section article main header ul ol dl table tbody thead tr figure details body html")
)
_HEADING = re.compile(r"h([1-6])")
_FILE_NAME = re.compile(r"\.(?:png|jpe?g|gif|svg|webp)\b|[_/]", re.IGNORECASE)
_LOGO = re.compile(r"^logo(?:s|type)?\s+(?:de\s+|du\s+|des\s+|d[’'])?(?:la\s+|le\s+|les\s+|l[’'])?", re.IGNORECASE)


def read_html(data: bytes, path: Path, is_word: IsWord | None) -> Reading:  # noqa: ARG001 - a page has no line ends
    """Read a web page; lines are those of the text that is drawn from it, one a block with a blank line between."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(decode(data, path), "lxml")
    language = str(soup.html.get("lang") or "")[:2].lower() if soup.html else ""
    title, date, url = page_title(soup), page_date(soup), page_address(soup)
    prune(soup)
    drafts = [draft for draft in _drafts(main_content(soup), "paragraph") if draft is not None]
    return Reading(
        on_own_lines(assembled_markup(drafts, path)),
        title=title,
        date=date,
        url=url,
        language=language if language in {"fr", "en"} else None,
    )


def _drafts(tag: "Tag", kind: BlockKind) -> Iterator[Draft | None]:
    """Yield the blocks within ``tag``, the loose text of which is of ``kind``."""
    from bs4.element import NavigableString, Tag

    loose: list[str] = []
    for child in tag.children:
        if isinstance(child, Tag) and (child.name in _BLOCKS or child.name in _CONTAINERS or _holds_blocks(child)):
            yield from _loose(loose, kind)
            loose = []
            yield from _block(child, kind)
        elif isinstance(child, Tag):
            loose.append(_inline(child))
        elif isinstance(child, NavigableString):
            loose.append(str(child).replace("\n", " "))
    yield from _loose(loose, kind)


def _holds_blocks(tag: "Tag") -> bool:
    return tag.find([*_BLOCKS, *_CONTAINERS]) is not None


def _inline(element: "PageElement") -> str:
    r"""Return the text of an inline element: ``\n`` for a forced line break, for a picture what it names."""
    from bs4.element import NavigableString, Tag

    if not isinstance(element, Tag):
        return str(element).replace("\n", " ") if isinstance(element, NavigableString) else ""
    if element.name == "br":
        return "\n"
    if element.name == "img":
        return _picture(str(element.get("alt") or ""))
    return "".join(_inline(child) for child in element.children)


def _picture(alternative: str) -> str:
    r"""Return what a picture's text names, without the word logo: pages of partners often say no more.

    Examples
    --------
    >>> _picture("Logo de la Fondation Macif"), _picture("bandeau_2024.png")
    ('\nFondation Macif\n', ' ')
    """
    name = _LOGO.sub("", clean(alternative))
    named = 2 < len(name) <= 80 and not _FILE_NAME.search(name) and name[0].isupper()
    return f"\n{name}\n" if named else " "


def _loose(parts: list[str], kind: BlockKind) -> Iterator[Draft | None]:
    """Yield the blocks of inline text, cut at forced line breaks unless the sentence goes on."""
    text = ""
    for line in "".join(parts).split("\n"):
        written = clean(line)
        if text and written and (shape.is_unfinished(text) or shape.opens_low(written)):
            text = f"{text} {written}"
            continue
        yield marked_draft(text, kind)
        text = written
    yield marked_draft(text, kind)


def _block(tag: "Tag", kind: BlockKind) -> Iterator[Draft | None]:
    heading = _HEADING.fullmatch(tag.name)
    if heading:
        yield marked_draft(_inline(tag), "heading", int(heading.group(1)))
    elif tag.name == "tr":
        cells = [clean(_inline(cell).replace("\n", " ")) for cell in tag.find_all(["td", "th"])]
        yield marked_draft(CELL_SEPARATOR.join(cell for cell in cells if cell), "item")
    elif tag.name in {"li", "dd", "dt"}:
        yield from _drafts(tag, "item")
    elif tag.name in {"figcaption", "caption", "figure"}:
        yield from _drafts(tag, "caption")
    else:
        yield from _drafts(tag, "paragraph" if tag.name in {"p", "div", "blockquote"} and kind != "item" else kind)
