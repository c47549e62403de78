"""Partners, members, who runs, who founded, what is part of what: families of phrases, and the subjects that they leave unsaid."""

import pytest

from ingest.pipeline import extract
from ingest.readers import read_text
from tests.ingest.pipeline.reading import Said, said, says

STATED: dict[str, tuple[str, Said]] = {
    "hand in hand": (
        "L'association Roue Libre agit en lien étroit avec la SCIC Le Bon Commun.",
        ("Roue Libre", "PARTNERS_WITH", "Le Bon Commun"),
    ),
    "in concert": (
        "L'association Roue Libre agit de concert avec la Fondation Terreau.",
        ("Roue Libre", "PARTNERS_WITH", "Fondation Terreau"),
    ),
    "signed with": (
        "L'association Roue Libre a signé une convention de trois ans avec la SCIC Le Bon Commun.",
        ("Roue Libre", "PARTNERS_WITH", "Le Bon Commun"),
    ),
    "partner of": (
        "La Fondation Terreau est partenaire de l'association Roue Libre depuis 2019.",
        ("Fondation Terreau", "PARTNERS_WITH", "Roue Libre"),
    ),
    "with somebody first": (
        "Avec la SCIC Le Bon Commun, l'association Roue Libre répare des vélos.",
        ("Roue Libre", "PARTNERS_WITH", "Le Bon Commun"),
    ),
    "that two carry": (
        "Le festival « Lune d'août », que portent ensemble l'association Roue Libre et la SCIC Le Bon Commun, revient.",
        ("Roue Libre", "PARTNERS_WITH", "Le Bon Commun"),
    ),
    "a list that semicolons part": (
        "Association Roue Libre\n\nPartenaires : SCIC Le Bon Commun ; Fondation Terreau ; réseau Relief",
        ("Association Roue Libre", "PARTNERS_WITH", "Relief"),
    ),
    "sits": (
        "La SCIC Le Bon Commun siège au conseil de la Fédération des ateliers vélo.",
        ("Le Bon Commun", "MEMBER_OF", "Fédération des ateliers vélo"),
    ),
    "has joined": (
        "L'association Roue Libre vient de rejoindre le réseau Relief.",
        ("Roue Libre", "MEMBER_OF", "Relief"),
    ),
    "joining": (
        "Le conseil approuve l'adhésion de l'association Roue Libre à la Fédération des ateliers vélo.",
        ("Roue Libre", "MEMBER_OF", "Fédération des ateliers vélo"),
    ),
    "counts among": (
        "Le réseau Relief compte parmi ses adhérents l'association Roue Libre et la SCIC Le Bon Commun.",
        ("Le Bon Commun", "MEMBER_OF", "Relief"),
    ),
    "members among whom": (
        "Le réseau Grand Relief rassemble trente membres, parmi lesquels l'association Roue Libre et la SCIC Le Bon Commun.",
        ("Roue Libre", "MEMBER_OF", "Grand Relief"),
    ),
    "gathers in a place": (
        "Le réseau Relief fédère autour de Crest l'association Roue Libre et la SCIC Le Bon Commun.",
        ("Le Bon Commun", "MEMBER_OF", "Relief"),
    ),
    "run in a place by": (
        "Le festival « Lune d'août » est organisé chaque été à Crest par l'association Roue Libre.",
        ("Roue Libre", "RUNS", "Lune d'août"),
    ),
    "awarded by": (
        "Le label « Villages en fête », décerné par la Région Bretagne, a dix ans.",
        ("Région Bretagne", "RUNS", "Villages en fête"),
    ),
    "keeps going": (
        "La SCIC Le Bon Commun a trois salariés. L'association Roue Libre tient chaque mois le festival « Lune d'août ».",
        ("Roue Libre", "RUNS", "Lune d'août"),
    ),
    "that somebody gives": (
        "L'association Roue Libre a reçu le label « Villages en fête », que délivre la Région Bretagne.",
        ("Région Bretagne", "RUNS", "Villages en fête"),
    ),
    "founder, after a colon": (
        "- Anne Durand : Fondatrice de l'association Roue Libre",
        ("Anne Durand", "FOUNDED", "Roue Libre"),
    ),
    "creator, in apposition": (
        "Zoé Blanc, créatrice de la SCIC Le Bon Commun, a parlé.",
        ("Zoé Blanc", "FOUNDED", "Le Bon Commun"),
    ),
    "founding members": (
        "La Fédération des ateliers vélo réunit six membres fondateurs : l'association Roue Libre et la SCIC Le Bon Commun.",
        ("Roue Libre", "FOUNDED", "Fédération des ateliers vélo"),
    ),
    "a part of a programme": (
        "Le festival « Lune d'août » fait partie du programme « Villages en fête ».",
        ("Lune d'août", "PART_OF", "Villages en fête"),
    ),
    "a stage of a programme": (
        "Le festival « Lune d'août » est une étape locale du programme « Villages en fête ».",
        ("Lune d'août", "PART_OF", "Villages en fête"),
    ),
}

NOT_STATED: dict[str, tuple[str, str]] = {
    "no agreement": (
        "L'association Roue Libre n'a pas signé de convention avec la SCIC Le Bon Commun.",
        "PARTNERS_WITH",
    ),
    "not yet a member": ("L'association Roue Libre souhaite rejoindre le réseau Relief.", "MEMBER_OF"),
    "part of another thing": (
        "Le festival « Lune d'août » ne fait plus partie du programme « Villages en fête ».",
        "PART_OF",
    ),
    "money is no partnership": ("Association Roue Libre\n\nPartenaire financier : Fondation Terreau", "PARTNERS_WITH"),
}


@pytest.mark.parametrize(("text", "link"), STATED.values(), ids=STATED)
def test_stated(text: str, link: Said) -> None:
    assert says(text, link)


@pytest.mark.parametrize(("text", "predicate"), NOT_STATED.values(), ids=NOT_STATED)
def test_not_stated(text: str, predicate: str) -> None:
    assert predicate not in {link[1] for link in said(text)}


def test_a_subtitle_belongs_to_the_entry_of_its_title() -> None:
    text = (
        "# Répertoire\n\n## Association Roue Libre\n\n### Atelier vélo\n\nMembre du réseau Relief.\n\n"
        "## SCIC Le Bon Commun\n\n### Cantine\n\nMembre de la Fédération des ateliers vélo.\n"
    )
    record = extract(read_text(text, "repertoire.md"))
    names = {entity.key: entity.name for entity in record.entities}
    links = {(names[claim.subject], names[claim.object]) for claim in record.claims if claim.predicate == "MEMBER_OF"}
    assert ("Le Bon Commun", "Fédération des ateliers vélo") in links


def test_a_noun_that_announces_a_name_refers_to_nobody_else() -> None:
    """« L'association crestoise Roue Libre » is Roue Libre, whatever association came before."""
    text = "L'association Les Passeurs de Haies agit dans la Drôme. L'association crestoise Roue Libre est membre du réseau Relief."
    assert ("Les Passeurs de Haies", "MEMBER_OF", "Relief") not in said(text)


def test_we_are_who_the_document_is_from() -> None:
    text = (
        "Lettre de l'association Roue Libre\n\n"
        "Un été chargé : les ateliers ont tourné à plein, la cour a été repavée, le toit ne fuit plus, et la moitié de l'équipe "
        "a enfin pris des vacances. Voici, dans l'ordre où elles nous sont venues, quelques nouvelles des voisins.\n\n"
        "- SCIC Le Bon Commun : la SCIC Le Bon Commun a ouvert une cantine.\n"
        "- Réseau Relief : le réseau Relief a dix ans, et nous adhérons à la Fédération des ateliers vélo.\n"
    )
    assert ("Roue Libre", "MEMBER_OF", "Fédération des ateliers vélo") in said(text)
