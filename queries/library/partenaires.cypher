// topic: reseau
// title.fr: Quels sont les partenaires de cet acteur ?
// title.en: Who are the partners of this actor?
// about.fr: Ses partenaires, avec chaque phrase qui le dit, le document et la ligne.
// about.en: Its partners, with each sentence that says so, the document and the line.
// param: acteur actor

MATCH (:Actor {id: $acteur})-[r:PARTNERS_WITH]-(b:Actor)
UNWIND r.passages AS passage
MATCH (p:Passage {id: passage})-[:FROM]->(s:Source)
RETURN b.name AS partenaire, p.quote AS phrase, s.name AS document, p.line AS ligne, b.id AS id
ORDER BY partenaire, id, document, ligne, phrase
