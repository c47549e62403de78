"""What is learned is small, readable, and applied as it was fitted."""

from importlib.resources import files

import pytest

from ingest.pipeline.learned import Linear, load
from ingest.pipeline.learned.linear import dump
from ingest.pipeline.learned.links import link_signs
from ingest.pipeline.naming import Mention
from ingest.pipeline.phrases import phrases
from ingest.pipeline.scene import Stated
from ingest.pipeline.uses import Things
from tests.ingest.pipeline.reading import read

KILOBYTE = 1000


def test_probabilities_sum_to_one_and_follow_the_weights() -> None:
    model = Linear(("a", "b"), {"(bias)": ((0, 0.0), (1, 0.0)), "sign": ((0, 2.0),)})
    probabilities = model.probabilities({"sign": 1.0, "unknown": 1.0})
    assert sum(probabilities.values()) == pytest.approx(1)
    assert probabilities["a"] == pytest.approx(0.8808, abs=1e-4)


def test_a_model_is_written_the_same_twice() -> None:
    model = load("names")
    assert dump(model) == dump(model)


def test_what_is_shipped_is_small() -> None:
    folder = files("ingest.pipeline.learned")
    assert len(folder.joinpath("names.json.gz").read_bytes()) < 100 * KILOBYTE


def test_every_finder_that_was_learned_from_exists() -> None:
    finders = {sign.split()[1] for sign in load("links").weights if sign.startswith("finder ")}
    known = {phrase.name for phrase in phrases()} | OTHER_FINDERS
    assert finders <= known


OTHER_FINDERS = frozenset(
    {
        "area-of-action",
        "set-in",
        "set-in-beside",
        "set-in-unsaid",
        "title-place",
        "heading-programme",
        "nested-places",
        "place-opens",
        "known-to-nest",
        "notably",
        "partner-list",
        "under-partners",
        "partner-list-of",
        "funder-list",
        "item-partner",
        "under-heading",
        "supporters-under-heading",
        "role",
        "founder-role",
        "founder-role-below",
        "role-below",
        "of-the-team",
        "listed-places",
        "listed-under-place",
        "place-astride",
        "quarter-of-town",
        "ranked-in",
        "part-by-name",
        "named-after-town",
    }
)


def test_a_link_is_surer_when_several_rules_state_it() -> None:
    once = read("L'association Roue Libre est membre du réseau Relief.")
    twice = read(
        "L'association Roue Libre est membre du réseau Relief. Depuis 2020, l'association Roue Libre adhère au réseau Relief."
    )
    assert max(c.confidence for c in twice.claims) >= max(c.confidence for c in once.claims)


def test_signs_of_a_link_are_shares() -> None:
    things = Things()
    for start, key in ((0, "a"), (20, "b")):
        things.add(Mention(start, start + 5, key), "Actor", key)
    stated = Stated("Actor:a", "PARTNERS_WITH", "Actor:b", 0, 40, 0.8, "works-with, unsaid")
    ((link, signs),) = link_signs([stated], things).items()
    assert link == ("PARTNERS_WITH", "Actor:a", "Actor:b")
    assert all(0 <= value <= 1 for value in signs.values())
    assert {"finder works-with PARTNERS_WITH", "unsaid", "doubtful name"} <= signs.keys()
