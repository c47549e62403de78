// topic: sources
// title.fr: Quels liens n'ont pas été confirmés depuis longtemps ?
// title.en: Which links have not been confirmed for long?
// about.fr: Les liens entre acteurs et programmes dont le document le plus récent a plus de tant de mois ; les documents sans date ne comptent pas.
// about.en: Links between actors and programmes whose newest document is older than so many months; documents without a date do not count.
// param: mois number = 12

MATCH (a:Actor)-[r:PARTNERS_WITH|MEMBER_OF|SUPPORTS|RUNS|FUNDS|TAKES_PART_IN]->(b)
UNWIND r.passages AS passage
MATCH (:Passage {id: passage})-[:FROM]->(s:Source)
WITH a, r, b, max(s.date) AS derniere
WHERE derniere < toString(date() - duration({months: $mois}))
RETURN derniere AS derniere_date, a.name AS acteur, type(r) AS relation, b.name AS avec, a.id AS id,
  b.id AS avec_id
ORDER BY derniere_date, acteur, id, relation, avec, avec_id
