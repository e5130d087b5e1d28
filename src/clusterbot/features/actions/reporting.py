"""Reports are made, corrected, moved and taken back here; others see them once they are five minutes old."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.records import UNDO, Action, Report
from clusterbot.store.transaction import Transaction

Follow = TypeVar("Follow", bound=Callable[[Transaction, Action, Report], None])

_followers: list[Callable[[Transaction, Action, Report], None]] = []


def follows_reports(act: Follow) -> Follow:
    """`act(tx, action, report)` whenever a report was made, corrected, moved or taken back."""
    _followers.append(act)
    return act


def report(
    tx: Transaction,
    action: Action,
    by: int,
    *,
    status: str = "",
    note: str = "",
    file: str = "",
    message: str = "",
    noted_by: int | None = None,
) -> Report:
    """Participant `by` says how an action goes: a new status, a note, something to see or hear, or all of these.

    `noted_by` wrote it down for them. A second tap inside five minutes corrects the first one, which then was never
    said.
    """
    before, status = action.status, status or action.status
    slip = None if note or file else _tapped_just_now(tx, action, by, noted_by)
    if slip is not None:
        if slip.status == status:
            return slip
        slip.undone_at, before = tx.now, slip.before
        tx.add(slip)
    made = Report(
        action_id=action.id,
        by=by,
        at=tx.now,
        before=before,
        status=status,
        note=note,
        file=file,
        message=message,
        noted_by=noted_by,
    )
    tx.add(made)
    _take_effect(tx, action, made)
    return made


def take_back(tx: Transaction, made: Report) -> None:
    """Undo: the action is again what it was before, unless something was said since; the words are kept nowhere."""
    made.undone_at = tx.now
    tx.add(made)
    _without(tx, made)
    made.note, made.file = "", ""
    tx.add(made)


def move(tx: Transaction, made: Report, to: Action) -> None:
    """It was about another action; the five minutes begin anew."""
    _without(tx, made)
    status = to.status if made.is_only_a_note else made.status
    made.action_id, made.before, made.status, made.at = to.id, to.status, status, tx.now
    tx.add(made)
    _take_effect(tx, to, made)


def correct(tx: Transaction, made: Report, note: str) -> None:
    """The person edited the message that their note came from."""
    made.note = note
    tx.add(made)
    _tell(tx, tx.session.get_one(Action, made.action_id), made)


def reports_since(tx: Transaction, action_ids: Sequence[int], since: datetime) -> list[Report]:
    """What was said about these actions from `since` on and not taken back, the oldest first."""
    return list(
        tx.session.scalars(
            select(Report)
            .where(col(Report.action_id).in_(action_ids), col(Report.at) >= since, col(Report.undone_at).is_(None))
            .order_by(col(Report.at), col(Report.id))
        )
    )


def last_report(tx: Transaction, by: int, since: datetime) -> Report | None:
    """The newest thing this participant said and did not take back."""
    found: Report | None = tx.session.scalars(
        select(Report)
        .where(col(Report.by) == by, col(Report.at) >= since, col(Report.undone_at).is_(None))
        .order_by(col(Report.at).desc(), col(Report.id).desc())
        .limit(1)
    ).first()
    return found


def newest_words(said: Sequence[Report]) -> str:
    """The words that belong to where an action stands, of what was said about it in order: no older status's."""
    for one in reversed(said):
        if one.note or not one.is_only_a_note:
            return one.note
    return ""


def last_words(tx: Transaction, action_id: int) -> str:
    """The newest note about an action, for whoever may change it."""
    found: str | None = tx.session.scalars(
        select(col(Report.note))
        .where(col(Report.action_id) == action_id, col(Report.undone_at).is_(None), col(Report.note) != "")
        .order_by(col(Report.at).desc(), col(Report.id).desc())
        .limit(1)
    ).first()
    return found or ""


def settled_reports(tx: Transaction, cluster_id: int, since: datetime) -> list[Report]:
    """What became public after `since`: older than five minutes by now, not yet so at `since`, and not undone.

    Asked each time with the moment of the time before, every report is told once.
    """
    return list(
        tx.session.scalars(
            select(Report)
            .join(Action, col(Action.id) == col(Report.action_id))
            .where(
                col(Action.cluster_id) == cluster_id,
                col(Report.undone_at).is_(None),
                col(Report.at) > since - UNDO,
                col(Report.at) <= tx.now - UNDO,
            )
            .order_by(col(Report.at), col(Report.id))
        )
    )


def settled_statuses(tx: Transaction, actions: Sequence[Action], viewer: int | None = None) -> dict[int, str]:
    """Each action's status as others may see it, by id; participant `viewer` sees their own reports at once."""
    statuses = {action.id: action.status for action in actions}
    fresh = reports_since(tx, list(statuses), tx.now - UNDO)
    for one in reversed(fresh):
        if one.by != viewer and one.at > tx.now - UNDO:
            statuses[one.action_id] = one.before
    return statuses


def can_undo(tx: Transaction, made: Report) -> bool:
    return made.undone_at is None and made.at > tx.now - UNDO


def _tapped_just_now(tx: Transaction, action: Action, by: int, noted_by: int | None) -> Report | None:
    """The tap that this one corrects. What was noted for somebody corrects no tap of their own."""
    fresh = reports_since(tx, [action.id], tx.now - UNDO)
    newest = fresh[-1] if fresh else None
    if newest is None or newest.by != by or newest.note or newest.file:
        return None
    return newest if noted_by in (None, newest.noted_by) else None


def _take_effect(tx: Transaction, action: Action, made: Report) -> None:
    if made.status == "done" and action.status != "done":
        action.completed_at = tx.now
    action.status = made.status
    tx.add(action)
    _tell(tx, action, made)


def _without(tx: Transaction, made: Report) -> None:
    """The action as if this had not been said; notes since then keep their words, taps since then stay true."""
    action = tx.session.get_one(Action, made.action_id)
    if not made.is_only_a_note:
        _take_back_status(tx, action, made)
    tx.add(action)
    _tell(tx, action, made)


def _take_back_status(tx: Transaction, action: Action, made: Report) -> None:
    for later in reports_since(tx, [action.id], made.at):
        if (later.at, later.id) <= (made.at, made.id):
            continue
        says_more = not later.is_only_a_note
        later.before = made.before
        if not says_more:
            later.status = made.before
        tx.add(later)
        if says_more:
            return
    action.status = made.before


def _tell(tx: Transaction, action: Action, made: Report) -> None:
    for follow in _followers:
        follow(tx, action, made)
