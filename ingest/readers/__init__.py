"""Files to running texts: every format becomes blocks and sections, with the way back to lines and pages."""

from ingest.readers.documents import is_document, read_document, read_text
from ingest.readers.text import Block, DocumentText, LineMap, Notice, Section

__all__ = ["Block", "DocumentText", "LineMap", "Notice", "Section", "is_document", "read_document", "read_text"]
