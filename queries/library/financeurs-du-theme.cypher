// topic: financement
// title.fr: Qui finance les acteurs de ce thème ?
// title.en: Who funds the actors of this theme?
// about.fr: Les financeurs, selon le nombre d'acteurs, de programmes et d'initiatives du thème qu'ils financent.
// about.en: Funders, by the number of actors, programmes and initiatives of the theme that they fund.
// param: theme theme = entrepreneuriat-ess

MATCH (a)-[:FUNDS]->(b)-[:ADDRESSES]->(:Theme {id: $theme})
RETURN a.name AS financeur, count(DISTINCT b) AS finances, a.id AS id
ORDER BY finances DESC, financeur, id
