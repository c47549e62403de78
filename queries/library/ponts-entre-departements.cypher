// topic: territoire
// title.fr: Quels acteurs sont présents dans plusieurs départements ?
// title.en: Which actors are present in several départements?
// about.fr: Ceux qui sont implantés ou agissent dans deux départements au moins, et lesquels : ils peuvent faire passer une idée de l'un à l'autre.
// about.en: Those based or active in at least two départements, and which ones: they can carry an idea from one to another.
// param: territoire territory = France

MATCH (:Territory {id: $territoire})<-[:WITHIN*0..6]-(d:Departement)
WITH DISTINCT d
MATCH (d)<-[:WITHIN*0..4]-(:Territory)<-[:BASED_IN|ACTIVE_IN]-(a:Actor)
WITH DISTINCT a, d.name AS departement ORDER BY departement
WITH a, collect(departement) AS departements
WHERE size(departements) > 1
RETURN a.name AS acteur, size(departements) AS nombre, departements, a.id AS id
ORDER BY nombre DESC, acteur, id
