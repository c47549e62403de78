"""``maillage viz`` as it is typed."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graph.errors import NotFoundError
from maillage.cli import cli


def viz(stored: Path, *arguments: str, lang: str = "fr") -> Result:
    return CliRunner().invoke(cli, ["--graph", str(stored), "--lang", lang, "viz", *arguments], catch_exceptions=True)


def test_a_territory_as_people_write_it(stored: Path, tmp_path: Path) -> None:
    page = tmp_path / "l'ardèche & co.html"
    result = viz(stored, "--territory", "ardeche", "-o", str(page))
    assert result.exit_code == 0, result.output
    assert result.output.startswith("Ardèche : 5 noms et")
    assert "Le Local" in page.read_text(encoding="utf-8")


def test_an_actor_in_english(stored: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = viz(stored, "--actor", "allie", "--depth", "1", "-o", str(page), lang="en")
    assert result.exit_code == 0, result.output
    assert "links, in" in result.output
    assert '<html lang="en">' in page.read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [[], ["--territory", "Ardèche", "--actor", "Le Local"]])
def test_one_of_the_two_and_not_both(stored: Path, arguments: list[str]) -> None:
    result = viz(stored, *arguments)
    assert result.exit_code == 2
    assert "--territory" in result.output
    assert "--actor" in result.output


def test_where_nothing_is_known_no_page_is_written(stored: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    result = viz(stored, "--territory", "Creuse", "-o", str(page))
    assert isinstance(result.exception, NotFoundError)
    assert "Creuse" in str(result.exception)
    assert not page.exists()
