"""What a Cypher text says: clauses, patterns and expressions as frozen values (Cypher 5, the part that reads)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal as Choice
from typing import TypeAlias

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


@dataclass(frozen=True)
class Raw(Expression):
    """Text for the engine, made by the translation."""

    text: str


@dataclass(frozen=True)
class Labels:
    """A label expression: ``sign`` is ``name``, ``%``, ``!``, ``&`` or ``|``."""

    sign: str
    name: str = ""
    parts: tuple[Labels, ...] = ()


@dataclass(frozen=True)
class NodePattern:
    """``(variable:labels {properties} WHERE condition)``."""

    variable: str | None = None
    labels: Labels | None = None
    properties: Expression | None = None
    condition: Expression | None = None


@dataclass(frozen=True)
class RelationshipPattern:
    """``-[variable:types *low..high {properties} WHERE condition]->``; ``length`` None is one hop.

    ``quantified`` says that the length was written after the arrow (``->{1,3}``), so that ``high`` may be None.
    """

    variable: str | None = None
    types: Labels | None = None
    length: tuple[int | None, int | None] | None = None
    properties: Expression | None = None
    condition: Expression | None = None
    direction: Choice["out", "in", "both"] = "both"
    quantified: bool = False


@dataclass(frozen=True)
class Group:
    """``((x)-[r]->(y) WHERE condition){low,high}``."""

    elements: tuple[NodePattern | RelationshipPattern | Group, ...]
    condition: Expression | None
    low: int
    high: int | None


Element: TypeAlias = NodePattern | RelationshipPattern | Group


@dataclass(frozen=True)
class PathPattern:
    """``variable = selector function(elements)``; ``function`` is shortestPath, allShortestPaths or ''."""

    elements: tuple[Element, ...]
    variable: str | None = None
    function: str = ""
    selector: str = ""


@dataclass(frozen=True)
class Clause:
    """Root of the clauses."""


@dataclass(frozen=True)
class Match(Clause):
    """``[OPTIONAL] MATCH patterns WHERE condition``."""

    patterns: tuple[PathPattern, ...]
    condition: Expression | None = None
    optional: bool = False


@dataclass(frozen=True)
class Unwind(Clause):
    """``UNWIND source AS variable``."""

    source: Expression
    variable: str


@dataclass(frozen=True)
class Item:
    """``expression AS name``; without AS, ``name`` is the expression as it was written."""

    expression: Expression
    name: str
    aliased: bool


@dataclass(frozen=True)
class Projection(Clause):
    """``WITH`` or ``RETURN``; ``order`` holds (expression, descending)."""

    word: Choice["WITH", "RETURN"]
    items: tuple[Item, ...]
    everything: bool = False
    distinct: bool = False
    order: tuple[tuple[Expression, bool], ...] = ()
    skip: Expression | None = None
    limit: Expression | None = None
    condition: Expression | None = None


@dataclass(frozen=True)
class CallQuery(Clause):
    """``CALL (imports) { query }``; ``imports`` is None without parentheses, ("*",) for everything."""

    query: Query
    imports: tuple[str, ...] | None = None
    optional: bool = False


@dataclass(frozen=True)
class CallProcedure(Clause):
    """``CALL name(arguments) YIELD field AS variable WHERE condition``; ``fields`` None without YIELD."""

    name: str
    arguments: tuple[Expression, ...]
    fields: tuple[tuple[str, str], ...] | None
    condition: Expression | None = None
    everything: bool = False


@dataclass(frozen=True)
class Query:
    """Clause lists joined by UNION; ``every`` says for each junction whether it is UNION ALL."""

    parts: tuple[tuple[Clause, ...], ...]
    every: tuple[bool, ...] = ()
