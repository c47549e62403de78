// topic: reseau
// title.fr: Par quels chemins un acteur est-il relié à un autre ?
// title.en: By which paths is one actor linked with another?
// about.fr: Les chemins de trois liens au plus, le plus court puis le plus sûr d'abord. Un lieu ou un thème commun n'est pas un lien. « maillage path » les explique un à un.
// about.en: Paths of at most three links, the shortest, then the surest first. A shared place or theme is no link. “maillage path” explains them one by one.
// param: de actor
// param: vers actor

MATCH (de:Actor {id: $de}), (vers:Actor {id: $vers})
MATCH chemin = (de)-[:PARTNERS_WITH|MEMBER_OF|SUPPORTS|RUNS|FUNDS|TAKES_PART_IN|FOUNDED|PART_OF|WORKS_FOR*1..3]-(vers)
WITH chemin, nodes(chemin) AS noms, relationships(chemin) AS liens
WITH *, [i IN range(0, size(liens) - 1) | CASE WHEN startNode(liens[i]) = noms[i]
    THEN ' —' + type(liens[i]) + '→ ' ELSE ' ←' + type(liens[i]) + '— ' END + noms[i + 1].name] AS etapes
RETURN length(chemin) AS pas,
  reduce(texte = head(noms).name, etape IN etapes | texte + etape) AS chemin,
  reduce(faible = 1.0, lien IN liens | CASE WHEN lien.confidence < faible THEN lien.confidence ELSE faible END)
    AS surete,
  [nom IN noms | nom.id] AS etapes_id
ORDER BY pas, surete DESC, chemin, etapes_id
