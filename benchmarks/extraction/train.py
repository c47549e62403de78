"""Learn what ingest/pipeline/learned ships, and measure extraction by cross-validation over sections.

    python -m benchmarks.extraction.train --gold FOLDER… --documents FOLDER… [--held-out FOLDER…] [--folds 6] [--write]

Two logistic regressions with an L2 penalty (scikit-learn, lbfgs: deterministic, no seed): names, from all candidates; links, from what
the rules state in each section when it is read by a model of names that was learned without it. Without ``--write``, only the
cross-validation is done: what is learned without a fold's sections is measured on them. Sections held out are never learned from: what all others teach is measured on them.
"""

from __future__ import annotations

import argparse
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
from ingest.pipeline.learned.links import RIGHT, WRONG, link_of, link_signs
from ingest.pipeline.learned.names import NOT_A_NAME
from ingest.pipeline.naming import collect
from ingest.pipeline.registry import Registry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ingest.pipeline.naming import ReadBlock
    from ingest.pipeline.scene import Stated
    from ingest.pipeline.uses import Things
    from ingest.readers import DocumentText

RAREST = 2
"""Times that a sign must be seen to count."""
PENALTY = 1.0
"""Inverse strength of the L2 penalty on the signs of names."""
PENALTY_OF_LINKS = 0.3
"""Inverse strength of the L2 penalty on the signs of links, which are seen less often."""
LEAST_WEIGHT = 0.05
"""Weight under which a sign tells too little to be shipped."""
LABELS = ("Actor", "Initiative", "Person", "Programme", "Territory", NOT_A_NAME)
OTHER_TEXTS = 0.5
"""How much a name or a link of texts other than the first documents counts in what is learned."""
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


def fit(examples: Sequence[Example], labels: tuple[str, ...] = LABELS, penalty: float = PENALTY) -> Linear:
    """Fit a model that tells the labels of examples from their signs."""
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
    fitted = LogisticRegression(C=penalty, max_iter=2000).fit(
        rows, [example.label for example in examples], sample_weight=[example.weight for example in examples]
    )
    weights: dict[str, list[tuple[int, float]]] = {}
    two = len(fitted.classes_) == 2
    for label, row, bias in zip(fitted.classes_[two:], fitted.coef_, fitted.intercept_, strict=True):
        number = labels.index(label)
        weights.setdefault(BIAS, []).append((number, round(float(bias), 4)))
        for sign, weight in zip(vocabulary, row, strict=True):
            if abs(weight) >= LEAST_WEIGHT:
                weights.setdefault(sign, []).append((number, round(float(weight), 2)))
    return Linear(labels, {sign: tuple(row) for sign, row in sorted(weights.items())})


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


@dataclass
class Reading:
    """What was read of a document by a model of names, and the sections that it is measured or learned from in."""

    document: Document
    sections: list[GoldSection]
    things: Things
    stated: list[Stated]

    def links(self) -> Iterator[tuple[str, Example]]:
        """Yield the links that the rules state in the sections: name of the section, signs, whether the link is right."""
        signs = link_signs(self.stated, self.things)
        for section in self.sections:
            ids = gold_ids(section, self.document.text, self.things)
            truth = {relation_key(r.subject, r.predicate, r.object) for r in section.relations}
            inside = {link_of(s) for s in self.stated if section.holds(self.document.text.line_at(s.start))}
            for predicate, first, second in sorted(inside):
                right = relation_key(ids.get(first, first), predicate, ids.get(second, second)) in truth
                label = RIGHT if right else WRONG
                yield section.name, Example(signs[predicate, first, second], label, self.document.weight)


def read(document: Document, sections: list[GoldSection], names: Linear) -> Reading:
    """Read a document by a model of names."""
    judging.load = lambda _: names  # type: ignore[assignment]
    found = judged_names(document.registry, document.pairs, document.blocks)
    things = things_in(document.text, found)
    stated = relations_of(document.text.text, document.blocks, section_bounds(document.text), things)
    return Reading(document, sections, things, list(stated))


def read_unseen(documents: Sequence[Document], fold: frozenset[str], held_out: frozenset[str]) -> Iterator[Reading]:
    """Read the sections of a fold by a model of names that was learned without them."""
    names = names_learned(documents, fold | held_out)
    for document in documents:
        if sections := [s for s in document.sections if s.name in fold]:
            yield read(document, sections, names)


def folds_of(sections: Sequence[GoldSection], held_out: frozenset[str], number: int) -> list[frozenset[str]]:
    """Part the names of the sections into folds; those held out are a fold of their own, the last."""
    learned = [section.name for section in sections if section.name not in held_out]
    return [frozenset(learned[i::number]) for i in range(number)] + [held_out] * bool(held_out)


def links_learned(links: Iterable[tuple[str, Example]], without: frozenset[str]) -> Linear:
    """Learn the model of links from all sections but those named."""
    examples = [example for section, example in links if section not in without]
    return fit(examples, (WRONG, RIGHT), PENALTY_OF_LINKS)


def cross_validate(
    readings: Sequence[Reading],
    links: Sequence[tuple[str, Example]],
    folds: Sequence[frozenset[str]],
    held_out: frozenset[str],
) -> None:
    """Print the figures of every section, read and judged by what was learned without it (and without those held out)."""
    totals: dict[str, Figures] = {}
    for fold in folds:
        model = links_learned(links, fold | held_out)
        judging.load = lambda _, model=model: model  # type: ignore[assignment, misc]
        for reading in readings:
            believed = list(judging.judged(reading.stated, reading.things))
            for section in (s for s in reading.sections if s.name in fold):
                figures = score_section(section, reading.document.text, reading.things, believed)
                print(f"{section.name:36} {figures}", flush=True)
                totals.setdefault(reading.document.group, Figures()).__iadd__(figures)
    for group, total in totals.items():
        print(f"\n{group}, each section unseen: {total}\n{total.tables()}")


def write(models: Mapping[str, Linear]) -> None:
    """Write what the package ships."""
    for name, model in models.items():
        data = dump(model)
        (FOLDER / f"{name}.json.gz").write_bytes(data)
        print(f"{name}: {len(model.weights)} signs, {len(data) // 1000} kB")


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
    folds = folds_of(sections, held_out, asked.folds)
    names = names_learned(documents, held_out)
    seen = [read(document, document.sections, names) for document in documents]
    readings = [reading for fold in folds for reading in read_unseen(documents, fold, held_out)]
    links = [pair for reading in [*seen, *readings] for pair in reading.links()]
    cross_validate(readings, links, folds, held_out)
    if asked.write:
        write({"names": names, "links": links_learned(links, held_out)})


if __name__ == "__main__":
    main()
