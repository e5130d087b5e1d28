"""Actions and what was said about them, from a cluster file."""

from datetime import date, datetime, timedelta

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.records import CLOSED, LEVELS, OPEN, Action, Report
from clusterbot.features.routes import loads
from clusterbot.features.strategy.load import Loading
from clusterbot.features.strategy.reading import Entry, unique

IN_A_FILE = {
    "gap": "constraint",
    "level": "governance_level",
    "progress": "progress_percent",
    "baseline": "indicator_baseline",
    "target": "indicator_target",
    "value": "result_value",
    "dropped_because": "dropped_reason",
}
"""What a cluster's file calls an action's attribute, where the two differ."""

PERCENT = range(101)


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
    action = Action(
        cluster_id=loading.cluster.id,
        key=key,
        title=title,
        pillar_id=pillar.id,
        objective_id=objective.id if objective else None,
        owner_id=owner.id if owner else None,
        status=status,
        start=start,
        due=due,
        partners=_partners(loading, entry),
        expected_result=entry.text("expected_result", ""),
        next_step=entry.text("next_step", ""),
        help_needed=entry.text("help_needed", ""),
        gap=_named(loading.file.root.entry("strategy"), "constraints", entry.text(IN_A_FILE["gap"], "")),
        programme=_named(loading.file.root.entry("strategy"), "programmes", entry.text("programme", "")),
        level=entry.one_of(IN_A_FILE["level"], LEVELS, ""),
        progress=_progress(entry),
        result=entry.text("result", ""),
        dropped_because=entry.text(IN_A_FILE["dropped_because"], ""),
        completed_at=_completed_at(loading, status, completed),
        created_at=loading.tx.now,
    )
    for name, value in _measured(loading, entry).items():
        setattr(action, name, value)
    return action


def _partners(loading: Loading, entry: Entry) -> str:
    """Organisations of the file by their ids, others as they are written; one alone needs no list."""
    if not isinstance(entry.values.get("partners", []), list):
        return entry.text("partners", "")
    known = loading.organisations
    return ", ".join(known[one].name if one in known else one for one in entry.words("partners"))


def _progress(entry: Entry) -> int | None:
    name = IN_A_FILE["progress"]
    if name not in entry.values:
        return None
    percent = entry.whole(name)
    if percent not in PERCENT:
        entry.wrong("actions.mistake.percent", at=name, value=percent)
        return None
    return percent


def _measured(loading: Loading, entry: Entry) -> dict[str, str]:
    """The indicator in words or by its id in the file, and its values, each with the indicator's unit."""
    written = entry.text("indicator", "")
    known = _by_id(loading.file.root.entries("indicators")).get(written)
    unit = known.text("unit", "") if known is not None else ""
    values = {name: entry.text(IN_A_FILE[name], "") for name in ("baseline", "target", "value")}
    with_unit = {name: f"{value} {unit}".strip() if value else "" for name, value in values.items()}
    return {"indicator": known.text("name", "") if known is not None else written, **with_unit}


def _named(home: Entry, section: str, written: str) -> str:
    """What is written, or what it is the id of: a constraint's title, a programme's name."""
    known = _by_id(home.entries(section)).get(written)
    if known is None:
        return written
    return known.text("title" if "title" in known.values else "name", "")


def _by_id(entries: list[Entry]) -> dict[str, Entry]:
    return {str(one.values.get("id", "")): one for one in entries}


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
