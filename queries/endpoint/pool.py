"""The processes that answer the queries of an endpoint: a fixed number of them, each for one query at a time."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from queries.endpoint import problems
from queries.endpoint.problems import ProtocolError
from queries.sparql_worker import Worker

if TYPE_CHECKING:
    from queries.sparql_worker import Reply, Request

PATIENCE = 10.0
"""Seconds that a query waits for a place."""


class Pool:
    """At most ``size`` processes, the first started at once, others when needed."""

    def __init__(self, size: int, patience: float = PATIENCE) -> None:
        self._places = threading.BoundedSemaphore(size)
        self._patience = patience
        self._lock = threading.Lock()
        self._idle = [Worker()]
        self._busy: set[Worker] = set()
        self._closed = False

    def ask(self, request: Request, timeout: float) -> Reply:
        """Return what a process answers.

        Raises
        ------
        ProtocolError
            When no place is free in time, or the endpoint is stopping; see `Worker.ask` for the others.
        """
        if not self._places.acquire(timeout=self._patience):
            raise ProtocolError(problems.UNAVAILABLE, problems.BUSY, {"Retry-After": "5"})
        try:
            worker = self._taken()
            try:
                return worker.ask(request, timeout)
            finally:
                self._give_back(worker)
        finally:
            self._places.release()

    def close(self) -> None:
        """End all processes, also in the middle of a query."""
        with self._lock:
            self._closed = True
            idle, self._idle = self._idle, []
            for worker in self._busy:
                worker.kill()
        for worker in idle:
            worker.end()

    def _taken(self) -> Worker:
        with self._lock:
            if self._closed:
                raise ProtocolError(problems.UNAVAILABLE, problems.STOPPING)
            worker = self._idle.pop() if self._idle else Worker()
            self._busy.add(worker)
            return worker

    def _give_back(self, worker: Worker) -> None:
        with self._lock:
            self._busy.discard(worker)
            if not self._closed:
                self._idle.append(worker)
                return
        worker.end()
