// topic: territoire
// title.fr: Qui cherche à s'implanter ici ?
// title.en: Who seeks to come here?
// about.fr: Les acteurs qui veulent s'implanter sur ce territoire, dans un lieu qui s'y trouve ou dans un plus grand qui le contient, avec la phrase.
// about.en: Actors that want to settle in this territory, in a place within it or in a larger one around it, with the sentence.
// param: territoire territory = France

MATCH (ici:Territory {id: $territoire})
MATCH (a:Actor)-[r:SEEKS]->(ou:Territory)
WHERE ou = ici OR EXISTS { (ou)-[:WITHIN*1..6]->(ici) } OR EXISTS { (ici)-[:WITHIN*1..6]->(ou) }
UNWIND r.passages AS passage
MATCH (p:Passage {id: passage})-[:FROM]->(s:Source)
RETURN a.name AS acteur, ou.name AS lieu, p.quote AS phrase, s.name AS document, p.line AS ligne, a.id AS id
ORDER BY acteur, id, lieu, document, ligne, phrase
