"""What a user's SPARQL text may say: prefixes that need no declaring, parameters, and what is refused.

The engine would try ``SERVICE`` over HTTP, and a text with an update in it gives a riddle for a message. Both are
found here by reading the text's words, strings, IRIs and comments left aside.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.errors import InputError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PREFIXES: Mapping[str, str] = {
    "ma": "https://w3id.org/maillage/ontology#",
    "kind": "https://w3id.org/maillage/kind/",
    "theme": "https://w3id.org/maillage/theme/",
    "m": "urn:maillage:",
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

UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"})
QUERY_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
ENTITY_ID = re.compile(r"(?:actor|programme|initiative|territory|person|theme|source):[\w%-]+\Z")

TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)
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
UNUSED_PARAMETER = Phrase(
    fr="Le paramètre « {name} » n'est pas dans la requête ; écrivez ${name} là où sa valeur doit venir. "
    "La requête utilise : {used}.",
    en="The parameter “{name}” is not in the query; write ${name} where its value should come. The query uses: {used}.",
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
    words = [word.upper() for word in _words(text)]
    opening = next((word for word in words if word not in {"PREFIX", "BASE", "VERSION"}), "")
    if opening in UPDATES:
        raise InputError(UPDATE_REFUSED, word=opening)
    if opening not in QUERY_FORMS:
        raise InputError(NOT_A_QUERY)
    if "SERVICE" in words:
        raise InputError(SERVICE_REFUSED)


def with_parameters(text: str, parameters: Mapping[str, str]) -> str:
    """Return ``text`` with each ``$name`` replaced by the value of that parameter, written as an RDF term.

    ``?name`` stays a variable. A value cannot break out of its place: it is always one term.

    Raises
    ------
    InputError
        When a parameter is given that the text does not use.

    Examples
    --------
    >>> with_parameters("SELECT ?x { $who ma:activeIn ?x }", {"who": "actor:ronalpia"})
    'SELECT ?x { <urn:maillage:actor:ronalpia> ma:activeIn ?x }'
    """
    used = {match.group()[1:] for match in TOKEN.finditer(text) if match.group().startswith("$")}
    for name in parameters:
        if name not in used:
            raise InputError(UNUSED_PARAMETER, name=name, used=", ".join(f"${n}" for n in sorted(used)) or "—")

    def replaced(match: re.Match[str]) -> str:
        value = parameters.get(match.group()[1:]) if match.group().startswith("$") else None
        return match.group() if value is None else term_text(value)

    return TOKEN.sub(replaced, text)


def term_text(value: str) -> str:
    r"""Return the RDF term that a typed value stands for: IRI, entity, known prefix, number, yes/no, or string.

    Examples
    --------
    >>> term_text("territory:departement-07"), term_text("0.5"), term_text("kind:ptce")
    ('<urn:maillage:territory:departement-07>', '0.5', '<https://w3id.org/maillage/kind/ptce>')
    >>> term_text('L"Étrier')
    '"L\\"Étrier"'
    """
    prefix, colon, local = value.partition(":")
    if re.fullmatch(r"<[^<>\"{}|^`\\\s]*>", value):
        return value
    if ENTITY_ID.match(value):
        return f"<{PREFIXES['m']}{value}>"
    if colon and prefix in PREFIXES and re.fullmatch(r"[\w%.:-]+", local):
        return f"<{PREFIXES[prefix]}{local}>"
    if re.fullmatch(r"[+-]?\d+(?:\.\d+)?|true|false", value):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r")
    return f'"{escaped}"'


def short_iri(iri: str) -> str:
    """Return an IRI with its usual prefix, or the bare id of an entity.

    Examples
    --------
    >>> short_iri("urn:maillage:actor:ronalpia"), short_iri("https://w3id.org/maillage/kind/ptce")
    ('actor:ronalpia', 'kind:ptce')
    """
    if iri.startswith(PREFIXES["m"]):
        return iri.removeprefix(PREFIXES["m"])
    for prefix, base in PREFIXES.items():
        if iri.startswith(base):
            return f"{prefix}:{iri.removeprefix(base)}"
    return iri


def _words(text: str) -> Iterator[str]:
    return (match.group() for match in TOKEN.finditer(text) if match.lastgroup == "word")
