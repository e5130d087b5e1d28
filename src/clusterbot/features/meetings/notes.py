"""Notes as people paste them: a title, some words, and lists under headings they already use. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from clusterbot.features.actions.headline import headline
from clusterbot.features.people.names import fold

_BULLET = re.compile(r"^\s*(?:[-–—•*‣▪]|\d{1,2}[.)])(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class Notes:
    """What a summary is made of."""

    title: str
    summary: str
    lists: Mapping[str, list[str]] = field(default_factory=dict)


def read_notes(text: str, headings: Mapping[str, str]) -> Notes:
    """The first line with words is the title; a line that is a heading, "Decisions:", begins its list; all else is the
    summary, and so is a first line that is too long for a title.

    `headings`: by folded words, as `by_words` makes them, the list that they begin. Without words there is no title.
    """
    lines = text.strip().splitlines()
    first = next((number for number, line in enumerate(lines) if headline(line)), len(lines))
    title = headline(lines[first]) if first < len(lines) else ""
    is_all_of_it = title == entry(lines[first]).removesuffix(".") if first < len(lines) else True
    lists: dict[str, list[str]] = {}
    words: list[str] = []
    current = ""
    for line in lines[first + 1 :] if is_all_of_it and first + 1 < len(lines) else lines[first:]:
        name = headings.get(_as_heading(line))
        if name is not None:
            current = name
        elif current:
            lists.setdefault(current, []).extend(entries(line))
        else:
            words.append(line.rstrip())
    return Notes(title, "\n".join(words).strip(), lists)


def by_words(words: Mapping[str, str]) -> dict[str, str]:
    """The list that each heading begins, from the headings of each list, separated by commas."""
    return {fold(one): name for name, said in words.items() for one in said.split(",")}


def entries(text: str) -> list[str]:
    """The lines of a field that asks for one thing a line."""
    return [entry(line) for line in text.splitlines() if entry(line)]


def entry(line: str) -> str:
    return " ".join(_BULLET.sub("", line).split())


def _as_heading(line: str) -> str:
    return fold(line.strip().strip("*_#").strip().removesuffix(":"))
