"""Which readings are of one and the same thing: same, different or unsure, and what curators decided of it.

A pure function of the readings and of the decisions. docs/identity.md tells the evidence and the thresholds.
"""

from graph.identity.candidate import AUTHORITY, Candidate, Decisions, Side, signature
from graph.identity.clustering import Clusters, Doubt, Sides, clusters
from graph.identity.verdict import Outcome, Reason, Verdict, compare

__all__ = [
    "AUTHORITY",
    "Candidate",
    "Clusters",
    "Decisions",
    "Doubt",
    "Outcome",
    "Reason",
    "Side",
    "Sides",
    "Verdict",
    "clusters",
    "compare",
    "signature",
]
