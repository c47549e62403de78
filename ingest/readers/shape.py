"""What one line looks like, whatever stands around it: a bullet, a title in capitals, a page number, a signature."""

import re

_GLYPHS = "−–—•●◦▪■□‣➢➤➔✓✔►▶→*·-"
_BULLET = re.compile(
    rf"(?P<glyph>[{re.escape(_GLYPHS)}])\s+(?=\S)|(?P<number>\(?\d{{1,2}}(?:[.)]|\s[-–])\s+)(?=\S)|(?P<letter>[a-h]\)\s+)(?=\S)"
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_HASHTAGS = re.compile(r"#[^\W_]")
_NUMBER_ONLY = re.compile(
    r"(?:[-–—|]\s*)?(?:page\s*|p\.\s*)?\d{1,4}(?:\s*(?:/|sur)\s*\d{1,4})?(?:\s*[-–—|])?", re.IGNORECASE
)
_FIGURE_ONLY = re.compile(r"[\d\s.,%€+–-]+")
_SPACED_LETTERS = re.compile(r"(?:\b\w(?: |$)){4}")
_END = re.compile(r"[.!?…]\s*[»”\")\]]*\s*(?:\(?\d{0,2}\)?)$|[»”]$")
_SENTENCE_BREAK = re.compile(r"[.!?…]\s+[A-ZÀ-Ý«]")
_LABEL = re.compile(r"[A-ZÀ-Ý][\w’' /()-]{1,32}\s?:(?:\s|$)")
_OPEN_WORD = re.compile(
    r"(?:^|[\s’'(«])(?:de|du|des|d|la|le|les|l|un|une|à|au|aux|et|ou|en|dans|par|pour|sur|sous|avec|sans|que|dont|chez"
    r"|(?:[dlnsjmtc]|qu)[’']|entre|vers|ce|cet|cette|ces|son|sa|ses|leur|leurs|est|sont|notamment|saint|sainte)$",
    re.IGNORECASE,
)
_PERSON = r"[A-ZÀ-Ý][\wÀ-ÿ’'-]+(?:\s(?:(?:de|du|d’|d'|le|la|van|von|El|Ben)\s)?[A-ZÀ-Ý][\wÀ-ÿ’'-]+){1,3}"
_SIGNATURE = re.compile(rf"(?:[–—-]\s*)?(?:M\.|Mme|Mlle)?\s*{_PERSON}\s*(?:,|•|\||–|—|\()\s*\S")
_FIRST_NAME_SIGNATURE = re.compile(r"[A-ZÀ-Ý][\wÀ-ÿ-]+,\s[a-zà-ÿ]")
_BY_LINE = re.compile(rf"(?:[Pp]ar|[Pp]ropos recueillis par|[Ee]ntretien avec)\s+{_PERSON}")
_LEGEND = re.compile(
    r"©|[Cc]rédits?\s+photos?|(?:[Pp]hotos?|[Ll]égende)\s*:|(?:\(?\d{1,2}\)?\s)?[Ss]ources?\s*[:–-]|(?:Figure|Carte) \d"
)
_FOOTNOTE = re.compile(r"(?:\d{1,2}|\[\d{1,2}\])\s(?:[A-ZÀ-Ý«]|Source|cf\.)")
_FURNITURE = re.compile(
    r"tous droits réservés|mentions légales|accept\w+ (?:tous )?les cookies|vous devez vous connecter|plan du site"
    r"|partager sur (?:facebook|twitter|linkedin)|politique de confidentialité|haut de page|javascript",
    re.IGNORECASE,
)
_NOT_IN_TITLES = re.compile(
    r"[@•|]|www\.|https?:|,.*\b(?:19|20)\d\d$|(?:,.*){3}"
    r"|^(?:Contacts?|Tél|Adresse|Présente?s|Excusés|Date|Lieu|Mail|Site)\b[^:]{0,12}:"
)
_LONGEST_TITLE = 120


def bullet(text: str) -> re.Match[str] | None:
    """Return the match of the bullet or number that opens ``text``, or None."""
    return _BULLET.match(text)


def bullet_sort(text: str) -> str:
    """Return the glyph that opens ``text``, ``1`` for a number, ``a`` for a letter, nothing for no bullet.

    Examples
    --------
    >>> bullet_sort("• un réseau"), bullet_sort("2. des outils"), bullet_sort("1 - Un café"), bullet_sort("12 communes")
    ('•', '1', '1', '')
    """
    match = bullet(text)
    if not match:
        return ""
    return match["glyph"] or ("1" if match["number"] else "a")


def without_bullet(text: str) -> str:
    """Return ``text`` without the bullet or number that opens it."""
    match = bullet(text)
    return text[match.end() :] if match else text


def is_address(text: str) -> bool:
    """Return whether ``text`` is nothing but addresses of the web."""
    return not _ADDRESS.sub("", text).strip(" |•·-,;") and bool(_ADDRESS.search(text))


def is_hashtags(text: str) -> bool:
    """Return whether ``text`` is a line of hashtags.

    Examples
    --------
    >>> is_hashtags("#TIERS-LIEU #APPUI AUX COLLECTIVITÉS"), is_hashtags("# Titre"), is_hashtags("#1 du classement")
    (True, False, False)
    """
    return bool(_HASHTAGS.match(text)) and not text[1].isdigit() and len(text) < 300 and not ends_sentence(text)


def hashtags(text: str) -> tuple[str, ...]:
    """Return the hashtags of a line without their sign, in order."""
    return tuple(tag.strip() for tag in text.split("#") if tag.strip())


def is_page_number(text: str) -> bool:
    """Return whether ``text`` is a page number: ``12``, ``– 12 –``, ``Page 3 / 40``."""
    return bool(_NUMBER_ONLY.fullmatch(text))


def is_figure(text: str) -> bool:
    """Return whether ``text`` is only figures, as a chart has them."""
    return bool(_FIGURE_ONLY.fullmatch(text))


def is_letter_spaced(text: str) -> bool:
    """Return whether letters are set apart (``P O U R  A L L E R``), as ornamental labels are."""
    return bool(_SPACED_LETTERS.search(text)) and len(text) < 60


def is_furniture(text: str) -> bool:
    """Return whether ``text`` is what every web page says: cookies, legal notice, log in to comment."""
    return len(text) < 200 and bool(_FURNITURE.search(text))


def in_capitals(text: str) -> bool:
    """Return whether nearly all letters are capitals, four at least.

    Examples
    --------
    >>> in_capitals("UN PTCE POUR L’INSERTION (TRÉVOUX)"), in_capitals("PTCE de Tarnos"), in_capitals("ESS")
    (True, False, False)
    """
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 4 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)


def is_row(text: str) -> bool:
    """Return whether ``text`` is a row of a table, its cells parted by bars."""
    return " | " in text and not ends_sentence(text) and not _SENTENCE_BREAK.search(text)


def ends_sentence(text: str) -> bool:
    """Return whether ``text`` ends as a sentence does."""
    return bool(_END.search(text))


def is_unfinished(text: str) -> bool:
    """Return whether ``text`` stops where no sentence can: after a comma, a hyphen, an article, a preposition.

    Examples
    --------
    >>> is_unfinished("dont la SCIC est"), is_unfinished("Les partenaires"), is_unfinished("avec l’")
    (True, False, True)
    >>> is_unfinished("Domb’Innov’")
    False
    """
    return text.endswith((",", "-", "(", "«", "&", "•", "|")) or bool(_OPEN_WORD.search(text))


def opens_more(text: str) -> bool:
    """Return whether ``text`` opens a bracket or a quotation that it does not close.

    Examples
    --------
    >>> opens_more("un parcours « Premiers"), opens_more("(PTCE) et « K’ESS »")
    (True, False)
    """
    return text.count("«") > text.count("»") or text.count("(") > text.count(")")


def opens_low(text: str) -> bool:
    """Return whether the first letter is lower-case: what continues a sentence."""
    first = text.lstrip("«“\"(’' ")[:1]
    return first.islower()


def is_label(text: str) -> bool:
    """Return whether ``text`` opens with a label: ``Présents :``, ``Contact :``."""
    return bool(_LABEL.match(text))


def is_title_like(text: str) -> bool:
    """Return whether ``text`` could be a heading: short, no sentence, no end of one.

    Examples
    --------
    >>> is_title_like("La genèse du projet"), is_title_like("Il naît en 2012."), is_title_like("Et pourquoi pas ?")
    (True, False, True)
    """
    if not text or len(text) > _LONGEST_TITLE or text[-1] in ".;,:…-•»”" or _NOT_IN_TITLES.search(text):
        return False
    first = text.lstrip("«“\"(#’' ")[:1]
    return (first.isupper() or first.isdigit()) and not _SENTENCE_BREAK.search(text) and not is_unfinished(text)


def is_signature(text: str) -> bool:
    """Return whether ``text`` names who speaks: ``Prénom Nom, rôle, organisation`` or ``Par Prénom Nom``.

    Examples
    --------
    >>> is_signature("Anne Durand, directrice de La Ruche"), is_signature("Par Anne Durand")
    (True, True)
    >>> is_signature("Les acteurs locaux, unis")
    False
    """
    return len(text) < 240 and bool(_SIGNATURE.match(text) or _BY_LINE.match(text))


def is_first_name_signature(text: str) -> bool:
    """Return whether ``text`` is a first name and a role, as under a quotation: ``Nadia, bénévole``."""
    return len(text) < 120 and bool(_FIRST_NAME_SIGNATURE.match(text)) and not ends_sentence(text)


def is_legend(text: str) -> bool:
    """Return whether ``text`` tells of a picture or gives a source."""
    return len(text) < 240 and bool(_LEGEND.match(text))


def is_footnote(text: str) -> bool:
    """Return whether ``text`` opens as a footnote does: a number, then a capital."""
    return bool(_FOOTNOTE.match(text))
