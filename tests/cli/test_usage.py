"""A command that is mistyped is explained in the user's language, and changes nothing."""

from pathlib import Path

import pytest

from tests.command import maillage

MISTYPED = {
    "missing": (["meet"], "Il manque 'TERRITOIRE'.", "'TERRITOIRE' is missing."),
    "option": (["meet", "Ardèche", "--rôle", "x"], "L'option --rôle n'existe pas.", "There is no option --rôle."),
    "command": (["met", "Ardèche"], "« met » n'existe pas. Vouliez-vous dire meet", "Did you mean meet"),
    "choice": (
        ["stats", "--format", "xml"],
        "n'accepte que : text, json, jsonl, csv, xlsx, md.",
        "accepts only: text, json, jsonl, csv, xlsx, md.",
    ),
    "nothing": (["ingest"], "Indiquez au moins un fichier", "Name at least one file"),
}


@pytest.mark.parametrize("case", MISTYPED)
def test_what_is_mistyped_is_explained(tmp_path: Path, case: str) -> None:
    command, *expected = MISTYPED[case]
    for lang, said in zip(("fr", "en"), expected, strict=True):
        ran = maillage(*command, cwd=tmp_path, lang=lang)
        assert (ran.code, ran.out) == (2, "")
        assert said in ran.said
        assert "--help »" in ran.err if lang == "fr" else "--help” shows" in ran.err
    assert list(tmp_path.iterdir()) == []


def test_help_is_told_in_one_language(tmp_path: Path) -> None:
    for command in ([], ["meet"], ["ingest"]):
        shown = maillage(*command, "--help", cwd=tmp_path)
        assert "Montrer cette aide." in shown.out
        assert "Show this" not in shown.out
