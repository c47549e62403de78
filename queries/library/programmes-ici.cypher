// topic: territoire
// title.fr: Qui porte quel programme ici ?
// title.en: Who runs which programme here?
// about.fr: Les programmes et dispositifs menés sur le territoire, ou portés par un acteur qui s'y trouve, et tous leurs porteurs.
// about.en: Programmes and schemes that take place in the territory or are run by an actor that is there, with all who run them.
// param: territoire territory = France

MATCH (:Territory {id: $territoire})<-[:WITHIN*0..6]-(ou:Territory)
WITH DISTINCT ou
MATCH (la:Actor|Programme)-[:BASED_IN|ACTIVE_IN]->(ou)
MATCH (la)-[:RUNS*0..1]->(p:Programme)
WITH DISTINCT p
MATCH (porteur:Actor)-[:RUNS]->(p)
RETURN p.name AS programme, porteur.name AS porteur, p.id AS programme_id, porteur.id AS porteur_id
ORDER BY programme, programme_id, porteur, porteur_id
