"""The noun that announces a name, before it: « l’association X », « la SCA « X » »."""

from ingest.pipeline.lexicon import head_key, lexicon


def head_before(text: str, start: int) -> str | None:
    """Return the key of the noun that announces the name at ``start``, if one does (« la SCA X » → ``sca``)."""
    window = text[max(0, start - 50, text.rfind("\n", 0, start) + 1) : start].rstrip(" «()")
    for match in lexicon().head_pattern.finditer(window):
        if match.end() == len(window):
            return head_key(match.group())
    return None
