"""The endpoint as a WSGI application: who may ask, what is asked, and the answer in the form that is liked best."""

from __future__ import annotations

import re
import sys
import traceback
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING

from graph.errors import MaillageError, StoreError
from graph.union import union_folder
from ontology.language import Lang
from queries.endpoint import description, problems
from queries.endpoint.negotiation import PAGE, ROWS, TRIPLES, chosen
from queries.endpoint.problems import ProtocolError, status_of
from queries.endpoint.request import METHODS, question_of
from queries.sparql_text import query_form, refuse_all_but_reading
from queries.sparql_worker import Request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path
    from wsgiref.types import StartResponse, WSGIEnvironment

    from queries.endpoint.negotiation import Form
    from queries.endpoint.pool import Pool
    from queries.endpoint.request import Question
    from queries.sparql_worker import Reply

PATHS = ("/sparql", "/sparql/", "/")
LOOPBACK = re.compile(r"(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?", re.IGNORECASE)


@dataclass(frozen=True)
class Response:
    """An answer: its status, the value of ``Content-Type``, its bytes, and further headers."""

    status: int
    content_type: str
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Endpoint:
    """The application that answers from the graph at ``path``, as it was last published.

    ``origins`` are those whose pages may query it (``*`` for all). A request under another host name than those of
    this computer is refused, so that no page can reach the graph through a name of its own (DNS rebinding).
    """

    path: Path
    pool: Pool
    timeout: float
    lang: Lang = Lang.FR
    origins: frozenset[str] = frozenset()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request; errors of ours are told as text, others are told in the terminal."""
        try:
            response = self._response(environ)
        except MaillageError as error:
            response = self._told(status_of(error), error)
        except Exception:
            traceback.print_exc(file=sys.stderr)
            response = self._told(problems.ENGINE, MaillageError(problems.UNEXPECTED))
        headers = {
            "Content-Type": response.content_type,
            "Content-Length": str(len(response.body)),
            "Cache-Control": "no-cache",
            "Vary": "Accept, Origin",
            "X-Content-Type-Options": "nosniff",
            **self._cors(environ),
            **response.headers,
        }
        start_response(f"{response.status} {HTTPStatus(response.status).phrase}", list(headers.items()))
        return [] if environ["REQUEST_METHOD"] == "HEAD" else [response.body]

    def _response(self, environ: WSGIEnvironment) -> Response:
        host, origin = environ.get("HTTP_HOST", ""), environ.get("HTTP_ORIGIN")
        if not LOOPBACK.fullmatch(host):
            raise ProtocolError(problems.MISDIRECTED, problems.OTHER_HOST, host=host)
        if not self._admits(origin) and (origin not in (None, f"http://{host}") or _embedded(environ)):
            raise ProtocolError(problems.FORBIDDEN, problems.OTHER_ORIGIN, origin=origin or "?")
        if environ.get("PATH_INFO") not in PATHS:
            raise ProtocolError(problems.NOT_FOUND, problems.NO_SUCH_PAGE)
        if environ["REQUEST_METHOD"] == "OPTIONS":
            return Response(HTTPStatus.OK, "text/plain; charset=utf-8", b"", {"Allow": ", ".join(METHODS)})
        accept, question = environ.get("HTTP_ACCEPT", ""), question_of(environ)
        address = f"http://{host}/sparql"
        return self._about(address, accept) if question is None else self._answer(question, accept, address)

    def _answer(self, question: Question, accept: str, address: str) -> Response:
        refuse_all_but_reading(question.text)
        gives_rows = query_form(question.text) in ("SELECT", "ASK")
        form = _wanted(accept, ROWS if gives_rows else TRIPLES)
        name, dataset = form.name, question.dataset
        reply = self._asked(lambda folder: Request(folder, question.text, name, name, dataset=dataset, base=address))
        return Response(HTTPStatus.OK, form.content_type, reply.body)

    def _asked(self, request: Callable[[Path], Request]) -> Reply:
        """Return what the published graph answers; when an ingestion took its files away meanwhile, the new one."""
        folder = union_folder(self.path)
        try:
            return self.pool.ask(request(folder), self.timeout)
        except StoreError:
            newer = union_folder(self.path)
            if newer == folder:
                raise
            return self.pool.ask(request(newer), self.timeout)

    def _about(self, address: str, accept: str) -> Response:
        """Return what the endpoint is: a page for a browser, a description for a program."""
        form = _wanted(accept, (*TRIPLES, PAGE))
        if form.name == PAGE.name:
            policy = {"Content-Security-Policy": description.POLICY}
            return Response(HTTPStatus.OK, form.content_type, description.page(self.lang), policy)
        return Response(HTTPStatus.OK, form.content_type, description.description(address, form))

    def _told(self, status: int, error: MaillageError) -> Response:
        headers = error.headers if isinstance(error, ProtocolError) else {}
        return Response(status, "text/plain; charset=utf-8", f"{error.message(self.lang)}\n".encode(), headers)

    def _admits(self, origin: str | None) -> bool:
        return origin in self.origins or "*" in self.origins

    def _cors(self, environ: WSGIEnvironment) -> dict[str, str]:
        """Return the headers that let a page of an admitted origin read the answer (Fetch, section 3.2).

        Some browsers also want to be told that a page of the public network may ask this computer.
        """
        origin = environ.get("HTTP_ORIGIN")
        if not origin or not self._admits(origin):
            return {}
        private = "HTTP_ACCESS_CONTROL_REQUEST_PRIVATE_NETWORK" in environ
        return {
            **({"Access-Control-Allow-Private-Network": "true"} if private else {}),
            "Access-Control-Allow-Origin": origin,
            "Access-Control-Allow-Methods": ", ".join(METHODS),
            "Access-Control-Allow-Headers": "Accept, Content-Type",
            "Access-Control-Max-Age": "600",
        }


def _embedded(environ: WSGIEnvironment) -> bool:
    """Tell whether a browser says that a page of elsewhere embeds the answer, as an image would be (Fetch Metadata)."""
    elsewhere = environ.get("HTTP_SEC_FETCH_SITE") in ("cross-site", "same-site")
    return elsewhere and environ.get("HTTP_SEC_FETCH_MODE") != "navigate"


def _wanted(accept: str, forms: Sequence[Form]) -> Form:
    form = chosen(accept, forms)
    if form is None:
        offered = ", ".join(each.media_type for each in forms)
        raise ProtocolError(problems.NOT_ACCEPTABLE, problems.NO_FORM, accept=accept, offered=offered)
    return form
