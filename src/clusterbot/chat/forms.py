"""Forms: defined once, shown the native way on each platform, and read the same everywhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from clusterbot.chat.markup import clean

FieldKind = Literal["text", "choice", "several", "date", "number", "person"]
Answers = dict[str, str | list[str]]


@dataclass(frozen=True, slots=True)
class Option:
    value: str  # at most 60 bytes, so that it fits a button's press
    label: str


@dataclass(frozen=True, slots=True)
class Field:
    """One question. `person` is a choice whose options are people. `label` and `hint` are plain text."""

    key: str
    kind: FieldKind
    label: str
    hint: str = ""
    options: tuple[Option, ...] = ()
    required: bool = True
    initial: str = ""
    long: bool = False  # text of several lines
    longest: int = 3000  # characters of a text
    earliest: str = ""  # the first day that may be given, ISO 8601; "" is any
    has_been: bool = False  # what is typed means the last such day, not the next


@dataclass(frozen=True, slots=True)
class Form:
    """`press` is what comes back with the answers; `title` and `submit` are plain text, at most 24 characters."""

    press: str
    title: str
    submit: str
    fields: tuple[Field, ...]

    def read(self, raw: Mapping[str, str | list[str]]) -> tuple[Answers, dict[str, "Problem"]]:
        """The answers in their one canonical shape, and what is wrong, by field key.

        Canonical: text and choices as they are, dates ISO 8601, numbers in plain decimal notation, several as a
        list in the form's order. A skipped optional field is absent.
        """
        answers: Answers = {}
        problems: dict[str, Problem] = {}
        for question in self.fields:
            try:
                answer = read_field(question, raw.get(question.key, ""))
            except FieldError as error:
                problems[question.key] = error.problem
                continue
            if answer:
                answers[question.key] = answer
        return answers, problems


Problem = Literal["missing", "not_offered", "not_a_date", "past", "not_a_number", "too_long"]


class FieldError(ValueError):
    """An answer that the field cannot take; `problem` names the phrase that explains it."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem: Problem = problem


def read_field(question: Field, raw: str | list[str]) -> str | list[str]:
    """One answer in its canonical shape, "" or [] where it was skipped. Raises FieldError."""
    given = [clean(part).strip() for part in ([raw] if isinstance(raw, str) else raw)]
    given = [part for part in given if part]
    if not given:
        if question.required:
            raise FieldError("missing")
        return ""
    if question.kind == "several":
        return _several(question, given)
    return _single(question, given[0])


def _several(question: Field, given: list[str]) -> list[str]:
    offered = [option.value for option in question.options]
    if not set(given) <= set(offered):
        raise FieldError("not_offered")
    return [value for value in offered if value in given]


def _single(question: Field, given: str) -> str:
    match question.kind:
        case "choice" | "person":
            if given not in {option.value for option in question.options}:
                raise FieldError("not_offered")
            return given
        case "date":
            return _day(question, given)
        case "number":
            return _number(given)
        case _:
            if len(given) > question.longest:
                raise FieldError("too_long")
            return given


def _day(question: Field, given: str) -> str:
    try:
        day = date.fromisoformat(given).isoformat()
    except ValueError:
        raise FieldError("not_a_date") from None
    if day < question.earliest:
        raise FieldError("past")
    return day


_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,9})?")
_A_THOUSAND = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")


def _number(given: str) -> str:
    """Plain decimal notation; a comma is a decimal point, but 1,000 is a thousand to some and one to others."""
    typed = re.sub(r"\s", "", given).replace("٫", ".")
    if not _NUMBER.fullmatch(typed) or _A_THOUSAND.fullmatch(typed):
        raise FieldError("not_a_number")
    return f"{Decimal(typed.replace(',', '.')).normalize() + 0:f}"  # adding nothing makes -0 plain
