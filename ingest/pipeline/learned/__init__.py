"""What is learned from annotated sections: how to weigh the signs of names and of links. See README.md."""

from ingest.pipeline.learned.linear import Linear, load

__all__ = ["Linear", "load"]
