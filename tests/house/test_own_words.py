"""Texts of others are read, not copied: no sentence of the corpus stands in the project."""

import re
import subprocess
from pathlib import Path

import pytest

from graph.names import fold_words

ROOT = Path(__file__).resolve().parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
WORDS = 11
"""Words in a row that are not the same by chance, nor by a long official name."""
TEXT = {".md", ".txt", ".html", ".py", ".ttl", ".csv", ".toml", ".rq", ".cypher"}


def runs_of_words(text: str) -> set[str]:
    words = fold_words(re.sub(r"[-\u00ad]\n\s*", "", text)).split()
    return {" ".join(words[i : i + WORDS]) for i in range(len(words) - WORDS + 1)}


@pytest.mark.shared
def test_no_sentence_of_the_corpus_is_in_the_project() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the shared corpus is not beside the checkout")
    theirs = set().union(*(runs_of_words(path.read_text(encoding="utf-8")) for path in CORPUS.iterdir()))
    assert len(theirs) > 10_000
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    ours = [ROOT / name for name in listed.split("\0") if Path(name).suffix in TEXT and (ROOT / name).is_file()]
    copied = {str(path.relative_to(ROOT)): theirs & runs_of_words(path.read_text(encoding="utf-8")) for path in ours}
    assert {name: sorted(runs)[:2] for name, runs in copied.items() if runs} == {}
