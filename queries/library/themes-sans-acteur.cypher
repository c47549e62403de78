// topic: themes
// title.fr: Sur quels thèmes ne connaît-on personne ici ?
// title.en: On which themes is nobody known here?
// about.fr: Les thèmes sans acteur connu sur le territoire, et combien d'acteurs y travaillent ailleurs : un manque, ou des documents qui manquent.
// about.en: Themes without a known actor in the territory, and how many work on them elsewhere: something is missing, or documents are.
// param: territoire territory = Ardèche

MATCH (t:Theme)
WHERE NOT EXISTS {
  (t)<-[:ADDRESSES]-(:Actor)-[:BASED_IN|ACTIVE_IN]->(:Territory)-[:WITHIN*0..6]->(:Territory {id: $territoire})
}
RETURN t.name AS theme, COUNT { (t)<-[:ADDRESSES]-(:Actor) } AS acteurs_ailleurs, t.id AS id
ORDER BY acteurs_ailleurs DESC, theme
