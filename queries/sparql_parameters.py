"""Values of a query's parameters: each is made an RDF term, and stands where the query says ``$name``.

The engine can bind variables itself, but only those that a query selects (SEP-0007): `ma:activeIn $where` would be
refused. So the term, as the engine spells it, takes the place of the one token that names the parameter. No text of a
value is ever read as SPARQL.
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any, TypeAlias

from graph.errors import InputError
from ontology.language import Phrase
from queries.sparql_text import AMBIGUOUS, PREFIXES, TOKEN

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyoxigraph as ox

    Node: TypeAlias = ox.NamedNode | ox.Literal

Value: TypeAlias = str | int | float | bool
"""What a parameter may be given as; a string is read as `term_of` says."""

ENTITY_ID = re.compile(r"(?:actor|programme|initiative|territory|person|source|passage):[\w%.:-]+")
NUMBER = re.compile(r"[+-]?(?:0|[1-9]\d*)(\.\d+)?")
QUOTED = re.compile(r'"(?P<text>.*)"(?:@(?P<language>[A-Za-z]+(?:-[A-Za-z0-9]+)*))?', re.DOTALL)

UNUSED_PARAMETER = Phrase(
    fr="Le paramètre « {name} » n'est pas dans la requête ; écrivez ${name} là où sa valeur doit venir. "
    "La requête utilise : {used}.",
    en="The parameter “{name}” is not in the query; write ${name} where its value should come. The query uses: {used}.",
)


def with_parameters(text: str, parameters: Mapping[str, Value]) -> str:
    """Return ``text`` with the term of its parameter in the place of each ``$name``.

    ``?name`` stays a variable, and so does ``$name`` when no such parameter is given.

    Raises
    ------
    InputError
        When a parameter is given that the text does not use, or where it cannot be told from an address.

    Examples
    --------
    >>> with_parameters("SELECT ?x { $who ma:activeIn ?x }", {"who": "actor:ronalpia"})
    'SELECT ?x { <urn:maillage:actor:ronalpia> ma:activeIn ?x }'
    """
    if not parameters:
        return text
    used = {token.group()[1:] for token in TOKEN.finditer(text) if token.group().startswith("$")}
    for name in parameters:
        if name not in used:
            raise InputError(UNUSED_PARAMETER, name=name, used=", ".join(f"${n}" for n in sorted(used)) or "—")

    def replaced(token: re.Match[str]) -> str:
        found = token.group()
        if token.lastgroup == "iri" and any(f"${name}" in found for name in parameters):
            raise InputError(AMBIGUOUS, text=found)
        value = parameters.get(found[1:]) if found.startswith("$") else None
        return found if value is None else str(term_of(value))

    return TOKEN.sub(replaced, text)


def term_of(value: Value) -> Node:
    r"""Return the RDF term that a value stands for.

    Text is read as an IRI in brackets, the id of an entity, a name with a known prefix, a string in quotes (perhaps
    with ``@fr``), a number, ``true`` or ``false``, and otherwise as a string. What starts with a needless zero is no
    number: codes stay as they are.

    Examples
    --------
    >>> str(term_of("territory:departement-07")), str(term_of("kind:ptce"))
    ('<urn:maillage:territory:departement-07>', '<https://w3id.org/maillage/kind/ptce>')
    >>> str(term_of("07")), str(term_of('"7"')), str(term_of('L"Étrier')), str(term_of('"tiers-lieu"@fr'))
    ('"07"', '"7"', '"L\\"Étrier"', '"tiers-lieu"@fr')
    >>> str(term_of("0.5")) == str(term_of('"0.5"')), term_of(7) == term_of("7")
    (False, True)
    """
    import pyoxigraph as ox

    if not isinstance(value, str):
        return ox.Literal(value)
    return _iri_of(value) or _literal_of(value)


def _iri_of(value: str) -> ox.NamedNode | None:
    import pyoxigraph as ox

    prefix, colon, local = value.partition(":")
    written = None
    if re.fullmatch(r"<[^<>\"{}|^`\\\s]+>", value):
        written = value[1:-1]
    elif ENTITY_ID.fullmatch(value):
        written = PREFIXES["m"] + value
    elif colon and prefix in PREFIXES and re.fullmatch(r"[\w%.:-]+", local):
        written = PREFIXES[prefix] + local
    try:
        return None if written is None else ox.NamedNode(written)
    except ValueError:
        return None


def _literal_of(value: str) -> ox.Literal:
    import pyoxigraph as ox

    number, quoted = NUMBER.fullmatch(value), QUOTED.fullmatch(value)
    datatype: Any = None
    if number:
        datatype = ox.NamedNode(PREFIXES["xsd"] + ("decimal" if number[1] else "integer"))
    elif value in ("true", "false"):
        datatype = ox.NamedNode(PREFIXES["xsd"] + "boolean")
    elif quoted:
        with contextlib.suppress(ValueError):  # what stands after @ is no language
            return ox.Literal(quoted["text"], language=quoted["language"])
    return ox.Literal(value, datatype=datatype)
