"""What a round's answers come to, question by question. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from clusterbot.features.polls.tally import Result
from clusterbot.features.surveys.questions import Answer, Question

FEWEST = 5
"""Answers to an anonymous question below which nothing of them is shown. Fewer give people away; five is the smallest
group that Microsoft's survey tools show, too (vivainsights, identify_privacythreshold: mingroup)."""


@dataclass(frozen=True, slots=True)
class Given:
    """All answers to one question: with names, and nobody's."""

    question: Question
    named: Sequence[tuple[str, Answer]] = ()  # (who, what)
    counts: Mapping[str, int] = field(default_factory=dict)
    words: Sequence[str] = ()
    nobodys: int = 0  # how many answered without a name

    @property
    def answered(self) -> int:
        return len(self.named) + self.nobodys


def told(given: Given, *, anonymous: bool) -> dict[str, Any]:
    """One question as the report tells it: how many answered, and if they are enough what they said."""
    known = {"ask": given.question.ask, "answered": given.answered, "too_few": False, "bars": [], "mean": None}
    known |= {"low": "", "high": "", "said": []}
    if not given.answered:
        return known
    if anonymous and given.answered < FEWEST:
        return known | {"too_few": True}
    if given.question.kind == "text":
        return known | {"said": [*given.named, *(("", one) for one in given.words)]}
    counts = _counts(given)
    known["bars"] = _result(given.question, counts).bars()
    return known | (_spread(given.question, counts) if given.question.kind == "scale" else {})


def _counts(given: Given) -> Counter[str]:
    counts = Counter(given.counts)
    for _, answer in given.named:
        counts.update(answer if isinstance(answer, list) else [str(answer)])
    return counts


def _result(question: Question, counts: Counter[str]) -> Result:
    """Every option and number of a scale, also those that nobody chose; of days only those that were named."""
    match question.kind:
        case "scale":
            options = tuple(map(str, question.numbers))
        case "date":
            options = tuple(sorted(counts))
        case _:
            options = question.options
    return Result(options, tuple(counts[one] for one in options))


def _spread(question: Question, counts: Counter[str]) -> dict[str, Any]:
    """The mean, and from where to where answers reach."""
    numbers = sorted(int(one) for one in counts.elements())
    return {
        "mean": round(sum(numbers) / len(numbers), 1),
        "from": numbers[0],
        "to": numbers[-1],
        "low": f"{question.lowest} {question.low}".strip() if question.low else "",
        "high": f"{question.highest} {question.high}".strip() if question.high else "",
    }
