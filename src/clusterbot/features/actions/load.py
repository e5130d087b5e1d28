"""Actions and what was said about them, from a cluster file."""

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.records import CLOSED, OPEN, Action, Report
from clusterbot.features.routes import loads
from clusterbot.features.strategy.load import Loading
from clusterbot.features.strategy.reading import Entry, unique


@loads("actions")
def load_actions(loading: Loading) -> None:
    """What is not there yet comes in. An action that is there is left as the chats have made it, with its updates."""
    query = select(Action).where(col(Action.cluster_id) == loading.cluster.id)
    there = {action.key: action for action in loading.tx.session.scalars(query)}
    new: dict[str, Action] = {}
    everything: dict[str, Action | None] = dict(there)
    for key, entry in unique(loading.entries("actions")):
        action = _action(loading, key, entry)
        everything.setdefault(key, action)
        if action is not None and key not in there:
            new[key] = loading.keep("actions", action)
    for _, entry in unique(loading.entries("updates")):
        _update(loading, entry, everything, new)


def _action(loading: Loading, key: str, entry: Entry) -> Action | None:
    """The action as it stands in the file; None if it cannot be read."""
    pillar = entry.reference("pillar", loading.pillars)
    objective = entry.reference("objective", loading.objectives, "")
    owner = entry.reference("owner", loading.participants, "")
    status = entry.one_of("status", OPEN + CLOSED, "planned")
    completed = entry.day("completed")
    start, due = entry.day("start"), entry.day("due")
    if start is not None and due is not None and due < start:
        entry.wrong("actions.mistake.due_before_start", at="due" if "due" in entry.values else "due_offset_days")
    title = entry.text("title", longest=200)
    if pillar is None:
        return None
    return Action(
        cluster_id=loading.cluster.id,
        key=key,
        title=title,
        pillar_id=pillar.id,
        objective_id=objective.id if objective else None,
        owner_id=owner.id if owner else None,
        status=status,
        start=start,
        due=due,
        expected_result=entry.text("expected_result", ""),
        next_step=entry.text("next_step", ""),
        result=entry.text("result", ""),
        completed_at=_completed_at(loading, status, completed),
        created_at=loading.tx.now,
    )


def _completed_at(loading: Loading, status: str, day: date | None) -> datetime | None:
    if status != "done":
        return None
    return loading.moment(day) if day is not None else loading.tx.now


def _update(loading: Loading, entry: Entry, everything: dict[str, Action | None], new: dict[str, Action]) -> None:
    action = entry.reference("action", everything)
    by = entry.reference("by", loading.participants, "")
    day = entry.day("day") or entry.day_zero + timedelta(days=entry.whole("offset_days", 0))
    text = entry.text("text", longest=4000)
    if action is None or action.key not in new:
        return
    finished = entry.text("kind", "") == "result" and action.status == "done"
    loading.tx.add(
        Report(
            action_id=action.id,
            by=by.id if by else None,
            at=loading.moment(day),
            before="in_progress" if finished else action.status,
            status=action.status,
            note=text,
        )
    )
