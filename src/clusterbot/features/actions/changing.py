"""What the plan says of an action is changed here: each difference is kept, with its author."""

from datetime import date
from typing import Any

from clusterbot.features.actions.records import Action, ActionChange
from clusterbot.store.transaction import Transaction


def change(tx: Transaction, action: Action, by: int | None, **attributes: Any) -> list[ActionChange]:
    """Set these attributes of an action as participant `by`; the differences, each kept with what it was before."""
    made = [
        ActionChange(
            action_id=action.id,
            by=by,
            at=tx.now,
            attribute=name,
            before=_text(getattr(action, name)),
            after=_text(value),
        )
        for name, value in attributes.items()
        if getattr(action, name) != value
    ]
    for name, value in attributes.items():
        setattr(action, name, value)
    for one in (action, *made):
        tx.add(one)
    return made


def _text(value: Any) -> str:
    return "" if value is None else value.isoformat() if isinstance(value, date) else str(value)
