"""Each shape lets a good graph through, catches a bad one, and says what is wrong, where, in both languages."""

import csv
import io
import json
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from graph import terms
from graph.check import Severity, check
from graph.model import Claim, LocalEntity, Mention, Passage, Source, SourceRecord
from graph.records import claim_iri, record_quads
from graph.settle import settle
from graph.store import GraphStore
from graph.terms import CURATION, SETTLED, iri, ma
from graph.whereabouts import Place
from maillage.cli import cli
from ontology.language import Lang
from ontology.shapes import shape_of_domain, shape_of_range
from ontology.vocabulary import SHAPE, vocabulary

DOCUMENT = "compte-rendu.txt"
TEXT = "L'association Les Cairns finance le festival Pas à pas avec la mairie."
CLAIM = Claim("cairns", "FUNDS", "festival", 0, 0.9, "verb", since="2021", until="2023-05", amount="3000 EUR")
RECORD = SourceRecord(
    Source(
        DOCUMENT, DOCUMENT, "0" * 64, "text/plain", "test 1", title="Compte rendu", date="2023", url="https://a.org"
    ),
    (Passage(0, 70, 4, 5, TEXT), Passage(80, 120, 7, 7, "Ada Rocher préside Les Cairns, à Vals.", page=2)),
    (
        LocalEntity(
            "cairns",
            "Actor",
            "Les Cairns",
            aliases=("Cairns",),
            kinds=("association",),
            themes=("culture-patrimoine",),
            mentions=(Mention(0, 4), Mention(80, 7)),
            identifiers={"siren": "123456782"},
            attributes={"note": "essai"},
        ),
        LocalEntity("festival", "Programme", "Pas à pas", kinds=("evenement",), mentions=(Mention(0, 5),)),
        LocalEntity("ada", "Person", "Ada Rocher", mentions=(Mention(80, 7),), personal=True),
        LocalEntity("vals", "Territory", "Vals", kinds=("commune",), mentions=(Mention(80, 7),)),
    ),
    (
        CLAIM,
        Claim("ada", "WORKS_FOR", "cairns", 80, 0.8, "verb"),
        Claim("cairns", "BASED_IN", "vals", 80, 0.7, "verb"),
        Claim("cairns", "ADDRESSES", "culture-patrimoine", 0, 0.6, "theme"),
    ),
)
PART = terms.source_part(DOCUMENT)
SOURCE = terms.source_iri(DOCUMENT)
FIRST, SECOND = terms.passage_iri(PART, 0), terms.passage_iri(PART, 80)
READING = terms.reading_iri(PART, "cairns")
SAID = claim_iri(PART, CLAIM)
CAIRNS, FESTIVAL, ADA, VALS = map(
    iri, ("actor:les-cairns", "programme:pas-a-pas", "person:ada-rocher", "territory:vals")
)


@pytest.fixture
def store() -> Store:
    store = Store()
    store.extend(record_quads(RECORD))
    settle(store)
    return store


def forget(store: Store, node: NamedNode, prop: NamedNode) -> None:
    for quad in list(store.quads_for_pattern(node, prop, None, None)):
        store.remove(quad)


def found(store: Store, shape: str) -> list[tuple[str, Place | None]]:
    """Return the id and the place of what the check finds against one shape."""
    return [(finding.id, finding.place) for finding in check(store).findings if finding.shape == shape]


def test_what_ingestion_writes_satisfies_the_shapes(store: Store) -> None:
    report = check(store)
    assert report.findings == ()
    assert report.conforms
    assert report.checked >= 15


def test_an_empty_graph_satisfies_the_shapes() -> None:
    report = check(Store())
    assert (report.conforms, report.checked) == (True, 0)


def test_every_property_that_the_store_writes_is_declared(store: Store) -> None:
    from ontology.turtle import Descriptions
    from ontology.vocabulary import FILES

    declared = Descriptions.read(FILES)
    written = {quad.predicate.value for quad in store} | {
        str(quad.object)[1:-1] for quad in store.quads_for_pattern(None, terms.RDF_TYPE, None, None)
    }
    ours = {value for value in written if value.startswith(terms.ONTOLOGY)}
    assert len(ours) > 30
    assert ours - set(declared) == set()


Change = tuple[NamedNode, str, "NamedNode | Literal | None"]
"""A node, one of its properties, and the value to give it besides; None takes all values away."""

XSD_DOUBLE = NamedNode("http://www.w3.org/2001/XMLSchema#double")
GUIDE = Place(DOCUMENT, 4)
BAD: dict[str, tuple[Change, Place | None]] = {
    "name": ((CAIRNS, terms.LABEL.value, None), GUIDE),
    "actor-is-no-place": ((CAIRNS, terms.RDF_TYPE.value, ma("Territory")), GUIDE),
    "actor-is-no-person": ((CAIRNS, terms.RDF_TYPE.value, ma("Person")), GUIDE),
    "actor-is-no-programme": ((CAIRNS, terms.RDF_TYPE.value, ma("Programme")), GUIDE),
    "known-kind": ((CAIRNS, ma("kind").value, NamedNode(terms.KIND + "licorne")), Place(DOCUMENT, 7)),
    "known-theme": ((CAIRNS, ma("addresses").value, NamedNode(terms.THEME + "licornes")), Place(DOCUMENT, 7)),
    "actor-kind": ((CAIRNS, ma("kind").value, NamedNode(terms.KIND + "commune")), GUIDE),
    "programme-kind": ((FESTIVAL, ma("kind").value, NamedNode(terms.KIND + "scic")), GUIDE),
    "territory-kind": ((VALS, ma("kind").value, NamedNode(terms.KIND + "label")), Place(DOCUMENT, 7)),
    "personal": ((ADA, ma("personal").value, None), Place(DOCUMENT, 7)),
    "code": ((VALS, ma("code").value, Literal("Vals-les-Bains")), Place(DOCUMENT, 7)),
    "population": ((VALS, ma("population").value, Literal(-3)), Place(DOCUMENT, 7)),
    "latitude": ((VALS, ma("latitude").value, Literal(445.1)), Place(DOCUMENT, 7)),
    "longitude": ((VALS, ma("longitude").value, Literal("4,3")), Place(DOCUMENT, 7)),
    "nothing-within-itself": ((VALS, ma("within").value, VALS), Place(DOCUMENT, 7)),
    "source-name": ((SOURCE, terms.LABEL.value, Literal("un autre nom")), Place(DOCUMENT, 0)),
    "source-digest": ((SOURCE, ma("sha256").value, Literal("abc")), Place(DOCUMENT, 0)),
    "passage-source": ((FIRST, ma("source").value, None), Place(DOCUMENT, 0)),
    "passage-quote": ((FIRST, terms.EXACT.value, None), GUIDE),
    "passage-start": ((FIRST, ma("start").value, Literal(70)), GUIDE),
    "passage-line": ((SECOND, ma("line").value, Literal(9)), Place(DOCUMENT, 7)),
    "reading-name": ((READING, ma("readName").value, Literal("Un autre nom")), GUIDE),
    "reading-class": ((READING, ma("readType").value, ma("Person")), GUIDE),
    "reading-place": ((READING, ma("readAt").value, None), Place(DOCUMENT, 0)),
    "claim-subject": ((SAID, ma("subjectReading").value, None), GUIDE),
    "claim-object": ((SAID, ma("objectReading").value, None), GUIDE),
    "claim-to-another": ((SAID, ma("objectReading").value, READING), GUIDE),
    "claim-relation": ((SAID, terms.PREDICATE.value, ma("adores")), GUIDE),
    "claim-passage": ((SAID, ma("passage").value, None), Place(DOCUMENT, 0)),
    "claim-confidence": ((SAID, ma("confidence").value, Literal("1.2", datatype=XSD_DOUBLE)), GUIDE),
    "claim-since": ((SAID, ma("since").value, Literal("printemps 2021")), GUIDE),
    "claim-until": ((SAID, ma("until").value, Literal("2023-13")), GUIDE),
    "claim-order": ((SAID, ma("until").value, Literal("2019")), GUIDE),
}


@pytest.mark.parametrize("shape", BAD)
def test_a_shape_catches_its_bad_example_and_tells_the_place(store: Store, shape: str) -> None:
    (node, prop, value), place = BAD[shape]
    if value is None or shape in {"claim-order", "claim-relation"}:
        forget(store, node, NamedNode(prop))
    if value is not None:
        graph = FIRST if node in {CAIRNS, FESTIVAL} and shape not in {"known-kind", "known-theme"} else SECOND
        graph = SOURCE if node in {SOURCE, FIRST, SECOND, READING, SAID} else graph
        store.add(Quad(node, NamedNode(prop), value, graph))
    focus = value.value if isinstance(value, NamedNode) and shape.startswith("known-") else node.value
    expected = terms.id_of(focus) if focus.startswith((terms.ITEM, terms.THEME)) else focus
    assert found(store, shape) == [(expected, place)]


def test_an_initiative_of_a_kind_of_actors_is_caught(store: Store) -> None:
    dream = iri("initiative:le-songe")
    store.extend(Quad(dream, *pair, FIRST) for pair in _named("Initiative", "Le Songe"))
    assert check(store).findings == ()
    store.add(Quad(dream, ma("kind"), NamedNode(terms.KIND + "scic"), FIRST))
    assert found(store, "initiative-kind") == [("initiative:le-songe", GUIDE)]


def _named(class_name: str, name: str) -> Iterable[tuple[NamedNode, NamedNode | Literal]]:
    return ((terms.RDF_TYPE, ma(class_name)), (terms.LABEL, Literal(name)))


def test_every_shape_of_the_file_has_a_bad_example() -> None:
    text = vocabulary().shacl_path.read_text(encoding="utf-8")
    assert set(re.findall(r"^shape:([\w-]+)", text, re.MULTILINE)) == {*BAD, "initiative-kind"}


@pytest.mark.parametrize("name", list(vocabulary().predicates))
def test_each_relation_is_held_to_its_domain_and_its_range(store: Store, name: str) -> None:
    """A person only works for and founds; nothing ends at a person."""
    predicate = vocabulary().predicates[name]
    store.add(Quad(ADA if "Person" not in predicate.domain else VALS, NamedNode(predicate.iri), ADA, SECOND))
    found = {finding.shape: finding for finding in check(store).findings}
    for shape in (shape_of_domain(predicate), shape_of_range(predicate)):
        finding = found[shape.removeprefix(SHAPE)]
        assert finding.place == Place(DOCUMENT, 7)
        for lang in Lang:
            assert predicate.label(lang) in finding.message(lang)


def test_a_relation_between_the_classes_that_it_allows_is_let_through(store: Store) -> None:
    examples = {"Actor": CAIRNS, "Programme": FESTIVAL, "Person": ADA, "Territory": VALS}
    examples["Theme"] = NamedNode(terms.THEME + "mobilite")
    examples["Initiative"] = iri("initiative:le-songe")
    store.extend(Quad(examples["Initiative"], *pair, FIRST) for pair in _named("Initiative", "Le Songe"))
    for predicate in vocabulary().predicates.values():
        if predicate.name != "WITHIN":
            for start in predicate.domain:
                for end in predicate.range:
                    store.add(Quad(examples[start], NamedNode(predicate.iri), examples[end], FIRST))
    assert check(store).findings == ()


def test_a_loop_of_territories_is_caught_through_others(store: Store) -> None:
    hills = iri("territory:collines")
    store.extend(Quad(hills, *pair, FIRST) for pair in _named("Territory", "Collines"))
    store.extend([Quad(VALS, ma("within"), hills, FIRST), Quad(hills, ma("within"), VALS, SECOND)])
    assert {id_ for id_, _ in found(store, "nothing-within-itself")} == {"territory:vals", "territory:collines"}


def test_what_a_curator_states_is_checked_though_no_document_says_it(store: Store) -> None:
    store.add(Quad(VALS, ma("funds"), CAIRNS, CURATION))
    (finding,) = check(store).findings
    assert (finding.id, finding.name, finding.value) == ("territory:vals", "Vals", "Les Cairns")
    assert finding.place is None


def test_warnings_do_not_make_a_graph_wrong_and_come_last(store: Store) -> None:
    forget(store, READING, ma("readAt"))
    report = check(store)
    assert report.conforms
    assert [finding.severity for finding in report.findings] == [Severity.WARNING]
    store.add(Quad(VALS, ma("population"), Literal(-3), SETTLED))
    report = check(store)
    assert not report.conforms
    assert [finding.severity for finding in report.findings] == [Severity.VIOLATION, Severity.WARNING]
    assert report.findings[0].value == "-3"


def test_a_claim_is_named_by_what_it_says(store: Store) -> None:
    forget(store, SAID, ma("confidence"))
    (finding,) = check(store).findings
    assert finding.name == "Les Cairns FUNDS Pas à pas"
    assert finding.value is None


def test_a_blank_node_is_reported_as_it_is(store: Store) -> None:
    store.add(Quad(BlankNode("b1"), ma("funds"), CAIRNS, CURATION))
    (finding,) = check(store).findings
    assert (finding.id, finding.place, finding.is_entity) == ("b1", None, False)


def test_what_a_misplaced_relation_leads_to_is_listed_up_to_three(store: Store) -> None:
    for number in range(5):
        store.add(Quad(VALS, ma("memberOf"), iri(f"actor:a{number}"), CURATION))
        store.extend(Quad(iri(f"actor:a{number}"), *pair, FIRST) for pair in _named("Actor", f"A{number}"))
    (finding,) = check(store).findings
    assert finding.value == "A0, A1, A2, …"


def test_findings_do_not_depend_on_the_order_of_the_store() -> None:
    def report(quads: Iterable[Quad]) -> list[dict[str, object]]:
        store = Store()
        store.extend(quads)
        settle(store)
        store.extend([Quad(ADA, ma("funds"), ADA, FIRST), Quad(ADA, ma("runs"), VALS, SECOND)])
        return [finding.as_json() for finding in check(store).findings]

    quads = record_quads(RECORD)
    assert report(quads) == report(reversed(quads)) != []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "essai.graph"
    with GraphStore.open_writer(path) as store:
        store.put(RECORD)
        store.settle()
    return path


@pytest.fixture
def bad_folder(tmp_path: Path) -> Path:
    path = tmp_path / "faux.graph"
    wrong = Claim("ada", "FUNDS", "vals", 80, 1.5, "verb", since="hier")
    record = SourceRecord(RECORD.source, RECORD.passages, RECORD.entities, (*RECORD.claims, wrong))
    with GraphStore.open_writer(path) as store:
        store.put(record)
        store.settle()
    return path


def run(folder: Path, *args: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["--graph", str(folder), *args])
    return result.exit_code, result.stdout


def test_the_command_says_that_all_is_right(folder: Path) -> None:
    code, said = run(folder, "check")
    assert code == 0
    assert said.startswith("Rien à signaler : ")
    assert run(folder, "--lang", "en", "check")[1].startswith("Nothing to report: ")


def test_the_command_shows_findings_within_80_columns_and_exits_with_1(bad_folder: Path) -> None:
    code, said = run(bad_folder, "check")
    assert code == 1
    assert "Ada Rocher" in said
    assert f"{DOCUMENT}:7" in said
    assert "Erreurs : 4, avertissements : 0" in said.splitlines()[-1]
    assert max(map(len, said.splitlines())) <= 80


def test_the_command_answers_in_every_form_with_the_same_findings(bad_folder: Path, tmp_path: Path) -> None:
    code, said = run(bad_folder, "check", "--format", "json")
    report = json.loads(said)
    assert (code, report["conforms"]) == (1, False)
    assert {finding["line"] for finding in report["findings"]} == {7}
    rows = list(csv.DictReader(io.StringIO(run(bad_folder, "check", "--format", "csv")[1])))
    assert [row["identifiant"] for row in rows] == [finding["id"] for finding in report["findings"]]
    assert run(bad_folder, "check", "--format", "md")[1].count("\n") == len(rows) + 2
    target = tmp_path / "rapport.json"
    assert run(bad_folder, "check", "--format", "json", "-o", str(target)) == (1, "")
    assert json.loads(target.read_text(encoding="utf-8")) == report


def test_the_command_speaks_english(bad_folder: Path) -> None:
    said = run(bad_folder, "--lang", "en", "check")[1]
    assert "Error (1): The relation “funds” starts here" in said
    assert "Errors: 4, warnings: 0" in said
