// topic: reseau
// title.fr: Qui porte, finance et vit ce programme ?
// title.en: Who runs, funds and takes part in this programme?
// about.fr: Tous ceux que les documents lient au programme, et comment.
// about.en: All whom documents link with the programme, and how.
// param: programme programme

MATCH (a:Actor)-[r:RUNS|FUNDS|FOUNDED|SUPPORTS|TAKES_PART_IN]->(:Programme {id: $programme})
RETURN CASE type(r) WHEN 'RUNS' THEN 'porte' WHEN 'FUNDS' THEN 'finance' WHEN 'FOUNDED' THEN 'a créé'
    WHEN 'SUPPORTS' THEN 'accompagne' ELSE 'participe' END AS role,
  a.name AS acteur, a.id AS id
ORDER BY role, acteur, id
