"""Reads a cluster file: YAML whose every mistake is told with its line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from clusterbot.words.locales import Reader
from clusterbot.words.phrasebook import phrasebook

LARGEST = 5_000_000
"""Bytes of a file we read; a plan of a thousand actions has half a million."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a file, and where: a line, a phrase, and the values it is said with."""

    line: int
    key: str
    values: tuple[tuple[str, str], ...] = ()

    def words(self, reader: Reader) -> str:
        """What is wrong and what to do, in the reader's language."""
        return phrasebook(reader.locale).words(self.key, reader, dict(self.values))

    def __str__(self) -> str:
        return f"line {self.line}: {self.words(Reader())}"


def mistake(key: str, line: int, **values: object) -> Mistake:
    return Mistake(line, key, tuple((name, str(value)) for name, value in values.items()))


class FileMistakesError(Exception):
    """A cluster file that cannot be loaded: nothing of it was."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = sorted(set(mistakes), key=lambda one: (one.line, one.key))
        super().__init__("\n".join(map(str, self.mistakes)))


@dataclass(slots=True)
class Entry:
    """A mapping in the file, read field by field; mistakes are collected, not raised one at a time."""

    values: Mapping[str, Any]
    lines: Mapping[str, int]
    line: int
    mistakes: list[Mistake]
    day_zero: date

    def text(self, name: str, default: str | None = None, longest: int = 500) -> str:
        """A line of words; without a default it must be there."""
        value: Any = self._value(name, default)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            self.wrong("strategy.mistake.not_words", at=name, value=_shown(value))
            return ""
        words = " ".join(value.split())
        if default is None and not words:
            self.wrong("strategy.mistake.missing", at=name)
        if len(words) > longest:
            self.wrong("strategy.mistake.too_long", at=name, length=len(words), longest=longest)
        return words

    def one_of(self, name: str, allowed: Sequence[str], default: str | None = None) -> str:
        value = self.text(name, default)
        if value and value not in allowed:
            self.wrong("strategy.mistake.not_one_of", at=name, value=value, allowed=", ".join(allowed))
            return default or ""
        return value

    def reference(self, name: str, known: Mapping[str, Any], default: str | None = None) -> Any:
        """What another entry's id stands for; None where it is left out or unknown."""
        key = self.text(name, default)
        if not key:
            return None
        if key not in known:
            self.wrong("strategy.mistake.unknown_id", at=name, value=key)
            return None
        return known[key]

    def whole(self, name: str, default: int | None = None) -> int:
        value = self._value(name, default)
        if isinstance(value, bool) or not isinstance(value, int):
            self.wrong("strategy.mistake.not_a_number", at=name, value=_shown(value))
            return 0
        return value

    def yes(self, name: str, *, default: bool = False) -> bool:
        value = self.values.get(name, default)
        if not isinstance(value, bool):
            self.wrong("strategy.mistake.not_yes_or_no", at=name, value=_shown(value))
            return default
        return value

    def words(self, name: str) -> list[str]:
        """A list of words, empty where it is left out."""
        value = self.values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(part, (str, int)) for part in value):
            self.wrong("strategy.mistake.not_a_list", at=name)
            return []
        return [str(part) for part in value]

    def day(self, name: str) -> date | None:
        """`<name>` as a date, or `<name>_offset_days` counted from the day of the first load; None if neither."""
        if (value := self.values.get(name)) is not None:
            if isinstance(value, date):
                return value
            self.wrong("strategy.mistake.not_a_date", at=name, value=_shown(value))
            return None
        if f"{name}_offset_days" in self.values:
            return self.day_zero + timedelta(days=self.whole(f"{name}_offset_days"))
        return None

    def entries(self, name: str) -> list["Entry"]:
        """A list of mappings, empty where it is left out."""
        value = self.values.get(name)
        if value is None:
            return []
        if not isinstance(value, list) or not all(isinstance(part, Entry) for part in value):
            self.wrong("strategy.mistake.not_entries", at=name)
            return []
        return value

    def entry(self, name: str) -> "Entry":
        value = self.values.get(name)
        if isinstance(value, Entry):
            return value
        if value is not None:
            self.wrong("strategy.mistake.not_an_entry", at=name, value=_shown(value))
        return Entry({}, {}, self.lines.get(name, self.line), self.mistakes, self.day_zero)

    def wrong(self, key: str, *, at: str, **values: object) -> None:
        """Note a mistake: the phrase that tells it is given the field's name and these values."""
        self.mistakes.append(mistake(key, self.lines.get(at, self.line), at=at, **values))

    def _value(self, name: str, default: Any) -> Any:
        if self.values.get(name) is None:
            if default is None:
                self.wrong("strategy.mistake.missing", at=name)
                return ""
            return default
        return self.values[name]


@dataclass(slots=True)
class ClusterFile:
    """A file that is YAML and has the shape of a cluster file; its entries note their own mistakes."""

    root: Entry
    mistakes: list[Mistake] = field(default_factory=list)


def read(path: Path, day_zero: date) -> ClusterFile:
    """Read a cluster file. Raises FileMistakesError where it is no YAML at all, OSError where it cannot be read."""
    if path.stat().st_size > LARGEST:
        raise FileMistakesError([mistake("strategy.mistake.too_large", 1, longest=f"{LARGEST // 1_000_000} MB")])
    try:
        content = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise FileMistakesError([mistake("strategy.mistake.not_utf8", line)]) from None
    return parse(content, day_zero)


def parse(content: str, day_zero: date, otherwise: str = "strategy.mistake.not_a_cluster_file") -> ClusterFile:
    """Read YAML whose top is a mapping; `otherwise` is the mistake that it is not. Raises FileMistakesError."""
    mistakes: list[Mistake] = []
    try:
        node = yaml.compose(content, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise FileMistakesError([mistake("strategy.mistake.not_yaml", line, problem=error.problem)]) from None
    except yaml.YAMLError as error:
        raise FileMistakesError([mistake("strategy.mistake.not_yaml", 1, problem=error)]) from None
    if not isinstance(node, MappingNode):
        raise FileMistakesError([mistake(otherwise, 1)])
    root = _plain(node, mistakes, day_zero, frozenset())
    assert isinstance(root, Entry)
    return ClusterFile(root, mistakes)


def _plain(node: Node, mistakes: list[Mistake], day_zero: date, above: frozenset[int]) -> Any:
    if id(node) in above:
        mistakes.append(mistake("strategy.mistake.contains_itself", node.start_mark.line + 1))
        return None
    inside = above | {id(node)}
    match node:
        case MappingNode():
            values: dict[str, Any] = {}
            lines: dict[str, int] = {}
            for key, value in node.value:
                name = str(key.value)
                if name in values:
                    mistakes.append(mistake("strategy.mistake.twice", key.start_mark.line + 1, value=name))
                values[name] = _plain(value, mistakes, day_zero, inside)
                lines[name] = key.start_mark.line + 1
            return Entry(values, lines, node.start_mark.line + 1, mistakes, day_zero)
        case SequenceNode():
            return [_plain(part, mistakes, day_zero, inside) for part in node.value]
        case ScalarNode():
            return _scalar(node, mistakes)
    return None


def _scalar(node: ScalarNode, mistakes: list[Mistake]) -> Any:
    try:
        value = yaml.SafeLoader("").construct_object(node)
    except (yaml.YAMLError, ValueError):
        mistakes.append(mistake("strategy.mistake.unreadable", node.start_mark.line + 1, value=node.value))
        return None
    return value


def unique(entries: Sequence[Entry]) -> Iterator[tuple[str, Entry]]:
    """Each entry with its id; a second entry with the same id is a mistake."""
    seen: set[str] = set()
    for entry in entries:
        key = entry.text("id", longest=60)
        if key in seen:
            entry.mistakes.append(mistake("strategy.mistake.twice", entry.lines.get("id", entry.line), value=key))
        elif key:
            seen.add(key)
            yield key, entry


def _shown(value: Any) -> str:
    """A value as it stands in the file, short enough for a line."""
    if isinstance(value, Entry):
        return "{…}"
    return "[…]" if isinstance(value, list) else str(value)[:60]
