// topic: sources
// title.fr: Qu'apporte chaque source ?
// title.en: What does each source bring?
// about.fr: Pour chaque document : sa date, le nombre de passages retenus, et combien d'acteurs, de programmes et de territoires il nomme.
// about.en: For each document: its date, the number of passages kept, and how many actors, programmes and territories it names.

MATCH (s:Source)
OPTIONAL MATCH (s)<-[:FROM]-(p:Passage)
OPTIONAL MATCH (p)-[:MENTIONS]->(x)
RETURN s.name AS document, s.date AS date, count(DISTINCT p) AS passages,
  count(DISTINCT CASE WHEN x:Actor THEN x END) AS acteurs,
  count(DISTINCT CASE WHEN x:Programme THEN x END) AS programmes,
  count(DISTINCT CASE WHEN x:Territory THEN x END) AS territoires, s.id AS id
ORDER BY acteurs DESC, document, id
