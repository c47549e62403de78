"""The clients that people have, against the endpoint: SPARQLWrapper, rdflib's SPARQLStore, curl."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
from rdflib import Dataset, Graph, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, GET, JSON, JSONLD, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML
from SPARQLWrapper import SPARQLWrapper as Wrapper

if TYPE_CHECKING:
    from tests.endpoint.serving import Server

pytestmark = [  # what the clients do among themselves
    pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning"),
    pytest.mark.filterwarnings("ignore:Dataset:DeprecationWarning"),
]

MA = "https://w3id.org/maillage/ontology#"
WHO_FUNDS = "SELECT ?who { ?who ma:funds ?whom } GROUP BY ?who ORDER BY ?who"
FUNDERS = ["urn:maillage:actor:fonds-continental", "urn:maillage:actor:fonds-des-vallees"]


def wrapper(server: Server, text: str, form: str, method: str = GET, request: str = URLENCODED) -> Any:
    asked = Wrapper(server.address)
    asked.setQuery(text)
    asked.setReturnFormat(form)
    asked.setMethod(method)
    asked.setRequestMethod(request)
    return asked.queryAndConvert()


@pytest.mark.parametrize(("method", "request_"), [(GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)])
def test_sparqlwrapper_gets_rows_in_each_way_of_asking(server: Server, method: str, request_: str) -> None:
    # SPARQLWrapper reads the query itself, so it needs the prefix
    found = wrapper(server, f"PREFIX ma: <{MA}> {WHO_FUNDS}", JSON, method, request_)
    assert [row["who"]["value"] for row in found["results"]["bindings"]] == FUNDERS


def test_sparqlwrapper_gets_rows_in_each_form(server: Server) -> None:
    text = f"PREFIX ma: <{MA}> {WHO_FUNDS}"
    assert wrapper(server, text, CSV).decode().split() == ["who", *FUNDERS]
    assert wrapper(server, text, TSV).decode().split() == ["?who", *(f"<{each}>" for each in FUNDERS)]
    results = wrapper(server, text, XML).getElementsByTagName("uri")
    assert [element.firstChild.data for element in results] == FUNDERS


@pytest.mark.parametrize("form", [TURTLE, N3, RDFXML, JSONLD])
def test_sparqlwrapper_gets_graphs(server: Server, form: str) -> None:
    text = f"PREFIX ma: <{MA}> CONSTRUCT {{ ?a ma:funds ?b }} WHERE {{ ?a ma:funds ?b }}"
    found = wrapper(server, text, form)
    graph = found if isinstance(found, Graph) else Graph().parse(data=found, format="turtle")
    assert len(graph) == 94
    assert {str(each) for each in graph.subjects()} == set(FUNDERS)


def test_sparqlwrapper_asks_yes_or_no(server: Server) -> None:
    assert wrapper(server, "ASK { ?s ?p ?o }", JSON)["boolean"] is True


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_rdflib_store(server: Server, method: Any) -> None:
    graph = Graph(SPARQLStore(server.address, method=method))
    assert [str(row[0]) for row in graph.query(f"PREFIX ma: <{MA}> {WHO_FUNDS}")] == FUNDERS  # type: ignore[index]
    whom = set(graph.objects(URIRef(FUNDERS[1]), URIRef(MA + "funds")))
    assert whom == {URIRef("urn:maillage:actor:l-atelier-du-col")}


def test_rdflib_dataset_shows_the_passage(server: Server) -> None:
    dataset = Dataset(SPARQLStore(server.address), default_union=True)  # else it asks for its own default graph
    text = f"SELECT ?passage {{ GRAPH ?passage {{ <{FUNDERS[1]}> <{MA}funds> ?whom }} }}"
    found = [str(row[0]) for row in dataset.query(text)]  # type: ignore[index]
    assert [each.startswith("urn:maillage:passage:guide") for each in found] == [True]


@pytest.mark.skipif(not shutil.which("curl"), reason="curl is not there: apt install curl")
def test_curl(server: Server) -> None:
    asked = ["curl", "-s", "-S", "--fail", "-H", "Accept: text/csv", "--data-urlencode", f"query={WHO_FUNDS}"]
    done = subprocess.run([*asked, server.address], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["who", *FUNDERS]
