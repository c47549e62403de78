"""What is said of a Neo4j server: what is wrong, and what to do next."""

from ontology.language import Phrase

NOT_AN_ADDRESS = Phrase(
    fr="« {uri} » n'est pas l'adresse d'un serveur Neo4j. Écrivez par exemple neo4j://localhost:7687 ; acceptés : {schemes}.",
    en="“{uri}” is not the address of a Neo4j server. Write for instance neo4j://localhost:7687; accepted: {schemes}.",
)
PASSWORD_IN_ADDRESS = Phrase(
    fr="L'adresse d'un serveur ne porte ni nom ni mot de passe (on pourrait les lire par-dessus l'épaule). "
    "Donnez-les dans NEO4J_USER et NEO4J_PASSWORD, ou laissez maillage les demander.",
    en="The address of a server carries neither a name nor a password (others could read them). "
    "Give them in NEO4J_USER and NEO4J_PASSWORD, or let maillage ask.",
)
NO_ANSWER = Phrase(
    fr="Le serveur Neo4j {uri} ne répond pas : vérifiez qu'il tourne, l'adresse, le port, et s'il est chiffré (+s). "
    "Le pilote dit : {reason}",
    en="The Neo4j server {uri} does not answer: check that it runs, the address, the port, and whether it is encrypted "
    "(+s). The driver says: {reason}",
)
CUT_OFF = Phrase(
    fr="Le serveur Neo4j {uri} ne répond plus. Ce qui a été écrit y reste : relancez la même commande pour continuer. "
    "Le pilote dit : {reason}",
    en="The Neo4j server {uri} no longer answers. What was written stays there: run the same command again to go on. "
    "The driver says: {reason}",
)
WRONG_PASSWORD = Phrase(
    fr="Le serveur {uri} refuse le nom « {user} » ou son mot de passe. Corrigez NEO4J_USER et NEO4J_PASSWORD.",
    en="The server {uri} refuses the name “{user}” or its password. Correct NEO4J_USER and NEO4J_PASSWORD.",
)
TOO_OFTEN = Phrase(
    fr="Le serveur {uri} a refusé trop d'essais de mot de passe. Attendez quelques secondes, puis corrigez NEO4J_PASSWORD.",
    en="The server {uri} refused too many wrong passwords. Wait a few seconds, then correct NEO4J_PASSWORD.",
)
EXPIRED = Phrase(
    fr="Le mot de passe de « {user} » doit d'abord être changé sur le serveur {uri} (ALTER CURRENT USER SET PASSWORD…).",
    en="The password of “{user}” must first be changed on the server {uri} (ALTER CURRENT USER SET PASSWORD…).",
)
FORBIDDEN = Phrase(
    fr="« {user} » n'a pas le droit de faire cela sur le serveur {uri}. Le serveur dit : {reason}",
    en="“{user}” may not do this on the server {uri}. The server says: {reason}",
)
NO_DATABASE = Phrase(
    fr="Le serveur {uri} n'a pas de base « {database} ». Nommez-en une autre avec --database.",
    en="The server {uri} has no database “{database}”. Name another one with --database.",
)
TOO_OLD = Phrase(
    fr="Le serveur {uri} est « {agent} » ; il faut Neo4j {oldest} ou plus récent.",
    en="The server {uri} is “{agent}”; Neo4j {oldest} or newer is needed.",
)
REFUSED = Phrase(
    fr="Le serveur {uri} refuse. Il dit : {reason}",
    en="The server {uri} refuses. It says: {reason}",
)
NOT_OURS = Phrase(
    fr="Le serveur a un nœud :{label} avec l'id « {id} » que maillage n'a pas écrit. Rien n'y est changé : retirez-lui "
    "cette étiquette, puis relancez.",
    en="The server has a node :{label} with the id “{id}” that maillage did not write. It is left as it is: remove that "
    "label from it, then run this again.",
)
READING = Phrase(fr="lecture de ce que le serveur contient…", en="reading what the server holds…")
WRITING = Phrase(fr="{done} comparés, {written} lignes écrites…", en="{done} compared, {written} rows written…")
WRITES = Phrase(
    fr="La requête changerait la base du serveur ; une requête ne fait que lire (MATCH, WITH, RETURN…).",
    en="The query would change the server's database; a query only reads (MATCH, WITH, RETURN…).",
)
ADMINISTERS = Phrase(
    fr="La requête s'adresse au serveur, pas au graphe (SHOW, TERMINATE, IN TRANSACTIONS, administration) : refusé.",
    en="The query is for the server, not for the graph (SHOW, TERMINATE, IN TRANSACTIONS, administration): refused.",
)
MISTAKEN = Phrase(
    fr="Le serveur ne comprend pas la requête, ou ne peut pas la calculer. Il dit :\n{reason}",
    en="The server does not understand the query, or cannot compute it. It says:\n{reason}",
)
EMPTY = Phrase(
    fr="Le serveur {uri} ne contient pas de graphe de maillage. Écrivez-le d'abord : maillage neo4j push --on {uri}",
    en="The server {uri} holds no graph of maillage. Write it first: maillage neo4j push --on {uri}",
)
