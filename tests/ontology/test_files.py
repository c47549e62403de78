"""The Turtle files are well formed, aligned by IRI, and declare each term once."""

import re
from collections import Counter
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, parse

from ontology.language import Lang
from ontology.turtle import OWL, Descriptions
from ontology.vocabulary import FILES, KIND, MA, ROLE, SHAPE, THEME, vocabulary

RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
ALIGNING = (RDFS + "subClassOf", RDFS + "subPropertyOf", MA + "closeTo", OWL + "inverseOf")
ALIGNED_WITH = {
    "ORG": "http://www.w3.org/ns/org#",
    "PROV-O": "http://www.w3.org/ns/prov#",
    "SKOS": "http://www.w3.org/2004/02/skos/core#",
    "schema.org": "http://schema.org/",
    "PAIR": "http://virtual-assembly.org/ontologies/pair#",
    "ESSGlobal": "http://purl.org/essglobal/vocab/",
    "igeo": "http://rdf.insee.fr/def/geo#",
    "GeoSPARQL": "http://www.opengis.net/ont/geosparql#",
    "Web Annotation": "http://www.w3.org/ns/oa#",
}
ALL_FILES = (*FILES, vocabulary().shacl_path)
TERMS = Descriptions.read(FILES)


def declared() -> list[str]:
    return [iri for iri in TERMS if iri.startswith((MA, KIND, THEME, ROLE))]


@pytest.mark.parametrize("path", ALL_FILES, ids=lambda path: path.name)
def test_a_file_uses_every_prefix_that_it_declares_and_no_tabs(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    body = re.sub(r"@prefix .*", "", text)
    unused = [p for p in re.findall(r"@prefix (\w+):", text) if not re.search(rf"(?<![\w/]){p}:\w", body)]
    assert unused == []
    assert "\t" not in text
    assert not re.search(r" +$", text, re.MULTILINE)


def test_a_term_is_described_in_one_place_only() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in FILES)
    heads = Counter(re.findall(r"^((?:ma|kind|theme|role):[\w-]+) a ", text, re.MULTILINE))
    assert [head for head, count in heads.items() if count > 1] == []
    assert len(heads) == len(declared())


@pytest.mark.parametrize("vocabulary_name", ALIGNED_WITH)
def test_the_ontology_is_aligned_with_the_vocabularies_of_the_field(vocabulary_name: str) -> None:
    base = ALIGNED_WITH[vocabulary_name]
    targets = [value for term in TERMS.values() for name in ALIGNING for value in term.values(name)]
    assert any(target.startswith(base) for target in targets)


def test_alignments_are_iris_of_known_vocabularies_or_terms_of_ours() -> None:
    known = (*ALIGNED_WITH.values(), "http://xmlns.com/foaf/0.1/", "http://purl.org/dc/terms/", RDFS, OWL)
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    for term in TERMS.values():
        for name in ALIGNING:
            for node in term.objects.get(name, ()):
                assert not isinstance(node, Literal), term.iri
                if isinstance(node, BlankNode):
                    assert TERMS[node.value].values(OWL + "inverseOf"), term.iri
                    continue
                assert node.value in TERMS or node.value.startswith((*known, rdf)), node.value
                assert re.search(r"[#/]\w+$", node.value), node.value


def test_no_term_of_ours_is_used_without_being_declared() -> None:
    ours = (MA, KIND, THEME, ROLE)
    schemes = {KIND.rstrip("/"), THEME.rstrip("/"), ROLE.rstrip("/")}
    for path in ALL_FILES:
        for quad in parse(path=str(path), format=RdfFormat.TURTLE):
            for node in (quad.predicate, quad.object):
                if isinstance(node, NamedNode) and node.value.startswith(ours) and node.value not in schemes:
                    assert node.value in TERMS, f"{node.value} in {path.name}"


@pytest.mark.parametrize("iri", declared(), ids=lambda iri: iri.rpartition("/")[2])
def test_every_declared_term_has_labels_and_definitions_in_both_languages(iri: str) -> None:
    term = TERMS[iri]
    label = SKOS + "prefLabel" if iri.startswith((KIND, THEME, ROLE)) else RDFS + "label"
    for name in (label, SKOS + "definition"):
        languages = Counter(getattr(node, "language", None) for node in term.objects.get(name, ()))
        assert languages == dict.fromkeys((lang.value for lang in Lang), 1), f"{name} of {iri}"


def test_the_language_of_the_words_that_tell_a_theme_is_said() -> None:
    for theme in vocabulary().themes.values():
        for name in ("altLabel", "hiddenLabel"):
            assert {getattr(n, "language", None) for n in TERMS[theme.iri].objects[SKOS + name]} == {"fr"}


def test_shapes_speak_both_languages() -> None:
    from ontology.shapes import shapes_turtle

    sh = "http://www.w3.org/ns/shacl#"
    messages: dict[str, set[str | None]] = {}
    named: set[str] = set()
    for quad in parse(shapes_turtle(), format=RdfFormat.TURTLE):
        if quad.predicate.value == sh + "message":
            messages.setdefault(str(quad.subject), set()).add(getattr(quad.object, "language", None))
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(SHAPE):
            named.add(quad.subject.value)
    assert len(named) >= 30 + 2 * len(vocabulary().predicates)
    assert all(languages == {"fr", "en"} for languages in messages.values())
    assert len(messages) == len(named), "each shape says its message once"
