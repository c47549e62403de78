"""What is said of a function that is not there."""

from __future__ import annotations

import difflib

from graph.cypher.functions import function_names
from graph.cypher.messages import UNKNOWN_FUNCTION, CypherError, braced
from ontology.language import Phrase

HINTS = {
    "distance": "point.distance(a, b)",
    "percentile_cont": "percentileCont(x, 0.5)",
    "percentile_disc": "percentileDisc(x, 0.5)",
    "exists": "x.name IS NOT NULL, EXISTS { … }",
    "filter": "[x IN xs WHERE …]",
    "extract": "[x IN xs | …]",
    "rels": "relationships(p)",
    "tostr": "toString(x)",
    "len": "size(x)",
    "lcase": "toLower(x)",
    "ucase": "toUpper(x)",
    "ifnull": "coalesce(x, y)",
    "concat": "x + y",
    "now": "datetime()",
    "avgdistinct": "avg(DISTINCT x)",
}
"""What to write instead of functions that other dialects have."""


def unknown_function(name: str) -> CypherError:
    """Return the error of a function that Neo4j 5 does not have either, or that is not answered here."""
    instead = HINTS.get(name.lower()) or next(
        iter(difflib.get_close_matches(name, function_names(), n=1, cutoff=0.7)), ""
    )
    said = braced(instead)
    hint = Phrase(fr=f" Écrivez {said}.", en=f" Write {said}.") if instead else Phrase(fr="", en="")
    return CypherError(UNKNOWN_FUNCTION, name=name, hint=hint)
