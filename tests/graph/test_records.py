"""A record survives the way to quads and back; its digest depends on what it says, not on the order."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Store

from graph import terms
from graph.errors import InputError
from graph.model import Claim, LocalEntity, Mention, Passage, Source, SourceRecord
from graph.records import read_record, record_digest, record_quads
from graph.store import check_record
from tests.graph.records import ARDECHE, VIVANTS, record, small_corpus

text = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=12)
notation = st.sampled_from(["scic", "ptce", "commune", "tiers-lieu"])
facts = st.dictionaries(st.sampled_from(["siren", "rna", "site", "rôle"]), text, max_size=2)


@st.composite
def records(draw: st.DrawFn) -> SourceRecord:
    starts = draw(st.lists(st.integers(0, 10_000), unique=True, min_size=1, max_size=4))
    passages = [Passage(s, s + 5, s + 1, s + 2, draw(text), draw(st.none() | st.integers(1, 9))) for s in starts]
    keys = draw(st.lists(text, unique=True, min_size=1, max_size=4))
    mentions = st.lists(st.builds(Mention, st.sampled_from(starts), st.integers(1, 99)), max_size=3, unique=True)
    entities = [
        LocalEntity(
            key,
            draw(st.sampled_from(["Actor", "Person", "Territory"])),
            draw(text),
            tuple(sorted(draw(st.sets(text, max_size=2)))),
            tuple(sorted(draw(st.sets(notation, max_size=2)))),
            (),
            tuple(sorted(draw(mentions))),
            draw(facts),
            draw(facts),
            draw(st.booleans()),
        )
        for key in keys
    ]
    claim = st.builds(
        Claim,
        st.sampled_from(keys),
        st.sampled_from(["FUNDS", "TAKES_PART_IN"]),
        st.sampled_from(keys),
        st.sampled_from(starts),
        st.floats(0, 1),
        text,
        st.none() | st.just("2021-03"),
        st.none() | st.just("2024"),
        st.none() | text,
    )
    claims = draw(st.lists(claim, max_size=4, unique_by=repr))
    source = Source(draw(text), draw(text), "0" * 64, "text/plain", draw(text), draw(st.none() | text), "2022")
    return SourceRecord(source, tuple(passages), tuple(entities), tuple(claims))


def sorted_parts(record: SourceRecord) -> tuple[object, ...]:
    """What a record says, whatever the order in which it lists it."""
    stated = sorted((e.key, sorted(e.identifiers.items()), sorted(e.attributes.items())) for e in record.entities)
    plain = sorted(repr(replace(e, identifiers={}, attributes={})) for e in record.entities)
    return record.source, sorted(map(repr, record.passages)), plain, stated, sorted(map(repr, record.claims))


@given(records())
@settings(max_examples=60, deadline=None)
def test_a_record_survives_the_way_to_quads_and_back(given_record: SourceRecord) -> None:
    store = Store()
    store.extend(record_quads(given_record))
    back = read_record(store, terms.source_iri(given_record.source.key))
    assert sorted_parts(back) == sorted_parts(given_record)


@given(records())
@settings(max_examples=30, deadline=None)
def test_the_digest_does_not_depend_on_the_order_of_what_is_said(given_record: SourceRecord) -> None:
    shuffled = replace(
        given_record,
        passages=given_record.passages[::-1],
        entities=given_record.entities[::-1],
        claims=given_record.claims[::-1],
    )
    assert record_digest(shuffled) == record_digest(given_record)


def test_another_confidence_is_another_record() -> None:
    first = small_corpus()[0]
    claims = (replace(first.claims[0], confidence=0.1), *first.claims[1:])
    assert record_digest(replace(first, claims=claims)) != record_digest(first)


def test_a_name_with_quotes_and_markup_is_kept_as_it_is() -> None:
    name = 'Chez <script>alert("x")</script> \\ l’« Étrier »\n2'
    store = Store()
    given_record = record("a.txt", (replace(VIVANTS, name=name), "ACTIVE_IN", ARDECHE))
    store.extend(record_quads(given_record))
    back = read_record(store, terms.source_iri("a.txt"))
    assert name in {entity.name for entity in back.entities}


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"passages": ()}, "named in no passage"),
        ({"entities": ()}, "not among its entities"),
    ],
)
def test_a_record_that_contradicts_itself_is_refused(change: dict[str, tuple[()]], said: str) -> None:
    with pytest.raises(InputError, match=said):
        check_record(replace(small_corpus()[0], **change))  # type: ignore[arg-type]
