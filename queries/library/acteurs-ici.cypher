// topic: territoire
// title.fr: Qui est implanté ou agit ici ?
// title.en: Who is based or active here?
// about.fr: Les acteurs dont un document dit qu'ils sont implantés ou agissent sur ce territoire ou dans un lieu qui s'y trouve.
// about.en: Actors that a document says to be based or active in this territory or in a place that lies in it.
// param: territoire territory = France

MATCH (:Territory {id: $territoire})<-[:WITHIN*0..6]-(ou:Territory)
WITH DISTINCT ou
MATCH (a:Actor)-[r:BASED_IN|ACTIVE_IN]->(ou)
RETURN a.name AS acteur, ou.name AS lieu, CASE type(r) WHEN 'BASED_IN' THEN 'implanté'
  ELSE 'agit' END AS comment, a.id AS id
ORDER BY acteur, id, lieu, comment
