// topic: financement
// title.fr: Qui finance des acteurs d'ici ?
// title.en: Who funds actors here?
// about.fr: Ceux qui financent un acteur, un programme ou une initiative du territoire, et qui ils financent.
// about.en: Those who fund an actor, a programme or an initiative of the territory, and whom they fund.
// param: territoire territory = France

MATCH (:Territory {id: $territoire})<-[:WITHIN*0..6]-(ou:Territory)
WITH DISTINCT ou
MATCH (a)-[:FUNDS]->(b)-[:BASED_IN|ACTIVE_IN]->(ou)
RETURN DISTINCT a.name AS financeur, b.name AS finance, a.id AS financeur_id, b.id AS finance_id
ORDER BY financeur, financeur_id, finance, finance_id
