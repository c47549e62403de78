// topic: territoire
// title.fr: Quelles communes sont loin de tout accompagnement ?
// title.en: Which communes are far from any support?
// about.fr: Les communes officielles du territoire à plus de tant de kilomètres (à vol d'oiseau, entre centres) de tout lieu où est ou agit un acteur qui accompagne, les plus peuplées d'abord. Seul compte ce que disent les documents.
// about.en: Official communes of the territory farther than so many kilometres (as the crow flies, between centres) from any place where an actor that supports others is or acts, the most populated first. Only what documents say counts.
// param: communes communes = Ardèche
// param: km number = 30

OPTIONAL MATCH (a:Actor)-[:BASED_IN|ACTIVE_IN]->(ou:Territory)
WHERE NOT ou:Departement AND NOT ou:Region AND NOT ou:PaysNational AND ou.latitude IS NOT NULL
  AND (EXISTS { (a)-[:SUPPORTS]->() }
    OR any(genre IN a.kinds WHERE genre IN ['incubateur', 'couveuse', 'fabrique-a-initiatives',
      'structure-d-accompagnement', 'dla', 'cae', 'ptce', 'cress', 'reseau', 'federation']))
WITH collect(DISTINCT point({latitude: ou.latitude, longitude: ou.longitude})) AS appuis
UNWIND $communes AS commune
WITH commune, appuis, point({latitude: commune.latitude, longitude: commune.longitude}) AS centre
WITH commune, [appui IN appuis | point.distance(appui, centre) / 1000] AS distances
WHERE none(distance IN distances WHERE distance <= $km)
WITH commune, reduce(proche = null, km IN distances | CASE WHEN km >= proche THEN proche ELSE km END) AS proche
RETURN commune.name AS commune, commune.population AS habitants, toInteger(round(proche)) AS km_du_plus_proche,
  commune.id AS id
ORDER BY habitants DESC, id
