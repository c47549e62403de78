// topic: reseau
// title.fr: Quels tiers-lieux d'ici sont membres d'un PTCE ?
// title.en: Which tiers-lieux here are members of a PTCE?
// about.fr: Les acteurs d'un genre (tiers-lieu) du territoire, par exemple une intercommunalité, qui sont membres ou partenaires d'un acteur d'un autre genre (ptce). Les deux genres se changent.
// about.en: Actors of one kind (tiers-lieu) in the territory, an EPCI for instance, that are members or partners of an actor of another kind (ptce). Both kinds can be changed.
// param: territoire territory = France
// param: genre kind = tiers-lieu
// param: reseau kind = ptce

MATCH (a:Actor)-[r:MEMBER_OF|PARTNERS_WITH]-(b:Actor)
WHERE $genre IN a.kinds AND $reseau IN b.kinds AND (type(r) = 'PARTNERS_WITH' OR startNode(r) = a)
  AND ($territoire = 'territory:pays-fr' OR
    EXISTS { (a)-[:BASED_IN|ACTIVE_IN]->(:Territory)-[:WITHIN*0..6]->(:Territory {id: $territoire}) })
RETURN DISTINCT a.name AS acteur, CASE type(r) WHEN 'MEMBER_OF' THEN 'membre' ELSE 'partenaire' END AS lien,
  b.name AS de, a.id AS id, b.id AS de_id
ORDER BY acteur, id, lien, de, de_id
