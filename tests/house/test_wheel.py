"""What is installed: a wheel that holds the packages, their data and the examples, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return set(wheel.namelist())


def test_data_of_the_packages_is_in_the_wheel(names: set[str]) -> None:
    packages = ("ontology", "graph", "ingest", "queries", "viz")
    data = {
        str(path.relative_to(ROOT))
        for package in packages
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }
    assert data - names == set()


def test_every_example_is_in_the_wheel_once(names: set[str]) -> None:
    documents = {path.name for path in (ROOT / "examples" / "documents").iterdir()}
    shipped = sorted(name for name in names if Path(name).name in documents)
    assert shipped == sorted(f"maillage/examples/{name}" for name in documents)
    assert len(documents) >= 9


def test_nothing_else_is_in_the_wheel(names: set[str]) -> None:
    tops = {name.partition("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        *("ontology", "graph", "ingest", "queries", "viz", "maillage"),
    }
