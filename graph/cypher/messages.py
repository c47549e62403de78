"""What is said when a query cannot be run: where, why, and what to write instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import InputError
from ontology.language import Phrase

if TYPE_CHECKING:
    from collections.abc import Callable


class CypherError(InputError):
    """A query that is refused, or that fails while it runs."""

    def __reduce__(self) -> tuple[Callable[[Phrase, dict[str, object]], CypherError], tuple[Phrase, dict[str, object]]]:
        """Let the error go from one process to another."""
        return _made_again, (self.phrase, self.fields)


def _made_again(phrase: Phrase, fields: dict[str, object]) -> CypherError:
    return CypherError(phrase, **fields)


SYNTAX = Phrase(
    fr="La requête Cypher n'est pas comprise, ligne {line}, colonne {column} : {what}.\n{excerpt}",
    en="The Cypher query is not understood, line {line}, column {column}: {what}.\n{excerpt}",
)
UNFINISHED = Phrase(fr="{thing} sans fin (ouvert ici)", en="unfinished {thing} (opened here)")
WRITES = Phrase(
    fr="« {word} » changerait le graphe ; `maillage cypher` ne fait que lire (MATCH, WITH, RETURN…). "
    "Le graphe change par `maillage ingest`.",
    en="“{word}” would change the graph; `maillage cypher` only reads (MATCH, WITH, RETURN…). "
    "The graph changes through `maillage ingest`.",
)
ADMINISTERS = Phrase(
    fr="« {word} » s'adresse à un serveur, pas au graphe. Retirez-le ; une requête lit ce graphe seulement.",
    en="“{word}” is for a server, not for the graph. Remove it; a query reads this graph only.",
)
LOADS = Phrase(
    fr="LOAD CSV lirait un fichier ou une adresse : refusé. Faites entrer le fichier par `maillage ingest`.",
    en="LOAD CSV would read a file or an address: refused. Bring the file in with `maillage ingest`.",
)
PROCEDURE = Phrase(
    fr="La procédure {name} n'est pas permise. Le sont : {allowed}.",
    en="The procedure {name} is not allowed. These are: {allowed}.",
)
SEVERAL = Phrase(
    fr="Une seule requête à la fois : retirez ce qui suit le « ; » (ligne {line}).",
    en="One query at a time: remove what follows the “;” (line {line}).",
)
NO_RETURN = Phrase(
    fr="La requête ne rend rien : terminez-la par RETURN et ce que vous voulez voir.",
    en="The query returns nothing: end it with RETURN and what you want to see.",
)
UNDEFINED = Phrase(
    fr="La variable « {name} » n'existe pas à cet endroit{hint}. Existent : {known}.",
    en="The variable “{name}” does not exist here{hint}. These do: {known}.",
)
PARAMETER = Phrase(
    fr="Le paramètre ${name} n'a pas de valeur : ajoutez --param {name}=VALEUR.",
    en="The parameter ${name} has no value: add --param {name}=VALUE.",
)
UNKNOWN_FUNCTION = Phrase(
    fr="La fonction {name}() n'existe pas ici.{hint}",
    en="The function {name}() does not exist here.{hint}",
)
ARGUMENTS = Phrase(
    fr="{name}() prend de {least} à {most} arguments ; ici il y en a {found}.",
    en="{name}() takes {least} to {most} arguments; here there are {found}.",
)
MISPLACED = Phrase(
    fr="La fonction d'agrégation {name}() ne peut pas être là ; calculez-la d'abord : WITH …, {name}(…) AS n WHERE n > 1.",
    en="The aggregating function {name}() cannot stand here; compute it first: WITH …, {name}(…) AS n WHERE n > 1.",
)
NESTED = Phrase(
    fr="{name}() agrège ce qui est déjà agrégé ; calculez l'un dans un WITH, l'autre après.",
    en="{name}() aggregates what is aggregated already; compute one in a WITH, the other after it.",
)
AMBIGUOUS = Phrase(
    fr="« {name} » n'est plus connu après l'agrégation ou DISTINCT : rendez-le aussi, ou passez par un WITH.",
    en="“{name}” is not known any more after the aggregation or DISTINCT: return it too, or go through a WITH.",
)
DUPLICATE = Phrase(
    fr="Deux colonnes s'appellent « {name} » : donnez d'autres noms avec AS.",
    en="Two columns are called “{name}”: give other names with AS.",
)
UNALIASED = Phrase(
    fr="Donnez un nom à « {text} » dans le WITH : {text} AS nom.",
    en="Give “{text}” a name in the WITH: {text} AS name.",
)
TAKEN = Phrase(
    fr="La variable « {name} » existe déjà ; prenez un autre nom avec AS.",
    en="The variable “{name}” exists already; take another name with AS.",
)
COLUMNS = Phrase(
    fr="Les deux côtés de UNION doivent rendre les mêmes colonnes, et les UNION être tous ALL ou tous sans ALL.",
    en="Both sides of UNION must return the same columns, and all UNION be ALL or none.",
)
YIELD_ALL = Phrase(
    fr="YIELD * ne vaut que pour un CALL seul ; écrivez YIELD {column}.",
    en="YIELD * is for a CALL alone; write YIELD {column}.",
)
MIXED = Phrase(
    fr="Étiquettes : « : » ne se mêle pas à « | », « & », « ! » ; écrivez par exemple :Actor&!SCIC.",
    en="Labels: “:” does not mix with “|”, “&”, “!”; write for instance :Actor&!SCIC.",
)
NOT_A_VALUE = Phrase(
    fr="Un motif n'est pas une valeur ; écrivez EXISTS {{ (a)-->() }} ou COUNT {{ (a)-->() }}.",
    en="A pattern is not a value; write EXISTS {{ (a)-->() }} or COUNT {{ (a)-->() }}.",
)
UNSUPPORTED = Phrase(
    fr="Le moteur embarqué ne répond pas à {what} comme Neo4j : refusé plutôt que répondu autrement. {instead} "
    "Ou lancez la requête sur un serveur : --on neo4j://…",
    en="The embedded engine does not answer {what} as Neo4j does: refused rather than answered otherwise. {instead} "
    "Or run the query on a server: --on neo4j://…",
)
FAILED = Phrase(
    fr="La requête ne peut pas être calculée : {reason}.",
    en="The query cannot be computed: {reason}.",
)
WRONG_TYPE = Phrase(
    fr="« {where} » demande {wanted} ; ici c'est {found}.",
    en="“{where}” takes {wanted}; this is {found}.",
)
TOO_LONG = Phrase(
    fr="La requête a été arrêtée après {seconds:g} s. Resserrez-la (partez d'un acteur ou d'un territoire précis, bornez "
    "les chemins *1..3, ajoutez LIMIT) ou donnez-lui plus de temps avec --timeout.",
    en="The query was stopped after {seconds:g} s. Narrow it (start from one actor or territory, bound the paths *1..3, "
    "add LIMIT) or give it more time with --timeout.",
)
TOO_BIG = Phrase(
    fr="La requête demande plus de mémoire que permis ({megabytes} Mo). Resserrez-la : bornez les chemins, reliez les "
    "motifs entre eux, ajoutez LIMIT.",
    en="The query needs more memory than allowed ({megabytes} MB). Narrow it: bound the paths, tie the patterns together, "
    "add LIMIT.",
)
ENGINE = Phrase(
    fr="La requête a échoué. Le moteur dit : {reason}",
    en="The query failed. The engine says: {reason}",
)
