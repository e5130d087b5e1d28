"""What the clock brings happens once a local day, and one schedule's trouble is no other's."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
import structlog
from sqlalchemy import event, select

from clusterbot.engine.tick import tick
from clusterbot.features.routes import routes
from clusterbot.store import facts, schedules
from clusterbot.store.database import Database, OutageError
from clusterbot.store.schedules import ATTEMPTS, RETRY, STALE, UPGRADE, Schedule
from clusterbot.store.transaction import Transaction
from clusterbot.testing.clock import FixedClock
from clusterbot.testing.databases import OpenDatabase

AMMAN = {"weekdays": "thu", "hour": "12:00", "zone": "Asia/Amman"}
NOON = datetime(2026, 1, 15, 9, tzinfo=UTC)  # in Amman; the clock shows an hour before

sqlite_only = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

Act = Callable[[Transaction, Schedule], None]
Plan = Callable[[str, Act], None]


@pytest.fixture
def plan(monkeypatch: pytest.MonkeyPatch) -> Plan:
    """Says what a schedule's name brings."""
    return lambda name, act: monkeypatch.setitem(routes.due, name, act)


def count(tx: Transaction, schedule: Schedule) -> None:
    name = f"{schedule.name} {schedule.subject_id}"
    facts.write(tx, name, str(int(facts.read(tx, name, "0")) + 1))


def fail(tx: Transaction, schedule: Schedule) -> None:
    count(tx, schedule)
    raise RuntimeError("boom")


def happened(database: Database) -> dict[str, int]:
    found = database.do(lambda tx: tx.session.scalars(select(facts.Fact)).all())
    return {fact.name: int(fact.value) for fact in found}


def weekly(database: Database, name: str, subject_id: int = 1) -> None:
    database.do(lambda tx: schedules.weekly(tx, name, subject_id, **AMMAN))


async def test_what_is_due_happens_once_a_local_day(database: Database, clock: FixedClock, plan: Plan) -> None:
    plan("test.act", count)
    weekly(database, "test.act")
    assert await tick(database) == 0
    clock.set(NOON)
    assert await tick(database) == 1
    assert await tick(database) == 0
    clock.advance(timedelta(hours=5))
    assert await tick(database) == 0
    clock.set(NOON + timedelta(days=7))
    assert await tick(database) == 1
    assert happened(database) == {"test.act 1": 2}


async def test_things_happen_in_the_order_of_their_time(database: Database, clock: FixedClock, plan: Plan) -> None:
    order: list[int] = []
    plan("test.act", lambda _, schedule: order.append(schedule.subject_id))
    for subject, minutes in ((1, 30), (2, 10), (3, 20)):
        at = clock.now() + timedelta(minutes=minutes)
        database.do(lambda tx, subject=subject, at=at: schedules.once(tx, "test.act", subject, at))
    clock.advance(timedelta(hours=1))
    await tick(database)
    assert list(dict.fromkeys(order)) == [2, 3, 1]


async def test_what_fails_is_taken_back_and_postponed_and_the_others_happen(
    database: Database, clock: FixedClock, plan: Plan
) -> None:
    plan("test.bad", fail)
    plan("test.good", count)
    weekly(database, "test.bad")
    weekly(database, "test.good")
    clock.set(NOON)
    assert await tick(database) == 2
    assert happened(database) == {"test.good 1": 1}
    assert await tick(database) == 0, "it does not fail without end"
    plan("test.bad", count)  # mended
    clock.advance(RETRY)
    assert await tick(database) == 1
    assert happened(database) == {"test.good 1": 1, "test.bad 1": 1}
    clock.set(NOON + timedelta(days=7))
    assert await tick(database) == 2, "the next week is on time again"


async def test_what_happens_once_and_fails_is_not_lost(database: Database, clock: FixedClock, plan: Plan) -> None:
    plan("test.act", fail)
    database.do(lambda tx: schedules.once(tx, "test.act", 1, clock.now()))
    await tick(database)
    plan("test.act", count)
    clock.advance(RETRY)
    await tick(database)
    assert happened(database) == {"test.act 1": 1}


def fail_at(attempts: list[datetime]) -> Act:
    def act(tx: Transaction, schedule: Schedule) -> None:
        if tx.now not in attempts:  # it is run twice: together with others, and alone
            attempts.append(tx.now)
        raise RuntimeError("boom, said 'Nadia'")

    return act


async def pass_a_day(database: Database, clock: FixedClock) -> None:
    """Closely at first, for as long as attempts are made."""
    for _ in range(36):
        await tick(database)
        clock.advance(RETRY)
    clock.advance(timedelta(hours=18))
    await tick(database)


async def test_pauses_grow_and_what_happens_once_and_goes_on_failing_is_set_aside_with_its_error(
    database: Database, clock: FixedClock, plan: Plan
) -> None:
    attempts: list[datetime] = []
    plan("test.act", fail_at(attempts))
    database.do(lambda tx: schedules.once(tx, "test.act", 1, clock.now()))
    await pass_a_day(database, clock)
    await pass_a_day(database, clock)
    pauses = [later - earlier for earlier, later in pairwise(attempts)]
    assert pauses == [RETRY * 2**number for number in range(ATTEMPTS - 1)]
    assert attempts[-1] - attempts[0] < STALE, "what is true for the shortest time is still true"
    (aside,) = database.do(schedules.failed)
    assert (aside.name, aside.subject_id, aside.what_follows) == ("test.act", 1, "set_aside")
    assert aside.problem == "RuntimeError('…')", "without anybody's words"
    assert database.do(lambda tx: schedules.upcoming(tx, 5)) == [], "nothing that will happen, nor is overdue"


async def test_what_was_set_aside_happens_when_the_host_says_so(
    database: Database, clock: FixedClock, plan: Plan
) -> None:
    attempts: list[datetime] = []
    plan("test.act", fail_at(attempts))
    database.do(lambda tx: schedules.once(tx, "test.act", 1, clock.now()))
    await pass_a_day(database, clock)
    assert database.do(lambda tx: schedules.try_again(tx, {})) == 1
    await pass_a_day(database, clock)
    assert len(attempts) == ATTEMPTS + 1, "one more failure, and it is set aside again"
    plan("test.act", count)  # mended
    assert database.do(lambda tx: schedules.try_again(tx, {})) == 1
    await tick(database)
    assert happened(database) == {"test.act 1": 1}
    assert database.do(schedules.failed) == []


async def test_what_comes_round_and_goes_on_failing_goes_on_with_its_next_time(
    database: Database, clock: FixedClock, plan: Plan
) -> None:
    attempts: list[datetime] = []
    plan("test.act", fail_at(attempts))
    weekly(database, "test.act")
    clock.set(NOON)
    await pass_a_day(database, clock)
    assert len(attempts) == ATTEMPTS
    (failed,) = database.do(schedules.failed)
    assert (failed.what_follows, failed.next_due_at) == ("next_time", NOON + timedelta(days=7))
    clock.set(NOON + timedelta(days=7))
    await pass_a_day(database, clock)
    assert len(attempts) == 2 * ATTEMPTS, "each time has all its attempts"
    plan("test.act", count)  # mended
    clock.set(NOON + timedelta(days=14))
    assert await tick(database) == 1
    assert happened(database) == {"test.act 1": 1}
    assert database.do(schedules.failed) == []


@pytest.mark.parametrize(("days", "acts"), [(1, 1), (3, 0)])
async def test_what_comes_round_is_tried_again_by_the_host_while_it_is_true(
    database: Database, clock: FixedClock, plan: Plan, days: int, acts: int
) -> None:
    plan("test.act", fail_at([]))
    weekly(database, "test.act")
    clock.set(NOON)
    await pass_a_day(database, clock)
    plan("test.act", count)  # mended
    clock.set(NOON + timedelta(days=days))
    assert database.do(lambda tx: schedules.try_again(tx, {"test.act": timedelta(days=2)})) == acts
    assert await tick(database) == acts
    clock.set(NOON + timedelta(days=7))
    await tick(database)
    assert happened(database) == {"test.act 1": acts + 1}


async def test_what_is_planned_anew_has_all_its_attempts_again(
    database: Database, clock: FixedClock, plan: Plan
) -> None:
    plan("test.act", fail_at([]))
    database.do(lambda tx: schedules.once(tx, "test.act", 1, clock.now()))
    await pass_a_day(database, clock)
    plan("test.act", count)
    database.do(lambda tx: schedules.once(tx, "test.act", 1, clock.now()))
    assert await tick(database) == 1
    assert happened(database) == {"test.act 1": 1}


async def test_what_the_bot_slept_through_is_skipped_with_a_line_in_the_log(
    database: Database, clock: FixedClock, plan: Plan
) -> None:
    plan("test.act", count)
    weekly(database, "test.act")
    clock.set(NOON + timedelta(days=1))
    with structlog.testing.capture_logs() as logged:
        await tick(database)
    assert happened(database) == {}
    assert [line["schedule"] for line in logged if line["log_level"] == "warning"] == ["test.act"]


async def test_a_schedule_that_nobody_knows_any_more_harms_no_other(
    database: Database, clock: FixedClock, plan: Plan
) -> None:
    """A feature that went left its plans behind."""
    plan("test.act", count)
    weekly(database, "gone.act")
    weekly(database, "test.act")
    clock.set(NOON)
    await tick(database)
    clock.advance(UPGRADE)
    await tick(database)
    assert happened(database) == {"test.act 1": 1}


async def test_what_only_a_newer_version_knows_waits_for_one_and_is_not_late_by_a_failure(
    database: Database, clock: FixedClock, plan: Plan
) -> None:
    """While replicas are upgraded one by one, this is the old one."""
    plan("test.act", count)
    for name in ("newer.act", "never.act", "test.act"):
        weekly(database, name)
    clock.set(NOON)
    assert await tick(database) == 1
    assert happened(database) == {"test.act 1": 1}
    plan("newer.act", count)
    assert await tick(database) == 1, "the new one acts, at once"
    assert database.do(schedules.failed) == []
    clock.advance(UPGRADE)
    await tick(database)
    assert [one.name for one in database.do(schedules.failed)] == ["never.act"], "there is no newer one: it is said"


@sqlite_only
async def test_an_outage_is_waited_out(database: Database, clock: FixedClock, plan: Plan) -> None:
    def away(tx: Transaction, schedule: Schedule) -> None:
        raise OutageError("the disk is full")

    plan("test.act", away)
    weekly(database, "test.act")
    clock.set(NOON)
    with structlog.testing.capture_logs() as logged:
        assert await tick(database) == 0
    assert any("the database is out" in str(line["event"]) for line in logged)
    plan("test.act", count)
    assert await tick(database) == 1, "not postponed: it was nobody's mistake"


async def test_two_who_tick_never_act_twice(
    database: Database, clock: FixedClock, replica: OpenDatabase, plan: Plan
) -> None:
    plan("test.act", count)
    for subject in range(40):
        weekly(database, "test.act", subject)
    clock.set(NOON)
    both = [database, replica()]
    for _ in range(3):
        await asyncio.gather(*(tick(one) for one in both * 2))
    assert happened(database) == {f"test.act {subject}": 1 for subject in range(40)}


async def test_what_another_occurrence_drops_or_moves_meanwhile_does_not_happen(
    database: Database, clock: FixedClock, plan: Plan
) -> None:
    """A vote that closes takes its reminder with it, though both are due after a night without the bot."""

    def close(tx: Transaction, schedule: Schedule) -> None:
        count(tx, schedule)
        schedules.drop(tx, "test.dropped", 1)
        schedules.once(tx, "test.moved", 1, tx.now + timedelta(days=1))

    plan("test.close", close)
    for name in ("test.dropped", "test.moved"):
        plan(name, count)
    for minutes, name in enumerate(("test.close", "test.dropped", "test.moved")):
        at = clock.now() + timedelta(minutes=minutes)
        database.do(lambda tx, name=name, at=at: schedules.once(tx, name, 1, at))
    clock.advance(timedelta(hours=1))
    with structlog.testing.capture_logs() as logged:
        await tick(database)
    assert happened(database) == {"test.close 1": 1}
    assert logged == [], "nothing failed"
    clock.advance(timedelta(days=1))
    assert await tick(database) == 1
    assert happened(database) == {"test.close 1": 1, "test.moved 1": 1}


@pytest.fixture
def in_full_slices(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is."""
    monkeypatch.setattr("clusterbot.engine.tick.SLICE", 60.0)


@sqlite_only
@pytest.mark.slow
@pytest.mark.long
@pytest.mark.usefixtures("in_full_slices")
async def test_ten_thousand_due_at_once_take_few_statements_each(
    database: Database,
    clock: FixedClock,
    plan: Plan,
    long: bool,
    told: Callable[[str], None],
) -> None:
    many = 10_000 if long else 1_000
    acted: list[int] = []
    plan("test.act", lambda _, schedule: acted.append(schedule.subject_id))

    def plan_all(tx: Transaction) -> None:
        for subject in range(many):
            schedules.weekly(tx, "test.act", subject, **AMMAN)

    database.do(plan_all)
    clock.set(NOON)
    statements: list[str] = []
    event.listen(database.engine, "before_cursor_execute", lambda *seen: statements.append(seen[2]))
    assert await tick(database) == many
    assert sorted(acted) == list(range(many))
    told(f"{many:,} schedules due at once: {len(statements) / many:.2f} statements each")
    assert len(statements) < 1.5 * many
