"""The Cypher parser: clauses. What would write, administer or leave this graph is refused by name."""

from __future__ import annotations

import dataclasses
from typing import Literal

from graph.cypher import syntax
from graph.cypher.messages import ADMINISTERS, LOADS, NO_RETURN, SEVERAL, WRITES, CypherError
from graph.cypher.pattern_parser import PatternParser
from ontology.language import Phrase

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
CLAUSE = Phrase(fr="une clause (MATCH, WITH, RETURN…)", en="a clause (MATCH, WITH, RETURN…)")


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


class Parser(PatternParser):
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
            raise self.unexpected(CLAUSE)
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
            patterns = self.patterns()
            return syntax.Query(((syntax.Match(patterns, self.where()),),))
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
        if word in {"ORDER", "SKIP", "OFFSET", "LIMIT"}:
            return self._ordering()
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
        patterns = self.patterns()
        while self.accept_word("USING"):
            self._hint()
        return syntax.Match(patterns, self.where(), optional)

    def _hint(self) -> None:
        """Go past an index or scan hint: it changes speed, not the answer."""
        while self.token.kind != "end" and self.token.value not in {"{", "}"} and self.token.word not in {
            "WHERE", "RETURN", "WITH", "MATCH", "OPTIONAL", "UNWIND", "CALL", "USING",
        }:  # fmt: skip
            self.take()

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
        ordering = self._ordering()
        condition = self.where() if word == "WITH" else None
        return dataclasses.replace(
            ordering, word=word, items=items, everything=everything, distinct=distinct, condition=condition
        )

    def _ordering(self) -> syntax.Projection:
        """Read ORDER BY, SKIP and LIMIT, each if it is there; standing alone they are a WITH of everything."""
        order = self._order()
        skip = self.expression() if self.accept_word("SKIP") or self.accept_word("OFFSET") else None
        limit = self.expression() if self.accept_word("LIMIT") else None
        return syntax.Projection("WITH", (), everything=True, order=order, skip=skip, limit=limit)

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
        return syntax.CallProcedure(".".join(parts), arguments, fields, self.where(), everything)

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
