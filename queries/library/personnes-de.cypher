// topic: personnes
// title.fr: Qui travaille dans cette organisation, et à quel titre ?
// title.en: Who works in this organisation, and in which role?
// about.fr: Les personnes que les documents nomment, avec la phrase qui dit leur rôle.
// about.en: Persons whom documents name, with the sentence that tells their role.
// param: acteur actor

MATCH (x:Person)-[r:WORKS_FOR]->(:Actor {id: $acteur})
UNWIND r.passages AS passage
MATCH (p:Passage {id: passage})-[:FROM]->(s:Source)
RETURN x.name AS personne, p.quote AS phrase, s.name AS document, p.line AS ligne, x.id AS id
ORDER BY personne, id, document, ligne, phrase
