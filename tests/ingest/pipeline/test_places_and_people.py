"""Where things are, act and want to go, which place lies in which, and who works for whom: the families of phrases."""

import re

import pytest

from tests.ingest.pipeline.reading import Said, said

STATED: dict[str, tuple[str, Said]] = {
    "an entry and its town": (
        "Les lauréats de l'année :\n\n- Association Roue Libre, Crest – atelier vélo – 18 400 €\n- La Cabane à Dons, ressourcerie, Die (Drôme)",
        ("Roue Libre", "BASED_IN", "Crest"),
    ),
    "an entry, its kind and its town": (
        "Les lauréats de l'année :\n\n- Association Roue Libre, Crest – atelier vélo – 18 400 €\n- La Cabane à Dons, ressourcerie, Die (Drôme)",
        ("Cabane à Dons", "BASED_IN", "Die"),
    ),
    "a seat that a label gives": (
        "Association Roue Libre\n\nSiège social : 2 place de la Paix, 26400 Crest",
        ("Roue Libre", "BASED_IN", "Crest"),
    ),
    "a seat that a clause gives": (
        "L'association Roue Libre, dont le siège se trouve à Crest, répare des vélos.",
        ("Roue Libre", "BASED_IN", "Crest"),
    ),
    "a street": (
        "Renseignements : association Roue Libre, 11 rue des Moulins, Crest.",
        ("Roue Libre", "BASED_IN", "Crest"),
    ),
    "a move": ("L'association Roue Libre a déménagé à Ambert.", ("Roue Libre", "BASED_IN", "Ambert")),
    "walls": (
        "L'association Roue Libre occupe l'ancienne laiterie de Crest.",
        ("Roue Libre", "BASED_IN", "Crest"),
    ),
    "a town that houses": (
        "L'ancienne école de Crest abrite depuis 2020 l'association Roue Libre.",
        ("Roue Libre", "BASED_IN", "Crest"),
    ),
    "brackets after a kind": (
        "L'association Roue Libre, atelier vélo (Crest), ouvre le samedi.",
        ("Roue Libre", "BASED_IN", "Crest"),
    ),
    "a round": (
        "Le bibliobus « Mots doux » tourne le mardi à Crest et à Saillans.",
        ("Mots doux", "ACTIVE_IN", "Saillans"),
    ),
    "villages": (
        "L'association Roue Libre anime des ateliers dans les communes de Crest, de Saillans et de Die.",
        ("Roue Libre", "ACTIVE_IN", "Saillans"),
    ),
    "a perimeter": (
        "Association Roue Libre\n\nPérimètre : Crest, Saillans et Die",
        ("Roue Libre", "ACTIVE_IN", "Die"),
    ),
    "a wish to settle": (
        "L'association Roue Libre cherche à s'implanter à Ambert.",
        ("Roue Libre", "SEEKS", "Ambert"),
    ),
    "an eye on a place": (
        "La SCIC Le Bon Commun lorgne maintenant la Corrèze.",
        ("Le Bon Commun", "SEEKS", "Corrèze"),
    ),
    "under study": (
        "La SCIC Le Bon Commun vend du pain. Le Bon Commun emploie six personnes. Une antenne à Ambert est à l'étude.",
        ("Le Bon Commun", "SEEKS", "Ambert"),
    ),
    "places with the one around them": (
        "L'association Roue Libre passe à Crest, Saillans et Die (Drôme).",
        ("Saillans", "WITHIN", "Drôme"),
    ),
    "a role that a label gives": (
        "Association Roue Libre\n\nPrésidente : Agathe Couronne",
        ("Agathe Couronne", "WORKS_FOR", "Roue Libre"),
    ),
    "a team": (
        "# Association Roue Libre\n\nL'association Roue Libre répare des vélos.\n\n## L'équipe\n\n- Anne Durand – accueil et caisse\n- Julien Rocher",
        ("Julien Rocher", "WORKS_FOR", "Roue Libre"),
    ),
    "its leader": (
        "L'association Roue Libre recrute. L'association Roue Libre et sa directrice, Anne Durand, reçoivent le lundi.",
        ("Anne Durand", "WORKS_FOR", "Roue Libre"),
    ),
    "that somebody leads": (
        "L'association Roue Libre, que préside Agathe Couronne, recrute.",
        ("Agathe Couronne", "WORKS_FOR", "Roue Libre"),
    ),
    "two people of one organisation": (
        "Rédaction : Anne Durand et Julien Rocher (association Roue Libre)",
        ("Anne Durand", "WORKS_FOR", "Roue Libre"),
    ),
    "represented by": (
        "L'association Roue Libre, sise 2 place de la Paix à Crest, représentée par sa présidente, Mme Agathe Couronne,",
        ("Agathe Couronne", "WORKS_FOR", "Roue Libre"),
    ),
    "a role below a name": (
        "# Association Roue Libre\n\nL'association Roue Libre répare des vélos.\n\n## Anne Durand\n\nDirectrice de l'association Roue Libre",
        ("Anne Durand", "WORKS_FOR", "Roue Libre"),
    ),
}

NOT_STATED: dict[str, tuple[str, str]] = {
    "a place on the way": (
        "L'association Roue Libre répare des vélos. L'association Roue Libre a pris le train à Valence.",
        "ACTIVE_IN",
    ),
    "a sentence about a place": (
        "La SCIC Le Bon Commun vend du pain. Le Bon Commun emploie six personnes. Située dans le Massif central, la Creuse est peu peuplée.",
        "BASED_IN",
    ),
    "an origin": ("L'association Roue Libre accueille des gens venus de Corrèze.", "ACTIVE_IN"),
    "a distance": ("L'association Roue Libre est située à 55 km de Valence.", "BASED_IN"),
    "no project": (
        "La SCIC Le Bon Commun vend du pain. Le Bon Commun emploie six personnes. Aucun projet n'est prévu à Ambert.",
        "SEEKS",
    ),
    "an organisation of the next sentence": (
        "Bastien Noailhac, le président, habitant de Crest. Il ne dit pas de bien de la SCIC Le Bon Commun.",
        "WORKS_FOR",
    ),
}


def _bare(name: str) -> str:
    """The name without the noun that announces it, which it keeps or not by what else the text says."""
    return re.sub(r"^(?:association|la) ", "", name, flags=re.IGNORECASE)


@pytest.mark.parametrize(("text", "link"), STATED.values(), ids=STATED)
def test_stated(text: str, link: Said) -> None:
    """Each says one link, at least."""
    assert link in {(_bare(subject), predicate, _bare(object_)) for subject, predicate, object_ in said(text)}


@pytest.mark.parametrize(("text", "predicate"), NOT_STATED.values(), ids=NOT_STATED)
def test_not_stated(text: str, predicate: str) -> None:
    """None says any link of the predicate."""
    assert predicate not in {link[1] for link in said(text)}
