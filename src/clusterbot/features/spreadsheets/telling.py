"""An outlook in words: what is new, changed and refused, for a chat and for the host."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from typing import Any

from clusterbot.features.sheets import SheetError
from clusterbot.features.spreadsheets.exporting import Shown
from clusterbot.features.spreadsheets.importing import Change, Outlook
from clusterbot.features.spreadsheets.table import Refusal, TableError
from clusterbot.words.locales import Reader
from clusterbot.words.phrasebook import phrasebook

FEW = 6
"""Lines shown of each kind: it is read on a phone."""

TITLE, VALUE = 60, 40
"""Characters of an action's name, and of what changes: all lines together fit one message."""

AT_MOST = 2
"""Changes told of one action."""

Words = Callable[..., str]
"""`words(key, **values)`: a phrase as plain words."""


def words_for(reader: Reader) -> Words:
    return lambda key, **values: phrasebook(reader.locale).words(key, reader, values)


def refusal_line(words: Words, one: Refusal) -> str:
    """Where it stands, what stands there, and what would be right."""
    why = words(f"spreadsheets.why.{one.why}", value=one.value, other=one.other)
    column = words(f"spreadsheets.column.{one.column}") if one.column else ""
    return words("spreadsheets.refusal", sheet=one.sheet, row=one.row, column=column, why=why)


def file_problem(words: Words, error: SheetError | TableError) -> str:
    """Why the file as a whole cannot be read."""
    if isinstance(error, SheetError):
        told = {"quotes": "spreadsheets.quotes"}.get(error.problem, f"arrivals.file_problem.{error.problem}")
        return words(told, row=error.row) if error.row else words(told)
    return words(f"spreadsheets.problem.{error.problem}", sheet=error.sheet, row=error.row, value=error.value)


def change_line(words: Words, reader: Reader, change: Change, *, all_of_it: bool = False) -> dict[str, Any]:
    """One changed action: its id, its title, and the first few changes."""
    assert change.action is not None
    told = [
        words(
            "spreadsheets.difference",
            column=words(f"spreadsheets.column.{name}"),
            before=_shown(reader, change.before[name]),
            after=_shown(reader, change.shown[name]),
        )
        for name in change.differing
    ]
    return {
        "key": change.action.key,
        "title": _short(change.action.title, TITLE),
        "changes": told if all_of_it else told[:AT_MOST],
        "more": max(0, len(told) - AT_MOST),
    }


def new_line(change: Change) -> dict[str, Any]:
    return {"title": _short(str(change.shown["action"]), TITLE), "pillar": change.shown["pillar"]}


def as_json(seen: Outlook, words: Words) -> dict[str, Any]:
    """All of it, for a script."""
    return {
        "new": [{"row": one.row.row, **{k: _plain(v) for k, v in one.shown.items()}} for one in seen.new],
        "changed": [
            {
                "row": one.row.row,
                "id": one.before["id"],
                "changes": {
                    name: {"before": _plain(one.before[name]), "after": _plain(one.shown[name])}
                    for name in one.differing
                },
            }
            for one in seen.changed
        ],
        "same": seen.same,
        "refused": [{**asdict(one), "words": refusal_line(words, one)} for one in seen.refused],
        "ignored_columns": seen.ignored,
        "asks_why": seen.asks_why,
    }


def _plain(value: Shown) -> str:
    return value.isoformat() if isinstance(value, date) else value or ""


def _shown(reader: Reader, value: Shown) -> str:
    """Short enough for a line."""
    return _short(reader.short_day(value) if isinstance(value, date) else value or "–", VALUE)


def _short(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1].rstrip() + "…"
