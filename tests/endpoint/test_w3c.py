"""The protocol tests of the W3C's SPARQL 1.1 test suite (rdf-tests, sparql11/protocol/manifest.ttl), one row each.

The requests are those of the manifest; the dataset is the one that it assumes. What it asks of updates is turned
round: this endpoint refuses each of them and stays as it was.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from urllib.parse import urlencode

import pytest

from tests.endpoint.conftest import DATA

if TYPE_CHECKING:
    from tests.endpoint.serving import Server

ZERO, ONE, TWO, THREE = (DATA.format(number) for number in range(4))
FORM, QUERY, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
BOTH = f"ASK {{ <{ONE}> a ?type . <{TWO}> a ?type . }}"
IN_GRAPHS = f"GRAPH ?g1 {{ <{ONE}> a ?type }} GRAPH ?g2 {{ <{TWO}> a ?type }}"
ALL_THREE = f"ASK {{ <{THREE}> a ?type {IN_GRAPHS} }}"
INSERT = "INSERT DATA { GRAPH <http://example.org/g> { <http://example.org/s> <http://example.org/p> 1 } }"
ROWS = ("application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values")
RDF = ("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json")


def at(*fields: tuple[str, str]) -> str:
    return "/sparql/?" + urlencode(fields)


DEFAULTS = (("default-graph-uri", ONE), ("default-graph-uri", TWO))
NAMED = (("named-graph-uri", ONE), ("named-graph-uri", TWO))
ONLY_ZERO = at(("default-graph-uri", ZERO))

ANSWERED_TRUE = {
    "query_get": ("GET", at(("query", "ASK {}"), ("default-graph-uri", ZERO)), None, None),
    "query_post_form": ("POST", ONLY_ZERO, FORM, urlencode({"query": "ASK {}"})),
    "query_post_direct": ("POST", "/sparql/", QUERY, "ASK {}"),
    "query_dataset_default_graphs_get": ("GET", at(("query", BOTH), *DEFAULTS), None, None),
    "query_dataset_default_graphs_post": ("POST", at(*DEFAULTS), QUERY, BOTH),
    "query_dataset_named_graphs_get": ("GET", at(("query", f"ASK {{ {IN_GRAPHS} }}"), *NAMED), None, None),
    "query_dataset_named_graphs_post": ("POST", at(*NAMED), QUERY, f"ASK {{ {IN_GRAPHS} }}"),
    "query_dataset_full": ("POST", at(("default-graph-uri", THREE), *NAMED), QUERY, ALL_THREE),
    "query_multiple_dataset": ("POST", at(*NAMED), QUERY, f"ASK FROM <{THREE}> {{ {IN_GRAPHS} }}"),
    "query_content_type_ask": ("POST", ONLY_ZERO, QUERY, "ASK {}"),
}
CONTENT_TYPES = {
    "query_content_type_select": ("SELECT (1 AS ?value) {}", ROWS),
    "query_content_type_describe": ("DESCRIBE <http://example.org/>", RDF),
    "query_content_type_construct": ("CONSTRUCT { <s> <p> 1 } WHERE {}", RDF),
}
REFUSED = {
    "bad_query_method": ("PUT", at(("query", "ASK {}"), ("default-graph-uri", ZERO)), FORM, b"", 405),
    "bad_multiple_queries": ("GET", at(("query", "ASK {}"), ("query", "SELECT * {}")), None, None, 400),
    "bad_query_wrong_media_type": ("POST", "/sparql/", "text/plain", b"ASK {}", 415),
    "bad_query_missing_form_type": ("POST", "/sparql/", None, urlencode({"query": "ASK {}"}).encode(), 415),
    "bad_query_missing_direct_type": ("POST", "/sparql/", None, b"ASK {}", 415),
    "bad_query_non_utf8": ("POST", "/sparql/", f"{QUERY}; charset=UTF-16", "ASK {}".encode("utf-16"), 415),
    "bad_query_non_utf8, undeclared": ("POST", "/sparql/", QUERY, "ASK {}".encode("utf-16"), 400),
    "bad_query_syntax": ("GET", at(("query", "ASK {")), None, None, 400),
    "update_post_form": ("POST", "/sparql/", FORM, urlencode({"update": "CLEAR ALL"}).encode(), 403),
    "update_post_direct": ("POST", "/sparql/", UPDATE, b"CLEAR ALL", 403),
    "update_dataset_default_graph": ("POST", at(("using-graph-uri", ONE)), UPDATE, INSERT.encode(), 403),
    "update_dataset_default_graphs": ("POST", at(*(("using-graph-uri", g) for g in (ONE, TWO))), UPDATE, b"x", 403),
    "update_dataset_named_graphs": ("POST", at(("using-named-graph-uri", ONE)), UPDATE, INSERT.encode(), 403),
    "update_dataset_full": (
        *("POST", at(("using-graph-uri", ONE), ("using-named-graph-uri", TWO)), UPDATE),
        *(INSERT.encode(), 403),
    ),
    "update_base_uri": ("POST", "/sparql/", UPDATE, b"INSERT DATA { GRAPH <g> { <s> <p> <test> } }", 403),
    "bad_update_get": ("GET", at(("update", "CLEAR ALL")), None, None, 403),
    "bad_multiple_updates": ("POST", "/sparql/", FORM, b"update=CLEAR%20NAMED&update=CLEAR%20DEFAULT", 403),
    "bad_update_wrong_media_type": ("POST", "/sparql/", "text/plain", b"CLEAR NAMED", 415),
    "bad_update_missing_form_type": ("POST", "/sparql/", None, b"update=CLEAR%20NAMED", 415),
    "bad_update_non_utf8": ("POST", "/sparql/", f"{UPDATE}; charset=UTF-16", "CLEAR NAMED".encode("utf-16"), 403),
    "bad_update_syntax": ("POST", "/sparql/", FORM, b"update=CLEAR%20XYZ", 403),
    "bad_update_dataset_conflict": ("POST", "/sparql/", FORM, b"using-named-graph-uri=x&update=WITH%20%3Cg%3E", 403),
    "an update as a query": ("POST", "/sparql/", QUERY, INSERT.encode(), 403),
}


def typed(media_type: str | None) -> dict[str, str]:
    return {"Content-Type": media_type} if media_type else {}


@pytest.mark.parametrize("name", ANSWERED_TRUE)
def test_it_is_answered_with_true(w3c: Server, name: str) -> None:
    method, target, media_type, body = ANSWERED_TRUE[name]
    reply = w3c.send(method, target, body, typed(media_type))
    assert (reply.status, reply.media_type) == (200, "application/sparql-results+json"), reply.text
    assert json.loads(reply.text)["boolean"] is True


@pytest.mark.parametrize("name", CONTENT_TYPES)
def test_the_content_type_suits_the_query(w3c: Server, name: str) -> None:
    text, types = CONTENT_TYPES[name]
    reply = w3c.send("POST", ONLY_ZERO, text, typed(QUERY))
    assert reply.status == 200, reply.text
    assert reply.media_type in types


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_the_status_and_in_words(w3c: Server, name: str) -> None:
    method, target, media_type, body, status = REFUSED[name]
    reply = w3c.send(method, target, body, typed(media_type))
    assert (reply.status, reply.media_type) == (status, "text/plain"), reply.text
    assert len(reply.text) > 20
    assert ("allow" in reply.headers) == (status == 405)
    everything = w3c.send("POST", "/sparql", "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }", typed(QUERY))
    assert json.loads(everything.text)["results"]["bindings"][0]["n"]["value"] == "4"


def test_a_dataset_holds_what_the_request_names_and_no_more(w3c: Server) -> None:
    text = "SELECT ?where ?s { { ?s a ?t BIND(1 AS ?where) } UNION { GRAPH ?where { ?s a ?t } } }"
    reply = w3c.send("GET", at(("query", text), ("default-graph-uri", ONE), ("named-graph-uri", TWO)))
    found = json.loads(reply.text)["results"]["bindings"]
    assert sorted((row["where"]["value"], row["s"]["value"]) for row in found) == [("1", ONE), (TWO, TWO)]
