"""Short texts read, and what was read of them said by names."""

from functools import cache

from graph.model import SourceRecord
from ingest.pipeline import extract
from ingest.readers import read_text

Said = tuple[str, str, str]


@cache
def read(text: str) -> SourceRecord:
    """Return what the pipeline reads in a text."""
    return extract(read_text(text))


def names(text: str) -> dict[str, str]:
    """Return the names of a text with their types."""
    return {entity.name: entity.type for entity in read(text).entities}


def said(text: str) -> set[Said]:
    """Return the links of a text (themes apart): names of the ends, and the predicate between them."""
    record = read(text)
    name = {entity.key: entity.name for entity in record.entities}
    links = (claim for claim in record.claims if claim.predicate != "ADDRESSES")
    return {(name[link.subject], link.predicate, name[link.object]) for link in links}


def says(text: str, link: Said) -> bool:
    """Return whether a text says a link, in either direction where it has none."""
    subject, predicate, object_ = link
    either = {link, (object_, predicate, subject)} if predicate == "PARTNERS_WITH" else {link}
    return bool(either & said(text))
