"""Word lists and patterns of the pipeline, as data files that a user can read and extend."""

from ingest.pipeline.lexicon.load import Head, Lexicon, alternatives, head_key, lexicon

__all__ = ["Head", "Lexicon", "alternatives", "head_key", "lexicon"]
