"""The IRIs that the store is written in, and how they answer to ids, predicates and kinds.

The ontology says what the terms mean; this module only spells them. Ids are the part of an entity's IRI after
``urn:maillage:``.
"""

import hashlib
from urllib.parse import quote, unquote

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.names import fold, fold_words

ONTOLOGY = "https://w3id.org/maillage/ontology#"
KIND = "https://w3id.org/maillage/kind/"
THEME = "https://w3id.org/maillage/theme/"
IDENTIFIER = "https://w3id.org/maillage/identifier/"
ATTRIBUTE = "https://w3id.org/maillage/attribute/"
ITEM = "urn:maillage:"
_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_DCTERMS = "http://purl.org/dc/terms/"

RDF_TYPE = NamedNode(_RDF + "type")
SUBJECT = NamedNode(_RDF + "subject")
PREDICATE = NamedNode(_RDF + "predicate")
OBJECT = NamedNode(_RDF + "object")
LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
ALT_LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#altLabel")
EXACT = NamedNode("http://www.w3.org/ns/oa#exact")
TITLE = NamedNode(_DCTERMS + "title")
DATE = NamedNode(_DCTERMS + "date")
LICENSE = NamedNode(_DCTERMS + "license")

SETTLED = NamedNode(ITEM + "graph:settled")
REFERENCE = NamedNode(ITEM + "graph:reference")
CURATION = NamedNode(ITEM + "graph:curation")
DOUBTS = NamedNode(ITEM + "graph:doubts")


def value_of(term: NamedNode | BlankNode | Literal | Triple) -> str:
    """Return the text of a term; the store holds no triples as terms."""
    assert not isinstance(term, Triple)
    return term.value


def ma(name: str) -> NamedNode:
    """Return the IRI of a term of the ontology."""
    return NamedNode(ONTOLOGY + name)


def iri(id_: str) -> NamedNode:
    """Return the IRI of an id; ``theme:…`` ids stand for the ontology's themes. Text that is no id has one of no use.

    Examples
    --------
    >>> iri("actor:ronalpia").value, iri("theme:mobilite").value
    ('urn:maillage:actor:ronalpia', 'https://w3id.org/maillage/theme/mobilite')
    """
    whole = quote(id_, safe=":")
    return NamedNode(THEME + whole[6:] if whole.startswith("theme:") else ITEM + whole)


def id_of(value: str) -> str:
    """Return the id that an IRI stands for.

    Examples
    --------
    >>> id_of(iri("actor:ronalpia").value), id_of(iri("theme:mobilite").value)
    ('actor:ronalpia', 'theme:mobilite')
    """
    return "theme:" + value[len(THEME) :] if value.startswith(THEME) else value[len(ITEM) :]


def property_of(relationship: str) -> NamedNode:
    """Return the RDF property of a relationship type, by the ontology's naming rule.

    Examples
    --------
    >>> property_of("PARTNERS_WITH").value.partition("#")[2]
    'partnersWith'
    """
    first, *others = relationship.lower().split("_")
    return ma(first + "".join(word.title() for word in others))


def relationship_of(value: str) -> str:
    """Return the relationship type of the IRI of an RDF property.

    Examples
    --------
    >>> relationship_of(property_of("TAKES_PART_IN").value)
    'TAKES_PART_IN'
    """
    name = value.removeprefix(ONTOLOGY)
    return "".join("_" + letter if letter.isupper() else letter for letter in name).upper()


def slug(name: str) -> str:
    """Return ``name`` as the readable part of an id; what no Latin letter can spell becomes a digest.

    Examples
    --------
    >>> slug("L’Étrier du Vercors"), slug("Les Sentiers")
    ('l-etrier-du-vercors', 'les-sentiers')
    """
    return fold_words(name).replace(" ", "-")[:80].strip("-") or digest(name)[:10]


def name_key(form: str) -> str:
    """Return the key under which a written form is compared; where folding leaves nothing, the form itself.

    Examples
    --------
    >>> name_key("L’Étrier"), name_key("Коллектив")
    ('etrier', 'коллектив')
    """
    return fold(form) or " ".join(form.casefold().split())


def digest(text: str) -> str:
    """Return the SHA-256 of a text, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def source_part(key: str) -> str:
    """Return what the ids of a source and of all that it contains share: readable, and unique to its key."""
    return f"{slug(key)[:40].strip('-')}-{digest(key)[:8]}"


def source_iri(key: str) -> NamedNode:
    """Return the IRI of a source, which also names the graph that describes it."""
    return NamedNode(f"{ITEM}source:{source_part(key)}")


def passage_iri(part: str, start: int) -> NamedNode:
    """Return the IRI of the passage that starts there; it also names the graph of what the passage states."""
    return NamedNode(f"{ITEM}passage:{part}:{start}")


def reading_iri(part: str, key: str) -> NamedNode:
    """Return the IRI of a local entity of a source."""
    return NamedNode(f"{ITEM}reading:{part}:{quote(key, safe='')}")


def mention_place(value: str) -> tuple[str, int]:
    """Return the IRI of the passage and the line that the IRI of a mention's place tells.

    Examples
    --------
    >>> mention_place("urn:maillage:passage:guide-1a2b3c4d:120#L14")
    ('urn:maillage:passage:guide-1a2b3c4d:120', 14)
    """
    passage, _, line = value.rpartition("#L")
    return passage, int(line)


def safe(name: str) -> str:
    """Return any text as the end of an IRI.

    Examples
    --------
    >>> plain(safe("rôle"))
    'rôle'
    """
    return quote(name, safe="")


def plain(name: str) -> str:
    """Return the text that `safe` was given."""
    return unquote(name)
