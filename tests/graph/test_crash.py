"""Nothing is lost when a writer is killed at any moment, or when the disk is full."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from graph.errors import StoreError
from graph.export.jsonl import lines
from graph.store import GraphStore, open_reader
from tests.graph.records import ARDECHE, RONALPIA, SENTIERS, VIVANTS, actor, record

if TYPE_CHECKING:
    from pathlib import Path

    from graph.model import SourceRecord

KILLS = int(os.environ.get("MAILLAGE_KILLS", "10"))
WRITER = "import sys, pathlib; from tests.graph.test_crash import write_all; write_all(pathlib.Path(sys.argv[1]))"


def many_records(count: int = 12) -> list[SourceRecord]:
    """Documents that share names, so that each one moves what is known of the others."""
    return [
        record(
            f"{number:02}.txt",
            (VIVANTS, "PARTNERS_WITH", RONALPIA),
            *((actor(f"Relais {number + step}"), "TAKES_PART_IN", SENTIERS) for step in range(20)),
            (actor(f"Relais {number}", f"R{number}"), "ACTIVE_IN", ARDECHE),
        )
        for number in range(count)
    ]


def write_all(path: Path) -> None:
    with GraphStore.open_writer(path) as store:
        for number, each in enumerate(many_records()):
            store.put(each)
            if number % 4 == 3:
                store.settle()


def write_much(path: Path) -> None:
    with GraphStore.open_writer(path) as store:
        for number in range(200):
            supported = ((actor(f"Relais {number} {other}"), "FUNDS", VIVANTS) for other in range(200))
            store.put(record(f"{number}.txt", *supported))


def exported(path: Path) -> str:
    return "\n".join(lines(open_reader(path)))


@pytest.mark.slow
def test_killed_at_random_moments_then_finished_it_gives_the_same_export(tmp_path: Path) -> None:
    started = time.monotonic()
    subprocess.run([sys.executable, "-c", WRITER, str(tmp_path / "undisturbed")], check=True)
    took = time.monotonic() - started
    expected = exported(tmp_path / "undisturbed")
    moments, ends = random.Random(7), []
    for number in range(KILLS):
        path = tmp_path / str(number)
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)])
        time.sleep(took * moments.uniform(0.2, 1.0))
        writer.send_signal(signal.SIGKILL)
        ends.append(writer.wait())
        write_all(path)
        assert exported(path) == expected
    assert -signal.SIGKILL in ends


@pytest.mark.slow
def test_a_graph_killed_again_and_again_is_still_whole(tmp_path: Path) -> None:
    write_all(tmp_path / "undisturbed")
    path = tmp_path / "killed"
    moments = random.Random(11)
    for _ in range(KILLS):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)])
        time.sleep(moments.uniform(0.15, 0.9))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
    write_all(path)
    assert exported(path) == exported(tmp_path / "undisturbed")


def test_readers_read_on_while_a_writer_writes(tmp_path: Path) -> None:
    path = tmp_path / "g"
    with GraphStore.open_writer(path) as store:
        store.put(many_records(1)[0])
    seen = {exported(path)}
    writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)])
    reads = 0
    while writer.poll() is None:
        seen.add(exported(path))
        reads += 1
    assert writer.returncode == 0
    seen.add(exported(path))
    assert reads > 0
    assert len(seen) == 2


@pytest.mark.small_disk
def test_a_full_disk_is_said_and_nothing_published_is_lost(small_disk: Path) -> None:
    path = small_disk / "g"
    with GraphStore.open_writer(path) as store:
        store.put(many_records(1)[0])
    before = exported(path)
    filler = small_disk / "filler"
    filler.write_bytes(b"\0" * (shutil.disk_usage(small_disk).free - 200_000))
    with pytest.raises(StoreError, match="disque est plein"):
        write_much(path)
    assert exported(path) == before
    filler.unlink()
    with GraphStore.open_writer(path) as store:
        store.put(many_records(2)[1])
    assert exported(path) != before
