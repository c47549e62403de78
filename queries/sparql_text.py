"""What a user's SPARQL text may say: prefixes that need no declaring, its form, and what is refused.

The engine would try ``SERVICE`` over HTTP, and a text with an update in it gives a riddle for a message. Both are
found here by reading the text's words, strings, IRIs and comments left aside. The engine reads more loosely than the
grammar's tokens (``trueSERVICE``, ``SERVICE:x``), so whatever it might take for that word is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.errors import InputError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PREFIXES: Mapping[str, str] = {
    "m": "urn:maillage:",
    "ma": "https://w3id.org/maillage/ontology#",
    "kind": "https://w3id.org/maillage/kind/",
    "theme": "https://w3id.org/maillage/theme/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "schema": "http://schema.org/",
    "dcterms": "http://purl.org/dc/terms/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""Prefixes that a query may use without declaring them."""

_KNOWN_BASE = re.compile("|".join(f"(?P<{name}>{re.escape(base)})" for name, base in PREFIXES.items()))

UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
QUERY_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})

TOKEN = re.compile(
    r"""(?P<comment>\#[^\r\n]*)
      | (?P<iri><[^<>"{}|^`\\\s]*>)
      | (?P<long>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3})
      | (?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
      | (?P<variable>[?$]\w+)
      | (?P<name>(?:[^\W_][\w.-]*)?:(?:\\.|[\w.:%-])*)
      | (?P<language>@[\w-]+)
      | (?P<word>[^\W\d_]\w*)""",
    re.VERBOSE | re.DOTALL,
)

UPDATE_REFUSED = Phrase(
    fr="« {word} » changerait le graphe ; `maillage sparql` ne fait que lire (SELECT, ASK, CONSTRUCT, DESCRIBE). "
    "Le graphe change par `maillage ingest`.",
    en="“{word}” would change the graph; `maillage sparql` only reads (SELECT, ASK, CONSTRUCT, DESCRIBE). "
    "The graph changes through `maillage ingest`.",
)
SERVICE_REFUSED = Phrase(
    fr="« SERVICE » interrogerait une autre adresse ; une requête ne lit que ce graphe. Retirez cette partie.",
    en="“SERVICE” would ask another address; a query reads this graph only. Remove that part.",
)
NOT_A_QUERY = Phrase(
    fr="Ce texte n'est pas une requête SPARQL : elle commence par SELECT, ASK, CONSTRUCT ou DESCRIBE "
    "(après d'éventuels PREFIX).",
    en="This text is not a SPARQL query: one starts with SELECT, ASK, CONSTRUCT or DESCRIBE "
    "(after PREFIX lines, if any).",
)
AMBIGUOUS = Phrase(
    fr="« {text} » se lit comme une adresse ou comme une comparaison : mettez des espaces autour de < et de >.",
    en="“{text}” reads as an address or as a comparison: put spaces around < and >.",
)


def refuse_all_but_reading(text: str) -> None:
    """Raise unless ``text`` is one query that reads this graph only.

    Raises
    ------
    InputError
        For an update, a ``SERVICE`` clause, or a text that is no query. Mistakes of syntax are left to the engine.

    Examples
    --------
    >>> refuse_all_but_reading("SELECT * { ?s rdfs:label 'INSERT' } # DELETE")
    >>> refuse_all_but_reading("PREFIX x: <urn:x> DELETE WHERE { ?s ?p ?o }")
    Traceback (most recent call last):
    ...
    graph.errors.InputError: « DELETE » changerait le graphe ; `maillage sparql` ne fait que lire ...
    """
    opening = _opening(text)
    if opening in UPDATES:
        raise InputError(UPDATE_REFUSED, word=opening)
    if opening not in QUERY_FORMS:
        raise InputError(NOT_A_QUERY)
    for token in TOKEN.finditer(text):
        _refuse_service(token)


def query_form(text: str) -> str:
    """Return ``SELECT``, ``ASK``, ``CONSTRUCT`` or ``DESCRIBE`` for a query that `refuse_all_but_reading` let pass."""
    return _opening(text)


def short_iri(iri: str) -> str:
    """Return an IRI with its usual prefix, or the bare id of an entity.

    Examples
    --------
    >>> short_iri("urn:maillage:actor:ronalpia"), short_iri("https://w3id.org/maillage/kind/ptce")
    ('actor:ronalpia', 'kind:ptce')
    """
    found = _KNOWN_BASE.match(iri)
    if not found:
        return iri
    local = iri[found.end() :]
    return local if found.lastgroup == "m" else f"{found.lastgroup}:{local}"


def _words(text: str) -> Iterator[str]:
    return (match.group() for match in TOKEN.finditer(text) if match.lastgroup == "word")


def _opening(text: str) -> str:
    words = (word.upper() for word in _words(text))
    return next((word for word in words if word not in {"PREFIX", "BASE", "VERSION"}), "")


def _refuse_service(token: re.Match[str]) -> None:
    """Raise when the engine might read the word ``SERVICE`` in a token: glued to another, as a prefix, after ``<``."""
    text = token.group().upper()
    prefix = text.partition(":")[0]
    if (token.lastgroup == "word" and "SERVICE" in text) or (token.lastgroup == "name" and "SERVICE" in prefix):
        raise InputError(SERVICE_REFUSED)
    if token.lastgroup == "iri" and "SERVICE" in text.partition(")")[2]:
        raise InputError(AMBIGUOUS, text=token.group())
