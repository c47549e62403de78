"""The rows of a table, read by a recipe: each row becomes a passage that states things and links."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from graph.model import Claim, LocalEntity, Passage
from ingest.readers.text import Notice
from ingest.tables.catalogue import columns_of
from ingest.tables.cells import iso_date
from ingest.tables.grid import Grid, RawRow, title_key
from ingest.tables.places import Place, place_of
from ingest.tables.recipe import Recipe
from ingest.tables.record import Gathered
from ingest.tables.things import Row, shared_name, territory_entity, things_of

_LONGEST_QUOTE = 600
_LONGEST_CELL = 160
_THEME_CONFIDENCE = 0.9

Found = dict[str, list[LocalEntity]]


@dataclass
class RowReader:
    """Reads the rows of one table or sheet; what it finds goes to ``gathered``, what it could not read to ``notices``.

    ``first`` is the number of the first row: rows are counted through all sheets. ``sheet`` is named in quotes.
    """

    recipe: Recipe
    grid: Grid
    path: Path
    gathered: Gathered
    first: int = 1
    sheet: str = ""
    notices: list[Notice] = field(default_factory=list)
    skipped: int = 0

    def __post_init__(self) -> None:
        self.columns = columns_of(self.recipe, self.grid.keys)
        titles = dict(zip(self.grid.keys, self.grid.titles, strict=True))
        self.titles = {column: titles[key] for column, key in self.columns.items()}
        self.about = [shared_name(rule, self.path) for rule in self.recipe.things if rule.shared]

    def read(self) -> None:
        """Read all rows, in order."""
        for number, raw in enumerate(self.grid.rows, start=self.first):
            cells = self._cells(raw)
            if cells and not self._is_skipped(cells):
                self._read_row(number, raw, cells)

    def _cells(self, raw: RawRow) -> dict[str, str]:
        """Return the cells of a row that the recipe uses, by its own names of columns."""
        written = self.grid.cells(raw)
        return {column: written[key] for column, key in self.columns.items() if key in written}

    def _is_skipped(self, cells: Mapping[str, str]) -> bool:
        skip = self.recipe.skip
        return any(title_key(cells[column]) in values for column, values in skip.items() if column in cells)

    def _read_row(self, number: int, raw: RawRow, cells: Mapping[str, str]) -> None:
        row = Row(Passage(number, number + 1, raw.line, raw.last_line, self._quote(cells)), cells, self.path)
        where = {"name": self.path.name, "line": raw.line}
        places = {rule.label: place_of(rule, cells, where) for rule in self.recipe.territories}
        row.notices.extend(notice for place in places.values() for notice in place.notices)
        if any(place.fatal for place in places.values()):
            self.skipped += 1
        else:
            self._state(self._found(row, places), row)
        self.notices.extend(self._told(notice) for notice in row.notices)

    def _told(self, notice: Notice) -> Notice:
        """Name the column of a notice as the file does."""
        column = str(notice.fields.get("column"))
        return Notice(notice.phrase, {**notice.fields, "column": self.titles.get(column, column)})

    def _quote(self, cells: Mapping[str, str]) -> str:
        """Return the row as « column : value », after what the whole table is about."""
        used = [f"{title} : {_short(cells[column])}" for column, title in self.titles.items() if column in cells]
        about = [*self.about, *([self.sheet] if self.sheet else [])]
        head = f"[{', '.join(about)}] " if about else ""
        return (head + " ; ".join(used))[:_LONGEST_QUOTE]

    def _found(self, row: Row, places: Mapping[str, Place]) -> Found:
        found = {
            label: [territory_entity(territory, row) for territory in place.territories]
            for label, place in places.items()
        }
        for rule in self.recipe.things:
            place = places[rule.place].first if rule.place else None
            found[rule.label] = things_of(rule, row, place)
        return found

    def _state(self, found: Found, row: Row) -> None:
        """Keep what a row states, unless it names nothing of its own."""
        if not any(found[rule.label] for rule in self.recipe.things if not rule.shared):
            return
        self.gathered.passages.append(row.passage)
        for entities in found.values():
            for entity in entities:
                self.gathered.add_entity(entity)
        for claim in [*self._links(found, row), *self._themes(found, row)]:
            self.gathered.add_claim(claim)

    def _links(self, found: Found, row: Row) -> Sequence[Claim]:
        return [
            Claim(
                subject.key,
                rule.predicate,
                object_.key,
                row.passage.start,
                rule.confidence,
                f"recipe:{self.recipe.name}",
                since=iso_date(row.cell(rule.since)),
                until=iso_date(row.cell(rule.until)),
            )
            for rule in self.recipe.relations
            for subject in found[rule.subject]
            for object_ in found[rule.object]
        ]

    def _themes(self, found: Found, row: Row) -> Sequence[Claim]:
        rule = f"recipe:{self.recipe.name}"
        return [
            Claim(entity.key, "ADDRESSES", theme, row.passage.start, _THEME_CONFIDENCE, rule)
            for entities in found.values()
            for entity in entities
            for theme in entity.themes
        ]


def _short(cell: str) -> str:
    line = " ".join(cell.split())
    return line if len(line) <= _LONGEST_CELL else line[: _LONGEST_CELL - 1] + "…"
