"""The expressions of the Cypher parser: precedence from OR down to property access, and CASE."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.cypher import syntax
from graph.cypher.atoms import AtomParser

if TYPE_CHECKING:
    from collections.abc import Callable


COMPARISONS = ("=", "<>", "<", ">", "<=", ">=")
NORMAL_FORMS = frozenset({"NFC", "NFD", "NFKC", "NFKD"})
TYPE_WORDS = frozenset(
    {"NOT", "NULL", "ZONED", "LOCAL", "DATETIME", "TIME", "VALUE", "WITH", "WITHOUT", "ZONE", "INTEGER"}
)


class ExpressionParser(AtomParser):
    """Reads expressions from OR down to what follows a value; the values are read by its base."""

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
        base = self.atom()
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

    def case_form(self) -> syntax.Expression:
        """Read ``CASE … END``."""
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


def _negated(operand: syntax.Expression) -> syntax.Expression:
    if isinstance(operand, syntax.Literal) and isinstance(operand.value, (int, float)) and operand.value is not True:
        return syntax.Literal(-operand.value)
    return syntax.Unary("-", operand)
