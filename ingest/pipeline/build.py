"""The pipeline: the statistical model over blocks, then the domain's components over the whole document."""

from __future__ import annotations

import itertools
import os
from functools import cache
from typing import TYPE_CHECKING

from graph.errors import InputError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

    from ingest.readers import DocumentText

MODEL_VARIABLE = "MAILLAGE_SPACY"
"""Environment variable that names another spaCy pipeline (it must give parts of speech and entities)."""

DEFAULT_MODEL = "fr_core_news_md"
_UNUSED = ("parser", "lemmatizer", "senter")
_BATCH = 64
_THREADS_VARIABLE = "OPENBLAS_NUM_THREADS"
"""Read by numpy's library when it loads: on matrices this small, several threads take twice the processor time to gain nothing."""

_NO_MODEL = Phrase(
    fr="Le modèle de langue « {model} » ne se charge pas ({reason}). Installez-le (pip install {model}) ou nommez-en un autre dans {variable}.",
    en="The language model “{model}” does not load ({reason}). Install it (pip install {model}) or name another in {variable}.",
)


class Reader:
    """The pipeline, loaded: call it with a document."""

    def __init__(self, model: Language, domain: Language, name: str) -> None:
        from ingest.pipeline.tuning import tune

        self.model = model
        self.domain = domain
        self.name = name
        self.words = tune(model)

    def __call__(self, document: DocumentText) -> Doc:
        """Return the document read: a `Doc` whose text is the document's, with the domain's attributes set."""
        doc = self.tagged(document)
        for _, component in self.domain.pipeline:
            doc = component(doc)
        return doc

    def tagged(self, document: DocumentText) -> Doc:
        """Return the document as the statistical model alone reads it: parts of speech and entities."""
        from spacy.tokens import Doc

        for table in self.words:
            table.clear()
        parts = list(self.model.pipe(_slices(document), batch_size=_BATCH))
        doc = Doc.from_docs(parts, ensure_whitespace=False) if parts else self.model.make_doc("")
        assert doc is not None
        doc.user_data["document"] = document
        return doc


def _slices(document: DocumentText) -> Iterator[str]:
    """Yield the text block by block; the slices tile it, so that offsets in the whole are kept."""
    starts = [block.start for block in document.blocks]
    bounds = [0, *starts[1:], len(document.text)]
    for start, end in itertools.pairwise(bounds):
        yield document.text[start:end]


@cache
def reader(name: str | None = None) -> Reader:
    """Load the pipeline on the model ``name`` (or that of the environment, or the default), once a process.

    Raises
    ------
    InputError
        If the model is not installed or cannot be loaded.
    """
    os.environ.setdefault(_THREADS_VARIABLE, "1")
    import spacy

    from ingest.pipeline.components import COMPONENTS, register

    wanted = name or os.environ.get(MODEL_VARIABLE) or DEFAULT_MODEL
    register()
    try:
        model = spacy.load(wanted, exclude=list(_UNUSED))
    except (OSError, ValueError) as error:
        raise InputError(_NO_MODEL, model=wanted, reason=str(error).splitlines()[0], variable=MODEL_VARIABLE) from error
    domain = spacy.blank("fr", vocab=model.vocab)
    for component in COMPONENTS:
        domain.add_pipe(component)
    return Reader(model, domain, f"{wanted}-{model.meta.get('version', '?')}")
