"""What identity looks at: a reading with what tells it apart, and what curators decided."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from graph.identity.lexicon import listed_words
from graph.model import EMPTY
from graph.terms import name_key

if TYPE_CHECKING:
    from collections.abc import Mapping

NOT_IDENTIFYING = frozenset({"site", "postcode", "cog"})
"""Identifiers that several things may share: they are witnesses, not proofs. (``cog`` comes as ``official``.)"""
AUTHORITY = "authority"
"""Scheme of the number that a council has: the id of the official territory that it governs."""


@dataclass(frozen=True)
class Candidate:
    """A reading, with what tells it apart.

    ``reading`` and ``source`` are IRIs, ``official`` is the id of the official territory that it is. ``departments``
    (codes), ``communes`` and ``regions`` (ids) are where it is based, ``active`` the départements where it acts.
    ``organisations`` are the folded names of those that a person works for, ``related`` the readings that its source
    links it to. ``listed`` is the number of things of a table that it is a row of, 0 for a text. ``family`` is
    ``authority`` or ``private`` where its kinds say so.
    """

    reading: str
    source: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    mentions: int = 1
    identifiers: Mapping[str, str] = field(default_factory=lambda: EMPTY)
    departments: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    official: str | None = None
    communes: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    active: frozenset[str] = frozenset()
    related: frozenset[str] = frozenset()
    listed: int = 0
    family: str = ""

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The name, then the other written forms."""
        return (self.name, *self.aliases)

    @cached_property
    def proofs(self) -> frozenset[tuple[str, str]]:
        """The identifiers that only one thing can have."""
        own = {(scheme, value) for scheme, value in self.identifiers.items() if scheme not in NOT_IDENTIFYING}
        return frozenset(own | ({("official", self.official)} if self.official else set()))

    @cached_property
    def site(self) -> str:
        """The host of its site, without ``www.``; empty where there is none, or one that everybody shares."""
        host = urlsplit(address if "//" in (address := self.identifiers.get("site", "")) else f"//{address}").netloc
        host = host.casefold().removeprefix("www.")
        return "" if any(host == shared or host.endswith("." + shared) for shared in listed_words()["hosts"]) else host


@dataclass(frozen=True)
class Side:
    """One of the two things that a decision is about: its readings when it was taken, and how they were signed.

    A signature (`signature`) outlives the reading: it finds the thing again when its document was renamed or replaced.
    """

    readings: frozenset[str]
    signatures: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Decisions:
    """What curators decided of identity: pairs of things that are the same, or are not. What is not wins."""

    same: frozenset[tuple[Side, Side]] = frozenset()
    different: frozenset[tuple[Side, Side]] = frozenset()


def signature(candidate: Candidate) -> str:
    """Return what another reading of the same thing would share: type, name, place, official numbers.

    Examples
    --------
    >>> signature(Candidate("r", "s", "Actor", "L’Escale", departments=frozenset({"07"})))
    'Actor|escale|07|'
    """
    places = ",".join(sorted(candidate.departments))
    proofs = ",".join(sorted(":".join(proof) for proof in candidate.proofs))
    return f"{candidate.type}|{name_key(candidate.name)}|{places}|{proofs}"
