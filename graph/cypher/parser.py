"""The Cypher parser: patterns and clauses. What would write, administer or leave this graph is refused by name."""

from __future__ import annotations

from typing import Literal

from graph.cypher import syntax
from graph.cypher.expressions import ExpressionParser
from graph.cypher.messages import ADMINISTERS, LOADS, MIXED, NO_RETURN, SEVERAL, WRITES, CypherError

WRITING = frozenset(
    {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT", "DROP", "ALTER"}
)
ADMINISTERING = frozenset(
    {
        "USE",
        "SHOW",
        "TERMINATE",
        "GRANT",
        "REVOKE",
        "DENY",
        "START",
        "STOP",
        "EXPLAIN",
        "PROFILE",
        "RENAME",
        "ENABLE",
        "DRYRUN",
        "REALLOCATE",
        "DEALLOCATE",
    }
)
SELECTORS = frozenset({"ALL", "ANY", "SHORTEST"})
Direction = Literal["out", "in", "both"]


def parse(text: str) -> syntax.Query:
    """Return what ``text`` says.

    Raises
    ------
    CypherError
        When the text is not one reading query of Cypher 5, with the place and what to do.

    Examples
    --------
    >>> [type(clause).__name__ for clause in parse("MATCH (a:Actor) RETURN a.name").parts[0]]
    ['Match', 'Projection']
    >>> parse("MATCH (a) DETACH DELETE a")
    Traceback (most recent call last):
    ...
    graph.cypher.messages.CypherError: « DETACH » changerait le graphe ; `maillage cypher` ne fait que lire (MATCH, WITH, RETURN…). Le graphe change par `maillage ingest`.
    """
    return Parser(text).whole()


class Parser(ExpressionParser):
    """Reads one text."""

    def whole(self) -> syntax.Query:
        """Read the whole text: one query and at most one final semicolon."""
        if self.token.word == "CYPHER":
            self._version()
        query = self._query()
        if self.accept(";") and self.token.kind != "end":
            raise CypherError(SEVERAL, line=self.text[: self.token.start].count("\n") + 1)
        if self.token.kind != "end":
            self._refuse_clause()
            raise self.unexpected("une clause (MATCH, WITH, RETURN…)")
        for part in query.parts:
            last = part[-1]
            if not (isinstance(last, syntax.Projection) and last.word == "RETURN") and not _stands_alone(part):
                raise CypherError(NO_RETURN)
        return query

    def _version(self) -> None:
        self.take()
        if self.token.kind == "number":
            self.take()
        while self.token.kind == "name" and self.peek().value == "=":
            raise CypherError(ADMINISTERS, word=f"CYPHER {self.token.value}")

    def _query(self) -> syntax.Query:
        parts, every = [self._clauses()], []
        while self.accept_word("UNION"):
            every.append(self.accept_word("ALL"))
            if not every[-1]:
                self.accept_word("DISTINCT")
            parts.append(self._clauses())
        return syntax.Query(tuple(parts), tuple(every))

    def inner_query(self) -> syntax.Query:
        """Read the query of ``EXISTS { … }``: a whole one, or only patterns and a condition."""
        if self.token.value == "(" or (self.peek().value == "=" and self.token.word != "MATCH"):
            patterns = self._patterns()
            return syntax.Query(((syntax.Match(patterns, self._where()),),))
        return self._query()

    def _clauses(self) -> tuple[syntax.Clause, ...]:
        clauses = [self._clause()]
        while self._clause_follows():
            clauses.append(self._clause())
        return tuple(clauses)

    def _clause_follows(self) -> bool:
        return not (self.token.kind == "end" or self.token.value in {"}", ";"} or self.token.word == "UNION")

    def _clause(self) -> syntax.Clause:
        self._refuse_clause()
        word = self.token.word
        if word == "OPTIONAL" and self.peek().word == "CALL":
            self.take()
            return self._call_clause(optional=True)
        readers = {"OPTIONAL": self._match, "MATCH": self._match, "UNWIND": self._unwind, "CALL": self._call_clause}
        if word in readers:
            return readers[word]()
        if word in {"WITH", "RETURN"}:
            return self._projection("WITH" if word == "WITH" else "RETURN")
        raise self.unexpected("MATCH, OPTIONAL MATCH, WITH, UNWIND, CALL, RETURN")

    def _refuse_clause(self) -> None:
        word = self.token.word
        if word == "LOAD":
            raise CypherError(LOADS)
        if word in WRITING:
            raise CypherError(WRITES, word=word)
        if word in ADMINISTERING:
            raise CypherError(ADMINISTERS, word=word)

    def _match(self) -> syntax.Match:
        optional = self.accept_word("OPTIONAL")
        self.expect_word("MATCH")
        patterns = self._patterns()
        while self.accept_word("USING"):
            self._hint()
        return syntax.Match(patterns, self._where(), optional)

    def _hint(self) -> None:
        """Go past an index or scan hint: it changes speed, not the answer."""
        while self.token.kind != "end" and self.token.value not in {"{", "}"} and self.token.word not in {
            "WHERE", "RETURN", "WITH", "MATCH", "OPTIONAL", "UNWIND", "CALL", "USING",
        }:  # fmt: skip
            self.take()

    def _where(self) -> syntax.Expression | None:
        return self.expression() if self.accept_word("WHERE") else None

    def _patterns(self) -> tuple[syntax.PathPattern, ...]:
        found = [self.path_pattern()]
        while self.accept(","):
            found.append(self.path_pattern())
        return tuple(found)

    def path_pattern(self) -> syntax.PathPattern:
        """Read ``p = SHORTEST 1 (a)-[…]-(b)`` and its shorter forms."""
        variable = None
        if self.token.kind in {"name", "quoted"} and self.peek().value == "=":
            variable = self.expect_name()
            self.expect("=")
        function = ""
        if self.token.word in {"SHORTESTPATH", "ALLSHORTESTPATHS"}:
            function = "shortestPath" if self.take().word == "SHORTESTPATH" else "allShortestPaths"
            self.expect("(")
            elements = self._elements()
            self.expect(")")
            return syntax.PathPattern(elements, variable, function)
        selector = self._selector()
        return syntax.PathPattern(self._elements(), variable, "", selector)

    def _selector(self) -> str:
        words: list[str] = []
        while self.token.kind in {"name", "number"} and (words or self.token.word in SELECTORS):
            words.append(self.take().value.upper())
        return " ".join(word for word in words if word not in {"PATH", "PATHS"})

    def bare_pattern(self) -> syntax.PathPattern:
        """Read a pattern that stands as a condition: it has at least one relationship."""
        elements = self._elements()
        if not any(isinstance(element, (syntax.RelationshipPattern, syntax.Group)) for element in elements):
            raise self.unexpected("-[…]-")
        return syntax.PathPattern(elements)

    def _elements(self) -> tuple[syntax.Element, ...]:
        elements: list[syntax.Element] = [self._node_or_group()]
        while True:
            if self.token.kind == "sign" and self.token.value in {"-", "<"}:
                elements.append(self._relationship())
                elements.append(self._node_or_group())
            elif self.token.kind == "sign" and self.token.value == "(":
                elements.append(self._node_or_group())
            else:
                return tuple(elements)

    def _node_or_group(self) -> syntax.Element:
        if self.token.value == "(" and self.peek().value == "(":
            return self._group()
        return self._node()

    def _group(self) -> syntax.Group:
        self.expect("(")
        elements = self._elements()
        condition = self._where()
        self.expect(")")
        low, high = self._quantifier() or (1, 1)
        return syntax.Group(elements, condition, low, high)

    def _node(self) -> syntax.NodePattern:
        self.expect("(")
        variable = None
        if self.token.kind in {"name", "quoted"} and not (self.token.word == "WHERE" and self.peek().kind == "name"):
            variable = self.expect_name()
        labels = self.label_expression() if self.accept(":") or self._is_label_word() else None
        properties = self._properties()
        condition = self._where()
        self.expect(")")
        return syntax.NodePattern(variable, labels, properties, condition)

    def _is_label_word(self) -> bool:
        return self.token.word == "IS" and self.accept_word("IS")

    def _properties(self) -> syntax.Expression | None:
        if self.token.kind == "parameter":
            return syntax.Parameter(self.take().value)
        return self.map_literal() if self.token.value == "{" and self.token.kind == "sign" else None

    def _relationship(self) -> syntax.RelationshipPattern:
        incoming = self.accept("<")
        self.expect("-")
        variable = types = length = properties = condition = None
        if self.accept("["):
            if self.token.kind in {"name", "quoted"} and self.token.word != "WHERE":
                variable = self.expect_name()
            types = self.label_expression() if self.accept(":") or self._is_label_word() else None
            length = self._star()
            properties = self._properties()
            condition = self._where()
            self.expect("]")
        self.expect("-")
        outgoing = self.accept(">")
        direction: Direction = "both" if incoming == outgoing else "in" if incoming else "out"
        after = self._quantifier()
        return syntax.RelationshipPattern(
            variable, types, after or length, properties, condition, direction, bool(after)
        )

    def _star(self) -> tuple[int | None, int | None] | None:
        if not self.accept("*"):
            return None
        low = self._whole_number()
        if self.accept(".."):
            return low, self._whole_number()
        return low, low

    def _whole_number(self) -> int | None:
        return int(self.number(self.take())) if self.token.kind == "number" else None

    def _quantifier(self) -> tuple[int, int | None] | None:
        if self.accept("+"):
            return 1, None
        if self.accept("*"):
            return 0, None
        if not (self.token.value == "{" and (self.peek().kind == "number" or self.peek().value == ",")):
            return None
        self.expect("{")
        low = self._whole_number()
        high = self._whole_number() if self.accept(",") else low
        self.expect("}")
        return low or 0, high

    def label_expression(self) -> syntax.Labels:
        """Read ``A|B&!C``; ``A:B`` is an older ``A&B``, ``A|:B`` an older ``A|B``."""
        start = self._at
        found = self._label_or()
        signs = {token.value for token in self._tokens[start : self._at] if token.kind == "sign"}
        if (":" in signs and signs & {"&", "!", "%", "("}) or self._colon_before_bar(start):
            raise CypherError(MIXED)
        return found

    def _colon_before_bar(self, start: int) -> bool:
        """Tell whether ``A:B|C`` was read, which mixes two writings; ``A|:B`` does not."""
        signs = [token.value for token in self._tokens[start : self._at] if token.value in {"|", ":"}]
        return "|" in signs and any(
            sign == ":" and before != "|" for before, sign in zip(["", *signs], signs, strict=False)
        )

    def _label_or(self) -> syntax.Labels:
        parts = [self._label_and()]
        while self.accept("|"):
            self.accept(":")
            parts.append(self._label_and())
        return parts[0] if len(parts) == 1 else syntax.Labels("|", parts=tuple(parts))

    def _label_and(self) -> syntax.Labels:
        parts = [self._label_not()]
        while self.accept("&") or (self.token.value == ":" and self.accept(":")):
            parts.append(self._label_not())
        return parts[0] if len(parts) == 1 else syntax.Labels("&", parts=tuple(parts))

    def _label_not(self) -> syntax.Labels:
        if self.accept("!"):
            with self.deeper():
                return syntax.Labels("!", parts=(self._label_not(),))
        if self.accept("%"):
            return syntax.Labels("%")
        if self.accept("("):
            with self.deeper():
                inside = self.label_expression()
            self.expect(")")
            return inside
        return syntax.Labels("name", self.expect_name())

    def _unwind(self) -> syntax.Unwind:
        self.expect_word("UNWIND")
        source = self.expression()
        self.expect_word("AS")
        return syntax.Unwind(source, self.expect_name())

    def _projection(self, word: Literal["WITH", "RETURN"]) -> syntax.Projection:
        self.take()
        distinct = self.accept_word("DISTINCT")
        everything = self.accept("*")
        items: tuple[syntax.Item, ...] = ()
        if not everything or self.accept(","):
            items = self.several(self._item, "")
        order = self._order()
        skip = self.expression() if self.accept_word("SKIP") or self.accept_word("OFFSET") else None
        limit = self.expression() if self.accept_word("LIMIT") else None
        condition = self._where() if word == "WITH" else None
        return syntax.Projection(word, items, everything, distinct, order, skip, limit, condition)

    def _item(self) -> syntax.Item:
        start = self.token.start
        expression = self.expression()
        written = self.text[start : self._tokens[self._at - 1].end]
        if self.accept_word("AS"):
            return syntax.Item(expression, self.expect_name(), aliased=True)
        name = expression.name if isinstance(expression, syntax.Variable) else written
        return syntax.Item(expression, name, aliased=isinstance(expression, syntax.Variable))

    def _order(self) -> tuple[tuple[syntax.Expression, bool], ...]:
        if not self.accept_word("ORDER"):
            return ()
        self.expect_word("BY")
        return self.several(self._sort_key, "")

    def _sort_key(self) -> tuple[syntax.Expression, bool]:
        expression = self.expression()
        descending = self.accept_word("DESC") or self.accept_word("DESCENDING")
        if not descending:
            self.accept_word("ASC") or self.accept_word("ASCENDING")
        return expression, descending

    def _call_clause(self, *, optional: bool = False) -> syntax.Clause:
        self.expect_word("CALL")
        if self.token.value in {"{", "("}:
            return self._call_query(optional=optional)
        parts = [self.expect_name()]
        while self.accept("."):
            parts.append(self.expect_name())
        arguments: tuple[syntax.Expression, ...] = ()
        if self.accept("("):
            arguments = self.several(self.expression, ")")
            self.expect(")")
        if not self.accept_word("YIELD"):
            return syntax.CallProcedure(".".join(parts), arguments, None)
        everything = self.accept("*")
        fields = () if everything else self.several(self._field, "")
        return syntax.CallProcedure(".".join(parts), arguments, fields, self._where(), everything)

    def _field(self) -> tuple[str, str]:
        name = self.expect_name()
        return name, self.expect_name() if self.accept_word("AS") else name

    def _call_query(self, *, optional: bool) -> syntax.CallQuery:
        imports: tuple[str, ...] | None = None
        if self.accept("("):
            imports = ("*",) if self.accept("*") else self.several(self.expect_name, ")")
            self.expect(")")
        self.expect("{")
        query = self._query()
        self.expect("}")
        if self.accept_word("IN"):
            raise CypherError(WRITES, word="IN TRANSACTIONS")
        return syntax.CallQuery(query, imports, optional)


def _stands_alone(part: tuple[syntax.Clause, ...]) -> bool:
    return len(part) == 1 and isinstance(part[0], syntax.CallProcedure)
