"""Plain texts as people and converters leave them, and what is made of them."""

import pytest

from ingest.readers import DocumentText, read_text


def kinds(document: DocumentText) -> list[tuple[str, str]]:
    return [(block.kind, document.block_text(block)) for block in document.blocks]


def test_wrapped_lines_are_one_sentence() -> None:
    document = read_text("Le réseau des cafés du plateau réunit\nonze lieux et deux communes.\n\nIl grandit.\n")
    assert document.text == "Le réseau des cafés du plateau réunit onze lieux et deux communes.\n\nIl grandit."


def test_hyphens_of_line_ends_go_and_those_of_names_stay() -> None:
    document = read_text(
        "Ce collectif accom-\npagne des projets à Saint-\nJulien et à Bourg-\nen-Bresse, dans un tissu\n"
        "public et privé : l'accord public-\nprivé tient. La mutuali-\nsation avance, la mutualisation plaît.\n"
    )
    assert "accompagne des projets à Saint-Julien et à Bourg-en-Bresse" in document.text
    assert "l'accord public-privé tient. La mutualisation avance" in document.text


def test_a_word_list_may_decide_on_hyphens() -> None:
    text = "Elle soutient la bio-\nvallée.\n"
    assert "bio-vallée" in read_text(text, is_word=lambda word: word in {"bio", "vallée"}).text
    assert "biovallée" in read_text(text, is_word=lambda word: word == "biovallée").text


def test_soft_hyphens_and_odd_spaces_vanish() -> None:
    assert read_text("La coopé\u00adrative\u00a0: trois\u2009lieux.").text == "La coopérative : trois lieux."


@pytest.mark.parametrize("glyph", ["-", "–", "−", "•", "●", "\t−", "1."])
def test_bullets_are_items_without_their_sign(glyph: str) -> None:
    document = read_text(f"Ses missions :\n{glyph} accueillir les\nhabitants ;\n{glyph} prêter des outils.\n")
    assert kinds(document)[1:] == [("item", "accueillir les habitants ;"), ("item", "prêter des outils.")]


def test_a_dash_within_a_sentence_is_no_bullet() -> None:
    document = read_text(
        "− La complémentarité des deux structures\n– ancrage local et connaissance des besoins –\n"
        "et leur travail commun ont compté.\n"
    )
    assert [kind for kind, _ in kinds(document)] == ["item"]


def test_headings_open_sections_that_nest() -> None:
    document = read_text(
        "UNE FERME OUVERTE À TOUS\nET À TOUTES (DIE)\n\n#FERME     #LIEN SOCIAL\n\nLa genèse\n\n"
        "La ferme est née en 2012 d'une idée de voisins.\n\nLes partenaires\n\nLa commune de Die la soutient.\n\n"
        "UN AUTRE LIEU POUR APPRENDRE\nENSEMBLE (CREST)\n\n#ÉCOLE\n\nIl ouvre en mai, au centre du bourg.\n"
    )
    found = [(section.level, section.title, section.hashtags) for section in document.sections]
    assert found == [
        (1, "UNE FERME OUVERTE À TOUS ET À TOUTES (DIE)", ("FERME", "LIEN SOCIAL")),
        (2, "La genèse", ()),
        (2, "Les partenaires", ()),
        (1, "UN AUTRE LIEU POUR APPRENDRE ENSEMBLE (CREST)", ("ÉCOLE",)),
    ]
    inner = document.section_at(document.text.index("commune de Die"))
    assert inner is not None
    assert inner.title == "Les partenaires"
    assert "".join(document.text[s.start : s.end] for s in document.top_sections()) == document.text


def test_text_before_the_first_heading_is_a_section_of_its_own() -> None:
    document = read_text("Un mot d'abord, qui dit ce que l'on va lire.\n\nLe projet\n\nIl avance bien.\n")
    assert [(s.level, s.title) for s in document.sections] == [(0, ""), (1, "Le projet")]


def test_a_paragraph_cut_by_a_page_goes_on() -> None:
    document = read_text(
        "La coopérative soutient les élus de la vallée et leurs\n\nRapport 2022\n\n12\n\f"
        "agents, qui la saisissent dès le premier projet.\n\nElle forme aussi les habitants.\n\nRapport 2022\n\n13\n\f"
        "Elle prête des salles à qui en demande.\n\nRapport 2022\n\n14\n"
    )
    prose = [text for kind, text in kinds(document) if kind == "paragraph"]
    assert (
        prose[0]
        == "La coopérative soutient les élus de la vallée et leurs agents, qui la saisissent dès le premier projet."
    )
    assert document.page_at(document.text.index("agents")) == 2
    assert {text for kind, text in kinds(document) if kind == "boilerplate"} == {"Rapport 2022", "12", "13", "14"}


def test_a_sentence_goes_on_beyond_a_quotation_set_apart_and_its_signature() -> None:
    document = read_text(
        "C'est simple. Ils veulent un lieu ouvert, tenu\npar des gens\n\n« Nous avions besoin d'un endroit\nà nous. »\n\n"
        "Anne Durand, présidente de\nLa Grange\n\nqui se relaient chaque semaine.\n"
    )
    assert kinds(document) == [
        (
            "paragraph",
            "C'est simple. Ils veulent un lieu ouvert, tenu par des gens qui se relaient chaque semaine.",
        ),
        ("paragraph", "« Nous avions besoin d'un endroit à nous. »"),
        ("caption", "Anne Durand, présidente de La Grange"),
    ]
    assert document.line_at(document.text.index("qui se relaient")) == 10


def test_a_title_printed_low_on_its_page_is_read_first() -> None:
    def page(place: str) -> str:
        return f"UN LIEU POUR AGIR\nENSEMBLE ({place})\n\n#LIEU\n\nIl ouvre chaque jour à tous les habitants.\n\f"

    title = "UN MOULIN POUR TOUS\nET POUR TOUTES (DIE)\n\n#MOULIN"
    low = f"Il vit au bord de l'eau, dans un ancien moulin.\n\n{title}\n\nIl tourne.\n"
    document = read_text(page("CREST") + page("NYONS") + page("SAOU") + low)
    moulin = next(s for s in document.sections if "MOULIN" in s.title)
    assert "bord de l'eau" in document.text[moulin.start : moulin.end]


def test_lines_that_are_paragraphs_stay_apart() -> None:
    long = (
        "Le programme accompagne des structures qui veulent agir ailleurs, et " + "les aide à comprendre le lieu, " * 4
    )
    document = read_text(f"Un itinéraire\n{long}fin.\nUne rencontre\n{long}fin.\n- un pair\n- un guide\n")
    assert [kind for kind, _ in kinds(document)] == ["heading", "paragraph", "heading", "paragraph", "item", "item"]


def test_a_list_without_bullets_is_a_list() -> None:
    document = read_text(
        "Les partenaires\nRonalpia\nLa Grange\nInter-Made\n\nIls se voient chaque mois autour d'une table.\n"
    )
    assert [kind for kind, _ in kinds(document)] == ["heading", "item", "item", "item", "paragraph"]


def test_addresses_and_numbers_are_page_furniture() -> None:
    document = read_text("Le lieu vit.\n\nhttps://exemple.org/une-page-\ntres-longue\n\n– 4 –\n")
    assert [kind for kind, _ in kinds(document)] == ["paragraph", "boilerplate", "boilerplate"]


def test_the_name_of_the_file_may_tell_the_date() -> None:
    assert read_text("Le lieu vit.", "bilan-2021-06.txt").date == "2021-06"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("L'association aide les communes de la vallée, avec les habitants et pour eux. " * 3, "fr"),
        ("The association helps the villages of the valley, with the people that live in it. " * 3, "en"),
        ("Der Verein hilft den Dörfern und ist mit den Menschen in dem Tal, von dem er lebt. " * 3, "other"),
    ],
)
def test_languages_are_told_apart(text: str, language: str) -> None:
    document = read_text(text)
    assert document.language == language
    assert bool(document.notices) == (language != "fr")
