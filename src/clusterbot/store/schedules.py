"""What the clock will bring: rows are the truth, each local day at most once."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta
from typing import Literal

from sqlalchemy import Index, UniqueConstraint, delete, literal, select, text
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, SQLModel, col

from clusterbot.store.calendar import day_before, day_before_that, instant, is_time, local, next_day, weekday
from clusterbot.store.columns import UtcDateTime, excerpt
from clusterbot.store.transaction import Transaction

STALE = timedelta(hours=6)
"""An occurrence this late (the bot was down) is skipped, not replayed, unless its kind says otherwise (store.kinds)."""

ATTEMPTS = 6
"""Times that something due is tried which fails by our own fault; all of them before it is stale."""

RETRY = timedelta(minutes=10)
"""From the first failure to the second attempt; each further pause is twice as long."""

UPGRADE = timedelta(hours=1)
"""How long what only a newer version knows waits for one, before it is a mistake of ours that nobody knows it."""


class Schedule(SQLModel, table=True):
    """When to do what for whom. It comes round if `weekdays` is set, else once; the hour is local to `zone`."""

    # A number is never given again: occurrences outlive a schedule that was dropped, and belong to its number.
    __table_args__ = (
        UniqueConstraint("name", "subject_id"),
        Index("ix_schedule_failed", "id", sqlite_where=text("problem <> ''"), postgresql_where=text("problem <> ''")),
        {"sqlite_autoincrement": True},
    )

    id: int = Field(default=None, primary_key=True)
    name: str  # which @due function: "checkins.ask"
    subject_id: int  # whose: the id of the row it is about
    zone: str = "UTC"
    weekdays: str = ""  # "sun" or "mon,thu"
    hour: str = "09:30"  # local, HH:MM
    rhythm: str = "weekly"  # of store.calendar.RHYTHMS
    counted_from: date | None = None  # where every other week is meant: the first day of one of them
    next_due_at: datetime = Field(sa_type=UtcDateTime, index=True)
    failures: int = Field(default=0, sa_column_kwargs={"server_default": "0"})  # of what is due, in a row
    # Of the last time, "" if it went well.
    problem: str = Field(default="", sa_column_kwargs={"server_default": text("''")})
    set_aside_at: datetime | None = Field(default=None, sa_type=UtcDateTime)  # it is not due, until it is tried again

    @property
    def what_follows(self) -> Literal["tried_again", "next_time", "set_aside"]:
        """What becomes of one that failed."""
        if self.set_aside_at is not None:
            return "set_aside"
        return "tried_again" if self.failures else "next_time"


# Written into the statement, not passed as a parameter: else the database cannot tell that the partial index will do.
_NO_PROBLEM = literal("", literal_execute=True)


class Occurrence(SQLModel, table=True):
    """A schedule has acted on a local day; the key keeps it from acting twice."""

    schedule_id: int = Field(primary_key=True)
    day: date = Field(primary_key=True)
    skipped: bool = False


_TAKE_DAY = {
    "sqlite": sqlite.insert(Occurrence).on_conflict_do_nothing().returning(col(Occurrence.day)),
    "postgresql": postgresql.insert(Occurrence).on_conflict_do_nothing().returning(col(Occurrence.day)),
}


def weekly(
    tx: Transaction,
    name: str,
    subject_id: int,
    *,
    weekdays: str,
    hour: str,
    zone: str,
    rhythm: str = "weekly",
    counted_from: date | None = None,
) -> Schedule:
    """Plan something for every week, or for as many as the rhythm says, or change the plan there is.

    Planned in the very minute it is due, it is due now. The same plan again changes nothing: what is due already and
    not yet done stays due.
    """
    schedule = find(tx, name, subject_id) or Schedule(name=name, subject_id=subject_id, next_due_at=tx.now)
    plan = {"weekdays": weekdays, "hour": hour, "zone": zone, "rhythm": rhythm, "counted_from": counted_from}
    if schedule.id is None or plan.items() - schedule.model_dump().items():
        for name_, value in plan.items():
            setattr(schedule, name_, value)
        _forget_failures(schedule)
        this_minute = tx.now.replace(second=0, microsecond=0)
        schedule.next_due_at = _next(schedule, day_before(this_minute, zone), this_minute)
        tx.add(schedule)
    return schedule


def once(tx: Transaction, name: str, subject_id: int, at: datetime) -> Schedule:
    """Plan something for one moment, or move it there."""
    schedule = find(tx, name, subject_id) or Schedule(name=name, subject_id=subject_id, next_due_at=at)
    schedule.weekdays, schedule.next_due_at = "", at
    _forget_failures(schedule)
    tx.add(schedule)
    return schedule


def once_each(tx: Transaction, name: str, moments: Mapping[int, datetime]) -> None:
    """Plan the same for many, each for one moment, by the ids of their rows; nothing of it was planned before."""
    tx.session.add_all(Schedule(name=name, subject_id=id_, next_due_at=at) for id_, at in moments.items())


def find(tx: Transaction, name: str, subject_id: int) -> Schedule | None:
    found: Schedule | None = tx.session.scalars(
        select(Schedule).where(col(Schedule.name) == name, col(Schedule.subject_id) == subject_id)
    ).one_or_none()
    return found


def drop(tx: Transaction, name: str, subject_id: int) -> None:
    tx.session.execute(delete(Schedule).where(col(Schedule.name) == name, col(Schedule.subject_id) == subject_id))


def upcoming(tx: Transaction, count: int) -> list[Schedule]:
    """What will happen by itself, the next first."""
    planned = select(Schedule).where(col(Schedule.set_aside_at).is_(None))
    return list(tx.session.scalars(planned.order_by(col(Schedule.next_due_at), col(Schedule.id)).limit(count)))


def claim_due(tx: Transaction, known: Collection[str] | None = None) -> Schedule | None:
    """One schedule whose time has come, held by this transaction; None if there is none."""
    return next(iter(claim_all_due(tx, 1, known)), None)


def claim_all_due(tx: Transaction, most: int, known: Collection[str] | None = None) -> list[Schedule]:
    """Schedules whose time has come, the longest due first, held by this transaction.

    With `known`, of other names only those that have waited for a newer version long enough.
    """
    due = select(Schedule).where(col(Schedule.next_due_at) <= tx.now, col(Schedule.set_aside_at).is_(None))
    if known is not None:
        due = due.where(col(Schedule.name).in_(known) | (col(Schedule.next_due_at) <= tx.now - UPGRADE))
    in_order = due.order_by(col(Schedule.next_due_at), col(Schedule.id)).limit(most)
    return list(tx.session.scalars(in_order.with_for_update(skip_locked=True)))


def is_due(tx: Transaction, schedule: Schedule) -> bool:
    """Whether a schedule that was claimed is still planned, and for now."""
    return schedule in tx.session and schedule.next_due_at <= tx.now and schedule.set_aside_at is None


def advance(tx: Transaction, schedule: Schedule, true_for: timedelta = STALE) -> bool:
    """Move a due schedule on to its next time. True if this occurrence shall be acted on: it is neither stale nor done.

    It is stale when it was due longer ago than `true_for`. Something planned for one moment is acted on however late,
    and its row goes.
    """
    if not schedule.weekdays:
        tx.session.delete(schedule)
        return True
    day = _planned_day(schedule)
    fresh_from = tx.now - true_for
    stale = schedule.next_due_at < fresh_from
    is_first = _note(tx, schedule, day, skipped=stale)
    # After a long silence the next occurrence may be one of this morning: late, not yet stale.
    schedule.next_due_at = _next(schedule, max(day, day_before(fresh_from, schedule.zone)), fresh_from)
    _forget_failures(schedule)
    tx.session.add(schedule)
    return is_first and not stale


def count_failure(tx: Transaction, schedule: Schedule, problem: str) -> None:
    """To act on it failed by our own fault: it is tried again, each time later.

    After `ATTEMPTS` what comes round goes on with its next time, and what was planned for one moment is set aside.
    """
    schedule.failures, schedule.problem = schedule.failures + 1, excerpt(problem)
    if schedule.failures < ATTEMPTS:
        schedule.next_due_at = tx.now + RETRY * 2 ** (schedule.failures - 1)
    elif schedule.weekdays:
        schedule.next_due_at = _next(schedule, _planned_day(schedule), tx.now)
        schedule.failures = 0
    else:
        schedule.set_aside_at = tx.now
    tx.session.add(schedule)


def failed(tx: Transaction) -> list[Schedule]:
    """Those that failed and have not gone well since: what was set aside first."""
    rows = tx.session.scalars(
        select(Schedule)
        .where(col(Schedule.problem) != _NO_PROBLEM)
        .order_by(col(Schedule.set_aside_at).is_(None), col(Schedule.id))
    )
    return list(rows)


def try_again(tx: Transaction, true_for: Mapping[str, timedelta]) -> int:
    """All that failed is due now; how many. What waits for its next time only if its last one is not stale by now."""
    again = [one for one in failed(tx) if one.what_follows != "next_time" or _is_still_true(tx, one, true_for)]
    for schedule in again:
        if schedule.what_follows != "tried_again":
            schedule.set_aside_at, schedule.failures = None, ATTEMPTS - 1  # one more failure, and it is as it was
        schedule.next_due_at = tx.now
        tx.add(schedule)
    return len(again)


def _is_still_true(tx: Transaction, schedule: Schedule, true_for: Mapping[str, timedelta]) -> bool:
    return tx.now - previous(schedule) <= true_for.get(schedule.name, STALE)


def _forget_failures(schedule: Schedule) -> None:
    schedule.failures, schedule.problem, schedule.set_aside_at = 0, "", None


def previous(schedule: Schedule) -> datetime:
    """When what comes round came round before the time it is due next."""
    weekdays = schedule.weekdays.split(",")
    day = day_before_that(weekdays, _planned_day(schedule), schedule.rhythm, schedule.counted_from)
    return instant(day, time.fromisoformat(schedule.hour), schedule.zone)


def skip_missed(tx: Transaction) -> int:
    """A backup was put back: what came round every week since then was done, and is not done once more. How many."""
    missed = tx.session.scalars(
        select(Schedule).where(col(Schedule.weekdays) != "", col(Schedule.next_due_at) <= tx.now)
    ).all()
    for schedule in missed:
        day = _planned_day(schedule)
        _note(tx, schedule, day, skipped=True)
        schedule.next_due_at = _next(schedule, day, tx.now)
        schedule.failures = 0
        tx.add(schedule)
    return len(missed)


def take_missed(tx: Transaction, names: Collection[str]) -> list[Schedule]:
    """A backup was put back: of what is called so, what was planned for one moment since then is planned no more."""
    missed = tx.session.scalars(
        select(Schedule)
        .where(col(Schedule.name).in_(names), col(Schedule.weekdays) == "", col(Schedule.next_due_at) <= tx.now)
        .order_by(col(Schedule.next_due_at), col(Schedule.id))
    ).all()
    taken = [Schedule(**schedule.model_dump()) for schedule in missed]
    for schedule in missed:
        tx.session.delete(schedule)
    tx.session.flush()
    return taken


def _note(tx: Transaction, schedule: Schedule, day: date, *, skipped: bool) -> bool:
    """Take this local day; False if it was taken before. One statement: a thousand may be due at nine."""
    insertion = _TAKE_DAY[tx.session.get_bind().dialect.name]
    values = {"schedule_id": schedule.id, "day": day, "skipped": skipped}
    return tx.session.connection().execute(insertion, values).first() is not None


def _planned_day(schedule: Schedule) -> date:
    """The local day of the plan that is due: the hour may have come after midnight (a gap), or been put off beyond."""
    weekdays, hour = schedule.weekdays.split(","), time.fromisoformat(schedule.hour)
    today = local(schedule.next_due_at, schedule.zone).date()
    for day in (today - timedelta(days=days) for days in range(8)):
        is_planned = weekday(day) in weekdays and is_time(day, schedule.rhythm, schedule.counted_from)
        if is_planned and instant(day, hour, schedule.zone) <= schedule.next_due_at:
            return day
    return today


def _next(schedule: Schedule, after: date, not_before: datetime) -> datetime:
    """The first occurrence on a day after `after` that is not before this instant."""
    weekdays, hour = schedule.weekdays.split(","), time.fromisoformat(schedule.hour)
    while True:
        after = next_day(weekdays, after, schedule.rhythm, schedule.counted_from)
        moment = instant(after, hour, schedule.zone)
        if moment >= not_before:
            return moment
