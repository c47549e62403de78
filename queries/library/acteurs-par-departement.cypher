// topic: territoire
// title.fr: Combien d'acteurs connaît-on dans chaque département ?
// title.en: How many actors are known in each département?
// about.fr: Le nombre d'acteurs implantés ou actifs dans chaque département du territoire : où les documents parlent peu, il reste à chercher.
// about.en: The number of actors based or active in each département of the territory: where documents say little, there is more to look for.
// param: territoire territory = France

MATCH (:Territory {id: $territoire})<-[:WITHIN*0..6]-(d:Departement)
WITH DISTINCT d
OPTIONAL MATCH (d)<-[:WITHIN*0..4]-(:Territory)<-[:BASED_IN|ACTIVE_IN]-(a:Actor)
RETURN d.name AS departement, count(DISTINCT a) AS acteurs, d.id AS id
ORDER BY acteurs DESC, departement, id
