"""What every part of the Cypher parser stands on: the current token, expectations, and attempts that may go back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from graph.cypher.lexer import Token, syntax_error, tokens
from graph.cypher.messages import CypherError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from graph.cypher import syntax

T = TypeVar("T")
DEEPEST = 60
"""Nesting of expressions beyond which a text is refused: far more than people write, far less than Python's stack."""

UNEXPECTED = Phrase(
    fr="« {found} » n'est pas attendu ici ; on attendait {wanted}",
    en="“{found}” is not expected here; expected {wanted}",
)
END = Phrase(
    fr="la requête s'arrête trop tôt ; on attendait {wanted}", en="the query ends too early; expected {wanted}"
)
TOO_DEEP = Phrase(fr="l'expression est trop imbriquée", en="the expression is nested too deep")
BAD_NUMBER = Phrase(fr="le nombre {text} est trop grand", en="the number {text} is too large")


class Reader:
    """A cursor over the tokens of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._tokens = tokens(text)
        self._at = 0
        self._depth = 0
        self.inside_map_key = False
        self._attempts: dict[tuple[int, str, bool], tuple[Any, int] | None] = {}

    @property
    def token(self) -> Token:
        """The current token."""
        return self._tokens[self._at]

    def peek(self, ahead: int = 1) -> Token:
        """Return the token ``ahead`` of the current one."""
        return self._tokens[min(self._at + ahead, len(self._tokens) - 1)]

    def take(self) -> Token:
        """Return the current token and go on."""
        token = self.token
        self._at = min(self._at + 1, len(self._tokens) - 1)
        return token

    def accept(self, sign: str) -> bool:
        """Go past ``sign`` if it is there."""
        if self.token.kind == "sign" and self.token.value == sign:
            self.take()
            return True
        return False

    def accept_word(self, word: str) -> bool:
        """Go past the keyword ``word`` if it is there."""
        if self.token.word == word:
            self.take()
            return True
        return False

    def expect(self, sign: str) -> None:
        """Go past ``sign``, or refuse the text."""
        if not self.accept(sign):
            raise self.unexpected(sign)

    def expect_word(self, word: str) -> None:
        """Go past the keyword ``word``, or refuse the text."""
        if not self.accept_word(word):
            raise self.unexpected(word)

    def expect_name(self) -> str:
        """Return a name, quoted or not."""
        if self.token.kind not in {"name", "quoted"}:
            raise self.unexpected("un nom")
        return self.take().value

    expect_key = expect_name

    def number(self, token: Token) -> int | float:
        """Return the value of a number token; integers of more than 64 bits are refused, as in Neo4j."""
        written = token.value.replace("_", "")
        if written[:2].lower() in {"0x", "0o"}:
            value: int | float = int(written, 0)
        else:
            value = float(written) if set(written) & set(".eE") else int(written)
        if value == float("inf") or (isinstance(value, int) and value > 2**63):
            raise syntax_error(self.text, token.start, BAD_NUMBER, text=token.value)
        return value

    def several(self, read: Callable[[], T], closing: str) -> tuple[T, ...]:
        """Return what ``read`` reads, parted by commas, up to ``closing`` (which is left)."""
        if self.token.kind == "sign" and self.token.value == closing:
            return ()
        found = [read()]
        while self.accept(","):
            found.append(read())
        return tuple(found)

    def attempt(self, read: Callable[[], T]) -> T | None:
        """Return what ``read`` reads, or None with the cursor where it was.

        What was read or refused at a place is remembered, so that attempts within attempts cost no more than one.
        """
        key = (self._at, read.__name__, self.inside_map_key)
        if key not in self._attempts:
            at, depth = self._at, self._depth
            try:
                self._attempts[key] = (read(), self._at)
            except CypherError:
                self._attempts[key] = None
            self._at, self._depth = at, depth
        found = self._attempts[key]
        if found is None:
            return None
        result, self._at = found
        return result  # type: ignore[no-any-return]

    def outside_map(self, read: Callable[[], T]) -> T:
        """Read in a place where ``name:`` is a label, not the key of a map."""
        before, self.inside_map_key = self.inside_map_key, False
        try:
            return read()
        finally:
            self.inside_map_key = before

    @contextmanager
    def deeper(self) -> Iterator[None]:
        """Count one level of nesting."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise syntax_error(self.text, self.token.start, TOO_DEEP)
        yield
        self._depth -= 1

    def unexpected(self, wanted: str) -> CypherError:
        """Return the error for the current token."""
        if self.token.kind == "end":
            return syntax_error(self.text, self.token.start, END, wanted=wanted)
        found = self.text[self.token.start : self.token.end]
        return syntax_error(self.text, self.token.start, UNEXPECTED, found=found[:40], wanted=wanted)

    def variable(self) -> syntax.Variable:
        """Return a variable."""
        from graph.cypher.syntax import Variable

        start = self.token.start
        return Variable(self.expect_name(), start)

    def bare_pattern(self) -> syntax.PathPattern:
        """Read a pattern of at least one relationship, without a variable."""
        raise NotImplementedError

    def path_pattern(self) -> syntax.PathPattern:
        """Read a pattern, perhaps named."""
        raise NotImplementedError

    def label_expression(self) -> syntax.Labels:
        """Read a label expression."""
        raise NotImplementedError

    def inner_query(self) -> syntax.Query:
        """Read the query between the braces of a subquery."""
        raise NotImplementedError
