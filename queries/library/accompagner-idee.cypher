// topic: accompagnement
// title.fr: Qui accompagne les projets au stade de l'idée ?
// title.en: Who accompanies projects at the idea stage?
// about.fr: Incubateurs, couveuses, Fabriques à initiatives, structures d'accompagnement et porteurs d'un cycle de formation, présents sur le territoire ou sur un plus grand qui le contient.
// about.en: Incubators, nurseries, Fabriques à initiatives, support organisations and those who run a training cycle, present in the territory or in a larger one around it.
// param: territoire territory = France

MATCH (ici:Territory {id: $territoire})
MATCH (a:Actor)-[r:BASED_IN|ACTIVE_IN]->(ou:Territory)
WHERE (a:Incubateur OR a:Couveuse OR a:FabriqueAInitiatives OR a:StructureAccompagnement OR
  EXISTS { (a)-[:RUNS]->(:Cycle) })
  AND (ou = ici OR EXISTS { (ou)-[:WITHIN*1..6]->(ici) } OR EXISTS { (ici)-[:WITHIN*1..6]->(ou) })
RETURN DISTINCT a.name AS acteur, a.kinds AS genres, ou.name AS lieu, head(r.quotes) AS phrase, a.id AS id
ORDER BY acteur, id, lieu, phrase
