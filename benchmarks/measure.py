"""Time whole commands on the example documents, as a user waits for them; print the table of README.md.

``python benchmarks/measure.py [GRAPH]`` from the checkout; with GRAPH, the questions are put to that graph.
"""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RUNS = 7
QUESTIONS = {
    "--help": ["--help"],
    "meet": ["meet", "Ardèche", "--for", "Fondation ARHM"],
    "path": ["path", "Fondation ARHM", "Courant Fort"],
    "show": ["show", "Ronalpia"],
    "stats": ["stats"],
    "viz": ["viz", "--territory", "Ardèche", "-o", "page.html"],
}


def seconds(arguments: list[str], folder: Path) -> float:
    """Return how long ``maillage`` takes as a whole process."""
    began = time.perf_counter()
    command = [sys.executable, "-m", "maillage", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, check=True, capture_output=True, cwd=folder, env=environment)
    return time.perf_counter() - began


def timed(arguments: list[str], folder: Path) -> tuple[float, float]:
    """Return the median and the longest of several runs, after one that is not counted."""
    seconds(arguments, folder)
    found = [seconds(arguments, folder) for _ in range(RUNS)]
    return statistics.median(found), max(found)


def main(arguments: list[str]) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        demo = seconds(["demo", "--folder", str(folder / "demo")], folder)
        graph = arguments[0] if arguments else str(folder / "demo" / "maillage.graph")
        print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores\n")
        print("| command | median | longest |\n| --- | --- | --- |")
        print(f"| `demo`, once | {demo:.1f} s | |")
        for title, question in QUESTIONS.items():
            median, longest = timed(["--graph", str(Path(graph).resolve()), *question], folder)
            print(f"| `{title}` | {median:.2f} s | {longest:.2f} s |")


if __name__ == "__main__":
    main(sys.argv[1:])
