"""A Cypher text as tokens: strings, names, numbers, parameters and signs; comments are left out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NoReturn

from graph.cypher.messages import SYNTAX, UNFINISHED, CypherError
from ontology.language import Lang, Phrase

ESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", "'": "'", '"': '"', "\\": "\\"}
TOKEN = re.compile(
    r"""(?P<space>\s+)
      | (?P<comment>//[^\n]*|/\*.*?\*/)
      | (?P<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
      | (?P<quoted>`(?:[^`]|``)+`)
      | (?P<number>0[xX][0-9a-fA-F_]+|0[oO][0-7_]+|(?:\d[\d_]*\.\d[\d_]*|\.\d[\d_]*|\d[\d_]*)(?:[eE][+-]?\d+)?)
      | (?P<parameter>\$(?:\w+|`(?:[^`]|``)+`))
      | (?P<name>[^\W\d]\w*)
      | (?P<sign><=|>=|<>|=~|\.\.|\|\||\+=|::|[-+*/%^=<>(){}\[\],.:;|&!$])""",
    re.VERBOSE | re.DOTALL,
)
BAD_CHARACTER = Phrase(fr="« {text} » n'a pas de sens ici", en="“{text}” has no meaning here")
STRING = Phrase(fr="texte entre guillemets", en="quoted text")
COMMENT = Phrase(fr="commentaire", en="comment")
BACKTICKS = Phrase(fr="nom entre accents graves", en="name in backticks")


@dataclass(frozen=True)
class Token:
    """One token: ``kind`` is string, name, quoted, number, parameter, sign or end; ``value`` is its meaning."""

    kind: str
    value: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The upper-case word of an unquoted name, or ''."""
        return self.value.upper() if self.kind == "name" else ""


def tokens(text: str) -> list[Token]:
    r"""Return the tokens of ``text``, ended by one of kind ``end``.

    Raises
    ------
    CypherError
        At a character that cannot start a token, or a string, name or comment that is not closed.

    Examples
    --------
    >>> [token.value for token in tokens("MATCH (`a b`) // un\nRETURN 'l\\'été'")]
    ['MATCH', '(', 'a b', ')', 'RETURN', "l'été", '']
    """
    found, position = [], 0
    while position < len(text):
        match = TOKEN.match(text, position)
        if match is None:
            _refuse(text, position)
        kind = match.lastgroup or ""
        if kind not in {"space", "comment"}:
            found.append(Token(kind, _value(kind, match), match.start(), match.end()))
        position = match.end()
    return [*found, Token("end", "", len(text), len(text))]


def syntax_error(text: str, position: int, what: Phrase, /, **fields: object) -> CypherError:
    """Return the error that shows the line of ``position`` with a caret under the place."""
    before = text[:position]
    line, column = before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1
    source = text.splitlines()[line - 1] if text.splitlines() and line <= len(text.splitlines()) else ""
    shown = source[max(0, column - 60) : column + 60]
    caret = " " * (min(column, 60) - 1 if column <= 60 else 59) + "^"
    said = Phrase(
        fr=SYNTAX.fr.replace("{what}", _braced(what(Lang.FR, **fields))),
        en=SYNTAX.en.replace("{what}", _braced(what(Lang.EN, **fields))),
    )
    return CypherError(said, line=line, column=column, excerpt=f"  {shown}\n  {caret}")


def _braced(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


def _refuse(text: str, position: int) -> NoReturn:
    for opening, thing in (("'", STRING), ('"', STRING), ("/*", COMMENT), ("`", BACKTICKS)):
        if text.startswith(opening, position):
            unfinished = Phrase(
                fr=UNFINISHED(Lang.FR, thing=thing(Lang.FR)), en=UNFINISHED(Lang.EN, thing=thing(Lang.EN))
            )
            raise syntax_error(text, position, unfinished)
    raise syntax_error(text, position, BAD_CHARACTER, text=text[position])


def _value(kind: str, match: re.Match[str]) -> str:
    written = match.group()
    if kind == "string":
        return _unescaped(match)
    if kind == "quoted":
        return written[1:-1].replace("``", "`")
    if kind == "parameter":
        return written[2:-1].replace("``", "`") if written.startswith("$`") else written[1:]
    return written


def _unescaped(match: re.Match[str]) -> str:
    def one(found: re.Match[str]) -> str:
        if found[1]:
            return chr(int(found[1], 16))
        return ESCAPES.get(found[2], found[0])

    return re.sub(r"\\(?:[uU]([0-9a-fA-F]{8}|[0-9a-fA-F]{4})|(.))", one, match.group()[1:-1], flags=re.DOTALL)
