"""What a query runs in: the graph, the parameters, the moment of the statement, the time it may take."""

from __future__ import annotations

import datetime
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.cypher.messages import TOO_LONG, CypherError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from graph.cypher.memory import MemoryGraph
    from graph.cypher.values import Value

    Row = dict[str, Any]
    Evaluate = Callable[[Row], Value]

BETWEEN_LOOKS = 2000
"""Steps between two looks at the clock."""


@dataclass
class Context:
    """One run of one query; ``now`` is the same wherever the query asks for it.

    ``kinds`` are the types of variables where they are plain to see, gathered while the query is compiled.
    """

    graph: MemoryGraph
    parameters: Mapping[str, Value]
    seconds: float
    kinds: dict[str, str] = field(default_factory=dict)
    now: datetime.datetime = field(default_factory=lambda: datetime.datetime.now(datetime.UTC))
    _end: float = 0.0
    _steps: int = 0

    def __post_init__(self) -> None:
        self._end = time.monotonic() + self.seconds

    def note(self, name: str, kind: str | None) -> None:
        """Note the type of a variable; one that has two, or one that is not known, has none to speak of."""
        self.kinds[name] = kind or "" if self.kinds.get(name, kind) == kind else ""

    def step(self) -> None:
        """Count one step of work, and end the query when its time is over."""
        self._steps += 1
        if self._steps % BETWEEN_LOOKS == 0 and time.monotonic() > self._end:
            raise CypherError(TOO_LONG, seconds=self.seconds)
