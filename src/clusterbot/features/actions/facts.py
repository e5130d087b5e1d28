"""What the plan says of an action, in a reader's words: each fact with its name, and only those that are filled in."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from clusterbot.features.actions.cards import name_of
from clusterbot.features.actions.records import Action
from clusterbot.features.draft import Draft
from clusterbot.features.people.turn import Turn
from clusterbot.features.strategy.records import Objective, Pillar

ON_A_CARD = (
    "pillar_id",
    "objective_id",
    "partners",
    "start",
    "indicator",
    "help_needed",
    "gap",
    "programme",
    "level",
    "result",
    "before_strategy",
)
"""In this order, below what is said first: whose it is, how it goes, by when, what for, what next."""

MEASURES = ("baseline", "target", "value")
"""Told with their indicator."""

SHOWN = 200
"""Characters of one fact: it is read on a phone."""


def facts_of(draft: Draft, action: Action, others_see: Mapping[tuple[int, str], Any]) -> list[dict[str, str]]:
    """The facts of an action that a card shows, by name; see changing.before_settling for `others_see`."""

    def value(name: str) -> Any:
        return others_see.get((action.id, name), getattr(action, name))

    facts = {name: in_words(draft, name, value(name)) for name in ON_A_CARD if value(name) not in (None, "")}
    if "objective_id" in facts:
        facts.pop("before_strategy", None)  # it has found its home; the history still says why
    if "indicator" in facts:
        measured = {name: value(name) for name in MEASURES if value(name)}
        told = [draft.words(f"actions.measured.{name}", value=given) for name, given in measured.items()]
        facts["indicator"] = ", ".join([facts["indicator"], *told])
    return [{"name": name_of_fact(draft, name), "words": words} for name, words in facts.items()]


def name_of_fact(turn_or_draft: Turn | Draft, attribute: str) -> str:
    return turn_or_draft.words(f"actions.fact.{attribute}")


def in_words(turn_or_draft: Turn | Draft, attribute: str, value: Any) -> str:
    """One attribute's value as people say it, short enough for a line; a dash where there is none."""
    if value in (None, ""):
        return turn_or_draft.words("actions.nothing")
    session = turn_or_draft.tx.session
    match attribute:
        case "pillar_id":
            words = session.get_one(Pillar, value).name
        case "objective_id":
            words = session.get_one(Objective, value).title
        case "owner_id":
            words = name_of(turn_or_draft, value)
        case "progress":
            words = turn_or_draft.words("actions.percent", percent=value)
        case "level":
            words = turn_or_draft.words(f"actions.level.{value}")
        case _:
            words = turn_or_draft.reader.short_day(value) if isinstance(value, date) else str(value)
    return words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"
