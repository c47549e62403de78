"""Files of questions: what their header says, what is wrong with them, and the folder of the user's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from graph.errors import InputError, UnknownTermError
from ontology.language import Lang
from queries.ask import ask
from queries.question import TOPICS, Parameter, read_question
from queries.questions import LIBRARY, library

if TYPE_CHECKING:
    from graph.reading import GraphReader

GOOD = """// topic: reseau
// title.fr: Qui est là {vraiment} ?
// title.en: Who is there?
// about.en: Those that are there.
// param: lieu territory = Val de Saône
// param: n number

MATCH (a) WHERE a.x = $lieu AND a.n > $n RETURN a.name AS acteur
"""
TWIN = "SELECT ?a { ?a ma:activeIn $lieu ; ma:population ?n FILTER(?n > $n) }"


def written(folder: Path, **files: str) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = []
    for name, text in files.items():
        stem, _, suffix = name.rpartition("_")
        paths.append(folder / f"{stem}.{suffix}")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def test_a_header_is_read(tmp_path: Path) -> None:
    question = read_question(written(tmp_path, ici_rq=TWIN, ici_cypher=GOOD))
    assert (question.name, question.topic) == ("ici", "reseau")
    assert [question.title(lang) for lang in Lang] == ["Qui est là {vraiment} ?", "Who is there?"]
    assert [question.about(lang) for lang in Lang] == ["Those that are there."] * 2
    assert question.parameters == (Parameter("lieu", "territory", "Val de Saône"), Parameter("n", "number"))
    assert list(question.texts) == ["cypher", "sparql"]


def test_sparql_alone_bears_its_header(tmp_path: Path) -> None:
    question = read_question(written(tmp_path, seule_rq="# title.fr: Tout\n\nSELECT * { ?s ?p ?o }"))
    assert (question.title(Lang.EN), question.topic, question.parameters) == ("Tout", "autres", ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("MATCH (n) RETURN n", "il manque un titre"),
        ("// title.fr: Tout\n", "la requête manque"),
        ("// title.fr: Tout\n// n'importe quoi\nRETURN 1", "ligne 2 : « n'importe quoi »"),
        ("// title.fr: Tout\n// topic: cuisine\nRETURN 1", "territoire, accompagnement"),
        ("// title.fr: Tout\n// param: x y z\nRETURN $x", "« param: x y z »"),
        ("// title.fr: Tout\n// param: x commune\nRETURN $x", "territory, communes"),
        ("// title.fr: Tout\n// param: x text\nRETURN $xy", r"n'utilise pas \$x"),
        ("// title.fr: Tout\n// titel.en: All\nRETURN 1", "title.fr, title.en"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_question(written(tmp_path, q_cypher=text))


def test_what_sparql_cannot_take_is_said(tmp_path: Path) -> None:
    text = "# title.fr: Tout\n# param: x communes\nSELECT * { ?s ?p $x }"
    with pytest.raises(InputError, match="qu'en Cypher"):
        read_question(written(tmp_path, q_rq=text))
    (path,) = written(tmp_path, q_cypher="")
    path.write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(InputError, match="ne peut pas être lu"):
        read_question([path])


@pytest.mark.parametrize("by_variable", [True, False])
def test_the_users_own_are_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by_variable: bool) -> None:
    folder = tmp_path / "questions"
    written(
        folder, ici_cypher=GOOD, cassee_cypher="RETURN 1", partenaires_cypher="// title.fr: Mien\nRETURN 1", x_txt=""
    )
    if by_variable:
        monkeypatch.setenv("MAILLAGE_QUESTIONS", str(folder))
    known = library(None if by_variable else tmp_path)
    assert known.question("ici").title() == "Qui est là {vraiment} ?"
    assert known.question("partenaires").title() == "Mien"
    assert "acteurs-ici" in known.questions
    assert [problem.fields["path"] for problem in known.problems] == [folder / "cassee.cypher"]
    assert "cassee" not in known.questions


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAILLAGE_QUESTIONS", str(tmp_path / "absent"))
    known = library(tmp_path)
    assert "absent" in known.problems[0].message()
    assert "acteurs-ici" in known.questions


def test_the_example_of_the_docs_is_a_question(tmp_path: Path, reader: GraphReader) -> None:
    page = (Path(__file__).parents[2] / "docs" / "questions.md").read_text(encoding="utf-8")
    text = page.partition("```cypher\n")[2].partition("```")[0].replace(" | ".join(TOPICS), "reseau")
    question = read_question(written(tmp_path, exemple_cypher=text))
    given = {"genre": "association", "ici": "Drôme"}
    assert ask(reader.path, reader, question, given).answer.rows == (
        ("Ferme de Crest", "Montagne Active", "actor:ferme-de-crest", "actor:montagne-active"),
    )


def test_an_unknown_name_tells_the_nearest() -> None:
    with pytest.raises(UnknownTermError, match="Vouliez-vous dire co-laureats"):
        library().question("co-laureat")


def test_the_library_is_told_in_both_languages() -> None:
    for question in library().questions.values():
        for phrase in (question.title, question.about):
            assert phrase(Lang.FR) != phrase(Lang.EN), question.name
            assert phrase(Lang.FR)[-1] in ".?", question.name
        assert question.topic != "autres"
    for path in LIBRARY.iterdir():
        assert max(map(len, path.read_text(encoding="utf-8").partition("\n\n")[2].splitlines()), default=0) <= 120, path
