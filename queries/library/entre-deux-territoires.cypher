// topic: territoire
// title.fr: Quels acteurs font le pont entre deux territoires ?
// title.en: Which actors bridge two territories?
// about.fr: Les acteurs présents dans l'un et dans l'autre : en combien de lieux de chacun.
// about.en: Actors that are present in the one and in the other: in how many places of each.
// param: territoire territory = Drôme
// param: autre territory = Ardèche

MATCH (:Territory {id: $territoire})<-[:WITHIN*0..6]-(un:Territory)<-[:BASED_IN|ACTIVE_IN]-(a:Actor)
WITH a, count(DISTINCT un) AS lieux
MATCH (:Territory {id: $autre})<-[:WITHIN*0..6]-(deux:Territory)<-[:BASED_IN|ACTIVE_IN]-(a)
RETURN a.name AS acteur, lieux, count(DISTINCT deux) AS lieux_autre, a.id AS id
ORDER BY acteur, id
