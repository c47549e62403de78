"""The phrases of ``relations.toml``, compiled: what a masked sentence says of whom."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ingest.pipeline.lexicon import lexicon

_SEPARATOR = (
    r"(?:,\s*(?:d[’']une? |d[eu]s? |d[’']|l[ae]s? |l[’']|une? )[a-zà-ÿ][^⟨⟩,.;:()]{2,40}(?=,|\bet\b)){0,2}"
    r"(?:\s*\((?:[^()⟨⟩]|⟨[A-Z]\d+⟩){0,60}\))?(?:\s*(?:(?:en|à|au|aux|dans) (?:la |le |les |l[’'])?)?⟨[TC]\d+⟩)?\s*(?:,|;|/|\bet\b|\bou\b|\bainsi qu(?:e\b|[’'])|\bpuis\b|\bmais aussi\b)+\s*(?:et |ainsi que |notamment |enfin |puis )?"
    r"(?![a-zà-ÿ-]{3,}(?:é|i|u|s|t)e?s? (?:\w+ )?(?:par|avec)\b)(?:d[eu]s? |d[’']|à |aux? |en |dans |avec |par |sur )?(?:la |le |les |l[’']|une? )?(?:[a-zà-ÿœ][\wà-ÿœ’'-]* ){0,4}?(?:[dl][’']|d[eu]s? )?"
)


def _one(letters: str) -> str:
    return rf"⟨[{letters}]\d+⟩"


def _many(letters: str) -> str:
    return rf"{_one(letters)}(?:{_SEPARATOR}{_one(letters)})*"


_CIVIL = r"(?:MM?\. |Mmes? |Madame |Monsieur |Dr )?"
_MACROS = {
    "{A+}": _many("A"),
    "{NP+}": _many("AP"),
    "{N+}": _many("API"),
    "{PI+}": _many("PI"),
    "{P+}": _many("P"),
    "{T+}": rf"{_many('TC')}(?: (?:jusqu[’'])?(?:à la |à l[’']|au |aux |à ){_one('TC')})?",
    "{AH+}": _many("AH"),
    "{A}": _one("A"),
    "{NP}": _one("AP"),
    "{P}": _one("P"),
    "{I}": _one("I"),
    "{PI}": _one("PI"),
    "{AI}": _one("AI"),
    "{N}": _one("API"),
    "{H}": _one("H"),
    "{H+}": rf"{_one('H')}(?:{_SEPARATOR}{_CIVIL}{_one('H')})*",
    "{L}": r"(?:⟨[C]\d+⟩|(?<=\bà )⟨[T]\d+⟩|(?<=\bau )⟨[T]\d+⟩)",
    "{T}": _one("TC"),
    "{C}": _one("C"),
    "{far}": r"[^.;:]{0,80}?",
    "{gap}": r"[^⟨⟩.;:]{0,60}?",
    "{gap20}": r"[^⟨⟩.;:]{0,20}?",
    "{gap40}": r"[^⟨⟩.;:]{0,40}?",
    "{gapdo}": r"(?:(?!\bavec\b|\bauprès\b|\bpar\b)[^⟨⟩.;]){0,60}?",
    "{the}": r"(?:la |le |les |l[’']|un |une |son |sa |ses |leurs? |notre |nos )?",
    "{of}": r"(?:d[eu]s? |d[’']|de la |de l[’'])(?:la |le |les |l[’'])?",
    "{free}": r"(?<!\bdu )(?<!\bde )(?<!\bpar )(?<!\bavec )(?<!\bde la )(?<!\bpar la )(?<!\bpar le )(?<!\bpar les )(?<!d[’'])(?<!par l[’'])(?<!de l[’'])(?<!à l[’'])",
    "{be}": r"(?:est|sont|était|étaient|a été|ont été|sera|seront|fut|furent|étant)(?: \w+ment| également| aussi| ainsi)?",
    "{have}": r"(?:a|ont|avait|avaient|ayant)(?: \w+ment| également| aussi| ainsi| donc| pu| déjà)? ",
}


@cache
def _roles() -> str:
    """The roles of the lexicon as one group, longest first."""
    roles = sorted(lexicon().roles, key=lambda role: (-len(role), role))
    return rf"\b(?:{'|'.join(map(re.escape, roles))})\b"


@dataclass(frozen=True)
class Phrase:
    """A compiled phrase: what it states, how sure its reading is, whether its object comes first."""

    name: str
    predicate: str
    regex: re.Pattern[str]
    confidence: float
    hint: re.Pattern[str] | None = None
    core: re.Pattern[str] | None = None
    """The phrase from its verb on, where what precedes it is optional."""
    needs: tuple[str, ...] = ()
    """For each end that the phrase names, the letters of the placeholders that may stand there."""
    swap: bool = False
    default_subject: str = "actor"
    needs_subject: bool = False
    entry_first: bool = False
    """Whether it is said of what its entry is about, where it is in one, whatever is named before (a label and what it gives)."""
    of_entry: bool = False
    """Whether it is said of what an entry is about, and of nobody where the text is no entry."""
    may_lack_subject: bool = False
    """Whether the subject is optional in the phrase, so that what stands there may be none."""

    def matches(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where the masked sentence ``text`` says it."""
        if self.core is not None and self.core.search(text) is None:
            return iter(())
        return self.regex.finditer(text)

    def hinted(self, folded: str) -> bool:
        """Whether a sentence, in lower case, has the words without which the phrase cannot match it."""
        return self.hint is None or self.hint.search(folded) is not None


def said(text: str) -> Iterator[tuple[Phrase, re.Match[str]]]:
    """Yield what the masked sentence ``text`` says: each phrase with where it stands, in the order of the file."""
    folded = text.casefold()
    for phrase in _phrases_over(frozenset(_PLACED.findall(text))):
        if phrase.hinted(folded):
            for match in phrase.matches(text):
                yield phrase, match


_PLACED = re.compile(r"⟨([A-Z])")


@cache
def _phrases_over(letters: frozenset[str]) -> tuple[Phrase, ...]:
    """Return the phrases that a sentence with placeholders of these letters may say."""
    return tuple(phrase for phrase in phrases() if all(letters.intersection(needed) for needed in phrase.needs))


@cache
def phrases() -> tuple[Phrase, ...]:
    """Read and compile the phrases, in the order of the file."""
    rows = tomllib.loads(files("ingest.pipeline.lexicon").joinpath("relations.toml").read_text(encoding="utf-8"))[
        "pattern"
    ]
    return tuple(_phrase(row) for row in rows)


def _phrase(row: dict[str, Any]) -> Phrase:
    regex = row["regex"]
    lead = _LEAD.match(regex)
    return Phrase(
        **{
            **row,
            "regex": _compiled(regex),
            "core": _compiled(regex[lead.end() :]) if lead else None,
            "needs": tuple(_letters(macro) for macro in _ENDS.findall(regex)),
            "may_lack_subject": _MAY_LACK_SUBJECT.match(regex) is not None,
            "hint": re.compile(row["hint"].replace("{role_hint}", _ROLE_HINT)) if "hint" in row else None,
        }
    )


_ROLE_HINT = r"[tds]eur|rice\b|eu[rs]e\b|[éi]e\b|ière\b|ant\b|ante\b|ent\b|ente\b|gé\b|ué\b|élu\b|maire|membre|chef|bénévole|juriste|secrétaire|trésorier|conseiller|salarié|adjoint"
"""What a sentence in lower case has that names a role, mostly."""
_MAY_LACK_SUBJECT = re.compile(r"\(\?P<s>\{[A-Z+]+\}\)\?")
_LEAD = re.compile(_MAY_LACK_SUBJECT.pattern + r"(?:\(\?:,\? qui\)\?)?\[\^⟨⟩\.;[,:]?\]\{0,\d+\}\?")
"""How a phrase opens that must be tried at every character: without its verb, it need not be tried at all."""
_ENDS = re.compile(r"\(\?P<[so]>(\{[A-Z]+\+?\})\)(?![?*])")
"""The ends without which the phrase says nothing: its object, and its subject unless that is optional."""


def _letters(macro: str) -> str:
    """Return the letters of the placeholders that a macro stands for.

    Examples
    --------
    >>> _letters("{NP+}")
    'AP'
    >>> _letters("{L}")
    'CT'
    """
    found = re.findall(r"⟨\[([A-Z]+)\]", _MACROS[macro])
    assert found
    return found[0] if macro.endswith("+}") else "".join(dict.fromkeys("".join(found)))


def _compiled(regex: str) -> re.Pattern[str]:
    for macro, value in _MACROS.items():
        regex = regex.replace(macro, value)
    if "{role}" in regex:
        regex = regex.replace("{role}", _roles())
    return re.compile(regex, re.IGNORECASE)
