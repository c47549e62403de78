"""Whether a clause that names no subject has another one (« un mécanicien », « le poste »), so that its topic is not meant."""

from __future__ import annotations

import re

from ingest.pipeline.lexicon import lexicon

_BREAK = re.compile(r"[;:.]\s|[–—]\s")
_INTRODUCTION = re.compile(
    r"\s*(?:(?:et|mais|puis|ainsi|enfin|également|aussi|toutefois|par ailleurs|désormais|aujourd[’']hui)\b,?\s*)?"
    r"(?:(?:en|de|du|depuis|dans|au|aux|à|avec|pour|par|sur|suite|grâce|lors|après|avant|afin|dès|via|selon|face|outre|chaque|sous|fin|début|d[’'])\b[^,]{0,110},\s*)?",
    re.IGNORECASE,
)
"""What may come before a subject: a link, a circumstance up to its comma."""
_SUBJECT = re.compile(
    r"(?!ce (?:sont|n))(?:(?:l[ae]s?|une?|des|ces?|cette|cet|ses|son|sa|leurs?|notre|nos|chaque|plusieurs|certaine?s|quelques|tous les|toutes les|deux|trois|quatre|cinq|six|\d[\d  ]*) |[ldLD][’'])(?:\w+(?:er|ère|eau|elle|ière|ier|des|aines?) )?(?P<noun>[\wà-ÿ-]+)",
    re.IGNORECASE,
)
_DEFINITE = re.compile(r"l[ae] |les |l[’']|son |sa |ses |leurs? ", re.IGNORECASE)
_OTHER_NAME = re.compile(r"⟨[HTC]\d+⟩")
_ITSELF = frozenset(
    ["équipe", "équipes", "structure", "structures", "projet", "projets", "démarche", "lieu", "action", "actions", "activité", "activités", "ambition", "objectif", "objectifs", "mission", "missions", "bâtiment", "siège", "bureaux", "locaux", "antenne", "antennes", "sites", "site", "but", "gouvernance", "capital", "sociétariat", "budget"]
)
"""Nouns of a thing's own parts and doings: what is said of them is said of it."""


def has_other_subject(text: str, position: int, *, within_entry: bool = False) -> bool:
    """Whether the clause of ``text`` (a masked sentence) before ``position`` opens with a subject that is no name and no part of one.

    ``within_entry``: in the entry of a list, a definite subject (« Le camion ») is taken for what the entry is about.

    Examples
    --------
    >>> has_other_subject("Un mécanicien a été financé par ⟨A0⟩", 35), has_other_subject("Portée par ⟨A0⟩", 11)
    (True, False)
    """
    clause = text[:position]
    for match in _BREAK.finditer(text, 0, position):
        clause = text[match.end() : position]
    introduced = _INTRODUCTION.match(clause)
    opening = clause[introduced.end() :] if introduced else clause
    if _OTHER_NAME.match(opening):
        return True
    subject = _SUBJECT.match(opening)
    if subject is None or (within_entry and _DEFINITE.match(opening)):
        return False
    noun = subject["noun"].casefold()
    return noun not in _ITSELF and lexicon().head_pattern.match(opening, subject.start("noun")) is None
