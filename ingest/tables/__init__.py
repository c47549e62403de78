"""Tables and registers to records, by recipes that say what columns mean."""

from ingest.tables.catalogue import find_recipe, packaged
from ingest.tables.reader import TableReading, extractor_of, is_table, read_table

__all__ = ["TableReading", "extractor_of", "find_recipe", "is_table", "packaged", "read_table"]
