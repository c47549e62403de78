"""An ingestion that is killed, interrupted, repeated, reordered or met by another ends as an undisturbed one."""

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from graph.export.formats import FORMATS
from graph.store import GraphStore
from maillage.commands.demo import examples
from tests.command import INTERRUPTED, MAILLAGE, environment, heed_ctrl_c, maillage

KILLS = int(os.environ.get("MAILLAGE_KILLS", "3"))
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the example documents, « docs », and their graph."""
    folder = tmp_path_factory.mktemp("place")
    shutil.copytree(examples(), folder / "docs")
    ran = maillage("ingest", "docs", cwd=folder)
    assert ran.code == 0, ran.said
    return folder


def forms(place: Path, graph: str) -> dict[str, bytes]:
    """Return what the graph is in every format, by format and file."""
    target = place / f"{graph} exported"
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir()
    for form in FORMATS:
        ran = maillage("--graph", graph, "export", "--format", form, "-o", target / form, "--personal", cwd=place)
        assert ran.code == 0, ran.err
    files = (file for file in sorted(target.rglob("*")) if file.is_file())
    return {file.relative_to(target).as_posix(): file.read_bytes() for file in files}


def lines(place: Path, graph: str) -> str:
    ran = maillage("--graph", graph, "export", cwd=place)
    assert ran.code == 0, ran.err
    return ran.out


def started(place: Path, graph: str, *arguments: str) -> subprocess.Popen[bytes]:
    """Start an ingestion that heeds Ctrl-C, as the leader of a group of its own, as a terminal does."""
    command = [*MAILLAGE, "--graph", graph, "ingest", *arguments]
    with (place / f"{graph}.said").open("wb") as said:
        return subprocess.Popen(
            command,
            cwd=place,
            env=environment(),
            stdout=said,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=heed_ctrl_c,
        )


def until_it_writes(writer: subprocess.Popen[bytes], graph: Path) -> None:
    end = time.monotonic() + 60
    while f"{writer.pid}," not in (graph / "lock").read_text(encoding="utf-8"):
        assert time.monotonic() < end
        time.sleep(0.02)


def test_twice_is_once_in_every_format(place: Path) -> None:
    before = forms(place, "maillage.graph")
    assert len(before) == len(FORMATS) + 1
    ran = maillage("ingest", "docs", cwd=place)
    assert (ran.code, ran.out.splitlines()[0]) == (0, f"{len(list((place / 'docs').iterdir()))} inchangé(s)")
    assert forms(place, "maillage.graph") == before


def test_order_and_workers_change_nothing_in_any_format(place: Path) -> None:
    backwards = sorted((place / "docs").iterdir(), reverse=True)
    half = len(backwards) // 2
    assert maillage("--graph", "parts", "ingest", *backwards[:half], cwd=place).code == 0
    assert maillage("--graph", "parts", "ingest", "--workers", "2", *backwards[half:], cwd=place).code == 0
    assert forms(place, "parts") == forms(place, "maillage.graph")


def test_killed_at_random_moments_then_finished_it_is_whole(place: Path) -> None:
    began = time.monotonic()
    assert started(place, "timed", "docs").wait() == 0
    took, expected = time.monotonic() - began, lines(place, "maillage.graph")
    moments, ends = random.Random(3), []
    for number in range(KILLS):
        graph = f"killed-{number}"
        writer = started(place, graph, "docs")
        time.sleep(took * moments.uniform(0.1, 1.0))
        os.killpg(writer.pid, signal.SIGKILL)
        ends.append(writer.wait())
        assert maillage("--graph", graph, "ingest", "docs", cwd=place).code == 0
        assert lines(place, graph) == expected
    assert -signal.SIGKILL in ends


@pytest.mark.parametrize("workers", ["1", "2"])
def test_ctrl_c_keeps_what_was_read_and_the_next_run_ends_it(place: Path, workers: str) -> None:
    graph = f"interrupted-{workers}"
    shutil.copytree(place / "maillage.graph", place / graph)
    docs = place / f"docs-{workers}"
    shutil.copytree(place / "docs", docs)
    for file in docs.glob("*.md"):
        file.write_text(file.read_text(encoding="utf-8") + "\nLa Fondation Essor soutient Le Pas.\n", encoding="utf-8")
    writer = started(place, graph, "--workers", workers, str(docs))
    until_it_writes(writer, place / graph)
    time.sleep(0.3)
    os.killpg(writer.pid, signal.SIGINT)
    code, said = writer.wait(60), (place / f"{graph}.said").read_text(encoding="utf-8")
    assert code in INTERRUPTED, said
    assert said.startswith("Interrompu") or "\nInterrompu" in said
    assert "Traceback" not in said
    assert maillage("--graph", graph, "stats", cwd=place).code == 0
    assert maillage("--graph", graph, "ingest", docs, cwd=place).code == 0
    assert "Le Pas" in lines(place, graph)


def test_readers_read_and_a_second_writer_is_told_who_writes(place: Path) -> None:
    before = lines(place, "maillage.graph")
    with GraphStore.open_writer(place / "maillage.graph"):
        for lang, said in {
            "fr": f"Un autre processus ({os.getpid()}, ",
            "en": f"Another process ({os.getpid()}, ",
        }.items():
            second = maillage("ingest", "docs", cwd=place, lang=lang)
            assert (second.code, said in second.err) == (1, True), second.err
        assert lines(place, "maillage.graph") == before
    assert maillage("ingest", "docs", cwd=place).code == 0


def test_a_changed_document_replaces_its_own_statements_only(place: Path) -> None:
    docs = place / "changed"
    docs.mkdir()
    for name in ("2025-appel-a-candidatures.md", "registre-lieux-et-structures.csv"):
        shutil.copy(place / "docs" / name, docs)
    assert maillage("--graph", "changing", "ingest", "changed", cwd=place).code == 0
    before = lines(place, "changing")
    page = docs / "2025-appel-a-candidatures.md"
    said = page.read_bytes()
    page.write_text("La Fondation Essor soutient l'association Le Pas.\n", encoding="utf-8")
    assert "1 modifié(s), 1 inchangé(s)" in maillage("--graph", "changing", "ingest", "changed", cwd=place).out
    changed = lines(place, "changing").splitlines()
    others = [line for line in before.splitlines() if '"quote"' in line and page.name not in line]
    theirs = [line for line in changed if page.name in line]
    assert len(others) > 10
    assert set(others) <= set(changed)
    assert theirs
    assert all("Essor" in line or "Pas" in line for line in theirs)
    page.write_bytes(said)
    assert maillage("--graph", "changing", "ingest", "changed", cwd=place).code == 0
    assert lines(place, "changing") == before


def test_a_removed_document_leaves_nothing_behind(place: Path) -> None:
    extra = place / "extra.txt"
    extra.write_text("La Fondation Essor soutient Ronalpia et l'association Le Pas, à Crest.\n", encoding="utf-8")
    shutil.copytree(place / "maillage.graph", place / "removing")
    assert maillage("--graph", "removing", "ingest", extra, cwd=place).code == 0
    assert lines(place, "removing") != lines(place, "maillage.graph")
    assert maillage("--graph", "removing", "ingest", "--remove", "extra.txt", cwd=place).code == 0
    assert lines(place, "removing") == lines(place, "maillage.graph")
