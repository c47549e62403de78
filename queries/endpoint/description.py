"""What the endpoint is, for programs (SPARQL 1.1 Service Description) and for a browser."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from ontology.language import Phrase
from queries.endpoint.negotiation import ROWS, TRIPLES
from queries.sparql_text import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pyoxigraph as ox

    from ontology.language import Lang
    from queries.endpoint.negotiation import Form

SD = "http://www.w3.org/ns/sparql-service-description#"
RDF_TYPE = PREFIXES["rdf"] + "type"
EXAMPLE = "SELECT ?qui ?ou ?phrase {\n  GRAPH ?passage { ?qui ma:basedIn ?ou }\n  ?passage oa:exact ?phrase\n} LIMIT 20"

TITLE = Phrase(fr="maillage : point d'accès SPARQL", en="maillage: SPARQL endpoint")
ABOUT = Phrase(
    fr="Il lit le graphe et ne le change pas. L'adresse à donner aux programmes est celle de cette page. "
    "Ces préfixes n'ont pas à être déclarés : {prefixes}. GRAPH ?passage donne la phrase qui atteste.",
    en="It reads the graph and does not change it. The address to give to programs is that of this page. "
    "These prefixes need no declaring: {prefixes}. GRAPH ?passage gives the sentence that states it.",
)
ASK_IT = Phrase(fr="Poser la requête", en="Put the query")
QUERY = Phrase(fr="Requête", en="Query")
POLICY = "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"


def description(address: str, form: Form) -> bytes:
    """Return the service description of the endpoint at an address, in a form of `TRIPLES`."""
    import pyoxigraph as ox

    format_ = ox.RdfFormat.from_extension(form.name)
    return ox.serialize(_triples(address), format=format_, prefixes={"sd": SD}) or b""


def _triples(address: str) -> Iterator[ox.Triple]:
    import pyoxigraph as ox

    service, dataset, graph = ox.NamedNode(address), ox.BlankNode("dataset"), ox.BlankNode("union")

    def said(subject: ox.NamedNode | ox.BlankNode, name: str, object_: ox.NamedNode | ox.BlankNode) -> ox.Triple:
        return ox.Triple(subject, ox.NamedNode(SD + name), object_)

    def is_a(subject: ox.NamedNode | ox.BlankNode, name: str) -> ox.Triple:
        return ox.Triple(subject, ox.NamedNode(RDF_TYPE), ox.NamedNode(SD + name))

    yield is_a(service, "Service")
    yield said(service, "endpoint", service)
    yield said(service, "supportedLanguage", ox.NamedNode(SD + "SPARQL11Query"))
    yield said(service, "feature", ox.NamedNode(SD + "UnionDefaultGraph"))
    for form in (*ROWS, *TRIPLES):
        yield said(service, "resultFormat", ox.NamedNode(form.iri))
    yield said(service, "defaultDataset", dataset)
    yield is_a(dataset, "Dataset")
    yield said(dataset, "defaultGraph", graph)
    yield is_a(graph, "Graph")


def page(lang: Lang) -> bytes:
    """Return a page with a form for a query; it holds no script and asks nothing of another address."""
    prefixes = ", ".join(f"{name}:" for name in PREFIXES)
    return f"""<!DOCTYPE html>
<html lang="{lang.value}"><head><meta charset="utf-8"><title>{escape(TITLE(lang))}</title></head>
<body><h1>{escape(TITLE(lang))}</h1><p>{escape(ABOUT(lang, prefixes=prefixes))}</p>
<form method="get"><p><label>{escape(QUERY(lang))}<br>
<textarea name="query" rows="12" cols="90">{escape(EXAMPLE)}</textarea></label></p>
<p><button>{escape(ASK_IT(lang))}</button></p></form></body></html>
""".encode()
