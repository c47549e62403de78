"""What is learned from annotated sections: how to weigh the signs of names, and how reliable each rule is. See README.md."""

from ingest.pipeline.learned.linear import Linear, load
from ingest.pipeline.learned.reliability import reliability_of_rules

__all__ = ["Linear", "load", "reliability_of_rules"]
