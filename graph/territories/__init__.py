"""The official territories and some informal ones: an offline reference that ingestion and questions both read."""

from graph.territories.reference import TerritoryReference, reference, reference_of
from graph.territories.territory import RURAL_LEVELS, UNKNOWN, Territory, TerritoryMatch

__all__ = ["RURAL_LEVELS", "UNKNOWN", "Territory", "TerritoryMatch", "TerritoryReference", "reference", "reference_of"]
