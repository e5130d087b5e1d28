"""A letter being written at the moment it leaves: what its renderer sees and says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from clusterbot.chat.messages import Button, Message
from clusterbot.chat.updates import Chat
from clusterbot.store.transaction import Transaction
from clusterbot.words.locales import Reader
from clusterbot.words.phrasebook import Phrasebook

Cell = tuple[str, str] | Button
"""A button: (its label's name in the phrase, press), or a whole Button where the label is somebody's own words."""
Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Draft:
    """`content` is what the letter was written with; `common` are the values every phrase may use."""

    tx: Transaction
    chat: Chat
    content: Mapping[str, Any]
    person_id: int | None
    cluster_id: int | None
    reader: Reader
    book: Phrasebook
    common: Mapping[str, Any]

    def message(self, key: str, rows: Rows = (), **values: Any) -> Message:
        """A phrase with its buttons."""
        return compose(self.book, self.reader, key, rows, {**self.common, **values})

    def words(self, key: str, **values: Any) -> str:
        """A phrase as plain words, to be put into another."""
        return self.book.words(key, self.reader, {**self.common, **values})


def compose(book: Phrasebook, reader: Reader, key: str, rows: Rows, values: Mapping[str, Any]) -> Message:
    return Message(
        book.render(key, reader, values),
        tuple(
            tuple(
                cell if isinstance(cell, Button) else Button(book.label(key, cell[0], reader, values), cell[1])
                for cell in row
            )
            for row in rows
            if row
        ),
    )


def pack(key: str, rows: Rows, values: Mapping[str, Any]) -> dict[str, Any]:
    """A phrase with its values as plain JSON, for a letter whose source is "phrase"."""
    return {
        "key": key,
        "rows": [[{"label": c.label, "press": c.press} if isinstance(c, Button) else list(c) for c in r] for r in rows],
        "values": {name: _plain(value) for name, value in values.items()},
    }


def unpack(content: Mapping[str, Any]) -> tuple[str, Rows, dict[str, Any]]:
    rows: Rows = [
        [Button(c["label"], c["press"]) if isinstance(c, dict) else (c[0], c[1]) for c in row]
        for row in content["rows"]
    ]
    return content["key"], rows, {name: _rich(value) for name, value in content["values"].items()}


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return {"instant": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case list() | tuple():
            return [_plain(part) for part in value]
        case dict():
            return {"map": {name: _plain(part) for name, part in value.items()}}
        case None | str() | int() | float():
            return value
    raise TypeError(f"a letter cannot carry {type(value).__name__}")


def _rich(value: Any) -> Any:
    match value:
        case {"instant": str(moment)}:
            return datetime.fromisoformat(moment)
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case {"map": dict(parts)}:
            return {name: _rich(part) for name, part in parts.items()}
        case list():
            return [_rich(part) for part in value]
    return value
