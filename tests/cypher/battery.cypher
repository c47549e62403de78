// basics: all actors by name
MATCH (a:Actor) RETURN a.name AS name ORDER BY name

// basics: columns named by their text
MATCH (a:Actor {id: 'actor:ronalpia'}) RETURN a.name, a.founded, a.score, a.active

// basics: whole node
MATCH (a:Actor {id: 'actor:atis'}) RETURN a

// basics: whole relationship
MATCH (:Actor {id: 'actor:atis'})-[r:RUNS]->(p {id: 'programme:fabriques'}) RETURN r

// basics: path value
MATCH p = (:Actor {id: 'actor:atis'})-[:RUNS]->({id: 'programme:fabriques'}) RETURN p

// basics: two kinds at once
MATCH (a:Actor:TiersLieu:SCIC) RETURN a.name

// basics: kind without class
MATCH (a:TiersLieu) RETURN a.name ORDER BY a.name

// basics: unknown label gives nothing
MATCH (a:Licorne) RETURN a.name

// basics: unknown relationship type gives nothing
MATCH (a:Actor)-[:ADORE]->(b) RETURN a.name, b.name

// basics: unknown property is null
MATCH (a:Actor {id: 'actor:atis'}) RETURN a.telephone AS tel

// basics: equality in the pattern with accents
MATCH (t:Territory {name: 'Ardèche'}) RETURN t.code, t.population

// basics: apostrophe and typographic apostrophe
MATCH (a:Actor) WHERE a.name CONTAINS '’' OR a.name CONTAINS "'" RETURN a.name ORDER BY a.name

// basics: escaped quotes in a string
MATCH (a:Actor) WHERE a.name = 'La Ressourcerie "Nord"' RETURN a.id

// basics: count nodes
MATCH (n) RETURN count(n) AS nodes

// basics: count relationships by type
MATCH ()-[r]->() RETURN type(r) AS type, count(*) AS n ORDER BY n DESC, type

// basics: labels counted
MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS n ORDER BY label

// basics: skip and limit
MATCH (a:Actor) RETURN a.name ORDER BY a.name SKIP 3 LIMIT 4

// basics: distinct
MATCH (a:Actor)-[:ACTIVE_IN]->(t) RETURN DISTINCT t.name ORDER BY t.name

// basics: return star
MATCH (a:Actor {id: 'actor:ronalpia'})-[r:RUNS]->(p) RETURN * ORDER BY p.name

// basics: backticks
MATCH (`un acteur`:`Actor`) WHERE `un acteur`.`name` = 'ATIS' RETURN `un acteur`.name AS `Nom de l'acteur`

// basics: comments are skipped
MATCH (a:Actor) // les acteurs; DELETE a
/* CREATE (x) */ WHERE a.name STARTS WITH 'C' RETURN a.name ORDER BY a.name

// basics: keywords in lower case
match (a:Actor) where a.name starts with 'R' return a.name order by a.name desc

// basics: final semicolon
MATCH (a:Actor {name: 'ATIS'}) RETURN a.id;

// basics: parameters
// params: {"name": "Ronalpia", "types": ["FUNDS", "RUNS"]}
MATCH (a:Actor {name: $name})-[r]->(x) WHERE type(r) IN $types RETURN type(r) AS type, x.name ORDER BY type, x.name

// basics: parameter as property map
// params: {"wanted": {"name": "ATIS"}}
MATCH (a:Actor) WHERE a.name = $wanted.name RETURN a.id

// basics: parameter as limit
// params: {"n": 2}
MATCH (a:Actor) RETURN a.name ORDER BY a.name LIMIT $n

// basics: undirected
MATCH (a:Actor {name: 'Ronalpia'})-[:PARTNERS_WITH]-(b) RETURN b.name ORDER BY b.name

// basics: undirected pairs counted both ways
MATCH (a:Actor)-[:PARTNERS_WITH]-(b:Actor) RETURN count(*) AS n

// basics: self loop
MATCH (a)-[:MEMBER_OF]->(a) RETURN a.name

// basics: self loop undirected
MATCH (a:Actor {id: 'actor:reseau-rural'})-[:MEMBER_OF]-(b) RETURN b.name ORDER BY b.name

// basics: incoming
MATCH (p:Programme {name: 'Les Sentiers'})<-[:FUNDS]-(f) RETURN f.name

// basics: several types
MATCH (a:Actor)-[r:FUNDS|SUPPORTS|RUNS]->(x) RETURN a.name, type(r) AS type, x.name ORDER BY a.name, type, x.name

// basics: anonymous arrows
MATCH (a:Actor {id: 'actor:atis'})-->(x) RETURN x.name ORDER BY x.name

// basics: anonymous line
MATCH (a:Actor {id: 'actor:feder'})--(x:Actor) RETURN x.name ORDER BY x.name

// basics: two hops
MATCH (a:Actor)-[:MEMBER_OF]->(n)<-[:MEMBER_OF]-(b:Actor) WHERE a.name < b.name RETURN a.name, n.name, b.name ORDER BY a.name, b.name

// basics: relationship properties in the pattern
MATCH (a)-[r:TAKES_PART_IN {until: date('2023-06-30')}]->(p) RETURN a.name ORDER BY a.name

// basics: cartesian product
MATCH (t:Theme), (p:Person) RETURN t.name, p.name ORDER BY t.name, p.name

// basics: same relationship is not walked twice
MATCH (a:Actor {id:'actor:cafe-du-pont'})-[r1:FUNDS]-(f)-[r2:FUNDS]-(b) RETURN f.name, b.name ORDER BY f.name, b.name

// basics: two MATCH may walk it twice
MATCH (a:Actor {id:'actor:cafe-du-pont'})<-[:FUNDS]-(f) MATCH (f)-[:FUNDS]->(b) RETURN f.name, b.name ORDER BY f.name, b.name

// where: comparison with null is dropped
MATCH (a:Actor) WHERE a.score > 2 RETURN a.name ORDER BY a.name

// where: not of null
MATCH (a:Actor) WHERE NOT a.score > 2 RETURN a.name ORDER BY a.name

// where: is null
MATCH (a:Actor) WHERE a.score IS NULL RETURN a.name ORDER BY a.name

// where: is not null
MATCH (a:Actor) WHERE a.founded IS NOT NULL AND a.score IS NULL RETURN a.name ORDER BY a.name

// where: xor
MATCH (a:Actor) WHERE a:SCIC XOR a:TiersLieu RETURN a.name ORDER BY a.name

// where: between by chaining
MATCH (a:Actor) WHERE 2010 <= a.founded < 2015 RETURN a.name, a.founded ORDER BY a.name

// where: label predicate
MATCH (a:Actor) WHERE a:Financeur AND NOT a:Collectivite RETURN a.name

// where: label or
MATCH (a) WHERE a:PTCE OR a:CRESS RETURN a.name ORDER BY a.name

// where: in a list
MATCH (t:Territory) WHERE t.code IN ['07', '26'] RETURN t.name ORDER BY t.name

// where: not in
MATCH (t:Commune) WHERE NOT t.code IN ['07019', '26108'] RETURN t.name ORDER BY t.name

// where: in a list property
MATCH (a:Actor) WHERE 'ptce' IN a.kinds RETURN a.name

// where: in with null
RETURN 1 IN [1, null] AS a, 2 IN [1, null] AS b, null IN [1] AS c, null IN [] AS d

// where: regular expression
MATCH (a:Actor) WHERE a.name =~ '(?i).*ron.*' RETURN a.name ORDER BY a.name

// where: regular expression must match the whole
MATCH (a:Actor) WHERE a.name =~ 'Ron' RETURN a.name

// where: regular expression with accents
MATCH (t:Territory) WHERE t.name =~ '.*[èô]+.*' RETURN t.name ORDER BY t.name

// where: starts, ends, contains
MATCH (a:Actor) WHERE a.name STARTS WITH 'La' OR a.name ENDS WITH 'rural' OR a.name CONTAINS 'Pont' RETURN a.name ORDER BY a.name

// where: case-insensitive with toLower
MATCH (a:Actor) WHERE toLower(a.name) CONTAINS 'fondation' RETURN a.name

// where: on the relationship
MATCH (a)-[r:FUNDS]->(b) WHERE r.since >= date('2020-01-01') RETURN a.name, b.name, r.since ORDER BY a.name, b.name

// where: confidence
MATCH (a)-[r:PARTNERS_WITH]->(b) WHERE r.confidence > 0.7 RETURN a.name, b.name, r.confidence ORDER BY r.confidence DESC

// where: pattern predicate
MATCH (a:Actor) WHERE (a)-[:RUNS]->() RETURN a.name ORDER BY a.name

// where: negated pattern predicate
MATCH (a:Actor) WHERE NOT (a)-[:BASED_IN]->(:Territory) RETURN a.name ORDER BY a.name

// where: pattern predicate between two bound nodes
MATCH (a:Actor), (b:Actor) WHERE a.name < b.name AND (a)-[:PARTNERS_WITH]-(b) RETURN a.name, b.name ORDER BY a.name, b.name

// where: exists subquery
MATCH (a:Actor) WHERE EXISTS { (a)-[:RUNS]->(:Programme)<-[:FUNDS]-() } RETURN a.name ORDER BY a.name

// where: exists subquery with MATCH and WHERE
MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[r:FUNDS]->(x) WHERE r.since < date('2019-01-01') } RETURN a.name ORDER BY a.name

// where: not exists
MATCH (a:Actor) WHERE NOT EXISTS { (a)--() } RETURN a.name

// where: nested exists
MATCH (a:Actor) WHERE EXISTS { MATCH (a)-[:MEMBER_OF]->(n) WHERE EXISTS { (n)-[:MEMBER_OF]->() } } RETURN a.name ORDER BY a.name

// where: count subquery
MATCH (a:Actor) WHERE COUNT { (a)-[:FUNDS]->() } > 1 RETURN a.name ORDER BY a.name

// where: count subquery returned
MATCH (a:Actor) RETURN a.name, COUNT { (a)-[:PARTNERS_WITH]-() } AS partners ORDER BY partners DESC, a.name LIMIT 5

// where: count subquery with WHERE
MATCH (a:Actor) RETURN a.name, COUNT { MATCH (a)-[r]->(x) WHERE r.since IS NOT NULL } AS dated ORDER BY dated DESC, a.name LIMIT 4

// where: collect subquery
MATCH (a:Actor {name: 'Ronalpia'}) RETURN COLLECT { MATCH (a)-[:RUNS]->(p) RETURN p.name ORDER BY p.name } AS programmes

// where: collect subquery for each
MATCH (a:Actor:Financeur) RETURN a.name, COLLECT { MATCH (a)-[:FUNDS]->(x) WHERE x.name <> 'X' RETURN x.name ORDER BY x.name DESC LIMIT 1 } AS first ORDER BY a.name

// where: collect subquery with an expression
MATCH (a:Actor) WHERE size(COLLECT { MATCH (a)-[:MEMBER_OF]->(n) RETURN n.name }) = 1 RETURN a.name ORDER BY a.name

// where: equal to null is never true
MATCH (a:Actor) WHERE a.score = null RETURN a.name

// where: exists function of property
MATCH (a:Actor) WHERE a.score IS NOT NULL RETURN count(*) AS n

// where: inline in a node pattern
MATCH (a:Actor WHERE a.founded > 2018) RETURN a.name ORDER BY a.name

// where: inline in a relationship pattern
MATCH (a)-[r:FUNDS WHERE r.since IS NULL]->(b) RETURN a.name, b.name

// where: inline in both
MATCH (a:Actor WHERE a.score > 1)-[r:PARTNERS_WITH WHERE r.confidence > 0.5]-(b WHERE b:SCIC) RETURN a.name, b.name ORDER BY a.name, b.name

// where: compares properties of two nodes
MATCH (a:Actor)-[:PARTNERS_WITH]-(b:Actor) WHERE a.founded < b.founded RETURN a.name, b.name ORDER BY a.name, b.name

// where: distinct from itself
MATCH (a:Actor)-[:TAKES_PART_IN]->(p)<-[:TAKES_PART_IN]-(b:Actor) WHERE a <> b RETURN a.name, b.name, p.name ORDER BY a.name, b.name

// labels: or in the pattern
MATCH (a:PTCE|CRESS|Reseau) RETURN a.name ORDER BY a.name

// labels: and in the pattern
MATCH (a:TiersLieu&SCIC) RETURN a.name

// labels: not in the pattern
MATCH (a:Actor&!Association) RETURN a.name ORDER BY a.name

// labels: nested expression
MATCH (a:Actor&(TiersLieu|Incubateur)&!SCIC) RETURN a.name ORDER BY a.name

// labels: any label
MATCH (n:%) RETURN count(n) AS n

// labels: no such label
MATCH (a:!Actor) RETURN count(a) AS n

// labels: expression in WHERE
MATCH (a) WHERE a:TiersLieu|PTCE RETURN a.name ORDER BY a.name

// labels: negated expression in WHERE
MATCH (a:Actor) WHERE a:!Association RETURN a.name ORDER BY a.name

// labels: relationship type negated
MATCH (a:Actor {id:'actor:ronalpia'})-[r:!RUNS&!ACTIVE_IN]->(x) RETURN type(r) AS t, x.name ORDER BY t, x.name

// labels: returned predicate
MATCH (a:Actor) RETURN a.name, a:SCIC AS scic ORDER BY a.name

// labels: of a node
MATCH (a:Actor {id: 'actor:la-fabrique'}) RETURN labels(a) AS labels

// optional: without match gives null
MATCH (a:Actor) OPTIONAL MATCH (a)-[:SEEKS]->(t) RETURN a.name, t.name ORDER BY a.name

// optional: null node functions
MATCH (a:Actor {id:'actor:seul'}) OPTIONAL MATCH (a)-[r]-(b) RETURN a.name, type(r) AS t, labels(b) AS l, b.name, b, r

// optional: with WHERE kept
MATCH (a:Actor) OPTIONAL MATCH (a)-[r:FUNDS]->(x) WHERE r.confidence > 0.9 RETURN a.name, count(x) AS n ORDER BY n DESC, a.name LIMIT 6

// optional: count ignores null
MATCH (a:Actor) OPTIONAL MATCH (a)-[:MEMBER_OF]->(n) RETURN a.name, count(n) AS networks, count(*) AS rows ORDER BY a.name

// optional: chained
MATCH (a:Actor) OPTIONAL MATCH (a)-[:TAKES_PART_IN]->(p) OPTIONAL MATCH (p)<-[:FUNDS]-(f) RETURN a.name, p.name, f.name ORDER BY a.name, p.name, f.name

// optional: first clause
OPTIONAL MATCH (a:Licorne) RETURN a

// optional: collect drops nulls
MATCH (a:Actor) OPTIONAL MATCH (a)-[:ADDRESSES]->(t) WITH a, t ORDER BY t.name RETURN a.name, collect(t.name) AS themes ORDER BY a.name

// optional: coalesce
MATCH (a:Actor) OPTIONAL MATCH (a)-[:BASED_IN]->(t) RETURN a.name, coalesce(t.name, 'inconnu') AS seat ORDER BY a.name

// paths: bounded
MATCH (t:Commune {name: 'Aubenas'})-[:WITHIN*1..3]->(o) RETURN o.name ORDER BY o.name

// paths: exact length
MATCH (t:Commune {name: 'Aubenas'})-[:WITHIN*2]->(o) RETURN o.name

// paths: zero length
MATCH (t:Commune {name: 'Aubenas'})-[:WITHIN*0..1]->(o) RETURN o.name ORDER BY o.name

// paths: no upper bound
MATCH (t:Commune {name: 'Aubenas'})-[:WITHIN*]->(o) RETURN o.name ORDER BY o.name

// paths: lower bound alone
MATCH (t:Commune {name: 'Aubenas'})-[:WITHIN*3..]->(o) RETURN o.name ORDER BY o.name

// paths: upper bound alone
MATCH (a:Actor {name: 'Ronalpia'})-[:PARTNERS_WITH*..2]-(b) RETURN DISTINCT b.name ORDER BY b.name

// paths: length
MATCH p = (t:Commune {name: 'Aubenas'})-[:WITHIN*]->(:Pays) RETURN length(p) AS steps

// paths: nodes of a path
MATCH p = (:Commune {name: 'Crest'})-[:WITHIN*]->(:Pays) RETURN [n IN nodes(p) | n.name] AS names

// paths: relationships of a path
MATCH p = (:Actor {name:'Ronalpia'})-[:PARTNERS_WITH*2]-(b) RETURN [r IN relationships(p) | type(r)] AS types, b.name ORDER BY b.name

// paths: variable as list
MATCH (:Actor {name:'Ronalpia'})-[rs:PARTNERS_WITH*1..2]-(b) RETURN size(rs) AS n, b.name ORDER BY n, b.name

// paths: mixed types
MATCH (a:Actor {name: 'Courant Fort'})-[:SEEKS|WITHIN*1..3]->(t) RETURN t.name ORDER BY t.name

// paths: untyped and undirected
MATCH (a:Actor {name: 'Courant Fort'})-[*1..2]-(b:Actor) RETURN DISTINCT b.name ORDER BY b.name

// paths: counted
MATCH (a:Actor {name: 'Courant Fort'})-[*1..3]-(b:Actor) RETURN count(*) AS n

// paths: with property filter on each
MATCH (a:Actor {name: 'Ronalpia'})-[rs:PARTNERS_WITH*1..3]-(b) WHERE all(r IN rs WHERE r.confidence > 0.45) RETURN DISTINCT b.name ORDER BY b.name

// paths: quantified relationship
MATCH (t:Commune {name: 'Aubenas'})-[:WITHIN]->{1,3}(o) RETURN o.name ORDER BY o.name

// paths: quantified plus
MATCH (t:Commune {name: 'Aubenas'})-[:WITHIN]->+(o) RETURN o.name ORDER BY o.name

// paths: quantified star
MATCH (t:Commune {name: 'Aubenas'})-[:WITHIN]->*(o) RETURN o.name ORDER BY o.name

// paths: quantified path pattern
MATCH (t:Commune {name: 'Aubenas'}) ((x)-[:WITHIN]->(y)){1,2} (o) RETURN o.name ORDER BY o.name

// paths: shortest
MATCH p = shortestPath((a:Actor {name: 'Courant Fort'})-[*..6]-(b:Actor {name: 'Réseau rural'})) RETURN length(p) AS n

// paths: shortest with types
MATCH p = shortestPath((a:Actor {name: 'Ronalpia'})-[:PARTNERS_WITH|MEMBER_OF*]-(b:Actor {name: 'Réseau rural'})) RETURN [n IN nodes(p) | n.name] AS names

// paths: shortest, bound ends
MATCH (a:Actor {name: 'Fondation ARHM'}), (b:Actor {name: 'ATIS'}) MATCH p = shortestPath((a)-[:FUNDS|RUNS*..4]-(b)) RETURN [r IN relationships(p) | type(r)] AS types

// paths: shortest, none
MATCH (a:Actor {name: 'Seul au monde'}), (b:Actor {name: 'ATIS'}) MATCH p = shortestPath((a)-[*..5]-(b)) RETURN p

// paths: shortest, optional none
MATCH (a:Actor {name: 'Seul au monde'}), (b:Actor {name: 'ATIS'}) OPTIONAL MATCH p = shortestPath((a)-[*..5]-(b)) RETURN a.name, length(p) AS n

// paths: shortest filtered on relationships
MATCH p = shortestPath((a:Actor {name: 'Ronalpia'})-[rs*..6]-(b:Actor {name: 'ATIS'})) WHERE none(r IN rs WHERE type(r) = 'PARTNERS_WITH') RETURN length(p) AS n

// paths: shortest filtered on its relationships()
MATCH p = shortestPath((a:Actor {name: 'Ronalpia'})-[*..6]-(b:Actor {name: 'ATIS'})) WHERE all(r IN relationships(p) WHERE type(r) <> 'PARTNERS_WITH' AND type(r) <> 'RUNS') RETURN length(p) AS n

// paths: shortest filtered on inner nodes
MATCH p = shortestPath((a:Actor {name: 'Courant Fort'})-[*..6]-(b:Actor {name: 'Ronalpia'})) WHERE none(n IN nodes(p) WHERE n:Programme) RETURN length(p) AS n

// paths: all shortest
MATCH p = allShortestPaths((a:Actor {name: 'Courant Fort'})-[*..4]-(b:Actor {name: 'ATIS'})) RETURN [n IN nodes(p) | n.name] AS names ORDER BY names

// paths: shortest to several
MATCH (a:Actor {name: 'Ronalpia'}), (b:Actor) WHERE b <> a MATCH p = shortestPath((a)-[:PARTNERS_WITH|SUPPORTS*..4]-(b)) RETURN b.name, length(p) AS n ORDER BY n, b.name

// paths: any shortest
MATCH p = ANY SHORTEST (a:Actor {name: 'Ronalpia'})-[:PARTNERS_WITH|MEMBER_OF]-+(b:Actor {name: 'Réseau rural'}) RETURN length(p) AS n

// paths: all shortest, new writing
MATCH p = ALL SHORTEST (a:Actor {name: 'Ronalpia'})-[:PARTNERS_WITH|MEMBER_OF]-+(b:Actor {name: 'Réseau rural'}) RETURN length(p) AS n

// paths: shortest one, new writing
MATCH p = SHORTEST 1 (a:Actor {name: 'Ronalpia'})-[:PARTNERS_WITH|MEMBER_OF]-+(b:Actor {name: 'Réseau rural'}) RETURN length(p) AS n

// paths: start and end
MATCH (a:Actor {id:'actor:atis'})-[r:RUNS]->() RETURN startNode(r).name AS s, endNode(r).name AS e ORDER BY e

// paths: named single hop
MATCH p = (a:Actor {id:'actor:atis'})-[:MEMBER_OF|PARTNERS_WITH]->(b) RETURN length(p) AS n, nodes(p)[1].name AS name

// paths: path of one node
MATCH p = (a:Actor {id: 'actor:seul'}) RETURN length(p) AS n, size(nodes(p)) AS m

// paths: comma-separated patterns share a node
MATCH (a:Actor)-[:RUNS]->(p:Programme), (p)<-[:FUNDS]-(f) RETURN a.name, p.name, f.name ORDER BY a.name, p.name, f.name

// aggregation: count distinct
MATCH (a:Actor)-[:ACTIVE_IN]->(t) RETURN count(DISTINCT a) AS actors, count(DISTINCT t) AS places, count(*) AS links

// aggregation: sum, avg, min, max
MATCH (a:Actor) RETURN sum(a.score) AS s, avg(a.score) AS m, min(a.score) AS lo, max(a.score) AS hi, count(a.score) AS n

// aggregation: of integers
MATCH (t:Commune) RETURN sum(t.population) AS s, avg(t.population) AS m, min(t.population) AS lo, max(t.population) AS hi

// aggregation: of nothing
MATCH (a:Licorne) RETURN count(*) AS n, sum(a.x) AS s, avg(a.x) AS m, min(a.x) AS lo, collect(a.x) AS c

// aggregation: min and max of strings and dates
MATCH (a:Actor) RETURN min(a.name) AS first, max(a.name) AS last, min(a.created) AS oldest, max(a.created) AS newest

// aggregation: grouped
MATCH (a:Actor)-[r]->() RETURN a.name, count(r) AS n, round(avg(r.confidence), 2) AS mean ORDER BY n DESC, a.name LIMIT 8

// aggregation: collect sorted
MATCH (f)-[:FUNDS]->(x) WITH f, x ORDER BY x.name RETURN f.name, collect(x.name) AS funded ORDER BY f.name

// aggregation: collect distinct
MATCH (a:Actor)-[r]->(x) WITH a, type(r) AS t ORDER BY t RETURN a.name, collect(DISTINCT t) AS types ORDER BY a.name

// aggregation: collect maps
MATCH (a:Actor {id:'actor:villages-vivants'})-[r:PARTNERS_WITH]-(b) WITH b, r ORDER BY b.name RETURN collect({name: b.name, since: r.since}) AS partners

// aggregation: collect nodes
MATCH (p:Programme) WITH p ORDER BY p.name RETURN [x IN collect(p) | x.name] AS names

// aggregation: slice of collect
MATCH (a:Actor) WITH a ORDER BY a.name RETURN collect(a.name)[0..3] AS names, collect(a.name)[-1] AS last

// aggregation: having by WITH
MATCH (a:Actor)-[:PARTNERS_WITH]-(b) WITH a, count(b) AS n WHERE n >= 2 RETURN a.name, n ORDER BY n DESC, a.name

// aggregation: expression of an aggregate
MATCH (a:Actor)-[:FUNDS]->(x) RETURN a.name, count(x) * 10 + 1 AS n ORDER BY a.name

// aggregation: percentiles
MATCH (t:Commune) RETURN percentileCont(t.population, 0.5) AS median, percentileDisc(t.population, 0.5) AS disc

// aggregation: standard deviation
MATCH (a:Actor) RETURN round(stDev(a.score), 6) AS s, round(stDevP(a.score), 6) AS p

// aggregation: grouping key is an expression
MATCH (a:Actor) WHERE a.founded IS NOT NULL RETURN a.founded / 10 * 10 AS decade, count(*) AS n ORDER BY decade

// aggregation: grouping by null
MATCH (a:Actor) RETURN a.founded > 2015 AS recent, count(*) AS n ORDER BY n

// aggregation: count over labels
MATCH (a:Actor) UNWIND a.kinds AS kind RETURN kind, count(*) AS n ORDER BY n DESC, kind

// aggregation: sum of CASE
MATCH (a:Actor) RETURN sum(CASE WHEN a:Association THEN 1 ELSE 0 END) AS associations, count(*) AS total

// aggregation: two levels
MATCH (a:Actor)-[:ACTIVE_IN]->(t) WITH t, count(a) AS n RETURN max(n) AS most, avg(n) AS mean

// aggregation: order by aggregate
MATCH (x)-[:ADDRESSES]->(t:Theme) RETURN t.name ORDER BY count(x) DESC, t.name

// aggregation: max of a map key
MATCH (a:Actor)-[r:FUNDS]->(x) WITH a, max(r.since) AS last RETURN a.name, last ORDER BY a.name

// aggregation: share of the total
MATCH (a:Actor) WITH count(a) AS total MATCH (a:Actor:Association) RETURN count(a) AS n, total, toFloat(count(a)) / total AS share

// with: renames
MATCH (a:Actor) WITH a.name AS name, a.score AS score WHERE score > 3 RETURN name ORDER BY score DESC

// with: limits before going on
MATCH (a:Actor) WITH a ORDER BY a.name LIMIT 3 MATCH (a)-[r]->(x) RETURN a.name, count(r) AS n ORDER BY a.name

// with: star
MATCH (a:Actor {id:'actor:atis'}) WITH *, a.name AS name RETURN name, a.id

// with: distinct
MATCH (a:Actor)-[:ACTIVE_IN]->(t:Territory) WITH DISTINCT t RETURN t.name ORDER BY t.name

// with: order then collect head
MATCH (a)-[r:FUNDS]->(x) WITH x, a, r ORDER BY r.confidence DESC RETURN x.name, head(collect(a.name)) AS best ORDER BY x.name

// with: order by something not returned
MATCH (a:Actor) RETURN a.name ORDER BY a.founded DESC, a.name

// with: descending nulls first
MATCH (a:Actor) RETURN a.name, a.score ORDER BY a.score DESC, a.name

// with: ascending nulls last
MATCH (a:Actor) RETURN a.name, a.score ORDER BY a.score, a.name

// with: order by expression
MATCH (a:Actor) RETURN a.name ORDER BY size(a.name), a.name

// with: order of booleans
MATCH (a:Actor) RETURN a.active, a.name ORDER BY a.active, a.name

// with: order by alias and property
MATCH (a:Actor)-[:RUNS]->(p) RETURN a.name AS actor, p.name AS programme ORDER BY programme, actor

// unwind: list
UNWIND [1, 2, 3] AS x RETURN x, x * x AS square

// unwind: list of maps
UNWIND [{n: 'Ronalpia', y: 1}, {n: 'ATIS', y: 2}] AS row MATCH (a:Actor {name: row.n}) RETURN a.id, row.y ORDER BY row.y

// unwind: null and empty give no row
UNWIND null AS x RETURN x UNION UNWIND [] AS x RETURN x

// unwind: nested
UNWIND [[1, 2], [3]] AS xs UNWIND xs AS x RETURN collect(x) AS all

// unwind: range
UNWIND range(2019, 2023) AS year OPTIONAL MATCH ()-[r]->() WHERE r.since.year = year RETURN year, count(r) AS n ORDER BY year

// unwind: parameter
// params: {"names": ["ATIS", "Ronalpia", "Personne"]}
UNWIND $names AS name OPTIONAL MATCH (a:Actor {name: name}) RETURN name, a.id ORDER BY name

// unwind: quotes as evidence
MATCH (a:Actor {name:'ATIS'})-[r:RUNS]->(p) UNWIND r.quotes AS quote RETURN p.name, quote ORDER BY p.name, quote

// union: distinct
MATCH (a:SCIC) RETURN a.name AS name UNION MATCH (a:TiersLieu) RETURN a.name AS name

// union: all
MATCH (a:SCIC) RETURN a.name AS name UNION ALL MATCH (a:TiersLieu) RETURN a.name AS name

// union: in a subquery, then ordered
CALL { MATCH (a:SCIC) RETURN a UNION MATCH (a:PTCE) RETURN a } RETURN a.name ORDER BY a.name

// call: subquery with import
MATCH (a:Actor:Financeur) CALL (a) { MATCH (a)-[:FUNDS]->(x) RETURN count(x) AS n } RETURN a.name, n ORDER BY a.name

// call: older importing WITH
MATCH (a:Actor:Financeur) CALL { WITH a MATCH (a)-[:FUNDS]->(x) RETURN count(x) AS n } RETURN a.name, n ORDER BY a.name

// call: top one for each
MATCH (a:Actor) CALL (a) { MATCH (a)-[r]->(x) RETURN x.name AS best, r.confidence AS c ORDER BY c DESC, best LIMIT 1 } RETURN a.name, best ORDER BY a.name

// call: without import
CALL { MATCH (t:Theme) RETURN count(t) AS themes } MATCH (p:Person) RETURN p.name, themes ORDER BY p.name

// call: imports everything
MATCH (a:Actor {name: 'ATIS'}) CALL (*) { MATCH (a)-[:RUNS]->(p) RETURN p.name AS p } RETURN a.name, p ORDER BY p

// call: optional
MATCH (a:Actor) OPTIONAL CALL (a) { MATCH (a)-[:SEEKS]->(t) RETURN t.name AS wanted } RETURN a.name, wanted ORDER BY a.name

// call: labels procedure
CALL db.labels() YIELD label RETURN label ORDER BY label

// call: labels procedure with WHERE
CALL db.labels() YIELD label WHERE label STARTS WITH 'C' RETURN label ORDER BY label

// call: types procedure
CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType ORDER BY relationshipType

// call: property keys procedure
CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey ORDER BY propertyKey

// case: searched
MATCH (a:Actor) RETURN a.name, CASE WHEN a.founded < 2000 THEN 'ancien' WHEN a.founded < 2016 THEN 'installé' WHEN a.founded IS NULL THEN 'inconnu' ELSE 'récent' END AS age ORDER BY a.name

// case: simple
MATCH ()-[r]->() WITH DISTINCT type(r) AS t RETURN t, CASE t WHEN 'FUNDS' THEN 'finance' WHEN 'RUNS' THEN 'porte' ELSE 'autre' END AS fr ORDER BY t

// case: without else
MATCH (a:Actor) RETURN a.name, CASE WHEN a:SCIC THEN 'scic' END AS scic ORDER BY a.name

// case: in order by
MATCH (a:Actor) RETURN a.name ORDER BY CASE WHEN a:PTCE THEN 0 WHEN a:Incubateur THEN 1 ELSE 2 END, a.name

// lists: comprehension
RETURN [x IN range(1, 10) WHERE x % 2 = 0 | x * x] AS squares, [x IN [1, 2, 3] WHERE x > 1] AS big, [x IN [1, 2] | x + 1] AS more

// lists: predicates
MATCH (a:Actor) WHERE any(k IN a.kinds WHERE k STARTS WITH 'tiers') AND none(k IN a.kinds WHERE k = 'scic') RETURN a.name ORDER BY a.name

// lists: predicates over empty
RETURN all(x IN [] WHERE x > 1) AS a, any(x IN [] WHERE x > 1) AS b, none(x IN [] WHERE x > 1) AS c, single(x IN [1, 2] WHERE x = 1) AS d

// lists: reduce
MATCH (a:Actor {id:'actor:ronalpia'})-[r:ACTIVE_IN]->(t) WITH collect(t.population) AS ps RETURN reduce(total = 0, p IN ps | total + p) AS total

// lists: functions
RETURN size([1, 2, 3]) AS n, head([1, 2]) AS h, last([1, 2]) AS l, tail([1, 2, 3]) AS t, reverse([1, 2, 3]) AS r, [1, 2] + [3] AS c, [1, 2] + 3 AS d

// lists: index and slice
WITH [10, 20, 30, 40] AS xs RETURN xs[0] AS a, xs[-1] AS b, xs[1..3] AS c, xs[..2] AS d, xs[2..] AS e, xs[-2..] AS f, xs[9] AS g

// lists: pattern comprehension
MATCH (a:Actor) RETURN a.name, size([(a)-[:FUNDS]->(x) | x.name]) AS n ORDER BY n DESC, a.name LIMIT 4

// lists: pattern comprehension with WHERE
MATCH (a:Actor {name: 'Département de l\'Ardèche'}) RETURN [(a)-[r:FUNDS]->(x) WHERE r.since IS NOT NULL | x.name] AS dated

// lists: in a property
MATCH ()-[r:RUNS]->(p) WHERE 'guide-2022.txt' IN r.sources RETURN p.name, r.sources ORDER BY p.name

// lists: size of a property
MATCH (a)-[r]->(b) WHERE size(r.quotes) = 1 RETURN type(r) AS t, count(*) AS n ORDER BY t

// lists: equality
RETURN [1, 2] = [1, 2] AS a, [1, 2] = [2, 1] AS b, [1, null] = [1, null] AS c, [] = [] AS d, [1] = [1.0] AS e

// lists: single source evidence
MATCH (a:Actor)-[r]->(b) WHERE size(r.sources) = 1 RETURN a.name, type(r) AS t, b.name, r.sources[0] AS only ORDER BY a.name, t, b.name

// lists: keys and values
MATCH (a:Actor {id:'actor:atis'}) UNWIND keys(a) AS k RETURN k ORDER BY k

// lists: properties
MATCH (a:Actor {id:'actor:atis'}) RETURN properties(a) AS p

// lists: properties of a relationship
MATCH (:Actor {id:'actor:atis'})-[r:RUNS]->({id:'programme:fabriques'}) RETURN properties(r) AS p, size(keys(r)) AS k

// lists: dynamic property
MATCH (a:Actor {id:'actor:atis'}) WITH a, 'name' AS k RETURN a[k] AS v, a['founded'] AS f

// maps: literal and access
WITH {a: 1, b: {c: 'x'}} AS m RETURN m.a AS a, m.b.c AS c, m['a'] AS d, m.zz AS z, keys(m) AS k

// maps: projection
MATCH (a:Actor {id:'actor:atis'}) RETURN a {.name, .founded, extra: 1 + 1} AS m

// maps: projection of everything
MATCH (t:Territory {code:'07'}) RETURN t {.*} AS m

// maps: projection with a variable
MATCH (a:Actor {id:'actor:atis'})-[:RUNS]->(p) WITH a, p.name AS programme ORDER BY programme WITH a, collect(programme) AS programmes RETURN a {.name, programmes} AS m

// maps: list of maps sorted
MATCH (p:Programme) WITH p {.id, .name} AS m ORDER BY m.name RETURN collect(m) AS ms

// maps: equality
RETURN {a: 1, b: 2} = {b: 2, a: 1} AS same, {a: 1} = {a: 2} AS other, {a: null} = {a: null} AS unknown

// strings: functions
RETURN toUpper('été') AS u, toLower('ÉTÉ') AS l, trim('  a ') AS t, lTrim('  a') AS lt, rTrim('a  ') AS rt, replace('abc', 'b', 'x') AS r, substring('abcdef', 1, 3) AS s, substring('abcdef', 2) AS s2, left('abc', 2) AS le, right('abc', 2) AS ri, reverse('abc') AS re, size('été') AS n

// strings: split
RETURN split('a,b,,c', ',') AS parts, split('abc', '') AS letters

// strings: concatenation
MATCH (a:Actor {id:'actor:atis'}) RETURN a.name + ' (' + a.founded + ')' AS label, 'x' + 1.5 AS f

// strings: concatenation with null
RETURN 'a' + null AS x

// strings: split a name
MATCH (a:Actor) RETURN a.name, split(a.name, ' ')[0] AS first ORDER BY a.name

// strings: unicode and escapes
RETURN 'L\'Ardèche \u00e9 \t "x"' AS a, "d'ici \"là\"" AS b, '\\d' AS c

// strings: toString
RETURN toString(1) AS a, toString(1.5) AS b, toString(true) AS c, toString(date('2024-02-29')) AS d, toString(null) AS e

// strings: comparison
RETURN 'a' < 'b' AS a, 'Z' < 'a' AS b, 'é' > 'z' AS c, 'a' < 1 AS d, 'a' = 1 AS e, 'a' <> 1 AS f

// strings: char functions
RETURN char_length('abc') AS n, btrim('xxaxx', 'x') AS b, normalize('é') AS c

// numbers: arithmetic
RETURN 7 / 2 AS a, -7 / 2 AS b, 7 % 3 AS c, -7 % 3 AS d, 2 ^ 3 AS e, 7.0 / 2 AS f, 1 + 2 * 3 AS g, -(2 + 3) AS h

// numbers: rounding
RETURN round(2.5) AS a, round(-2.5) AS b, round(3.14159, 2) AS c, round(2.4) AS d, round(-1.5) AS e, round(1.25, 1) AS f

// numbers: rounding modes
RETURN round(2.5, 0, 'HALF_EVEN') AS a, round(1.249, 1, 'UP') AS b, round(-2.55, 1, 'CEILING') AS c

// numbers: functions
RETURN abs(-3) AS a, ceil(1.2) AS b, floor(-1.2) AS c, sign(-4) AS d, sqrt(16) AS e, toInteger(3.9) AS f, toFloat(3) AS g, log(1) AS h, exp(0) AS i, pi() > 3 AS j

// numbers: conversion from text
RETURN toInteger('42') AS a, toInteger('4.9') AS b, toInteger('x') AS c, toFloat('1.5') AS d, toFloat('x') AS e, toBoolean('true') AS f, toBoolean('vrai') AS g

// numbers: conversion or null
RETURN toIntegerOrNull('x') AS a, toFloatOrNull('1.5') AS b, toBooleanOrNull('no') AS c, toStringOrNull(1) AS d

// numbers: integer and float are equal
RETURN 1 = 1.0 AS a, 1 IN [1.0] AS b, 3 > 2.5 AS c

// numbers: big
RETURN 9007199254740993 AS a, 1e3 AS b, 0x1F AS c, 1_000 AS d

// numbers: float division by zero
RETURN 1.0 / 0.0 AS a, -1.0 / 0.0 AS b

// numbers: haversine and trigonometry
RETURN round(degrees(pi()), 6) AS a, round(sin(pi() / 2), 6) AS b, round(haversin(0.5), 6) AS c, round(atan2(1, 1), 6) AS d

// nulls: three-valued logic
RETURN null AND false AS a, null AND true AS b, null OR true AS c, null OR false AS d, NOT null AS e, null XOR true AS f

// nulls: in comparisons
RETURN null = null AS a, null <> null AS b, null < 1 AS c, null IS NULL AS d, 1 IS NOT NULL AS e, null + 1 AS f

// nulls: coalesce and nullIf
RETURN coalesce(null, null, 3) AS a, nullIf(1, 1) AS b, nullIf(1, 2) AS c, coalesce(null) AS d

// nulls: functions of null
RETURN size(null) AS a, toUpper(null) AS b, head(null) AS c, abs(null) AS d, null[0] AS e, labels(null) AS f

// nulls: isEmpty
RETURN isEmpty([]) AS a, isEmpty('') AS b, isEmpty({}) AS c, isEmpty('x') AS d

// dates: literal and parts
WITH date('2024-02-29') AS d RETURN d, d.year AS y, d.month AS m, d.day AS dd, d.week AS w, d.dayOfWeek AS dow, d.quarter AS q, d.ordinalDay AS o

// dates: property of a relationship
MATCH (a)-[r:FUNDS]->(b) WHERE r.since IS NOT NULL RETURN a.name, b.name, r.since.year AS year, r.since.month AS month ORDER BY a.name, b.name

// dates: compared
RETURN date('2024-01-01') < date('2024-02-01') AS a, date('2024-01-01') = date('2024-01-01') AS b, date('2024-01-01') < '2024-02-01' AS c, date('2024-01-01') = '2024-01-01' AS d

// dates: property compared with a string
MATCH ()-[r:FUNDS]->() WHERE r.since > '2019-01-01' RETURN count(*) AS n

// dates: arithmetic
RETURN date('2024-01-31') + duration('P1M') AS a, date('2024-03-01') - duration({days: 1}) AS b, date('2024-01-01') + duration({years: 1, months: 2, days: 3}) AS c

// dates: between
RETURN duration.between(date('2020-01-15'), date('2024-03-01')) AS d

// dates: months between
RETURN duration.between(date('2020-01-15'), date('2024-03-01')).months AS m, duration.between(date('2020-01-15'), date('2024-03-01')).years AS y, duration.between(date('2020-01-15'), date('2024-03-01')).days AS d

// dates: in days, in months
RETURN duration.inDays(date('2020-01-15'), date('2024-03-01')).days AS d, duration.inMonths(date('2020-01-15'), date('2024-03-01')).months AS m

// dates: from components
RETURN date({year: 2024, month: 5, day: 17}) AS a, date({year: 2024, month: 5}) AS b, date({year: 2024}) AS c

// dates: truncated
RETURN date.truncate('month', date('2024-05-17')) AS m, date.truncate('year', date('2024-05-17')) AS y

// dates: short writings
RETURN date('2024') AS a, date('2024-05') AS b, date('20240517') AS c, date('2024-W20') AS d

// dates: duration parts
WITH duration('P1Y2M10DT2H30M') AS d RETURN d, d.years AS y, d.months AS m, d.days AS dd, d.hours AS h, d.minutes AS mi

// dates: datetime
RETURN datetime('2024-05-17T10:30:00Z').hour AS h, datetime('2024-05-17T10:30:00+02:00') AS z, localdatetime('2024-05-17T10:30') AS l, date(datetime('2024-05-17T23:30:00Z')) AS d

// dates: epoch
RETURN datetime({epochSeconds: 0}) AS e, datetime('2024-01-01T00:00:00Z').epochSeconds AS s

// dates: ordered
MATCH (a:Actor)-[r]->() WHERE r.since IS NOT NULL RETURN r.since AS since, a.name ORDER BY since DESC, a.name LIMIT 5

// dates: of today
RETURN date() >= date('2020-01-01') AS later, date().year > 2020 AS year

// dates: in force on a day
WITH date('2022-01-01') AS day MATCH (a)-[r]->(b) WHERE r.since <= day AND (r.until IS NULL OR r.until >= day) RETURN a.name, type(r) AS t, b.name ORDER BY a.name, t, b.name

// dates: duration of a link in months
MATCH (a)-[r:TAKES_PART_IN]->(p) RETURN a.name, duration.inMonths(r.since, r.until).months AS months ORDER BY a.name

// places: distance in km
MATCH (a:Commune {name: 'Aubenas'}), (b:Commune) WHERE a <> b WITH b, point.distance(point({latitude: a.latitude, longitude: a.longitude}), point({latitude: b.latitude, longitude: b.longitude})) AS metres RETURN b.name, round(metres / 1000.0, 1) AS km ORDER BY km

// places: point parts
WITH point({latitude: 44.5, longitude: 4.25}) AS p RETURN p.latitude AS la, p.longitude AS lo

// places: communes without support
MATCH (t:Commune) WHERE NOT EXISTS { (t)<-[:BASED_IN|ACTIVE_IN]-(:Actor)<-[:SUPPORTS]-() } RETURN t.name ORDER BY t.name

// evidence: passages of a link
MATCH (a:Actor {name:'ATIS'})-[r:RUNS]->(p) UNWIND r.passages AS id MATCH (s:Passage {id: id})-[:FROM]->(d:Source) RETURN p.name, s.quote, d.name ORDER BY p.name, s.quote

// evidence: what a source mentions
MATCH (s:Source {name: 'registre.csv'})<-[:FROM]-(p:Passage)-[:MENTIONS]->(x) RETURN DISTINCT x.name ORDER BY x.name

// evidence: number of sources
MATCH (a)-[r]->(b) WHERE r.sources IS NOT NULL RETURN size(r.sources) AS n, count(*) AS links ORDER BY n

// coordinators: who accompanies in a departement
MATCH (i:Incubateur)-[:ACTIVE_IN|BASED_IN]->(t:Territory)-[:WITHIN*0..]->(o:Territory {code: '07'}) RETURN DISTINCT i.name

// coordinators: bridges between departements
MATCH (t1:Departement)<-[:ACTIVE_IN]-(a:Actor)-[:ACTIVE_IN]->(t2:Departement) WHERE t1.code < t2.code RETURN a.name, t1.name, t2.name ORDER BY a.name

// coordinators: co-laureates
MATCH (a:Actor)-[:TAKES_PART_IN]->(p:Programme)<-[:TAKES_PART_IN]-(b:Actor) WHERE a.id < b.id RETURN p.name, a.name, b.name ORDER BY p.name, a.name, b.name

// coordinators: funders of a theme
MATCH (f)-[:FUNDS]->(x)-[:ADDRESSES]->(t:Theme) RETURN t.name, f.name, x.name ORDER BY t.name, f.name, x.name

// coordinators: degree
MATCH (a:Actor) RETURN a.name, COUNT { (a)--() } AS degree ORDER BY degree DESC, a.name LIMIT 5

// coordinators: who could introduce
MATCH (me:Actor {name: 'Courant Fort'})-[:SEEKS]->(t)<-[:ACTIVE_IN]-(x:Actor) OPTIONAL MATCH p = shortestPath((me)-[:PARTNERS_WITH|MEMBER_OF|SUPPORTS|TAKES_PART_IN|RUNS*..4]-(x)) RETURN x.name, length(p) AS steps ORDER BY steps, x.name

// coordinators: where two have met
MATCH (a:Actor {name:'Ronalpia'}), (b:Actor {name:'Café du Pont'}) MATCH (a)-[r1]-(m)-[r2]-(b) RETURN DISTINCT m.name, type(r1) AS t1, type(r2) AS t2 ORDER BY m.name, t1, t2

// coordinators: neighbours of neighbours, not mine
MATCH (a:Actor {name:'Ronalpia'})-[:PARTNERS_WITH]-(m)-[:PARTNERS_WITH]-(x) WHERE x <> a AND NOT (a)-[:PARTNERS_WITH]-(x) RETURN x.name, collect(m.name) AS through ORDER BY x.name

// coordinators: population served
MATCH (a:Actor)-[:ACTIVE_IN]->(t:Territory) WHERE t.population IS NOT NULL RETURN a.name, sum(t.population) AS people ORDER BY people DESC, a.name

// functions: type tests
RETURN 1 IS :: INTEGER AS a, 'x' IS :: STRING AS b, null IS :: INTEGER AS c, 1.5 IS NOT :: INTEGER AS d, valueType(1) AS e

// functions: elementId is stable
MATCH (a:Actor {id:'actor:atis'}) MATCH (b:Actor {id:'actor:atis'}) RETURN elementId(a) = elementId(b) AS same, id(a) = id(b) AS too

// functions: exists of a property
MATCH (a:Actor) RETURN count(a.score) AS n, count(*) AS m

// functions: type and labels joined
MATCH (a:Actor {id: 'actor:courant-fort'})-[r]->(b) RETURN type(r) + ' ' + labels(b)[0] AS x ORDER BY x

// functions: rand is in its interval
RETURN rand() >= 0 AND rand() < 1 AS ok

// functions: property of a node in a list
MATCH (p:Programme) WITH collect(p) AS ps RETURN size([x IN ps WHERE x.name CONTAINS 'e']) AS n

// functions: startNode in a comprehension
MATCH p = (:Actor {id:'actor:cafe-du-pont'})-[:FOUNDED]->()-[:PART_OF]->() RETURN [r IN relationships(p) | startNode(r).name] AS names

// errors: missing parameter
MATCH (a:Actor {name: $nom}) RETURN a

// errors: undefined variable
MATCH (a:Actor) RETURN b.name

// errors: aggregation in WHERE
MATCH (a:Actor) WHERE count(a) > 1 RETURN a

// errors: unknown function
RETURN nimporte('x') AS x

// errors: integer division by zero
RETURN 1 / 0 AS x

// errors: property of a string
MATCH (a:Actor {id:'actor:atis'}) WITH a.name AS n RETURN n.length AS l

// errors: invalid date
RETURN date('2024-13-01') AS d

// errors: WITH hides variables
MATCH (a:Actor)-[r]->(b) WITH a RETURN b.name
