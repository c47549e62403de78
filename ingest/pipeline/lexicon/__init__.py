"""Word lists and patterns of the pipeline, as data files that a user can read and extend."""

from ingest.pipeline.lexicon.load import Head, Lexicon, lexicon

__all__ = ["Head", "Lexicon", "lexicon"]
