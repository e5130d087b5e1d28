"""What the plan says of an action is changed here: each change keeps who made it, when, and what it was before."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.records import UNDO, Action, ActionChange
from clusterbot.store.transaction import Transaction

Follow = TypeVar("Follow", bound=Callable[[Transaction, Action, Sequence[ActionChange]], None])

_followers: list[Callable[[Transaction, Action, Sequence[ActionChange]], None]] = []

DAYS = ("start", "due")
NUMBERS = ("pillar_id", "objective_id", "owner_id", "progress")
"""All other attributes are words."""


def follows_changes(act: Follow) -> Follow:
    """`act(tx, action, made)` whenever something about an action was changed."""
    _followers.append(act)
    return act


def change(tx: Transaction, action: Action, by: int | None, **attributes: Any) -> list[ActionChange]:
    """Set these attributes of an action, and keep each difference; what is the same already leaves no trace.

    `by` is the participant who does it, None where it came from a file on the host. Cards are not refreshed here.
    A status is no attribute of the plan in this sense: reports tell its story (reporting.report). The rule is R48.
    """
    assert "status" not in attributes, "a status is said by a report"
    made = [
        ActionChange(
            action_id=action.id, by=by, at=tx.now, attribute=name, before=as_text(getattr(action, name)), after=after
        )
        for name, value in attributes.items()
        if (after := as_text(value)) != as_text(getattr(action, name))
    ]
    for name, value in attributes.items():
        setattr(action, name, value)
    tx.session.add_all([action, *made])
    tx.session.flush()
    for follow in _followers if made else ():
        follow(tx, action, made)
    return made


def is_settled(tx: Transaction, made: ActionChange) -> bool:
    """Too late to be taken back, and seen by others."""
    return made.at <= tx.now - UNDO


def changes_of(tx: Transaction, action_id: int) -> list[ActionChange]:
    """All that was changed about an action, the oldest first."""
    query = select(ActionChange).where(col(ActionChange.action_id) == action_id)
    return list(tx.session.scalars(query.order_by(col(ActionChange.at), col(ActionChange.id))))


def as_text(value: str | date | int | None) -> str:
    """An attribute as a change keeps it: a day in ISO, a row's id, "" for nothing."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)


def as_value(attribute: str, text: str) -> str | date | int | None:
    """An attribute as an action keeps it, from how a change does."""
    if attribute in DAYS:
        return date.fromisoformat(text) if text else None
    if attribute in NUMBERS:
        return int(text) if text else None
    return text


def before_settling(tx: Transaction, action_ids: Sequence[int], viewer: int | None) -> dict[tuple[int, str], Any]:
    """By action and attribute, what others see while a change can be taken back: the value before it.

    Participant `viewer` sees their own changes at once. Whose it is has no way back: given, or left, all see it.
    """
    fresh = tx.session.scalars(
        select(ActionChange)
        .where(
            col(ActionChange.action_id).in_(action_ids),
            col(ActionChange.attribute) != "owner_id",
            col(ActionChange.at) > tx.now - UNDO,
        )
        .order_by(col(ActionChange.id).desc())
    )
    return {
        (one.action_id, one.attribute): as_value(one.attribute, one.before)
        for one in fresh
        if one.by is not None and one.by != viewer  # a file of the host's is published as it is loaded
    }
