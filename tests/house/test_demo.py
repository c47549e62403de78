"""The demonstration, as a newcomer runs it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from maillage.commands.demo import SEEKER, TO_MEET, examples

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, float]:
    """Return the demonstration's folder, what it printed, and how many seconds it took."""
    folder = tmp_path_factory.mktemp("demo") / "mon dossier d'essai"
    command = [sys.executable, "-m", "maillage", "demo", "--folder", str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80"}
    began = time.monotonic()
    result = subprocess.run(command, env=environment, cwd=folder.parent, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder, result.stdout, time.monotonic() - began


def test_it_takes_less_than_three_minutes(shown: tuple[Path, str, float]) -> None:
    assert shown[2] < 180


def test_it_suggests_who_to_meet_and_a_path(shown: tuple[Path, str, float]) -> None:
    text = shown[1]
    assert all(name in text for name in (SEEKER, TO_MEET, "Ronalpia", "Les Sentiers", "AMESUD"))
    assert "2021-rapport-lance-toi.txt" in text


def test_every_sentence_shown_stands_in_a_document(shown: tuple[Path, str, float]) -> None:
    named = [path.name for path in examples().iterdir() if path.name in shown[1]]
    assert len(named) >= 3


def test_it_fits_eighty_columns(shown: tuple[Path, str, float]) -> None:
    commands_and_paths = ("$ maillage", str(shown[0]))
    long = [line for line in shown[1].splitlines() if len(line) > 80 and not any(c in line for c in commands_and_paths)]
    assert long == []


def test_it_leaves_a_graph_and_a_page_and_says_where(shown: tuple[Path, str, float]) -> None:
    folder, text, _ = shown
    page = (folder / "ardeche.html").read_text(encoding="utf-8")
    assert "Courant Fort" in page
    assert (folder / "maillage.graph").is_dir()
    assert str(folder) in text
    assert sorted(path.name for path in folder.parent.iterdir()) == [folder.name]
