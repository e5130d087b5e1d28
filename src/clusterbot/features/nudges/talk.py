"""The gentle reminder: one action, one tap, a way out, and why it came."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import col

from clusterbot.chat.messages import Message
from clusterbot.features.actions.cards import lines_of, tap_rows
from clusterbot.features.actions.records import OPEN, Action, Report, known
from clusterbot.features.actions.reporting import follows_reports
from clusterbot.features.checkins.records import Checkin, latest
from clusterbot.features.checkins.talk import snooze
from clusterbot.features.contact import asks
from clusterbot.features.contact.records import Ask
from clusterbot.features.contact.talk import ways
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.nudges.due import KIND, NAME
from clusterbot.features.people.records import Participant
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction


@renders(NAME)
def render(draft: Draft) -> Message | None:
    """The reminder, or what was noted under it; nothing if it was answered before it could leave."""
    checkin = draft.tx.session.get(Checkin, int(draft.content["checkin"]))
    actions = known(draft.tx, draft.content["actions"])
    if checkin is None or checkin.asked_at is None or not actions:
        return None
    if not _has_left(draft.tx, checkin) and not _still_open(checkin, actions[0]):
        return None
    if checkin.state == "snoozed":
        return draft.message("nudges.not_now")
    line = lines_of(draft, actions, datetime.fromisoformat(draft.content["since"]))[0]
    rows = tap_rows(draft, [line])
    if line["noted"]:
        return draft.message("nudges.noted", rows, one=line)
    ways_out: list[Cell] = [("not_now", press("nudge_not_now", checkin.id)), ("why", press("nudge_why", checkin.id))]
    return draft.message("nudges.gentle", [*rows, ways_out], one=line)


def _has_left(tx: Transaction, checkin: Checkin) -> bool:
    """Whether this is an edit: the message stands in the chat already."""
    sent = select(Ask).where(col(Ask.kind) == KIND, col(Ask.subject_id) == checkin.id, col(Ask.sent_at).is_not(None))
    return tx.session.scalars(sent).first() is not None


def _still_open(checkin: Checkin, action: Action) -> bool:
    return checkin.state == "open" and action.status in OPEN and action.owner_id == checkin.participant_id


@button("nudge_not_now", who="participant")
def not_now(turn: Turn, checkin_id: int) -> None:
    """As "Not this week" under the question itself: no status, and no more about it."""
    snooze(turn, checkin_id)
    _answered(turn.tx, turn.tx.session.get(Checkin, checkin_id))


@button("nudge_why", who="participant")
def why(turn: Turn, checkin_id: int) -> None:
    """Everybody can see why they got a message, and change it there."""
    checkin = turn.tx.session.get(Checkin, checkin_id)
    part = turn.tx.session.get(Participant, checkin.participant_id) if checkin is not None else None
    if checkin is None or part is None or part.person_id != turn.me.id:
        turn.toast("checkins.gone")
        return
    turn.write("nudges.why", asked=(checkin.asked_at or checkin.at).isoformat())


@renders("nudges.why")
def render_why(draft: Draft) -> Message | None:
    """The choices stand under the answer: from the reminder to less of it are two taps."""
    asked = datetime.fromisoformat(draft.content["asked"])
    return draft.message("nudges.why", [*ways(draft), [("settings", press("settings"))]], asked=asked)


@follows_reports
def a_report_answers(tx: Transaction, action: Action, report: Report) -> None:
    """Wherever it was said: the reminder shows it, and one that still waits does not leave."""
    checkin = latest(tx, report.by) if report.by is not None else None
    if checkin is not None and action.id in checkin.actions:
        _answered(tx, checkin)


def _answered(tx: Transaction, checkin: Checkin | None) -> None:
    if checkin is not None and checkin.state != "open":
        asks.answered(tx, KIND, checkin.id)
        outbox.refresh(tx, asks.card_of(KIND, checkin.id))
