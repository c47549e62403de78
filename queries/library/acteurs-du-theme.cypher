// topic: themes
// title.fr: Qui agit sur ce thème ?
// title.en: Who works on this theme?
// about.fr: Les acteurs du thème sur le territoire. France : tous, aussi sans lieu connu.
// about.en: Actors of the theme in the territory. France: all, also without a known place.
// param: theme theme = entrepreneuriat-ess
// param: territoire territory = France

MATCH (a:Actor)-[r:ADDRESSES]->(:Theme {id: $theme})
WHERE $territoire = 'territory:pays-fr' OR
  EXISTS { (a)-[:BASED_IN|ACTIVE_IN]->(:Territory)-[:WITHIN*0..6]->(:Territory {id: $territoire}) }
RETURN a.name AS acteur, size(r.passages) AS passages, a.id AS id
ORDER BY passages DESC, acteur, id
