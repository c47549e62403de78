"""The shapes that a graph is checked against: those of shapes.ttl, and one for each end of each relation.

The classes of a relation's ends are said once, by ``rdfs:domain`` and ``rdfs:range`` in maillage.ttl; the shapes that
hold data to them are written from there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ontology.language import Lang, Phrase
from ontology.vocabulary import MA, SHAPE, vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ontology.terms import Predicate

WRONG_SUBJECT = Phrase(
    fr="La relation « {relation} » part d'ici ; elle ne peut partir que de : {classes}.",
    en="The relation “{relation}” starts here; it may only start from: {classes}.",
)
WRONG_OBJECT = Phrase(
    fr="La relation « {relation} » arrive ici ; elle ne peut aller que vers : {classes}.",
    en="The relation “{relation}” ends here; it may only end at: {classes}.",
)
_SHAPE = """
<{iri}> a sh:NodeShape ;
    {target} <{property}> ;
    sh:or ( {classes} ) ;
    sh:message "{fr}"@fr, "{en}"@en .
"""


def shapes_turtle() -> str:
    """Return all the shapes as one Turtle document, usable by any SHACL processor."""
    written = vocabulary().shacl_path.read_text(encoding="utf-8")
    return written + "\n# --- Ends of relations, from their domains and ranges\n" + "".join(_relation_shapes())


def shape_of_domain(predicate: Predicate) -> str:
    """Return the IRI of the shape that what ``predicate`` starts from must satisfy."""
    return f"{SHAPE}domain/{predicate.name}"


def shape_of_range(predicate: Predicate) -> str:
    """Return the IRI of the shape that what ``predicate`` ends at must satisfy."""
    return f"{SHAPE}range/{predicate.name}"


def _relation_shapes() -> Iterator[str]:
    for predicate in vocabulary().predicates.values():
        yield _shape(shape_of_domain(predicate), "sh:targetSubjectsOf", predicate, predicate.domain, WRONG_SUBJECT)
        yield _shape(shape_of_range(predicate), "sh:targetObjectsOf", predicate, predicate.range, WRONG_OBJECT)


def _shape(iri: str, target: str, predicate: Predicate, classes: Iterable[str], message: Phrase) -> str:
    said = {lang.value: message(lang, relation=predicate.label(lang), classes=_listed(classes, lang)) for lang in Lang}
    options = " ".join(f"[ sh:class <{MA}{name}> ]" for name in classes)
    return _SHAPE.format(iri=iri, target=target, property=predicate.iri, classes=options, **said)


def _listed(classes: Iterable[str], lang: Lang) -> str:
    return ", ".join(vocabulary().class_(name).label(lang).lower() for name in classes)
