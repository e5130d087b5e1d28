"""A change that was the slip of a thumb is taken back, and never was; until then others see what was before."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from clusterbot.features.actions.changing import as_value, before_settling
from clusterbot.features.actions.records import Action, ActionChange, Report
from clusterbot.features.actions.reporting import follows_reports
from clusterbot.store.transaction import Transaction


def changes_by(tx: Transaction, made: Report) -> list[ActionChange]:
    """What somebody's words changed in the plan."""
    said = select(ActionChange).where(col(ActionChange.report_id) == made.id).order_by(col(ActionChange.id))
    return list(tx.session.scalars(said))


def take_back_change(tx: Transaction, change: ActionChange) -> None:
    """The action as if this had not been changed; what was changed since then stays."""
    newer: ActionChange | None = tx.session.scalars(
        select(ActionChange)
        .where(
            col(ActionChange.action_id) == change.action_id,
            col(ActionChange.attribute) == change.attribute,
            col(ActionChange.id) > change.id,
        )
        .order_by(col(ActionChange.id))
        .limit(1)
    ).first()
    if newer is not None:
        newer.before = change.before
        tx.add(newer)
    else:
        action = tx.session.get_one(Action, change.action_id)
        setattr(action, change.attribute, as_value(change.attribute, change.before))
        tx.add(action)
    tx.session.delete(change)
    tx.session.flush()


def take_back_what_words_changed(tx: Transaction, made: Report) -> None:
    for one in reversed(changes_by(tx, made)):
        take_back_change(tx, one)


@follows_reports
def changes_follow(tx: Transaction, _: Action, made: Report) -> None:
    """Taken back, words take along what they changed."""
    if made.undone_at is not None:
        take_back_what_words_changed(tx, made)


def settled_values(
    tx: Transaction, actions: Sequence[Action], attribute: str, viewer: int | None = None
) -> dict[int, Any]:
    """By action, the attribute as others may see it: what is younger than five minutes only its author sees."""
    before = before_settling(tx, [action.id for action in actions], viewer)
    return {action.id: before.get((action.id, attribute), getattr(action, attribute)) for action in actions}
