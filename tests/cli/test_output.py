"""The option bundle and the tables that every command answers with."""

import csv
import io
import json
import os
from pathlib import Path

import click
import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import InputError
from maillage.output import Output, Pen, output_options, write_whole
from maillage.tables import Table, table_csv, table_markdown, table_text, table_xlsx


@click.command()
@output_options
def answering(output: Output) -> None:
    output.answer(data=lambda: {"nom": "Ardèche"}, table=lambda: Table(("nom", "n"), [("Ardèche", 2)]))


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("text", "nom      n\n───────  ─\nArdèche  2\n"),
        ("json", '{\n  "nom": "Ardèche"\n}\n'),
        ("csv", "nom,n\nArdèche,2\n"),
        ("jsonl", '{"nom": "Ardèche", "n": 2}\n'),
        ("md", "| nom | n |\n| --- | --- |\n| Ardèche | 2 |\n"),
    ],
)
def test_each_format(form: str, expected: str) -> None:
    assert CliRunner().invoke(answering, ["--format", form]).output == expected


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+33 4 75", "-1+1", "@SUM(A1)", "\t=1"])
def test_no_cell_is_a_formula(text: str, tmp_path: Path) -> None:
    table = Table(("nom", "solde"), [(text, -3)])
    assert table_csv(table).splitlines()[1].startswith(("'", "\"'"))
    assert table_csv(table).endswith(",-3\n")
    sheet = openpyxl.load_workbook(io.BytesIO(table_xlsx(table))).active
    assert (sheet["A2"].value, sheet["A2"].data_type, sheet["B2"].value) == (text, "s", -3)


def test_a_workbook_is_written_to_a_file(tmp_path: Path) -> None:
    result = CliRunner().invoke(answering, ["--format", "xlsx", "-o", str(tmp_path / "x.xlsx")])
    assert (result.exit_code, result.output) == (0, "")
    rows = openpyxl.load_workbook(tmp_path / "x.xlsx").active.iter_rows(values_only=True)
    assert list(rows) == [("nom", "n"), ("Ardèche", 2)]


def test_a_file_gets_the_answer_and_the_screen_nothing(tmp_path: Path) -> None:
    target = tmp_path / "réponse.json"
    result = CliRunner().invoke(answering, ["--format", "json", "-o", str(target)])
    assert (result.exit_code, result.output) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8")) == {"nom": "Ardèche"}


def test_a_file_that_cannot_be_written_is_named_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "place").mkdir()
    with pytest.raises(InputError, match="place"):
        write_whole(tmp_path / "place", "x")
    assert list(tmp_path.iterdir()) == [tmp_path / "place"]
    with pytest.raises(InputError, match="absent"):
        write_whole(tmp_path / "absent" / "x.csv", "x")


def test_what_was_there_survives_a_failed_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "x.csv"
    target.write_text("avant", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(InputError, match="disque est plein"):
        write_whole(target, "après")
    assert target.read_text(encoding="utf-8") == "avant"
    assert list(tmp_path.iterdir()) == [target]


def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "tube"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_whole(pipe, "réponse")
    assert os.read(reading, 100).decode() == "réponse"
    os.close(reading)
    assert pipe.is_fifo()


def test_a_rewritten_file_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "x.csv"
    target.write_text("avant", encoding="utf-8")
    target.chmod(0o640)
    write_whole(target, "après")
    assert target.stat().st_mode & 0o777 == 0o640


def test_no_colour_outside_a_terminal() -> None:
    assert not Output().pen.colour
    assert Pen().bold("x") == "x"


WORDS = st.text(st.characters(exclude_categories=["C", "Z"]), max_size=60)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=5))
def test_a_table_never_passes_its_width(rows: list[tuple[str, str, str]]) -> None:
    text = table_text(Table(("a", "b", "c"), rows), 60)
    assert max(len(line) for line in text.splitlines()) <= 60


def computable(text: str) -> bool:
    return text.startswith(("=", "+", "-", "@", "\t"))


@given(
    st.lists(
        st.tuples(st.text(st.characters(exclude_characters="\r\0", exclude_categories=["Cs"])), st.integers()),
        min_size=1,
    )
)
def test_csv_gives_back_what_was_put_in(rows: list[tuple[str, int]]) -> None:
    read = list(csv.reader(io.StringIO(table_csv(Table(("a", "b"), rows)), newline="")))
    assert read[1:] == [[f"'{text}" if computable(text) else text, str(number)] for text, number in rows]
    assert not any(computable(text) for text, _ in read)


def test_more_columns_than_fit_become_records() -> None:
    columns = [f"colonne{i}" for i in range(12)]
    text = table_text(Table(columns, [columns]), 60)
    assert text.splitlines()[11].split() == ["colonne11", "colonne11"]


def test_markdown_cells_cannot_break_the_table() -> None:
    assert table_markdown(Table(("a",), [("x|y\nz",)])).splitlines()[2] == "| x\\|y z |"
