"""The statistical model made faster reads as the model that spaCy loads."""

import pytest
import spacy
from spacy.language import Language
from spacy.pipeline import AttributeRuler, EntityRuler
from spacy.tokens import Doc

from ingest.pipeline.build import DEFAULT_MODEL, reader
from ingest.pipeline.tuning import tune
from ingest.readers import read_text

TEXTS = [
    "L'association Roue Libre, basée à Crest, accompagne des jeunes de la Drôme. La roue tourne, la Roue Libre aussi.",
    "",
    "la la la La LA",
    "Aujourd'hui, c'est qu'il n'y a   pas d'épicerie à Saint-Julien-en-Born !\n\nDès 2021, le 1er tiers-lieu (SCIC) ouvre.",
    "\n \n",
    "La SCIC Le Bon Commun reçoit l'appui de la Fondation de France et de la Région Auvergne-Rhône-Alpes.",
]


@pytest.fixture(scope="module")
def plain() -> Language:
    """The pipeline as spaCy loads it."""
    return spacy.load(DEFAULT_MODEL, exclude=["parser", "lemmatizer", "senter"])


def _read(doc: Doc) -> tuple[list[str], list[tuple[str, str]]]:
    return [token.pos_ for token in doc], [(entity.text, entity.label_) for entity in doc.ents]


def test_same_parts_of_speech_and_entities(plain: Language) -> None:
    """One batch or several, empty texts and words met again included."""
    expected = [_read(doc) for doc in plain.pipe(TEXTS)]
    for size in (1, 2, 64):
        assert [_read(doc) for doc in reader().model.pipe(TEXTS, batch_size=size)] == expected


def test_each_network_keeps_a_table_of_words() -> None:
    """The model has two networks that embed words: its parts of speech's and its entities'."""
    words = reader().words
    assert len(words) == 2
    reader().tagged(read_text("Roue Libre roule. Roue Libre roule."))
    assert {len(table.rows) for table in words} <= set(range(3, 9))
    reader().tagged(read_text("Crest"))
    assert [len(table.rows) for table in words] == [1, 1]


def test_other_layers_and_rules_stay() -> None:
    """A pipeline without any network is left alone, and so are rules whose tags a later component may read."""
    blank = spacy.blank("fr")
    ruler = blank.add_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    ruler.add(patterns=[[{"ORTH": "Crest"}]], attrs={"TAG": "PLACE"})
    ruler.add(patterns=[[{"ORTH": "Crest"}]], attrs={"POS": "PROPN"})
    places = blank.add_pipe("entity_ruler")
    assert isinstance(places, EntityRuler)
    places.add_patterns([{"label": "LOC", "pattern": [{"TAG": "PLACE"}]}])
    assert tune(blank) == []
    assert [entity.text for entity in blank("Voici Crest").ents] == ["Crest"]
