"""The command line as a process of its own, as people run it."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MAILLAGE = (sys.executable, "-m", "maillage")
INTERRUPTED = frozenset({130, -signal.SIGINT})
"""How a process ends at Ctrl-C, 130 to a shell both: Python ends by the signal itself where it came while a library ran code of its own."""


@dataclass(frozen=True)
class Ran:
    """What a process answered."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """All that it said, as one line: where it is folded does not matter."""
        return " ".join(f"{self.out} {self.err}".split())


def maillage(*arguments: str | Path, cwd: Path, lang: str = "fr", before: Sequence[str] = ()) -> Ran:
    """Run ``maillage`` in ``cwd``, where its graph is; ``before`` stands in front of the command, as ``setpriv`` does."""
    command = [*before, *MAILLAGE, "--lang", lang, *map(str, arguments)]
    result = subprocess.run(command, cwd=cwd, env=environment(), capture_output=True, timeout=120, check=False)
    return Ran(result.returncode, result.stdout.decode(), result.stderr.decode())


def environment(**more: str) -> dict[str, str]:
    """Return the environment of a user who has set nothing of ours."""
    theirs = {name: value for name, value in os.environ.items() if not name.startswith("MAILLAGE_")}
    return {**theirs, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **more}


def heed_ctrl_c() -> None:
    """Make the process that is about to start end at Ctrl-C: one inherits its being ignored from tests in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def without_privilege() -> list[str]:
    """Return what to put before a command so that rights on files hold for it, the superuser's process too."""
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
