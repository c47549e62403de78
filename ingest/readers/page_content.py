"""What of a web page is its content, and what the page says of itself."""

import re
from typing import TYPE_CHECKING

from ingest.readers.lines import clean

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import Tag

_NAMES = re.compile(r"\w+")
_DROPPED = frozenset(
    _NAMES.findall("script style noscript template svg nav footer aside form button iframe select dialog menu head")
)
_DROPPED_ROLES = frozenset(_NAMES.findall("navigation banner contentinfo search complementary dialog"))
_DROPPED_CLASS = re.compile(
    r"cookies?(?:-.*)?|breadcrumbs?|fil-ariane|shar(?:e|ing)(?:-.*)?|social(?:-.*)?|newsletter|menu|navbar|nav|sidebar"
    r"|related(?:-.*)?|comments?|pagination|skip-link|popup|modal|rgpd|tarteaucitron.*|axeptio.*|sr-only"
    r"|visually-hidden",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden")


def _meta(soup: "BeautifulSoup", *names: str) -> str | None:
    for name in names:
        tag = soup.find("meta", attrs={"property": name}) or soup.find("meta", attrs={"name": name})
        if tag is not None and tag.get("content"):
            return clean(str(tag["content"]))
    return None


def page_title(soup: "BeautifulSoup") -> str | None:
    """Return the title that the page gives itself, or its first heading."""
    if title := _meta(soup, "og:title"):
        return title
    heading = soup.find("h1") or soup.find("title")
    return clean(heading.get_text(" ")) or None if heading is not None else None


def page_date(soup: "BeautifulSoup") -> str | None:
    """Return the day of publication (ISO), or None when the page does not tell it."""
    time = soup.find("time", attrs={"datetime": True})
    published = _meta(soup, "article:published_time", "dcterms.date", "dc.date", "date")
    said = published or (str(time["datetime"]) if time is not None else "")
    match = _DATE.search(said)
    return match.group() if match else None


def page_address(soup: "BeautifulSoup") -> str | None:
    """Return the canonical address, or None."""
    link = soup.find("link", attrs={"rel": "canonical"})
    address = str(link.get("href") or "") if link is not None else _meta(soup, "og:url")
    return address if address and address.startswith(("http://", "https://")) else None


def prune(soup: "BeautifulSoup") -> None:
    """Take out what no reader of the page reads: menus, notices, what is hidden."""
    from bs4.element import Comment

    for comment in soup.find_all(string=lambda string: isinstance(string, Comment)):
        comment.extract()
    body = soup.body or soup
    half = len(body.get_text()) / 2
    for tag in body.find_all(True):
        if not tag.decomposed and _is_dropped(tag) and (tag.name in _DROPPED or len(tag.get_text()) <= half):
            tag.decompose()


def _is_dropped(tag: "Tag") -> bool:
    if tag.name in _DROPPED or tag.get("role") in _DROPPED_ROLES or tag.has_attr("hidden"):
        return True
    if tag.name == "header" and tag.find_parent(["main", "article"]) is None and tag.find("h1") is None:
        return True
    if tag.get("aria-hidden") == "true" or _HIDDEN.search(str(tag.get("style") or "")):
        return True
    names = [*(tag.get_attribute_list("class")), tag.get("id")]
    return any(_DROPPED_CLASS.fullmatch(str(name)) for name in names if name)


def main_content(soup: "BeautifulSoup") -> "Tag":
    """Return the element that holds the content: the ``main``, or the one article, or the body."""
    body = soup.body or soup
    candidates = [*soup.find_all("main"), *soup.find_all(True, attrs={"role": "main"})]
    articles = soup.find_all("article")
    candidates += articles if len(articles) == 1 else []
    best = max(candidates, key=lambda tag: len(tag.get_text()), default=body)
    return best if len(best.get_text()) * 3 >= len(body.get_text()) else body
