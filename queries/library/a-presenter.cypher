// topic: reseau
// title.fr: À qui cet acteur pourrait-il être présenté ?
// title.en: Whom could this actor be introduced to?
// about.fr: Ceux qu'il ne connaît pas encore mais auxquels mènent ses propres liens, selon le nombre d'intermédiaires, et par qui.
// about.en: Those whom it does not know yet but its own links lead to, by the number of go-betweens, and through whom.
// param: acteur actor

MATCH (moi:Actor {id: $acteur})-[:PARTNERS_WITH|MEMBER_OF|SUPPORTS|RUNS|TAKES_PART_IN]-(par:Actor|Programme)
WITH DISTINCT moi, par
MATCH (par)-[:PARTNERS_WITH|MEMBER_OF|SUPPORTS|RUNS|TAKES_PART_IN]-(b:Actor)
WHERE b <> moi AND NOT EXISTS { (moi)-[:PARTNERS_WITH|MEMBER_OF|SUPPORTS|RUNS|FUNDS|FOUNDED]-(b) }
WITH DISTINCT b, par ORDER BY par.name, par.id
RETURN b.name AS acteur, count(par) AS intermediaires, collect(par.name)[..3] AS par, b.id AS id
ORDER BY intermediaires DESC, acteur, id
