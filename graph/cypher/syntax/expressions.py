"""Expressions of a Cypher text as frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias
from typing import Literal as Choice

if TYPE_CHECKING:
    from graph.cypher.syntax.clauses import Query
    from graph.cypher.syntax.patterns import Labels, PathPattern

Scalar: TypeAlias = str | int | float | bool | None


@dataclass(frozen=True)
class Expression:
    """Root of the expressions."""


@dataclass(frozen=True)
class Literal(Expression):
    """A value written in the text; ``kind`` keeps 1, 1.0 and true apart when expressions are compared."""

    value: Scalar
    kind: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kind", type(self.value).__name__)


@dataclass(frozen=True)
class Parameter(Expression):
    """``$name``."""

    name: str


@dataclass(frozen=True)
class Variable(Expression):
    """A name that a clause bound; ``start`` is where it is written, for messages."""

    name: str
    start: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Property(Expression):
    """``base.key``."""

    base: Expression
    key: str


@dataclass(frozen=True)
class Index(Expression):
    """``base[index]``."""

    base: Expression
    index: Expression


@dataclass(frozen=True)
class Slice(Expression):
    """``base[first..last]``, last excluded."""

    base: Expression
    first: Expression | None
    last: Expression | None


@dataclass(frozen=True)
class ListOf(Expression):
    """``[a, b]``."""

    items: tuple[Expression, ...]


@dataclass(frozen=True)
class MapOf(Expression):
    """``{key: value}``."""

    items: tuple[tuple[str, Expression], ...]


@dataclass(frozen=True)
class Unary(Expression):
    """``NOT``, ``-`` or ``+`` before its operand."""

    sign: str
    operand: Expression


@dataclass(frozen=True)
class Binary(Expression):
    """Two operands; ``sign`` is ``AND``, ``=``, ``STARTS WITH``, ``IN``, ``+`` and so on."""

    sign: str
    left: Expression
    right: Expression


@dataclass(frozen=True)
class IsNull(Expression):
    """``operand IS [NOT] NULL``."""

    operand: Expression
    negated: bool


@dataclass(frozen=True)
class IsTyped(Expression):
    """``operand IS [NOT] :: TYPE``."""

    operand: Expression
    type: str
    negated: bool


@dataclass(frozen=True)
class HasLabels(Expression):
    """``operand:Label`` with a label expression."""

    operand: Expression
    labels: Labels


@dataclass(frozen=True)
class Case(Expression):
    """``CASE``; ``subject`` is None for the searched form."""

    subject: Expression | None
    branches: tuple[tuple[Expression, Expression], ...]
    otherwise: Expression | None


@dataclass(frozen=True)
class Call(Expression):
    """``name(arguments)``; ``name`` as it was written."""

    name: str
    arguments: tuple[Expression, ...]
    distinct: bool = False
    start: int = field(default=0, compare=False)


@dataclass(frozen=True)
class CountAll(Expression):
    """``count(*)``."""


@dataclass(frozen=True)
class ListComprehension(Expression):
    """``[variable IN source WHERE condition | result]``."""

    variable: str
    source: Expression
    condition: Expression | None
    result: Expression | None


@dataclass(frozen=True)
class Quantified(Expression):
    """``all``, ``any``, ``none`` or ``single`` ``(variable IN source WHERE condition)``."""

    quantifier: str
    variable: str
    source: Expression
    condition: Expression | None


@dataclass(frozen=True)
class Reduce(Expression):
    """``reduce(total = initial, variable IN source | step)``."""

    total: str
    initial: Expression
    variable: str
    source: Expression
    step: Expression


@dataclass(frozen=True)
class PatternComprehension(Expression):
    """``[(a)-->(b) WHERE condition | result]``."""

    pattern: PathPattern
    condition: Expression | None
    result: Expression


@dataclass(frozen=True)
class PatternExists(Expression):
    """A pattern standing as a condition."""

    pattern: PathPattern


@dataclass(frozen=True)
class Subquery(Expression):
    """``EXISTS``, ``COUNT`` or ``COLLECT`` ``{ … }``."""

    form: Choice["EXISTS", "COUNT", "COLLECT"]
    query: Query


@dataclass(frozen=True)
class MapProjection(Expression):
    """``variable {.key, .*, name: value}``; an item is (key, None) for ``.key``, ("*", None) for ``.*``."""

    variable: Variable
    items: tuple[tuple[str, Expression | None], ...]
