"""The recipes that come with maillage, and which of them a table is for."""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from pathlib import Path

from graph.errors import InputError
from graph.names import fold
from ingest.readers.decoding import decode
from ingest.readers.documents import read_bytes
from ingest.tables.grid import Grid, title_key
from ingest.tables.problems import RECIPE_NOT_FOUND
from ingest.tables.recipe import Recipe, load_recipe

_ALIKE = 0.6
_SAMPLE = 400


@cache
def packaged() -> Mapping[str, Recipe]:
    """Return the recipes that come with maillage, by name."""
    folder = resources.files("ingest.tables") / "recipes"
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)
    recipes = [load_recipe(file.read_text(encoding="utf-8"), file.name) for file in files]
    return {recipe.name: recipe for recipe in recipes}


def find_recipe(name: str) -> Recipe:
    """Return the recipe in the file ``name``, or the one of that name that comes with maillage.

    Raises
    ------
    InputError
        When there is neither, or when the file is no recipe.
    """
    path = Path(name)
    if path.is_file():
        return load_recipe(decode(read_bytes(path, 1), path), name)
    if name in packaged():
        return packaged()[name]
    raise InputError(RECIPE_NOT_FOUND, name=name, recipes=", ".join(packaged()))


def columns_of(recipe: Recipe, keys: Sequence[str]) -> dict[str, str]:
    """Return which of the folded titles ``keys`` each column of the recipe is, for those that there are."""
    found = {column: next((t for t in titles if t in keys), None) for column, titles in recipe.columns.items()}
    return {column: key for column, key in found.items() if key is not None}


def missing_columns(recipe: Recipe, keys: Sequence[str]) -> list[str]:
    """Return the columns that the recipe requires and that are not among ``keys``."""
    found = columns_of(recipe, keys)
    missing = [column for column in recipe.required if column not in found]
    if not missing and recipe.any_of and not any(column in found for column in recipe.any_of):
        return [" / ".join(recipe.any_of)]
    return missing


def best_recipe(grid: Grid, file_name: str) -> Recipe | None:
    """Return the packaged recipe that asks most of all those whose demands the table meets, or None."""
    fitting = [recipe for recipe in packaged().values() if _fits(recipe, grid, file_name)]
    return max(fitting, key=lambda recipe: _specificity(recipe, grid), default=None)


def _specificity(recipe: Recipe, grid: Grid) -> tuple[int, int, str]:
    demands = len(recipe.required) + len(recipe.similar) + len(recipe.different) + 2 * len(recipe.file)
    return demands, len(columns_of(recipe, grid.keys)), recipe.name


def _fits(recipe: Recipe, grid: Grid, file_name: str) -> bool:
    if missing_columns(recipe, grid.keys):
        return False
    if not all(word in title_key(file_name) for word in recipe.file):
        return False
    columns = columns_of(recipe, grid.keys)
    if recipe.similar and _share_alike(grid, columns, recipe.similar) < _ALIKE:
        return False
    return not recipe.different or _share_alike(grid, columns, recipe.different) < _ALIKE


def _share_alike(grid: Grid, columns: Mapping[str, str], pair: Sequence[str]) -> float:
    """Return in what share of the first rows the two columns of ``pair`` say the same."""
    one, two = (columns.get(column, "") for column in pair[:2])
    cells = [grid.cells(row) for row in grid.rows[:_SAMPLE]]
    same = [fold(row.get(one, "")) == fold(row.get(two, "")) for row in cells if row.get(one)]
    return sum(same) / len(same) if same else 0.0
