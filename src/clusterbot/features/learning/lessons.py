"""Which lessons there are, in which order, and which answer is right. Their words stand in conversations/. Pure."""

from collections.abc import Collection, Sequence

CHOICES = ("a", "b", "c")

RIGHT = {
    "p1": "a",
    "p2": "b",
    "p3": "c",
    "p4": "b",
    "p5": "c",
    "p6": "a",
    "p7": "b",
    "p8": "c",
    "f1": "b",
    "f2": "c",
    "f3": "b",
    "f4": "b",
    "f5": "c",
}
"""The best answer of each lesson, by its code."""

PARTICIPANTS = tuple(code for code in RIGHT if code.startswith("p"))
"""Methodology, structure, decision-making and good governance: what all who take part should know (requirement R28)."""

FACILITATORS = tuple(code for code in RIGHT if code.startswith("f")) + PARTICIPANTS
"""The craft first, and then what everybody knows."""


def track(*, facilitates: bool) -> tuple[str, ...]:
    """The lessons that are meant for somebody, in their order."""
    return FACILITATORS if facilitates else PARTICIPANTS


def next_of(lessons: Sequence[str], answered: Collection[str]) -> str | None:
    """The first that was not answered yet; None once all were."""
    return next((code for code in lessons if code not in answered), None)
