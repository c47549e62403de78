"""What a request asks: its query and the graphs that it is about (SPARQL 1.1 Protocol, section 2.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from queries.endpoint import problems
from queries.endpoint.problems import ProtocolError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from wsgiref.types import WSGIEnvironment

FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
METHODS = ("GET", "HEAD", "POST", "OPTIONS")
Fields = dict[str, list[str]]


@dataclass(frozen=True)
class Question:
    """A query, and the dataset that the request names: the graphs of each part, or None."""

    text: str
    dataset: Mapping[str, tuple[str, ...]] | None = None


def question_of(environ: WSGIEnvironment) -> Question | None:
    """Return what a request asks, or None when it asks for nothing but what the endpoint is.

    Raises
    ------
    ProtocolError
        When the request is not one of the protocol, or would change the graph.
    """
    method = environ["REQUEST_METHOD"]
    if method not in METHODS:
        allowed = {"Allow": ", ".join(METHODS)}
        raise ProtocolError(problems.METHOD, problems.OTHER_METHOD, allowed, method=method)
    fields = _fields(environ.get("QUERY_STRING", ""))
    if method == "POST":
        fields = _with_body(fields, environ)
    if any(name in fields for name in ("update", "using-graph-uri", "using-named-graph-uri")):
        raise ProtocolError(problems.FORBIDDEN, problems.READ_ONLY)
    texts = fields.get("query", [])
    if not texts and method != "POST" and not fields:
        return None
    if len(texts) != 1:
        raise ProtocolError(problems.BAD, problems.SEVERAL if texts else problems.NO_QUERY)
    return Question(texts[0], _dataset(fields))


def _with_body(fields: Fields, environ: WSGIEnvironment) -> Fields:
    """Return the fields of the address with those of the body, which may be the query itself."""
    media_type, _, parameters = environ.get("CONTENT_TYPE", "").partition(";")
    media_type = media_type.strip().lower()
    if media_type == UPDATE:
        raise ProtocolError(problems.FORBIDDEN, problems.READ_ONLY)
    if media_type not in (FORM, QUERY) or not _is_utf8(parameters):
        raise ProtocolError(problems.MEDIA_TYPE, problems.OTHER_TYPE, type=environ.get("CONTENT_TYPE") or "—")
    body = _text(environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0)))
    stated = {"query": [body]} if media_type == QUERY else _fields(body)
    return {name: fields.get(name, []) + stated.get(name, []) for name in fields | stated}


def _is_utf8(parameters: str) -> bool:
    charsets = [each.partition("=")[2].strip(' "') for each in parameters.lower().split(";") if "charset" in each]
    return all(charset in ("utf-8", "utf8", "us-ascii") for charset in charsets)


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ProtocolError(problems.BAD, problems.NOT_TEXT) from error


def _fields(encoded: str) -> Fields:
    """Return the fields of an address or a form, empty ones too."""
    try:
        return parse_qs(encoded, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise ProtocolError(problems.BAD, problems.NOT_TEXT) from error


def _dataset(fields: Fields) -> Mapping[str, tuple[str, ...]] | None:
    """Return the graphs that the request names; those that it does not name are then not there."""
    parts = {part: tuple(fields.get(f"{part}-graph-uri", ())) for part in ("default", "named")}
    for name in (*parts["default"], *parts["named"]):
        if not _is_iri(name):
            raise ProtocolError(problems.BAD, problems.NOT_AN_IRI, name=name)
    return parts if any(parts.values()) else None


def _is_iri(name: str) -> bool:
    import pyoxigraph as ox

    try:
        ox.NamedNode(name)
    except ValueError:
        return False
    return True
