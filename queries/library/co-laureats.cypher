// topic: reseau
// title.fr: Qui a été lauréat avec cet acteur ?
// title.en: Who was a laureate together with this actor?
// about.fr: Ceux qui ont pris part au même programme ou appel à projets : ils se sont sans doute croisés.
// about.en: Those who took part in the same programme or call for projects: they have probably met.
// param: acteur actor

MATCH (:Actor {id: $acteur})-[:TAKES_PART_IN]->(p:Programme)<-[:TAKES_PART_IN]-(b:Actor)
RETURN DISTINCT p.name AS programme, b.name AS acteur, p.id AS programme_id, b.id AS id
ORDER BY programme, programme_id, acteur, id
