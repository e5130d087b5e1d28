"""My actions, a pillar's actions, and how one goes: a tap is a complete answer."""

from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.features.actions import (  # noqa: F401  routes too
    adding,
    attachments,
    dating,
    editing,
    handover,
    history,
    noting,
    origins,
    picking,
    sharing,
    stuck,
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
from clusterbot.features.actions.helping import known_to_be_stuck
from clusterbot.features.actions.matching import Names, find
from clusterbot.features.actions.records import (
    CLOSED,
    OPEN,
    TAPS,
    UNDO,
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
from clusterbot.features.actions.undoing import settled_values
from clusterbot.features.arrivals import belonging
from clusterbot.features.deputies.records import has_answered_for
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Participant
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, command, press, renders
from clusterbot.features.strategy.load import USUAL_PILLARS
from clusterbot.features.strategy.records import Pillar, every_pillar_of

REMEMBERED = timedelta(days=60)
"""How long the newest word of a deputy is shown with an action."""

PAGE = 10
"""A pillar's actions in one message."""


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
        line |= {"title": seen("title"), "due": seen("due")}
    said = _said_for_owner(draft, action) if changeable and not line["noted"] else None
    return draft.message(
        "actions.one",
        rows,
        one=line,
        owner=name_of(draft, seen("owner_id")),
        expected=seen("expected_result"),
        next_step=seen("next_step"),
        facts=facts_of(draft, action, others_see),
        said=said,
        files=files,
        moved=_moved(draft, action) if changeable else None,
        origin=origins.told(draft, action),
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


# ---- a pillar's


@command("plan", who="participant")
def plan(turn: Turn, typed: str) -> None:
    """A pillar's actions, or the pillars to choose from."""
    pillars = _pillars_with_a_plan(turn)
    if not pillars:
        turn.say_here("actions.no_strategy")
        return
    found = find(typed, [Names(one.id, one.code, one.name, _also(turn, one)) for one in pillars])
    if found is not None:
        _say_plan(turn, turn.tx.session.get_one(Pillar, found), 0)
        return
    choices = [Button(pillar.name, press("plan", pillar.id, 0)) for pillar in pillars]
    turn.say_here("actions.which_pillar", [choices[at : at + 2] for at in range(0, len(choices), 2)], typed=typed)


def _pillars_with_a_plan(turn: Turn) -> list[Pillar]:
    """Those the cluster works in, and those switched off in which actions are still open."""
    still_open = select(col(Action.pillar_id)).where(
        col(Action.cluster_id) == turn.here.id, col(Action.status).in_(OPEN)
    )
    in_use = set(turn.tx.session.scalars(still_open))
    return [one for one in every_pillar_of(turn.tx, turn.here.id) if one.active or one.id in in_use]


@button("plans", who="participant")
def plan_by_button(turn: Turn) -> None:
    plan(turn, "")


@button("plan", who="participant")
def plan_of(turn: Turn, pillar_id: int, start: int) -> None:
    pillar = turn.tx.session.get(Pillar, pillar_id)
    if pillar is None or pillar.cluster_id != turn.here.id or start < 0:
        turn.toast("actions.gone")
        return
    _say_plan(turn, pillar, start)


def _say_plan(turn: Turn, pillar: Pillar, start: int) -> None:
    """What others see too: settled statuses, dates without a word on lateness, nothing that is under way."""
    private = turn.update.chat.kind == "private"
    viewer = turn.participant.id if private else None
    actions = _public_actions(turn, pillar, viewer)
    statuses = settled_statuses(turn.tx, actions, viewer)
    if not private:
        statuses = {id_: _before_others(turn, id_, status) for id_, status in statuses.items()}
    actions.sort(key=lambda action: (statuses[action.id] in CLOSED, *nearest_first(action)))
    shown = actions[start : start + PAGE]
    rows: list[list[Cell]] = []
    if private:
        keys: list[Cell] = [Button(action.key, press("action", action.id)) for action in shown]
        rows = [keys[at : at + 5] for at in range(0, len(keys), 5)]
    if start + PAGE < len(actions):
        rows.append([("more", press("plan", pillar.id, start + PAGE))])
    progress, due = (settled_values(turn.tx, shown, name, viewer) for name in ("progress", "due"))
    lines = [_plan_line(turn, one, statuses[one.id], progress[one.id], due[one.id]) for one in shown]
    turn.say_here("actions.plan", rows, pillar=pillar.name, lines=lines, private=private)
    belonging.ask_once(turn)


def _before_others(turn: Turn, action_id: int, status: str) -> str:
    """In a group nobody is shown to be late or stuck beside their name, unless they asked the group for help."""
    if status == "at_risk" or (status == "blocked" and not known_to_be_stuck(turn.tx, action_id)):
        return "in_progress"
    return status


def _public_actions(turn: Turn, pillar: Pillar, viewer: int | None) -> list[Action]:
    """Without what was given up, and what somebody else added a moment ago and may still undo."""
    found = turn.tx.session.scalars(
        select(Action).where(col(Action.pillar_id) == pillar.id, col(Action.status) != "dropped")
    )
    return [
        action
        for action in found
        if action.created_by in (None, viewer) or action.created_at <= turn.tx.now - UNDO  # loaded, mine, or settled
    ]


def _plan_line(turn: Turn, action: Action, status: str, progress: int | None, due: date | None) -> dict[str, Any]:
    return {
        "key": action.key,
        "title": action.title,
        "owner": name_of(turn, action.owner_id),
        "status": status_in_words(turn, status, progress),
        "due": due if status not in CLOSED else None,
    }


def _also(turn: Turn, pillar: Pillar) -> tuple[str, ...]:
    """What people call one of the usual pillars, in the reader's language."""
    if pillar.key not in dict(USUAL_PILLARS):
        return ()
    return tuple(turn.words("actions.also." + pillar.key).split(","))
