"""What is learned is small, readable, and applied as it was fitted."""

from importlib.resources import files

import pytest

from ingest.pipeline.learned import Linear, load, reliability_of_rules
from ingest.pipeline.learned.linear import dump
from ingest.pipeline.phrases import phrases

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


def test_reliabilities_are_shares() -> None:
    assert all(0 < share < 1 for share in reliability_of_rules().values())


def test_rules_that_were_measured_exist() -> None:
    known = {f"{phrase.name} {phrase.predicate}" for phrase in phrases()}
    measured = {rule for rule in reliability_of_rules() if rule.split()[0] in {p.name for p in phrases()}}
    assert measured <= known
