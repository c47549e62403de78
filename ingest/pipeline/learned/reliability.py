"""How often each rule was right in the annotated sections (``rules.json``), which calibrates the confidence of links."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files


@cache
def reliability_of_rules() -> dict[str, float]:
    """Return « rule PREDICATE » → share of its links that are right, smoothed; read once a process."""
    text = files("ingest.pipeline.learned").joinpath("rules.json").read_text(encoding="utf-8")
    return {rule: float(share) for rule, share in json.loads(text).items()}
