"""Learn what ingest/pipeline/learned ships, and measure extraction by cross-validation over sections.

    python -m benchmarks.extraction.train --gold FOLDER… --documents FOLDER… [--held-out FOLDER…] [--folds 6] [--write]

Names: a multinomial logistic regression with an L2 penalty (scikit-learn, lbfgs: deterministic, no seed). Rules of relations: how often
each was right, with one link right and one wrong added to each count. Without ``--write``, only the cross-validation is done: what is
learned without a fold's sections is measured on them. Sections held out are never learned from: what all others teach is measured on them.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.extraction.examples import Example, name_examples
from benchmarks.extraction.gold import GoldSection, read_sections, relation_key
from benchmarks.extraction.measure import Figures, gold_ids, score_section
from ingest.pipeline import judging
from ingest.pipeline.components import blocks_of, judged_names, things_in
from ingest.pipeline.document import relations_of, section_bounds
from ingest.pipeline.learned.linear import BIAS, Linear, dump
from ingest.pipeline.learned.names import NOT_A_NAME
from ingest.pipeline.naming import collect
from ingest.pipeline.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.scene import Stated
    from ingest.pipeline.uses import Things
    from ingest.readers import DocumentText

RAREST = 2
"""Times that a sign must be seen to count."""
PENALTY = 3.0
"""Inverse strength of the L2 penalty."""
LEAST_WEIGHT = 0.01
LABELS = ("Actor", "Initiative", "Person", "Programme", "Territory", NOT_A_NAME)
OTHER_TEXTS = 0.5
"""How much a name or a link of texts other than the first documents counts in what is learned."""
AUTHORS_SHARE = 3
"""For how many links seen the confidence given by a rule's author counts."""
FOLDER = Path(__file__).parents[2] / "ingest/pipeline/learned"


@dataclass
class Document:
    """A document whose blocks are read by the statistical model; names and relations are read again for each model."""

    text: DocumentText
    blocks: list[ReadBlock]
    sections: list[GoldSection]
    group: str
    weight: float
    registry: Registry = field(default_factory=Registry)
    pairs: list[tuple[str, str]] = field(default_factory=list)


def fit(examples: Sequence[Example]) -> Linear:
    """Fit the model of names."""
    import numpy as np
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    counts = Counter(sign for example in examples for sign in example.signs)
    vocabulary = sorted(sign for sign, count in counts.items() if count >= RAREST)
    index = {sign: number for number, sign in enumerate(vocabulary)}
    data, columns, starts = [], [], [0]
    for example in examples:
        known = [(index[sign], value) for sign, value in example.signs.items() if sign in index]
        columns += [column for column, _ in known]
        data += [value for _, value in known]
        starts.append(len(data))
    rows = csr_matrix((np.array(data), np.array(columns), np.array(starts)), shape=(len(examples), len(index)))
    fitted = LogisticRegression(C=PENALTY, max_iter=2000).fit(
        rows, [example.label for example in examples], sample_weight=[example.weight for example in examples]
    )
    weights: dict[str, list[tuple[int, float]]] = {}
    for label, row, bias in zip(fitted.classes_, fitted.coef_, fitted.intercept_, strict=True):
        number = LABELS.index(label)
        weights.setdefault(BIAS, []).append((number, round(float(bias), 4)))
        for sign, weight in zip(vocabulary, row, strict=True):
            if abs(weight) >= LEAST_WEIGHT:
                weights.setdefault(sign, []).append((number, round(float(weight), 3)))
    return Linear(LABELS, {sign: tuple(row) for sign, row in sorted(weights.items())})


def read_documents(folders: Sequence[Path], sections: Sequence[GoldSection]) -> list[Document]:
    """Read the documents that have annotated sections; those of the first folder are the real ones."""
    from ingest.pipeline.build import reader
    from ingest.readers import read_document

    found = []
    for name in sorted({section.document for section in sections}):
        folder = next((folder for folder in folders if (folder / name).exists()), None)
        if folder is None:
            sys.exit(f"{name} is in none of: {', '.join(map(str, folders))}")
        text = read_document(folder / name)
        blocks = blocks_of(reader().tagged(text))
        own = [section for section in sections if section.document == name]
        document = Document(text, blocks, own, folder.name, 1.0 if folder == folders[0] else OTHER_TEXTS)
        document.pairs = collect(blocks, document.registry)
        found.append(document)
    return found


def names_learned(documents: Sequence[Document], without: frozenset[str] = frozenset()) -> Linear:
    """Learn the model of names from all sections but those named."""
    examples = [
        example
        for d in documents
        for example in name_examples(
            d.text, d.registry, d.blocks, [s for s in d.sections if s.name not in without], d.weight
        )
    ]
    return fit(examples)


def read_all(document: Document, names: Linear) -> tuple[Things, list[Stated]]:
    """Read names and relations of a document with this model of names; confidences are those of the rules' author."""
    judging.load = lambda _: names  # type: ignore[assignment]
    found = judged_names(document.registry, document.pairs, document.blocks)
    things = things_in(document.text, found)
    return things, list(relations_of(document.text.text, document.blocks, section_bounds(document.text), things))


def rules_learned(
    documents: Sequence[Document],
    readings: Sequence[tuple[Things, list[Stated]]],
    without: frozenset[str] = frozenset(),
) -> dict[str, float]:
    """Count how often each rule is right in all sections but those named."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    believed = {f"{s.rule} {s.predicate}": s.confidence for _, stated in readings for s in stated}
    for document, (things, stated) in zip(documents, readings, strict=True):
        for section in (s for s in document.sections if s.name not in without):
            ids = gold_ids(section, document.text, things)
            truth = {relation_key(r.subject, r.predicate, r.object) for r in section.relations}
            links = {
                (
                    f"{s.rule} {s.predicate}",
                    relation_key(ids.get(s.subject, s.subject), s.predicate, ids.get(s.object, s.object)),
                )
                for s in stated
                if section.holds(document.text.line_at(s.start))
            }
            for rule, key in links:
                total[rule] += document.weight  # type: ignore[assignment]
                right[rule] += document.weight * (key in truth)  # type: ignore[assignment]
    return {
        rule: round((right[rule] + AUTHORS_SHARE * believed[rule]) / (total[rule] + AUTHORS_SHARE), 2)
        for rule in sorted(total)
    }


def cross_validate(
    documents: Sequence[Document], sections: Sequence[GoldSection], held_out: frozenset[str], number: int
) -> None:
    """Print the figures of every section, read by what was learned without it (and without those held out)."""
    totals: dict[str, Figures] = {}
    learned = [s.name for s in sections if s.name not in held_out]
    folds = [frozenset(learned[i::number]) | held_out for i in range(number)] + [held_out] * bool(held_out)
    for fold in folds:
        measured = fold - held_out or held_out
        names = names_learned(documents, fold)
        readings = [read_all(d, names) for d in documents]
        rules = rules_learned(documents, readings, fold)
        judging.reliability_of_rules = lambda rules=rules: rules  # type: ignore[assignment, misc]
        for document, (things, stated) in zip(documents, readings, strict=True):
            believed = list(judging.judged(stated))
            for section in (s for s in document.sections if s.name in measured):
                figures = score_section(section, document.text, things, believed)
                print(f"{section.name:36} {figures}", flush=True)
                totals.setdefault(document.group, Figures()).__iadd__(figures)
    for group, total in totals.items():
        print(f"\n{group}, each section unseen: {total}\n{total.tables()}")


def write(documents: Sequence[Document], held_out: frozenset[str]) -> None:
    """Learn from all sections but those held out, and write what the package ships."""
    names = names_learned(documents, held_out)
    rules = rules_learned(documents, [read_all(d, names) for d in documents], held_out)
    (FOLDER / "names.json.gz").write_bytes(data := dump(names))
    text = json.dumps(rules, ensure_ascii=False, indent=1, sort_keys=True)
    (FOLDER / "rules.json").write_text(text + "\n", encoding="utf-8")
    print(f"names: {len(names.weights)} signs, {len(data) // 1000} kB; {len(rules)} rules measured")


def main(arguments: Iterable[str] | None = None) -> None:
    """Measure, and write if asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--gold", nargs="+", type=Path, required=True)
    parser.add_argument("--documents", nargs="+", type=Path, required=True)
    parser.add_argument("--held-out", nargs="+", type=Path, default=[])
    parser.add_argument("--folds", type=int, default=6)
    parser.add_argument("--write", action="store_true")
    asked: Any = parser.parse_args(None if arguments is None else list(arguments))
    sections = read_sections([*asked.gold, *asked.held_out])
    held_out = frozenset(section.name for section in read_sections(asked.held_out))
    documents = read_documents(asked.documents, sections)
    if asked.folds > 1:
        cross_validate(documents, sections, held_out, asked.folds)
    if asked.write:
        write(documents, held_out)


if __name__ == "__main__":
    main()
