"""The patterns of the Cypher parser: nodes, relationships, repeated groups, label expressions."""

from __future__ import annotations

from typing import Literal

from graph.cypher import syntax
from graph.cypher.expressions import ExpressionParser
from graph.cypher.messages import MIXED, CypherError

SELECTORS = frozenset({"ALL", "ANY", "SHORTEST"})
Direction = Literal["out", "in", "both"]


class PatternParser(ExpressionParser):
    """Reads patterns; the queries of subqueries are read by the class that inherits from it."""

    def where(self) -> syntax.Expression | None:
        """Read ``WHERE condition`` if it is there."""
        return self.expression() if self.accept_word("WHERE") else None

    def patterns(self) -> tuple[syntax.PathPattern, ...]:
        """Read patterns parted by commas."""
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
        condition = self.where()
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
        condition = self.where()
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
            condition = self.where()
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
