"""What the clock brings: each due schedule is acted on, advanced and committed together, some in one transaction."""

from time import perf_counter

import structlog
from structlog.contextvars import bound_contextvars

from clusterbot.features.contact import missed
from clusterbot.features.routes import routes
from clusterbot.logs import quoting_nothing
from clusterbot.store import schedules
from clusterbot.store.database import Database, OutageError
from clusterbot.store.schedules import Schedule
from clusterbot.store.transaction import Transaction

log = structlog.get_logger()

SECONDS = 1
"""Between two looks at what is due: one statement on an index, and nothing is later than that."""

TOGETHER = 100
"""Due schedules held by one transaction: a thousand clusters may plan the same hour."""

SLICE = 0.05
"""Seconds after which a transaction takes on no further schedule: people who press a button wait behind it."""


async def tick(database: Database) -> int:
    """Act on all that is due; how many schedules were dealt with. An outage is waited out until the next tick."""
    count = 0
    try:
        while dealt_with := await _some(database):
            count += dealt_with
    except OutageError:
        log.debug("nothing happens on time: the database is out")
    return count


async def _some(database: Database) -> int:
    """A slice of what is due; each in a transaction of its own if one of them fails."""
    try:
        return await database.run(act_on_some)
    except OutageError:
        raise
    except Exception as error:  # noqa: BLE001  whose it is, and what it is, is seen when each goes alone
        log.info("what is due goes one by one: one of them fails", error=type(error).__name__)
    count = 0
    while count < TOGETHER and await _one(database):
        count += 1
    return count


async def _one(database: Database) -> bool:
    held: list[int] = []
    try:
        return await database.run(lambda tx: act_on_one(tx, held))
    except OutageError:
        raise
    except Exception as error:
        if not held:
            raise
        log.exception("a schedule failed", schedule=held[-1])
        problem = quoting_nothing(repr(error))
        await database.run(lambda tx: _count_failure(tx, held[-1], problem))
        return True


def act_on_some(tx: Transaction) -> int:
    """Act on what is due and move it on, for as long as a slice may take; how many schedules that were."""
    began, count = perf_counter(), 0
    for schedule in schedules.claim_all_due(tx, TOGETHER, routes.due.keys()):
        if schedules.is_due(tx, schedule):  # those before it in the slice may have dropped or moved it
            _act(tx, schedule)
        count += 1
        if perf_counter() - began > SLICE:
            break
    return count


def act_on_one(tx: Transaction, held: list[int] | None = None) -> bool:
    """Act on one due schedule and move it on; False if none is due. `held` learns which it was, should it fail."""
    schedule = schedules.claim_due(tx, routes.due.keys())
    if schedule is None:
        return False
    if held is not None:
        held.append(schedule.id)
    _act(tx, schedule)
    return True


def _act(tx: Transaction, schedule: Schedule) -> None:
    due_now = Schedule(**schedule.model_dump())  # as it was when due: advancing changes or deletes the row
    if not schedules.advance(tx, schedule, routes.true_for.get(schedule.name, schedules.STALE)):
        log.warning("skipped: it was due too long ago", schedule=due_now.name, subject=due_now.subject_id)
        return
    cause = f"{due_now.name}:{due_now.subject_id}:{due_now.next_due_at:%Y%m%dT%H%MZ}"
    with bound_contextvars(trace=cause):
        if missed.put_to_facilitators(tx.because(cause), due_now):
            log.info("late: facilitators are asked about it", schedule=due_now.name, subject=due_now.subject_id)
        else:
            routes.due[due_now.name](tx.because(cause), due_now)


def _count_failure(tx: Transaction, schedule_id: int, problem: str) -> None:
    """Unless another process has dealt with it meanwhile."""
    schedule = tx.session.get(Schedule, schedule_id)
    if schedule is None or not schedules.is_due(tx, schedule):
        return
    schedules.count_failure(tx, schedule, problem)
    if schedule.what_follows != "tried_again":
        log.error("a schedule failed too often", schedule=schedule.id, name=schedule.name, then=schedule.what_follows)
