"""When a sentence says that a link began or ended, and the amount that it states."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from graph.names import fold_words
from ingest.pipeline.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ingest.pipeline.scene import Stated

_YEAR = r"(?:19|20)\d\d"
_MONTH = r"(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)"
_DATE = rf"(?:(?:le |du )?(?:(?P<{{0}}day>\d{{{{1,2}}}})(?:er)? )?(?P<{{0}}month>{_MONTH}) )?(?P<{{0}}year>{_YEAR})"
_FROM, _TO = _DATE.format("f"), _DATE.format("t")
_SINCE = re.compile(
    rf"\b(?:depuis|dès|à partir d[e’']|à compter d[eu’'])\s?(?:l[’']année |la rentrée (?:de )?|fin |début |le printemps |l[’']été |l[’']automne |l[’']hiver )?{_FROM}\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"\b(?:de|du|entre|sur la période|pour la période)\s(?:l[’']année )?{_FROM}\s?(?:à|au|et|[-–—/])\s?{_TO}\b|(?<![\d–-])(?<!en )(?P<a>{_YEAR})\s?[-–—/]\s?(?P<b>{_YEAR})(?!\d)",
    re.IGNORECASE,
)
_UNTIL = re.compile(rf"\bjusqu[’'](?:en|au|à la fin d[e’'])\s?(?:fin )?{_TO}\b", re.IGNORECASE)
_IN = re.compile(rf"\b(?:en|au cours de|courant|fin|début)\s(?:l[’']année )?{_FROM}\b", re.IGNORECASE)
_BEGINNING = frozenset({"FOUNDED", "BASED_IN", "MEMBER_OF", "TAKES_PART_IN"})
"""Predicates of which « en 2019 » tells when they began; of others it may tell anything."""
_EDITION = re.compile(
    rf"\b(?:édition|promotion|saison|lauréate?s?|session|prix)\s(?:de |d[’'])?(?P<fyear>{_YEAR})\b", re.IGNORECASE
)
_UNDATED = frozenset({"WITHIN", "SEEKS"})
_LONGEST = 220
"""Characters of a sentence over which its date may be that of anything in it."""
_AMOUNT = re.compile(
    r"(?<![\d,.])(?P<number>\d{1,3}(?:[  .]\d{3})+|\d+(?:,\d+)?)\s?(?P<scale>millions?|milliers?|k|M)?\s?(?:d[’'])?(?:€|euros?)(?!\w)",
    re.IGNORECASE,
)
_SCALE = {"million": 1_000_000, "millier": 1000, "k": 1000, "m": 1_000_000}


@dataclass(frozen=True)
class Told:
    """What a sentence tells of its links: ISO dates, possibly only a year or a month, and an amount with its currency."""

    since: str | None = None
    until: str | None = None
    within: str | None = None
    """When something is said to have happened: the beginning of what then began."""
    amount: str | None = None


def dated(stated: Stated, text: str) -> Stated:
    """Return what is stated with the dates and the amount that its sentence gives, if it gives one of each and no more."""
    if stated.predicate in _UNDATED or stated.end - stated.start > _LONGEST:
        return stated
    told = told_in(text[stated.start : stated.end])
    since = told.since or (told.within if stated.predicate in _BEGINNING else None)
    return replace(stated, since=since, until=told.until, amount=told.amount if stated.predicate == "FUNDS" else None)


@lru_cache(maxsize=256)
def told_in(sentence: str) -> Told:
    """Return the one period and the one amount that a sentence tells.

    Examples
    --------
    >>> told_in("Depuis septembre 2021, elle verse 12 000 € par an.")
    Told(since='2021-09', until=None, within=None, amount='12000 EUR')
    >>> told_in("Menée de 2016 à 2018 avec l’appui du Parc.")
    Told(since='2016', until='2018', within=None, amount=None)
    >>> told_in("Née en 2012, rouverte en 2019.")
    Told(since=None, until=None, within=None, amount=None)
    """
    since, until = _only(_SINCE, sentence, "f"), _only(_UNTIL, sentence, "t")
    if since is None and until is None:
        since, until = _period(sentence)
    within = None if since or until else _only(_EDITION, sentence, "f") or _only(_IN, sentence, "f")
    return Told(since, until, within, _amount(sentence))


def _period(sentence: str) -> tuple[str | None, str | None]:
    found = list(_BETWEEN.finditer(sentence))
    if len(found) != 1:
        return None, None
    match = found[0]
    first, last = (match["a"], match["b"]) if match["a"] else (_iso(match, "f"), _iso(match, "t"))
    return (first, last) if first <= last else (None, None)


def _only(pattern: re.Pattern[str], sentence: str, which: str) -> str | None:
    dates = {_iso(match, which) for match in pattern.finditer(sentence)}
    return dates.pop() if len(dates) == 1 else None


def _iso(match: re.Match[str], which: str) -> str:
    parts = match.groupdict()
    month, day = parts.get(f"{which}month"), parts.get(f"{which}day")
    return "-".join(_iso_parts(match[f"{which}year"], month, day))


def _iso_parts(year: str, month: str | None, day: str | None) -> Iterator[str]:
    yield year
    if month:
        yield f"{_months()[fold_words(month)]:02}"
        if day:
            yield f"{int(day):02}"


@cache
def _months() -> dict[str, int]:
    return {fold_words(name): number for number, name in enumerate(lexicon().month_names, 1)}


def _amount(sentence: str) -> str | None:
    amounts = {_value(match) for match in _AMOUNT.finditer(sentence)}
    return f"{amounts.pop()} EUR" if len(amounts) == 1 else None


def _value(match: re.Match[str]) -> int:
    number = float(re.sub(r"[  .]", "", match["number"]).replace(",", "."))
    scale = _SCALE.get((match["scale"] or "").casefold().removesuffix("s"), 1)
    return round(number * scale)
