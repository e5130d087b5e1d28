"""The weekly question: a tap each, words if one likes, and one way out for the whole week."""

from clusterbot.chat.messages import Message
from clusterbot.features.actions.answering import asked_about
from clusterbot.features.actions.cards import Line, lines_of, tap_rows
from clusterbot.features.actions.records import OPEN, Action, Report, known
from clusterbot.features.actions.reporting import follows_reports
from clusterbot.features.checkins.due import KIND, NAME
from clusterbot.features.checkins.records import Checkin, latest
from clusterbot.features.contact import asks
from clusterbot.features.draft import Cell, Draft
from clusterbot.features.people.records import Participant
from clusterbot.features.people.turn import Turn
from clusterbot.features.routes import button, press, renders
from clusterbot.store import outbox
from clusterbot.store.transaction import Transaction


@renders(NAME)
def render(draft: Draft) -> Message | None:
    """The question, what was answered so far, or thanks; nothing if it was settled before it could be put."""
    checkin = draft.tx.session.get(Checkin, int(draft.content["checkin"]))
    if checkin is None:
        return None
    actions = known(draft.tx, checkin.actions)
    lines = lines_of(draft, actions, checkin.at)
    if checkin.asked_at is None and not _still_to_ask(draft.tx, checkin, actions, lines):
        return None
    if checkin.state == "snoozed":
        return draft.message("checkins.snoozed", [[("after_all", press("checkin_resume", checkin.id))]])
    rows = tap_rows(draft, lines)
    if lines and all(line["noted"] for line in lines):
        return draft.message("checkins.thanks", rows, lines=lines)
    return say_question(draft, lines, checkin.id)


def say_question(draft: Draft, lines: list[Line], checkin_id: int) -> Message:
    """As its owner reads it; whoever is shown a sample presses nothing in it."""
    ways_out: list[Cell] = [("not_this_week", press("checkin_snooze", checkin_id)), ("settings", press("settings"))]
    return draft.message("checkins.ask", [*tap_rows(draft, lines), ways_out], lines=lines)


def _still_to_ask(tx: Transaction, checkin: Checkin, actions: list[Action], lines: list[Line]) -> bool:
    """Somebody may have answered, or handed an action over, between the planning and the sending."""
    return checkin.state == "open" and any(
        action.status in OPEN and asked_about(tx, action) == checkin.participant_id and not line["noted"]
        for action, line in zip(actions, lines, strict=True)
    )


@button("checkin_snooze", who="participant")
def snooze(turn: Turn, checkin_id: int) -> None:
    """Not this week: the message is answered, no status is."""
    checkin = _own(turn, checkin_id)
    if checkin is None:
        return
    _answered(turn.tx, checkin, "snoozed")
    turn.toast("checkins.snoozed")


@button("checkin_resume", who="participant")
def resume(turn: Turn, checkin_id: int) -> None:
    """They have a minute after all."""
    checkin = _own(turn, checkin_id)
    if checkin is not None and checkin.state == "snoozed":
        checkin.state = "answered"
        turn.tx.add(checkin)
        card = asks.card_of(KIND, checkin.id)
        if outbox.is_shown(turn.tx, None, card):
            outbox.refresh(turn.tx, card)
        else:  # it is so old that it is edited no more: the question is put anew
            turn.show(card, NAME, checkin=checkin.id, actions=checkin.actions)


def _own(turn: Turn, checkin_id: int) -> Checkin | None:
    checkin = turn.tx.session.get(Checkin, checkin_id)
    part = turn.tx.session.get(Participant, checkin.participant_id) if checkin is not None else None
    if part is None or part.person_id != turn.me.id or part.state != "active":
        turn.toast("checkins.gone")
        return None
    return checkin


@follows_reports
def a_report_answers(tx: Transaction, action: Action, report: Report) -> None:
    """Wherever it was said, by tap or in words: the question that stands there shows it."""
    for participant_id in {report.by, action.owner_id, asked_about(tx, action)} - {None}:
        checkin = latest(tx, participant_id or 0)
        if checkin is None or action.id not in checkin.actions:
            continue
        if report.by == participant_id and checkin.state in ("open", "snoozed"):
            _answered(tx, checkin, "answered")
        else:
            _refresh(tx, checkin)


def _answered(tx: Transaction, checkin: Checkin, state: str) -> None:
    checkin.state = state
    tx.add(checkin)
    asks.answered(tx, KIND, checkin.id)
    _refresh(tx, checkin)


def _refresh(tx: Transaction, checkin: Checkin) -> None:
    outbox.refresh(tx, asks.card_of(KIND, checkin.id))
