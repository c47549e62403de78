// topic: sources
// title.fr: Quels liens ne reposent que sur une source ?
// title.en: Which links rest on a single source?
// about.fr: Partenariats, adhésions, accompagnements et portages de cet acteur qu'un seul document atteste : à confirmer avant de s'y fier.
// about.en: Partnerships, memberships, support and programmes of this actor that only one document states: to be confirmed before relying on them.
// param: acteur actor

MATCH (a:Actor {id: $acteur})-[r:PARTNERS_WITH|MEMBER_OF|SUPPORTS|RUNS|FUNDS|TAKES_PART_IN]-(b)
WHERE size(r.sources) = 1
RETURN type(r) AS relation, b.name AS avec, r.sources[0] AS document, r.confidence AS surete, b.id AS avec_id
ORDER BY relation, avec, avec_id
