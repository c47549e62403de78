// topic: personnes
// title.fr: À qui s'adresser dans les organisations d'ici ?
// title.en: Whom to turn to in the organisations here?
// about.fr: Les personnes nommées dans les organisations présentes sur le territoire, avec une phrase qui dit leur rôle.
// about.en: Persons named in organisations that are present in the territory, with a sentence that tells their role.
// param: territoire territory = France

MATCH (:Territory {id: $territoire})<-[:WITHIN*0..6]-(ou:Territory)
WITH DISTINCT ou
MATCH (x:Person)-[r:WORKS_FOR]->(a:Actor)-[:BASED_IN|ACTIVE_IN]->(ou)
RETURN DISTINCT a.name AS organisation, x.name AS personne, head(r.quotes) AS phrase, a.id AS organisation_id,
  x.id AS personne_id
ORDER BY organisation, organisation_id, personne, personne_id
