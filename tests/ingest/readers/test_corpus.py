"""The real guide and pages beside the checkout: sections, lines and sentences come out as a person reads them."""

from pathlib import Path

import pytest

from ingest.readers import DocumentText, read_document

CORPUS = Path(__file__).parents[3].parent / "shared" / "corpus"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="needs ../shared/corpus beside the checkout"),
]


@pytest.fixture(scope="module")
def guide() -> DocumentText:
    return read_document(CORPUS / "guide-ruralites-avise-rtes-2022.txt")


SECTIONS = {
    739: ("PTCE", "PLOUCS"),
    972: ("SCIC", "Villages Vivants"),
    2326: ("PTCE", "Valhorizon"),
    2772: ("SCIC", "Ecooparc"),
    3058: ("TIERS-LIEU", "Ambricourt"),
    3267: ("FABLAB", "AY 128"),
    3418: ("APPUI AUX PREMIERS PAS", "Courant Fort"),
    4009: ("APPUI AUX PREMIERS PAS", "APESS 53"),
    4769: ("PARTAGE D’INGÉNIERIE", "AMESUD"),
    5023: ("ÉTUDE-ACTION", "Quercy"),
}


@pytest.mark.parametrize(("line", "held"), SECTIONS.items())
def test_chapters_start_where_they_do_and_hold_what_they_tell(
    guide: DocumentText, line: int, held: tuple[str, str]
) -> None:
    chapter = next(s for s in guide.top_sections() if guide.line_at(s.start) == line)
    assert held[0] in chapter.hashtags
    assert held[1] in guide.text[chapter.start : chapter.end]


def test_there_are_twenty_one_chapters_with_hashtags(guide: DocumentText) -> None:
    assert sum(bool(section.hashtags) for section in guide.sections) == 21


def test_partners_have_a_section_in_each_portrait(guide: DocumentText) -> None:
    assert sum(section.title == "Les partenaires" for section in guide.sections) == 12


@pytest.mark.parametrize(
    "name",
    [
        "Neuville-sous-Montreuil",
        "Saint-Julien en Born",
        "Hauts-de-France",
        "Bourg-en-Bresse",
        "Ille-et-Vilaine",
        "InnoVales",
        "réseau TREMPLIN",
        "département via la Maison des solidarités",
        "partenariats public-privé",
    ],
)
def test_names_cut_by_line_ends_are_whole(guide: DocumentText, name: str) -> None:
    assert name in guide.text


def test_signatures_are_captions(guide: DocumentText) -> None:
    captions = [guide.block_text(block) for block in guide.blocks if block.kind == "caption"]
    assert sum("directrice" in c or "directeur" in c or "coordinatrice" in c for c in captions) >= 10


def test_running_titles_are_not_read(guide: DocumentText) -> None:
    told = [guide.block_text(b) for b in guide.blocks if b.kind != "boilerplate"]
    assert "S’INSPIRER" not in told
    assert "COMPRENDRE" not in told


def test_every_word_stands_on_the_line_that_is_said(guide: DocumentText) -> None:
    lines = (CORPUS / guide.name).read_text(encoding="utf-8").split("\n")
    for start, line in zip(guide.origin.starts, guide.origin.lines, strict=True):
        first = guide.text[start : start + 30].split("\n")[0].split()
        assert not first or first[0][:3] in lines[line - 1]


def test_the_page_of_the_programme_has_its_headings(guide: DocumentText) -> None:
    page = read_document(CORPUS / "les-sentiers-page.txt")
    assert [page.line_at(section.start) for section in page.sections] == [1, 2, 5, 8, 14, 17, 24, 37]
    assert sum(block.kind == "item" for block in page.blocks) == 16
