"""What a check-in asks: its questions, what answers they take, and which one comes next. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, get_args

from pydantic import TypeAdapter

QuestionKind = Literal["text", "choice", "scale", "date", "several"]
KINDS: tuple[QuestionKind, ...] = get_args(QuestionKind)
CHOSEN: tuple[QuestionKind, ...] = ("choice", "several")
"""The kinds that are answered from options."""

Answer = str | int | list[str]
"""Of a text and a choice its words, of a scale the number, of a date ISO 8601, of several the options chosen."""

MOST = 10
"""Questions of one check-in. More is a questionnaire, and nobody fills that in between two doors."""

WORDS = 1000
"""Characters kept of an answer in words."""

LOWEST, HIGHEST = 0, 10
"""How far a scale may reach: two rows of buttons on a phone."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `only_if`: asked only if each earlier question named there was answered with one of these words."""

    key: str
    kind: QuestionKind
    ask: str
    options: tuple[str, ...] = ()  # of a choice, and of several
    lowest: int = 1
    highest: int = 5  # of a scale
    low: str = ""  # what its ends mean
    high: str = ""
    only_if: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def numbers(self) -> range:
        """All answers to a scale."""
        return range(self.lowest, self.highest + 1)


_questions = TypeAdapter(tuple[Question, ...])


def as_json(questions: Sequence[Question]) -> list[dict[str, Any]]:
    """To be kept in a row; `from_json` gives them back."""
    plain: list[dict[str, Any]] = _questions.dump_python(tuple(questions), mode="json")
    return plain


def from_json(kept: list[dict[str, Any]]) -> tuple[Question, ...]:
    """Raises ValidationError where a row was not written by `as_json`."""
    return _questions.validate_python(kept)


def following(questions: Sequence[Question], place: int, given: Mapping[str, Answer]) -> int:
    """The place of the first question from `place` on that is to be asked; their number if none is.

    `given`: the answers so far, by the question's key.
    """
    return next((at for at in range(place, len(questions)) if is_asked(questions[at], given)), len(questions))


def is_asked(question: Question, given: Mapping[str, Answer]) -> bool:
    """Do the answers so far call for it?"""
    return all(set(words) & _said(given.get(key)) for key, words in question.only_if)


def _said(answer: Answer | None) -> set[str]:
    match answer:
        case None:
            return set()
        case list():
            return set(answer)
    return {str(answer)}


def read_words(question: Question, typed: str) -> Answer | None:
    """An answer that was typed instead of tapped; None if it is none of those that can be given. No date is read."""
    match question.kind:
        case "text":
            return typed[:WORDS]
        case "scale":
            return int(typed) if typed.isdecimal() and len(typed) < 4 and int(typed) in question.numbers else None
        case "choice":
            return next((one for one in question.options if one.casefold() == typed.casefold()), None)
    return None
