"""My actions, one of them, and how it goes: a tap is a complete answer."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions import (  # noqa: F401  their routes are ours too
    attachments,
    dating,
    handover,
    noting,
    origins,
    sharing,
)
from clusterbot.features.actions.answering import may_report
from clusterbot.features.actions.attachments import counted
from clusterbot.features.actions.cards import (
    AT_ONCE,
    lines_of,
    name_of,
    part_in,
    refresh_cards,
    status_in_words,
    tap_rows,
)
from clusterbot.features.actions.changing import as_value, before_settling
from clusterbot.features.actions.facts import facts_of
from clusterbot.features.actions.hearing import without_key
from clusterbot.features.actions.records import (
    OPEN,
    TAPS,
    Action,
    ActionChange,
    Report,
    known,
    may_change,
    nearest_first,
    open_actions_of,
)
from clusterbot.features.actions.reporting import (
    can_undo,
    last_words,
    report,
    reports_since,
    settled_statuses,
    take_back,
)
from clusterbot.features.deputies.records import has_answered_for
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Participant
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, press, renders

REMEMBERED = timedelta(days=60)
"""How long the newest word of a deputy is shown with an action."""


# ---- mine


@command("mine", who="participant")
def mine(turn: Turn, _: str) -> None:
    """My open actions, the nearest date first."""
    _show_mine(turn, open_actions_of(turn.tx, turn.participant.id))


@button("mine", who="participant")
def mine_by_button(turn: Turn) -> None:
    mine(turn, "")


@button("mine_more", who="participant")
def more_of_mine(turn: Turn, last: int) -> None:
    """Those after action `last`, which may have been finished meanwhile."""
    after = turn.tx.session.get(Action, last)
    mine_open = open_actions_of(turn.tx, turn.participant.id)
    _show_mine(turn, [one for one in mine_open if after is None or nearest_first(one) > nearest_first(after)])


def _show_mine(turn: Turn, actions: list[Action]) -> None:
    if not actions:
        turn.say("actions.none", [[("add", press("add")), ("plan", press("plans"))]])
        return
    turn.show(
        f"mine:{turn.participant.id}:{turn.update.id}",
        "actions.mine",
        participant=turn.participant.id,
        actions=[action.id for action in actions[:AT_ONCE]],
        since=turn.tx.now.isoformat(),
    )


@renders("actions.mine")
def render_mine(draft: Draft) -> Message | None:
    actions = known(draft.tx, draft.content["actions"])
    if not actions:
        return None
    lines = lines_of(draft, actions, datetime.fromisoformat(draft.content["since"]))
    mine_open = open_actions_of(draft.tx, int(draft.content["participant"]))
    more = sum(nearest_first(one) > nearest_first(actions[-1]) for one in mine_open)
    rows: list[list[Cell]] = [*tap_rows(draft, lines), [("more", press("mine_more", actions[-1].id))] if more else []]
    return draft.message("actions.mine", rows, lines=lines, more=more)


# ---- one


@button("action", who="participant")
def see(turn: Turn, action_id: int) -> None:
    """One action with what is known about it; its owner and facilitators find the taps below."""
    action = turn.tx.session.get(Action, action_id)
    if action is None or part_in(turn, action) is None:
        turn.toast("actions.gone")
        return
    turn.show(
        f"action:{action_id}:{turn.update.id}",
        "actions.one",
        viewer=turn.me.id,
        actions=[action_id],
        since=turn.tx.now.isoformat(),
    )


@renders("actions.one")
def render_one(draft: Draft) -> Message | None:
    actions = known(draft.tx, draft.content["actions"])
    if not actions:
        return None
    action = actions[0]
    viewer = _viewer(draft, action)
    changeable = may_report(draft.tx, action, viewer)
    others_see = {} if changeable else before_settling(draft.tx, [action.id], viewer.id if viewer else None)

    def seen(name: str) -> Any:
        return others_see.get((action.id, name), getattr(action, name))

    line = lines_of(draft, actions, datetime.fromisoformat(draft.content["since"]))[0]
    rows: list[list[Cell]] = tap_rows(draft, [line]) if changeable else []
    edit: list[Cell] = [("edit", press("edit", action.id))] if may_change(action, viewer) else []
    rows.append([*edit, ("history", press("history", action.id, 0))])
    if viewer is not None and viewer.is_facilitator:
        by_phone: list[Cell] = [("by_phone", press("note_about", action.id))]
        rows.append([("owner", press("owner", action.id)), *(by_phone if _is_anothers(action, viewer) else [])])
    if changeable and action.status in OPEN:
        is_dated = action.due is not None and not line["moves"]  # else the taps have the button
        move: list[Cell] = [("new_date", press("new_date", action.id))] if is_dated else []
        aside: list[Cell] = [("drop", press("drop", action.id))] if may_change(action, viewer) else []
        rows.append([*move, *aside])
    files = counted(draft, action) if changeable else []
    if files:
        rows.append([("files", press("files", action.id))])
    if not changeable:  # others see what is settled, and nobody's lateness
        status = settled_statuses(draft.tx, actions)[action.id]
        line |= {"status": status_in_words(draft, status, seen("progress")), "late": False, "noted": False}
        line |= {"title": seen("title"), "due": seen("due") if status in OPEN else None}
    said = _said_for_owner(draft, action) if changeable and not line["noted"] else None
    return draft.message(
        "actions.one",
        rows,
        one=line,
        owner=name_of(draft, action.owner_id),
        expected=seen("expected_result"),
        next_step=seen("next_step"),
        facts=facts_of(draft, action, others_see),
        said=said,
        files=files,
        moved=_moved(draft, action) if changeable else None,
        origin=origins.told(draft, action),
        reason=seen("dropped_because") if not line["noted"] else "",
        last=without_key(last_words(draft.tx, action.id), action.key)
        if changeable and said is None and not line["note"]
        else "",
    )


def _is_anothers(action: Action, viewer: Participant) -> bool:
    return action.owner_id not in (None, viewer.id)


def _moved(draft: Draft, action: Action) -> dict[str, Any] | None:
    """From when its date was moved last, if that is not long ago, by whom, and when."""
    last = draft.tx.session.scalars(
        select(ActionChange)
        .where(
            col(ActionChange.action_id) == action.id,
            col(ActionChange.attribute) == "due",
            col(ActionChange.before) != "",
            col(ActionChange.at) > draft.tx.now - REMEMBERED,
        )
        .order_by(col(ActionChange.id).desc())
        .limit(1)
    ).first()
    if last is None:
        return None
    on = draft.reader.local(last.at).date()
    return {"before": as_value("due", last.before), "by": name_of(draft, last.by), "on": on}


def _said_for_owner(draft: Draft, action: Action) -> dict[str, Any] | None:
    """The newest word on it, if a deputy said it: the owner and the facilitators see who."""
    said = reports_since(draft.tx, [action.id], draft.tx.now - REMEMBERED)
    newest = said[-1] if said else None
    if newest is None or newest.by == action.owner_id or not has_answered_for(draft.tx, newest.by, action.owner_id):
        return None
    return {
        "by": name_of(draft, newest.by),
        "at": draft.reader.local(newest.at).date(),
        "status": draft.words("actions.status." + newest.status),
        "note": without_key(newest.note, action.key),
    }


def _last_words(draft: Draft, action: Action) -> str:
    return without_key(last_words(draft.tx, action.id), action.key)


def _viewer(draft: Draft, action: Action) -> Participant | None:
    found: Participant | None = draft.tx.session.scalars(
        select(Participant).where(
            col(Participant.person_id) == draft.person_id, col(Participant.cluster_id) == action.cluster_id
        )
    ).one_or_none()
    return found


# ---- how it goes


@button("as", who="participant")
def tap(turn: Turn, action_id: int, tapped: str) -> None:
    """One tap says how an action goes. These buttons stay good for ever: a later tap corrects."""
    action = turn.tx.session.get(Action, action_id)
    part = part_in(turn, action) if action is not None else None
    if action is None or part is None or tapped not in TAPS:
        turn.toast("actions.gone")
    elif not may_report(turn.tx, action, part):
        turn.toast("actions.not_yours")
    else:
        report(turn.tx, action, part.id, status=TAPS[tapped])
        turn.toast("actions.tapped", status=turn.words("actions.status." + TAPS[tapped]))
    refresh_cards(turn, action_id)


@button("drop", who="participant")
def drop(turn: Turn, action_id: int) -> None:
    """No longer needed: set aside at once, and why is welcome in the next line; for its owner and for facilitators."""
    action = turn.tx.session.get(Action, action_id)
    part = part_in(turn, action) if action is not None else None
    if action is None or part is None:
        turn.toast("actions.gone")
    elif not may_change(action, part):
        turn.toast("actions.not_yours")
    elif action.status not in OPEN:
        turn.toast("actions.stuck_no_more")
    else:
        report(turn.tx, action, part.id, status="dropped")
        turn.toast("actions.tapped", status=turn.words("actions.status.dropped"))
    refresh_cards(turn, action_id)


@button("as_undo", who="participant")
def undo(turn: Turn, report_id: int) -> None:
    """Its author takes a report back, for five minutes."""
    made = turn.tx.session.get(Report, report_id)
    if made is None or not noting.is_author(turn, made):
        turn.toast("actions.gone")
    elif made.undone_at is not None:
        turn.toast("actions.undone")
    elif not can_undo(turn.tx, made):
        turn.toast("actions.too_late_to_undo")
    else:
        take_back(turn.tx, made)
        turn.toast("actions.undone")
    refresh_cards(turn, made.action_id if made is not None else 0)
