"""What can be wrong with a file that is to be read, in words for a person: one place for all readers."""

from pathlib import Path

from graph.errors import InputError
from ontology.language import Phrase

DOCUMENT_SUFFIXES = ".txt .md .html .htm .pdf .docx"
TABLE_SUFFIXES = ".csv .tsv .xlsx"

EMPTY = Phrase(
    fr="{name} : le fichier est vide, il n'y a rien à lire. Vérifiez l'export ou retirez ce fichier du dossier.",
    en="{name}: the file is empty, there is nothing to read. Check the export or take this file out of the folder.",
)
NO_TEXT = Phrase(
    fr="{name} : aucun texte n'a été trouvé dans ce fichier. Ouvrez-le pour vérifier qu'il contient du texte.",
    en="{name}: no text was found in this file. Open it to check that it holds text.",
)
BINARY = Phrase(
    fr="{name} : ce n'est pas du texte ({found}). Donnez-lui le suffixe qui convient ou exportez-le en .txt.",
    en="{name}: this is not text ({found}). Give it the right suffix or export it as .txt.",
)
BINARY_DATA = Phrase(fr="données binaires", en="binary data")
UNKNOWN_SUFFIX = Phrase(
    fr="{name} : le type « {suffix} » n'est pas lu. Types lus : {documents} (textes), {tables} (tableaux).",
    en="{name}: files of type “{suffix}” are not read. Types read: {documents} (texts), {tables} (tables).",
)
TOO_LARGE = Phrase(
    fr="{name} : {size} Mo, c'est plus que les {limit} Mo acceptés. Découpez le fichier et donnez les morceaux.",
    en="{name}: {size} MB is more than the {limit} MB accepted. Split the file and give the parts.",
)
TOO_MANY_LINES = Phrase(
    fr="{name} : {count} lignes, c'est plus que les {limit} acceptées. Découpez le fichier et donnez les morceaux.",
    en="{name}: {count} lines are more than the {limit} accepted. Split the file and give the parts.",
)
NOT_FOUND = Phrase(
    fr="{name} : ce fichier ou ce dossier n'existe pas. Vérifiez le chemin.",
    en="{name}: there is no such file or folder. Check the path.",
)
DENIED = Phrase(
    fr="{name} : vous n'avez pas le droit de lire ce fichier. Demandez ce droit à qui le possède, ou copiez-le.",
    en="{name}: you may not read this file. Ask its owner for the right to, or copy it.",
)
UNREADABLE = Phrase(
    fr="{name} : la lecture a échoué ({reason}). Donnez le fichier lui-même, ou une copie faite ailleurs.",
    en="{name}: reading failed ({reason}). Give the file itself, or a copy made elsewhere.",
)
BROKEN = Phrase(
    fr="{name} : ce fichier {format} est abîmé ou incomplet. Téléchargez-le ou exportez-le à nouveau.",
    en="{name}: this {format} file is damaged or incomplete. Download or export it again.",
)
ENCRYPTED = Phrase(
    fr="{name} : ce fichier {format} est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.",
    en="{name}: this {format} file is protected by a password. Save a copy without a password.",
)
SCANNED = Phrase(
    fr="{name} : ce PDF ne contient que des images ({pages} page(s)), pas de texte. "
    "Passez-le à la reconnaissance de caractères (par exemple « ocrmypdf -l fra »), puis recommencez.",
    en="{name}: this PDF holds only images ({pages} page(s)), no text. "
    "Run character recognition on it (for example “ocrmypdf -l fra”), then try again.",
)
SOME_PAGES_WITHOUT_TEXT = Phrase(
    fr="{name} : {missing} page(s) sur {pages} sont des images sans texte, elles n'ont pas été lues.",
    en="{name}: {missing} page(s) out of {pages} are images without text; they were not read.",
)
NOT_FRENCH = Phrase(
    fr="{name} : ce texte ne semble pas être en français ; ce qui en est tiré est à relire.",
    en="{name}: this text does not seem to be in French; check what was drawn from it.",
)

MEGABYTE = 1_000_000


def problem(phrase: Phrase, path: Path | str, **fields: object) -> InputError:
    """Return the error that ``phrase`` describes, about the file at ``path``."""
    return InputError(phrase, name=str(path), **fields)


def unknown_suffix(path: Path) -> InputError:
    """Return the error about a file of a type that is not read; it lists those that are."""
    suffix = path.suffix.lower() or "?"
    return problem(UNKNOWN_SUFFIX, path, suffix=suffix, documents=DOCUMENT_SUFFIXES, tables=TABLE_SUFFIXES)
