"""Same, different or unsure: one line a pair, as a person would judge it from what is written."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from graph.councils import governed
from graph.identity import AUTHORITY, Candidate, Outcome
from tests.graph.readings import based, outcome, reading

SAME, UNSURE, DIFFERENT = Outcome.SAME, Outcome.UNSURE, Outcome.DIFFERENT


class R(NamedTuple):
    """A reading: its names, where it is, its numbers, the length of the table that it is a row of."""

    name: str
    also: tuple[str, ...] = ()
    at: str = ""
    commune: str = ""
    listed: int = 0
    siren: str = ""
    rna: str = ""
    site: str = ""
    type: str = "Actor"
    source: int = 0
    family: str = ""
    active: str = ""


def candidate(number: int, said: R) -> Candidate:
    places = based(*said.at.split(), commune=said.commune or None) if said.at else {}
    numbers = {scheme: getattr(said, scheme) for scheme in ("siren", "rna", "site") if getattr(said, scheme)}
    if (council := governed(said.name, frozenset(said.at.split()))) is not None:
        numbers[AUTHORITY] = council
    return reading(
        number,
        said.name,
        *said.also,
        type_=said.type,
        source=said.source or number,
        identifiers=numbers,
        listed=said.listed,
        family=said.family,
        active=frozenset(said.active.split()),
        **places,
    )


PAIRS = [
    # official numbers say it, whatever the names
    (R("Le Relais", siren="111111111"), R("Relais emploi 26", siren="111111111"), SAME),
    (R("Le Relais", siren="111111111"), R("Le Relais", siren="222222222"), DIFFERENT),
    (R("Zorglub", rna="W071000001"), R("Association Zorglub", rna="W071000001"), SAME),
    (R("Zorglub", rna="W071000001"), R("Zorglub", rna="W071000002"), DIFFERENT),
    (R("Nébula", siren="111111111", rna="W071000001"), R("Nébula", siren="222222222", rna="W071000001"), UNSURE),
    (R("Le Relais", siren="111111111", at="07"), R("Le Relais", rna="W071000001", at="07"), SAME),
    # spelling
    (R("L’Étrier"), R("ETRIER"), SAME),
    (R("Coop' des Glycines"), R("Coop des glycines"), SAME),
    (R("Fab'Zorg"), R("FABZORG"), SAME),
    (R("Œuvres du Morvan"), R("Oeuvres du Morvan"), SAME),
    (R("Villages Bavards"), R("villages-bavards"), SAME),
    (R("Moulinage de Chirolles", at="07"), R("Moulinae de Chirolles", at="07"), SAME),
    (R("Moulinage de Chirolles"), R("Moulinae de Chirolles"), UNSURE),
    (R("Collectif Nord Zorglie"), R("Collectif Sud Zorglie"), DIFFERENT),
    (R("Escale 26"), R("Escale 27"), DIFFERENT),
    (R("Glycines du Vallon", at="26"), R("Glycine du Vallon", at="26"), SAME),
    # ordinary names, and where they are
    (R("Élan", at="07"), R("Élan", at="29"), DIFFERENT),
    (R("Élan", at="07"), R("Élan", at="07"), SAME),
    (R("Élan", at="07", commune="07019", listed=300), R("Élan", at="07", commune="07186", listed=300), DIFFERENT),
    (R("Élan", at="07", commune="07019", listed=300), R("L'Élan", at="07", commune="07019", listed=300), SAME),
    (R("Le Café associatif", at="26"), R("Café associatif", at="56"), DIFFERENT),
    (R("Le Café associatif", at="26", commune="26108"), R("Café associatif", at="26", commune="26108"), SAME),
    (R("Mission locale", at="42"), R("Mission locale", at="33"), DIFFERENT),
    (R("Mission locale de Crest"), R("Mission locale de Brest"), DIFFERENT),
    (R("L’Escale", at="07"), R("L’Escale", at="26"), DIFFERENT),
    (R("La Passerelle", at="28", listed=342), R("La passerelle"), UNSURE),
    (R("La Passerelle", at="28", listed=342), R("La passerelle", at="28"), SAME),
    (R("La Passerelle"), R("La passerelle"), SAME),
    (R("Icare", siren="111111111", listed=3000), R("Icare"), UNSURE),
    (R("Maison des jeunes et de la culture", at="36"), R("Maison des jeunes et de la culture", at="63"), DIFFERENT),
    (R("Réseau des cafés culturels", at="07"), R("Réseau des cafés culturels", at="29"), DIFFERENT),
    (R("La Ressourcerie", at="12", active="12"), R("La Ressourcerie", active="12"), SAME),
    # telling names
    (R("Ronzalpia"), R("RONZALPIA"), SAME),
    (R("Ronzalpia", listed=60), R("Ronzalpia"), SAME),
    (R("Ronzalpia", at="69", listed=340), R("Ronzalpia"), SAME),
    (R("Zorglub", siren="111111111", listed=3000), R("Zorglub"), UNSURE),
    (R("Zorglub Glycine", siren="111111111", listed=3000), R("Zorglub Glycine"), SAME),
    (R("Zorglub", at="07"), R("Zorglub", at="29"), DIFFERENT),
    (R("Zorglub", at="07"), R("Zorglub", at="26"), UNSURE),
    (R("Ateliers Jehan Moutarde", at="56"), R("Ateliers Jehan Moutarde", at="29"), SAME),
    (R("Ateliers Jehan Moutarde", at="56"), R("Ateliers Jehan Moutarde", at="07"), UNSURE),
    # legal forms and kinds
    (R("SCIC Zorglub"), R("Zorglub"), SAME),
    (R("Association Zorglub", at="63"), R("Zorglub", at="63"), SAME),
    (R("Association Le Tremplin"), R("Le Tremplin"), UNSURE),
    (R("Association Le Tremplin", at="07"), R("Le Tremplin", at="29"), DIFFERENT),
    (R("Fablab Zorglub"), R("Zorglub"), UNSURE),
    (R("Fablab Zorglub", at="26", commune="26108"), R("Zorglub", at="26", commune="26108"), SAME),
    (R("Foncière solidaire Villages Bavards"), R("Villages Bavards"), UNSURE),
    (R("Fondation Zorglub"), R("Zorglub"), UNSURE),
    (R("Agglomération du Grand Zorglon"), R("Agglomération de Zorglon"), UNSURE),
    (R("Zorglub Normandie"), R("Zorglub"), DIFFERENT),
    (R("Zorglub SCOPARL", at="26"), R("Zorglub", at="26"), SAME),
    (R("Zo Élan - Association", at="26"), R("Zo Élan", at="26"), SAME),
    (R("Zo Élan - Association"), R("Zo Élan"), UNSURE),
    (R("Association Zo", at="26"), R("Zo", at="26"), UNSURE),
    (R("Syndicat mixte de la Zorgue"), R("Syndicat de la Zorgue"), UNSURE),
    (R("ZRT", source=9), R("ZRTS", source=9), DIFFERENT),
    (R("Pôle d'équilibre territorial et rural Zorglon", source=9), R("Pôle Zorglon", source=9), UNSURE),
    # numbers in words
    (R("Les deux Moulins de Zorglie"), R("Les 2 moulins de Zorglie"), SAME),
    (R("Les deux Moulins de Zorglie"), R("Les 3 moulins de Zorglie"), DIFFERENT),
    (R("Zorglub", family="authority"), R("Zorglub", family="private"), UNSURE),
    # acronyms
    (R("Réseau d'échange des glycines", ("REG",)), R("Ronde des écoles gasconnes", ("REG",)), DIFFERENT),
    (R("Association des moulins d'Ambialet", ("ADMA",)), R("ADMA"), SAME),
    (R("Association des moulins d'Ambialet", ("AMA",)), R("AMA"), DIFFERENT),
    (R("Moulins d'Ambialet et Tarn unis", ("MATU",)), R("Maison artisanale du Tarn uni", ("MATU",)), DIFFERENT),
    (R("Moulins Ambialet Tarn unis"), R("MATU"), UNSURE),
    (R("Moulins Ambialet Tarn unis", source=9), R("MATU", source=9), SAME),
    (R("Moulins Ambialet Tarn unis", site="http://matu.example"), R("MATU", site="https://www.matu.example/"), SAME),
    (R("Chambre régionale de l'économie sociale et solidaire de Zorglie"), R("CRESS Zorglie"), SAME),
    (R("Parc naturel régional du Zorglon"), R("PNR du Zorglon"), SAME),
    (R("Moulins unis de Zorglie (MUZ)"), R("Moulins unis de Zorglie"), SAME),
    (R("Le Moulin rond / La Roue carrée", at="12"), R("La Roue carrée", at="12"), UNSURE),
    (R("Zorg / Glub", at="26", commune="26108"), R("Association Zorg", at="26", commune="26108"), UNSURE),
    # councils, by the territory that they govern
    (R("Région Bretagne"), R("Conseil régional de Bretagne"), SAME),
    (R("Région Bretagne"), R("Région Normandie"), DIFFERENT),
    (R("Département de la Drôme"), R("Conseil départemental de la Drôme"), SAME),
    (R("Mairie d'Aubenas"), R("Commune d'Aubenas"), SAME),
    (R("Commune de Saint-Aubin", at="21"), R("Commune de Saint-Aubin", at="39"), DIFFERENT),
    (R("CC Arize Lèze"), R("Communauté de communes Arize Lèze"), SAME),
    (R("COMMUNAUTE DE COMMUNES ARIZE LEZE"), R("Communauté de communes Arize Lèze (CCAL)"), SAME),
    (R("Agglomération de Nevers"), R("Communauté d’agglomération de Nevers"), SAME),
    (R("l'agglomération de Pau"), R("CA Pau Béarn Pyrénées"), SAME),
    (R("Lorient Agglo"), R("Lorient Agglomération"), SAME),
    (R("Agglomération de Pau"), R("Ville de Pau"), DIFFERENT),
    (R("Lorient Agglomération Habitat"), R("Lorient Agglomération"), DIFFERENT),
    (R("Commune de Crest"), R("Mairie du Crest"), DIFFERENT),
    (R("Commune d'Aubenas"), R("Commune d'Aubenas-les-Alpes"), DIFFERENT),
    (R("Mairie d'Aubenas", siren="210700191"), R("Commune d'Aubenas", siren="210720199"), SAME),
    # sites
    (R("Zorg", site="zorg.example", at="07"), R("Zorg", site="http://www.zorg.example/qui", at="29"), SAME),
    (R("La Passerelle", site="a.example"), R("La Passerelle", site="b.example"), UNSURE),
    (R("Zorglub", site="zorglub.fr"), R("Zorglub", site="zorglub.org"), SAME),
    (R("Élan", at="07", site="facebook.com/elan"), R("Élan", at="29", site="facebook.com/l-elan"), DIFFERENT),
    # other classes
    (R("Les Sentiers", type="Programme"), R("Sentiers", type="Programme"), SAME),
    (R("Les Sentiers", type="Programme"), R("Les Sentiers"), DIFFERENT),
    (R("Programme Zorglub", type="Programme"), R("Zorglub", type="Programme"), UNSURE),
    (R("Nord Zorglie", type="Territory"), R("nord-Zorglie", type="Territory"), SAME),
    (R("Nord Zorglie", type="Territory"), R("Zorglie", type="Territory"), DIFFERENT),
    (R("Коллектив"), R("КОЛЛЕКТИВ"), SAME),
    (R("Коллектив"), R("Другие"), DIFFERENT),
    (R("l'association"), R("Association"), DIFFERENT),
]


def test_there_are_enough_pairs() -> None:
    assert len(PAIRS) >= 60
    assert all(sum(each[2] is told for each in PAIRS) >= 15 for told in Outcome)


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS, ids=lambda value: getattr(value, "name", str(value)))
def test_what_is_thought_of_a_pair(one: R, other: R, expected: Outcome) -> None:
    assert outcome(candidate(1, one), candidate(2, other)) is expected
    assert outcome(candidate(1, other), candidate(2, one)) is expected
