"""Takes somebody's name and words out of what was written to others. Pure."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import Any

GONE = "…"
"""What stands where their words were."""

SHORTEST = 8
"""Characters: shorter words ("ok") could be anybody's, and tell nothing of who wrote them."""

BEGINNING = 100
"""Characters of long words that are enough to know them by: a card may show only so much of them."""

AT_ONCE = 100
"""Needles in one statement; SQLite takes an expression of at most a thousand parts."""


@dataclass(frozen=True)
class Redaction:
    """What to look for. `names` are taken out of running text, `alone` only where they are all there is."""

    names: Sequence[str]
    alone: Sequence[str]
    words: Sequence[str]
    instead: str  # what others read where the name was

    def text(self, text: str) -> str:
        """The text without them."""
        if text in self.alone:
            return self.instead
        return self._anything.sub(self._replacement, text)

    def json(self, value: Any) -> Any:
        """Plain JSON, every text in it without them. What things are called stays, and so does what a button does."""
        match value:
            case str():
                return self.text(value)
            case list():
                return [self.json(part) for part in value]
            case dict():
                return {key: self._rows(part) if key == "rows" else self.json(part) for key, part in value.items()}
        return value

    @cached_property
    def needles(self) -> list[list[str]]:
        """What a JSON column holds, as text, if there is anything to do in it: for a first look, by the database."""
        running = [*self.names, *(words[:BEGINNING] for words in self._words)]
        found = [_quoted(one) for text in running for one in _as_written(text)]
        found += [f'"{_quoted(one)}"' for one in self.alone]
        return [found[at : at + AT_ONCE] for at in range(0, len(found), AT_ONCE)]

    def _rows(self, rows: Any) -> Any:
        """Buttons: a label may be somebody's name, and is never what somebody said."""
        match rows:
            case list():
                return [self._rows(part) for part in rows]
            case {"label": str(label), **others}:
                return {"label": self._a_name.sub(self.instead, label), **others}
        return rows

    @cached_property
    def _words(self) -> list[str]:
        """The longest first: what somebody said may stand in what they said at another time."""
        return sorted({words for words in self.words if len(words) >= SHORTEST}, key=len, reverse=True)

    @cached_property
    def _a_name(self) -> re.Pattern[str]:
        names = [re.escape(one) for name in self.names for one in _as_written(name)]
        return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)" if names else r"(?!)")

    @cached_property
    def _anything(self) -> re.Pattern[str]:
        """Words before names: a name inside them goes with them."""
        words = [_all_of(one) for said in self._words for one in _as_written(said)]
        return re.compile(f"(?P<words>{'|'.join(words) or '(?!)'})|{self._a_name.pattern}")

    def _replacement(self, found: re.Match[str]) -> str:
        return self.instead if found["words"] is None else GONE


def _all_of(words: str) -> str:
    """The whole, or its beginning and what follows up to the next tag."""
    whole = re.escape(words)
    return whole if len(words) <= BEGINNING else rf"{whole}|{re.escape(words[:BEGINNING])}[^<]*"


def _as_written(text: str) -> Iterator[str]:
    """As it was typed, and as it stands in markup."""
    yield from dict.fromkeys((text, escape(text).replace("&#x27;", "&#39;").replace("&quot;", "&#34;")))


def _quoted(text: str) -> str:
    return json.dumps(text)[1:-1]
