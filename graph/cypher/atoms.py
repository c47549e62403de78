"""The values of the Cypher parser: literals, names, calls, lists, maps, subqueries."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Literal

from graph.cypher import syntax
from graph.cypher.reader import Reader
from ontology.language import Phrase

if TYPE_CHECKING:
    from graph.cypher.lexer import Token

QUANTIFIERS = frozenset({"ALL", "ANY", "NONE", "SINGLE"})
WORDS_AS_VALUES = {"TRUE": True, "FALSE": False, "NULL": None}
SUBQUERIES = frozenset({"EXISTS", "COUNT", "COLLECT"})
FLOAT_NAMES = {"INF": float("inf"), "INFINITY": float("inf"), "NAN": float("nan")}
Form = Literal["EXISTS", "COUNT", "COLLECT"]
VALUE = Phrase(fr="une valeur", en="a value")


class AtomParser(Reader):
    """Reads values; the expressions, patterns and queries inside them are read by the classes that inherit from it."""

    @abstractmethod
    def expression(self) -> syntax.Expression:
        """Read a whole expression."""

    @abstractmethod
    def case_form(self) -> syntax.Expression:
        """Read ``CASE … END``."""

    def atom(self) -> syntax.Expression:
        """Read a value without what may follow it."""
        token = self.token
        if token.kind == "string":
            return syntax.Literal(self.take().value)
        if token.kind == "number":
            return syntax.Literal(self.number(self.take()))
        if token.kind == "parameter":
            return syntax.Parameter(self.take().value)
        if token.kind == "sign":
            return self._sign_atom()
        if token.kind in {"name", "quoted"}:
            return self._named_atom()
        raise self.unexpected(VALUE)

    def _sign_atom(self) -> syntax.Expression:
        if self.token.value == "[":
            return self._list_atom()
        if self.token.value == "{":
            return self.map_literal()
        if self.token.value == "(":
            return self._parenthesised()
        raise self.unexpected(VALUE)

    def _parenthesised(self) -> syntax.Expression:
        pattern = self.attempt(self.bare_pattern)
        if pattern is not None:
            return syntax.PatternExists(pattern)
        self.expect("(")
        inside = self.outside_map(self.expression)
        self.expect(")")
        return inside

    def _named_atom(self) -> syntax.Expression:
        token, after = self.token, self.peek()
        if token.word in WORDS_AS_VALUES and after.value not in {"(", "{"}:
            self.take()
            return syntax.Literal(WORDS_AS_VALUES[token.word])
        if token.word == "CASE" and after.value not in {".", ")", ","}:
            return self.case_form()
        if token.word in SUBQUERIES and after.value == "{":
            return self._subquery()
        if token.word in {"SHORTESTPATH", "ALLSHORTESTPATHS"} and after.value == "(":
            return syntax.PatternExists(self.path_pattern())
        if after.value == "(" or (after.value == "." and self._is_call()):
            return self._call()
        if after.value == "{" and after.kind == "sign":
            return self._map_projection()
        if token.word in FLOAT_NAMES and after.value != ".":
            self.take()
            return syntax.Literal(FLOAT_NAMES[token.word])
        return self.variable()

    def _is_call(self) -> bool:
        """Tell whether a dotted name such as ``duration.between`` is followed by ``(``."""
        ahead = 1
        while self.peek(ahead).value == "." and self.peek(ahead + 1).kind in {"name", "quoted"}:
            ahead += 2
        return ahead > 1 and self.peek(ahead).value == "("

    def _call(self) -> syntax.Expression:
        start = self.token
        parts = [self.expect_key()]
        while self.accept("."):
            parts.append(self.expect_key())
        name = ".".join(parts)
        upper = name.upper()
        if upper in QUANTIFIERS and self.peek(2).word == "IN":
            return self._quantified(name)
        if upper == "REDUCE":
            return self._reduce()
        return self._arguments(name, start)

    def _arguments(self, name: str, start: Token) -> syntax.Expression:
        self.expect("(")
        if name.upper() == "TRIM":
            return self._trim(name, start)
        if name.upper() == "COUNT" and self.token.value == "*" and self.peek().value == ")":
            self.take()
            self.take()
            return syntax.CountAll()
        distinct = self.accept_word("DISTINCT")
        arguments = self.outside_map(lambda: self.several(self.expression, ")"))
        self.expect(")")
        if name.upper() == "NORMALIZE" and len(arguments) == 2 and isinstance(arguments[1], syntax.Variable):
            arguments = (arguments[0], syntax.Literal(arguments[1].name.upper()))
        return syntax.Call(name, arguments, distinct, start.start)

    def _trim(self, name: str, start: Token) -> syntax.Expression:
        """Read the rest of ``trim([BOTH|LEADING|TRAILING] [characters] FROM text)`` or of ``trim(text)``."""
        sides = {"BOTH": "bTrim", "LEADING": "lTrim", "TRAILING": "rTrim"}
        side = sides[self.take().word] if self.token.word in sides and self.peek().value not in {")", ","} else ""
        first = () if self.token.word == "FROM" else (self.outside_map(self.expression),)
        if self.accept_word("FROM"):
            first, side = (self.outside_map(self.expression), *first), side or "bTrim"
        elif self.accept(","):
            first = (*first, *self.outside_map(lambda: self.several(self.expression, ")")))
        self.expect(")")
        return syntax.Call(side or name, first, start=start.start)

    def _quantified(self, name: str) -> syntax.Expression:
        self.expect("(")
        variable = self.expect_key()
        self.expect_word("IN")
        source = self.outside_map(self.expression)
        condition = self.outside_map(self.expression) if self.accept_word("WHERE") else None
        self.expect(")")
        return syntax.Quantified(name.lower(), variable, source, condition)

    def _reduce(self) -> syntax.Expression:
        self.expect("(")
        total = self.expect_key()
        self.expect("=")
        initial = self.outside_map(self.expression)
        self.expect(",")
        variable = self.expect_key()
        self.expect_word("IN")
        source = self.outside_map(self.expression)
        self.expect("|")
        step = self.outside_map(self.expression)
        self.expect(")")
        return syntax.Reduce(total, initial, variable, source, step)

    def _subquery(self) -> syntax.Expression:
        word = self.take().word
        form: Form = "EXISTS" if word == "EXISTS" else "COUNT" if word == "COUNT" else "COLLECT"
        self.expect("{")
        query = self.outside_map(self.inner_query)
        self.expect("}")
        return syntax.Subquery(form, query)

    def _list_atom(self) -> syntax.Expression:
        comprehension = self.attempt(self._list_comprehension) or self.attempt(self._pattern_comprehension)
        if comprehension is not None:
            return comprehension
        self.expect("[")
        items = self.outside_map(lambda: self.several(self.expression, "]"))
        self.expect("]")
        return syntax.ListOf(items)

    def _list_comprehension(self) -> syntax.Expression:
        self.expect("[")
        variable = self.expect_key()
        self.expect_word("IN")
        source = self.outside_map(self.expression)
        condition = self.outside_map(self.expression) if self.accept_word("WHERE") else None
        result = self.outside_map(self.expression) if self.accept("|") else None
        self.expect("]")
        return syntax.ListComprehension(variable, source, condition, result)

    def _pattern_comprehension(self) -> syntax.Expression:
        self.expect("[")
        pattern = self.path_pattern()
        condition = self.outside_map(self.expression) if self.accept_word("WHERE") else None
        self.expect("|")
        result = self.outside_map(self.expression)
        self.expect("]")
        return syntax.PatternComprehension(pattern, condition, result)

    def map_literal(self) -> syntax.MapOf:
        """Read ``{key: value, …}``."""
        self.expect("{")
        items = self.several(self._map_item, "}")
        self.expect("}")
        return syntax.MapOf(items)

    def _map_item(self) -> tuple[str, syntax.Expression]:
        key = self.expect_key()
        self.expect(":")
        return key, self.outside_map(self.expression)

    def _map_projection(self) -> syntax.Expression:
        variable = self.variable()
        self.expect("{")
        items = self.several(self._projected_item, "}")
        self.expect("}")
        return syntax.MapProjection(variable, items)

    def _projected_item(self) -> tuple[str, syntax.Expression | None]:
        if self.accept("."):
            return ("*", None) if self.accept("*") else (self.expect_key(), None)
        token = self.token
        key = self.expect_key()
        if self.accept(":"):
            return key, self.outside_map(self.expression)
        return key, syntax.Variable(key, token.start)
