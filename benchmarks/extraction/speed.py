"""Characters read per second: maillage against the bare spaCy pipeline of the same model, on the same text, in turn.

python -m benchmarks.extraction.speed FILE… [--rounds 3]
"""

from __future__ import annotations

import argparse
import statistics
import time
from pathlib import Path
from typing import Any

from ingest.pipeline.build import DEFAULT_MODEL, reader
from ingest.readers import read_document


def main() -> None:
    """Print the characters per second of both, and the ratio of their medians."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    asked: Any = parser.parse_args()
    from ingest.pipeline import extract

    reader()
    import spacy  # after the reader, which says how many threads numpy may start

    documents = [read_document(file) for file in asked.files]
    size = sum(len(document.text) for document in documents)
    bare = spacy.load(DEFAULT_MODEL)
    seconds: dict[str, list[float]] = {"maillage": [], "bare": []}
    for _ in range(asked.rounds):
        start = time.perf_counter()
        for document in documents:
            extract(document)
        middle = time.perf_counter()
        for document in documents:
            for _ in bare.pipe(document.text[b.start : b.end] for b in document.blocks):
                pass
        seconds["maillage"].append(middle - start)
        seconds["bare"].append(time.perf_counter() - middle)
    rates = {name: size / statistics.median(times) for name, times in seconds.items()}
    for name, rate in rates.items():
        print(f"{name:9} {rate:9,.0f} characters a second")
    print(f"ratio {rates['maillage'] / rates['bare']:.2f} on {size:,} characters, {asked.rounds} rounds")


if __name__ == "__main__":
    main()
