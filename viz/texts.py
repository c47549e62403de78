"""The words of the pages, in both languages."""

from ontology.language import Phrase

NETWORK_TITLE = Phrase(fr="{name} : qui est relié à qui", en="{name}: who is linked to whom")
SUMMARY = Phrase(
    fr="{entities} noms, {links} liens, chacun avec la phrase qui le dit.",
    en="{entities} names, {links} links, each with the sentence that states it.",
)
LEFT_OUT = Phrase(
    fr="Les {shown} plus proches sont montrés ; {left_out} autres ne le sont pas.",
    en="The {shown} nearest are shown; {left_out} more are not.",
)
FOOTER = Phrase(
    fr="Page faite par maillage. Elle tient dans ce fichier et ne demande rien à aucune autre adresse.",
    en="Page made by maillage. It is this one file and asks nothing of any other address.",
)
SAID = Phrase(fr="{said}\N{NO-BREAK SPACE}: {of}", en="{said}: {of}")
SEEN_ON_LINE = Phrase(fr="{document}, ligne {line}", en="{document}, line {line}")
SEEN_ON_PAGE = Phrase(fr="{document}, page {page}, ligne {line}", en="{document}, page {page}, line {line}")
MORE_EVIDENCE = Phrase(fr="et {count} de plus", en="and {count} more")
SHOW_ONE = Phrase(fr="Montrer {name} sur le dessin", en="Show {name} in the drawing")
ALSO_NAMED = Phrase(fr="aussi : {names}", en="also: {names}")
NO_SENTENCE = Phrase(fr="d'après le code officiel géographique", en="from the official geographic code")

INTERFACE = {
    "search": Phrase(fr="Chercher un nom", en="Find a name"),
    "search_hint": Phrase(fr="un nom, un sigle…", en="a name, an acronym…"),
    "none": Phrase(fr="Aucun nom ici ne contient cela.", en="No name here contains that."),
    "drawing": Phrase(fr="Dessin du réseau", en="Drawing of the network"),
    "wait": Phrase(fr="Le dessin se met en place…", en="The drawing is settling…"),
    "closer": Phrase(fr="Approcher", en="Zoom in"),
    "farther": Phrase(fr="Éloigner", en="Zoom out"),
    "whole": Phrase(fr="Tout voir", en="See everything"),
    "legend": Phrase(fr="Légende : cocher pour montrer", en="Legend: tick to show"),
    "evidence": Phrase(fr="Ce qui le dit", en="What says so"),
    "hint": Phrase(
        fr="Cliquez un nom ou un trait : les phrases qui l'attestent s'affichent ici, avec le document et la ligne.",
        en="Click a name or a line: the sentences that state it appear here, with the document and the line.",
    ),
    "stated": Phrase(fr="Liens attestés", en="Stated links"),
    "listing": Phrase(fr="Le même réseau, en toutes lettres", en="The same network, in words"),
    "listing_hint": Phrase(
        fr="Pour qui lit plutôt qu'il ne regarde : chaque nom, ses liens et leurs phrases.",
        en="For those who read rather than look: each name, its links and their sentences.",
    ),
    "show": Phrase(fr="montrer", en="show"),
}
"""Words that stand in the page as they are, by the name that the template and the script give them."""
