"""What holds for every test: where a test skips, it says how to run it; under MAILLAGE_NO_SKIP that is a failure."""

import os
from collections.abc import Generator, Iterator

import pytest

from tests.neo4j_server.running import RunningServer, running_server

MAY_ALWAYS_SKIP = "shared"
"""Marker of the tests that need the corpus beside the checkout, which not everyone has."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skip into a failure where skipping is forbidden, as in CI."""
    report = yield
    if report.skipped and not hasattr(report, "wasxfail") and skipping_is_forbidden(item):
        report.outcome = "failed"
        report.longrepr = f"skipped, which MAILLAGE_NO_SKIP forbids: {_reason(report)}"
    return report


def skipping_is_forbidden(item: pytest.Item) -> bool:
    return bool(os.environ.get("MAILLAGE_NO_SKIP")) and item.get_closest_marker(MAY_ALWAYS_SKIP) is None


def _reason(report: pytest.TestReport) -> str:
    return report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[RunningServer]:
    """Give one Neo4j server to all tests that ask for it; they leave it without what they wrote."""
    with running_server() as server:
        yield server
