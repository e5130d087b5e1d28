"""An introduction that waits is looked at now and then: asked again, let go, or, later, asked what came of it."""

from clusterbot.features.connections.asking import (
    AGAIN,
    LOOK,
    OFFER,
    ask,
    ask_what_came_of_it,
    asked_now,
    is_put,
    refresh,
)
from clusterbot.features.connections.records import Introduction
from clusterbot.features.contact import asks
from clusterbot.features.routes import due, passed
from clusterbot.store import schedules
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction


@due(LOOK, kind="favour")
def look(tx: Transaction, schedule: Schedule) -> None:
    introduction = tx.session.get(Introduction, schedule.subject_id)
    if introduction is None:
        return
    if introduction.state == "introduced":
        ask_what_came_of_it(tx, introduction)
    elif introduction.is_open(tx.now):
        _go_on_asking(tx, introduction)
    else:
        asks.withdraw(tx, OFFER, introduction.id)
        refresh(tx, introduction)


@passed(LOOK)
def was_looked_at(tx: Transaction, schedule: Schedule) -> None:
    """What came of it was asked then; a wish that still waits is looked at again."""
    introduction = tx.session.get(Introduction, schedule.subject_id)
    if introduction is not None and introduction.state != "introduced":
        schedules.once(tx, LOOK, introduction.id, min(tx.now + AGAIN, introduction.until))


def _go_on_asking(tx: Transaction, introduction: Introduction) -> None:
    """Whoever had no room in their week, or was away, is asked now; the others have their time."""
    side = asked_now(tx, introduction)
    if side is not None and not is_put(tx, introduction, side):
        ask(tx, introduction)
    else:
        schedules.once(tx, LOOK, introduction.id, min(tx.now + AGAIN, introduction.until))
