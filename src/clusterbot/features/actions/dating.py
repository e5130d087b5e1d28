"""Another date for an action: a tap on one that is offered, or one short text; echoed with its weekday, and undone."""

from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Button, Message
from clusterbot.chat.updates import TextSent
from clusterbot.features.actions.answering import may_report
from clusterbot.features.actions.cards import DAY, about_actions, last_message, part_in, refresh_cards
from clusterbot.features.actions.changing import as_value, change
from clusterbot.features.actions.hearing import beyond_key
from clusterbot.features.actions.postponing import dates_offered
from clusterbot.features.actions.records import OPEN, UNDO, Action, ActionChange
from clusterbot.features.actions.reporting import last_report
from clusterbot.features.actions.undoing import take_back_change
from clusterbot.features.clusters.records import Cluster
from clusterbot.features.contact.asks import hours_there
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders, reply
from clusterbot.store import outbox
from clusterbot.store.outbox import Letter
from clusterbot.words.dates import Reading

ASKED = "actions.new_date"
"""The question for another date, and what became of it: one card."""


# ---- the question


@button("new_date", who="participant")
def ask_day(turn: Turn, action_id: int) -> None:
    """Some days to tap; typing one works, too."""
    action = _movable(turn, action_id)
    if action is not None:
        _show(turn, action, f"{ASKED}:{action.id}:{turn.update.id}")


def _movable(turn: Turn, action_id: int) -> Action | None:
    """The action, if it is open and this person may say how it goes; else they are told why not."""
    action = turn.tx.session.get(Action, action_id)
    part = part_in(turn, action) if action is not None else None
    if action is None or part is None:
        turn.toast("actions.gone")
    elif not may_report(turn.tx, action, part):
        turn.toast("actions.not_yours")
    elif action.status not in OPEN:
        turn.toast("actions.stuck_no_more")
    else:
        return action
    return None


def _show(turn: Turn, action: Action, card: str, **about: Any) -> None:
    """`about`: days that may be meant, why one could not be taken, or the change that was made."""
    so_far = action.due.isoformat() if action.due is not None else ""
    told = {"actions": [action.id], "so_far": so_far, "days": [], "why": "", "day": "", "change": 0} | about
    turn.show(card, ASKED, **told)


@renders(ASKED)
def render_new_date(draft: Draft) -> Message | None:
    action = draft.tx.session.get(Action, int(draft.content["actions"][0]))
    if action is None:
        return None
    values: dict[str, Any] = {"code": action.key, "title": action.title}
    made = draft.tx.session.get(ActionChange, int(draft.content["change"]))
    if made is not None:
        day, before = as_value("due", made.after), as_value("due", made.before)
        is_young = made.at > draft.tx.now - UNDO
        undo: list[Cell] = [("undo", press("date_undo", made.id))] if is_young else []
        again: list[Cell] = [("again", press("new_date", action.id))] if action.status in OPEN else []
        return draft.message("actions.new_date_taken", [[*undo, *again]], **values, day=day, before=before)
    if action.status not in OPEN or action.due != as_value("due", draft.content["so_far"]):
        return render_left(draft)  # it was answered elsewhere
    rows: list[list[Cell]] = [
        [Button(draft.words("actions.that_day", day=day), press("date_take", action.id, day.isoformat()))]
        for day in _offered(draft, action)
    ]
    told = {"why": draft.content["why"], "day": as_value("due", draft.content["day"]), "due": action.due}
    leave: list[list[Cell]] = [[("leave", press("date_leave", action.id))]]
    return draft.message(ASKED, [*rows, *leave], **values, **told, which=bool(draft.content["days"]))


def _offered(draft: Draft, action: Action) -> list[date]:
    """The days that were typed, if two may be meant; else some that suit."""
    typed = [date.fromisoformat(one) for one in draft.content["days"]]
    today = draft.reader.local(draft.tx.now).date()
    cluster = draft.tx.session.get_one(Cluster, action.cluster_id)
    return typed or dates_offered(action.due or today, today, hours_there(cluster, draft.reader.zone).works_on)


@button("date_leave", who="participant")
def leave_it(turn: Turn, action_id: int) -> None:
    """The question goes; the date stays."""
    action = _movable(turn, action_id)
    if action is not None:
        turn.show(_card_pressed(turn, action), "actions.new_date_left", actions=[action.id])


@renders("actions.new_date_left")
def render_left(draft: Draft) -> Message | None:
    action = draft.tx.session.get(Action, int(draft.content["actions"][0]))
    if action is None:
        return None
    again: list[Cell] = [("again", press("new_date", action.id))] if action.status in OPEN else []
    return draft.message("actions.new_date_left", [again], code=action.key, title=action.title, due=action.due)


# ---- the answer


@button("date_take", who="participant")
def take_day(turn: Turn, action_id: int, day: str) -> None:
    """A day that was offered; one that has passed meanwhile is not taken."""
    action = _movable(turn, action_id)
    try:
        chosen = date.fromisoformat(day)
    except ValueError:
        turn.toast("engine.old_button")
        return
    if action is not None:
        _answer(turn, action, _card_pressed(turn, action), _reading(turn, Reading((chosen,))))


@reply(answers=True)
def a_day_in_words(turn: Turn, text: str) -> bool:
    """What was typed after the question, or after "Needs time", if it is a day and nothing more.

    The answer stands below what was typed, and follows its edits.
    """
    update = turn.update
    if not isinstance(update, TextSent) or update.chat.kind == "group":
        return False
    letter = outbox.shown_on(turn.tx, update.chat, update.reply_to)
    if letter is None and (last := last_message(turn)) is not None:
        letter = last.letter
    is_asked = letter is not None and letter.source == ASKED
    action = turn.tx.session.get(Action, _asked_about(turn, letter))
    if action is None or action.status not in OPEN or not may_report(turn.tx, action, part_in(turn, action)):
        return False
    found = _reading(turn, turn.read_day(beyond_key(text, action.key)))
    if found.why == "unclear" or (found.why and not is_asked):
        return False
    _answer(turn, action, f"{ASKED}:{action.id}:{update.message or update.id}", found)
    return True


def _asked_about(turn: Turn, letter: Letter | None) -> int:
    """The action whose day this letter asks for, by the question or by what "Needs time" just brought; 0 if none."""
    shown = about_actions(letter) if letter is not None else []
    if letter is not None and letter.source == ASKED:
        return shown[0]
    last = last_report(turn.tx, turn.participant.id, turn.tx.now - DAY)
    is_tap = last is not None and last.status == "at_risk" and not last.note and not last.file
    return last.action_id if last is not None and is_tap and last.action_id in shown else 0


def _reading(turn: Turn, found: Reading) -> Reading:
    """Never in the past, however it was read or offered."""
    passed = found.day is not None and found.day < turn.today
    return Reading(found.days, "past") if passed else found


def _answer(turn: Turn, action: Action, card: str, found: Reading) -> None:
    if found.day is not None and action.start is not None and found.day < action.start:
        _show(turn, action, card, why="start", day=action.start.isoformat())
    elif found.day is not None:
        _move(turn, action, card, found.day)
    elif found.why:
        _show(turn, action, card, why=found.why, day=found.days[0].isoformat() if found.days else "")
    else:
        _show(turn, action, card, days=[day.isoformat() for day in found.days])


def _move(turn: Turn, action: Action, card: str, day: date) -> None:
    """A second answer within five minutes corrects the first one, which then was never given."""
    slip = _young_change(turn, action)
    if slip is not None and slip.after != day.isoformat():
        take_back_change(turn.tx, slip)
    part = part_in(turn, action)
    made = change(turn.tx, action, part.id if part is not None else None, due=day)
    if made:
        _show(turn, action, card, change=made[0].id)
        turn.toast("actions.new_date_toast", day=day)
    elif slip is not None and slip.after == day.isoformat():
        _show(turn, action, card, change=slip.id)
    else:
        turn.show(card, "actions.new_date_left", actions=[action.id])
    refresh_cards(turn, action.id)


def _young_change(turn: Turn, action: Action) -> ActionChange | None:
    """The last change of its date, if this person made it just now."""
    last: ActionChange | None = turn.tx.session.scalars(
        select(ActionChange)
        .where(col(ActionChange.action_id) == action.id, col(ActionChange.attribute) == "due")
        .order_by(col(ActionChange.id).desc())
        .limit(1)
    ).first()
    part = part_in(turn, action)
    is_mine = last is not None and part is not None and last.by == part.id and last.at > turn.tx.now - UNDO
    return last if is_mine else None


@button("date_undo", who="participant")
def undo(turn: Turn, change_id: int) -> None:
    """The date is what it was, for five minutes."""
    made = turn.tx.session.get(ActionChange, change_id)
    action = turn.tx.session.get(Action, made.action_id) if made is not None else None
    part = part_in(turn, action) if action is not None else None
    if made is None or action is None or part is None or made.by != part.id or made.attribute != "due":
        turn.toast("actions.gone")
    elif made.at <= turn.tx.now - UNDO:
        turn.toast("actions.too_late_to_undo")
    else:
        take_back_change(turn.tx, made)
        turn.toast("actions.undone")
        turn.show(_card_pressed(turn, action), "actions.new_date_left", actions=[action.id])
        refresh_cards(turn, action.id)


def _card_pressed(turn: Turn, action: Action) -> str:
    """The card that the button stands under."""
    letter = outbox.shown_on(turn.tx, turn.update.chat, getattr(turn.update, "message", ""))
    card = outbox.card_of(turn.tx, letter) if letter is not None else None
    return card.key if card is not None and letter is not None else f"{ASKED}:{action.id}:{turn.update.id}"
