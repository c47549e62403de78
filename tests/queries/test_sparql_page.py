"""The queries of docs/sparql.md: each is run, and answers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from queries.sparql import run_sparql
from queries.sparql_text import PREFIXES

PAGE = (Path(__file__).parents[2] / "docs" / "sparql.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```sparql\n(.*?)```\n(?:`--param (\w+)=(\S+)`)?", PAGE, re.DOTALL)


def test_there_are_five() -> None:
    assert len(EXAMPLES) == 5


@pytest.mark.parametrize(("text", "name", "value"), EXAMPLES)
def test_an_example_answers(scene_path: Path, text: str, name: str, value: str) -> None:
    result = run_sparql(scene_path, text, parameters={name: value} if name else {})
    assert result.rows
    assert all(any(row) for row in result.rows)


def test_every_prefix_is_told() -> None:
    told = PAGE.partition("**Prefixes**")[2].partition("\n\n")[0]
    assert [name for name in PREFIXES if not re.search(rf"\b{name}\b", told)] == []
