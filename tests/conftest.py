"""What holds for every test: where a test skips, it says how to run it; under MAILLAGE_NO_SKIP that is a failure."""

import os
import subprocess
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from tests.neo4j_server.running import RunningServer, running_server

MAY_ALWAYS_SKIP = ("shared", "small_disk")
"""Markers of the tests that need what no installation gives: the corpus beside the checkout, the right to mount."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure where skipping is forbidden, as in CI."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and skipping_is_forbidden(item):
        report.outcome = "failed"
        report.longrepr = f"skipped, which MAILLAGE_NO_SKIP forbids: {_reason(report)}"
    return report


def skipping_is_forbidden(item: pytest.Item) -> bool:
    excused = any(item.get_closest_marker(marker) for marker in MAY_ALWAYS_SKIP)
    return bool(os.environ.get("MAILLAGE_NO_SKIP")) and not excused


def _reason(report: pytest.TestReport) -> str:
    return report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes, in memory."""
    if not sys.platform.startswith("linux") or os.geteuid() != 0:
        pytest.skip("a small disk is mounted by root on Linux only; run the tests in a container as root")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk)], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"a small disk could not be mounted: {mounted.stderr.decode().strip()}")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[RunningServer]:
    """Give one Neo4j server to all tests that ask for it; they leave it without what they wrote."""
    with running_server() as server:
        yield server
