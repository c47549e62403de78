"""Which form an answer takes: what is offered, and what a client's ``Accept`` makes of it (RFC 9110, section 12.5.1)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Form:
    """A form of answer: the engine's name of it, its media type, and others under which it is asked for."""

    name: str
    media_type: str
    also: tuple[str, ...] = ()
    iri: str = ""

    @property
    def content_type(self) -> str:
        """The value of ``Content-Type``; text says that it is UTF-8."""
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


FORMATS = "http://www.w3.org/ns/formats/"
ROWS = (
    Form("json", "application/sparql-results+json", ("application/json",), FORMATS + "SPARQL_Results_JSON"),
    Form("xml", "application/sparql-results+xml", ("application/xml", "text/xml"), FORMATS + "SPARQL_Results_XML"),
    Form("csv", "text/csv", (), FORMATS + "SPARQL_Results_CSV"),
    Form("tsv", "text/tab-separated-values", (), FORMATS + "SPARQL_Results_TSV"),
)
"""What SELECT and ASK are answered in, the preferred first."""
TRIPLES = (
    Form("ttl", "text/turtle", ("application/x-turtle",), FORMATS + "Turtle"),
    Form("nt", "application/n-triples", ("text/plain",), FORMATS + "N-Triples"),
    Form("rdf", "application/rdf+xml", ("application/xml", "text/xml"), FORMATS + "RDF_XML"),
    Form("jsonld", "application/ld+json", ("application/json",), FORMATS + "JSON-LD"),
)
"""What CONSTRUCT and DESCRIBE are answered in, the preferred first."""
PAGE = Form("html", "text/html", ("application/xhtml+xml",))
"""What a browser is shown of the endpoint itself."""


def chosen(accept: str, forms: Sequence[Form]) -> Form | None:
    """Return the form that a client likes best, ours first among equals, or None when it takes none of them.

    One that is asked for under another media type comes under that one. No ``Accept`` takes everything.

    Examples
    --------
    >>> chosen("text/csv;q=0.5, application/sparql-results+xml, */*;q=0.1", ROWS).name
    'xml'
    >>> chosen("", TRIPLES).name, chosen("text/*;q=0, */*", TRIPLES).name, chosen("image/png", ROWS)
    ('ttl', 'nt', None)
    >>> chosen("application/json", ROWS).media_type
    'application/json'
    """
    ranges = _ranges(accept) or {"*/*": 1.0}
    offers = [(_quality(form.media_type, ranges), form) for form in forms]
    offers += [(ranges[name], replace(form, media_type=name)) for form in forms for name in form.also if name in ranges]
    quality, best = max(offers, key=lambda offer: offer[0])
    return best if quality > 0 else None


def _ranges(accept: str) -> dict[str, float]:
    """Return the media ranges of a header and how much each is liked, 0 to 1; what cannot be read counts as 1."""
    found = {}
    for part in accept.split(","):
        name, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weights = [parameter[2:] for parameter in parameters if parameter.startswith("q=")]
        if name:
            found[name] = _weight(weights[0]) if weights else 1.0
    return found


def _weight(text: str) -> float:
    try:
        return min(1.0, max(0.0, float(text)))
    except ValueError:
        return 1.0


def _quality(media_type: str, ranges: dict[str, float]) -> float:
    """Return the weight of the most specific range that holds a media type."""
    kind = media_type.partition("/")[0]
    return next((ranges[name] for name in (media_type, f"{kind}/*", "*/*") if name in ranges), 0.0)
