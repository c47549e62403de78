"""Words of cells to terms of the ontology: « SCIC », « tiers lieux », « circuits courts »."""

from collections.abc import Mapping
from functools import cache

from graph.names import fold_words
from ontology.vocabulary import vocabulary

_SHORTEST_WITHIN = 4
_SMALL = frozenset(["d", "de", "des", "du", "et", "l", "la", "le", "les"])


def _key(text: str) -> str:
    """Return folded words in the singular, without articles and prepositions."""
    words = [word for word in fold_words(text).split() if word not in _SMALL]
    return " ".join(word[:-1] if len(word) > 3 and word[-1] in "sx" else word for word in words)


@cache
def _kind_forms(class_name: str) -> Mapping[str, str]:
    """Return the written forms of the kinds of a class, in the singular."""
    forms: dict[str, str] = {}
    for kind in vocabulary().kinds_of(class_name):
        for form in (kind.notation, str(kind.label()), *kind.forms):
            forms.setdefault(_key(form), kind.notation)
    return forms


@cache
def _theme_forms() -> Mapping[str, str]:
    forms: dict[str, str] = {}
    for theme in vocabulary().themes.values():
        for form in (theme.notation, str(theme.label()), *theme.terms):
            forms.setdefault(_key(form), theme.notation)
    return forms


def kind_named(text: str, class_name: str = "Actor") -> str | None:
    """Return the kind that ``text`` names, by the longest of the forms that it is or contains.

    Examples
    --------
    >>> kind_named("SCIC"), kind_named("Tiers-lieux"), kind_named("Association loi 1901"), kind_named("XYZ")
    ('scic', 'tiers-lieu', 'association', None)
    """
    return _named(_key(text), _kind_forms(class_name))


def theme_named(text: str) -> str | None:
    """Return the theme that ``text`` names, by the longest of the terms that it is or contains.

    Examples
    --------
    >>> theme_named("réemploi"), theme_named("Mobilités"), theme_named("accueil d'habitants"), theme_named("philatélie")
    ('reemploi', 'mobilite', 'accueil-habitants', None)
    """
    return _named(_key(text), _theme_forms())


def kind_opening(name: str) -> str | None:
    """Return the kind of actor that the first words of a name announce.

    Examples
    --------
    >>> kind_opening("Communauté de communes du Diois"), kind_opening("SCIC Villages Vivants"), kind_opening("Le 101")
    ('intercommunalite', 'scic', None)
    """
    words = _key(name).split()
    forms = _kind_forms("Actor")
    starts = (" ".join(words[:length]) for length in range(min(len(words), 6), 0, -1))
    return next((forms[start] for start in starts if start in forms), None)


def is_authority(kind: str) -> bool:
    """Return whether a kind is one of public authority: such a body is no place, whatever list it stands in."""
    return bool({"collectivite", "etat"} & {kind, *vocabulary().broader(kind)})


def _named(key: str, forms: Mapping[str, str]) -> str | None:
    if key in forms:
        return forms[key]
    within = [form for form in forms if len(form) >= _SHORTEST_WITHIN and f" {form} " in f" {key} "]
    if within:
        return forms[max(within, key=lambda form: (len(form), form))]
    begun = (
        {term for form, term in forms.items() if form.startswith(f"{key} ")} if len(key) > _SHORTEST_WITHIN else set()
    )
    return begun.pop() if len(begun) == 1 else None
