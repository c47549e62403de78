// topic: accompagnement
// title.fr: Quels guides connaissent le plus de monde ?
// title.en: Which guides know the most people?
// about.fr: Structures d'accompagnement, PTCE, CRESS, CAE, DLA et réseaux, présents ou couvrant le territoire, selon le nombre d'acteurs et de programmes auxquels ils sont liés. France : tous, aussi sans lieu connu.
// about.en: Support organisations, PTCE, CRESS, CAE, DLA and networks in or around the territory, by the number of actors and programmes that they are linked with. France: all, also without a known place.
// param: territoire territory = France

MATCH (a:Actor)
WHERE any(genre IN a.kinds WHERE genre IN ['incubateur', 'couveuse', 'fabrique-a-initiatives',
  'structure-d-accompagnement', 'dla', 'cae', 'ptce', 'cress', 'reseau', 'federation'])
  AND ($territoire = 'territory:pays-fr'
    OR EXISTS { (a)-[:BASED_IN|ACTIVE_IN]->(:Territory)-[:WITHIN*0..6]->(:Territory {id: $territoire}) }
    OR EXISTS { (a)-[:BASED_IN|ACTIVE_IN]->(:Territory)<-[:WITHIN*1..6]-(:Territory {id: $territoire}) })
MATCH (a)-[:PARTNERS_WITH|MEMBER_OF|SUPPORTS|RUNS|FUNDS|TAKES_PART_IN|FOUNDED]-(autre:Actor|Programme|Initiative)
RETURN a.name AS guide, a.kinds AS genres, count(DISTINCT autre) AS liens, a.id AS id
ORDER BY liens DESC, guide, id
