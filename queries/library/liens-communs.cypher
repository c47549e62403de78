// topic: reseau
// title.fr: Qui ces deux acteurs connaissent-ils tous deux ?
// title.en: Whom do these two actors both know?
// about.fr: Acteurs et programmes auxquels l'un et l'autre sont liés : partenariat, adhésion, accompagnement, financement, programme.
// about.en: Actors and programmes that both are linked with: partnership, membership, support, funding, programme.
// param: acteur actor
// param: autre actor

MATCH (:Actor {id: $acteur})-[:PARTNERS_WITH|MEMBER_OF|SUPPORTS|RUNS|FUNDS|TAKES_PART_IN|FOUNDED]-(x:Actor|Programme)
WITH DISTINCT x
WHERE EXISTS { (:Actor {id: $autre})-[:PARTNERS_WITH|MEMBER_OF|SUPPORTS|RUNS|FUNDS|TAKES_PART_IN|FOUNDED]-(x) }
RETURN x.name AS commun, x:Programme AS programme, x.id AS id
ORDER BY commun, id
