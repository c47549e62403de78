"""Readings by hand, as identity looks at them: a name, and what tells it apart."""

from __future__ import annotations

from typing import Any

from graph.identity import Candidate, Decisions, Outcome, Side, clusters, signature
from graph.territories import reference

GENERIC = frozenset({"association", "parc"})


def reading(
    number: int, name: str, *aliases: str, type_: str = "Actor", source: int | None = None, **more: object
) -> Candidate:
    at = f"source:{number if source is None else source}"
    return Candidate(f"reading:{number}", at, type_, name, aliases, **more)  # type: ignore[arg-type]


def based(*departments: str, commune: str | None = None) -> dict[str, Any]:
    """Where a reading is based: départements by their codes, and the code of a commune of theirs."""
    known = [reference().by_code("departement", code) for code in departments]
    around = [above for each in known if each for above in reference().ancestors(each.id)]
    return {
        "departments": frozenset(departments),
        "regions": frozenset(above.id for above in around if above.level == "region"),
        "communes": frozenset({f"territory:commune-{commune}"} if commune else ()),
    }


def joined(*candidates: Candidate, decisions: Decisions | None = None) -> list[list[int]]:
    found = clusters(candidates, decisions, GENERIC).groups
    return [[int(c.reading.partition(":")[2]) for c in cluster] for cluster in found]


def outcome(one: Candidate, other: Candidate) -> Outcome:
    """What becomes of two readings when nothing else is known."""
    found = clusters([one, other], generic=GENERIC)
    if len(found.groups) == 1:
        return Outcome.SAME
    return Outcome.UNSURE if found.doubts else Outcome.DIFFERENT


def side(*candidates: Candidate) -> Side:
    return Side(frozenset(c.reading for c in candidates), frozenset(map(signature, candidates)))


def same(one: Candidate, other: Candidate) -> Decisions:
    return Decisions(same=frozenset({(side(one), side(other))}))


def different(one: Candidate, other: Candidate) -> Decisions:
    return Decisions(different=frozenset({(side(one), side(other))}))
