"""Records by hand: a few lines of text with names and claims, as a reader and the pipeline would give them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.model import Claim, LocalEntity, Mention, Passage, Source, SourceRecord
from graph.terms import digest, slug

if TYPE_CHECKING:
    from collections.abc import Iterable

CODES = {"Ardèche": "departement:07", "Drôme": "departement:26", "Crest": "commune:26108", "Loire": "departement:42"}


def entity(type_: str, name: str, *aliases: str, kinds: Iterable[str] = (), **identifiers: str) -> LocalEntity:
    """A local entity whose key is its type and slug; territories of `CODES` get their code."""
    if type_ == "Territory" and name in CODES:
        identifiers["cog"] = CODES[name]
    return LocalEntity(
        key=f"{type_.lower()}:{slug(name)}",
        type=type_,
        name=name,
        aliases=aliases,
        kinds=tuple(kinds),
        identifiers=identifiers,
        personal=type_ == "Person",
    )


def actor(name: str, *aliases: str, kinds: Iterable[str] = (), **identifiers: str) -> LocalEntity:
    return entity("Actor", name, *aliases, kinds=kinds, **identifiers)


def place(name: str) -> LocalEntity:
    return entity("Territory", name)


def record(
    document: str,
    *lines: tuple[LocalEntity, str, LocalEntity | str] | tuple[LocalEntity, ...],
    confidence: float = 0.8,
    date: str | None = None,
) -> SourceRecord:
    """A record of one passage a line: either (subject, predicate, object) or entities that are only named there."""
    entities: dict[str, LocalEntity] = {}
    passages, claims = [], []
    for number, said in enumerate(lines, start=1):
        start = number * 100
        named = [each for each in said if isinstance(each, LocalEntity)]
        quote = f"{document} : " + " ; ".join(each if isinstance(each, str) else each.name for each in said)
        passages.append(Passage(start, start + len(quote), number, number, quote))
        for each in named:
            known = entities.get(each.key, each)
            entities[each.key] = replace(known, mentions=(*known.mentions, Mention(start, number)))
        if len(said) == 3 and isinstance(said[1], str):
            subject, predicate, object_ = said
            key = object_.key if isinstance(object_, LocalEntity) else str(object_)
            assert isinstance(subject, LocalEntity)
            claims.append(Claim(subject.key, predicate, key, start, confidence, "by hand"))
    source = Source(document, document, digest(document + repr(lines)), "text/plain", "by-hand-1", date=date)
    return SourceRecord(source, tuple(passages), tuple(entities.values()), tuple(claims))


VIVANTS = actor("Villages Vivants", "foncière Villages Vivants", kinds=["fonciere", "scic"])
RONALPIA = actor("Ronalpia", kinds=["incubateur"])
ARHM = actor("Fondation ARHM", "ARHM", kinds=["fondation"])
SENTIERS = entity("Programme", "Les Sentiers", kinds=["programme"])
MARIE = entity("Person", "Marie Dupré")
ARDECHE, DROME, CREST = place("Ardèche"), place("Drôme"), place("Crest")


def small_corpus() -> list[SourceRecord]:
    """Three documents that speak of the same few things."""
    return [
        record(
            "guide.txt",
            (VIVANTS, "BASED_IN", CREST),
            (VIVANTS, "ACTIVE_IN", ARDECHE),
            (RONALPIA, "RUNS", SENTIERS),
            (MARIE, "WORKS_FOR", RONALPIA),
            (VIVANTS, "ADDRESSES", "foncier-vacant"),
            date="2022",
        ),
        record(
            "page.txt",
            (ARHM, "TAKES_PART_IN", SENTIERS),
            (actor("RONALPIA"), "SUPPORTS", ARHM),
            (actor("villages-vivants"), "PARTNERS_WITH", RONALPIA),
            date="2023-05",
        ),
        record("bilan.txt", (RONALPIA, "PARTNERS_WITH", VIVANTS), (ARHM, "FUNDS", SENTIERS), confidence=0.5),
    ]
