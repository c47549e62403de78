"""What can be wrong with a table or a recipe, in words for a person."""

from ontology.language import Phrase

NO_RECIPE = Phrase(
    fr="{name} : les colonnes de ce tableau ne sont reconnues par aucune recette.\n"
    "Colonnes lues : {columns}.\nRecettes connues : {recipes}.\n"
    "Renommez les colonnes (nom, type, commune, code postal, réseau, financeur…) ou écrivez une recette "
    "(docs/ingestion.md dit comment) et donnez-la avec --recipe FICHIER.toml.",
    en="{name}: no recipe knows the columns of this table.\n"
    "Columns read: {columns}.\nKnown recipes: {recipes}.\n"
    "Rename the columns (nom, type, commune, code postal, réseau, financeur…) or write a recipe "
    "(docs/ingestion.md says how) and give it with --recipe FILE.toml.",
)
MISSING_COLUMNS = Phrase(
    fr="{name} : la recette « {recipe} » a besoin de la colonne {missing}. Colonnes lues : {columns}.",
    en="{name}: recipe “{recipe}” needs the column {missing}. Columns read: {columns}.",
)
NO_ROWS = Phrase(
    fr="{name} : ce tableau n'a aucune ligne sous ses titres de colonnes. Vérifiez l'export.",
    en="{name}: this table has no row under its column titles. Check the export.",
)
TOO_MANY_ROWS = Phrase(
    fr="{name} : plus de {limit} lignes. Découpez le tableau et donnez les morceaux.",
    en="{name}: more than {limit} rows. Split the table and give the parts.",
)
UNKNOWN_CODE = Phrase(
    fr="{name}, ligne {line} : aucun territoire n'a le code « {value} » (colonne {column}) ; ligne laissée de côté.",
    en="{name}, line {line}: no territory has the code “{value}” (column {column}); row left out.",
)
UNKNOWN_PLACE = Phrase(
    fr="{name}, ligne {line} : « {value} » (colonne {column}) n'est pas un territoire connu ; ligne lue sans ce lieu.",
    en="{name}, line {line}: “{value}” (column {column}) is no known territory; row read without this place.",
)
SEVERAL_PLACES = Phrase(
    fr="{name}, ligne {line} : « {value} » (colonne {column}) peut être {candidates} ; ligne lue sans ce lieu. "
    "Ajoutez le code postal ou le code INSEE.",
    en="{name}, line {line}: “{value}” (column {column}) may be {candidates}; row read without this place. "
    "Add the postcode or the INSEE code.",
)
UNKNOWN_WORD = Phrase(
    fr="{name}, ligne {line} : « {value} » (colonne {column}) ne correspond à aucun {what} connu ; laissé de côté.",
    en="{name}, line {line}: “{value}” (column {column}) is no known {what}; left out.",
)
RECIPE_NOT_FOUND = Phrase(
    fr="Recette « {name} » : ni un fichier, ni l'une des recettes connues ({recipes}).",
    en="Recipe “{name}”: neither a file nor one of the known recipes ({recipes}).",
)
BAD_TOML = Phrase(
    fr="Recette {name} : ce n'est pas du TOML lisible ({reason}). Voyez l'exemple de docs/ingestion.md.",
    en="Recipe {name}: this is not readable TOML ({reason}). See the example in docs/ingestion.md.",
)
BAD_RECIPE = Phrase(
    fr="Recette {name}, {where} : « {value} » n'est pas accepté. Acceptés : {accepted}.",
    en="Recipe {name}, {where}: “{value}” is not accepted. Accepted: {accepted}.",
)
INCOMPLETE_RECIPE = Phrase(
    fr="Recette {name}, {where} : il manque « {missing} ».",
    en="Recipe {name}, {where}: “{missing}” is missing.",
)
