// topic: financement
// title.fr: Qui a financé qui sur ce thème ?
// title.en: Who has funded whom on this theme?
// about.fr: Les financements dont l'un des deux agit sur le thème, avec la phrase.
// about.en: Funding where one of the two works on the theme, with the sentence.
// param: theme theme = entrepreneuriat-ess

MATCH (a)-[r:FUNDS]->(b)
WHERE EXISTS { (a)-[:ADDRESSES]->(:Theme {id: $theme}) } OR EXISTS { (b)-[:ADDRESSES]->(:Theme {id: $theme}) }
UNWIND r.passages AS passage
MATCH (p:Passage {id: passage})-[:FROM]->(s:Source)
RETURN a.name AS financeur, b.name AS finance, p.quote AS phrase, s.name AS document, p.line AS ligne,
  a.id AS financeur_id, b.id AS finance_id
ORDER BY financeur, financeur_id, finance, finance_id, document, ligne, phrase
