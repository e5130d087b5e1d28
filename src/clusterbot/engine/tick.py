"""What the clock brings: each due schedule in a transaction of its own, acted on, advanced and committed together."""

from datetime import timedelta

import structlog
from structlog.contextvars import bound_contextvars

from clusterbot.features.routes import routes
from clusterbot.store import schedules
from clusterbot.store.database import Database, OutageError
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

log = structlog.get_logger()

SECONDS = 5
"""Between two looks at what is due."""

RETRY = timedelta(minutes=10)
"""When a schedule whose action failed by our own fault is tried again."""


async def tick(database: Database) -> int:
    """Act on all that is due; how many schedules were dealt with. An outage is waited out until the next tick."""
    count = 0
    try:
        while await _one(database):
            count += 1
    except OutageError as error:
        log.warning("nothing happens on time: the database is out", reason=str(error)[:200])
    return count


async def _one(database: Database) -> bool:
    held: list[int] = []
    try:
        return await database.run(lambda tx: act_on_one(tx, held))
    except OutageError:
        raise
    except Exception:
        if not held:
            raise
        log.exception("a schedule failed", schedule=held[-1])
        await database.run(lambda tx: _postpone(tx, held[-1]))
        return True


def act_on_one(tx: Transaction, held: list[int] | None = None) -> bool:
    """Act on one due schedule and move it on; False if none is due. `held` learns which it was, should it fail."""
    schedule = schedules.claim_due(tx)
    if schedule is None:
        return False
    if held is not None and schedule.id is not None:
        held.append(schedule.id)
    due_now = Schedule(**schedule.model_dump())  # as it was when due: advancing changes or deletes the row
    if schedules.advance(tx, schedule):
        cause = f"{due_now.name}:{due_now.subject_id}:{due_now.next_due_at:%Y%m%dT%H%MZ}"
        with bound_contextvars(trace=cause):
            routes.due[due_now.name](tx.because(cause), due_now)
    else:
        log.warning("skipped: it was due too long ago", schedule=due_now.name, subject=due_now.subject_id)
    return True


def _postpone(tx: Transaction, schedule_id: int) -> None:
    schedule = tx.session.get(Schedule, schedule_id)
    if schedule is not None:
        schedule.next_due_at = tx.now + RETRY
        tx.session.add(schedule)
