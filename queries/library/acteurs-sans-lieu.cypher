// topic: sources
// title.fr: De quels acteurs ne sait-on pas où ils sont ?
// title.en: Of which actors is it not known where they are?
// about.fr: Les acteurs sans implantation ni terrain connus, ceux qui ont le plus de partenaires d'abord : un document ou un tableau à trouver.
// about.en: Actors without a known seat or area, those with the most partners first: a document or a table to be found.

MATCH (a:Actor)-[:PARTNERS_WITH]-(b:Actor)
WHERE NOT EXISTS { (a)-[:BASED_IN|ACTIVE_IN]->(:Territory) }
RETURN a.name AS acteur, count(DISTINCT b) AS partenaires, a.id AS id
ORDER BY partenaires DESC, acteur, id
