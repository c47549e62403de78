"""What leaves the graph about people: contact data only when asked for, wherever it stands.

Persons are whole entities, marked ``personal``; it is for each export to say whether it keeps them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_TELEPHONE = r"(?<![\w.])(?:\+33 ?(?:\(0\) ?)?|0033 ?|0)[1-9](?:[ .\u00a0\u202f-]?\d\d){4}(?!\d)"
_CONTACT = re.compile(f"{_ADDRESS}|{_TELEPHONE}")
WITHHELD = "[…]"


def redacted(text: str) -> str:
    """Return ``text`` without e-mail addresses and telephone numbers.

    Examples
    --------
    >>> redacted("Écrire à jeanne@exemple.fr ou appeler le 04 75 00 00 00 (SIREN 123456789).")
    'Écrire à […] ou appeler le […] (SIREN 123456789).'
    """
    return _CONTACT.sub(WITHHELD, text)


def exportable(stated: Mapping[str, str], *, personal: bool) -> dict[str, str]:
    """Return what is stated of a thing, without what is contact data unless ``personal``.

    Examples
    --------
    >>> exportable({"role": "directrice", "courriel": "j@exemple.fr"}, personal=False)
    {'role': 'directrice'}
    """
    return {name: value for name, value in stated.items() if personal or not _CONTACT.search(value)}
