"""Reads a poll as people type it: quotation marks of any kind, or one line each. Pure."""

import re
from dataclasses import dataclass
from typing import Literal

QUESTION = 300
OPTION = 100
FEWEST, MOST = 2, 10
"""Options of a poll: more than ten do not fit a phone, and want another method than a single choice."""

LABEL = 75
"""Characters of a button's label on Slack, the narrowest of all (Block Kit, button element, `text`)."""

Problem = Literal[
    "no_question",
    "too_few",
    "too_many",
    "question_too_long",
    "option_too_long",
    "option_empty",
    "option_twice",
    "quotes",
]


class WordingError(ValueError):
    """A poll that cannot be read; `problem` names the phrase that explains it, `part` is what it is about."""

    def __init__(self, problem: Problem, part: str = "") -> None:
        super().__init__(f"{problem}: {part}")
        self.problem: Problem = problem
        self.part = part


@dataclass(frozen=True, slots=True)
class Wording:
    """A question and its options, each one line."""

    question: str
    options: tuple[str, ...]


# Each opening mark with what closes it: English, German, French, and Swedish or Finnish, who close with what they open.
_QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|»([^«]*)«|”([^”]*)”')
_ANY_DOUBLE = re.compile("[“”„‟]")
_BORDER = re.compile(r'["“”„‟]\s+["“”„‟]')
_MARKS = re.compile('["“”„‟«»]')
_LISTED = re.compile(r"(?:[-–—•*·]|\d{1,2}[.)]|[a-zA-Z]\))\s+(?=\S)")


def read(typed: str) -> Wording:
    """`"Question" "A" "B"` with quotation marks of any kind, or the question on a line and each option on one.

    A question before quoted options needs no marks of its own. Raises WordingError.
    """
    return _quoted(typed) or _quoted(_ANY_DOUBLE.sub('"', typed)) or _lines(typed)


def check(question: str, options: list[str]) -> Wording:
    """A question and options as they will stand on the card. Raises WordingError."""
    question, options = _one_line(question), [_one_line(option) for option in options]
    if not question:
        raise WordingError("no_question")
    if len(question) > QUESTION:
        raise WordingError("question_too_long", str(len(question)))
    for option in options:
        _check_option(option)
    if twice := _first_twice(options):
        raise WordingError("option_twice", twice)
    if len(options) < FEWEST:
        raise WordingError("too_few")
    if len(options) > MOST:
        raise WordingError("too_many", str(len(options)))
    return Wording(question, tuple(options))


def listed(typed: str) -> list[str]:
    """Options typed one a line, without the bullets or numbers that some put before each."""
    lines = [_bare(line) for line in typed.splitlines() if line.strip()]
    marked = [_LISTED.match(line) for line in lines]
    bare = [line[mark.end() :] for line, mark in zip(lines, marked, strict=True) if mark]
    # "1. April" and "2. April" are dates, not a numbered list of the same month.
    return bare if len(bare) == len(lines) and not _first_twice(bare) else lines


def labels(options: tuple[str, ...]) -> tuple[str, ...]:
    """What stands on the buttons; numbered where shortening would make two alike."""
    short = [shortened(option, LABEL) for option in options]
    if _first_twice(short):
        short = [shortened(f"{number}. {option}", LABEL) for number, option in enumerate(options, 1)]
    return tuple(short)


def _quoted(typed: str) -> Wording | None:
    """Nothing but quoted parts, perhaps after a bare question; None if it is not written so."""
    parts = ["".join(match.groups(default="")) for match in _QUOTED.finditer(typed)]
    start = typed[: match.start()] if (match := _QUOTED.search(typed)) else typed
    rest = _QUOTED.sub("", typed[len(start) :])
    if not parts or rest.strip(" \t\n,;") or "\n" in start.strip():
        return None
    if any(_BORDER.search(part) for part in parts):
        return None  # a phone has made some marks curly and left others: two parts were taken for one
    if start.strip():
        # A question that quotes a word in its middle ends in words, and has left `rest` above; one option is no poll.
        return check(start, parts) if len(parts) >= FEWEST else None
    return check(parts[0], parts[1:])


def _lines(typed: str) -> Wording:
    lines = [line for line in typed.splitlines() if line.strip()]
    if len(lines) > 1:
        return check(_bare(lines[0]), listed("\n".join(lines[1:])))
    if _MARKS.search(typed):
        raise WordingError("quotes")
    return check(typed, [])


def _bare(line: str) -> str:
    """A line without the quotation marks around all of it."""
    whole = _QUOTED.fullmatch(line.strip().rstrip(",;"))
    return "".join(whole.groups(default="")) if whole else line.strip()


def _check_option(option: str) -> None:
    if not option:
        raise WordingError("option_empty")
    if len(option) > OPTION:
        raise WordingError("option_too_long", shortened(option, 40))


def _first_twice(options: list[str]) -> str:
    """The first option that stands there before, whatever its capitals; "" if none does."""
    seen: set[str] = set()
    for option in options:
        if option.casefold() in seen:
            return option
        seen.add(option.casefold())
    return ""


def _one_line(typed: str) -> str:
    return " ".join(typed.split())


def shortened(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
