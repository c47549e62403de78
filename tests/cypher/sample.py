"""A small property graph in the shape of interface.md, the same each time: what the engines are compared on."""

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass, field

ACTORS = (
    ("ronalpia", "Ronalpia", ("Incubateur", "Association"), 2013, 4.5),
    ("atis", "ATIS", ("Incubateur", "Association"), 2010, 3.25),
    ("villages-vivants", "Villages Vivants", ("SCIC", "Fonciere"), 2018, 2.75),
    ("fondation-arhm", "Fondation ARHM", ("Fondation", "Financeur"), 1950, 5.0),
    ("cress-aura", "CRESS Auvergne-Rhône-Alpes", ("CRESS", "Reseau"), 1994, None),
    ("pole-sud-landes", "Pôle de coopération Sud Landes", ("PTCE",), 2014, 3.0),
    ("cafe-du-pont", "Café du Pont", ("TiersLieu", "Association"), 2019, 1.5),
    ("la-fabrique", "La Fabrique d’Aubenas", ("TiersLieu", "SCIC"), 2017, 2.0),
    ("dept-ardeche", "Département de l'Ardèche", ("Collectivite", "Financeur"), 1790, None),
    ("region-aura", "Région Auvergne-Rhône-Alpes", ("Collectivite", "Financeur"), 2016, None),
    ("feder", "L'Étrier", ("Association",), 2015, 0.5),
    ("courant-fort", "Courant Fort", ("SCOP", "Entreprise"), 2021, -2.5),
    ("ressourcerie-nord", 'La Ressourcerie "Nord"', ("Association", "SIAE"), 2012, 2.5),
    ("reseau-rural", "Réseau rural", ("Reseau",), None, None),
    ("seul", "Seul au monde", ("Association",), 2022, 1.0),
)
TERRITORIES = (
    ("pays-fr", "France", "Pays", "FR", 68000000, None, None, None),
    ("region-84", "Auvergne-Rhône-Alpes", "Region", "84", 8100000, 45.4, 4.7, "pays-fr"),
    ("departement-07", "Ardèche", "Departement", "07", 332000, 44.75, 4.42, "region-84"),
    ("departement-26", "Drôme", "Departement", "26", 519000, 44.68, 5.15, "region-84"),
    ("departement-40", "Landes", "Departement", "40", 416000, 44.0, -0.78, "pays-fr"),
    ("epci-200073245", "CC du Bassin d'Aubenas", "EPCI", "200073245", 40000, 44.62, 4.39, "departement-07"),
    ("commune-07019", "Aubenas", "Commune", "07019", 12400, 44.62, 4.39, "epci-200073245"),
    ("commune-07324", "Vesseaux", "Commune", "07324", 1900, 44.65, 4.44, "epci-200073245"),
    ("commune-26108", "Crest", "Commune", "26108", 8700, 44.73, 5.02, "departement-26"),
    ("commune-40279", "Saint-Julien-en-Born", "Commune", "40279", 1600, 44.07, -1.22, "departement-40"),
)
PROGRAMMES = (
    ("les-sentiers", "Les Sentiers", ("Programme",)),
    ("lance-toi", "Lance-toi en rural", ("Programme", "AppelAProjets")),
    ("leader", "LEADER", ("Programme", "Fonds")),
    ("fabriques", "Fabrique à initiatives", ("Programme", "Dispositif")),
)
INITIATIVES = (("grange", "La Grange partagée"), ("bus-solidaire", "Bus solidaire"))
PERSONS = (("anne-dupont", "Anne Dupont"), ("li-martin", "Li Martin"))
THEMES = (("mobilite", "Mobilité"), ("alimentation", "Alimentation"), ("habitat", "Habitat"), ("culture", "Culture"))
SOURCES = ("guide-2022.txt", "partenaires.html", "registre.csv")

LINKS = """
ronalpia RUNS programme:lance-toi 2019-01-01 -
ronalpia RUNS programme:les-sentiers 2021-09-01 2024-06-30
atis RUNS programme:les-sentiers 2021-09-01 -
atis RUNS programme:fabriques 2016-03-15 -
fondation-arhm FUNDS programme:les-sentiers 2021-01-01 2023-12-31
fondation-arhm FUNDS actor:cafe-du-pont 2020-05-01 -
dept-ardeche FUNDS actor:la-fabrique 2018-01-01 -
dept-ardeche FUNDS actor:cafe-du-pont - -
region-aura FUNDS actor:ronalpia 2017-01-01 2022-12-31
region-aura FUNDS programme:lance-toi 2019-01-01 -
programme:leader FUNDS initiative:bus-solidaire 2022-02-28 -
villages-vivants PARTNERS_WITH actor:la-fabrique 2018-06-01 -
villages-vivants PARTNERS_WITH actor:cafe-du-pont 2019-06-01 -
ronalpia PARTNERS_WITH actor:villages-vivants 2021-03-01 -
ronalpia PARTNERS_WITH actor:atis 2021-09-01 -
atis PARTNERS_WITH actor:pole-sud-landes - -
courant-fort PARTNERS_WITH actor:feder 2023-01-01 -
ronalpia MEMBER_OF actor:cress-aura 2015-01-01 -
villages-vivants MEMBER_OF actor:cress-aura 2019-01-01 -
la-fabrique MEMBER_OF actor:cress-aura - -
cress-aura MEMBER_OF actor:reseau-rural 2014-01-01 2020-12-31
pole-sud-landes MEMBER_OF actor:reseau-rural 2016-01-01 -
reseau-rural MEMBER_OF actor:reseau-rural - -
cafe-du-pont TAKES_PART_IN programme:lance-toi 2020-01-01 2021-01-01
la-fabrique TAKES_PART_IN programme:lance-toi 2020-01-01 2021-01-01
courant-fort TAKES_PART_IN programme:les-sentiers 2022-09-01 2023-06-30
feder TAKES_PART_IN programme:les-sentiers 2022-09-01 2023-06-30
ressourcerie-nord TAKES_PART_IN programme:les-sentiers 2021-09-01 2022-06-30
ronalpia SUPPORTS actor:courant-fort 2021-10-01 -
ronalpia SUPPORTS actor:cafe-du-pont 2019-10-01 2020-10-01
atis SUPPORTS actor:feder 2020-01-01 -
programme:les-sentiers SUPPORTS initiative:grange 2023-01-01 -
ronalpia BASED_IN territory:region-84 - -
atis BASED_IN territory:departement-40 - -
villages-vivants BASED_IN territory:commune-26108 - -
cafe-du-pont BASED_IN territory:commune-07324 - -
la-fabrique BASED_IN territory:commune-07019 - -
courant-fort BASED_IN territory:commune-40279 - -
ressourcerie-nord BASED_IN territory:departement-07 - -
ronalpia ACTIVE_IN territory:departement-07 2016-01-01 -
ronalpia ACTIVE_IN territory:departement-26 2016-01-01 -
atis ACTIVE_IN territory:departement-40 - -
villages-vivants ACTIVE_IN territory:departement-07 2018-01-01 -
villages-vivants ACTIVE_IN territory:departement-26 - -
programme:les-sentiers ACTIVE_IN territory:pays-fr - -
cress-aura ACTIVE_IN territory:region-84 - -
courant-fort SEEKS territory:departement-07 2024-02-29 -
feder SEEKS territory:departement-07 2024-03-01 -
person:anne-dupont WORKS_FOR actor:ronalpia 2020-01-01 -
person:li-martin WORKS_FOR actor:atis - -
person:anne-dupont FOUNDED actor:cafe-du-pont 2019-01-01 -
cafe-du-pont FOUNDED initiative:grange - -
initiative:grange PART_OF programme:les-sentiers - -
cafe-du-pont ADDRESSES theme:alimentation - -
la-fabrique ADDRESSES theme:culture - -
la-fabrique ADDRESSES theme:habitat - -
villages-vivants ADDRESSES theme:habitat - -
courant-fort ADDRESSES theme:mobilite - -
feder ADDRESSES theme:mobilite - -
programme:les-sentiers ADDRESSES theme:mobilite - -
"""


@dataclass(frozen=True)
class Node:
    """One node of the property graph."""

    id: str
    labels: tuple[str, ...]
    properties: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Edge:
    """One relationship of the property graph, from ``start`` to ``end``."""

    start: str
    end: str
    type: str
    properties: dict[str, object] = field(default_factory=dict)


def sample_graph() -> Iterator[Node | Edge]:
    """Yield the nodes, then the relationships."""
    yield from sample_nodes()
    yield from sample_edges()


def sample_nodes() -> Iterator[Node]:
    for slug, name, kinds, year, score in ACTORS:
        identity = f"actor:{slug}"
        aliases = [name.upper()] if len(name) < 10 else []
        properties: dict[str, object] = {
            "id": identity,
            "name": name,
            "aliases": aliases,
            "founded": year,
            "score": score,
        }
        properties["kinds"] = sorted(kind.lower() for kind in kinds)
        properties["active"] = year is None or year > 1900
        if year:
            properties["created"] = datetime.date(year, 1 + year % 12, 1 + year % 28)
        yield Node(identity, ("Actor", *kinds), _present(properties))
    for slug, name, level, code, population, latitude, longitude, _ in TERRITORIES:
        place = {
            "code": code,
            "population": population,
            "latitude": latitude,
            "longitude": longitude,
            "level": level.lower(),
        }
        yield Node(
            f"territory:{slug}", ("Territory", level), _present({"id": f"territory:{slug}", "name": name, **place})
        )
    for slug, name, labels in PROGRAMMES:
        yield Node(f"programme:{slug}", labels, {"id": f"programme:{slug}", "name": name})
    for kind, label, rows in (
        ("initiative", "Initiative", INITIATIVES),
        ("person", "Person", PERSONS),
        ("theme", "Theme", THEMES),
    ):
        for slug, name in rows:
            yield Node(f"{kind}:{slug}", (label,), {"id": f"{kind}:{slug}", "name": name})
    for number, name in enumerate(SOURCES):
        date = datetime.date(2020 + number, 3, 1)
        yield Node(f"source:{number}", ("Source",), {"id": f"source:{number}", "name": name, "date": date})
    for number in range(12):
        quote = f"Phrase {number} : « un lien, dit-on »."
        properties = {"id": f"passage:{number}", "name": f"{SOURCES[number % 3]}:{number * 7 + 1}", "quote": quote}
        yield Node(f"passage:{number}", ("Passage",), {**properties, "line": number * 7 + 1})


def sample_edges() -> Iterator[Edge]:
    chance = random.Random(5)
    for number, line in enumerate(LINKS.strip().splitlines()):
        subject, predicate, object_, since, until = line.split()
        start = subject if ":" in subject else f"actor:{subject}"
        passages = sorted({number % 12, (number * 5 + 3) % 12})
        properties = {
            "confidence": round(chance.uniform(0.4, 0.99), 2),
            "quotes": [f"Phrase {passage}" for passage in passages],
            "sources": sorted({SOURCES[passage % 3] for passage in passages}),
            "passages": [f"passage:{passage}" for passage in passages],
            "since": None if since == "-" else datetime.date.fromisoformat(since),
            "until": None if until == "-" else datetime.date.fromisoformat(until),
        }
        yield Edge(start, object_, predicate, _present(properties))
        for passage in passages:
            yield Edge(f"passage:{passage}", start, "MENTIONS")
    for slug, *_, outer in TERRITORIES:
        if outer:
            yield Edge(
                f"territory:{slug}", f"territory:{outer}", "WITHIN", {"confidence": 1.0, "quotes": [], "sources": []}
            )
    for number in range(12):
        yield Edge(f"passage:{number}", f"source:{number % 3}", "FROM")


def _present(properties: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in properties.items() if value is not None}
