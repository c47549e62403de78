"""The statistical model, computed with less work: the same weights, the same results.

Three things are done to a spaCy pipeline once it is loaded:

- what a word is by itself (the first layer, before its neighbours are looked at) is computed once for each distinct word
  of a document, not for each of its words;
- products of matrices are left to numpy: the BLIS that spaCy brings is, in its wheels, built for no processor in particular;
- rules of the attribute ruler that set no part of speech are left out: they set tags, which nothing after them reads.

Layers of other kinds are left as they are.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import numpy as np
from spacy.pipeline import AttributeRuler, EntityRecognizer
from thinc.api import Model, NumpyOps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

_WORDWISE = frozenset(
    {"extract_features", "list2ragged", "ragged2list", "static_vectors", "ints-getitem", "hashembed"}
    | {"maxout", "layernorm", "dropout"}
)
"""Layers that see one word at a time, its neighbours never."""


def tune(model: Language) -> list[WordTable]:
    """Make ``model`` faster; return its tables of words, to be cleared before each document."""
    tables: list[WordTable] = []
    components = [component for _, component in model.pipeline]
    for index, component in enumerate(components):
        network = getattr(component, "model", None)
        if isinstance(network, Model):
            tables += [_once_a_word(node) for node in list(network.walk()) if _embeds_words(node)]
            _multiply_with_numpy(network)
        if isinstance(component, AttributeRuler) and all(
            isinstance(c, EntityRecognizer) for c in components[index + 1 :]
        ):
            _keep_parts_of_speech(component)
    return tables


def _multiply_with_numpy(network: Model[Any, Any]) -> None:
    """Let numpy multiply where BLIS does; another choice (a graphics card, Apple's library) stays."""
    for node in network.walk():
        if type(node.ops) is NumpyOps:
            node.ops = NumpyOps(use_blis=False)


def _keep_parts_of_speech(ruler: AttributeRuler) -> None:
    """Leave out the rules that set no part of speech: no rule sees what another sets."""
    rules: list[Any] = ruler.patterns
    kept = [rule for rule in rules if "POS" in rule["attrs"]]
    if kept:
        ruler.clear()
        ruler.add_patterns(kept)


def _embeds_words(node: Model[Any, Any]) -> bool:
    """Whether the first layer of ``node`` sees words one by one."""
    first = node.maybe_get_ref("embed") if "embed" in node.ref_names else None
    if first is None:
        return False
    leaves = {leaf.name for leaf in first.walk() if not leaf.layers}
    return "extract_features" in leaves and leaves <= _WORDWISE


def _once_a_word(node: Model[Any, Any]) -> WordTable:
    table = WordTable(node.get_ref("embed"))
    node.replace_node(table.embed, Model("once_a_word", table.forward, layers=[table.embed]))
    return table


class WordTable(threading.local):
    """What the first layer makes of each distinct word, kept for the length of a document (of each thread).

    Not longer: a document reads the same whatever was read before it, and memory stays small.
    """

    def __init__(self, embed: Model[Any, Any]) -> None:
        self.embed = embed
        self.columns: list[str] = next(n.attrs["columns"] for n in embed.walk() if n.name == "extract_features")
        self.clear()

    def clear(self) -> None:
        """Forget the words: a new document begins."""
        self.rows: dict[int, int] = {}
        self.vectors: NDArray[np.float32] | None = None

    def forward(
        self, _: Model[Any, Any], docs: Sequence[Doc], is_train: bool
    ) -> tuple[list[NDArray[np.float32]], Callable[..., Any]]:
        """Return a matrix for each doc, a row for each of its words."""
        if is_train or not any(map(len, docs)):
            return self.embed(docs, is_train)
        keys = _keys(docs, self.columns)
        self._learn(docs, {key: place for place, key in enumerate(keys) if key not in self.rows})
        assert self.vectors is not None
        found = self.vectors[[self.rows[key] for key in keys]]
        return np.split(found, np.cumsum([len(doc) for doc in docs])[:-1]), lambda _: []

    def _learn(self, docs: Sequence[Doc], new: dict[int, int]) -> None:
        """Add the words that are new, each with a position in ``docs`` where it stands."""
        if not new:
            return
        [vectors] = self.embed.predict([_Chosen(docs, list(new.values()))])
        self.rows.update({key: len(self.rows) + row for row, key in enumerate(new)})
        self.vectors = vectors if self.vectors is None else np.concatenate([self.vectors, vectors])


class _Chosen:
    """Words chosen among those of several docs, for layers that see words one by one."""

    def __init__(self, docs: Sequence[Doc], positions: Sequence[int]) -> None:
        self.docs = docs
        self.positions = positions
        self.vocab = docs[0].vocab

    def __len__(self) -> int:
        return len(self.positions)

    def to_array(self, columns: Any) -> NDArray[np.uint64]:
        """Return the features of the words, as `Doc.to_array` does."""
        return _features(self.docs, columns)[self.positions]


def _features(docs: Sequence[Doc], columns: Any) -> NDArray[np.uint64]:
    return np.concatenate([doc.to_array(columns).astype(np.uint64, copy=False) for doc in docs])


_FACTORS = np.random.default_rng(0).integers(1, 2**63, 32, dtype=np.uint64) * np.uint64(2) + np.uint64(1)


def _keys(docs: Sequence[Doc], columns: Sequence[str]) -> list[int]:
    """Return a number for each word: equal for words of equal features."""
    features = _features(docs, [*columns, "ORTH"])
    keys: list[int] = (features * _FACTORS[: features.shape[1]]).sum(axis=1).tolist()
    return keys
