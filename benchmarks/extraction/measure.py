"""Precision, recall and F1 of what is extracted, by type and predicate, and how far confidences can be trusted."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.extraction.gold import GoldSection, fold, relation_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ingest.pipeline.scene import Stated
    from ingest.pipeline.uses import Thing, Things
    from ingest.readers import DocumentText


@dataclass
class Counts:
    """How many were found, predicted and annotated, by type or predicate."""

    found: Counter[str] = field(default_factory=Counter)
    predicted: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def __iadd__(self, other: Counts) -> Counts:
        """Add the counts of other sections."""
        self.found.update(other.found)
        self.predicted.update(other.predicted)
        self.gold.update(other.gold)
        return self

    def line(self, name: str | None = None) -> str:
        """Return precision, recall and F1 of one type, or of all."""
        found, predicted, gold = (
            sum(c.values()) if name is None else c[name] for c in (self.found, self.predicted, self.gold)
        )
        precision, recall = found / max(predicted, 1), found / max(gold, 1)
        f1 = 2 * found / max(predicted + gold, 1)
        return f"P {precision:.3f} R {recall:.3f} F1 {f1:.3f} ({found}/{predicted}/{gold})"


@dataclass
class Figures:
    """The figures of one section or of several."""

    entities: Counts = field(default_factory=Counts)
    relations: Counts = field(default_factory=Counts)
    right_type: int = 0
    judged: list[tuple[float, bool]] = field(default_factory=list)
    """Confidence of each predicted relation, and whether it is right."""

    def __iadd__(self, other: Figures) -> Figures:
        """Add the figures of other sections."""
        self.entities += other.entities
        self.relations += other.relations
        self.right_type += other.right_type
        self.judged += other.judged
        return self

    def __str__(self) -> str:
        """Return one line."""
        types = self.right_type / max(1, sum(self.entities.found.values()))
        return f"names {self.entities.line()} types {types:.3f} links {self.relations.line()}"

    def tables(self) -> str:
        """Return the figures by type and by predicate, and the reliability of confidences."""
        rows = [f"{name:16} {self.entities.line(name)}" for name in sorted(self.entities.gold)]
        rows += [f"{name:16} {self.relations.line(name)}" for name in sorted(self.relations.gold)]
        return "\n".join([*rows, *reliability(self.judged)])


_BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def reliability(judged: Iterable[tuple[float, bool]]) -> list[str]:
    """Return, for each band of confidence, how many links there are and how many are right."""
    rows = []
    known = list(judged)
    for low, high in itertools.pairwise(_BANDS):
        band = [right for confidence, right in known if low <= confidence < high]
        if band:
            rows.append(f"confidence {low:.1f}–{min(high, 1):.1f}: {sum(band) / len(band):.2f} right of {len(band)}")
    sure = [right for confidence, right in known if confidence >= 0.8]
    return [*rows, f"confidence ≥ 0.8: {sum(sure) / max(1, len(sure)):.3f} right of {len(sure)}"]


def _inside(section: GoldSection, document: DocumentText, things: Things) -> dict[str, Thing]:
    return {
        key: thing
        for key, thing in things.by_key.items()
        if any(section.holds(document.line_at(m.start)) for m in thing.mentions)
    }


def gold_ids(section: GoldSection, document: DocumentText, things: Things) -> dict[str, str]:
    """Return thing → id of the annotated entity that it is: of the same type first, one each."""
    options = []
    for key, thing in _inside(section, document, things).items():
        keys = {fold(form) for form in (*thing.names, thing.display)}
        options += [
            (e.type != thing.type, fold(e.name) != fold(thing.display), e.id, key)
            for e in section.entities
            if keys & e.keys
        ]
    found: dict[str, str] = {}
    for _, _, gold, key in sorted(options):
        if key not in found and gold not in found.values():
            found[key] = gold
    return found


def score_section(section: GoldSection, document: DocumentText, things: Things, stated: Sequence[Stated]) -> Figures:
    """Score what is extracted within a section's lines."""
    inside = _inside(section, document, things)
    ids = gold_ids(section, document, things)
    types = {e.id: e.type for e in section.entities}
    figures = Figures()
    figures.entities.gold.update(types.values())
    figures.entities.found.update(types[gold] for gold in ids.values())
    figures.entities.predicted.update(types[ids[k]] if k in ids else t.type for k, t in inside.items())
    figures.right_type = sum(inside[key].type == types[gold] for key, gold in ids.items())
    truth = {relation_key(r.subject, r.predicate, r.object) for r in section.relations}
    predicted: dict[tuple[str, str, str], float] = {}
    for each in stated:
        if section.holds(document.line_at(each.start)) and {each.subject, each.object} <= things.by_key.keys():
            key = relation_key(ids.get(each.subject, each.subject), each.predicate, ids.get(each.object, each.object))
            predicted[key] = max(predicted.get(key, 0.0), each.confidence)
    figures.relations.gold.update(key[0] for key in truth)
    figures.relations.predicted.update(key[0] for key in predicted)
    figures.relations.found.update(key[0] for key in truth & predicted.keys())
    figures.judged = [(confidence, key in truth) for key, confidence in predicted.items()]
    return figures
