// topic: accompagnement
// title.fr: Qui accompagne qui ?
// title.en: Who supports whom?
// about.fr: Chaque accompagnement dit par un document, avec la phrase ; pour un territoire, ceux dont l'un des deux s'y trouve. France : tous, aussi sans lieu connu.
// about.en: Every support that a document states, with the sentence; for a territory, those where one of the two is there. France: all, also without a known place.
// param: territoire territory = France

MATCH (a)-[r:SUPPORTS]->(b)
WHERE $territoire = 'territory:pays-fr'
  OR EXISTS { (a)-[:BASED_IN|ACTIVE_IN]->(:Territory)-[:WITHIN*0..6]->(:Territory {id: $territoire}) }
  OR EXISTS { (b)-[:BASED_IN|ACTIVE_IN]->(:Territory)-[:WITHIN*0..6]->(:Territory {id: $territoire}) }
UNWIND r.passages AS passage
MATCH (p:Passage {id: passage})-[:FROM]->(s:Source)
RETURN a.name AS qui, b.name AS accompagne, p.quote AS phrase, s.name AS document, p.line AS ligne,
  a.id AS qui_id, b.id AS accompagne_id
ORDER BY qui, qui_id, accompagne, accompagne_id, document, ligne, phrase
