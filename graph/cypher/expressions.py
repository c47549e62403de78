"""The expression half of the Cypher parser: precedence from OR down to property access."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from graph.cypher import syntax
from graph.cypher.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable

    from graph.cypher.lexer import Token

COMPARISONS = ("=", "<>", "<", ">", "<=", ">=")
QUANTIFIERS = frozenset({"ALL", "ANY", "NONE", "SINGLE"})
WORDS_AS_VALUES = {"TRUE": True, "FALSE": False, "NULL": None}
SUBQUERIES = frozenset({"EXISTS", "COUNT", "COLLECT"})
NORMAL_FORMS = frozenset({"NFC", "NFD", "NFKC", "NFKD"})
TYPE_WORDS = frozenset(
    {"NOT", "NULL", "ZONED", "LOCAL", "DATETIME", "TIME", "VALUE", "WITH", "WITHOUT", "ZONE", "INTEGER"}
)
FLOAT_NAMES = {"INF": float("inf"), "INFINITY": float("inf"), "NAN": float("nan")}
Form = Literal["EXISTS", "COUNT", "COLLECT"]


class ExpressionParser(Reader):
    """Reads expressions; patterns and queries inside them are read by the classes that inherit from it."""

    def expression(self) -> syntax.Expression:
        """Read a whole expression."""
        with self.deeper():
            return self._left_to_right(self._xor, ("OR",))

    def _xor(self) -> syntax.Expression:
        return self._left_to_right(self._and, ("XOR",))

    def _and(self) -> syntax.Expression:
        return self._left_to_right(self._not, ("AND",))

    def _left_to_right(self, operand: Callable[[], syntax.Expression], words: tuple[str, ...]) -> syntax.Expression:
        left = operand()
        while self.token.word in words:
            sign = self.take().word
            left = syntax.Binary(sign, left, operand())
        return left

    def _not(self) -> syntax.Expression:
        if self.accept_word("NOT"):
            with self.deeper():
                return syntax.Unary("NOT", self._not())
        return self._comparison()

    def _comparison(self) -> syntax.Expression:
        """Read ``a < b <= c`` as ``a < b AND b <= c``, as the language says."""
        left = self._predicated()
        compared: syntax.Expression | None = None
        while self.token.kind == "sign" and self.token.value in COMPARISONS:
            sign = self.take().value
            right = self._predicated()
            link = syntax.Binary(sign, left, right)
            compared = link if compared is None else syntax.Binary("AND", compared, link)
            left = right
        return left if compared is None else compared

    def _predicated(self) -> syntax.Expression:
        """Read an operand followed by IN, STARTS WITH, =~, IS NULL, IS :: TYPE and so on."""
        operand = self._sum()
        while True:
            sign = self._string_sign()
            if sign:
                operand = syntax.Binary(sign, operand, self._sum())
            elif self.accept_word("IS"):
                operand = self._is(operand)
            elif self.token.value == "::" and self.token.kind == "sign":
                operand = self._typed(operand, negated=False)
            else:
                return operand

    def _string_sign(self) -> str:
        for first in ("STARTS", "ENDS"):
            if self.token.word == first and self.peek().word == "WITH":
                self.take()
                self.take()
                return f"{first} WITH"
        if self.token.word in {"CONTAINS", "IN"}:
            return self.take().word
        return "=~" if self.accept("=~") else ""

    def _is(self, operand: syntax.Expression) -> syntax.Expression:
        negated = self.accept_word("NOT")
        if self.accept_word("NULL"):
            return syntax.IsNull(operand, negated)
        if self.accept_word("TYPED") or self.token.value == "::":
            return self._typed(operand, negated=negated)
        if (
            not negated
            and self.token.kind in {"name", "quoted"}
            and self.token.word not in {*NORMAL_FORMS, "NORMALIZED"}
        ):
            return syntax.HasLabels(operand, self.label_expression())
        form = self.take().word if self.token.word in NORMAL_FORMS else "NFC"
        if self.accept_word("NORMALIZED"):
            tested = syntax.Call("isNormalized", (operand, syntax.Literal(form)))
            return syntax.Unary("NOT", tested) if negated else tested
        raise self.unexpected("NULL, NOT NULL, :: TYPE")

    def _typed(self, operand: syntax.Expression, *, negated: bool) -> syntax.Expression:
        self.accept("::")
        return syntax.IsTyped(operand, self._type(), negated)

    def _type(self) -> str:
        """Read a type such as ``LIST<INTEGER NOT NULL> | STRING`` as its text in capitals."""
        found = self._one_type()
        while self.accept("|"):
            found += f" | {self._one_type()}"
        return found

    def _one_type(self) -> str:
        with self.deeper():
            words = [self.expect_name().upper()]
            while self.token.word in TYPE_WORDS:
                words.append(self.take().word)
            if self.accept("<"):
                words.append(f"<{self._type()}>")
                self.expect(">")
            while self.token.word in {"NOT", "NULL"}:
                words.append(self.take().word)
        return " ".join(words)

    def _sum(self) -> syntax.Expression:
        return self._signs(self._product, ("+", "-", "||"))

    def _product(self) -> syntax.Expression:
        return self._signs(self._power, ("*", "/", "%"))

    def _power(self) -> syntax.Expression:
        return self._signs(self._signed, ("^",))

    def _signs(self, operand: Callable[[], syntax.Expression], signs: tuple[str, ...]) -> syntax.Expression:
        left = operand()
        while self.token.kind == "sign" and self.token.value in signs:
            sign = self.take().value
            left = syntax.Binary(sign, left, operand())
        return left

    def _signed(self) -> syntax.Expression:
        for sign in ("-", "+"):
            if self.accept(sign):
                with self.deeper():
                    operand = self._signed()
                return operand if sign == "+" else _negated(operand)
        return self._postfixed()

    def _postfixed(self) -> syntax.Expression:
        """Read an atom followed by ``.key``, ``[index]``, ``[first..last]`` or ``:Label``."""
        base = self._atom()
        while True:
            if self.token.value == "." and self.token.kind == "sign":
                self.take()
                base = syntax.Property(base, self.expect_key())
            elif self.token.value == "[" and self.token.kind == "sign":
                base = self._bracketed(base)
            elif self._label_follows():
                self.take()
                base = syntax.HasLabels(base, self.label_expression())
            else:
                return base

    def _label_follows(self) -> bool:
        after = self.peek()
        return (
            self.token.kind == "sign"
            and self.token.value == ":"
            and not self.inside_map_key
            and (after.kind in {"name", "quoted"} or after.value in {"!", "%", "("})
        )

    def _bracketed(self, base: syntax.Expression) -> syntax.Expression:
        self.expect("[")
        first = None if self.token.value == ".." else self.expression()
        if self.accept(".."):
            last = None if self.token.value == "]" else self.expression()
            self.expect("]")
            return syntax.Slice(base, first, last)
        self.expect("]")
        assert first is not None
        return syntax.Index(base, first)

    def _atom(self) -> syntax.Expression:
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
        raise self.unexpected("une valeur")

    def _sign_atom(self) -> syntax.Expression:
        if self.token.value == "[":
            return self._list_atom()
        if self.token.value == "{":
            return self.map_literal()
        if self.token.value == "(":
            return self._parenthesised()
        raise self.unexpected("une valeur")

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
            return self._case()
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

    def _case(self) -> syntax.Expression:
        self.expect_word("CASE")
        subject = None if self.token.word == "WHEN" else self.outside_map(self.expression)
        branches: list[tuple[syntax.Expression, syntax.Expression]] = []
        while self.accept_word("WHEN"):
            tests = [self._when(subject)]
            while self.accept(","):
                tests.append(self._when(subject))
            self.expect_word("THEN")
            result = self.outside_map(self.expression)
            branches += [(test, result) for test in tests]
        if not branches:
            raise self.unexpected("WHEN")
        otherwise = self.outside_map(self.expression) if self.accept_word("ELSE") else None
        self.expect_word("END")
        if subject is None:
            return syntax.Case(None, tuple(branches), otherwise)
        return syntax.Case(None, tuple(branches), otherwise)

    def _when(self, subject: syntax.Expression | None) -> syntax.Expression:
        """Read one WHEN; the simple form becomes ``subject = value`` (null equals nothing, as in the language)."""
        if subject is None:
            return self.outside_map(self.expression)
        if self.token.kind == "sign" and self.token.value in (*COMPARISONS, "=~"):
            sign = self.take().value
            return syntax.Binary(sign, subject, self.outside_map(self._sum))
        if self.accept_word("IS"):
            return self._is(subject)
        sign = self._string_sign()
        if sign:
            return syntax.Binary(sign, subject, self.outside_map(self._sum))
        return syntax.Binary("=", subject, self.outside_map(self.expression))

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


def _negated(operand: syntax.Expression) -> syntax.Expression:
    if isinstance(operand, syntax.Literal) and isinstance(operand.value, (int, float)) and operand.value is not True:
        return syntax.Literal(-operand.value)
    return syntax.Unary("-", operand)
