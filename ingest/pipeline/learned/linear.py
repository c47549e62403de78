"""Linear models over named signs: small enough to read, and applied without any library.

Trained elsewhere (benchmarks/extraction/train.py) as multinomial logistic regression; here only the weights are used.
"""

from __future__ import annotations

import gzip
import json
import math
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BIAS = "(bias)"
"""The name of the constant sign, 1 for everything that is judged."""


@dataclass(frozen=True)
class Linear:
    """Weights by sign and then by label; ``labels`` in a fixed order."""

    labels: tuple[str, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]

    def scores(self, signs: Mapping[str, float]) -> list[float]:
        """Return the score of each label (log-odds up to a constant), in the order of ``labels``."""
        totals = [0.0] * len(self.labels)
        for index, weight in self.weights.get(BIAS, ()):
            totals[index] += weight
        for sign, value in signs.items():
            for index, weight in self.weights.get(sign, ()):
                totals[index] += weight * value
        return totals

    def probabilities(self, signs: Mapping[str, float]) -> dict[str, float]:
        """Return the probability of each label where one and only one of them is true (softmax)."""
        scores = self.scores(signs)
        highest = max(scores)
        raised = [math.exp(score - highest) for score in scores]
        total = sum(raised)
        return {label: value / total for label, value in zip(self.labels, raised, strict=True)}


def dump(model: Linear) -> bytes:
    """Return the model as compressed JSON, the same bytes for the same weights."""
    table: dict[str, dict[str, float]] = defaultdict(dict)
    for sign, row in model.weights.items():
        for index, weight in row:
            table[sign][str(index)] = weight
    text = json.dumps(
        {"labels": model.labels, "weights": table}, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return gzip.compress(text.encode(), mtime=0)


@cache
def load(name: str) -> Linear:
    """Return the model of the package that is called ``name``, read once a process."""
    data = files("ingest.pipeline.learned").joinpath(f"{name}.json.gz").read_bytes()
    read = json.loads(gzip.decompress(data))
    weights = {sign: tuple((int(i), w) for i, w in row.items()) for sign, row in read["weights"].items()}
    return Linear(tuple(read["labels"]), weights)
