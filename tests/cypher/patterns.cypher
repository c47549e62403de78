// MATCH (a:Actor {name:'Ronalpia'})-[r]-(b) RETURN type(r), b.
MATCH (a:Actor {name:'Ronalpia'})-[r]-(b) RETURN type(r), b.name ORDER BY type(r), b.name

// MATCH (a:Actor {name:'Ronalpia'}), (b:Actor {name:'ATIS'}) R
MATCH (a:Actor {name:'Ronalpia'}), (b:Actor {name:'ATIS'}) RETURN EXISTS((a)-[:PARTNERS_WITH]-(b)) AS x

// MATCH (a:Actor) WHERE exists((a)-[:FUNDS]->()) RETURN a.name
MATCH (a:Actor) WHERE exists((a)-[:FUNDS]->()) RETURN a.name ORDER BY a.name

// MATCH (a:Actor) WHERE size([(a)-[:FUNDS]->(x) | x]) > 1 RETU
MATCH (a:Actor) WHERE size([(a)-[:FUNDS]->(x) | x]) > 1 RETURN a.name ORDER BY a.name

// MATCH (a:Actor) WHERE size((a)-[:FUNDS]->()) > 1 RETURN a.na
MATCH (a:Actor) WHERE size((a)-[:FUNDS]->()) > 1 RETURN a.name ORDER BY a.name

// MATCH (a:Actor) RETURN a.name, (a)-[:FUNDS]->() AS funds ORD
MATCH (a:Actor) RETURN a.name, (a)-[:FUNDS]->() AS funds ORDER BY a.name

// MATCH (a:Actor) WHERE (a)-[:FUNDS]->(x) RETURN a.name
MATCH (a:Actor) WHERE (a)-[:FUNDS]->(x) RETURN a.name

// MATCH (a)-[r]->(b) WHERE r.confidence > 0.9 AND (b:Actor OR 
MATCH (a)-[r]->(b) WHERE r.confidence > 0.9 AND (b:Actor OR b:Programme) RETURN a.name, b.name ORDER BY a.name, b.name

// MATCH (a)-[r:FUNDS|!RUNS]->(b) RETURN count(*) AS n
MATCH (a)-[r:FUNDS|!RUNS]->(b) RETURN count(*) AS n

// MATCH (a)-[r:%]->(b) RETURN count(*) AS n
MATCH (a)-[r:%]->(b) RETURN count(*) AS n

// MATCH (a)-[r:FUNDS&RUNS]->(b) RETURN count(*) AS n
MATCH (a)-[r:FUNDS&RUNS]->(b) RETURN count(*) AS n

// MATCH (a)-[:FUNDS|:RUNS]->(b) RETURN count(*) AS n
MATCH (a)-[:FUNDS|:RUNS]->(b) RETURN count(*) AS n

// MATCH (a IS Actor) RETURN count(*) AS n
MATCH (a IS Actor) RETURN count(*) AS n

// MATCH (a:Actor:!SCIC) RETURN count(*) AS n
MATCH (a:Actor:!SCIC) RETURN count(*) AS n

// MATCH (a:Actor|Person) RETURN count(*) AS n
MATCH (a:Actor|Person) RETURN count(*) AS n

// MATCH (a:Actor&TiersLieu|Person) RETURN a.name ORDER BY a.na
MATCH (a:Actor&TiersLieu|Person) RETURN a.name ORDER BY a.name

// MATCH (a) WHERE a:Actor&!Association RETURN count(*) AS n
MATCH (a) WHERE a:Actor&!Association RETURN count(*) AS n

// MATCH (a) WHERE a IS Actor RETURN count(*) AS n
MATCH (a) WHERE a IS Actor RETURN count(*) AS n

// MATCH (a)-[r]->() WHERE r:FUNDS RETURN count(*) AS n
MATCH (a)-[r]->() WHERE r:FUNDS RETURN count(*) AS n

// MATCH (a)-[r]->() WHERE r:FUNDS|RUNS RETURN count(*) AS n
MATCH (a)-[r]->() WHERE r:FUNDS|RUNS RETURN count(*) AS n

// MATCH p = (a:Actor {name:'Ronalpia'})-[:PARTNERS_WITH*1..3]-
MATCH p = (a:Actor {name:'Ronalpia'})-[:PARTNERS_WITH*1..3]-(b) RETURN b.name, length(p) ORDER BY length(p), b.name

// MATCH p = (a:Actor {name:'Ronalpia'})-[*1..2]->(b) RETURN co
MATCH p = (a:Actor {name:'Ronalpia'})-[*1..2]->(b) RETURN count(p) AS n, count(DISTINCT b) AS m

// MATCH p = (a:Actor {name:'Ronalpia'})-[*0..1]-(b) RETURN cou
MATCH p = (a:Actor {name:'Ronalpia'})-[*0..1]-(b) RETURN count(p) AS n

// MATCH (a:Actor {name:'Ronalpia'})-[r*2..2]-(b) RETURN [x IN 
MATCH (a:Actor {name:'Ronalpia'})-[r*2..2]-(b) RETURN [x IN r | type(x)] AS ts, b.name ORDER BY ts, b.name

// MATCH (a:Actor {name:'Ronalpia'})-[r:PARTNERS_WITH*]-(b) RET
MATCH (a:Actor {name:'Ronalpia'})-[r:PARTNERS_WITH*]-(b) RETURN size(r) AS n, b.name ORDER BY n, b.name

// MATCH (a)-[:MEMBER_OF*]->(b) RETURN a.name, b.name ORDER BY 
MATCH (a)-[:MEMBER_OF*]->(b) RETURN a.name, b.name ORDER BY a.name, b.name

// MATCH (a)-[:MEMBER_OF*0..]->(b {name:'Réseau rural'}) RETURN
MATCH (a)-[:MEMBER_OF*0..]->(b {name:'Réseau rural'}) RETURN a.name ORDER BY a.name

// MATCH (a:Actor)-[:MEMBER_OF*1..2 {since: date('2014-01-01')}
MATCH (a:Actor)-[:MEMBER_OF*1..2 {since: date('2014-01-01')}]->(b) RETURN a.name, b.name

// MATCH (a:Actor)-[:MEMBER_OF]->{2}(b) RETURN a.name, b.name O
MATCH (a:Actor)-[:MEMBER_OF]->{2}(b) RETURN a.name, b.name ORDER BY a.name, b.name

// MATCH (a:Actor)-[:MEMBER_OF]->{,2}(b) RETURN a.name, b.name 
MATCH (a:Actor)-[:MEMBER_OF]->{,2}(b) RETURN a.name, b.name ORDER BY a.name, b.name

// MATCH (a:Actor)-[r:MEMBER_OF]->{1,2}(b) RETURN a.name, size(
MATCH (a:Actor)-[r:MEMBER_OF]->{1,2}(b) RETURN a.name, size(r) AS n ORDER BY a.name, n

// MATCH (a:Actor)-[r:MEMBER_OF WHERE r.since IS NOT NULL]->{1,
MATCH (a:Actor)-[r:MEMBER_OF WHERE r.since IS NOT NULL]->{1,2}(b) RETURN a.name, b.name ORDER BY a.name, b.name

// MATCH (a:Actor {name:'Ronalpia'}) ((x)-[r:PARTNERS_WITH]-(y)
MATCH (a:Actor {name:'Ronalpia'}) ((x)-[r:PARTNERS_WITH]-(y) WHERE x.score > 1){1,3} (b) RETURN b.name, [n IN x | n.name] AS xs, size(r) AS n ORDER BY n, b.name

// MATCH p = (a:Actor {name:'Ronalpia'}) (()-[:PARTNERS_WITH]-(
MATCH p = (a:Actor {name:'Ronalpia'}) (()-[:PARTNERS_WITH]-()){1,2} (b:Actor) RETURN length(p) AS n, b.name ORDER BY n, b.name

// MATCH ((a:Actor)-[:RUNS]->(p:Programme) WHERE a.score > 4) R
MATCH ((a:Actor)-[:RUNS]->(p:Programme) WHERE a.score > 4) RETURN a.name, p.name ORDER BY p.name

// MATCH (a:Actor)-[:RUNS]->(p)<-[:RUNS]-(b) RETURN a.name, b.n
MATCH (a:Actor)-[:RUNS]->(p)<-[:RUNS]-(b) RETURN a.name, b.name, p.name ORDER BY a.name

// MATCH (a:Actor)-[:RUNS]->(p) MATCH (p)<-[:RUNS]-(b) RETURN a
MATCH (a:Actor)-[:RUNS]->(p) MATCH (p)<-[:RUNS]-(b) RETURN a.name, b.name ORDER BY a.name, b.name

// MATCH (a:Actor)-[r1]-(b)-[r2]-(c) WHERE a.name='Ronalpia' RE
MATCH (a:Actor)-[r1]-(b)-[r2]-(c) WHERE a.name='Ronalpia' RETURN count(*) AS n

// MATCH (a)-[r1]-(b), (b)-[r2]-(c) WHERE a.name='Ronalpia' RET
MATCH (a)-[r1]-(b), (b)-[r2]-(c) WHERE a.name='Ronalpia' RETURN count(*) AS n

// MATCH (a)-[r]-(b) WHERE a.name='Ronalpia' MATCH (b)-[r2]-(c)
MATCH (a)-[r]-(b) WHERE a.name='Ronalpia' MATCH (b)-[r2]-(c) RETURN count(*) AS n

// MATCH (a)-[r]->(b) MATCH (c)-[r]->(d) RETURN count(*) AS n
MATCH (a)-[r]->(b) MATCH (c)-[r]->(d) RETURN count(*) AS n

// MATCH (a:Actor {name:'ATIS'})-[r]->(b) WITH r MATCH (x)-[r]-
MATCH (a:Actor {name:'ATIS'})-[r]->(b) WITH r MATCH (x)-[r]-(y) RETURN type(r), x.name, y.name ORDER BY type(r), x.name, y.name

// MATCH (a)-[r*2]->(b) WHERE a.name='ATIS' WITH r MATCH (x)-[r
MATCH (a)-[r*2]->(b) WHERE a.name='ATIS' WITH r MATCH (x)-[r*]->(y) RETURN x.name, y.name ORDER BY y.name

// MATCH (a {name:'Réseau rural'})-[r]-(b) RETURN type(r), b.na
MATCH (a {name:'Réseau rural'})-[r]-(b) RETURN type(r), b.name ORDER BY type(r), b.name

// MATCH (a {name:'Réseau rural'})--(a) RETURN count(*) AS n
MATCH (a {name:'Réseau rural'})--(a) RETURN count(*) AS n

// MATCH (a)-->(b)-->(a) RETURN a.name, b.name ORDER BY a.name
MATCH (a)-->(b)-->(a) RETURN a.name, b.name ORDER BY a.name

// MATCH (a)--(b)--(a) WHERE a.name = 'Ronalpia' RETURN b.name 
MATCH (a)--(b)--(a) WHERE a.name = 'Ronalpia' RETURN b.name ORDER BY b.name

// MATCH (a), (a) RETURN count(*) AS n
MATCH (a), (a) RETURN count(*) AS n

// MATCH (a:Actor) MATCH (a:SCIC) RETURN a.name ORDER BY a.name
MATCH (a:Actor) MATCH (a:SCIC) RETURN a.name ORDER BY a.name

// OPTIONAL MATCH (a:Licorne)-[r]->(b) RETURN a, r, b
OPTIONAL MATCH (a:Licorne)-[r]->(b) RETURN a, r, b

// MATCH (a:Actor {name:'ATIS'}) OPTIONAL MATCH (a)-[:FUNDS]->(
MATCH (a:Actor {name:'ATIS'}) OPTIONAL MATCH (a)-[:FUNDS]->(b) OPTIONAL MATCH (b)-[:FUNDS]->(c) RETURN a.name, b, c

// MATCH (a:Actor {name:'ATIS'}) OPTIONAL MATCH (a)-[:FUNDS]->(
MATCH (a:Actor {name:'ATIS'}) OPTIONAL MATCH (a)-[:FUNDS]->(b) MATCH (b)-->(c) RETURN a.name, c

// MATCH (a:Actor {name:'ATIS'}) OPTIONAL MATCH (a)-[:FUNDS]->(
MATCH (a:Actor {name:'ATIS'}) OPTIONAL MATCH (a)-[:FUNDS]->(b) WHERE b.name = 'x' RETURN a.name, b.name, size(labels(b)) AS n

// MATCH (a:Actor {name:'ATIS'}) OPTIONAL MATCH p = (a)-[:FUNDS
MATCH (a:Actor {name:'ATIS'}) OPTIONAL MATCH p = (a)-[:FUNDS]->(b) RETURN p, length(p), nodes(p), b.name

// MATCH (a:Actor) OPTIONAL MATCH (a)-[:FUNDS]->(b) WITH a, cou
MATCH (a:Actor) OPTIONAL MATCH (a)-[:FUNDS]->(b) WITH a, count(b) AS n WHERE n = 0 RETURN count(a) AS without

// MATCH (a:Actor {name:'ATIS'}) OPTIONAL MATCH (a)-[:FUNDS]->(
MATCH (a:Actor {name:'ATIS'}) OPTIONAL MATCH (a)-[:FUNDS]->(b) RETURN EXISTS { (b)-->() } AS x, COUNT { (b)-->() } AS n, [(b)-->(c) | c.name] AS l

// MATCH (a:Actor) OPTIONAL MATCH (a)-[:FUNDS]->(b), (b)-[:BASE
MATCH (a:Actor) OPTIONAL MATCH (a)-[:FUNDS]->(b), (b)-[:BASED_IN]->(t) RETURN a.name, b.name, t.name ORDER BY a.name, b.name

// MATCH p = shortestPath((a {name:'Ronalpia'})-[*]-(a)) RETURN
MATCH p = shortestPath((a {name:'Ronalpia'})-[*]-(a)) RETURN p

// MATCH (a {name:'Ronalpia'}), (b {name:'Ronalpia'}) MATCH p =
MATCH (a {name:'Ronalpia'}), (b {name:'Ronalpia'}) MATCH p = shortestPath((a)-[*]-(b)) RETURN length(p)

// MATCH (a {name:'Ronalpia'}), (b {name:'Ronalpia'}) MATCH p =
MATCH (a {name:'Ronalpia'}), (b {name:'Ronalpia'}) MATCH p = shortestPath((a)-[*0..]-(b)) RETURN length(p)

// MATCH p = shortestPath((a {name:'Ronalpia'})-[*..3]-(b:Actor
MATCH p = shortestPath((a {name:'Ronalpia'})-[*..3]-(b:Actor)) RETURN b.name, length(p) ORDER BY b.name

// MATCH p = shortestPath((a {name:'Ronalpia'})-[*..3]-(b:Actor
MATCH p = shortestPath((a {name:'Ronalpia'})-[*..3]-(b:Actor)) WHERE a <> b RETURN b.name, length(p) ORDER BY b.name

// MATCH (a {name:'Ronalpia'}), (b:Actor) WHERE a <> b MATCH p 
MATCH (a {name:'Ronalpia'}), (b:Actor) WHERE a <> b MATCH p = shortestPath((a)-[*..3]->(b)) RETURN b.name, length(p) ORDER BY b.name

// MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) MATCH p =
MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) MATCH p = shortestPath((a)-[*]-(b)) WHERE all(n IN nodes(p) WHERE NOT n:Programme) RETURN length(p)

// MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) MATCH p =
MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) MATCH p = shortestPath((a)-[*]-(b)) WITH p WHERE length(p) > 3 RETURN length(p)

// MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) MATCH p =
MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) MATCH p = shortestPath((a)-[r*]-(b)) WHERE all(x IN r WHERE x.confidence > 0.5) RETURN length(p), size(r)

// MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) MATCH p =
MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) MATCH p = shortestPath((a)-[:PARTNERS_WITH*2..4]-(b)) RETURN p

// MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) RETURN le
MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) RETURN length(shortestPath((a)-[*]-(b))) AS n

// MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) WITH shor
MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) WITH shortestPath((a)-[*]-(b)) AS p RETURN length(p) AS n

// MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) RETURN si
MATCH (a {name:'Courant Fort'}), (b {name:'ATIS'}) RETURN size(allShortestPaths((a)-[*]-(b))) AS n

// MATCH p = allShortestPaths((a {name:'Courant Fort'})-[*]-(b 
MATCH p = allShortestPaths((a {name:'Courant Fort'})-[*]-(b {name:'ATIS'})) RETURN count(p) AS n, min(length(p)) AS l

// MATCH p = allShortestPaths((a:Actor)-[:PARTNERS_WITH*]-(b:Ac
MATCH p = allShortestPaths((a:Actor)-[:PARTNERS_WITH*]-(b:Actor)) WHERE a.name < b.name RETURN a.name, b.name, length(p) ORDER BY a.name, b.name

// MATCH p = shortestPath((a:Actor {name:'Ronalpia'})-[:PARTNER
MATCH p = shortestPath((a:Actor {name:'Ronalpia'})-[:PARTNERS_WITH]-(b:Actor {name:'ATIS'})) RETURN length(p)

// MATCH p = SHORTEST 2 (a {name:'Ronalpia'})-[:PARTNERS_WITH]-
MATCH p = SHORTEST 2 (a {name:'Ronalpia'})-[:PARTNERS_WITH]-+(b {name:'La Fabrique d’Aubenas'}) RETURN length(p) ORDER BY length(p)

// MATCH p = ANY (a {name:'Ronalpia'})-[:PARTNERS_WITH]-+(b {na
MATCH p = ANY (a {name:'Ronalpia'})-[:PARTNERS_WITH]-+(b {name:'ATIS'}) RETURN length(p)

// MATCH p = ALL SHORTEST (a {name:'Courant Fort'})--+(b {name:
MATCH p = ALL SHORTEST (a {name:'Courant Fort'})--+(b {name:'ATIS'}) RETURN count(p)

// MATCH p = SHORTEST 1 (a:Actor {name:'Ronalpia'})-[]-{1,4}(b:
MATCH p = SHORTEST 1 (a:Actor {name:'Ronalpia'})-[]-{1,4}(b:Actor) WHERE b.name <> 'x' RETURN b.name, length(p) ORDER BY b.name

// MATCH (a:Actor) RETURN a ORDER BY a.name LIMIT 2
MATCH (a:Actor) RETURN a ORDER BY a.name LIMIT 2

// MATCH (a:Actor)-[r:RUNS]->(p) RETURN a, r, p ORDER BY a.name
MATCH (a:Actor)-[r:RUNS]->(p) RETURN a, r, p ORDER BY a.name, p.name LIMIT 1

// MATCH (a:Actor) RETURN a.name AS n, a.score AS s ORDER BY s 
MATCH (a:Actor) RETURN a.name AS n, a.score AS s ORDER BY s DESC, n LIMIT 4

// MATCH (a:Actor) WITH a ORDER BY a.name SKIP 2 LIMIT 3 RETURN
MATCH (a:Actor) WITH a ORDER BY a.name SKIP 2 LIMIT 3 RETURN collect(a.name)

// MATCH (a:Actor) RETURN a.name ORDER BY toLower(a.name) DESC
MATCH (a:Actor) RETURN a.name ORDER BY toLower(a.name) DESC

// MATCH (a:Actor) RETURN count(a.score), count(*), count(DISTI
MATCH (a:Actor) RETURN count(a.score), count(*), count(DISTINCT a.active)

// MATCH (a:Actor) RETURN a.active, avg(a.score) ORDER BY a.act
MATCH (a:Actor) RETURN a.active, avg(a.score) ORDER BY a.active

// MATCH (a:Actor) RETURN a.active AS x, collect(a.name) AS nam
MATCH (a:Actor) RETURN a.active AS x, collect(a.name) AS names ORDER BY size(names)

// MATCH (a:Actor) RETURN labels(a) AS l, count(*) AS n ORDER B
MATCH (a:Actor) RETURN labels(a) AS l, count(*) AS n ORDER BY n DESC, l[1] LIMIT 3

// MATCH (a:Actor)-[r]->(b) RETURN type(r) AS t, count(DISTINCT
MATCH (a:Actor)-[r]->(b) RETURN type(r) AS t, count(DISTINCT a) AS n ORDER BY n DESC, t

// MATCH (a:Actor)-[r]->(b) WITH type(r) AS t, count(*) AS n OR
MATCH (a:Actor)-[r]->(b) WITH type(r) AS t, count(*) AS n ORDER BY n DESC, t LIMIT 3 RETURN collect(t + ':' + n) AS top

// MATCH (a:Actor) WITH a, COUNT { (a)--() } AS d WHERE d > 8 R
MATCH (a:Actor) WITH a, COUNT { (a)--() } AS d WHERE d > 8 RETURN a.name, d ORDER BY d DESC, a.name

// MATCH (a:Actor) WHERE COUNT { (a)-[:PARTNERS_WITH]-(b) WHERE
MATCH (a:Actor) WHERE COUNT { (a)-[:PARTNERS_WITH]-(b) WHERE b.score > 2 } >= 1 RETURN a.name ORDER BY a.name

// MATCH (a:Actor) RETURN a.name, COUNT { MATCH (a)-[:ADDRESSES
MATCH (a:Actor) RETURN a.name, COUNT { MATCH (a)-[:ADDRESSES]->(t) RETURN DISTINCT t } AS n ORDER BY n DESC, a.name LIMIT 3

// MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:ADDRESSES]->(t:Th
MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:ADDRESSES]->(t:Theme) WHERE t.name = 'Habitat' } RETURN a.name ORDER BY a.name

// MATCH (a:Actor) WHERE NOT EXISTS { MATCH (a)-[:ADDRESSES]->(
MATCH (a:Actor) WHERE NOT EXISTS { MATCH (a)-[:ADDRESSES]->() } AND EXISTS { (a)-[:RUNS]->() } RETURN a.name ORDER BY a.name

// MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:MEMBER_OF]->(n) M
MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:MEMBER_OF]->(n) MATCH (n)<-[:MEMBER_OF]-(b) WHERE b <> a RETURN b } RETURN a.name ORDER BY a.name

// MATCH (a:Actor) RETURN a.name, COLLECT { MATCH (a)-[:ADDRESS
MATCH (a:Actor) RETURN a.name, COLLECT { MATCH (a)-[:ADDRESSES]->(t) RETURN t.name ORDER BY t.name } AS ts ORDER BY a.name

// MATCH (a:Actor) WHERE 'Habitat' IN COLLECT { MATCH (a)-[:ADD
MATCH (a:Actor) WHERE 'Habitat' IN COLLECT { MATCH (a)-[:ADDRESSES]->(t) RETURN t.name } RETURN a.name ORDER BY a.name

// MATCH (a:Actor) RETURN a.name, EXISTS { (a)-[:RUNS]->() } AS
MATCH (a:Actor) RETURN a.name, EXISTS { (a)-[:RUNS]->() } AS runs ORDER BY runs DESC, a.name LIMIT 4

// MATCH (a:Actor) RETURN CASE WHEN EXISTS { (a)-[:RUNS]->() } 
MATCH (a:Actor) RETURN CASE WHEN EXISTS { (a)-[:RUNS]->() } THEN 'oui' ELSE 'non' END AS r, count(*) AS n ORDER BY r

// MATCH (a:Actor) CALL (a) { MATCH (a)-[:RUNS]->(p) RETURN p U
MATCH (a:Actor) CALL (a) { MATCH (a)-[:RUNS]->(p) RETURN p UNION MATCH (a)-[:FUNDS]->(p) RETURN p } RETURN a.name, p.name ORDER BY a.name, p.name

// MATCH (a:Actor {name:'ATIS'}) CALL (a) { MATCH (a)-[:RUNS]->
MATCH (a:Actor {name:'ATIS'}) CALL (a) { MATCH (a)-[:RUNS]->(p) RETURN p.name AS x ORDER BY x LIMIT 1 } RETURN x

// CALL { MATCH (a:Actor) RETURN a.name AS n ORDER BY n LIMIT 2
CALL { MATCH (a:Actor) RETURN a.name AS n ORDER BY n LIMIT 2 UNION ALL MATCH (p:Programme) RETURN p.name AS n ORDER BY n LIMIT 1 } RETURN n

// CALL db.labels()
CALL db.labels()

// CALL db.labels() YIELD label AS l RETURN count(l) AS n
CALL db.labels() YIELD label AS l RETURN count(l) AS n

// CALL db.labels() YIELD * RETURN label ORDER BY label LIMIT 2
CALL db.labels() YIELD * RETURN label ORDER BY label LIMIT 2

// MATCH (a:SCIC) CALL db.labels() YIELD label WITH a, label WH
MATCH (a:SCIC) CALL db.labels() YIELD label WITH a, label WHERE label IN labels(a) RETURN a.name, label ORDER BY a.name, label

// MATCH (a:Actor {id:'actor:atis'}) RETURN a {.id, .missing, n
MATCH (a:Actor {id:'actor:atis'}) RETURN a {.id, .missing, n: size(a.name)} AS m

// MATCH (a:Actor {id:'actor:atis'})-[r:RUNS]->(p) RETURN r {.*
MATCH (a:Actor {id:'actor:atis'})-[r:RUNS]->(p) RETURN r {.*} AS m ORDER BY p.name

// MATCH (a:Actor) WHERE a.created >= date('2015-01-01') RETURN
MATCH (a:Actor) WHERE a.created >= date('2015-01-01') RETURN a.name, a.created ORDER BY a.created

// MATCH (a:Actor) WHERE a.created.year = 2018 RETURN a.name
MATCH (a:Actor) WHERE a.created.year = 2018 RETURN a.name

// MATCH (a:Actor) RETURN a.created.year / 10 * 10 AS decade, c
MATCH (a:Actor) RETURN a.created.year / 10 * 10 AS decade, count(*) AS n ORDER BY decade

// MATCH (a)-[r]->(b) WHERE r.since IS NOT NULL AND r.until IS 
MATCH (a)-[r]->(b) WHERE r.since IS NOT NULL AND r.until IS NOT NULL RETURN a.name, duration.between(r.since, r.until) AS d ORDER BY a.name, b.name

// MATCH (a)-[r]->(b) WHERE r.until < date('2023-01-01') RETURN
MATCH (a)-[r]->(b) WHERE r.until < date('2023-01-01') RETURN a.name, b.name, toString(r.until) ORDER BY a.name, b.name

// MATCH (a)-[r]->(b) WHERE r.since + duration({years: 2}) < r.
MATCH (a)-[r]->(b) WHERE r.since + duration({years: 2}) < r.until RETURN a.name, type(r)

// MATCH (t:Territory) WHERE t.latitude IS NOT NULL WITH t, poi
MATCH (t:Territory) WHERE t.latitude IS NOT NULL WITH t, point({latitude: t.latitude, longitude: t.longitude}) AS p RETURN t.name, p.latitude, p.crs ORDER BY t.name LIMIT 2

// MATCH (a:Commune {name:'Aubenas'}), (b:Commune) WHERE a <> b
MATCH (a:Commune {name:'Aubenas'}), (b:Commune) WHERE a <> b RETURN b.name, point.distance(point({latitude:a.latitude, longitude:a.longitude}), point({latitude:b.latitude, longitude:b.longitude})) AS d ORDER BY d

// MATCH (t:Territory)-[:WITHIN*]->(c:Pays) RETURN c.name, sum(
MATCH (t:Territory)-[:WITHIN*]->(c:Pays) RETURN c.name, sum(t.population) AS s, count(t) AS n

// MATCH (t:Territory) RETURN t.level, count(*) AS n, sum(t.pop
MATCH (t:Territory) RETURN t.level, count(*) AS n, sum(t.population) AS p ORDER BY n DESC, t.level

// MATCH (t:Territory) WHERE t.code =~ '0[0-9].*' RETURN t.name
MATCH (t:Territory) WHERE t.code =~ '0[0-9].*' RETURN t.name ORDER BY t.name

// MATCH (t:Territory) WHERE t.code > '26' RETURN t.name ORDER 
MATCH (t:Territory) WHERE t.code > '26' RETURN t.name ORDER BY t.name

// MATCH (t:Territory) WHERE t.code > 26 RETURN t.name ORDER BY
MATCH (t:Territory) WHERE t.code > 26 RETURN t.name ORDER BY t.name

// MATCH (t:Territory) WHERE toInteger(t.code) > 26 RETURN t.na
MATCH (t:Territory) WHERE toInteger(t.code) > 26 RETURN t.name ORDER BY t.name

// MATCH (t:Territory) WHERE t.name IN $names RETURN t.code ORD
// params: {"names": ["Drôme","Landes"], "p": "2", "q": "on", "k": "name", "m": {"name": "ATIS"}, "rows": [{"id":"actor:atis","k":1},{"id":"actor:seul","k":2}]}
MATCH (t:Territory) WHERE t.name IN $names RETURN t.code ORDER BY t.code

// MATCH (t:Territory) WHERE t.code STARTS WITH $p RETURN t.nam
// params: {"names": ["Drôme","Landes"], "p": "2", "q": "on", "k": "name", "m": {"name": "ATIS"}, "rows": [{"id":"actor:atis","k":1},{"id":"actor:seul","k":2}]}
MATCH (t:Territory) WHERE t.code STARTS WITH $p RETURN t.name ORDER BY t.name

// MATCH (n) WHERE n.name CONTAINS $q RETURN n.name, labels(n)[
// params: {"names": ["Drôme","Landes"], "p": "2", "q": "on", "k": "name", "m": {"name": "ATIS"}, "rows": [{"id":"actor:atis","k":1},{"id":"actor:seul","k":2}]}
MATCH (n) WHERE n.name CONTAINS $q RETURN n.name, labels(n)[0] ORDER BY n.name

// MATCH (n) WHERE n[$k] = 'ATIS' RETURN n.id
// params: {"names": ["Drôme","Landes"], "p": "2", "q": "on", "k": "name", "m": {"name": "ATIS"}, "rows": [{"id":"actor:atis","k":1},{"id":"actor:seul","k":2}]}
MATCH (n) WHERE n[$k] = 'ATIS' RETURN n.id

// MATCH (n:Actor {name: $m.name}) RETURN n.id
// params: {"names": ["Drôme","Landes"], "p": "2", "q": "on", "k": "name", "m": {"name": "ATIS"}, "rows": [{"id":"actor:atis","k":1},{"id":"actor:seul","k":2}]}
MATCH (n:Actor {name: $m.name}) RETURN n.id

// MATCH (n:Actor $m) RETURN n.id
// params: {"names": ["Drôme","Landes"], "p": "2", "q": "on", "k": "name", "m": {"name": "ATIS"}, "rows": [{"id":"actor:atis","k":1},{"id":"actor:seul","k":2}]}
MATCH (n:Actor $m) RETURN n.id

// MATCH (n) WHERE any(l IN labels(n) WHERE l IN ['PTCE','CRESS
MATCH (n) WHERE any(l IN labels(n) WHERE l IN ['PTCE','CRESS']) RETURN n.name ORDER BY n.name

// MATCH (n) WHERE any(k IN keys(n) WHERE k STARTS WITH 'fou') 
MATCH (n) WHERE any(k IN keys(n) WHERE k STARTS WITH 'fou') RETURN count(n) AS c

// MATCH (n) WHERE n.founded > 2000 RETURN count(n) AS c
MATCH (n) WHERE n.founded > 2000 RETURN count(n) AS c

// MATCH (n) RETURN labels(n)[0] AS l, count(*) AS c ORDER BY c
MATCH (n) RETURN labels(n)[0] AS l, count(*) AS c ORDER BY c DESC, l

// MATCH (n) UNWIND keys(n) AS k RETURN DISTINCT k ORDER BY k
MATCH (n) UNWIND keys(n) AS k RETURN DISTINCT k ORDER BY k

// MATCH (n)-[r]->(m) RETURN DISTINCT labels(n)[0] AS a, type(r
MATCH (n)-[r]->(m) RETURN DISTINCT labels(n)[0] AS a, type(r) AS t, labels(m)[0] AS b ORDER BY a, t, b

// MATCH (a:Actor)-[:PARTNERS_WITH]-(b:Actor) WHERE a.name < b.
MATCH (a:Actor)-[:PARTNERS_WITH]-(b:Actor) WHERE a.name < b.name RETURN a.name + ' – ' + b.name AS pair ORDER BY pair

// MATCH (a:Actor)-[r:PARTNERS_WITH]-(b) RETURN a.name, count(r
MATCH (a:Actor)-[r:PARTNERS_WITH]-(b) RETURN a.name, count(r) AS n, round(avg(r.confidence), 3) AS c ORDER BY n DESC, a.name

// MATCH (a:Actor)-[r]->() RETURN a.name, max(r.since) AS last,
MATCH (a:Actor)-[r]->() RETURN a.name, max(r.since) AS last, min(r.since) AS first ORDER BY a.name

// MATCH (a:Actor)-[r]->() WITH a, r ORDER BY r.confidence DESC
MATCH (a:Actor)-[r]->() WITH a, r ORDER BY r.confidence DESC WITH a, collect(r)[0] AS best RETURN a.name, type(best), best.confidence ORDER BY a.name

// MATCH (a:Actor)-[r]->(b) WITH a, collect(DISTINCT type(r)) A
MATCH (a:Actor)-[r]->(b) WITH a, collect(DISTINCT type(r)) AS ts WHERE size(ts) > 3 RETURN a.name ORDER BY a.name

// MATCH (s:Source)<-[:FROM]-(p:Passage)-[:MENTIONS]->(a:Actor)
MATCH (s:Source)<-[:FROM]-(p:Passage)-[:MENTIONS]->(a:Actor) RETURN s.name, count(DISTINCT a) AS n ORDER BY s.name

// MATCH (p:Passage)-[:MENTIONS]->(a), (p)-[:MENTIONS]->(b) WHE
MATCH (p:Passage)-[:MENTIONS]->(a), (p)-[:MENTIONS]->(b) WHERE a.name < b.name RETURN p.name, a.name, b.name ORDER BY p.name, a.name, b.name

// MATCH (a)-[r]->(b) WHERE any(s IN r.sources WHERE s ENDS WIT
MATCH (a)-[r]->(b) WHERE any(s IN r.sources WHERE s ENDS WITH '.csv') RETURN type(r), count(*) ORDER BY type(r)

// MATCH (a)-[r]->(b) WHERE single(s IN r.sources WHERE true) R
MATCH (a)-[r]->(b) WHERE single(s IN r.sources WHERE true) RETURN count(*) AS n

// MATCH (a)-[r:FUNDS]->(b) RETURN a.name, b.name, coalesce(toS
MATCH (a)-[r:FUNDS]->(b) RETURN a.name, b.name, coalesce(toString(r.since), '?') + '–' + coalesce(toString(r.until), '') AS period ORDER BY a.name, b.name

// MATCH (a)-[r:FUNDS]->(b) RETURN a.name, CASE WHEN r.until IS
MATCH (a)-[r:FUNDS]->(b) RETURN a.name, CASE WHEN r.until IS NULL THEN 'en cours' ELSE 'fini' END AS s ORDER BY a.name, s

// MATCH (a:Actor) WHERE a.founded >= 2010 XOR a.score > 2 RETU
MATCH (a:Actor) WHERE a.founded >= 2010 XOR a.score > 2 RETURN a.name ORDER BY a.name

// MATCH (a:Actor) WHERE (a.score > 2) IS NULL RETURN a.name OR
MATCH (a:Actor) WHERE (a.score > 2) IS NULL RETURN a.name ORDER BY a.name

// MATCH (a:Actor) WHERE a.name <> 'ATIS' AND NOT a.name IN ['R
MATCH (a:Actor) WHERE a.name <> 'ATIS' AND NOT a.name IN ['Ronalpia'] RETURN count(*) AS n

// MATCH (a:Actor) WHERE NOT (a.score > 2 OR a.founded < 2000) 
MATCH (a:Actor) WHERE NOT (a.score > 2 OR a.founded < 2000) RETURN a.name ORDER BY a.name

// MATCH (a:Actor) WHERE a.score RETURN a.name
MATCH (a:Actor) WHERE a.score RETURN a.name

// MATCH (a:Actor) WHERE a.active RETURN count(*) AS n
MATCH (a:Actor) WHERE a.active RETURN count(*) AS n

// MATCH (a:Actor) WHERE a.kinds = ['ptce'] RETURN a.name
MATCH (a:Actor) WHERE a.kinds = ['ptce'] RETURN a.name

// MATCH (a:Actor) WHERE a.aliases <> [] RETURN a.name ORDER BY
MATCH (a:Actor) WHERE a.aliases <> [] RETURN a.name ORDER BY a.name

// MATCH (a:Actor) WHERE isEmpty(a.aliases) RETURN count(*) AS 
MATCH (a:Actor) WHERE isEmpty(a.aliases) RETURN count(*) AS n

// MATCH (a:Actor) RETURN a.name, a.kinds[0], a.kinds[-1], size
MATCH (a:Actor) RETURN a.name, a.kinds[0], a.kinds[-1], size(a.kinds) ORDER BY a.name LIMIT 3

// MATCH (a:Actor) RETURN reduce(s = '', k IN a.kinds | s + k +
MATCH (a:Actor) RETURN reduce(s = '', k IN a.kinds | s + k + ';') AS s ORDER BY s LIMIT 3

// MATCH (a:Actor) WITH collect(a.score) AS scores RETURN [s IN
MATCH (a:Actor) WITH collect(a.score) AS scores RETURN [s IN scores WHERE s > 2 | round(s)] AS r

// MATCH (a:Actor) WITH percentileCont(a.score, 0.5) AS m MATCH
MATCH (a:Actor) WITH percentileCont(a.score, 0.5) AS m MATCH (b:Actor) WHERE b.score > m RETURN b.name ORDER BY b.name

// MATCH (a:Actor) RETURN stDev(a.score) AS s, stDevP(a.score) 
MATCH (a:Actor) RETURN stDev(a.score) AS s, stDevP(a.score) AS p, avg(a.founded) AS f, sum(a.founded) AS t

// MATCH (a:Actor) RETURN a.founded % 10 AS d, count(*) AS n OR
MATCH (a:Actor) RETURN a.founded % 10 AS d, count(*) AS n ORDER BY d

// MATCH (a:Actor) RETURN substring(a.name, 0, 3) AS s, toUpper
MATCH (a:Actor) RETURN substring(a.name, 0, 3) AS s, toUpper(left(a.name, 1)) AS i, size(a.name) AS n ORDER BY a.name

// MATCH (a:Actor) RETURN apoc.text.join(a.kinds, ',') AS x
MATCH (a:Actor) RETURN apoc.text.join(a.kinds, ',') AS x

// MATCH (a:Actor) RETURN a.name, id(a) >= 0, elementId(a) IS N
MATCH (a:Actor) RETURN a.name, id(a) >= 0, elementId(a) IS NOT NULL LIMIT 1

// MATCH (a:Actor {name:'ATIS'}), (b:Actor {name:'Ronalpia'}) R
MATCH (a:Actor {name:'ATIS'}), (b:Actor {name:'Ronalpia'}) RETURN a < b AS x, a = b AS y

// MATCH (a:Actor {name:'ATIS'}) RETURN a.name.length AS x
MATCH (a:Actor {name:'ATIS'}) RETURN a.name.length AS x

// MATCH (a:Actor {name:'ATIS'}) WITH a.name AS n RETURN n.foo 
MATCH (a:Actor {name:'ATIS'}) WITH a.name AS n RETURN n.foo AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN labels(a.name) AS x
MATCH (a:Actor {name:'ATIS'}) RETURN labels(a.name) AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN type(a) AS x
MATCH (a:Actor {name:'ATIS'}) RETURN type(a) AS x

// MATCH (a:Actor {name:'ATIS'})-[r]->() RETURN labels(r) AS x
MATCH (a:Actor {name:'ATIS'})-[r]->() RETURN labels(r) AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN length(a.name) AS x
MATCH (a:Actor {name:'ATIS'}) RETURN length(a.name) AS x

// MATCH p = (a:Actor {name:'ATIS'})-->() RETURN size(p) AS x
MATCH p = (a:Actor {name:'ATIS'})-->() RETURN size(p) AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN a + 1 AS x
MATCH (a:Actor {name:'ATIS'}) RETURN a + 1 AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN a.name + 1 AS x, a.foun
MATCH (a:Actor {name:'ATIS'}) RETURN a.name + 1 AS x, a.founded + 1 AS y, a.founded + 'x' AS z

// MATCH (a:Actor {name:'ATIS'}) RETURN a.score / 2 AS x, a.fou
MATCH (a:Actor {name:'ATIS'}) RETURN a.score / 2 AS x, a.founded / 3 AS y, a.founded / 3.0 AS z

// MATCH (a:Actor {name:'ATIS'}) RETURN sum(a) AS x
MATCH (a:Actor {name:'ATIS'}) RETURN sum(a) AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN sum(a.name) AS x
MATCH (a:Actor {name:'ATIS'}) RETURN sum(a.name) AS x

// MATCH (a:Actor) RETURN max(a.kinds) AS x, min(a.aliases) AS 
MATCH (a:Actor) RETURN max(a.kinds) AS x, min(a.aliases) AS y

// MATCH (a:Actor) RETURN a.name, count(*) AS n, a.score + coun
MATCH (a:Actor) RETURN a.name, count(*) AS n, a.score + count(*) AS x ORDER BY n, a.name LIMIT 2

// MATCH (a:Actor) RETURN a.name AS n ORDER BY n.foo
MATCH (a:Actor) RETURN a.name AS n ORDER BY n.foo

// MATCH (a:Actor) RETURN a ORDER BY a.foo, a.name LIMIT 1
MATCH (a:Actor) RETURN a ORDER BY a.foo, a.name LIMIT 1

// MATCH (a:Actor) WITH a.name AS n, a.score AS s ORDER BY s DE
MATCH (a:Actor) WITH a.name AS n, a.score AS s ORDER BY s DESC LIMIT 3 WHERE s < 5 RETURN n

// MATCH (a:Actor) WITH DISTINCT a.active AS x ORDER BY x RETUR
MATCH (a:Actor) WITH DISTINCT a.active AS x ORDER BY x RETURN collect(x) AS xs

// MATCH (a:Actor) RETURN DISTINCT a.active AS x, a.score > 2 A
MATCH (a:Actor) RETURN DISTINCT a.active AS x, a.score > 2 AS y ORDER BY x, y

// MATCH (a:Actor)-[:ACTIVE_IN]->(t) RETURN DISTINCT t ORDER BY
MATCH (a:Actor)-[:ACTIVE_IN]->(t) RETURN DISTINCT t ORDER BY t.name

// MATCH (a:Actor)-[:ACTIVE_IN]->(t) RETURN t.name, count(*) OR
MATCH (a:Actor)-[:ACTIVE_IN]->(t) RETURN t.name, count(*) ORDER BY count(*) DESC, t.name

// MATCH (a:Actor)-[:ACTIVE_IN]->(t) WITH t, count(a) AS n ORDE
MATCH (a:Actor)-[:ACTIVE_IN]->(t) WITH t, count(a) AS n ORDER BY n DESC, t.name RETURN t.name LIMIT 2

// MATCH (a:Actor)-[:ACTIVE_IN]->(t) WITH t.name AS name, colle
MATCH (a:Actor)-[:ACTIVE_IN]->(t) WITH t.name AS name, collect(a) AS actors UNWIND actors AS a RETURN name, a.name ORDER BY name, a.name

// MATCH (a:Actor) WITH collect(a) AS actors UNWIND range(0, si
MATCH (a:Actor) WITH collect(a) AS actors UNWIND range(0, size(actors) - 1) AS i RETURN i, actors[i].name IS NOT NULL AS ok ORDER BY i LIMIT 2

// MATCH (n:Programme) WITH n ORDER BY n.name WITH collect(n) A
MATCH (n:Programme) WITH n ORDER BY n.name WITH collect(n) AS ns RETURN ns[0].name, head(ns).name, last(ns).name, size(ns)

// MATCH (a:Actor {name: 'ATIS'}) RETURN a.nom
MATCH (a:Actor {name: 'ATIS'}) RETURN a.nom

// MATCH (a:Actor {nom: 'ATIS'}) RETURN a
MATCH (a:Actor {nom: 'ATIS'}) RETURN a

// MATCH (a:Actor {name: null}) RETURN a
MATCH (a:Actor {name: null}) RETURN a

// MATCH (a:Actor) WHERE a.name = null RETURN a
MATCH (a:Actor) WHERE a.name = null RETURN a

// MATCH (a:Actor {founded: 2010.0}) RETURN a.name
MATCH (a:Actor {founded: 2010.0}) RETURN a.name

// MATCH (a:Actor) WHERE a.founded IN [2010.0, '2013'] RETURN a
MATCH (a:Actor) WHERE a.founded IN [2010.0, '2013'] RETURN a.name

// MATCH (a:Actor) WHERE a.founded IN [2010, null] RETURN a.nam
MATCH (a:Actor) WHERE a.founded IN [2010, null] RETURN a.name

// MATCH (a:Actor WHERE a.founded > 2010 AND a.score > 2)-[:PAR
MATCH (a:Actor WHERE a.founded > 2010 AND a.score > 2)-[:PARTNERS_WITH]-(b WHERE b.name STARTS WITH 'A') RETURN a.name, b.name

// MATCH (a:Actor)-[r WHERE r.confidence > 0.9]->(b) RETURN a.n
MATCH (a:Actor)-[r WHERE r.confidence > 0.9]->(b) RETURN a.name, b.name ORDER BY a.name, b.name

// MATCH (a:Actor)-[r:FUNDS*1..2 WHERE r.confidence > 0.9]->(b)
MATCH (a:Actor)-[r:FUNDS*1..2 WHERE r.confidence > 0.9]->(b) RETURN a.name

// MATCH (a)-[]-(b)-[:WITHIN]->(c) WHERE a:Actor RETURN DISTINC
MATCH (a)-[]-(b)-[:WITHIN]->(c) WHERE a:Actor RETURN DISTINCT a.name, c.name ORDER BY a.name, c.name

// MATCH (a:Actor)-[:BASED_IN]->()-[:WITHIN*0..3]->(d:Departeme
MATCH (a:Actor)-[:BASED_IN]->()-[:WITHIN*0..3]->(d:Departement) RETURN a.name, d.name ORDER BY a.name

// MATCH (a:Actor), (b:Actor) WHERE a.name < b.name AND EXISTS 
MATCH (a:Actor), (b:Actor) WHERE a.name < b.name AND EXISTS { (a)-[:ADDRESSES]->()<-[:ADDRESSES]-(b) } RETURN a.name, b.name ORDER BY a.name

// MATCH (a:Actor) RETURN a.name ORDER BY a.score IS NULL, a.na
MATCH (a:Actor) RETURN a.name ORDER BY a.score IS NULL, a.name LIMIT 14

// MATCH (a:Actor) RETURN avg(size(a.name)) AS x, max(size(a.ki
MATCH (a:Actor) RETURN avg(size(a.name)) AS x, max(size(a.kinds)) AS y

// MATCH (a)-[r]->(b) RETURN type(r) AS t, percentileDisc(r.con
MATCH (a)-[r]->(b) RETURN type(r) AS t, percentileDisc(r.confidence, 0.5) AS m ORDER BY t

// MATCH (a)-[r]->(b) WITH r ORDER BY r.confidence RETURN colle
MATCH (a)-[r]->(b) WITH r ORDER BY r.confidence RETURN collect(r.confidence)[..3] AS lo, collect(r.confidence)[-3..] AS hi

// MATCH p = (:Commune {name:'Aubenas'})-[:WITHIN*]->(:Region) 
MATCH p = (:Commune {name:'Aubenas'})-[:WITHIN*]->(:Region) RETURN [n IN nodes(p) | n.level] AS levels, [r IN relationships(p) | startNode(r).name] AS s, reduce(x = 0, n IN nodes(p) | x + n.population) AS pop

// MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b)<-[:FUNDS]-(c)
MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b)<-[:FUNDS]-(c) RETURN p ORDER BY c.name

// MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b) RETURN nodes(
MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b) RETURN nodes(p)[0] = a AS x, relationships(p)[0].since AS s ORDER BY b.name

// MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b), q = (b)<-[:F
MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b), q = (b)<-[:FUNDS]-(c) RETURN length(p) + length(q) AS n

// MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b) UNWIND nodes(
MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b) UNWIND nodes(p) AS n RETURN n.name ORDER BY n.name

// MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b) RETURN p = p 
MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b) RETURN p = p AS x, collect(p)[0] IS NOT NULL AS y

// MATCH (a:Actor)-[:PARTNERS_WITH*2]-(c:Actor) WHERE NOT (a)-[
MATCH (a:Actor)-[:PARTNERS_WITH*2]-(c:Actor) WHERE NOT (a)-[:PARTNERS_WITH]-(c) AND a <> c RETURN a.name, c.name ORDER BY a.name, c.name

// MATCH (a:Actor {name:'Ronalpia'})-[:PARTNERS_WITH|SUPPORTS*1
MATCH (a:Actor {name:'Ronalpia'})-[:PARTNERS_WITH|SUPPORTS*1..3]-(c) RETURN DISTINCT c.name ORDER BY c.name

// MATCH (a:Actor {name:'Ronalpia'})-[*1..3]-(c) RETURN count(D
MATCH (a:Actor {name:'Ronalpia'})-[*1..3]-(c) RETURN count(DISTINCT c) AS n, count(*) AS m

// MATCH (a:Actor {name:'Ronalpia'})-[:RUNS]->()<-[:TAKES_PART_
MATCH (a:Actor {name:'Ronalpia'})-[:RUNS]->()<-[:TAKES_PART_IN]-(x)-[:BASED_IN]->(t) RETURN x.name, t.name ORDER BY x.name

// MATCH (a)-[:SUPPORTS]->(b)-[:SUPPORTS*0..1]->(c) RETURN a.na
MATCH (a)-[:SUPPORTS]->(b)-[:SUPPORTS*0..1]->(c) RETURN a.name, b.name, c.name ORDER BY a.name, b.name, c.name

// MATCH (a:Actor)<-[:SUPPORTS*0..2]-(b) WHERE a.name = 'Couran
MATCH (a:Actor)<-[:SUPPORTS*0..2]-(b) WHERE a.name = 'Courant Fort' RETURN b.name ORDER BY b.name

// UNWIND ['Ronalpia','X'] AS n OPTIONAL MATCH (a:Actor {name: 
UNWIND ['Ronalpia','X'] AS n OPTIONAL MATCH (a:Actor {name: n}) RETURN n, a IS NULL AS missing

// UNWIND $rows AS row MATCH (a:Actor {id: row.id}) RETURN row.
// params: {"names": ["Drôme","Landes"], "p": "2", "q": "on", "k": "name", "m": {"name": "ATIS"}, "rows": [{"id":"actor:atis","k":1},{"id":"actor:seul","k":2}]}
UNWIND $rows AS row MATCH (a:Actor {id: row.id}) RETURN row.k AS k, a.name ORDER BY k

// UNWIND keys($m) AS k RETURN k, $m[k] AS v ORDER BY k
// params: {"names": ["Drôme","Landes"], "p": "2", "q": "on", "k": "name", "m": {"name": "ATIS"}, "rows": [{"id":"actor:atis","k":1},{"id":"actor:seul","k":2}]}
UNWIND keys($m) AS k RETURN k, $m[k] AS v ORDER BY k

// WITH $names AS names MATCH (t:Territory) WHERE t.name IN nam
// params: {"names": ["Drôme","Landes"], "p": "2", "q": "on", "k": "name", "m": {"name": "ATIS"}, "rows": [{"id":"actor:atis","k":1},{"id":"actor:seul","k":2}]}
WITH $names AS names MATCH (t:Territory) WHERE t.name IN names RETURN count(t) AS n

// WITH date('2022-01-01') AS d MATCH (a)-[r:FUNDS]->(b) WHERE 
WITH date('2022-01-01') AS d MATCH (a)-[r:FUNDS]->(b) WHERE r.since <= d RETURN a.name, duration.inDays(r.since, d).days AS days ORDER BY days, a.name

// MATCH (a:Actor {name:'ATIS'}), (b:Actor {name:'Ronalpia'}) R
MATCH (a:Actor {name:'ATIS'}), (b:Actor {name:'Ronalpia'}) RETURN a < b AS x, b < a AS y, a <= a AS z, a > b AS w

// MATCH (a:Actor {name:'ATIS'})-[r]->() WITH collect(r) AS rs 
MATCH (a:Actor {name:'ATIS'})-[r]->() WITH collect(r) AS rs RETURN rs[0] < rs[1] AS x, rs[1] < rs[0] AS y, rs[0] <= rs[0] AS z

// MATCH p=(a:Actor {name:'ATIS'})-[:RUNS]->() WITH collect(p) 
MATCH p=(a:Actor {name:'ATIS'})-[:RUNS]->() WITH collect(p) AS rs RETURN rs[0] < rs[1] AS x, rs[1] < rs[0] AS y, rs[0] <= rs[0] AS z

// MATCH (a:Actor {name:'ATIS'}) RETURN NOT (a)-[:RUNS]->() AS 
MATCH (a:Actor {name:'ATIS'}) RETURN NOT (a)-[:RUNS]->() AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN (a)-[:RUNS]->() AND tru
MATCH (a:Actor {name:'ATIS'}) RETURN (a)-[:RUNS]->() AND true AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN [(a)-[:RUNS]->()] AS x
MATCH (a:Actor {name:'ATIS'}) RETURN [(a)-[:RUNS]->()] AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN CASE WHEN (a)-[:RUNS]->
MATCH (a:Actor {name:'ATIS'}) RETURN CASE WHEN (a)-[:RUNS]->() THEN 1 ELSE 2 END AS x

// MATCH (a:Actor) RETURN a.name ORDER BY (a)-[:RUNS]->(), a.na
MATCH (a:Actor) RETURN a.name ORDER BY (a)-[:RUNS]->(), a.name

// MATCH (a:Actor {name:'ATIS'}) WITH a, (a)-[:RUNS]->() AS r R
MATCH (a:Actor {name:'ATIS'}) WITH a, (a)-[:RUNS]->() AS r RETURN r

// MATCH (a:Actor {name:'ATIS'}) RETURN count((a)-[:RUNS]->()) 
MATCH (a:Actor {name:'ATIS'}) RETURN count((a)-[:RUNS]->()) AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN (a)-[:RUNS]->() = true 
MATCH (a:Actor {name:'ATIS'}) RETURN (a)-[:RUNS]->() = true AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN coalesce((a)-[:RUNS]->(
MATCH (a:Actor {name:'ATIS'}) RETURN coalesce((a)-[:RUNS]->(), 1) AS x

// MATCH (a:A:B|C) RETURN a
MATCH (a:A:B|C) RETURN a

// MATCH (a:Actor:SCIC) WHERE a:Actor:SCIC RETURN a.name ORDER 
MATCH (a:Actor:SCIC) WHERE a:Actor:SCIC RETURN a.name ORDER BY a.name

// MATCH (a)-[:FUNDS|:RUNS|:SUPPORTS]->(b) RETURN count(*) AS n
MATCH (a)-[:FUNDS|:RUNS|:SUPPORTS]->(b) RETURN count(*) AS n

// MATCH (a)-[:FUNDS|RUNS|:SUPPORTS]->(b) RETURN count(*) AS n
MATCH (a)-[:FUNDS|RUNS|:SUPPORTS]->(b) RETURN count(*) AS n

// MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b)<-[:FUNDS]-(c)
MATCH p = (a:Actor {name:'ATIS'})-[:RUNS]->(b)<-[:FUNDS]-(c) RETURN [r IN relationships(p) | type(r)] AS t, [n IN nodes(p) | n.name] AS n ORDER BY c.name

// MATCH (a:Actor {name:'ATIS'}) RETURN 1 IS NULL AS x, a.name 
MATCH (a:Actor {name:'ATIS'}) RETURN 1 IS NULL AS x, a.name IS NOT NULL AND a IS Actor AS y

// MATCH (a:Actor) RETURN EXISTS { (a)-[:RUNS]->() } = true AS 
MATCH (a:Actor) RETURN EXISTS { (a)-[:RUNS]->() } = true AS x, count(*) AS n ORDER BY x

// WITH 'a' AS s RETURN s + true AS x
WITH 'a' AS s RETURN s + true AS x

// WITH date('2024-01-01') AS d RETURN 'le ' + d AS x
WITH date('2024-01-01') AS d RETURN 'le ' + d AS x

// WITH date('2024-01-01') AS d WITH toString(d) AS d RETURN 'l
WITH date('2024-01-01') AS d WITH toString(d) AS d RETURN 'le ' + d AS x

// WITH date() AS d MATCH (a:Actor {name:'ATIS'}) WITH a.create
WITH date() AS d MATCH (a:Actor {name:'ATIS'}) WITH a.created AS d RETURN 'le ' + d AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN 'le ' + a.created AS x
MATCH (a:Actor {name:'ATIS'}) RETURN 'le ' + a.created AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN a.name + ' ' + a.active
MATCH (a:Actor {name:'ATIS'}) RETURN a.name + ' ' + a.active AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN a.name + [1] AS x, [1] 
MATCH (a:Actor {name:'ATIS'}) RETURN a.name + [1] AS x, [1] + date('2024-01-01') AS y, 1 + 'a' AS z

// UNWIND [1,2] AS x RETURN x + true AS y
UNWIND [1,2] AS x RETURN x + true AS y

// UNWIND ['a'] AS x RETURN x + true AS y
UNWIND ['a'] AS x RETURN x + true AS y

// RETURN size('abc') + 'x' AS y, toString(1) + 1 AS z
RETURN size('abc') + 'x' AS y, toString(1) + 1 AS z

// MATCH (a:Actor {name:'ATIS'}) RETURN a.name =~ 5 AS x
MATCH (a:Actor {name:'ATIS'}) RETURN a.name =~ 5 AS x

// MATCH (a:Actor) WITH count(a) AS n RETURN 'n: ' + n AS x
MATCH (a:Actor) WITH count(a) AS n RETURN 'n: ' + n AS x

// MATCH (a:Actor {name:'ATIS'}) RETURN a.kinds + a.name AS x, 
MATCH (a:Actor {name:'ATIS'}) RETURN a.kinds + a.name AS x, 'Créé en ' + a.founded AS y

// RETURN true + [1] AS x, {a:1} + [1] AS y
RETURN true + [1] AS x, {a:1} + [1] AS y
