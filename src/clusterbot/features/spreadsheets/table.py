"""Finds the action plan in the sheets of a file: which column is what, and each row with where it stands. Pure."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal, NamedTuple

from clusterbot.chat.markup import clean
from clusterbot.features.people.names import fold
from clusterbot.features.sheets import Formula, Sheet, read_sheets

COLUMNS = (
    "id",
    "pillar",
    "objective",
    "action",
    "owner",
    "partners",
    "start",
    "due",
    "status",
    "progress",
    "expected_result",
    "indicator",
    "baseline",
    "target",
    "value",
    "next_step",
    "help_needed",
    "gap",
    "programme",
    "level",
    "result",
    "completed",
    "dropped_because",
)
"""What a plan says about an action, in the order of its sheet."""

DAYS = frozenset({"start", "due", "completed"})
LONGEST = {"id": 20, "action": 200}
"""Characters of a cell; of all others OTHERWISE."""
OTHERWISE = 500

MOST = 2_000
"""Actions of one file."""

HEAD_WITHIN = 20
"""Rows from the top among which the one with the names of the columns is looked for; titles stand above it."""

WIDEST = 40
"""Columns that are looked at."""

Why = Literal[
    "no_action",
    "no_pillar",
    "unknown_pillar",
    "pillar_off",
    "unknown_objective",
    "unknown_owner",
    "several_owners",
    "unknown_status",
    "unknown_level",
    "not_a_percentage",
    "two_percentages",
    "not_a_day",
    "two_days",
    "number_for_day",
    "far_day",
    "due_before_start",
    "formula",
    "not_words",
    "too_long",
    "not_an_id",
    "twice",
    "several_actions",
    "merged",
]


@dataclass(frozen=True, slots=True)
class Refusal:
    """What cannot be taken over, and where it stands: a row as spreadsheets count them."""

    sheet: str
    row: int
    why: Why
    column: str = ""
    value: str = ""
    other: int = 0  # the row that says the same


FileProblem = Literal["no_head", "only_head", "nothing", "too_many", "column_twice"]


class TableError(Exception):
    """The file holds no plan that can be read; `problem` names the phrase that explains it."""

    def __init__(self, problem: FileProblem, sheet: str = "", row: int = 0, value: str = "") -> None:
        super().__init__(problem)
        self.problem: FileProblem = problem
        self.sheet, self.row, self.value = sheet, row, value


class Cell(NamedTuple):
    """A cell's kind, and its words: of a day ISO 8601."""

    kind: Literal["text", "day", "number", "formula", "other"]
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One action as it stands in a file: every column that the file has; an empty cell is empty text."""

    sheet: str
    row: int
    cells: dict[str, Cell]


@dataclass(slots=True)
class Table:
    """The plan in a file. `ignored` are names of columns that say nothing to us."""

    rows: list[Row] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)


def read_table(content: bytes, headings: Mapping[str, str]) -> Table:
    """The plan in a file. `headings` are folded names of columns. Raises SheetError, TableError."""
    sheets = read_sheets(content, columns=WIDEST, rows=MOST + HEAD_WITHIN + 2)
    if not any(_filled(row) for sheet in sheets for row in sheet.rows):
        raise TableError("nothing")
    table = Table()
    found = [(sheet, head) for sheet in sheets if (head := _head(sheet, headings)) is not None]
    if not found:
        raise TableError("no_head")
    for sheet, (at, columns) in found:
        _read_sheet(sheet, at, columns, table)
    if len(table.rows) > MOST:
        raise TableError("too_many")
    if not table.rows and not table.refused:
        raise TableError("only_head")
    return table


def begins_like_a_plan(content: bytes, headings: Mapping[str, str]) -> bool:
    """Has this text, whose quotation marks may be open, the names of a plan's columns? Raises SheetError."""
    sheets = read_sheets(content, columns=WIDEST, rows=HEAD_WITHIN, strict=False)
    return any(_head(sheet, headings) is not None for sheet in sheets)


def tidy(words: str) -> str:
    """Text as it is compared and kept: no odd spaces, no characters that are not words; lines stay lines."""
    return "\n".join(" ".join(line.split()) for line in clean(words).split("\n")).strip()


def _head(sheet: Sheet, headings: Mapping[str, str]) -> tuple[int, list[str]] | None:
    """Where the row with the names of the columns stands, and what is in which column ("" if we do not know)."""
    for at, row in enumerate(sheet.rows[:HEAD_WITHIN]):
        columns = [headings.get(fold(str(cell)), "") if cell is not None else "" for cell in row]
        known = set(columns) - {""}
        if len(known) > 1 and known & {"action", "id"}:
            return at, columns
    return None


def _read_sheet(sheet: Sheet, at: int, columns: list[str], table: Table) -> None:
    twice = next((name for place, name in enumerate(columns) if name and name in columns[:place]), "")
    if twice:
        place = len(columns) - 1 - columns[::-1].index(twice)
        raise TableError("column_twice", sheet.name, at + 1, str(sheet.rows[at][place]))
    unknown = (cell for cell, name in zip(sheet.rows[at], columns, strict=True) if cell and not name)
    table.ignored += [tidy(str(cell))[:40] for cell in unknown]
    hidden: set[int] = set()
    for first, last, area in _areas(sheet.merged):
        if last > at + 1:
            table.refused.append(Refusal(sheet.name, max(first, at + 2), "merged", value=area))
            hidden |= set(range(first, last + 1))
    for number, row in enumerate(sheet.rows[at + 1 :], at + 2):
        cells = {name: _cell(value) for name, value in zip(columns, row, strict=False) if name}
        if number not in hidden and any(cell.text for cell in cells.values()):
            table.rows.append(Row(sheet.name, number, cells))


def _areas(merged: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for area in merged:
        first, last = map(int, re.findall(r"\d+", area))
        yield first, last, area


def _filled(row: Sequence[object]) -> bool:
    return any(cell is not None and str(cell).strip() for cell in row)


def _cell(value: object) -> Cell:
    if isinstance(value, str):
        return Cell("formula" if isinstance(value, Formula) else "text", tidy(value))
    if isinstance(value, date):
        return Cell("day", (value.date() if isinstance(value, datetime) else value).isoformat())
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return Cell("number", f"{value:.15g}")
    return Cell("text", "") if value is None else Cell("other", tidy(str(value)))
