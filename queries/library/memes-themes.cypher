// topic: themes
// title.fr: Qui travaille sur les mêmes thèmes que cet acteur ?
// title.en: Who works on the same themes as this actor?
// about.fr: Les acteurs selon le nombre de thèmes partagés : des pairs possibles. Un thème partagé n'est pas une connaissance.
// about.en: Actors by the number of shared themes: possible peers. A shared theme is no acquaintance.
// param: acteur actor

MATCH (a:Actor {id: $acteur})-[:ADDRESSES]->(t:Theme)<-[:ADDRESSES]-(b:Actor)
RETURN b.name AS acteur, count(DISTINCT t) AS themes, b.id AS id
ORDER BY themes DESC, acteur, id
