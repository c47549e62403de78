"""Names as people write them, and what each must mean; ids are without prefix."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.territories import reference
from graph.territories.asked import readings

MEANT = {
    # articles and prepositions
    "Le Mans": "commune-72181",
    "au Mans": "commune-72181",
    "du Mans": "commune-72181",
    "les Landes": "departement-40",
    "dans les Landes": "departement-40",
    "en Ardèche": "departement-07",
    "l'Ardèche": "departement-07",
    "L’Ardèche": "departement-07",
    "à La Rochelle": "commune-17300",
    "La Rochelle": "commune-17300",
    "aux Sables-d'Olonne": "commune-85194",
    "Les Sables d'Olonne": "commune-85194",
    "la Loire": "departement-42",
    "le Massif Central": "massif-central",
    "L'Isle-sur-la-Sorgue": "commune-84054",
    "Isle sur la Sorgue": "commune-84054",
    "L'Isle-d'Abeau": "commune-38193",
    # case, accents, hyphens, apostrophes, ligatures
    "ARDECHE": "departement-07",
    "ardeche": "departement-07",
    "Haute Loire": "departement-43",
    "HAUTES-ALPES": "departement-05",
    "Val d'Oise": "departement-95",
    "Val-d’Oise": "departement-95",
    "Côtes d'Armor": "departement-22",
    "Ille et Vilaine": "departement-35",
    "Seine Saint-Denis": "departement-93",
    "Vals les bains": "commune-07331",
    "Évian-les-bains": "commune-74119",
    "Evian les Bains": "commune-74119",
    "Oeting": "commune-57521",
    "Œting": "commune-57521",
    "Mouans Sartoux": "commune-06084",
    "Royère de Vassivière": "commune-23165",
    "Faux la Montagne": "commune-23077",
    "Loos en Gohelle": "commune-62528",
    "Langouët": "commune-35146",
    "Villeneuve d’Ascq": "commune-59009",
    "CHALON SUR SAONE": "commune-71076",
    "Châlons en Champagne": "commune-51108",
    "Y": "commune-80829",
    # saints and other abbreviations
    "St-Étienne": "commune-42218",
    "St. Etienne": "commune-42218",
    "SAINT ETIENNE CEDEX 1": "commune-42218",
    "Ste Foy les Lyon": "commune-69202",
    "Sainte-Foy-lès-Lyon": "commune-69202",
    "St Affrique": "commune-12208",
    "ST-JEAN-DE-MAURIENNE": "commune-73248",
    "Stes-Maries-de-la-Mer": "commune-13096",
    "Villeneuve-lez-Avignon": "commune-30351",
    "Villeneuve s/ Lot": "commune-47323",
    "Hte-Savoie": "departement-74",
    "Htes Alpes": "departement-05",
    "N.-D. de Bellecombe": "commune-73186",
    "ND de Bellecombe": "commune-73186",
    # with a level
    "département de l'Ardèche": "departement-07",
    "Département des Landes": "departement-40",
    "Ardèche (département)": "departement-07",
    "région Bretagne": "region-53",
    "Région Auvergne-Rhône-Alpes": "region-84",
    "la région Occitanie": "region-76",
    "Région Sud": "region-93",
    "région Guyane": "region-03",
    "commune de Die": "commune-26113",
    "ville de Valence": "commune-26362",
    "Ville du Puy-en-Velay": "commune-43157",
    "mairie de Privas": "commune-07186",
    # codes and postcodes
    "07": "departement-07",
    "2A": "departement-2A",
    "93": "departement-93",
    "974": "departement-974",
    "département 07": "departement-07",
    "ardeche (07)": "departement-07",
    "26108": "commune-26108",
    "200040459": "epci-200040459",
    "commune-26108": "commune-26108",
    "departement-07": "departement-07",
    "69007": "commune-69123",
    "75011": "commune-75056",
    "48100 Marvejols": "commune-48092",
    # homonyms told apart
    "Saint-Aubin (91)": "commune-91538",
    "Saint-Aubin, Essonne": "commune-91538",
    "Saint-Aubin Essonne": "commune-91538",
    "91190 Saint-Aubin": "commune-91538",
    "St Aubin (47)": "commune-47230",
    "Saint-Aubin (Landes)": "commune-40249",
    "Saint-Aubin, Côte-d'Or": "commune-21541",
    "Crest (26)": "commune-26108",
    "Crest (Drôme)": "commune-26108",
    "26400 Crest": "commune-26108",
    "CREST 26400": "commune-26108",
    "Crest Drôme": "commune-26108",
    "Saillans (26)": "commune-26289",
    "Saillans, Gironde": "commune-33364",
    "Saint-Denis (93)": "commune-93066",
    "Saint-Denis, La Réunion": "commune-97411",
    "Valence (82)": "commune-82186",
    "Valence Tarn et Garonne": "commune-82186",
    # the likeliest of several
    "Valence": "commune-26362",
    "Lyon": "commune-69123",
    "Bretagne": "region-53",
    "Landes": "departement-40",
    "Rochefort": "commune-17299",
    "Vienne": "departement-86",
    "La Réunion": "departement-974",
    "Guyane": "departement-973",
    "Corse": "region-94",
    "Die": "commune-26113",
    "Figeac": "commune-46102",
    # régions, now and before
    "AURA": "region-84",
    "PACA": "region-93",
    "IDF": "region-11",
    "Ile de France": "region-11",
    "Hauts de France": "region-32",
    "Grand-Est": "region-44",
    "Centre-Val-de-Loire": "region-24",
    "Bourgogne Franche-Comté": "region-27",
    "Nouvelle Aquitaine": "region-75",
    "Rhône-Alpes": "rhone-alpes",
    "Midi Pyrénées": "midi-pyrenees",
    "Nord Pas de Calais": "nord-pas-de-calais",
    # former names and former communes
    "Côtes-du-Nord": "departement-22",
    "Basses-Pyrénées": "departement-64",
    "Loire-Inférieure": "departement-44",
    "Cherbourg-Octeville": "commune-deleguee-50129",
    "Seine-Inférieure": "departement-76",
    "Lamballe": "commune-deleguee-22093",
    "Florac Trois Rivières": "commune-48061",
    # arrondissements
    "Lyon 7e": "arrondissement-69387",
    "Lyon 7ème": "arrondissement-69387",
    "Paris 11ème arrondissement": "arrondissement-75111",
    "7e arrondissement de Lyon": "arrondissement-69387",
    "Marseille 1er": "arrondissement-13201",
    "MARSEILLE 1ER ARRONDISSEMENT": "arrondissement-13201",
    # EPCI and pays
    "CC du Pays de Mirepoix": "epci-200044469",
    "Pays de Mirepoix": "epci-200044469",
    "Communauté de communes du Pays de Mirepoix": "epci-200044469",
    "Communauté des communes du Diois": "epci-242600534",
    "ComCom du Diois": "epci-242600534",
    "CC Diois": "epci-242600534",
    "Diois": "diois",
    "Valence Romans Agglo": "epci-200068781",
    "Annonay Rhône Agglo": "epci-200072015",
    "Grand Lyon": "epci-200046977",
    "Métropole de Lyon": "epci-200046977",
    "Grand Figeac": "epci-200067361",
    "Bassin d'Aurillac": "epci-241500230",
    "Pays Terres de Lorraine": "terres-de-lorraine",
    "Terres de Lorraine": "terres-de-lorraine",
    "Pays basque": "pays-basque",
    "Vallée de la Drôme": "biovallee",
    "CC Val de Drôme en Biovallée": "epci-242600252",
    # parks, massifs, areas
    "PNR du Vercors": "pnr-vercors",
    "Parc du Vercors": "pnr-vercors",
    "parc naturel régional du Vercors": "pnr-vercors",
    "PNR Monts d'Ardèche": "pnr-monts-ardeche",
    "Parc des Monts d'Ardèche": "pnr-monts-ardeche",
    "Parc Livradois-Forez": "pnr-livradois-forez",
    "Livradois Forez": "pnr-livradois-forez",
    "Vercors": "vercors",
    "Morvan": "pnr-morvan",
    "Cévennes": "cevennes",
    "Trégor": "tregor",
    "Centre-Bretagne": "centre-bretagne",
    "Sud-Ardèche": "ardeche-meridionale",
    "France": "pays-fr",
}
AMBIGUOUS = (
    "Saint-Aubin",
    "St Aubin",
    "Saillans",
    "village de Saillans",
    "26400",
    "Sainte-Colombe",
    "Beaumont",
    "Saint-Denis",
    "La Longeville",
)
UNKNOWN = ("", "Atlantide-sur-Mer", "Zzyzx", "00000", "99999", "canton de Die", "§", "(26)")
LIKELY = 0.6
"""Share from which a person's question is answered without asking back."""


@pytest.mark.parametrize(("written", "id_"), MEANT.items())
def test_what_a_spelling_means(written: str, id_: str) -> None:
    best = reference().search(written)[0]
    assert (best.territory.id, best.how in {"name", "code", "postcode"}) == (f"territory:{id_}", True)
    assert best.score >= LIKELY


def test_there_are_enough_spellings() -> None:
    assert len(MEANT) >= 150


@pytest.mark.parametrize("written", AMBIGUOUS)
def test_homonyms_are_listed_rather_than_guessed(written: str) -> None:
    found = reference().search(written)
    assert found[0].score < LIKELY
    assert len(found) > 1


def test_all_of_a_name_are_offered() -> None:
    """Ten communes of the code of 2026 have exactly this name."""
    found = [match.territory for match in reference().search("Saint-Aubin")]
    assert len(found) == 10
    assert {territory.name for territory in found} == {"Saint-Aubin"}


def test_what_is_near_decides_among_homonyms() -> None:
    known = reference()
    assert known.search("Saint-Aubin", context=["territory:departement-91"])[0].territory.code == "91538"
    assert known.search("Saillans", context=["territory:region-84"])[0].territory.code == "26289"


def test_levels_can_be_asked_for() -> None:
    found = reference().search("Landes", levels=("commune",))
    assert [match.territory.code for match in found] == ["17202"]
    assert reference().search("Ardèche", levels=("commune",))[0].how != "name"


@pytest.mark.parametrize("written", UNKNOWN)
def test_what_is_no_territory(written: str) -> None:
    assert all(match.how in {"start", "near"} for match in reference().search(written))


@pytest.mark.parametrize(
    ("written", "first"),
    [
        ("Évian", "commune-74119"),
        ("Cherbourg", "commune-50129"),
        ("Morcenx", "commune-40197"),
        ("Florac", "commune-48061"),
        ("Saint-Etiene", "commune-42218"),
    ],
)
def test_names_cut_short_or_misspelt_are_offered_not_taken(written: str, first: str) -> None:
    best = reference().search(written)[0]
    assert (best.territory.id, best.how in {"start", "near"}) == (f"territory:{first}", True)


@given(st.text(max_size=40))
@example("0  0")
def test_any_text_can_be_read(text: str) -> None:
    assert next(readings(text)).name == text.strip()
    assert all(reading.name == reading.name.strip() for reading in readings(text))
