"""What words say beside a status is kept in the plan: how far it is, what the indicator counts, why it was dropped."""

from typing import Any

from clusterbot.features.actions.changing import change
from clusterbot.features.actions.hearing import after_status, beyond_key, progress_said, value_said
from clusterbot.features.actions.records import OPEN, TAPS, Action, Report
from clusterbot.features.actions.undoing import take_back_what_words_changed
from clusterbot.features.people.turn import Turn


def keep_what_is_meant(turn: Turn, action: Action, made: Report) -> None:
    """Said, corrected or moved here: the plan follows what the words say now, and nothing they said before."""
    take_back_what_words_changed(turn.tx, made)
    for one in change(turn.tx, action, made.by, **_meant(turn, action, made)):
        one.report_id = made.id
        turn.tx.add(one)


def _meant(turn: Turn, action: Action, made: Report) -> dict[str, Any]:
    """Of an open action how far it is, of a finished one what came of it, of one given up why."""
    said = after_status(beyond_key(made.note, action.key), [turn.words("actions.tap." + tap, number=0) for tap in TAPS])
    if not said:
        return {}
    if made.status == "dropped":
        return {"dropped_because": said}
    if made.status == "done":
        value = value_said(said, action.indicator) if action.indicator else ""
        return {"value": value} if value else {}
    progress = progress_said(said, **{part: _list(turn, part) for part in ("percent", "before", "after")})
    return {"progress": progress} if progress is not None and made.status in OPEN else {}


def _list(turn: Turn, part: str) -> list[str]:
    return [one.strip() for one in turn.words("actions.progress." + part).split(",")]
