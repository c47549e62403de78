"""The graph, or what may leave it, in the forms that other tools read."""

from graph.export.formats import FORMATS, export

__all__ = ["FORMATS", "export"]
