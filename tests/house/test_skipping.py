"""A skip says how to run the test, and is a failure where it is forbidden; the corpus and the right to mount may be absent."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

TESTS = """
import pytest

def test_service():
    pytest.skip("no Chromium: apt-get install chromium")

@pytest.mark.shared
def test_corpus():
    pytest.skip("no corpus")

@pytest.mark.small_disk
def test_mount():
    pytest.skip("no right to mount")
"""


@pytest.mark.parametrize(("forbidden", "closing"), [("", "3 skipped"), ("1", "1 failed, 2 skipped")])
def test_forbidding(tmp_path: Path, forbidden: str, closing: str) -> None:
    shutil.copy(Path(__file__).parents[1] / "conftest.py", tmp_path)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n  shared: x\n  small_disk: x\n", encoding="utf-8")
    (tmp_path / "test_it.py").write_text(TESTS, encoding="utf-8")
    result = subprocess.run(
        [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider", str(tmp_path)],
        cwd=tmp_path,
        env={**os.environ, "MAILLAGE_NO_SKIP": forbidden},
        capture_output=True,
        text=True,
        check=False,
    )
    assert closing in result.stdout.splitlines()[-1]
    assert "no Chromium: apt-get install chromium" in result.stdout
