"""Phrases over masked sentences: what is left out before a phrase is tried could not match."""

import random

import pytest

from ingest.pipeline.phrases import phrases, said

PLACED = ["⟨A⟩", "⟨A⟩", "⟨A⟩", "⟨P⟩", "⟨P⟩", "⟨I⟩", "⟨T⟩", "⟨C⟩", "⟨H⟩"]
LINKS = [
    ",",
    ",",
    "et",
    "qui",
    "par",
    "par",
    "avec",
    "à",
    "dans",
    "la",
    "le",
    "de",
    "du",
    ".",
    ";",
    "son",
    "projet",
    "nouveau",
]
VERBS = [
    "porte",
    "anime",
    "a porté",
    "accompagne",
    "soutient",
    "est accompagnée",
    "est portée",
    "a créé",
    "créée",
    "dessert",
]
LONGER = ["financé par", "avec le soutien de", "participe à", "membre de", "basée à", "située dans", "intervient dans"]
RARER = ["présidée par", "sous la houlette de", "décide de lancer", "a organisé", "constituée de", "fondatrice de"]
PIECES = PLACED + LINKS + VERBS + LONGER + RARER


def _sentence(seed: int) -> str:
    chosen = random.Random(seed).choices(PIECES, k=14)
    placed = [f"{piece[:2]}{place}⟩" if piece[0] == "⟨" else piece for place, piece in enumerate(chosen)]
    return " ".join(placed)


def test_what_is_left_out_could_not_match() -> None:
    """Random sentences: the same matches as by trying every phrase on each."""
    found = 0
    for text in map(_sentence, range(1500)):
        tried = [(p.name, m.span()) for p in phrases() if p.hinted(text.casefold()) for m in p.regex.finditer(text)]
        assert [(phrase.name, match.span()) for phrase, match in said(text)] == tried
        found += len(tried)
    assert found > 500


@pytest.mark.parametrize(
    ("name", "text", "subject"),
    [
        ("runs", "Depuis 2019, ⟨A0⟩ porte ⟨P1⟩", "⟨A0⟩"),
        ("runs", "Elle porte ⟨P0⟩", None),
        ("supported-by", "⟨T0⟩ : ⟨A1⟩ est accompagnée depuis peu par ⟨A2⟩", "⟨A1⟩"),
    ],
)
def test_an_optional_subject(name: str, text: str, subject: str | None) -> None:
    """The subject before the verb is taken where it stands, and none elsewhere."""
    assert [match["s"] for phrase, match in said(text) if phrase.name == name] == [subject]
