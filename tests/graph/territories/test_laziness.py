"""What a process pays for the reference before it asks anything of it, and for each sort of question."""

import subprocess
import sys

OPENING = """
import sys
from graph.territories import reference, reference_of
from pathlib import Path
known = reference_of(Path("absent"))
assert known is reference()
assert not {"rows", "ids"} & vars(known.tables).keys(), "a table was read before anybody asked"
assert known.get("territory:commune-26108").name == "Crest"
assert "ids" not in vars(known.tables), "an id needs no table of names"
assert known.search("Crest")[0].territory.code == "26108"
assert not {"rapidfuzz", "pyoxigraph", "spacy", "urllib.request"} & sys.modules.keys()
"""


def test_tables_are_read_when_they_are_needed_and_no_library_is() -> None:
    done = subprocess.run([sys.executable, "-c", OPENING], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
