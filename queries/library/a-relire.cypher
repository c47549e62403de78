// topic: sources
// title.fr: Quelles lectures sont à relire ?
// title.en: Which readings should be looked at again?
// about.fr: Les liens lus avec le moins de sûreté, jusqu'à un seuil, les moins sûrs d'abord, avec une phrase : à confirmer ou à rejeter.
// about.en: Links read with the least confidence, up to a threshold, the least sure first, with a sentence: to be confirmed or rejected.
// param: seuil number = 0.6

MATCH (a:Actor)-[r]->(b:Actor|Programme|Initiative|Territory)
WHERE r.confidence <= $seuil
RETURN r.confidence AS surete, a.name AS acteur, type(r) AS relation, b.name AS avec, head(r.quotes) AS phrase,
  a.id AS id, b.id AS avec_id
ORDER BY surete, acteur, id, relation, avec, avec_id
