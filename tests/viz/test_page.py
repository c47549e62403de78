"""The page as a file: it asks nothing of any address, and what it says is text."""

import base64
import hashlib
import json
import re

import pytest
from bs4 import BeautifulSoup, Tag

from ontology.language import Lang
from tests.viz.pictures import NASTY, QUOTE, large_picture, small_picture
from viz.network import network_of, pairs, short_label
from viz.page import network_page

PAGE = network_page(small_picture())
SOUP = BeautifulSoup(PAGE, "lxml")


def one(selector: str, soup: BeautifulSoup = SOUP) -> Tag:
    found = soup.select_one(selector)
    assert found is not None, selector
    return found


def test_nothing_in_the_page_has_another_address() -> None:
    assert SOUP.find_all(["link", "iframe", "img", "object", "embed", "base", "audio", "video"]) == []
    for tag in SOUP.find_all(True):
        assert not {"src", "href", "srcset", "action", "formaction", "data", "style"} & set(tag.attrs), tag
        assert not [name for name in tag.attrs if name.startswith("on")], tag
    style = one("style").get_text()
    assert "url(" not in style
    assert "@import" not in style


def test_policy_forbids_requests_and_names_the_scripts_by_their_hashes() -> None:
    policy = str(one("meta[http-equiv=Content-Security-Policy]")["content"])
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert "connect-src" not in rules
    scripts = [str(tag.string) for tag in SOUP.find_all("script") if tag.get("type") != "application/json"]
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in scripts]
    assert rules["script-src"] == " ".join(f"'sha256-{digest}'" for digest in digests)
    assert len(scripts) == 2


def test_names_are_text_and_nothing_else() -> None:
    assert "<script>document" not in PAGE
    assert "<img src=x" not in PAGE
    assert any(NASTY in heading.get_text() for heading in SOUP.find_all("h3"))
    assert any(QUOTE in quote.get_text() for quote in SOUP.find_all("blockquote"))
    details = json.loads(str(one("#details").string))
    assert details["entities"]["actor:nasty"]["name"] == NASTY


def test_the_list_says_every_link_once_with_its_sentence_and_place() -> None:
    items = SOUP.select("#listing article > ul > li")
    assert len(items) == len(small_picture().links)
    assert all(item.find("blockquote") for item in items)
    assert "rapport.txt, ligne 20 (2021)" in one("#listing").get_text()


def test_evidence_beyond_the_first_four_is_counted() -> None:
    assert "et 2 de plus" in one("#listing").get_text()


def test_what_does_not_fit_is_said() -> None:
    assert "7 autres" in one("header").get_text()


def test_legend_counts_each_look() -> None:
    counts = [int(count.get_text()) for count in SOUP.select("#legend li small")]
    assert sum(counts) == len(small_picture().entities)


def test_in_english() -> None:
    soup = BeautifulSoup(network_page(small_picture(), Lang.EN), "lxml")
    assert one("html", soup)["lang"] == "en"
    assert "rapport.txt, line 20" in soup.get_text()
    assert not re.search(r"\b(ligne|Chercher|Légende)\b", one("main", soup).get_text() + one("header", soup).get_text())


def test_a_pair_is_one_edge_with_all_that_joins_it() -> None:
    network = network_of(small_picture())
    ids = [edge["id"] for edge in network.edges]
    assert len(ids) == len(set(ids)) == 5
    assert [link.predicate for link in pairs(small_picture())["actor:nasty", "actor:reseau"]] == [
        "FUNDS",
        "PARTNERS_WITH",
    ]


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert network_page(small_picture()) == PAGE


@pytest.mark.parametrize(
    "name", ["", "A", "Sans-espace-" * 12, "Un nom qui prend assez de mots pour quatre lignes ou même cinq, enfin six"]
)
def test_labels_are_short(name: str) -> None:
    label = short_label(name)
    assert label.count("\n") < 3
    assert name.startswith(label.splitlines()[0][:10] if label else "")


def test_size_of_a_large_page() -> None:
    assert len(network_page(large_picture()).encode()) < 1_500_000
