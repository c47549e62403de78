"""Why a request is not answered: the status and the words (RFC 9110, SPARQL 1.1 Protocol section 2.1.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import InputError, MaillageError, StoreError
from ontology.language import Phrase
from queries.sparql_text import UPDATE_REFUSED
from queries.sparql_worker import BoundsError, TimeIsUpError

if TYPE_CHECKING:
    from collections.abc import Mapping

BAD, FORBIDDEN, NOT_FOUND, METHOD, NOT_ACCEPTABLE, MEDIA_TYPE, MISDIRECTED = 400, 403, 404, 405, 406, 415, 421
ENGINE, UNAVAILABLE = 500, 503

NO_QUERY = Phrase(
    fr="Il manque la requête : donnez-la une fois, dans « query » ou comme corps application/sparql-query.",
    en="The query is missing: give it once, in “query” or as a body of type application/sparql-query.",
)
SEVERAL = Phrase(
    fr="Il y a plusieurs requêtes ; une demande en porte une seule.",
    en="There are several queries; a request carries one.",
)
READ_ONLY = Phrase(
    fr="Ce point d'accès ne fait que lire : les mises à jour SPARQL sont refusées. Le graphe change par "
    "« maillage ingest ».",
    en="This endpoint only reads: SPARQL updates are refused. The graph changes through “maillage ingest”.",
)
OTHER_METHOD = Phrase(
    fr="La méthode {method} n'est pas admise ici ; utilisez GET ou POST.",
    en="The method {method} is not allowed here; use GET or POST.",
)
OTHER_TYPE = Phrase(
    fr="Un corps de type « {type} » n'est pas compris ; envoyez application/sparql-query ou "
    "application/x-www-form-urlencoded, en UTF-8.",
    en="A body of type “{type}” is not understood; send application/sparql-query or "
    "application/x-www-form-urlencoded, in UTF-8.",
)
NOT_TEXT = Phrase(fr="La demande n'est pas de l'UTF-8.", en="The request is not UTF-8.")
NOT_AN_IRI = Phrase(
    fr="« {name} » n'est pas l'IRI d'un graphe : il y faut une adresse entière.",
    en="“{name}” is not the IRI of a graph: a whole address is needed.",
)
NO_FORM = Phrase(
    fr="Aucune des formes demandées (Accept : {accept}) n'existe ici pour cette requête ; il y a : {offered}.",
    en="None of the forms asked for (Accept: {accept}) exists here for this query; there are: {offered}.",
)
NO_SUCH_PAGE = Phrase(
    fr="Il n'y a rien à cette adresse ; le point d'accès est /sparql.",
    en="There is nothing at this address; the endpoint is /sparql.",
)
OTHER_HOST = Phrase(
    fr="Ce point d'accès ne répond qu'à cet ordinateur, sous les noms 127.0.0.1 et localhost, et non sous « {host} ».",
    en="This endpoint answers this computer only, under the names 127.0.0.1 and localhost, not under “{host}”.",
)
OTHER_ORIGIN = Phrase(
    fr="Une page de « {origin} » n'a pas le droit d'interroger ce graphe. Pour le lui donner, relancez : "
    "maillage serve --allow-origin {origin}",
    en="A page of “{origin}” may not query this graph. To let it, start again with: "
    "maillage serve --allow-origin {origin}",
)
BUSY = Phrase(
    fr="Toutes les places sont prises par d'autres requêtes ; réessayez dans un instant.",
    en="All places are taken by other queries; try again in a moment.",
)
STOPPING = Phrase(fr="Le point d'accès s'arrête.", en="The endpoint is stopping.")
UNEXPECTED = Phrase(
    fr="Une erreur imprévue est survenue ; elle est dite dans le terminal de « maillage serve ».",
    en="An unexpected error occurred; it is told in the terminal of “maillage serve”.",
)


class ProtocolError(MaillageError):
    """A request that is not answered, with the status and the headers that say so."""

    def __init__(self, status: int, phrase: Phrase, headers: Mapping[str, str] | None = None, **fields: object) -> None:
        self.status = status
        self.headers = dict(headers or {})
        super().__init__(phrase, **fields)


def status_of(error: MaillageError) -> int:
    """Return the status that an error of ours is told with."""
    if isinstance(error, ProtocolError):
        return error.status
    if isinstance(error, (TimeIsUpError, StoreError)):
        return UNAVAILABLE
    if isinstance(error, BoundsError):
        return ENGINE
    return FORBIDDEN if isinstance(error, InputError) and error.phrase is UPDATE_REFUSED else BAD
