"""Registers of places and their carriers: official numbers are the carrier's; lists of EPCI that hold communes too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ingest.tables import read_table

if TYPE_CHECKING:
    from pathlib import Path

    from graph.model import LocalEntity, SourceRecord

SIRENE = """siren,denomination,sigle,categorie_juridique,famille_ess,rna,code_postal,commune,site_web,nom_structure_porteuse
111111111,Le Moulin bleu,AMB,9220,association,W071000001,26400.0,CREST,https://moulin.example,Les Amis du Moulin
222222222,Glycines &amp; Cie,GLY,9220,association,W071000002,26400.0,CREST,,
"""
PLACES = """NOM,Insee,NOM_STRC_PORT,CODPOST,VILLE,INTERNET,siren
Le Moulin bleu,26108,Les Amis du Moulin,26400.0,CREST,https://moulin.example,111111111
La Roue carrée,26108,,26400.0,CREST,,333333333
"""
EPCI = """dispositif,id,nom,siren_epci,epci
ti,ti-1,Ariège,200066223,CC Arize Lèze
amm,amm-1,Chamrousse,213805674,Chamrousse
"""


def read(folder: Path, name: str, text: str) -> SourceRecord:
    (folder / name).write_text(text, encoding="utf-8")
    return read_table(folder / name).record


def actors(record: SourceRecord) -> dict[str, LocalEntity]:
    return {entity.name: entity for entity in record.entities if entity.type == "Actor"}


def test_numbers_and_acronym_are_those_of_the_carrier_where_there_is_one(tmp_path: Path) -> None:
    found = actors(read(tmp_path, "sirene.csv", SIRENE))
    assert found["Le Moulin bleu"].identifiers == {"site": "https://moulin.example"}
    assert found["Le Moulin bleu"].aliases == ()
    carrier = found["Les Amis du Moulin"]
    assert (carrier.identifiers, carrier.aliases) == ({"rna": "W071000001", "siren": "111111111"}, ("AMB",))
    assert found["Glycines & Cie"].identifiers == {"rna": "W071000002", "siren": "222222222"}
    assert found["Glycines & Cie"].aliases == ("GLY",)


def test_a_place_that_nobody_carries_has_its_own_number(tmp_path: Path) -> None:
    found = actors(read(tmp_path, "lieux.csv", PLACES))
    assert "siren" not in found["Le Moulin bleu"].identifiers
    assert found["Les Amis du Moulin"].identifiers == {"siren": "111111111"}
    assert found["La Roue carrée"].identifiers == {"siren": "333333333"}


def test_the_two_registers_make_one_place_and_one_carrier(tmp_path: Path) -> None:
    from graph.reading import open_reader
    from graph.store import GraphStore

    with GraphStore.open_writer(tmp_path / "g") as store:
        store.put(read(tmp_path, "sirene.csv", SIRENE))
        store.put(read(tmp_path, "lieux.csv", PLACES))
    reader = open_reader(tmp_path / "g")
    names = sorted(entity.name for entity in reader.entities("Actor"))
    assert names == ["Glycines & Cie", "La Roue carrée", "Le Moulin bleu", "Les Amis du Moulin"]
    (link,) = reader.links("actor:les-amis-du-moulin", predicates=("RUNS",), direction="out")
    assert link.object == "actor:le-moulin-bleu"
    assert len({evidence.source for evidence in link.evidence}) == 2


def test_a_commune_in_a_list_of_epci_is_a_commune(tmp_path: Path) -> None:
    found = actors(read(tmp_path, "epci.csv", EPCI))
    assert found["Commune de Chamrousse"].kinds == ("mairie",)
    assert found["Commune de Chamrousse"].identifiers == {"insee": "38567", "siren": "213805674"}
    assert found["CC Arize Lèze"].kinds == ("intercommunalite",)
