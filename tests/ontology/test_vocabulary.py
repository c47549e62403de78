"""What the ontology lists is complete, said in both languages, and read once."""

import re
import subprocess
import sys
import time
from collections import Counter

import pytest

from graph.errors import MaillageError, UnknownTermError
from ontology.language import Lang, Phrase
from ontology.terms import Kind, Predicate, Term
from ontology.vocabulary import Vocabulary, vocabulary

GUIDELINE_PREDICATES = """PARTNERS_WITH FUNDS MEMBER_OF RUNS FOUNDED TAKES_PART_IN SUPPORTS BASED_IN ACTIVE_IN WITHIN
    WORKS_FOR PART_OF SEEKS ADDRESSES"""
GUIDELINE_KINDS = {
    "Actor": """association scic scop cae cooperative ptce tiers-lieu incubateur fabrique-a-initiatives fonciere cress
        dla siae reseau federation fondation financeur collectivite etat etablissement-public chambre-consulaire
        entreprise parc-naturel collectif recherche-formation media""",
    "Programme": "programme dispositif label appel-a-projets fonds cycle evenement outil",
    "Initiative": "projet",
    "Territory": "commune epci departement region pnr pays massif autre",
}
GUIDELINE_THEMES = """mobilite alimentation agriculture habitat foncier-vacant commerces-services sante-autonomie
    petite-enfance jeunesse grand-age insertion-emploi culture-patrimoine numerique energie reemploi biodiversite
    education-formation lien-social tourisme entrepreneuriat-ess accueil-habitants artisanat sport handicap"""
INTERFACE_LABELS = {
    "ptce": "PTCE",
    "scic": "SCIC",
    "tiers-lieu": "TiersLieu",
    "incubateur": "Incubateur",
    "commune": "Commune",
    "epci": "EPCI",
    "departement": "Departement",
    "region": "Region",
    "pnr": "PNR",
}


@pytest.fixture(scope="module")
def known() -> Vocabulary:
    return vocabulary()


def every_term() -> list[Term]:
    known = vocabulary()
    listed: list[Term] = []
    for terms in (known.classes, known.predicates, known.kinds, known.themes, known.roles):
        listed.extend(terms.values())
    return listed


@pytest.mark.parametrize("term", every_term(), ids=lambda term: term.iri.rpartition("/")[2])
def test_every_term_is_labelled_and_defined_by_a_sentence_in_both_languages(term: Term) -> None:
    for lang in Lang:
        assert term.label(lang).strip()
        assert re.fullmatch(r"[A-ZÀ-Ý].*[^.]\.", term.definition(lang)), term.definition(lang)
    assert term.definition.fr != term.definition.en


def test_the_predicates_are_those_of_the_guidelines(known: Vocabulary) -> None:
    assert sorted(known.predicates) == sorted(GUIDELINE_PREDICATES.split())
    assert [name for name, p in known.predicates.items() if p.symmetric] == ["PARTNERS_WITH"]
    assert all(p.inverse_label.fr and p.inverse_label.en for p in known.predicates.values())


def test_domains_and_ranges_are_classes_in_the_order_of_the_file(known: Vocabulary) -> None:
    for predicate in known.predicates.values():
        assert set(predicate.domain + predicate.range) <= set(known.classes)
    assert known.predicate("RUNS").range == ("Programme", "Initiative", "Actor")
    assert known.predicate("FOUNDED").domain == ("Actor", "Person")
    assert known.predicate("ADDRESSES").range == ("Theme",)


def test_a_property_is_named_after_its_relationship_type(known: Vocabulary) -> None:
    def camel(predicate: Predicate) -> str:
        first, *rest = predicate.name.lower().split("_")
        return first + "".join(map(str.capitalize, rest))

    assert all(p.iri.endswith("#" + camel(p)) for p in known.predicates.values())
    assert known.predicate_of_iri["https://w3id.org/maillage/ontology#takesPartIn"].name == "TAKES_PART_IN"


def test_acquaintance_ranks_membership_over_shared_programmes_over_funding_over_nothing(known: Vocabulary) -> None:
    strength = {name: predicate.acquaintance for name, predicate in known.predicates.items()}
    assert strength["PARTNERS_WITH"] == strength["MEMBER_OF"] > strength["RUNS"] > strength["TAKES_PART_IN"]
    assert strength["TAKES_PART_IN"] > strength["FUNDS"] > 0
    assert {name for name, value in strength.items() if value == 0} == {
        "BASED_IN",
        "ACTIVE_IN",
        "SEEKS",
        "WITHIN",
        "ADDRESSES",
    }
    assert max(strength.values()) < 1, "what a curator states must outrank every reading"


def test_order_is_a_rank_without_ties(known: Vocabulary) -> None:
    for terms in (known.classes, known.predicates, known.themes, known.roles):
        assert [term.order for term in terms.values()] == list(range(1, len(terms) + 1))


@pytest.mark.parametrize("class_name", GUIDELINE_KINDS)
def test_the_kinds_of_the_guidelines_apply_to_their_class(known: Vocabulary, class_name: str) -> None:
    applicable = {kind.notation for kind in known.kinds_of(class_name)}
    assert set(GUIDELINE_KINDS[class_name].split()) <= applicable


def test_the_themes_are_the_closed_list(known: Vocabulary) -> None:
    assert list(known.themes) == GUIDELINE_THEMES.split()


def test_cypher_labels_are_spelt_as_promised_and_tell_kinds_apart(known: Vocabulary) -> None:
    assert {notation: known.kind(notation).cypher_label for notation in INTERFACE_LABELS} == INTERFACE_LABELS
    labels = [kind.cypher_label for kind in known.kinds.values()]
    assert all(re.fullmatch(r"[A-Z][A-Za-z0-9]+", label) for label in labels), "bare labels need no backticks"
    assert [label for label, count in Counter(labels).items() if count > 1] == []
    assert set(labels) & set(known.classes) == {"Programme"}, "a label may repeat the class of the same things only"
    assert known.cypher_labels("Programme", ["programme", "label", "not-a-kind"]) == ("Programme", "Label")


def test_kinds_inherit_what_their_broader_kinds_say(known: Vocabulary) -> None:
    assert known.kind("incubateur").roles == known.kind("structure-d-accompagnement").roles == ("guide",)
    assert known.kind("cigales").colour == known.kind("financeur").colour
    assert known.kind("commune").colour == known.classes["Territory"].colour
    assert known.broader("petr") == ("syndicat-mixte", "collectivite")
    assert known.with_broader(["petr", "unknown"]) == {"petr", "syndicat-mixte", "collectivite", "unknown"}


def test_a_broader_kind_applies_to_the_same_class_and_no_kind_is_its_own(known: Vocabulary) -> None:
    for kind in known.kinds.values():
        for broader in known.broader(kind.notation):
            assert known.kind(broader).applies_to == kind.applies_to
            assert broader != kind.notation


def test_the_roles_one_meets_are_those_that_kinds_have_and_two_more(known: Vocabulary) -> None:
    of_kinds = {role for kind in known.kinds.values() for role in kind.roles}
    assert of_kinds == {"guide", "authority", "ally", "funder"}
    assert set(known.roles) == of_kinds | {"peer", "already-there"}


def test_written_forms_are_plain_and_announce_something(known: Vocabulary) -> None:
    for kind in known.kinds.values():
        assert kind.forms, kind.notation
        assert len(set(kind.forms)) == len(kind.forms)
        for form in kind.forms:
            assert form == form.lower() == form.strip()
            assert "’" not in form, "apostrophes are straight, as in folded text"


def test_a_form_announces_one_kind_of_each_class(known: Vocabulary) -> None:
    seen = Counter((kind.applies_to, form) for kind in known.kinds.values() for form in kind.forms)
    assert [form for form, count in seen.items() if count > 1] == []


def test_themes_are_told_by_their_own_name_and_by_enough_terms(known: Vocabulary) -> None:
    for theme in known.themes.values():
        assert theme.terms[0] == theme.label.fr
        assert len(theme.terms) >= 20, theme.notation
        assert all(term == term.strip() and "’" not in term for term in theme.terms)


def test_few_terms_show_several_themes(known: Vocabulary) -> None:
    shared = {t for t, n in Counter(term for theme in known.themes.values() for term in theme.terms).items() if n > 1}
    total = sum(len(theme.terms) for theme in known.themes.values())
    assert len(shared) < total * 0.05, sorted(shared)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_colours_stand_out_from_white(known: Vocabulary) -> None:
    """WCAG 2.1, 1.4.11: three to one for what must be seen."""
    colours = {name: term.colour for name, term in known.classes.items()}
    colours |= {name: term.colour for name, term in known.kinds.items()}
    colours |= {name: term.colour for name, term in known.themes.items()}
    for name, colour in colours.items():
        assert re.fullmatch(r"#[0-9A-F]{6}", colour)
        assert 1.05 / (_luminance(colour) + 0.05) >= 3, name


def test_classes_are_told_apart_by_shape_as_well_as_by_colour(known: Vocabulary) -> None:
    for values in ([c.colour for c in known.classes.values()], [c.shape for c in known.classes.values()]):
        assert len(set(values)) == len(known.classes)


def test_an_unknown_kind_lists_the_choices_and_the_nearest_in_both_languages(known: Vocabulary) -> None:
    with pytest.raises(UnknownTermError) as caught:
        known.kind("Tier-Lieu")
    error = caught.value
    assert isinstance(error, MaillageError), "the command line turns it into one line"
    assert error.nearest[0] == "tiers-lieu"
    assert error.choices == tuple(known.kinds)
    for lang, start in ((Lang.FR, "Type inconnu : « Tier-Lieu »"), (Lang.EN, "Unknown kind: “Tier-Lieu”")):
        assert error.message(lang).startswith(start)
        assert all(notation in error.message(lang) for notation in known.kinds)


def test_a_term_with_braces_is_quoted_as_it_is(known: Vocabulary) -> None:
    with pytest.raises(UnknownTermError, match=re.escape("« {0} »")):
        known.role("{0}")


def test_asking_politely_returns_none(known: Vocabulary) -> None:
    found: Kind | None = known.kinds.get("no such kind")
    assert found is None


def test_strict_questions_are_answered_for_every_sort_of_term(known: Vocabulary) -> None:
    assert known.theme("mobilite").label(Lang.EN) == "mobility"
    assert known.class_("Actor").label() == "Acteur"
    assert known.role("guide").order == 1
    with pytest.raises(UnknownTermError, match="FUNDS"):
        known.predicate("FUND")
    with pytest.raises(UnknownTermError, match="Territory"):
        known.class_("Place")


def test_what_is_read_cannot_be_changed(known: Vocabulary) -> None:
    with pytest.raises(TypeError):
        known.kinds["new"] = known.kind("scic")  # type: ignore[index]
    with pytest.raises(AttributeError):
        known.kind("scic").label = Phrase(fr="a", en="b")  # type: ignore[misc]


def test_the_module_imports_no_library_and_the_first_call_is_quick() -> None:
    code = """
import sys, time
import ontology.vocabulary as module
heavy = {"pyoxigraph", "rdflib", "pyshacl", "difflib"} & set(sys.modules)
assert not heavy, heavy
import pyoxigraph
start = time.perf_counter()
module.vocabulary()
print(time.perf_counter() - start)
"""
    fastest = min(float(_python(code)) for _ in range(3))
    assert fastest < 0.03


def _python(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout


def test_later_calls_are_free() -> None:
    vocabulary()
    start = time.perf_counter()
    for _ in range(1000):
        vocabulary()
    assert time.perf_counter() - start < 0.01
