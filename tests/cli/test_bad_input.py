"""What is wrong with files, names, graphs and disks is said in both languages, with the right exit code; nothing is lost.

Each case is a process of its own, as people run it; the bad files are read in one run for each language.
"""

import os
import subprocess
from pathlib import Path

import pytest

from tests.command import MAILLAGE, Ran, environment, maillage, without_privilege
from tests.ingest.readers.minimal_pdf import pdf, protected_pdf

SENTENCE = "L'association Élan rural est soutenue par la Fondation Été.\n"
PAGE = pdf([(50, 700, 12, "La Fondation Essor soutient l'association Le Pas.")])
HOSTILE = 'L\'"Arche" <script>alert(1)</script> & fils'
REGISTER = 'nom;type;commune;code postal\n"{name}";tiers-lieu;Privas;07000\n=1+1;association;Privas;07000\n'

GOOD = {
    "latin.txt": SENTENCE.encode("latin-1"),
    "utf16.txt": SENTENCE.replace("Élan", "Chêne").encode("utf-16"),
    "registre.csv": REGISTER.format(name=HOSTILE.replace('"', '""')).encode(),
    "nom\ncoupé \x1b]0;titre\x07.txt": SENTENCE.encode(),
}
BAD = {
    "vide.txt": (b"", "vide.txt : le fichier est vide", "vide.txt: the file is empty"),
    "image.txt": (b"\x89PNG\r\n\x1a\n\x00\x00", "ce n'est pas du texte (PNG)", "this is not text (PNG)"),
    "bruit.txt": (bytes(range(256)) * 9, "du texte (données binaires)", "not text (binary data)"),
    "cassé.pdf": (PAGE[:200], "cassé.pdf : ce fichier PDF est abîmé", "cassé.pdf: this PDF file is damaged"),
    "secret.pdf": (protected_pdf(), "protégé par un mot de passe", "protected by a password"),
    "lettre.docx": (b"PK\x03\x04 rien", "ce fichier Word est abîmé", "this Word file is damaged"),
    "interdit.txt": (b"rien", "interdit.txt : vous n'avez pas le droit", "interdit.txt: you may not read"),
    "nom\nlong.txt": (b" \n", "nom long.txt : le fichier est vide", "nom long.txt: the file is empty"),
}
LINKS = {
    "rond.txt": ("rond.txt", "la lecture a échoué (ce lien ramène à lui-même)", "(this link leads back to itself)"),
    "parti.txt": (
        "nulle-part.txt",
        "parti.txt : ce fichier ou ce dossier n'existe pas",
        "there is no such file or folder",
    ),
}
SAID = {name: said for name, (_, *said) in {**BAD, **LINKS}.items()}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a graph of the good files, and a folder « docs » of good and bad ones."""
    folder = tmp_path_factory.mktemp("place")
    docs = folder / "docs"
    docs.mkdir()
    for name, data in {**GOOD, **{name: data for name, (data, *_) in BAD.items()}}.items():
        (docs / name).write_bytes(data)
    for name, (target, *_) in LINKS.items():
        (docs / name).symlink_to(target)
    (docs / "interdit.txt").chmod(0)
    (docs / "boucle").symlink_to(docs, target_is_directory=True)
    (docs / "fermé").mkdir(mode=0)
    return folder


@pytest.fixture(scope="module")
def french(place: Path) -> Ran:
    return maillage("ingest", "docs", cwd=place, before=without_privilege())


@pytest.fixture(scope="module")
def english(place: Path, french: Ran) -> Ran:
    return maillage("ingest", "docs", cwd=place, lang="en", before=without_privilege())


def exported(place: Path) -> str:
    ran = maillage("export", cwd=place)
    assert ran.code == 0, ran.err
    return ran.out


@pytest.mark.parametrize("name", SAID)
def test_each_bad_file_is_told_in_both_languages(french: Ran, english: Ran, name: str) -> None:
    assert SAID[name][0] in french.said
    assert SAID[name][1] in english.said


def test_the_others_are_read_all_the_same(french: Ran, english: Ran) -> None:
    assert (french.code, english.code) == (1, 1)
    assert f"{len(GOOD)} nouveau(x), {len(SAID) + 1} en échec" in french.said
    assert f"{len(GOOD)} unchanged, {len(SAID) + 1} failed" in english.said
    assert "docs/fermé : vous n'avez pas le droit" in french.said
    assert "boucle" in french.said
    assert french.err == english.err == ""


def test_encodings_lose_no_accent(place: Path, french: Ran) -> None:
    assert '"name": "Fondation Été"' in exported(place)
    assert "L'association Chêne rural est soutenue par la Fondation Été." in exported(place)


def test_no_name_commands_the_terminal(place: Path, french: Ran) -> None:
    shown = maillage("show", "Fondation Été", cwd=place)
    assert "coupé" in french.said
    assert "coupé" in shown.said
    assert not set("\x1b\x07") & set(french.out + shown.out)


def test_a_name_with_markup_and_quotes_goes_through_every_door(place: Path, french: Ran) -> None:
    shown = maillage("show", HOSTILE, cwd=place)
    assert (shown.code, shown.out.splitlines()[0]) == (0, f"{HOSTILE} · tiers-lieu")
    assert HOSTILE in maillage("meet", "Privas", cwd=place).said
    assert "<script>" not in maillage("meet", "Privas", "--format", "md", cwd=place).out
    assert maillage("viz", "--territory", "Privas", "-o", "page.html", cwd=place).code == 0
    assert "<script>alert" not in (place / "page.html").read_text(encoding="utf-8")


def test_a_name_with_markup_and_quotes_is_exported_as_data(place: Path, french: Ran) -> None:
    import csv
    from xml.etree import ElementTree

    from openpyxl import load_workbook

    for form in ("csv", "xlsx", "graphml"):
        assert maillage("export", "--format", form, "-o", f"tout.{form}", cwd=place).code == 0
    with (place / "tout.csv" / "nodes.csv").open(encoding="utf-8-sig", newline="") as file:
        names = {row["name"] for row in csv.DictReader(file)}
    workbook = load_workbook(place / "tout.xlsx", read_only=True)
    cells = {cell.value: cell.data_type for sheet in workbook for row in sheet for cell in row if cell.value}
    texts = {each.text for each in ElementTree.parse(place / "tout.graphml").iter()}
    assert HOSTILE in names & cells.keys() & texts
    assert "=1+1" not in names
    assert "f" not in cells.values()


QUESTIONS = {
    "unknown territory": (["meet", "Zzyx"], "Aucun territoire ne s'appelle « Zzyx »", "No territory is called “Zzyx”"),
    "misspelt territory": (["meet", "Ardeshe"], "departement-07 : Ardèche (département", "departement-07 : Ardèche"),
    "ambiguous territory": (
        ["meet", "Saint-Aubin"],
        "désigne plusieurs choses ; redonnez",
        "means several things; give",
    ),
    "no name": (["show", ""], "Rien ne s'appelle « »", "Nothing is called “”"),
    "unknown actor": (["show", "Fondation Étang"], "Les noms les plus proches : actor:", "The nearest names: actor:"),
    "unknown seeker": (["meet", "Privas", "--for", "Qqxx"], "« Qqxx »", "“Qqxx”"),
    "unknown theme": (["meet", "Privas", "--theme", "zz"], "Choix possibles : ", "Choices: "),
    "missing graph": (["--graph", "non", "stats"], "pas de graphe dans non. Créez-le", "no graph in non. Make one"),
    "other version": (
        ["--graph", "v9", "stats"],
        "au format « maillage graph 9 »",
        "has the format “maillage graph 9”",
    ),
    "writing to it": (["--graph", "v9", "ingest", "docs"], "Ingérez à nouveau", "Ingest the documents again"),
    "damaged graph": (["--graph", "abîmé", "stats"], "s'il est abîmé, ingérez", "if it is damaged, ingest"),
    "not a graph": (["--graph", "docs", "ingest", "docs/latin.txt"], "contient autre chose", "holds something else"),
    "nothing to read": (["--graph", "non", "ingest", "rien"], "Types lus : .txt .md", "Types read: .txt .md"),
    "missing file": (["--graph", "non", "ingest", "absent.txt"], "absent.txt : ce fichier", "absent.txt: there is no"),
    "unwritable answer": (["stats", "-o", "non/x.txt"], "ce dossier n'existe pas", "there is no such folder"),
    "full device": (["stats", "-o", "/dev/full"], "le disque est plein", "the disk is full"),
    "unknown source": (["ingest", "--remove", "zz"], "Aucune source ne s'appelle « zz »", "No source is called “zz”"),
}


@pytest.fixture(scope="module")
def odd_graphs(place: Path, french: Ran) -> None:
    """Make beside the graph one of another version, one that is damaged, and a folder with nothing to read."""
    import shutil

    for name in ("v9", "abîmé"):
        shutil.copytree(place / "maillage.graph", place / name)
    (place / "v9" / "format").write_text("maillage graph 9\n", encoding="utf-8")
    for file in (place / "abîmé" / "published").rglob("*"):
        if file.is_file():
            file.write_bytes(b"")
    (place / "rien").mkdir()
    (place / "rien" / "photo.jpg").write_bytes(b"x")


@pytest.mark.usefixtures("odd_graphs")
@pytest.mark.parametrize("case", QUESTIONS)
def test_what_cannot_be_answered_is_told_in_both_languages(place: Path, case: str) -> None:
    command, *expected = QUESTIONS[case]
    for lang, said in zip(("fr", "en"), expected, strict=True):
        ran = maillage(*command, cwd=place, lang=lang)
        assert said in ran.said
        assert (ran.code, "Traceback" in ran.err) == (1, False)
    assert not (place / "non").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full is found on Linux only")
@pytest.mark.parametrize("command", [["stats"], ["export"]])
def test_an_answer_that_standard_output_does_not_take_is_told(place: Path, french: Ran, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*MAILLAGE, *command], cwd=place, env=environment(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert ran.returncode == 1
    assert ran.stderr.decode() == "La réponse n'a pas pu être écrite : le disque est plein. Le graphe n'a pas changé.\n"


@pytest.mark.parametrize("variable", ["MAILLAGE_LANG", "--lang=en", "--lang en"])
def test_however_english_is_asked_for_errors_are_in_english(tmp_path: Path, variable: str) -> None:
    asked = [] if variable.isupper() else variable.split()
    more = {variable: "en"} if variable.isupper() else {}
    command = [*MAILLAGE, "--graph", "non", *asked, "stats"]
    ran = subprocess.run(command, cwd=tmp_path, env=environment(**more), capture_output=True, check=False)
    assert b"There is no graph in non" in ran.stderr


def test_a_file_that_vanishes_keeps_what_it_said_until_it_is_taken_out(place: Path, french: Ran) -> None:
    before = exported(place)
    (place / "docs" / "registre.csv").rename(place / "registre.csv")
    gone = maillage("ingest", "docs/registre.csv", cwd=place)
    assert (gone.code, exported(place)) == (1, before)
    assert "docs/registre.csv : ce fichier ou ce dossier n'existe pas" in gone.said
    removed = maillage("ingest", "--remove", "registre.csv", cwd=place)
    assert (removed.code, "« registre.csv » est retiré du graphe" in removed.said) == (0, True)
    assert "registre.csv" not in exported(place)
    assert maillage("ingest", "registre.csv", cwd=place).code == 0
    assert exported(place) == before


@pytest.mark.small_disk
def test_a_full_disk_is_told_and_what_was_published_stays(small_disk: Path) -> None:
    first, second = (REGISTER.format(name=name) for name in ("Le Premier", "Le Second"))
    (small_disk / "un.csv").write_text(first, encoding="utf-8")
    assert maillage("ingest", "un.csv", cwd=small_disk).code == 0
    before = exported(small_disk)
    (small_disk / "deux.csv").write_text(second, encoding="utf-8")
    filler = small_disk / "filler"
    with filler.open("wb") as file:
        while (free := os.statvfs(small_disk).f_bavail * 4096) > 0:
            file.write(b"\0" * min(free, 1 << 20))
            file.flush()
    for lang, said in {"fr": "Le disque est plein", "en": "The disk is full"}.items():
        ran = maillage("ingest", "deux.csv", cwd=small_disk, lang=lang)
        assert (ran.code, said in ran.err) == (1, True), ran.err
    assert exported(small_disk) == before
    filler.unlink()
    assert maillage("ingest", "deux.csv", cwd=small_disk).code == 0
    assert "Le Second" in exported(small_disk)
