"""One self-contained page: the drawing, what says so, and the same in words for those who do not see the drawing.

Nothing in the page may ask another address: a Content-Security-Policy forbids every request, and lets no script run
but the two that stand in the page, named by their hashes. Names are data: escaped in markup, ``textContent`` in script.
"""

from __future__ import annotations

import base64
import hashlib
from importlib import resources
from typing import TYPE_CHECKING, Any

from ontology.language import Lang
from viz import texts
from viz.look import look
from viz.network import edge_id, network_of, pairs
from viz.wording import about, aliases, legend, statement

if TYPE_CHECKING:
    from graph.model import Entity
    from viz.picture import Picture

VIS_NETWORK = "lib/vis-9.1.2/vis-network.min.js"


def network_page(picture: Picture, lang: Lang = Lang.FR) -> str:
    """Return the whole HTML page of a picture.

    The drawing settles in the reader's browser (about a second for 150 entities), then holds still.
    """
    from jinja2 import Environment, PackageLoader

    style, library, script = _template("network.css"), _vis_network(), _template("network.js")
    network = network_of(picture, lang)
    network.path = "network.html"
    network.templateEnv = Environment(loader=PackageLoader("viz"), autoescape=True)
    network.templateEnv.globals["page"] = {
        **_frame(picture, lang),
        "entities": [_listed(entity, picture, lang) for entity in picture.entities],
        "details": _details(picture, lang),
        "policy": policy(style, library, script),
        "style": style,
        "engine": library,
        "script": script,
    }
    return str(network.generate_html())


def policy(style: str, *scripts: str) -> str:
    """Return the Content-Security-Policy that lets these very texts work, and nothing be asked of any address.

    Examples
    --------
    >>> policy("p{}", "1")[:47]
    "default-src 'none'; img-src data:; style-src 's"
    """
    allowed = " ".join(map(_hash, scripts))
    return (
        f"default-src 'none'; img-src data:; style-src {_hash(style)}; script-src {allowed}; "
        "base-uri 'none'; form-action 'none'"
    )


def _frame(picture: Picture, lang: Lang) -> dict[str, Any]:
    """Return what the page says around the drawing."""
    shown = len(picture.entities)
    summary = texts.SUMMARY(lang, entities=shown, links=len(picture.links))
    left_out = texts.LEFT_OUT(lang, shown=shown, left_out=picture.left_out) if picture.left_out else ""
    return {
        "lang": lang.value,
        "title": picture.title or texts.NETWORK_TITLE(lang, name=picture.by_id[picture.focus].name),
        "summary": f"{summary} {left_out}".strip(),
        "footer": texts.FOOTER(lang),
        "text": {name: phrase(lang) for name, phrase in texts.INTERFACE.items()},
        "legend": legend(picture, lang),
    }


def _listed(entity: Entity, picture: Picture, lang: Lang) -> dict[str, Any]:
    """Return one entry of the list in words: each link stands once, under the end that the list names first."""
    rank = {each.id: place for place, each in enumerate(picture.entities)}
    first_here = [
        link
        for link in picture.links_of[entity.id]
        if entity.id == min(link.subject, link.object, key=rank.__getitem__)
    ]
    return {
        "id": entity.id,
        "name": entity.name,
        "about": about(entity, lang),
        "show": texts.SHOW_ONE(lang, name=entity.name),
        "statements": [statement(link, picture, lang) for link in first_here],
    }


def _details(picture: Picture, lang: Lang) -> dict[str, Any]:
    """Return what the script shows on a click: entities by id, statements by the id of the edge."""
    return {
        "entities": {
            entity.id: {
                "name": entity.name,
                "about": about(entity, lang),
                "aliases": aliases(entity, lang),
                "key": look(entity, lang).key,
            }
            for entity in picture.entities
        },
        "ties": {
            edge_id(*pair): [statement(link, picture, lang) for link in links] for pair, links in pairs(picture).items()
        },
        "text": {name: phrase(lang) for name, phrase in texts.INTERFACE.items()},
    }


def _template(name: str) -> str:
    return (resources.files("viz") / "templates" / name).read_text(encoding="utf-8")


def _vis_network() -> str:
    """Return vis-network as pyvis ships it, with nothing in it that could end the script that holds it."""
    library = (resources.files("pyvis") / VIS_NETWORK).read_text(encoding="utf-8")
    return library.replace("</script", r"<\/script")


def _hash(text: str) -> str:
    """Return the source expression of a text's SHA-256 (Content Security Policy Level 3, section 2.3.1)."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
