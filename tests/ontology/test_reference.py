"""The page on the ontology tells what the Turtle files list."""

from pathlib import Path

import pytest

from ontology.reference import MARK, reference_tables, with_reference
from ontology.vocabulary import vocabulary

PAGE = Path(__file__).parents[2] / "docs" / "ontology.md"


@pytest.mark.skipif(not PAGE.exists(), reason="the documentation is not installed with the packages")
def test_the_page_is_that_of_todays_files() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert MARK in page
    assert page == with_reference(page), "stale: run make docs"


def test_every_term_has_a_row() -> None:
    known = vocabulary()
    tables = reference_tables()
    for names in (known.classes, known.predicates, known.kinds, known.themes, known.roles):
        assert all(f"| `{name}` |" in tables for name in names)


def test_a_page_without_the_mark_is_left_alone() -> None:
    assert with_reference("# Another page\n") == "# Another page\n"
