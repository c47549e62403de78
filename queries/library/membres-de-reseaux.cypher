// topic: reseau
// title.fr: Qui, ici, est membre de quel réseau ?
// title.en: Who here is a member of which network?
// about.fr: Les adhésions dites par un document, d'acteurs du territoire ou à des réseaux du territoire. France : toutes, aussi sans lieu connu.
// about.en: Memberships that a document states, of actors in the territory or in networks of the territory. France: all, also without a known place.
// param: territoire territory = France

MATCH (a:Actor)-[:MEMBER_OF]->(b:Actor)
WHERE $territoire = 'territory:pays-fr'
  OR EXISTS { (a)-[:BASED_IN|ACTIVE_IN]->(:Territory)-[:WITHIN*0..6]->(:Territory {id: $territoire}) }
  OR EXISTS { (b)-[:BASED_IN|ACTIVE_IN]->(:Territory)-[:WITHIN*0..6]->(:Territory {id: $territoire}) }
RETURN b.name AS reseau, a.name AS membre, b.id AS reseau_id, a.id AS membre_id
ORDER BY reseau, reseau_id, membre, membre_id
