"""``maillage review`` and ``maillage note`` as they are typed, in a terminal and in a pipe."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from graph.curation import decisions
from graph.errors import InputError, NotFoundError
from graph.reading import open_reader
from graph.store import GraphStore
from maillage.cli import cli
from tests.graph.records import ARDECHE, RONALPIA, actor, record

if TYPE_CHECKING:
    from pathlib import Path

MACIF, FOUNDATION = actor("Macif"), actor("Fondation Macif", kinds=["fondation"])
ROUND, LIBRARY = actor("La Roue carrée"), actor("Librairie La Roue carrée")
STYLE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    with GraphStore.open_writer(tmp_path / "g") as store:
        store.put(record("guide.txt", (MACIF, "ACTIVE_IN", ARDECHE), (MACIF, "PARTNERS_WITH", RONALPIA)))
        store.put(record("page.txt", (FOUNDATION, "FUNDS", RONALPIA), (ROUND, "PARTNERS_WITH", FOUNDATION)))
        store.put(record("notes.txt", (LIBRARY, "ACTIVE_IN", ARDECHE)))
    return tmp_path / "g"


def in_terminal(graph: Path, typed: str, *arguments: str, lang: str = "fr") -> str:
    """What a person sees who types these lines in a terminal of 80 columns; the end of input comes after them."""
    controller, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    command = [sys.executable, "-m", "maillage", "--graph", str(graph), "--lang", lang, "review", *arguments]
    process = subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, close_fds=True)
    os.close(terminal)
    os.write(controller, typed.encode() + b"\x04")
    seen = b""
    while True:
        try:
            part = os.read(controller, 4096)
        except OSError:  # how Linux says that nobody holds the terminal any more
            break
        if not part:
            break
        seen += part
    os.close(controller)
    assert process.wait(timeout=60) == 0, seen.decode()
    return STYLE.sub("", seen.decode()).replace("\r", "")


def run(graph: Path, *arguments: str, typed: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["--graph", str(graph), *arguments], input=typed)


def actors(graph: Path) -> list[str]:
    return [entity.id for entity in open_reader(graph).entities("Actor")]


def verdicts(graph: Path) -> list[str]:
    return [decision.verdict for decision in decisions(open_reader(graph).store)]


def test_pairs_are_walked_in_a_terminal(graph: Path) -> None:
    seen = in_terminal(graph, "m\nd\n")
    assert "1/2 · noms qui se ressemblent" in seen
    assert "A. Fondation Macif · fondation" in seen
    assert "sources : guide.txt" in seen
    assert "«\u00a0page.txt : Fondation Macif ; FUNDS ; Ronalpia\u00a0» page.txt:1" in seen
    assert "2 décision(s), 0 paire(s) laissée(s) en doute" in seen
    assert max(map(len, seen.splitlines())) <= 80
    assert verdicts(graph) == ["same", "different"]
    assert "actor:macif" not in actors(graph) or "actor:fondation-macif" not in actors(graph)


def test_a_decision_is_undone_and_taken_anew(graph: Path) -> None:
    seen = in_terminal(graph, "a\nm\na\nd\np\n")
    assert "Rien à annuler." in seen
    assert "Annulée." in seen
    assert seen.count("1/2 ·") == 3
    assert verdicts(graph) == ["different"]


def test_quitting_keeps_what_was_decided_and_nonsense_is_asked_again(graph: Path) -> None:
    seen = in_terminal(graph, "x\nm\nq\n")
    assert "Répondez par une de ces lettres : m, d, p, a, q." in seen
    assert verdicts(graph) == ["same"]


def test_the_end_of_input_is_quitting(graph: Path) -> None:
    before = actors(graph)
    assert "0 décision(s), 2 paire(s)" in in_terminal(graph, "")
    assert actors(graph) == before


def test_english_has_letters_of_its_own(graph: Path) -> None:
    seen = in_terminal(graph, "k\ns\n", lang="en")
    assert "[s]ame thing, [d]ifferent things, s[k]ip, [u]ndo the last one, [q]uit" in seen
    assert "names that are alike" in seen
    assert verdicts(graph) == ["same"]


def test_in_a_pipe_pairs_are_listed(graph: Path) -> None:
    text = run(graph, "review").output
    assert "2 paires à trancher" in text
    pairs = json.loads(run(graph, "review", "--format", "json").output)["pairs"]
    assert [pair["reason"] for pair in pairs] == ["alike", "alike"]
    assert pairs[0]["other"]["evidence"]["document"] == "guide.txt"
    assert run(graph, "review", "--format", "csv").output.count("\n") == 3


def test_a_card_tells_what_may_be_the_same(graph: Path) -> None:
    said = " ".join(run(graph, "show", "Macif").output.split())
    assert "Peut-être la même chose que : Fondation Macif (actor:fondation-macif)" in said
    card = json.loads(run(graph, "show", "Macif", "--format", "json").output)
    assert card["maybe_same"] == [{"id": "actor:fondation-macif", "name": "Fondation Macif"}]
    assert "Peut-être" not in run(graph, "show", "Ronalpia").output


def test_verdicts_filled_in_are_piped_back(graph: Path) -> None:
    whole = json.loads(run(graph, "review", "--format", "json").output)
    whole["pairs"][0]["verdict"] = "same"
    result = run(graph, "review", "--decide", "-", typed=json.dumps(whole))
    assert result.exit_code == 0, result.output
    assert verdicts(graph) == ["same"]
    pairs = json.loads(run(graph, "review", "--format", "json").output)["pairs"]
    line = {"one": pairs[0]["one"]["id"], "other": pairs[0]["other"]["id"], "verdict": "different"}
    assert run(graph, "review", "--decide", "-", typed=json.dumps(line) + "\n").exit_code == 0
    assert verdicts(graph) == ["same", "different"]
    assert "Rien à trancher" in run(graph, "review").output


@pytest.mark.parametrize(
    "typed", ["nonsense\n", '{"one": "a", "other": "b", "verdict": "perhaps"}', "[1]", '{"one": 3}']
)
def test_verdicts_that_are_none_change_nothing(graph: Path, typed: str) -> None:
    result = run(graph, "review", "--decide", "-", typed=typed)
    assert isinstance(result.exception, InputError)
    assert "Ligne 1" in str(result.exception)
    assert verdicts(graph) == []


def test_one_unknown_id_and_nothing_is_decided(graph: Path) -> None:
    known = {"one": "actor:macif", "other": "actor:fondation-macif", "verdict": "same"}
    typed = json.dumps([known, {**known, "one": "actor:nobody"}])
    result = run(graph, "review", "--decide", "-", typed=typed)
    assert isinstance(result.exception, NotFoundError)
    assert verdicts(graph) == []


def test_decisions_by_name_are_listed_and_taken_back(graph: Path) -> None:
    before = actors(graph)
    assert run(graph, "review", "--same", "Macif", "La Roue carrée").exit_code == 0
    (decision,) = json.loads(run(graph, "review", "--list", "--format", "json").output)["decisions"]
    assert (decision["one"], decision["other"], decision["verdict"]) == ("Macif", "La Roue carrée", "same")
    assert len(actors(graph)) == len(before) - 1
    assert run(graph, "review", "--undo", decision["id"]).exit_code == 0
    assert actors(graph) == before
    assert "Aucune décision" in run(graph, "review", "--list").output
    assert isinstance(run(graph, "review", "--undo", decision["id"]).exception, NotFoundError)


def test_what_one_document_says_is_split_off(graph: Path) -> None:
    assert run(graph, "review", "--split", "Ronalpia", "guide.txt").exit_code == 0
    assert len([id_ for id_ in actors(graph) if "ronalpia" in id_]) == 2
    result = run(graph, "review", "--split", "Macif", "page.txt")
    assert isinstance(result.exception, NotFoundError)
    assert "guide.txt" in str(result.exception)


def test_a_link_is_rejected_listed_and_taken_back(graph: Path) -> None:
    assert run(graph, "review", "--reject", "Fondation Macif", "funds", "Ronalpia").exit_code == 0
    assert "Ronalpia" not in run(graph, "show", "Fondation Macif").output
    assert "lien FUNDS rejeté" in run(graph, "review", "--list").output
    (decision,) = json.loads(run(graph, "review", "--list", "--format", "json").output)["decisions"]
    assert isinstance(run(graph, "review", "--reject", "Macif", "FUNDS", "Ronalpia").exception, NotFoundError)
    assert run(graph, "review", "--undo", decision["id"]).exit_code == 0
    assert "Ronalpia" in run(graph, "show", "Fondation Macif").output


def test_a_note_is_written_shown_listed_and_erased(graph: Path) -> None:
    assert run(graph, "note", "Macif", "Vue en mars.").exit_code == 0
    assert "Notes privées" in run(graph, "show", "Macif").output
    assert "Vue en mars." in run(graph, "note").output
    (note,) = json.loads(run(graph, "note", "Macif", "--format", "json").output)["notes"]
    assert "Vue" not in run(graph, "export", "--format", "jsonl").output
    assert run(graph, "note", "--undo", note["id"]).exit_code == 0
    assert "Aucune note." in run(graph, "note").output
    assert isinstance(run(graph, "note", "--undo", note["id"]).exception, NotFoundError)
